/** Finds which elements are comments, and what belongs to which. */
import type { Comments, Named } from "../../generated/messages";
import type { Slices } from "../pause";
import { parentOf, shadowsIn } from "./shadow";

/** Finds the comments of a page. */
export class Finder {
  readonly #ignore: string;
  readonly #follows: string;
  readonly #threads: string;
  readonly #between: string;
  readonly #shadows: string;
  /** Whatever can make a difference when it comes or goes. */
  readonly #any: string;
  #way: Named | undefined;
  #known = new Set<Element>();
  #ignored = new Set<Element>();
  #starts = new Set<Element>();
  /** The first comment of each thread's container. */
  #firsts = new Map<Element, Element>();

  constructor(
    readonly comments: Comments,
    readonly page: Document,
    controls: string[] = [],
  ) {
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
    this.#ignored = await this.#found(this.comments.ignore, slices);
    const elements = await this.#first(slices);
    this.#known = new Set(elements);
    this.#firsts = new Map();
    for (const element of this.#threads === "" ? [] : elements) {
      const thread = this.#threadOf(element);
      if (thread && !this.#firsts.has(thread)) this.#firsts.set(thread, element);
    }
    return elements;
  }

  /** Whether the page looks as if it had comments, apart from those that are none. */
  expected(): boolean {
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
    for (let around: Element | null = element; around !== null; around = this.#up(around)) {
      if (this.#known.has(around)) return around;
      if (this.#ignored.has(around)) return undefined;
    }
    return undefined;
  }

  /** The first comment of the thread's container around an element. */
  firstOf(element: Element): Element | undefined {
    const thread = this.#threadOf(element);
    return thread && this.#firsts.get(thread);
  }

  /** Whether a comment starts a run of replies. */
  startsRun(element: Element): boolean {
    return this.#starts.has(element);
  }

  /** Whether anything on the page is no comment. */
  get ignores(): boolean {
    return this.#ignored.size > 0;
  }

  /** What matches in a comment, its own element and what follows it included. */
  inside(element: Element, select: string): Element[] {
    const found = [...element.querySelectorAll(select)];
    if (element.matches(select)) found.unshift(element);
    if (this.#shadows !== "") found.push(...this.#inShadows(element, select));
    if (this.#follows !== "" && this.#known.has(element)) {
      for (let next = element.nextElementSibling; next?.matches(this.#follows); next = next.nextElementSibling) found.push(...this.inside(next, select));
    }
    return found;
  }

  /** What matches anywhere on the page. */
  anywhere(select: string): Element[] {
    return [...this.page.querySelectorAll(select), ...this.#inShadows(this.page, select)];
  }

  /**
   * What matches anywhere, each with the comment that it belongs to: the one around it, else the first
   * of the thread's container around it, else the one before it on the page.
   */
  async belonging(selects: string[], slices: Slices): Promise<[Element, Element][]> {
    if (this.#way === undefined || (await this.#found(selects, slices)).size === 0) return [];
    const belonging: [Element, Element][] = [];
    const select = selects.join();
    const ends = this.comments.ends.join();
    let before: Element | undefined;
    for (const match of this.anywhere([select, this.#way.select, ...this.comments.ends].join())) {
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

  /** What matches any of these; each is looked for by itself, so that the page gets its turn in between. */
  async #found(selects: string[], slices: Slices): Promise<Set<Element>> {
    const found = new Set<Element>();
    for (const select of selects) {
      for (const element of this.anywhere(select)) found.add(element);
      if (slices.spent) await slices.rest();
    }
    return found;
  }

  async #first(slices: Slices): Promise<Element[]> {
    for (const way of this.comments.select) {
      const found = this.#find(way);
      if (slices.spent) await slices.rest();
      if (found.length === 0) continue;
      this.#way = way;
      return found;
    }
    this.#way = undefined;
    return [];
  }

  #find(way: Named): Element[] {
    const select = this.#between === "" ? way.select : `${way.select},${this.#between}`;
    return this.roots().flatMap((root) => this.#comments([...root.querySelectorAll(select)], way));
  }

  /** Walks over matches in page order: ends stop it, breaks start a new run. */
  #comments(matches: Element[], way: Named): Element[] {
    if (this.#between === "" && way.around === undefined && !this.ignores) return matches;
    const [breaks, ends] = [this.comments.breaks.join(), this.comments.ends.join()];
    const comments = new Set<Element>();
    let starts = breaks !== "";
    for (const match of matches) {
      if (ends !== "" && comments.size > 0 && match.matches(ends)) break;
      if (breaks !== "" && match.matches(breaks)) starts = true;
      if (!match.matches(way.select)) continue;
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
    for (let around: Element | null = element; around !== null; around = this.#up(around)) {
      if (this.#ignored.has(around)) return true;
    }
    return false;
  }

  #threadOf(element: Element): Element | undefined {
    return this.#threads === "" ? undefined : (element.closest(this.#threads) ?? undefined);
  }

  #inShadows(root: ParentNode, select: string): Element[] {
    return [...shadowsIn(root, this.#shadows)].flatMap((shadow) => [...shadow.querySelectorAll(select)]);
  }

  /** The element that this one is a part of: the one that it follows, or the one around it. */
  #up(element: Element): Element | null {
    const before = this.#follows !== "" && element.matches(this.#follows) ? element.previousElementSibling : null;
    return before ?? parentOf(element);
  }
}

function around(anchor: Element, select: string): Element | undefined {
  for (let element = anchor.parentElement; element !== null; element = element.parentElement) {
    if (element.querySelector(select) !== null) return element;
  }
  return undefined;
}
