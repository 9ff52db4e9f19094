/** The content script: starts once on a page that Nod may read, and leaves no trace when it goes. */
import { ask } from "../ask";
import { browser } from "../browser";
import type { Fitting, Loading, PageRequest, Redacted, Report } from "../generated/messages";
import { redacted } from "./redact/redact";
import { reportOf } from "./report";
import { Session } from "./session";

/** Marks the content script's own world, where the page can't see it. */
const RUNNING = Symbol.for("nod");
const world = globalThis as { [RUNNING]?: boolean };

if (!world[RUNNING]) {
  world[RUNNING] = true;
  start();
}

function start(): void {
  const from = performance.now();
  const stop = new AbortController();
  let session: Session | undefined;
  const begun = begin(stop.signal).then((begun) => {
    session = begun;
    return session?.read();
  });
  const hear = (request: PageRequest, _sender: unknown, respond: (answer: unknown) => void): boolean => {
    answer(request).then(respond, (error: unknown) => respond({ Refused: { code: "internal", message: String(error) } }));
    return true;
  };
  const leave = (): void => {
    stop.abort();
    session?.leave();
    browser.runtime.onMessage.removeListener(hear);
    delete world[RUNNING];
  };
  browser.runtime.onMessage.addListener(hear);
  // A page that comes back from the browser's cache was not told what happened meanwhile.
  addEventListener("pageshow", ({ persisted }) => void (persisted && again().catch(leave)), { signal: stop.signal });
  begun.catch(leave);

  async function answer(request: PageRequest): Promise<Report | Loading | Redacted | null | { Refused: { code: string; message: string } }> {
    if (request === "Leave") {
      leave();
      return null;
    }
    await begun;
    if (request === "Report") {
      await session?.settled();
      return reportOf(session, from);
    }
    if (request === "Load") return session?.loader.start() ?? null;
    if (request === "StopLoading") session?.loader.stop();
    else if (request === "Redact") return session === undefined ? null : redacted(session.reader.fitting, session.reader.lens.finder);
    else if (request === "Again") await again();
    else if (typeof request === "object" && "Show" in request) session?.show(request.Show.key);
    else if (typeof request === "object" && "Progress" in request) return session?.loader.progress(request.Progress.after) ?? null;
    else return { Refused: { code: "message", message: "not a request that a page knows" } };
    return null;
  }

  /** The user may have taken back the permission for this site. */
  async function again(): Promise<void> {
    if (await mayRun()) return session?.askAgain();
    leave();
    await ask({ Browser: { Toolbar: { waiting: 0 } } });
  }
}

/** Whether Nod is on for this site and in this tab. */
async function mayRun(): Promise<boolean> {
  const where = await ask({ Browser: { Where: { origin: location.origin, tab: null } } });
  return "Runs" in where && where.Runs.site && where.Runs.tab;
}

/** A session where Nod may run here and a lens fits the page. */
async function begin(signal: AbortSignal): Promise<Session | undefined> {
  if (!(await mayRun())) throw new Error("Nod is off here");
  const welcome = await ask({ Core: { Hello: { address: location.href } } });
  const fitting = "Welcome" in welcome ? welcome.Welcome.find(fits) : undefined;
  return fitting === undefined || signal.aborted ? undefined : new Session(fitting, signal);
}

function fits({ page: { signs, without } }: Fitting): boolean {
  return (signs.length === 0 || isThere(signs)) && !isThere(without);
}

/** The head first, where most signs are: a look through a long page takes a frame. */
function isThere(selects: string[]): boolean {
  return [document.head, document].some((part) => part !== null && selects.some((select) => part.querySelector(select) !== null));
}
