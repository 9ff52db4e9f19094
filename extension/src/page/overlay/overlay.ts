/** Draws badges: only near what the person sees, one per comment, and again when the site throws one away. */
import type { State } from "../../generated/messages";
import type { Finder } from "../lens/finder";
import type { Comment } from "../reader";
import { BADGE, Badge } from "./badge";
import { Near } from "./near";
import { Patience } from "./patience";
import { POPOVER, type Popover } from "./popover";

/** All that Nod put into a page, and copies that the page made of it. By name it is found in half the time. */
function ownElements(): Element[] {
  return [BADGE, POPOVER].flatMap((name) => [...document.getElementsByTagName(name)]);
}

/** Badges of one page. */
export class Overlay {
  readonly #badges = new Map<Comment, Badge>();
  readonly #comments = new Map<Element, Comment>();
  readonly #near: Near;
  readonly #patience = new Patience();
  #later: ReturnType<typeof setTimeout> | undefined;
  /** The one that is open. */
  popover: Popover | undefined;
  /** Script time spent on drawing, in milliseconds. */
  drawn = 0;

  constructor(
    readonly places: string[],
    readonly finder: Finder,
    /** All comments, in page order. */
    order: () => Comment[],
    readonly open: (comment: Comment) => void,
  ) {
    // What a script left that was replaced has nobody behind it.
    for (const left of ownElements()) left.remove();
    this.#near = new Near(order, (coming, leaving) => this.#timed(() => this.#move(coming, leaving)));
  }

  /** Shows the marks of these comments, at once where they have a badge, else when they come near. */
  show(comments: Comment[]): void {
    this.#timed(() => {
      const added = comments.filter(({ element }) => !this.#comments.has(element));
      for (const comment of comments) {
        this.#comments.set(comment.element, comment);
        this.#draw(comment, this.#near.has(comment.element));
      }
      if (added.length > 0) this.#near.watch(added.map(({ element }) => element));
    });
  }

  /** Puts back badges that the site's re-rendering took away, and takes away copies that it made. */
  restore(): void {
    clearTimeout(this.#later);
    const { wait } = this.#patience;
    if (wait > 0) this.#later = setTimeout(() => this.restore(), wait);
    else this.#timed(() => this.#mend());
  }

  /** Whether Nod put a node into the page and wants it there. */
  owns(node: Node): boolean {
    return (this.popover?.owns(node) ?? false) || [...this.#badges.values()].some(({ host }) => host === node);
  }

  /** The badge of a comment that comes into view now. */
  reach(comment: Comment): Badge | undefined {
    this.#near.reach(comment.element);
    this.#timed(() => this.#draw(comment, true));
    return this.#badges.get(comment);
  }

  badge(comment: Comment): Badge | undefined {
    return this.#badges.get(comment);
  }

  gone(comment: Comment): void {
    this.#near.forget(comment.element);
    this.#comments.delete(comment.element);
    this.#erase(comment);
  }

  /** Leaves the page as it was. */
  leave(): void {
    clearTimeout(this.#later);
    this.#near.leave();
    for (const comment of this.#badges.keys()) this.#erase(comment);
    this.#comments.clear();
  }

  #mend(): void {
    const copies = ownElements().filter((element) => !this.owns(element));
    const lost = [...this.#badges].filter(([{ element }, { host }]) => !element.contains(host));
    if (copies.length + lost.length > 0) this.#patience.spend();
    for (const copy of copies) copy.remove();
    for (const [comment, badge] of lost) this.#attach(comment, badge);
  }

  #move(coming: Element[], leaving: Element[]): void {
    const known = (elements: Element[]): Comment[] => elements.flatMap((element) => this.#comments.get(element) ?? []);
    for (const comment of known(leaving)) this.#erase(comment);
    for (const comment of known(coming)) this.#draw(comment, true);
  }

  #draw(comment: Comment, near: boolean): void {
    const state: State = comment.mark?.state ?? "Own";
    if (!near || state === "Own" || !comment.mark) {
      this.#erase(comment);
      return;
    }
    const known = this.#badges.get(comment);
    const badge = known ?? new Badge(() => this.open(comment));
    badge.show(comment.mark, state);
    if (known) return;
    badge.expanded(this.popover?.comment === comment);
    this.#badges.set(comment, badge);
    this.#attach(comment, badge);
  }

  #erase(comment: Comment): void {
    this.#badges.get(comment)?.host.remove();
    this.#badges.delete(comment);
  }

  /** Into the first place that the site file names in the comment's own part; at its start where there is none. */
  #attach({ element }: Comment, { host }: Badge): void {
    const own = (place: Element | null): place is Element => place !== null && this.finder.commentOf(place) === element;
    for (const select of this.places) {
      // The first is nearly always the one; a long thread has thousands.
      const first = element.querySelector(select);
      const place = first === null || own(first) ? first : [...element.querySelectorAll(select)].find(own);
      if (place) return place.append(host);
    }
    element.prepend(host);
  }

  #timed(work: () => void): void {
    const from = performance.now();
    work();
    this.drawn += performance.now() - from;
  }
}
