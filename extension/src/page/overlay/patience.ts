/** How long a badge must have been left in peace for the next one to be put back at once, in milliseconds. */
const CALM = 1_000;

/**
 * Says when badges may be put back: at once, but later and later where the page throws them away again.
 * A page that fights Nod for ever would otherwise keep itself and Nod busy for ever.
 */
export class Patience {
  #times = 0;
  #next = 0;

  /** How long to wait, in milliseconds. */
  get wait(): number {
    return Math.max(0, this.#next - performance.now());
  }

  /** Badges are put back now. */
  spend(): void {
    const now = performance.now();
    this.#times = now - this.#next > CALM ? 1 : this.#times + 1;
    this.#next = now + 2 ** this.#times;
  }
}
