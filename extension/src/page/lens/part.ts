/** A part of the page of which the comments are read: a comment with those inside it, or the whole page. */
import type { Record as CommentRecord } from "../../generated/messages";
import { type Slices, TURN } from "../pause";
import type { Finder } from "./finder";
import type { Found } from "./lens";

/** What is done with a match and the record of the comment around it. */
export type Use = (match: Element, record: CommentRecord) => void;

/** Says what matches where. */
export class Part {
  /** What is read: new records, so that nobody sees one that is half read. */
  readonly records: Map<Element, CommentRecord>;
  /** The only comment, where nothing of the part can be another's. */
  readonly #alone: Element | undefined;

  constructor(
    readonly root: Element | Document,
    readonly comments: Found[],
    readonly finder: Finder,
  ) {
    this.records = new Map(comments.map(({ element, record }) => [element, begun(record)]));
    this.#alone = comments.length === 1 && root instanceof Element && !finder.ignores ? root : undefined;
  }

  /** Goes over what matches in the comments; over the comments themselves where there is no selector. */
  async each(select: string | undefined, slices: Slices, use: Use): Promise<void> {
    if (slices.spent) await slices.rest();
    const matches = select === undefined ? [...this.records.keys()] : this.#find(select);
    for (let place = 0; place < matches.length; place += 1) {
      if (place % TURN === TURN - 1 && slices.spent) await slices.rest();
      const match = matches[place];
      const owner = match && (select === undefined ? match : (this.#alone ?? this.finder.commentOf(match)));
      const record = owner && this.records.get(owner);
      if (record) use(match, record);
    }
  }

  #find(select: string): ArrayLike<Element> {
    const { root, finder } = this;
    return root instanceof Element ? finder.inside(root, select) : finder.anywhere(select);
  }
}

/** What the finder and the page as a whole said stays; what the fields say is read anew. */
function begun({ at, inside, hidden, twins }: CommentRecord): CommentRecord {
  return { at, ...(inside === undefined ? {} : { inside }), ...(hidden === undefined ? {} : { hidden }), ...(twins === undefined ? {} : { twins }) };
}
