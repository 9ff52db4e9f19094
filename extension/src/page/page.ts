/** The content script: starts once in a frame that Nod may read, and leaves no trace when it goes. */
import { ask } from "../ask";
import { browser } from "../browser";
import type { Loading, PageRequest, Redacted, Report } from "../generated/messages";
import { redacted } from "./redact/redact";
import { reportOf } from "./report";
import { type Running, runHere, runNoMore } from "./running";
import { Visit } from "./visit";

// Frames without an address of their own have no site.
const running = location.protocol.startsWith("http") ? runHere() : undefined;
if (running) start(running);

function start(running: Running): void {
  const from = performance.now();
  const stop = new AbortController();
  let visit: Visit | undefined;
  const begun = begin(running, stop.signal).then((begun) => {
    visit = begun;
    return visit?.settled();
  });
  const hear = (request: PageRequest, _sender: unknown, respond: (answer: unknown) => void): boolean => {
    answer(request).then(respond, (error: unknown) => respond({ Refused: { code: "internal", message: String(error) } }));
    return true;
  };
  const leave = (): void => {
    stop.abort();
    visit?.leave();
    browser.runtime.onMessage.removeListener(hear);
    runNoMore();
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
      await visit?.settled();
      return reportOf(visit, from);
    }
    const session = visit?.session;
    if (request === "Load") return session?.loader.start() ?? null;
    if (request === "StopLoading") void session?.loader.stop();
    else if (request === "Redact") return session === undefined ? null : redacted(session.reader.fitting, session.reader.lens.finder);
    else if (request === "Again") await again();
    else if (typeof request === "object" && "Show" in request) session?.show(request.Show.key);
    else if (typeof request === "object" && "Progress" in request) return session?.loader.progress(request.Progress.after) ?? null;
    else return { Refused: { code: "message", message: "not a request that a page knows" } };
    return null;
  }

  /** The user may have taken back the permission for this site. */
  async function again(): Promise<void> {
    if (await mayRun()) return visit?.session?.askAgain();
    leave();
    await ask({ Browser: { Toolbar: { waiting: 0 } } });
  }
}

/** Whether Nod is on for this site and in this tab. */
async function mayRun(): Promise<boolean> {
  const where = await ask({ Browser: { Where: { origin: location.origin, tab: null } } });
  return "Runs" in where && where.Runs.site && where.Runs.tab;
}

/** Nod in this frame, where it may run. */
async function begin(running: Running, signal: AbortSignal): Promise<Visit | undefined> {
  if (!(await mayRun())) throw new Error("Nod is off here");
  const welcome = await ask({ Core: { Hello: { address: location.href } } });
  return signal.aborted || !("Welcome" in welcome) ? undefined : new Visit(welcome.Welcome, running, signal);
}
