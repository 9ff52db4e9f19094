/** Reads one page: its comments as they come, change, go and come back. */
import type { Finding, Fitting, Oddity, Record as CommentRecord } from "../generated/messages";
import { healthOf } from "./health";
import { Inquiry } from "./inquiry";
import { type Found, Lens, ownersOf } from "./lens/lens";
import type { Part } from "./lens/part";
import { contentOf, type Known, Memory } from "./memory";
import { Slices } from "./pause";
import { threads } from "./thread";

/** The mark of a comment that starts a run. */
const START = "start";

/** A comment of the page with its mark, once the core has spoken. */
export interface Comment extends Found, Known {
  /** The site's controls that load its replies, where there are any. */
  expanders?: Element[] | undefined;
  /** Whether it starts a run, as it was read. */
  starts?: boolean;
}

/** What the reader tells. */
export interface Listener {
  /** The core said something new of these comments. */
  marked(comments: Comment[]): void;
  /** A comment is no longer on the page. */
  gone(comment: Comment): void;
}

/** Reads a page, and keeps what was read true. */
export class Reader {
  readonly lens: Lens;
  readonly inquiry: Inquiry;
  readonly slices = new Slices();
  /** Those that stand on the page, in its order. */
  comments: Comment[] = [];
  readonly #memory: Memory<Comment>;
  readonly #known = new Map<Element, Comment>();
  /** What stands on the page, but may be the page's before. */
  #heldBack = 0;
  #takenOver = false;
  /** Of comments that got another number: the old ones with the new. */
  readonly #numbers = new Map<number, number>();
  /** When it was read, in milliseconds since 1970, by the record that holds it. */
  readonly #read = new WeakMap<CommentRecord, number>();

