/** Finds which elements are comments, and what belongs to which. */
import type { Comments, Named } from "../../generated/messages";
import { type Slices, TURN } from "../pause";
import { parentOf, shadowsIn } from "./shadow";

/** Finds the comments of a page. */
export class Finder {
  readonly #addresses: RegExp[];
  readonly #ignore: string;
  readonly #follows: string;
  readonly #threads: string;
  readonly #between: string;
  readonly #shadows: string;
  /** Whatever can make a difference when it comes or goes. */
  readonly #any: string;
  #way: Named | undefined;
  /** What is around the parts of a comment: a comment, or what is none. Empty where that can't be said in one selector. */
  #nearest = "";
  #known = new Set<Element>();
  #starts = new Set<Element>();
  /** The first comment of each thread's container. */
  #firsts = new Map<Element, Element>();
  /** The elements right after a comment's that are part of it, and of each of them the comment. */
  #tails = new Map<Element, Element[]>();
  #heads = new Map<Element, Element>();

  constructor(
    readonly comments: Comments,
    readonly page: Document,
    controls: string[] = [],
  ) {
    this.#addresses = comments.addresses.map((address) => new RegExp(address, "u"));
    this.#ignore = comments.ignore.join();
    this.#follows = comments.follows.join();
    this.#threads = comments.threads.join();
    this.#between = [...comments.breaks, ...comments.ends].join();
    this.#shadows = comments.shadows.join();
    const selects = comments.select.map(({ select }) => select);
    this.#any = [...selects, ...comments.follows, ...comments.breaks, ...comments.ends, ...comments.shadows, ...controls].join();
  }

