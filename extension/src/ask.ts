import { browser } from "./browser";
import { framesOf } from "./frames";
import type { Answer, Message, PageRequest, Refusal, Report } from "./generated/messages";

/**
 * How long an answer may take, and then another, in milliseconds: where Chrome ends the background
 * before it has heard a message, it may never say so. A cold start takes a tenth of the first.
 */
const PATIENCE = [2_000, 4_000, 8_000];

/** What the background answers when it answers. */
export type Said = Exclude<Answer, { Refused: Refusal }>;

/** Why a question was not answered. */
export class AskError extends Error {
  override readonly name = "AskError";

  /** `code` stays the same between releases: the refusal's own, or `unreachable`. */
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/**
 * Asks the background; a refusal, or no answer at all, is an {@link AskError}. The browser may end the
 * background before it has answered: asked again, it starts anew.
 */
export async function ask(message: Message): Promise<Said> {
  let failure: unknown;
  for (const patience of mayRepeat(message) ? PATIENCE : PATIENCE.slice(-1)) {
    try {
      return heard<Said>(await within(patience, sent(() => browser.runtime.sendMessage(message))));
    } catch (error) {
      if (isOrphan() || !isUnreachable(error)) throw error;
      failure = error;
    }
  }
  throw failure;
}

/** Whether this script is left over from a Nod that was updated or removed. */
export function isOrphan(): boolean {
  return browser.runtime?.id === undefined;
}

/** What was read in one frame of a tab. */
export interface FrameReport extends Report {
  readonly frame: number;
}

/** Asks the content script of one frame. What it answers depends on the request. */
export async function askFrame(tab: number, frame: number, request: PageRequest): Promise<unknown> {
  return refusing(await sent(() => browser.tabs.sendMessage(tab, request, { frameId: frame })));
}

/** Asks the content scripts of all frames of a tab, and waits for their answers. */
export async function askPage(tab: number, request: PageRequest): Promise<void> {
  await eachFrame(tab, (frame) => askFrame(tab, frame, request));
}

/** What was read in each frame of a tab, once it has been read to the end; the page's own first. */
export function reports(tab: number): Promise<FrameReport[]> {
  return eachFrame(tab, async (frame) => ({ ...heard<Report>(await askFrame(tab, frame, "Report")), frame }));
}

async function eachFrame<Given>(tab: number, use: (frame: number) => Promise<Given>): Promise<Given[]> {
  const frames = await framesOf(tab);
  const answers = await Promise.allSettled(frames.map(({ id }) => use(id)));
  // A frame may go while it is asked.
  const given = answers.flatMap((answer) => (answer.status === "fulfilled" ? [answer.value] : []));
  if (given.length > 0) return given;
  throw answers.find((answer) => answer.status === "rejected")?.reason ?? unreachable("Nod is not in this tab");
}

/** A new brand that is saved twice would be two; everything else may be said again. */
function mayRepeat(message: Message): boolean {
  return !("Core" in message && typeof message.Core === "object" && "SaveBrand" in message.Core);
}

/** The API throws at once where the extension was updated, and rejects where nobody listens. */
async function sent(send: () => Promise<unknown>): Promise<unknown> {
  try {
    return await send();
  } catch (error) {
    throw unreachable(error instanceof Error ? error.message : String(error));
  }
}

/** What is asked for, or an {@link AskError} where it does not come in time. */
function within<Answered>(milliseconds: number, answer: Promise<Answered>): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(unreachable(`no answer in ${milliseconds / 1_000} s`)), milliseconds);
    answer.then(resolve, reject).finally(() => clearTimeout(late));
  });
}

function unreachable(message: string): AskError {
  return new AskError("unreachable", message);
}

function isUnreachable(error: unknown): boolean {
  return error instanceof AskError && error.code === "unreachable";
}

function heard<Expected>(answer: unknown): Expected {
  if (typeof answer !== "object" || answer === null) throw unreachable("no answer");
  return refusing(answer) as Expected;
}

function refusing(answer: unknown): unknown {
  if (typeof answer !== "object" || answer === null || !("Refused" in answer)) return answer;
  const { code, message } = answer.Refused as Refusal;
  throw new AskError(code, message);
}