  constructor(
    readonly fitting: Fitting,
    page: Document,
    /** What the page before may have left: it counts only when {@link takeOver} says so. */
    readonly left: ReadonlySet<string>,
    readonly listener: Listener,
  ) {
    this.lens = new Lens(fitting.lens, page);
    this.inquiry = new Inquiry(fitting, page, (record) => this.#read.get(record), (comments) => listener.marked(comments.filter(stands)));
    this.#memory = new Memory(fitting.lens.comments.virtual, left);
  }

  /** In page order every comment that is known, those included that scrolled out of the page. */
  get all(): Known[] {
    return this.#memory.all;
  }

  /** Whether something on the page may be what the page before left. */
  get holdsBack(): boolean {
    return this.#heldBack > 0;
  }

  /**
   * Finds all comments, reads those that are new or of which `changed` says so, and asks the core about
   * every thread that is not as it was.
   */
  async read(changed: (element: Element) => boolean): Promise<void> {
    this.slices.begin();
    const trees = await this.#find();
    const stale = trees.filter((tree) => tree.some((comment) => changed(comment.element) || !this.#isRead(comment)));
    for await (const part of this.lens.read(stale, this.slices)) this.#keep(part);
    this.#note(trees.flat().flatMap(({ element }) => this.#known.get(element) ?? []));
    this.#countTwins();
    const owners = ownersOf(this.all);
    this.inquiry.note(await this.lens.facts(owners, this.slices), owners);
    const news = this.inquiry.newsOf(this.threads());
    this.slices.end();
    await this.inquiry.ask(news);
  }

  /** What the next page must not take for its own: all that is known here and did not change since it was read. */
  leaves(changed: (element: Element) => boolean): ReadonlySet<string> {
    const standing = [...this.#known.values()].filter(({ element }) => !changed(element));
    return new Set([...this.all.filter((known) => !stands(known)), ...standing].map(({ record }) => contentOf(record)));
  }

  /** What the page before left is this one's too. */
  takeOver(): void {
    this.#takenOver = true;
  }

  leave(): void {
    this.#memory.leave();
  }

  /** What was odd. A page on which nothing could be read never counts as one where nothing waits. */
  findings(): Finding[] {
    const marks = this.all.flatMap(({ mark }) => mark ?? []);
    const health = this.all.length === 0 && this.holdsBack ? [] : healthOf(marks, this.all.length, () => this.lens.finder.expected());
    const odd: Oddity[] = marks.flatMap(({ odd }) => odd);
    if (!this.inquiry.lasting) odd.push("no-ledger");
    return [...health, ...[...new Set(odd)].map((code) => ({ code, count: odd.filter((other) => other === code).length }))];
  }

  /** The comments as whole threads, in page order. */
  threads(): Known[][] {
    return threads(this.all, this.fitting.lens.nesting);
  }

  /** The thread of a comment, also where the page has drawn that comment anew. */
  thread(comment: Comment): Known[] {
    const isIt = (other: Known): boolean => other === comment || (comment.mark !== undefined && other.mark?.key === comment.mark.key);
    return this.threads().find((thread) => thread.some(isIt)) ?? [comment];
  }

  /** The comment on the page that stands nearest to where this one stood. */
  nearest(key: string): Comment | undefined {
    const places = new Map(this.all.map((known, place) => [known, place]));
    const place = this.all.findIndex(({ mark }) => mark?.key === key);
    const off = (comment: Comment): number => Math.abs((places.get(comment) ?? 0) - place);
    return place < 0 ? undefined : [...this.comments].sort((one, other) => off(one) - off(other))[0];
  }

  /** The comments that a comment stands in, the nearest first. */
  above({ record }: Comment): Comment[] {
    const byNumber = new Map(this.comments.map((comment) => [comment.record.at, comment]));
    const above: Comment[] = [];
    for (let next = byNumber.get(record.inside ?? 0); next !== undefined; next = byNumber.get(next.record.inside ?? 0)) above.push(next);
    return above;
  }

  /** The comments as trees of elements: each root with what stands inside it. */
  async #find(): Promise<Comment[][]> {
    const { slices } = this;
    const elements = await this.lens.finder.all(slices);
    const hidden = await this.lens.hidden(slices);
    const here = new Set(elements);
    for (const [element, comment] of this.#known) {
      if (here.has(element)) continue;
      this.#known.delete(element);
      this.listener.gone(comment);
    }
    const trees: Comment[][] = [];
    const path: Comment[] = [];
    for (const element of elements) {
      if (slices.spent) await slices.rest();
      const comment = this.#comment(element);
      while (path.length > 0 && !path.at(-1)?.element.contains(element)) path.pop();
      const above = path.at(-1) ?? this.#firstOfThread(element);
      const { count, controls } = hidden.get(element) ?? {};
      comment.expanders = controls;
      this.#place(comment, above?.record.at, count);
      if (path.length === 0) trees.push([comment]);
      else trees.at(-1)?.push(comment);
      path.push(comment);
    }
    const first = trees[0]?.[0];
    if (this.#memory.virtual && first?.starts === false) this.lens.finder.goesOn(first.element);
    return trees;
  }

  /** Whether a comment was read as it stands now. */
  #isRead({ element, record, starts }: Comment): boolean {
    return this.#read.has(record) && starts === this.lens.finder.startsRun(element);
  }

  /** A comment that says what it said before stays what it was, and is not sent again. */
  #keep({ comments, records }: Part): void {
    for (const { element } of comments) {
      const known = this.#comment(element);
      const record = records.get(element) ?? known.record;
      const comment = known.mark && contentOf(known.record) !== contentOf(record) ? this.#another(known) : known;
      record.at = comment.record.at;
      if (!this.#read.has(comment.record) || JSON.stringify(comment.record) !== JSON.stringify(record)) comment.record = record;
      comment.starts = this.lens.finder.startsRun(element);
      if (!this.#read.has(comment.record)) this.#read.set(comment.record, Date.now());
    }
  }

  /** The site shows another comment in the same element: it has nothing of the one before. */
  #another(before: Comment): Comment {
    this.listener.gone(before);
    this.#known.delete(before.element);
    const comment = this.#comment(before.element);
    comment.expanders = before.expanders;
    this.#numbers.set(before.record.at, comment.record.at);
    return comment;
  }

  /** Notes what stands on the page; what comes back is as it was, its mark included. */
  #note(found: Comment[]): void {
    const comments = found.filter(({ record }) => says(record));
    const own = this.#takenOver ? comments : comments.filter(({ record }) => !this.left.has(contentOf(record)));
    this.#heldBack = comments.length - own.length;
    this.comments = own;
    const returned = this.#memory.virtual ? this.#recall() : [];
    this.#renumber();
    this.#memory.note(own);
    if (returned.length > 0) this.listener.marked(returned);
  }

  #recall(): Comment[] {
    const known = new Set(this.all);
    return this.comments.filter((comment) => {
      const before = known.has(comment) ? undefined : this.#memory.recall(comment);
      if (before === undefined) return false;
      this.#numbers.set(comment.record.at, before.record.at);
      comment.record.at = before.record.at;
      if (before.record.twins !== undefined) comment.record.twins = before.record.twins;
      if (before.mark) comment.mark = before.mark;
      if (comment.starts && !startsRun(before)) this.#goOn(comment);
      if (JSON.stringify(comment.record) === JSON.stringify(before.record)) comment.record = before.record;
      return before.mark !== undefined;
    });
  }

  /** The first comment on the page seems to start a run, but what came before it is only no longer there. */
  #goOn(comment: Comment): void {
    if (comment !== this.comments[0]) return;
    const { marks, ...record } = comment.record;
    const others = marks?.filter((mark) => mark !== START) ?? [];
    this.#reword(comment, others.length === 0 ? record : { ...record, marks: others });
    comment.starts = false;
    this.lens.finder.goesOn(comment.element);
  }

