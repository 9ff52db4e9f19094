import type { Event as Happening, Mark } from "../../generated/messages";

/** How often what is being typed is kept, in milliseconds: a crash takes no more than that. */
const OFTEN = 500;

/** A text on its way into the ledger. */
interface Unkept {
  readonly mark: Mark;
  readonly text: string;
}

/**
 * What the person typed on this page and has not used yet. It outlives the popover, the comment's element
 * and the background; what is also kept in the ledger outlives the page.
 */
export class Typed {
  /** By the comment's key. */
  readonly #texts = new Map<string, string>();
  /** By the comment's key, until the ledger has it. */
  readonly #unkept = new Map<string, Unkept>();
  #next: ReturnType<typeof setTimeout> | undefined;

  constructor(readonly keep: (mark: Mark, happening: Happening, text: string) => Promise<unknown>) {}

  /** What was typed for a comment, here or earlier. */
  of(mark: Mark): string | null {
    return this.#texts.get(mark.key) ?? mark.draft;
  }

  /** Notes what stands in a field now. The first key is kept at once: it also wakes the background. */
  note(mark: Mark, text: string): void {
    this.#texts.set(mark.key, text);
    this.#unkept.set(mark.key, { mark, text });
    if (this.#next !== undefined) return;
    this.flush();
    this.#next = setTimeout(() => this.flush(), OFTEN);
  }

  /** Keeps at once what is not kept yet. */
  flush(): void {
    clearTimeout(this.#next);
    this.#next = undefined;
    for (const unkept of this.#unkept.values()) {
      const { mark, text } = unkept;
      this.keep(mark, happeningOf(mark), text).then(() => this.#isKept(unkept), notKept);
    }
  }

  /** Something else is about to be kept of that comment, its text included. */
  rest({ key }: Mark): void {
    this.#unkept.delete(key);
  }

  /** The text is in the site's own box now. */
  used(mark: Mark): void {
    this.rest(mark);
    this.#texts.delete(mark.key);
  }

  #isKept(kept: Unkept): void {
    const { mark, text } = kept;
    mark.draft = text;
    if (this.#unkept.get(mark.key) === kept) this.#unkept.delete(mark.key);
  }
}

/** Whether the person has dealt with a comment, as far as Nod was told; that can be undone. */
export function isSettled({ state, reason }: Mark): boolean {
  return state === "Drafted" || (state === "NoReplyNeeded" && reason.code === "dismissed");
}

/** Whoever types changes nothing about the comment's state. */
function happeningOf(mark: Mark): Happening {
  if (!isSettled(mark)) return "Edited";
  return mark.state === "Drafted" ? "Drafted" : "Dismissed";
}

/** What could not be kept is kept with what is typed next, or when the page goes. */
function notKept(): void {}