  /** All comments of the page, in page order: those of the first way that finds any. */
  async all(slices: Slices): Promise<Element[]> {
    this.#starts = new Set();
    const elements = await this.#first(slices);
    this.#known = new Set(elements);
    this.#noteTails(elements);
    const plain = this.#way && this.#way.around === undefined && this.#heads.size === 0 && this.#shadows === "";
    this.#nearest = plain ? [this.#way?.select, ...this.comments.ignore].join() : "";
    this.#firsts = new Map();
    for (const element of this.#threads === "" ? [] : elements) {
      const thread = this.#threadOf(element);
      if (thread && !this.#firsts.has(thread)) this.#firsts.set(thread, element);
    }
    return elements;
  }

  /** Whether the page looks as if it had comments, apart from those that are none. */
  expected(): boolean {
    if (!this.#mayHoldComments()) return false;
    const signs = [...this.page.querySelectorAll(this.comments.expected.join())];
    return signs.some((sign) => this.#ignore === "" || sign.closest(this.#ignore) === null);
  }

  /** Whether it can matter that this node came or went: it is or holds a comment, or what loads more. */
  concerns(node: Node): boolean {
    return node instanceof Element && (node.matches(this.#any) || node.querySelector(this.#any) !== null);
  }

  /** Whether it can matter what happens in this node: it stands in a comment, or in what loads more. */
  surrounds(node: Node): boolean {
    const element = node instanceof Element ? node : node.parentElement;
    return element !== null && (this.commentOf(element) !== undefined || element.closest(this.#any) !== null);
  }

  /** The nearest comment around an element, or itself; none for what stands in something that is no comment. */
  commentOf(element: Element): Element | undefined {
    // The browser looks further up in less time than it takes to hand out one element.
    const nearest = this.#nearest === "" ? null : element.closest(this.#nearest);
    if (nearest && this.#known.has(nearest)) return nearest;
    for (let around: Element | null = element; around !== null; around = this.#up(around)) {
      if (this.#known.has(around)) return around;
      if (this.ignores && around.matches(this.#ignore)) return undefined;
    }
    return undefined;
  }

  /** The first comment of the nearest thread's container around an element in which it is not the first itself. */
  firstOf(element: Element): Element | undefined {
    for (let thread = this.#threadOf(element); thread !== undefined; thread = this.#threadOf(thread.parentElement)) {
      const first = this.#firsts.get(thread);
      if (first !== undefined && first !== element) return first;
    }
    return undefined;
  }

  /** Whether a comment starts a run of replies. */
  startsRun(element: Element): boolean {
    return this.#starts.has(element);
  }

  /** The first comment on the page goes on with a run of which the beginning is no longer there. */
  goesOn(element: Element): void {
    this.#starts.delete(element);
  }

  /** Whether anything that looks like one is no comment. */
  get ignores(): boolean {
    return this.#ignore !== "";
  }

  /** What matches in a comment, its own element and what follows it included. */
  inside(element: Element, select: string): Element[] {
    const matches = element.querySelectorAll(select);
    const found = matches.length === 0 ? [] : [...matches];
    if (element.matches(select)) found.unshift(element);
    if (this.#shadows !== "") found.push(...this.#inShadows(element, select));
    for (const tail of this.#tails.get(element) ?? []) found.push(...this.inside(tail, select));
    return found;
  }

  /** What matches anywhere on the page. */
  anywhere(select: string): ArrayLike<Element> {
    const found = this.page.querySelectorAll(select);
    return this.#shadows === "" ? found : [...found, ...this.#inShadows(this.page, select)];
  }

  /**
   * What matches anywhere, each with the comment that it belongs to: the one around it, else the first
   * of the thread's container around it, else the one before it on the page.
   */
  async belonging(selects: string[], slices: Slices): Promise<[Element, Element][]> {
    if (this.#way === undefined || selects.every((select) => this.anywhere(select).length === 0)) return [];
    const belonging: [Element, Element][] = [];
    const select = selects.join();
    const ends = this.comments.ends.join();
    let before: Element | undefined;
    for (const match of Array.from(this.anywhere([select, this.#way.select, ...this.comments.ends].join()))) {
      if (slices.spent) await slices.rest();
      if (before && ends !== "" && match.matches(ends)) break;
      if (this.#isIgnored(match)) continue;
      const comment = this.commentOf(match);
      before = comment ?? before;
      const owner = comment ?? this.firstOf(match) ?? before;
      if (owner && match.matches(select)) belonging.push([match, owner]);
    }
    return belonging;
  }

  /** The page and the shadow roots in which comments may stand. */
  roots(): (Document | ShadowRoot)[] {
    return [this.page, ...shadowsIn(this.page, this.#shadows)];
  }

  async #first(slices: Slices): Promise<Element[]> {
    for (const way of this.#mayHoldComments() ? this.comments.select : []) {
      const found = await this.#find(way, slices);
      if (found.length === 0) continue;
      this.#way = way;
      return found;
    }
    this.#way = undefined;
    return [];
  }

  /** A page's address may change while it stays open. */
  #mayHoldComments(): boolean {
    return this.#addresses.length === 0 || this.#addresses.some((address) => address.test(this.page.location.href));
  }

  async #find(way: Named, slices: Slices): Promise<Element[]> {
    const select = this.#between === "" ? way.select : `${way.select},${this.#between}`;
    const found: Element[] = [];
    for (const root of this.roots()) {
      if (slices.spent) await slices.rest();
      found.push(...(await this.#comments([...root.querySelectorAll(select)], way, slices)));
    }
    return found;
  }

  /** Walks over matches in page order: ends stop it, breaks start a new run. */
  async #comments(matches: Element[], way: Named, slices: Slices): Promise<Element[]> {
    if (this.#between === "" && way.around === undefined && !this.ignores) return matches;
    const [breaks, ends] = [this.comments.breaks.join(), this.comments.ends.join()];
    const comments = new Set<Element>();
    const plain = this.#between === "";
    let starts = breaks !== "";
    for (const [place, match] of matches.entries()) {
      if (place % TURN === 0 && slices.spent) await slices.rest();
      if (ends !== "" && comments.size > 0 && match.matches(ends)) break;
      if (breaks !== "" && match.matches(breaks)) starts = true;
      if (!plain && !match.matches(way.select)) continue;
      const comment = way.around === undefined ? match : around(match, way.around);
      if (comment === undefined || comments.has(comment) || this.#isIgnored(comment)) continue;
      if (starts) this.#starts.add(comment);
      starts = false;
      comments.add(comment);
    }
    return [...comments];
  }

  #isIgnored(element: Element): boolean {
    if (!this.ignores) return false;
    if (element.closest(this.#ignore) !== null) return true;
    const root = this.#shadows === "" ? undefined : element.getRootNode();
    return root instanceof ShadowRoot && this.#isIgnored(root.host);
  }

  #threadOf(element: Element | null): Element | undefined {
    return this.#threads === "" ? undefined : (element?.closest(this.#threads) ?? undefined);
  }

  #noteTails(comments: Element[]): void {
    this.#tails = new Map();
    this.#heads = new Map();
    for (const comment of this.#follows === "" ? [] : comments) {
      const tails: Element[] = [];
      for (let next = comment.nextElementSibling; next?.matches(this.#follows); next = next.nextElementSibling) tails.push(next);
      if (tails.length > 0) this.#tails.set(comment, tails);
      for (const tail of tails) this.#heads.set(tail, comment);
    }
  }

  #inShadows(root: ParentNode, select: string): Element[] {
    return [...shadowsIn(root, this.#shadows)].flatMap((shadow) => [...shadow.querySelectorAll(select)]);
  }

  /** The element that this one is a part of: the one that it follows, or the one around it. */
  #up(element: Element): Element | null {
    return this.#heads.get(element) ?? parentOf(element);
  }
}

function around(anchor: Element, select: string): Element | undefined {
  for (let element = anchor.parentElement; element !== null; element = element.parentElement) {
    if (element.querySelector(select) !== null) return element;
  }
  return undefined;
}
