/** What stands in a report where a text stood: of the same length and kind. */
import { small, type Words } from "./words";

const EMOJI = String.raw`\p{Regional_Indicator}{2}|\p{Extended_Pictographic}(?:\ufe0f|\p{Emoji_Modifier})?(?:\u200d\p{Extended_Pictographic}(?:\ufe0f|\p{Emoji_Modifier})?)*`;
const LETTER = new RegExp(String.raw`(${EMOJI})|([\p{Lu}\p{Lt}])|([\p{L}\p{M}])|(\p{N})`, "gu");
const RUN = new RegExp(String.raw`(%[0-9a-f]{2})|(${EMOJI})|(\p{L}[\p{L}\p{M}]*)|(\p{N}+)`, "giu");
/** 'userName', 'UserName': words of a program, each of three letters or more. */
const CAMEL = /^(?:\p{L}\p{Ll}{2,})(?:\p{Lu}\p{Ll}{2,})+$/u;
const SMILE = "🙂";
/** `x` first, vowels last: what is made of them is no word. */
const LETTERS = "xzqvkjwybcdfghlmnprstaeiou";
/** Numbers of up to so many digits are levels, counts and sizes. */
const SHORT = 3;
/** There are enough fillers of so many letters to take none that somebody wrote. */
const RARE = 4;
/** Longer texts are no names: of their words nobody must see which is which. */
const NAME = 8;

/** Writes filler; the same name gets the same filler everywhere, and no other name gets it. */
export class Filler {
  readonly #names = new Map<string, string>();
  readonly #count = new Map<string, number>();

  constructor(readonly words: Words) {}

  /** What people wrote: every letter an x, every digit a 0. */
  text(text: string): string {
    return text.replaceAll(LETTER, (_all, emoji, large, letter) => (emoji ? SMILE : large ? "X" : letter ? "x" : "0"));
  }

  /** A name, an id, a part of an address: words that are known stay, others are told apart. */
  name(text: string): string {
    return this.#runs(text, (word) => !this.words.isKnown(word));
  }

  /** Words of the page's own code: they stay, but for what somebody wrote on the page. */
  code(text: string): string {
    return this.#runs(text, (word) => this.words.isWritten(word));
  }

  #runs(text: string, hides: (word: string) => boolean): string {
    const isName = text.trim().split(/\s+/u).length <= NAME;
    return text.replaceAll(RUN, (all: string, byte: string | undefined, emoji: string | undefined, word: string | undefined) => {
      if (byte) return Number.parseInt(byte.slice(1), 16) < 128 ? byte : "x";
      if (emoji) return SMILE;
      if (word === undefined) return all.length <= SHORT ? all : this.#told(all);
      return this.#word(word, hides, isName);
    });
  }

  #word(word: string, hides: (word: string) => boolean, isName: boolean): string {
    if (!hides(word)) return word;
    const parts = CAMEL.test(word) ? word.split(/(?=\p{Lu})/u) : [word];
    return parts.map((part) => (parts.length > 1 && !hides(part) ? part : isName ? this.#told(part) : this.text(part))).join("");
  }

  #told(run: string): string {
    const letters = [...small(run)];
    const key = letters.join("");
    let made = this.#names.get(key);
    while (made === undefined || this.words.isKnown(made) || (letters.length >= RARE && this.words.isWritten(made))) made = this.#next(letters);
    this.#names.set(key, made);
    const shape = [...run];
    return [...made].map((letter, at) => (/\p{Lu}/u.test(shape[at] ?? "") ? letter.toUpperCase() : letter)).join("");
  }

  /** The next filler of this length: numbers of numbers, words of words. */
  #next(run: string[]): string {
    const digits = /\p{N}/u.test(run[0] ?? "") ? "0123456789" : LETTERS;
    const kind = `${digits.length} ${run.length}`;
    let rest = this.#count.get(kind) ?? 0;
    this.#count.set(kind, rest + 1);
    let made = "";
    for (let place = 0; place < run.length; place += 1) {
      made = (digits[rest % digits.length] ?? "") + made;
      rest = Math.floor(rest / digits.length);
    }
    return made;
  }
}
