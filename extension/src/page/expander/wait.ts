/** Waits that end by themselves: replies are loaded at the pace of a person who is in no hurry. */

/** Resolves after a time, or at once when it is over. */
export function pause(milliseconds: number, over: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (over.aborted || milliseconds <= 0) return resolve();
    const late = setTimeout(resolve, milliseconds);
    over.addEventListener("abort", () => (clearTimeout(late), resolve()), { once: true });
  });
}

/** Asks a question again whenever the page changed, or when it is told to. */
export class Patience {
  #ask: (() => void) | undefined;

  /** Resolves when the answer is yes, when the time is up, or when it is over: with the answer then. */
  until(answer: () => boolean, milliseconds: number, near: Node, over: AbortSignal): Promise<boolean> {
    return new Promise((resolve) => {
      const end = new AbortController();
      const settle = (): void => {
        end.abort();
        observer.disconnect();
        this.#ask = undefined;
        resolve(answer());
      };
      const ask = (): void => {
        if (!end.signal.aborted && answer()) settle();
      };
      const observer = new MutationObserver(ask);
      // What becomes of an expander in a shadow root is not seen from outside.
      for (const root of new Set([document, near.getRootNode()])) observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
      this.#ask = ask;
      over.addEventListener("abort", settle, { once: true, signal: end.signal });
      void pause(milliseconds, AbortSignal.any([over, end.signal])).then(() => end.signal.aborted || settle());
      if (over.aborted) settle();
      else ask();
    });
  }

  /** Something happened that no change of the page shows. */
  again(): void {
    this.#ask?.();
  }
}
