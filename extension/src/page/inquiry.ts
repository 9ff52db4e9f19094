/** What the core is asked about the comments of one page, and what it said. */
import { ask } from "../ask";
import type { Brand, Facts, Fitting, Marks, Owner, Reading, Record as CommentRecord } from "../generated/messages";
import type { Known } from "./memory";

/** The most comments that go to the core in one message: small enough to copy without a pause. */
const BATCH = 150;

/** Asks about whole threads, each as often as it changes. */
export class Inquiry {
  brand: Brand | null = null;
  confirmed = false;
  scope: string | null = null;
  /** Whether the browser lets Nod remember anything. */
  lasting = true;
  /** Time spent waiting for the background, in milliseconds. */
  waited = 0;

  /** With which others a record was sent. */
  #sent = new WeakMap<object, string>();
  #facts: Facts = {};
  #owners: Owner[] = [];

  constructor(
    readonly fitting: Fitting,
    readonly page: Document,
    /** When a record was read, in milliseconds since 1970. */
    readonly readAt: (record: CommentRecord) => number | undefined,
    /** The core said something new of these. */
    readonly marked: (comments: Known[]) => void,
  ) {}

  /** What the page says once. Who answers for the brand matters to every comment: a change asks about all of them again. */
  note(facts: Facts, owners: Owner[]): void {
    if (JSON.stringify([facts, owners]) === JSON.stringify([this.#facts, this.#owners])) return;
    this.#facts = facts;
    this.#owners = owners;
    this.again();
  }

  /** Forgets what was sent, so that everything is news. */
  again(): void {
    this.#sent = new WeakMap();
  }

  /** The threads that are not as they were sent. */
  newsOf(threads: Known[][]): Known[][] {
    return threads.filter((thread) => {
      const members = membersOf(thread);
      return thread.some(({ record }) => this.#sent.get(record) !== members);
    });
  }

  /** Asks about these threads. */
  async ask(threads: Known[][]): Promise<void> {
    for (const batch of batches(threads)) await this.#ask(batch);
  }

  /** Whole threads, as the core wants them. */
  reading(comments: Known[]): Reading {
    return {
      site: this.fitting.site,
      address: this.page.location.href,
      language: this.page.documentElement.lang,
      facts: this.#facts,
      owners: this.#owners,
      records: comments.map(({ record }) => this.#dated(record)),
    };
  }

  async #ask(batch: Known[][]): Promise<void> {
    const comments = batch.flat();
    // Where everything is to be asked again meanwhile, this answer no longer counts as one.
    const sent = this.#sent;
    const from = performance.now();
    const answer = await ask({ Core: { Read: this.reading(comments) } });
    this.waited += performance.now() - from;
    if (!("Marks" in answer)) return;
    for (const thread of batch) {
      const members = membersOf(thread);
      for (const { record } of thread) sent.set(record, members);
    }
    this.#take(answer.Marks, comments);
  }

  #take({ marks, brand, confirmed, scope, lasting }: Marks, comments: Known[]): void {
    Object.assign(this, { brand, confirmed, scope, lasting });
    const byNumber = new Map(marks.map((mark) => [mark.at, mark]));
    for (const comment of comments) {
      const mark = byNumber.get(comment.record.at);
      if (mark) comment.mark = mark;
    }
    this.marked(comments);
  }

  /** '3 weeks ago' is counted from when it was read, however late it is sent again. */
  #dated(record: CommentRecord): CommentRecord {
    const seen = this.readAt(record);
    return seen === undefined ? record : { ...record, seen };
  }
}

function membersOf(thread: Known[]): string {
  return thread.map(({ record }) => record.at).join();
}

/** Whole threads, together as many as fit into a batch. */
function* batches(threads: Known[][]): Iterable<Known[][]> {
  let batch: Known[][] = [];
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
