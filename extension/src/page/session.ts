/** Nod on one page: reads it, draws on it, and follows what changes. */
import { ask, isOrphan } from "../ask";
import type { Drafts, Event as Happening, Fitting, Mark } from "../generated/messages";
import { isIll } from "../ill";
import { compose } from "./composer/composer";
import { Loader } from "./expander/loader";
import { Overlay } from "./overlay/overlay";
import type { Desk } from "./overlay/desk";
import { Popover } from "./overlay/popover";
import { Typed } from "./overlay/typed";
import { frame } from "./pause";
import { type Comment, Reader } from "./reader";
import { Watch } from "./watch";

/** States that wait for the person; the toolbar counts them. */
const WAITS = new Set(["Waiting", "WaitingAgain"]);

/** Nod on one page. */
export class Session {
  readonly reader: Reader;
  readonly overlay: Overlay;
  readonly loader: Loader;
  /** When the page had been read to the end for the first time, on the page's clock. */
  done: number | undefined;
  readonly #watch: Watch;
  readonly #typed = new Typed((mark, happening, text) => keep(mark, happening, text));
  #reading: Promise<void> | undefined;
  #again = false;
  #told: number | null | undefined;
  #left = false;

  constructor(fitting: Fitting, signal: AbortSignal) {
    this.reader = new Reader(fitting, document, {
      marked: (comments) => this.#marked(comments),
      gone: (comment) => this.#gone(comment),
    });
    this.overlay = new Overlay(fitting.lens.badge.inside, this.reader.lens.finder, () => this.reader.comments, (comment) => void this.#toggle(comment));
    this.loader = new Loader(this.reader, () => this.read(), () => this.overlay.popover?.refresh());
    this.#watch = new Watch(this.reader.lens.finder, (node) => this.overlay.owns(node), () => this.#follow());
    addEventListener("pagehide", () => this.#typed.flush(), { signal });
    addEventListener("visibilitychange", () => this.#leaveIfOrphan(), { signal });
  }

  /** Reads what changed; one reading at a time, and once more where something changed meanwhile. */
  read(): Promise<void> {
    if (this.#reading) this.#again = true;
    this.#reading ??= this.#readAll().finally(() => {
      this.#reading = undefined;
    });
    return this.#reading;
  }

  /** Resolves when nothing is being read. */
  async settled(): Promise<void> {
    while (this.#reading) await this.#reading;
  }

  /** Brands or exchanges changed. */
  async askAgain(): Promise<void> {
    this.reader.askAgain();
    await this.read();
  }

  /** Scrolls to a comment and puts the focus on its badge. */
  show(key: string): void {
    const comment = this.reader.comments.find(({ mark }) => mark?.key === key);
    comment?.element.scrollIntoView({ block: "center" });
    if (comment) this.overlay.reach(comment)?.focus();
  }

  /** Undoes everything. */
  leave(): void {
    this.#left = true;
    this.loader.stop();
    this.#watch.leave();
    this.overlay.popover?.close();
    this.overlay.leave();
  }

  /** The page changed. */
  #follow(): void {
    if (!this.#leaveIfOrphan()) this.read().catch(ignored);
  }

  /** Where Nod was updated or removed, nobody tells its scripts in open pages: what is left has nobody behind it. */
  #leaveIfOrphan(): boolean {
    if (isOrphan()) this.leave();
    return this.#left;
  }

  /** Readings are at least a frame apart: a page that answers each of Nod's doings must not be kept busy. */
  async #readAll(): Promise<void> {
    do {
      if (this.done !== undefined) await frame();
      if (this.#left) return;
      this.#again = false;
      await this.reader.read(this.#watch.taken());
      if (this.#left) return;
      if (this.overlay.popover?.isOpen === false) this.overlay.popover.close();
      this.overlay.restore();
      this.#tellToolbar();
      this.loader.pageRead();
      this.done ??= performance.now();
    } while (this.#again);
  }

  #marked(comments: Comment[]): void {
    if (this.#left) return;
    this.overlay.show(comments);
    const { popover } = this.overlay;
    if (popover === undefined) return;
    const again = popover.isGone ? comments.find(({ mark }) => mark?.key === popover.comment.mark?.key) : undefined;
    if (again) {
      popover.found(again);
      this.overlay.badge(again)?.expanded(true);
    } else if (comments.includes(popover.comment)) popover.refresh();
  }

  #gone(comment: Comment): void {
    this.overlay.gone(comment);
    if (this.overlay.popover?.comment === comment) this.overlay.popover.gone();
  }

  /** A page on which nothing can be read says so, never that nobody waits. */
  #tellToolbar(): void {
    const { comments } = this.reader;
    const waiting = this.reader.findings().some(isIll) ? null : comments.filter(({ mark }) => mark && WAITS.has(mark.state)).length;
    if (waiting === this.#told) return;
    this.#told = waiting;
    ask({ Browser: { Toolbar: { waiting } } }).catch(() => {
      this.#told = undefined;
    });
  }

  async #toggle(comment: Comment): Promise<void> {
    if (this.#leaveIfOrphan()) return;
    const open = this.overlay.popover;
    open?.close();
    if (open?.comment === comment) return;
    const popover = new Popover(comment, this.#desk());
    this.overlay.popover = popover;
    this.overlay.badge(comment)?.expanded(true);
    await popover.open();
  }

  #desk(): Desk {
    const { reader, overlay } = this;
    return {
      typed: this.#typed,
      loader: this.loader,
      drafts: (comment, seed) => draftsOf(reader, comment, seed),
      insert: (comment, text) => compose(comment, reader.above(comment), text, reader.fitting.lens.reply, reader.lens.finder),
      happened: (comment, happening, text) => this.#happened(comment, happening, text),
      anchor: (comment) => overlay.badge(comment)?.host ?? comment.element,
      closed: (comment, focused) => {
        overlay.popover = undefined;
        overlay.badge(comment)?.expanded(false);
        // After an insertion the focus is in the reply box, where the person goes on.
        if (focused) overlay.badge(comment)?.focus();
      },
    };
  }

  async #happened(comment: Comment, event: Happening | null, text: string | null): Promise<boolean> {
    if (!comment.mark) return false;
    const lasting = await keep(comment.mark, event, text);
    await this.askAgain();
    return lasting;
  }
}

/** Keeps what happened with a comment; false where the browser lets Nod remember it only for now. */
async function keep({ key }: Mark, event: Happening | null, text: string | null): Promise<boolean> {
  const answer = await ask({ Core: { Keep: { key, event, text } } });
  return "Kept" in answer && answer.Kept;
}

/** The background could not answer: the page stays as it is, and its next change asks again. */
function ignored(): void {}

async function draftsOf(reader: Reader, comment: Comment, seed: number): Promise<Drafts> {
  const answer = await ask({ Core: { Draft: { reading: reader.reading(comment), at: comment.record.at, seed } } });
  if (!("Drafts" in answer)) throw new Error("the background answered something else");
  return answer.Drafts;
}
