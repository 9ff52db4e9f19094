/** Work on the page's main thread, in slices that no frame notices. */

/** The longest slice, in milliseconds; the design's budget is 10. */
const SLICE = 7;

/** In long loops over small things the clock is looked at this seldom: looking takes longer than the thing. */
export const TURN = 32;

/** Measures slices and says when to stop. */
export class Slices {
  #from = performance.now();
  /** The time worked so far, in milliseconds. */
  worked = 0;
  /** The longest slice so far, in milliseconds. */
  longest = 0;

  /** Starts the first slice. */
  begin(): void {
    this.#from = performance.now();
  }

  /** Whether the slice is used up; then it is time to rest. */
  get spent(): boolean {
    return performance.now() - this.#from >= SLICE;
  }

  /** Gives the page its turn. */
  async rest(): Promise<void> {
    this.end();
    await turn();
    this.begin();
  }

  /** Ends the last slice. */
  end(): void {
    const took = performance.now() - this.#from;
    this.worked += took;
    this.longest = Math.max(this.longest, took);
  }
}

/** The next frame; or soon, in a tab that draws none. */
export function frame(): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(resolve, 50);
    requestAnimationFrame(() => {
      clearTimeout(late);
      resolve();
    });
  });
}

/** Waits once, so many milliseconds. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}

/** Lets the page do what waits, then goes on. */
function turn(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