  /** Comments that got another number hold others still. */
  #renumber(): void {
    for (const { record } of this.#numbers.size === 0 ? [] : this.comments) {
      const inside = record.inside === undefined ? undefined : this.#numbers.get(record.inside);
      if (inside !== undefined) record.inside = inside;
    }
    this.#numbers.clear();
  }

  #comment(element: Element): Comment {
    const known = this.#known.get(element);
    if (known) return known;
    const comment: Comment = this.lens.number(element);
    this.#known.set(element, comment);
    return comment;
  }

  /** Comments without an id are told apart by their order among equals, which only the whole page knows. */
  #countTwins(): void {
    const seen = new Map<string, number>();
    for (const known of this.all) {
      const { id, author, text, twins = 0 } = known.record;
      if (id !== undefined) continue;
      const said = JSON.stringify([author, text]);
      const before = seen.get(said) ?? 0;
      seen.set(said, before + 1);
      if (before !== twins) this.#reword(known, { ...known.record, twins: before });
    }
  }

  /** A record that says it otherwise was read when the one before was. */
  #reword(known: Known, record: CommentRecord): void {
    this.#read.set(record, this.#read.get(known.record) ?? Date.now());
    known.record = record;
  }

  /** In a thread's container the first comment holds the others. */
  #firstOfThread(element: Element): Comment | undefined {
    const first = this.lens.finder.firstOf(element);
    return first && this.#known.get(first);
  }

  /** What the finder says of a comment. Where that changed, the record is a new one, which is read and sent again. */
  #place(comment: Comment, inside: number | undefined, hidden: string | undefined): void {
    if (comment.record.inside === inside && comment.record.hidden === hidden) return;
    const record = { ...comment.record };
    delete record.inside;
    delete record.hidden;
    comment.record = Object.assign(record, inside === undefined ? {} : { inside }, hidden === undefined ? {} : { hidden });
  }
}

function startsRun({ record }: Known): boolean {
  return record.marks?.includes(START) ?? false;
}

/** Whether a comment stands on the page. */
export function stands(known: Known): known is Comment {
  return "element" in known;
}

/** Templates that the page has not filled yet look like comments, but nobody says anything in them. */
function says({ id, author, text }: CommentRecord): boolean {
  return id !== undefined || author !== undefined || text !== undefined;
}
