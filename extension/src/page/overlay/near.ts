/**
 * Which comments are near what the person sees. Whatever is put into a page costs a layout, however
 * little it is, so comments are handed out several at once; and watching a comment costs a little on
 * each frame, so of a long page only a part is watched.
 */

/** Around the visible part. What comes this near is handed out, … */
const NOW = "100% 0px";
/** … and with it everything that is this near. */
const SOON = "300% 0px";
/** So many comments before and after those that are near are watched. */
const AROUND = 200;

/** Watches the comments of one page. */
export class Near {
  readonly #soon = new IntersectionObserver((entries) => this.#note(entries), { rootMargin: SOON });
  readonly #now = new IntersectionObserver((entries) => this.#handOut(entries), { rootMargin: NOW });
  readonly #near = new Set<Element>();
  /** Those near that were not handed out yet. */
  readonly #coming = new Set<Element>();
  /** Those handed out that are no longer near. */
  readonly #leaving = new Set<Element>();
  /** What is watched; everything where nothing is near, because anything may come then. */
  #watched: Set<Element> | undefined;
  /** How many came near or were added since the neighbours were last looked at. */
  #news = 0;

  constructor(
    /** All comments, in page order. */
    readonly order: () => Element[],
    /** What is near now, and what was. */
    readonly moved: (coming: Element[], leaving: Element[]) => void,
  ) {}

  /** Whether a comment is near and was handed out. */
  has(comment: Element): boolean {
    return this.#near.has(comment) && !this.#coming.has(comment);
  }

  /** Watches a new comment: wherever it stands, it may be near. */
  watch(comment: Element): void {
    this.#news = AROUND;
    this.#soon.observe(comment);
  }

  /** A comment that comes into view now and is handed out already. */
  reach(comment: Element): void {
    this.#near.add(comment);
    this.#coming.delete(comment);
    this.#soon.observe(comment);
  }

  forget(comment: Element): void {
    this.#soon.unobserve(comment);
    this.#now.unobserve(comment);
    for (const set of [this.#near, this.#coming, this.#leaving, this.#watched]) set?.delete(comment);
  }

  leave(): void {
    this.#soon.disconnect();
    this.#now.disconnect();
  }

  #note(entries: IntersectionObserverEntry[]): void {
    const lost = this.#near.size === 0;
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) this.#come(target);
      else this.#go(target);
    }
    if (lost !== (this.#near.size === 0) || this.#news >= AROUND / 2) this.#aim();
    for (const { target } of entries) if (this.#watched?.has(target) === false) this.#soon.unobserve(target);
  }

  #come(comment: Element): void {
    if (this.#near.has(comment)) return;
    this.#news += 1;
    this.#near.add(comment);
    if (this.#leaving.delete(comment)) return;
    this.#coming.add(comment);
    this.#now.observe(comment);
  }

  #go(comment: Element): void {
    if (!this.#near.delete(comment)) return;
    this.#now.unobserve(comment);
    if (!this.#coming.delete(comment)) this.#leaving.add(comment);
  }

  #handOut(entries: IntersectionObserverEntry[]): void {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    const [coming, leaving] = [[...this.#coming], [...this.#leaving]];
    this.#coming.clear();
    this.#leaving.clear();
    for (const comment of coming) this.#now.unobserve(comment);
    this.moved(coming, leaving);
  }

  /** Watches the neighbours of what is near, and nothing further away. */
  #aim(): void {
    this.#news = 0;
    const order = this.order();
    const near = order.flatMap((comment, place) => (this.#near.has(comment) ? [place] : []));
    const [first = 0, last = order.length] = [near.at(0), near.at(-1)];
    const watched = new Set(order.slice(Math.max(0, first - AROUND), last + AROUND + 1));
    for (const comment of watched) if (this.#watched?.has(comment) !== true) this.#soon.observe(comment);
    for (const comment of this.#watched ?? order) if (!watched.has(comment)) this.#soon.unobserve(comment);
    this.#watched = near.length === 0 ? undefined : watched;
  }
}
