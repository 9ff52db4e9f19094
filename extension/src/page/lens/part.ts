/** A part of the page: a comment with the comments that stand inside it. */
import type { Finder } from "./finder";
import type { Found } from "./lens";

/** Says what matches where; each selector is looked for once. */
export class Part {
  readonly #owners: Map<Element, Found>;
  readonly #matches = new Map<string, [Element, Found][]>();

  constructor(
    readonly root: Element,
    comments: Found[],
    readonly finder: Finder,
  ) {
    this.#owners = new Map(comments.map((found) => [found.element, found]));
  }

  /** How many comments it has. */
  get size(): number {
    return this.#owners.size;
  }

  /** What matches, each with the comment around it; the comments themselves where there is no selector. */
  matches(select: string | undefined): Iterable<[Element, Found]> {
    if (select === undefined) return this.#owners;
    let matches = this.#matches.get(select);
    if (matches === undefined) {
      matches = this.#find(select);
      this.#matches.set(select, matches);
    }
    return matches;
  }

  #find(select: string): [Element, Found][] {
    const found: [Element, Found][] = [];
    const alone = this.size === 1 && !this.finder.ignores;
    for (const match of this.finder.inside(this.root, select)) {
      const owner = alone ? this.root : this.finder.commentOf(match);
      const comment = owner && this.#owners.get(owner);
      if (comment) found.push([match, comment]);
    }
    return found;
  }
}
