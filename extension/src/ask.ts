import { browser } from "./browser";
import type { Answer, Message, PageRequest, Refusal, Report } from "./generated/messages";

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
 * background before it has answered: asked once more, it starts anew.
 */
export async function ask(message: Message): Promise<Said> {
  const send = (): Promise<unknown> => sent(() => browser.runtime.sendMessage(message));
  const answer = await send().catch((error: unknown) => {
    if (isOrphan() || !mayRepeat(message)) throw error;
    return send();
  });
  return heard<Said>(answer);
}

/** Whether this script is left over from a Nod that was updated or removed. */
export function isOrphan(): boolean {
  return browser.runtime?.id === undefined;
}

/** Asks a tab's content script. What it answers depends on the request. */
export async function askPage(tab: number, request: PageRequest): Promise<unknown> {
  return refusing(await sent(() => browser.tabs.sendMessage(tab, request)));
}

/** What was read in a tab, once its page has been read to the end. */
export async function report(tab: number): Promise<Report> {
  return heard<Report>(await askPage(tab, "Report"));
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
    throw new AskError("unreachable", error instanceof Error ? error.message : String(error));
  }
}

function heard<Expected>(answer: unknown): Expected {
  if (typeof answer !== "object" || answer === null) throw new AskError("unreachable", "no answer");
  return refusing(answer) as Expected;
}

function refusing(answer: unknown): unknown {
  if (typeof answer !== "object" || answer === null || !("Refused" in answer)) return answer;
  const { code, message } = answer.Refused as Refusal;
  throw new AskError(code, message);
}
