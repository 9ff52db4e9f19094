/**
 * What a page showed, in its order. Sites with virtual lists take out of the page what is scrolled away:
 * there it is remembered, the record and its mark, never its element.
 */
import type { Mark, Record as CommentRecord } from "../generated/messages";

/** A comment as far as it is known, on the page or not. */
export interface Known {
  record: CommentRecord;
  mark?: Mark;
}

/** A comment that stands on the page. */
interface Standing extends Known {
  readonly element: Element;
}

/** A comment that scrolled away. */
interface Gone extends Known {
  readonly content: string;
}

/** So many are remembered before what stands on the page, and as many after it: a few megabytes. */
const MOST = 1_000;
/** How long after the last scrolling a site may still take away what scrolled off, in milliseconds. */
const SOON = 2_000;
/** No comment is as low as this, in pixels: where less is free, none can stand. */
const LOWEST = 40;

/** Remembers one page. */
export class Memory<Comment extends Standing> {
  /** Everything that is known, in the page's order. */
  all: Known[] = [];
  readonly #left = new AbortController();
  #scrolled = -SOON;

  constructor(
    /** Whether the site takes away what scrolled off. */
    readonly virtual: boolean,
    /** What the page before may have left. */
    readonly left: ReadonlySet<string>,
  ) {
    const { signal } = this.#left;
    if (virtual) addEventListener("scroll", () => (this.#scrolled = performance.now()), { capture: true, passive: true, signal });
  }

  leave(): void {
    this.#left.abort();
  }

  /** Takes what stands on the page now, in page order, and keeps of the rest what only scrolled away. */
  note(standing: Comment[]): void {
    this.all = this.virtual ? aroundOf(standing, this.#merged(standing)) : standing;
  }

  /** What was remembered of a comment that has come back; it is on the page again. */
  recall(comment: Comment): Known | undefined {
    const content = contentOf(comment.record);
    const place = this.all.findIndex((known) => isGone(known) && known.content === content);
    const known = this.all[place];
    if (known) this.all[place] = comment;
    return known;
  }

  /**
   * A site takes away from the ends of what it shows. What is missing between two comments that stand next to
   * each other is no more; nor is what went from an end though nobody scrolled and nothing came.
   */
  #merged(standing: Comment[]): Known[] {
    const { stayed, after } = this.#split(new Set(standing));
    const known = new Set(stayed);
    const inOrder = standing.filter((comment) => known.has(comment)).every((comment, place) => comment === stayed[place]);
    // The page shows its comments in another order now: where the others would stand nobody knows.
    if (!inOrder) return standing;
    const last = stayed.at(-1);
    const mayScroll = stayed.length < standing.length || performance.now() - this.#scrolled < SOON;
    // What the page before left and what goes all at once was never this page's.
    const first = after.get(undefined)?.filter((known) => last !== undefined || isGone(known) || !this.left.has(contentOf(known.record)));
    const merged = atEnd(first, mayScroll);
    for (const [place, comment] of standing.entries()) {
      merged.push(comment);
      if (comment !== last) merged.push(...between(after.get(comment), comment, standing[place + 1]));
    }
    return last === undefined ? merged : [...merged, ...atEnd(after.get(last), mayScroll)];
  }

  /** What is on the page still, and what is not: each after the last before it that is; the first after none. */
  #split(standing: ReadonlySet<Known>): { stayed: Known[]; after: Map<Known | undefined, Known[]> } {
    const stayed: Known[] = [];
    const after = new Map<Known | undefined, Known[]>([[undefined, []]]);
    for (const known of this.all) {
      if (standing.has(known)) {
        stayed.push(known);
        after.set(known, []);
      } else after.get(stayed.at(-1))?.push(known);
    }
    return { stayed, after };
  }
}

/** What identifies a comment for as long as its page is open. */
export function contentOf({ id, author, handle, text, time }: CommentRecord): string {
  return JSON.stringify(id === undefined ? [author, handle, text, time] : id);
}

/** Those that went just now went by scrolling, or for good; those that are long gone stay. */
function atEnd(known: Known[] = [], mayScroll: boolean): Known[] {
  return known.filter((known) => mayScroll || isGone(known)).map(gone);
}

function between(known: Known[] = [], before: Standing, after: Standing | undefined): Known[] {
  if (known.length === 0 || after === undefined) return known.map(gone);
  const free = after.element.getBoundingClientRect().top - before.element.getBoundingClientRect().bottom;
  return free < known.length * LOWEST ? [] : known.map(gone);
}

function gone(known: Known): Gone {
  const { record, mark } = known;
  return isGone(known) ? known : { record, ...(mark && { mark }), content: contentOf(record) };
}

function isGone(known: Known): known is Gone {
  return "content" in known;
}

function aroundOf(standing: Known[], all: Known[]): Known[] {
  const here = new Set(standing);
  const isHere = (known: Known): boolean => here.has(known);
  return all.slice(Math.max(0, all.findIndex(isHere) - MOST), all.findLastIndex(isHere) + 1 + MOST);
}
