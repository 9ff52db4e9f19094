/** Nod on one page: reads it, draws on it, and follows what changes. */
import { ask } from "../ask";
import type { Event as Happening, Fitting, Label, Mark } from "../generated/messages";
import { isIll } from "../ill";
import { compose } from "./composer/composer";
import { Loader } from "./expander/loader";
import { Overlay } from "./overlay/overlay";
import type { Desk } from "./overlay/desk";
import { Popover } from "./overlay/popover";
import type { Typed } from "./overlay/typed";
import { frame, pause } from "./pause";
import { type Comment, Reader } from "./reader";
import { draftsOf, warningsOf } from "./replying";
import { Watch } from "./watch";

/** States that wait for the person; the toolbar counts them. */
const WAITS = new Set(["Waiting", "WaitingAgain"]);

/**
 * How long what the page before showed may stand where the address is another already, in milliseconds.
 * What stays longer belongs to both addresses.
 */
const HANDOVER = 2_000;

/** What a session needs of the document that it is in. */
export interface Host {
  readonly typed: Typed;
  observe(root: Node): void;
  /** Says in the toolbar how many comments wait; `null` where that can't be read. */
  tell(waiting: number | null): void;
  /** Whether nobody is behind this script any more; then everything has been undone. */
  leaveIfOrphan(): boolean;
}

/** Nod on one page: one address, read with one lens. */
export class Session {
  readonly reader: Reader;
  readonly overlay: Overlay;
  readonly loader: Loader;
  /** When the page had been read to the end for the first time, on the page's clock. */
  done: number | undefined;
  readonly #watch: Watch;
  #reading: Promise<void> | undefined;
  #handover: Promise<void> | undefined;
  #again = false;
  /** A comment that is not on the page, and what came into view for its sake. */
  #sought: { readonly key: string; readonly near: Comment } | undefined;
  #left = false;

  constructor(
    readonly fitting: Fitting,
    readonly host: Host,
    /** What stood on the page when its address became this one: the page before may have left it. */
    left: ReadonlySet<string>,
  ) {
    this.reader = new Reader(fitting, document, left, {
      marked: (comments) => this.#marked(comments),
      gone: (comment) => this.#gone(comment),
    });
    this.overlay = new Overlay(fitting.lens.badge.inside, this.reader.lens.finder, () => this.reader.comments, (comment) => void this.#toggle(comment));
    this.loader = new Loader(this.reader, () => this.read(), () => this.overlay.popover?.refresh());
    this.#watch = new Watch(this.reader.lens.finder, (node) => this.overlay.owns(node), host.observe);
    if (left.size > 0) this.#handover = this.#takeOver().catch(ignored);
  }

  /** Reads what changed; one reading at a time, and once more where something changed meanwhile. */
  read(): Promise<void> {
    if (this.#reading) this.#again = true;
    this.#reading ??= this.#readAll().finally(() => {
      this.#reading = undefined;
    });
    return this.#reading;
  }

  /** What is being waited for; nothing where all is read. */
  get pending(): Promise<void> | undefined {
    return this.#reading ?? (this.reader.holdsBack ? this.#handover : undefined);
  }

  /** The page changed. */
  note(records: MutationRecord[]): void {
    if (this.#watch.note(records)) this.read().catch(ignored);
  }

  /** What this page leaves to the next, which is not its own. */
  leaves(): ReadonlySet<string> {
    return this.reader.leaves(this.#watch.taken());
  }

  /** Brands or exchanges changed. */
  async askAgain(): Promise<void> {
    this.reader.inquiry.again();
    await this.read();
  }

  /** Scrolls to a comment and puts the focus on its badge. */
  show(key: string): void {
    this.#sought = undefined;
    this.#reach(key);
  }

  /** Undoes everything. */
  leave(): void {
    this.#left = true;
    void this.loader.stop();
    this.overlay.popover?.close();
    this.overlay.leave();
    this.reader.leave();
  }

  /** One that scrolled out of the page comes back where its neighbours come into view; `before` did not help. */
  #reach(key: string, before?: Comment): void {
    const comment = this.reader.comments.find(({ mark }) => mark?.key === key);
    const near = comment ?? this.reader.nearest(key);
    if (near === undefined || near === before) return;
    near.element.scrollIntoView({ block: "center" });
    if (comment) this.overlay.reach(comment)?.focus();
    else this.#sought = { key, near };
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
      this.#seek();
      this.done ??= performance.now();
    } while (this.#again);
  }

  /** The page changed: what was sought may be there now. */
  #seek(): void {
    const sought = this.#sought;
    this.#sought = undefined;
    if (sought) this.#reach(sought.key, sought.near);
  }

  /** What the page before left and is still there is this one's too. */
  async #takeOver(): Promise<void> {
    await pause(HANDOVER);
    this.#handover = undefined;
    if (this.#left) return;
    this.reader.takeOver();
    await this.read();
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
    const ill = this.reader.findings().some(isIll);
    this.host.tell(ill ? null : this.reader.all.filter(({ mark }) => mark && WAITS.has(mark.state)).length);
  }

  async #toggle(comment: Comment): Promise<void> {
    if (this.host.leaveIfOrphan()) return;
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
      typed: this.host.typed,
      loader: this.loader,
      drafts: (comment, seed) => draftsOf(reader, comment, seed),
      warnings: (comment, text) => warningsOf(reader, comment, text),
      insert: (comment, text) => compose(comment, reader.above(comment), text, reader.fitting.lens.reply, reader.lens.finder),
      happened: (comment, happening, text) => this.#happened(comment, happening, text),
      correct: (comment, label) => this.#correct(comment, label),
      anchor: (comment) => overlay.badge(comment)?.host ?? comment.element,
      closed: (comment, focused) => {
        overlay.popover = undefined;
        overlay.badge(comment)?.expanded(false);
        // After an insertion the focus is in the reply box, where the person goes on.
        if (focused) overlay.badge(comment)?.focus();
      },
    };
  }

  async #correct(comment: Comment, label: Label): Promise<boolean> {
    const { reader } = this;
    const answer = await ask({ Core: { Correct: { reading: reader.inquiry.reading(reader.thread(comment)), at: comment.record.at, label } } });
    await this.askAgain();
    return "Kept" in answer && answer.Kept;
  }

  async #happened(comment: Comment, event: Happening | null, text: string | null): Promise<boolean> {
    if (!comment.mark) return false;
    const lasting = await keep(comment.mark, event, text);
    await this.askAgain();
    return lasting;
  }
}

/** Keeps what happened with a comment; false where the browser lets Nod remember it only for now. */
export async function keep({ key }: Mark, event: Happening | null, text: string | null): Promise<boolean> {
  const answer = await ask({ Core: { Keep: { key, event, text } } });
  return "Kept" in answer && answer.Kept;
}

/** The background could not answer: the page stays as it is, and its next change asks again. */
function ignored(): void {}
