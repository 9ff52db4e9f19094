/**
 * Which comments are near what the person sees. Whatever is put into a page costs a layout of the whole
 * page, however little it is (Chrome: 100 ms with 10,000 comments, even for another word in one of
 * them), so comments are handed out seldom and many at once; and watching a comment costs a little on
 * each frame, so of a long page only a part is watched.
 */
import { column } from "./column";

/** In screens around the visible part. What comes this near is handed out, … */
const NOW = 1;
/** … and with it everything that is this near. */
const SOON = 15;
/** So many comments before and after those that are near are watched. */
const AROUND = 100;

/** Watches the comments of one page. */
export class Near {
  readonly #soon = new IntersectionObserver((entries) => this.#note(entries), { rootMargin: `${SOON * 100}% 0px` });
  readonly #now = new IntersectionObserver((entries) => this.#handOut(entries), { rootMargin: `${NOW * 100}% 0px` });
  readonly #near = new Set<Element>();
  /** Those near that were not handed out yet. */
  readonly #coming = new Set<Element>();
  /** Those handed out that are no longer near. */
  readonly #leaving = new Set<Element>();
  readonly #watched = new Set<Element>();
  /** The part of the page whose comments and neighbours are watched, by their places; none where all are. */
  #part: readonly [number, number] | undefined;
  readonly #left = new AbortController();

  constructor(
    /** All comments, in page order. */
    readonly order: () => readonly { element: Element }[],
    /** What is near now, and what was. */
    readonly moved: (coming: Element[], leaving: Element[]) => void,
  ) {
    const { signal } = this.#left;
    addEventListener("scroll", () => this.#follow(), { capture: true, passive: true, signal });
  }

  /** Whether a comment is near and was handed out. */
  has(comment: Element): boolean {
    return this.#near.has(comment) && !this.#coming.has(comment);
  }

  /** New comments: wherever they stand, they may be near. */
  watch(comments: Element[]): void {
    this.#aim();
    const boxes = comments.filter((comment) => this.#watched.has(comment)).map((comment) => [comment, comment.getBoundingClientRect()] as const);
    for (const [comment, box] of boxes) if (isWithin(SOON, box)) this.#come(comment);
    if (boxes.some(([, box]) => isWithin(NOW, box))) this.#handOutAll();
  }

  /** A comment that comes into view now and is handed out already. */
  reach(comment: Element): void {
    this.#near.add(comment);
    this.#coming.delete(comment);
    this.#watch(comment);
  }

  forget(comment: Element): void {
    this.#unwatch(comment);
    this.#now.unobserve(comment);
    for (const set of [this.#near, this.#coming, this.#leaving]) set.delete(comment);
  }

  leave(): void {
    this.#left.abort();
    this.#soon.disconnect();
    this.#now.disconnect();
  }

  #note(entries: IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) this.#come(target);
      else this.#go(target);
    }
    // What appears in sight need not wait for the other observer, which speaks a frame later.
    if (entries.some(({ target, boundingClientRect: box }) => this.#coming.has(target) && isWithin(NOW, box))) this.#handOutAll();
  }

  #come(comment: Element): void {
    if (this.#near.has(comment)) return;
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
    if (entries.some(({ isIntersecting }) => isIntersecting)) this.#handOutAll();
  }

  #handOutAll(): void {
    const [coming, leaving] = [[...this.#coming], [...this.#leaving]];
    this.#coming.clear();
    this.#leaving.clear();
    for (const comment of coming) this.#now.unobserve(comment);
    this.moved(coming, leaving);
  }

  /** Aims anew where what is near comes close to the end of what is watched. */
  #follow(): void {
    if (this.#part === undefined) return;
    const [from, to] = this.#part;
    const part = column(this.order(), ...span());
    if (part === undefined || part[0] < from - AROUND / 2 || part[1] > to + AROUND / 2) this.#aim();
  }

  /** Watches what is near and its neighbours; everything where comments do not stand one below the other. */
  #aim(): void {
    const order = this.order();
    this.#part = column(order, ...span());
    const [from, to] = this.#part ?? [0, order.length];
    const wanted = new Set(order.slice(Math.max(0, from - AROUND), to + AROUND).map(({ element }) => element));
    for (const comment of wanted) this.#watch(comment);
    for (const comment of this.#watched) if (!wanted.has(comment) && !this.#near.has(comment)) this.#unwatch(comment);
  }

  #watch(comment: Element): void {
    if (this.#watched.has(comment)) return;
    this.#watched.add(comment);
    this.#soon.observe(comment);
  }

  #unwatch(comment: Element): void {
    this.#watched.delete(comment);
    this.#soon.unobserve(comment);
  }
}

/** From where to where on the screen comments are near, in pixels. */
function span(): [number, number] {
  return [-SOON * innerHeight, (1 + SOON) * innerHeight];
}

function isWithin(screens: number, { top, bottom, width, height }: DOMRectReadOnly): boolean {
  return width + height > 0 && bottom > -screens * innerHeight && top < (1 + screens) * innerHeight;
}
