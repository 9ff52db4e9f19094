/** Loads replies that a page holds back, by the site's own expanders, one after the other. */
import type { Ended, Loading } from "../../generated/messages";
import type { Known } from "../memory";
import { type Comment, type Reader, stands } from "../reader";
import { press, pressable } from "./press";
import { Patience, pause } from "./wait";

/** From one press to the next, at least; in milliseconds. */
const PACE = 1_000;
/** How long a page may take to answer, in milliseconds; in the second half it may be shown what it loads. */
const LONGEST = 8_000;
/** Where an expander has gone and nothing has come, it may still be coming; in milliseconds. */
const LATE = 2_000;
/** How often nothing new may come before it is enough. */
const FRUITLESS = 3;
/** How many expanders of one thread are opened: each may lead to the next, and some pages have no end. */
const MOST = 20;

/** An expander that can be opened now. */
interface Next {
  readonly comment: Comment;
  /** Its thread's first comment. */
  readonly top: Known;
  readonly target: HTMLElement;
}

/** One run through a thread or a page. */
interface Run {
  /** The comment whose thread it is about; all threads where there is none. */
  readonly about: Comment | undefined;
  readonly over: AbortController;
  /** How many expanders were opened in each thread, by the number of its first comment. */
  readonly opened: Map<number, number>;
  /** Comments whose expander shows nothing new. */
  readonly given: Set<string>;
}

/** Loads a page's replies, when the person asks for it. */
export class Loader {
  /** How far it is; of the last time where nothing is being loaded. */
  loading: Loading | null = null;
  #run: Run | undefined;
  /** Resolves when the last run is over. */
  #over: Promise<void> | undefined;
  #steps = 0;
  readonly #patience = new Patience();
  #waiting: (() => void)[] = [];

  constructor(
    readonly reader: Reader,
    /** Reads the page again. */
    readonly read: () => Promise<void>,
    /** Something changed in how far it is. */
    readonly changed: () => void,
  ) {}

  /** How many expanders can be opened, on the page or in one comment's thread. */
  count(about?: Comment): number {
    return this.#all(about, undefined).length;
  }

  /** Whether this comment's thread is being loaded, alone or with all. */
  isLoading(comment: Comment): boolean {
    if (this.#run === undefined) return false;
    const { about } = this.#run;
    return about === undefined ? this.count(comment) > 0 : this.reader.thread(about).includes(comment);
  }

  /** Begins, with one comment's thread or with all; what is being loaded goes on. */
  start(about?: Comment): Loading {
    if (this.#run !== undefined && this.loading !== null) return this.loading;
    const over = new AbortController();
    this.#run = { about, over, opened: new Map(), given: new Set() };
    document.addEventListener("visibilitychange", () => document.hidden && void this.stop("tab-left"), { signal: over.signal });
    const loading = this.#tell(0, null);
    this.#over = this.#work(this.#run);
    return loading;
  }

  /** Stops what is being loaded; how far it came, or nothing where nothing was. */
  async stop(why: Ended = "stopped"): Promise<Loading | null> {
    if (this.#run === undefined) return null;
    this.#run.over.abort(why);
    await this.#over;
    return this.loading;
  }

  /** The page was read again. */
  pageRead(): void {
    this.#patience.again();
  }

  /** How far it is, once that is no longer as it was. */
  async progress(after: number): Promise<Loading | null> {
    if (this.loading?.step === after && this.loading.ended === null) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    return this.loading;
  }

  async #work(run: Run): Promise<void> {
    let ended: Ended = "stopped";
    let done = 0;
    try {
      let fruitless = 0;
      for (let next = this.#next(run); next !== undefined && fruitless < FRUITLESS && !run.over.signal.aborted; next = this.#next(run)) {
        const isNew = await this.#open(next, run);
        fruitless = isNew ? 0 : fruitless + 1;
        if (!isNew) run.given.add(keyOf(next.comment));
        done += 1;
        this.#tell(done, null);
      }
      ended = fruitless === 0 ? "done" : "nothing-new";
    } finally {
      if (run.over.signal.aborted) ended = run.over.signal.reason as Ended;
      else run.over.abort();
      this.#run = undefined;
      this.#tell(done, ended);
    }
  }

  /** Opens one expander and waits for what the page does; whether comments came that were not there. */
  async #open({ comment, top, target }: Next, { over: { signal }, opened }: Run): Promise<boolean> {
    opened.set(top.record.at, (opened.get(top.record.at) ?? 0) + 1);
    const before = new Set(this.reader.all.map(keyOf));
    const words = target.textContent;
    const isNew = (): boolean => this.reader.all.some((other) => !before.has(keyOf(other)));
    const isAnswered = (): boolean => isNew() || target.textContent !== words || pressable(target) === undefined;
    const from = performance.now();
    press(target);
    if (!(await this.#patience.until(isAnswered, LONGEST / 2, target, signal)) && !signal.aborted) {
      // Some pages fill only what is seen.
      (target.isConnected ? target : comment.element).scrollIntoView({ block: "nearest", behavior: "instant" });
      await this.#patience.until(isAnswered, LONGEST / 2, target, signal);
    }
    if (isAnswered()) await this.#patience.until(isNew, LATE, document, signal);
    await pause(from + PACE - performance.now(), signal);
    // What was only hidden has left no other trace.
    if (!signal.aborted) await this.read().catch(() => undefined);
    return isNew();
  }

  #next(run: Run): Next | undefined {
    return this.#all(run.about, run)[0];
  }

  /** What can be opened, but for what this run has done with. */
  #all(about: Comment | undefined, run: Run | undefined): Next[] {
    const threads = about === undefined ? this.reader.threads() : [this.reader.thread(about)];
    return threads.flatMap((thread) => {
      const [top] = thread;
      if (top === undefined || (run?.opened.get(top.record.at) ?? 0) >= MOST) return [];
      return thread.filter(stands).flatMap((comment) => {
        if (comment.expanders === undefined || run?.given.has(keyOf(comment))) return [];
        const target = comment.expanders.map(pressable).find((target) => target !== undefined);
        return target === undefined ? [] : [{ comment, top, target }];
      });
    });
  }

  #tell(done: number, ended: Ended | null): Loading {
    const left = this.#run === undefined ? 0 : this.#all(this.#run.about, this.#run).length;
    const total = ended === null || this.loading === null ? done + left : this.loading.total;
    this.#steps += 1;
    this.loading = { step: this.#steps, done, total, ended };
    this.changed();
    for (const resolve of this.#waiting.splice(0)) resolve();
    return this.loading;
  }
}

/** What a comment is known by however often the page draws it. */
function keyOf({ mark, record }: Known): string {
  return mark?.key ?? `at ${record.at}`;
}
