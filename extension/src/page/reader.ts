/** The memory of one page: its comments, what was sent to the core, and what came back. */
import { ask } from "../ask";
import type { Brand, Facts, Finding, Fitting, Mark, Marks, Oddity, Owner, Reading, Record as CommentRecord } from "../generated/messages";
import { type Found, Lens, ownersOf } from "./lens/lens";
import type { Part } from "./lens/part";
import { healthOf } from "./health";
import { Slices } from "./pause";
import { threads } from "./thread";

/** The most comments that go to the core in one message: small enough to copy without a pause. */
const BATCH = 150;

/** A comment of the page with its mark, once the core has spoken. */
export interface Comment extends Found {
  mark?: Mark;
  /** The site's controls that load its replies, where there are any. */
  expanders?: Element[] | undefined;
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
  readonly slices = new Slices();
  /** In page order. */
  comments: Comment[] = [];
  brand: Brand | null = null;
  confirmed = false;
  scope: string | null = null;
  /** Whether the browser lets Nod remember anything. */
  lasting = true;
  /** Time spent waiting for the background, in milliseconds. */
  waited = 0;

  readonly #known = new Map<Element, Comment>();
  /** When it was read, in milliseconds since 1970, by the record that holds it. */
  readonly #read = new WeakMap<CommentRecord, number>();
  /** With which others a record was sent. */
  #sent = new WeakMap<CommentRecord, string>();
  #facts: Facts = {};
  #owners: Owner[] = [];

  constructor(
    readonly fitting: Fitting,
    page: Document,
    readonly listener: Listener,
  ) {
    this.lens = new Lens(fitting.lens, page);
  }

  /**
   * Finds all comments, reads those that are new or of which `changed` says so, and asks the core about
   * every thread that is not as it was.
   */
  async read(changed: (element: Element) => boolean): Promise<void> {
    this.slices.begin();
    const trees = await this.#find();
    const stale = trees.filter((tree) => tree.some(({ element, record }) => changed(element) || !this.#read.has(record)));
    for await (const part of this.lens.read(stale, this.slices)) this.#keep(part);
    this.comments = trees.flat().filter(({ record }) => says(record));
    this.#countTwins();
    await this.#noteWhatThePageSays();
    const news = this.threads().filter((thread) => this.#isNews(thread));
    this.slices.end();
    for (const batch of batches(news)) await this.#ask(batch);
  }

  /** What was odd. A page on which nothing could be read never counts as one where nothing waits. */
  findings(): Finding[] {
    const marks = this.comments.flatMap(({ mark }) => mark ?? []);
    const health = healthOf(marks, this.comments.length, () => this.lens.finder.expected());
    const odd: Oddity[] = marks.flatMap(({ odd }) => odd);
    if (!this.lasting) odd.push("no-ledger");
    return [...health, ...[...new Set(odd)].map((code) => ({ code, count: odd.filter((other) => other === code).length }))];
  }

  /** Forgets what was sent, so that the next reading asks about everything. */
  askAgain(): void {
    this.#sent = new WeakMap();
  }

  /** The comments as whole threads, in page order. */
  threads(): Comment[][] {
    return threads(this.comments, this.fitting.lens.nesting);
  }

  /** The thread of a comment, also where the page has drawn that comment anew. */
  thread(comment: Comment): Comment[] {
    const isIt = (other: Comment): boolean => other === comment || (comment.mark !== undefined && other.mark?.key === comment.mark.key);
    return this.threads().find((thread) => thread.some(isIt)) ?? [comment];
  }

  /** The thread of a comment, as the core wants it. */
  reading(comment: Comment): Reading {
    return this.#message(this.thread(comment));
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
    return trees;
  }

  /** A comment that says what it said before stays what it was, and is not sent again. */
  #keep({ comments, records }: Part): void {
    for (const comment of comments) {
      const { element, record: old } = comment;
      const record = records.get(element) ?? old;
      if (!this.#read.has(old) || JSON.stringify(old) !== JSON.stringify(record)) comment.record = record;
      if (!this.#read.has(comment.record)) this.#read.set(comment.record, Date.now());
    }
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
    for (const comment of this.comments) {
      const { id, author, text, twins = 0 } = comment.record;
      if (id !== undefined) continue;
      const said = JSON.stringify([author, text]);
      const before = seen.get(said) ?? 0;
      seen.set(said, before + 1);
      if (before === twins) continue;
      const read = this.#read.get(comment.record) ?? Date.now();
      comment.record = { ...comment.record, twins: before };
      this.#read.set(comment.record, read);
    }
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

  /** Who answers for the brand matters to every comment: a change asks about all of them again. */
  async #noteWhatThePageSays(): Promise<void> {
    const owners = ownersOf(this.comments);
    const facts = await this.lens.facts(owners, this.slices);
    if (JSON.stringify([facts, owners]) === JSON.stringify([this.#facts, this.#owners])) return;
    this.#facts = facts;
    this.#owners = owners;
    this.askAgain();
  }

  #isNews(thread: Comment[]): boolean {
    const members = thread.map(({ record }) => record.at).join();
    return thread.some(({ record }) => this.#sent.get(record) !== members);
  }

  async #ask(batch: Comment[][]): Promise<void> {
    const comments = batch.flat();
    // Where everything is to be asked again meanwhile, this answer no longer counts as one.
    const sent = this.#sent;
    const from = performance.now();
    const answer = await ask({ Core: { Read: this.#message(comments) } });
    this.waited += performance.now() - from;
    if (!("Marks" in answer)) return;
    for (const thread of batch) {
      const members = thread.map(({ record }) => record.at).join();
      for (const { record } of thread) sent.set(record, members);
    }
    this.#take(answer.Marks, comments);
  }

  #take({ marks, brand, confirmed, scope, lasting }: Marks, comments: Comment[]): void {
    Object.assign(this, { brand, confirmed, scope, lasting });
    const byNumber = new Map(marks.map((mark) => [mark.at, mark]));
    for (const comment of comments) {
      const mark = byNumber.get(comment.record.at);
      if (mark) comment.mark = mark;
    }
    this.listener.marked(comments);
  }

  #message(comments: Comment[]): Reading {
    return {
      site: this.fitting.site,
      address: this.lens.page.location.href,
      language: this.lens.page.documentElement.lang,
      facts: this.#facts,
      owners: this.#owners,
      records: comments.map(({ record }) => this.#dated(record)),
    };
  }

  /** '3 weeks ago' is counted from when it was read, however late it is sent again. */
  #dated(record: CommentRecord): CommentRecord {
    const seen = this.#read.get(record);
    return seen === undefined ? record : { ...record, seen };
  }
}

/** Templates that the page has not filled yet look like comments, but nobody says anything in them. */
function says({ id, author, text }: CommentRecord): boolean {
  return id !== undefined || author !== undefined || text !== undefined;
}

/** Whole threads, together as many as fit into a batch. */
function* batches(threads: Comment[][]): Iterable<Comment[][]> {
  let batch: Comment[][] = [];
  let count = 0;
  for (const thread of threads) {
    if (count > 0 && count + thread.length > BATCH) {
      yield batch;
      [batch, count] = [[], 0];
    }
    batch.push(thread);
    count += thread.length;
  }
  if (count > 0) yield batch;
}
