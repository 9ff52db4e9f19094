/** Which words of a page's texts a report needs: those without which a pattern of the site file fits no more. */
import type { Lens } from "../../generated/messages";
import { fields, fitting, marks, type Place, value } from "../lens/field";
import type { Finder } from "../lens/finder";
import type { Filler } from "./filler";
import type { Words } from "./words";

/** What says who somebody is: told apart in a report, where other words are not. */
const WHO = new Set(["id", "parent", "author", "handle", "profile", "viewer", "account", "owner", "owner_handle"]);
/** What says how comments hang together: its numbers are nobody's. */
const NUMBERS = new Set(["depth", "replies"]);
const WORD = /\p{L}[\p{L}\p{M}]*/gu;
/** In longer texts nothing is looked for: they are people's. */
const MOST = 60;

/** What of each text stays. */
export class Plan {
  readonly #names = new Set<Node>();
  /** Places of words that stay, by the text. */
  readonly #kept = new Map<Node, Set<number>>();
  /** Texts in which numbers say how many replies there are, or how deep they stand. */
  readonly #counts = new Set<Node>();

  constructor(
    lens: Lens,
    readonly finder: Finder,
    readonly filler: Filler,
    words: Words,
  ) {
    for (const { name, places } of [...fields(lens.fields), ...marks(lens.marks), ...fields(lens.facts)]) {
      for (const place of places) this.#note(place, name, words);
    }
    const { select = [], pattern } = lens.expander ?? {};
    if (pattern !== undefined) for (const one of select) this.#noteExpanders(one, new RegExp(pattern, "u"));
  }

  /** A text as the report has it. */
  redacted(text: Node): string {
    const kept = this.#kept.get(text);
    const fill = (words: string): string => (this.#names.has(text) ? this.filler.name(words) : this.#counts.has(text) ? words.replaceAll(/\P{N}+/gu, (part) => this.filler.text(part)) : this.filler.text(words));
    const data = text.nodeValue ?? "";
    if (kept === undefined) return fill(data);
    let from = 0;
    let made = "";
    for (const { index, 0: word } of [...data.matchAll(WORD)].filter((_, at) => kept.has(at))) {
      made += fill(data.slice(from, index)) + word;
      from = index + word.length;
    }
    return made + fill(data.slice(from));
  }

  #note(where: Place, name: string, words: Words): void {
    if (where.attribute !== undefined) return this.#noteCaptured(where, words);
    for (const element of where.select === undefined ? [] : Array.from(this.finder.anywhere(where.select))) {
      const texts = textsIn(element);
      if (WHO.has(name)) for (const text of texts) this.#names.add(text);
      if (NUMBERS.has(name) && value(element, where) !== undefined) for (const text of texts) this.#counts.add(text);
      if (where.pattern && value(element, where) !== undefined) this.#keep(element, texts, (copy) => value(copy, where) !== undefined);
    }
  }

  /** What a pattern takes out of an attribute is a name or an id, also where nothing else on the page says so. */
  #noteCaptured(where: Place, words: Words): void {
    if (where.pattern === undefined || where.value !== undefined) return;
    const bearing = Array.from(this.finder.anywhere(`[${CSS.escape(where.attribute ?? "")}]`));
    for (const element of bearing) words.note(fitting(element.getAttribute(where.attribute ?? "") ?? "", where) ?? "");
  }

  #noteExpanders(select: string, pattern: RegExp): void {
    for (const element of Array.from(this.finder.anywhere(select))) {
      const said = counted(element, pattern);
      if (said === undefined) continue;
      const fits = (copy: Element): boolean => counted(copy, pattern) === said;
      const texts = textsIn(element);
      for (const text of texts) this.#counts.add(text);
      this.#keep(element, texts, fits);
    }
  }

  /** Takes one word after the other out of a copy, and puts back those without which it doesn't fit. */
  #keep(element: Element, texts: Node[], fits: (copy: Element) => boolean): void {
    const copy = INERT.importNode(element, true);
    const copies = textsIn(copy);
    for (const [at, text] of texts.entries()) setText(copies[at], this.redacted(text));
    if (fits(copy) || texts.length !== copies.length) return;
    for (const [at, text] of texts.entries()) setText(copies[at], text.nodeValue ?? "");
    const found = texts.flatMap((text, at) => [...(text.nodeValue ?? "").matchAll(WORD)].map(({ index, 0: word }, place) => ({ text, at, index, word, place })));
    if (found.length > MOST || !fits(copy)) return;
    for (const { text, at, index, word, place } of found.reverse()) {
      const before = copies[at]?.nodeValue ?? "";
      setText(copies[at], before.slice(0, index) + this.filler.text(word) + before.slice(index + word.length));
      if (fits(copy)) continue;
      setText(copies[at], before);
      this.#kept.set(text, (this.#kept.get(text) ?? new Set()).add(place));
    }
  }
}

/** The number that an expander says, empty where it says none; nothing where it is none. */
function counted(element: Element, pattern: RegExp): string | undefined {
  const match = pattern.exec(element.textContent ?? "");
  return match === null ? undefined : (match.slice(1).find(Boolean) ?? "");
}

/** A document in which nothing runs and nothing is loaded. */
const INERT = document.implementation.createHTMLDocument("");

function textsIn(element: Element): Node[] {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const texts: Node[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode);
  return texts;
}

function setText(text: Node | undefined, data: string): void {
  if (text) text.nodeValue = data;
}
