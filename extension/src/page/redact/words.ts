/** Which words of a page's code say how it is built, and which somebody may have written. */
import type { Fitting } from "../../generated/messages";

/** Words that pages are built with everywhere; they name nobody. */
export const STRUCTURE: readonly string[] =
  "about account action actions activity admin alert all and anchor answer answers app application area aria article aside audio author avatar back badge banner bar block body bottom box button card cell center checkbox child children class click close col collapse column comment comments complementary component container content contentinfo control count cover current dark data date day default depth description details dialog disabled document edit element embed empty end entry even expand expanded false feed field figure file first fixed flex follow footer for form frame full grid group handle has head header heading hidden home hour html http https icon image img index info inline inner input item items key label large last left level light like likes line link list load loaded loading log logo main map mark mask max media menu message meta min minute mobile modal module month more name nav navigation next node none not null number object odd off open option options outer overlay page panel parent part path photo picture placeholder plain play pluginid popover popup position post posts presentation preview prev previous primary profile progressbar public quote rating react region rel relative reply replies report response review reviews right role root row scroll search second section see select selected separator share show single size slot small source span start stars state static status sub submit svg tab table tag target test text textbox thread threads thumb time timeline timestamp title toggle tool toolbar top true type undefined unit unread update url user username value verified version video view viewport visible vote votes widget width wrap wrapper year".split(" ");

/** What is known to be no person's, and what somebody wrote on this page. Words are compared in small letters. */
export class Words {
  readonly #structure: Set<string>;
  readonly #site: Set<string>;
  readonly #written = new Set<string>();

  constructor({ site, page, lens }: Fitting) {
    this.#structure = new Set(STRUCTURE);
    // A pattern's `\d` and `\p{L}` are no words.
    const source = JSON.stringify([site, page, lens]).replaceAll(/\\\\(?:p\{\w+\}|[a-z])/giu, " ");
    this.#site = new Set((source.match(/\p{L}[\p{L}\p{M}]*/gu) ?? []).map(small));
  }

  /** Whether a word is the site file's, or one that pages are built with. */
  isKnown(word: string): boolean {
    return this.#site.has(small(word)) || this.#structure.has(small(word));
  }

  /** Notes the words of a text that somebody wrote, or of an address. */
  note(text: string): void {
    for (const word of text.match(/\p{L}[\p{L}\p{M}]+/gu) ?? []) this.#written.add(small(word));
  }

  /** Whether somebody wrote this word on the page, and the site file doesn't use it. */
  isWritten(word: string): boolean {
    return this.#written.has(small(word)) && !this.isKnown(word);
  }
}

/** In small letters, as words are compared. */
export function small(word: string): string {
  return word.toLowerCase();
}
