/** The lens: finds the comments of a page and reads their fields, with the browser's own selectors. */
import type { Facts, Lens as LensData, Owner, Record as CommentRecord } from "../../generated/messages";
import type { Slices } from "../pause";
import { Finder } from "./finder";
import { type Field, fields, fitting, marks, type Place, value } from "./field";
import { Part } from "./part";

/** The names of the record's fields that hold a string. */
type Text = Exclude<keyof CommentRecord, "at" | "inside" | "hidden" | "twins" | "marks" | "seen">;

/** Up to so many trees are looked at one by one; of more the page is looked through for all at once. */
const FEW = 8;

/** A comment on the page. */
export interface Found {
  readonly element: Element;
  record: CommentRecord;
}

/** The replies of a comment that are not on the page. */
export interface Hidden {
  /** How many, in the page's words; empty where it gives no number. */
  readonly count: string;
  /** What loads them. */
  readonly controls: Element[];
}

/** Reads one page with one site's lens. */
export class Lens {
  readonly finder: Finder;
  readonly #fields: Field[];
  readonly #marks: Field[];
  readonly #facts: Field[];
  readonly #counted: RegExp | undefined;
  #last = 0;

  constructor(
    readonly data: LensData,
    readonly page: Document,
  ) {
    this.finder = new Finder(data.comments, page, data.expander?.select);
    this.#fields = fields(data.fields);
    this.#marks = marks(data.marks);
    const { owner = [], ...others } = data.facts;
    this.#facts = fields({ ...others, owner });
    this.#counted = data.expander?.pattern === undefined ? undefined : new RegExp(data.expander.pattern, "u");
  }

  /** Numbers a newly found comment. */
  number(element: Element): Found {
    this.#last += 1;
    return { element, record: { at: this.#last } };
  }

  /**
   * Reads comments: whole trees, each a root and the comments inside, in page order. Field by field, because
   * one `querySelectorAll` is cheaper than one `querySelector` a comment, and because a match belongs to the
   * nearest comment around it, never to one further out. Many trees are looked for in the whole page.
   */
  async *read(trees: Found[][], slices: Slices): AsyncIterable<Part> {
    const { finder, page } = this;
    if (trees.length > FEW) yield await this.#readPart(new Part(page, trees.flat(), finder), slices);
    else for (const tree of trees) yield await this.#readPart(new Part(tree[0]?.element ?? page, tree, finder), slices);
  }

  async #readPart(part: Part, slices: Slices): Promise<Part> {
    for (const field of this.#fields) {
      const name = field.name as Text;
      // What the page prints as the time is of use only where its code does not say it.
      const knows = name === "when" ? (record: CommentRecord) => (record.time ?? record.when) !== undefined : (record: CommentRecord) => record[name] !== undefined;
      await fill(field, part, slices, knows, (record, text) => (record[name] = text));
    }
    for (const field of this.#marks) {
      const bears = (record: CommentRecord): boolean => record.marks?.includes(field.name) ?? false;
      await fill(field, part, slices, bears, (record) => (record.marks = [...(record.marks ?? []), field.name]));
    }
    for (const [element, record] of part.records) {
      if (this.finder.startsRun(element)) record.marks = [...(record.marks ?? []), "start"];
    }
    return part;
  }

  /**
   * What the page says once. Whose post it is is not looked for where somebody is logged in, or comments bear
   * the owner's mark and a name: then it is these who answer.
   */
  async facts(owners: Owner[], slices: Slices): Promise<Facts> {
    const facts: Facts = {};
    for (const { name, places } of this.#facts) {
      if (name === "owner" && (facts.viewer !== undefined || owners.some(({ name }) => name !== null))) continue;
      const said = await this.#first(places, slices);
      if (said !== undefined) facts[name as keyof Facts] = said;
    }
    return facts;
  }

  /** Of which comments replies are not on the page. */
  async hidden(slices: Slices): Promise<Map<Element, Hidden>> {
    const hidden = new Map<Element, Hidden>();
    for (const [control, comment] of await this.finder.belonging(this.data.expander?.select ?? [], slices)) {
      const said = this.#counted === undefined ? [] : this.#counted.exec(control.textContent ?? "");
      if (said === null) continue;
      const known = hidden.get(comment);
      if (known) known.controls.push(control);
      else hidden.set(comment, { count: said.slice(1).find(Boolean) ?? "", controls: [control] });
    }
    return hidden;
  }

  async #first(places: Place[], slices: Slices): Promise<string | undefined> {
    for (const place of places) {
      if (slices.spent) await slices.rest();
      const said = place.select === undefined ? [fitting(this.page.location.href, place)] : this.#said(place.select, place);
      for (const text of said) if (text !== undefined) return text;
    }
    return undefined;
  }

  *#said(select: string, place: Place): Iterable<string | undefined> {
    for (const match of Array.from(this.finder.anywhere(select))) yield value(match, place);
  }
}

/** Reads a field of all comments of a part; a place of higher rank is not overwritten by one of lower rank. */
async function fill({ places }: Field, part: Part, slices: Slices, knows: (record: CommentRecord) => boolean, set: (record: CommentRecord, text: string) => void): Promise<void> {
  let missing = 0;
  for (const record of part.records.values()) if (!knows(record)) missing += 1;
  for (const place of places) {
    if (missing === 0) return;
    await part.each(place.select, slices, (match, record) => {
      if (knows(record)) return;
      const text = value(match, place);
      if (text === undefined) return;
      set(record, text);
      missing -= 1;
    });
  }
}

/** The accounts that bear the owner's mark, each once. */
export function ownersOf(comments: readonly Pick<Found, "record">[]): Owner[] {
  const owners = new Map<string, Owner>();
  for (const { marks, author, handle } of comments.map(({ record }) => record)) {
    if (!marks?.includes("owner")) continue;
    const owner = { name: author?.trim() ?? null, handle: handle ?? null };
    owners.set(JSON.stringify(owner), owner);
  }
  return [...owners.values()];
}
