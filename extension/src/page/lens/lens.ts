/** The lens: finds the comments of a page and reads their fields, with the browser's own selectors. */
import type { Alternative, Facts, Lens as LensData, Owner, Record as CommentRecord } from "../../generated/messages";
import type { Slices } from "../pause";
import { Finder } from "./finder";
import { type Field, fields, fitting, value } from "./field";
import { Part } from "./part";

/** The names of the record's fields that hold a string. */
type Text = Exclude<keyof CommentRecord, "at" | "inside" | "hidden" | "marks">;

/** A comment on the page. */
export interface Found {
  readonly element: Element;
  record: CommentRecord;
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
    this.#marks = fields(data.marks).map(({ name, alternatives }) => ({ name, alternatives: alternatives.map((place) => ({ value: name, ...place })) }));
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
   * Reads the comments of one tree: its root and the comments inside, in page order. Field by field for
   * the whole tree, because one `querySelectorAll` is cheaper than one `querySelector` a comment, and
   * because a match belongs to the nearest comment around it, never to one further out.
   */
  read(tree: Found[]): void {
    const [root] = tree;
    if (root === undefined) return;
    const part = new Part(root.element, tree, this.finder);
    for (const found of tree) found.record = kept(found.record);
    for (const field of this.#fields) {
      const name = field.name as Text;
      fill(field, part, (record) => record[name] !== undefined, (record, text) => (record[name] = text));
    }
    for (const field of this.#marks) {
      const bears = (record: CommentRecord): boolean => record.marks?.includes(field.name) ?? false;
      fill(field, part, bears, (record) => (record.marks = [...(record.marks ?? []), field.name]));
    }
    for (const { element, record } of tree) {
      if (this.finder.startsRun(element)) record.marks = [...(record.marks ?? []), "start"];
    }
  }

  /** What the page says once. Whose post it is is not looked for where somebody is logged in: they answer. */
  async facts(slices: Slices): Promise<Facts> {
    const facts: Facts = {};
    for (const { name, alternatives } of this.#facts) {
      if (name === "owner" && facts.viewer !== undefined) continue;
      const said = await this.#first(alternatives, slices);
      if (said !== undefined) facts[name as keyof Facts] = said;
    }
    return facts;
  }

  /** How many replies of each comment are not on the page, in the page's words; empty where it gives no number. */
  async hidden(slices: Slices): Promise<Map<Element, string>> {
    const hidden = new Map<Element, string>();
    for (const [control, comment] of await this.finder.belonging(this.data.expander?.select ?? [], slices)) {
      const said = this.#counted === undefined ? [] : this.#counted.exec(control.textContent ?? "");
      if (said && !hidden.has(comment)) hidden.set(comment, said.slice(1).find(Boolean) ?? "");
    }
    return hidden;
  }

  async #first(alternatives: Alternative[], slices: Slices): Promise<string | undefined> {
    for (const place of alternatives) {
      if (slices.spent) await slices.rest();
      const said = place.select === undefined ? [fitting(this.page.location.href, place)] : this.#said(place.select, place);
      for (const text of said) if (text !== undefined) return text;
    }
    return undefined;
  }

  *#said(select: string, place: Alternative): Iterable<string | undefined> {
    for (const match of this.finder.anywhere(select)) yield value(match, place);
  }
}

/** Reads a field of all comments of a part; a place of higher rank is not overwritten by one of lower rank. */
function fill({ alternatives }: Field, part: Part, has: (record: CommentRecord) => boolean, set: (record: CommentRecord, text: string) => void): void {
  let missing = part.size;
  for (const place of alternatives) {
    for (const [match, { record }] of part.matches(place.select)) {
      if (has(record)) continue;
      const text = value(match, place);
      if (text === undefined) continue;
      set(record, text);
      missing -= 1;
    }
    if (missing === 0) return;
  }
}

/** What the finder said stays; what the fields say is read anew. */
function kept({ at, inside, hidden }: CommentRecord): CommentRecord {
  return { at, ...(inside === undefined ? {} : { inside }), ...(hidden === undefined ? {} : { hidden }) };
}

/** The accounts that bear the owner's mark, each once. */
export function ownersOf(records: CommentRecord[]): Owner[] {
  const owners = new Map<string, Owner>();
  for (const { marks, author, handle } of records) {
    if (!marks?.includes("owner")) continue;
    const owner = { name: author?.trim() ?? null, handle: handle ?? null };
    owners.set(JSON.stringify(owner), owner);
  }
  return [...owners.values()];
}
