/** Makes sense of what the observer hears, and says which comments to read again. */
import { BADGE } from "./overlay/badge";
import { POPOVER } from "./overlay/popover";
import type { Finder } from "./lens/finder";

/** Names of elements as Nod puts them into the page; the page may copy them. */
const OWN = new Set([BADGE.toUpperCase(), POPOVER.toUpperCase()]);

/** What changed since it was last asked. */
export class Watch {
  #nodes = new Set<Node>();

  constructor(
    readonly finder: Finder,
    /** Whether Nod put this node into the page and wants it there. */
    readonly owns: (node: Node) => boolean,
    readonly observe: (root: Node) => void,
  ) {
    this.#observe();
  }

  /** Whether something changed in this comment's part of the page; asking empties nothing. */
  taken(): (element: Element) => boolean {
    const nodes = [...this.#nodes];
    this.#nodes = new Set();
    this.#observe();
    const touched = new Set(nodes.flatMap((node) => this.finder.commentOf(node instanceof Element ? node : (node.parentElement ?? document.documentElement)) ?? []));
    return (element) => touched.has(element);
  }

  /** Notes what changed, and says whether any of it matters. */
  note(records: MutationRecord[]): boolean {
    let matters = false;
    for (const { target, addedNodes, removedNodes } of records) {
      const moved = [...addedNodes, ...removedNodes].filter((node) => !OWN.has(node.nodeName));
      if (addedNodes.length + removedNodes.length > 0 && moved.length === 0) {
        // Nod itself removes what it no longer owns and adds what it owns; all else is the site's doing.
        matters ||= [...removedNodes].some(this.owns) || ![...addedNodes].every(this.owns);
        continue;
      }
      if (!this.finder.surrounds(target) && !moved.some((node) => this.finder.concerns(node))) continue;
      this.#nodes.add(target);
      matters = true;
    }
    return matters;
  }

  /** The page and its shadow roots; those that are observed already stay so. */
  #observe(): void {
    for (const root of this.finder.roots()) this.observe(root);
  }
}
