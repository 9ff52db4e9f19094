/** The frames of a tab: comments may stand in frames of other sites, and each has a content script of its own. */
import { browser } from "./browser";
import type { Running } from "./page/running";

/** A frame in which Nod runs. */
export interface Frame extends Running {
  /** The browser's number; 0 is the page itself. */
  readonly id: number;
  readonly origin: string;
}

/**
 * The frames of a tab in which Nod runs, the page's own first. They are looked at each time: frames come and
 * go, and nobody says so. None where the browser lets Nod not see the tab.
 */
export async function framesOf(tabId: number): Promise<Frame[]> {
  const target = { tabId, allFrames: true };
  const looked = await browser.scripting.executeScript({ target, func: look, injectImmediately: true }).catch(() => []);
  const frames = looked.flatMap(({ frameId, result }) => (result ? [{ id: frameId, ...result }] : []));
  return frames.sort((one, other) => one.id - other.id);
}

/** What waits in all these frames: the number, or `null` where one can't be read and nobody waits in the others. */
export function waitingIn(frames: readonly Running[]): number | null {
  const sum = frames.reduce((sum, { waiting }) => sum + (waiting ?? 0), 0);
  return sum === 0 && frames.some(({ waiting }) => waiting === null) ? null : sum;
}

/** Runs in each frame: it may use nothing from outside. */
function look(): (Running & { origin: string }) | null {
  const running = (globalThis as { [Name in symbol]?: Running })[Symbol.for("nod")];
  return running === undefined ? null : { origin: location.origin, waiting: running.waiting };
}
