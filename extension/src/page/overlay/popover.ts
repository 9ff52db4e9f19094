/** The popover of one comment: why it waits, three drafts, and what the person can do with them. */
import type { Draft, Drafts, Event as Happening, Label } from "../../generated/messages";
import { errorWords, hurryWords, reasonWords, stateWords, word } from "../../words";
import { copy } from "../composer/clipboard";
import type { Why } from "../composer/composer";
import type { Comment } from "../reader";
import type { Desk } from "./desk";
import { button, element } from "./element";
import { Labels } from "./labels";
import { keepInside } from "./own_events";
import { anchored } from "./place";
import { Replies } from "./replies";
import { closedRoot, popoverStyle } from "./sheet";
import { isSettled } from "./typed";
import { Warnings } from "./warnings";

/** The name of the element in the page that holds a popover. */
export const POPOVER = "nod-popover";

/** A gap that a draft leaves for the person. */
const BLANK = /\[[^[\]\n]{2,80}\]/u;

/** The popover of one comment. */
export class Popover {
  readonly #host = document.createElement(POPOVER);
  readonly #section = element("section", { role: "dialog", tabindex: "-1", popover: "manual" });
  readonly #head = element("h2");
  /** What the comment says: the popover may cover it. */
  readonly #words = element("blockquote", { dir: "auto" });
  readonly #labels = new Labels((label) => void this.#correct(label));
  readonly #replies: Replies;
  readonly #notes = element("div", { class: "notes", "aria-live": "polite" });
  readonly #drafts = element("div");
  readonly #actions = element("footer");
  readonly #follow = new AbortController();
  #seed = 0;
  #warnedOf = "";
  #inserting = false;
  #gone = false;
  #settled: boolean | undefined;

  constructor(
    public comment: Comment,
    readonly desk: Desk,
  ) {
    this.#replies = new Replies(desk.loader);
    const header = element("header", {}, this.#head, this.#closeButton());
    this.#section.append(header, this.#words, this.#labels.element, this.#replies.element, this.#notes, this.#drafts, this.#actions);
    this.#section.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.close();
    });
    keepInside(this.#host);
    closedRoot(this.#host, popoverStyle).append(this.#section);
  }

  async open(): Promise<void> {
    document.body.append(this.#host);
    this.#section.showPopover();
    this.refresh();
    this.#move();
    const { signal } = this.#follow;
    addEventListener("scroll", () => this.#move(), { capture: true, passive: true, signal });
    addEventListener("resize", () => this.#move(), { signal });
    this.#section.focus();
    await this.#offer();
  }

  /** Whether it stands in the page; the page may have thrown it away. */
  get isOpen(): boolean {
    return this.#host.isConnected;
  }

  /** Whether its comment has left the page. */
  get isGone(): boolean {
    return this.#gone;
  }

  /** Whether a node of the page is the popover's. */
  owns(node: Node): boolean {
    return node === this.#host;
  }

  /** Closes; what was typed and not used is kept. */
  close(): void {
    if (this.#follow.signal.aborted) return;
    this.#follow.abort();
    this.desk.typed.flush();
    const focused = document.activeElement === this.#host;
    this.#host.remove();
    this.desk.closed(this.comment, focused);
  }

  /** Shows the state that the comment has now. */
  refresh(): void {
    const { mark } = this.comment;
    if (!mark) return;
    const title = mark.author === null ? word("popover_label_nobody") : word("popover_label", mark.author);
    this.#section.setAttribute("aria-label", title);
    this.#head.replaceChildren(title, element("small", {}, [`${stateWords(mark.state)}. ${reasonWords(mark.reason)}`, hurryWords(mark.hurry)].filter(Boolean).join(" ")));
    this.#words.textContent = mark.text;
    this.#replies.show(this.comment);
    this.#act(isSettled(mark));
  }

  /** The page drew its comments anew, and this is the same one. */
  found(comment: Comment): void {
    this.comment = comment;
    this.#gone = false;
    this.#notes.replaceChildren();
    this.#allow();
    this.refresh();
    this.#move();
  }

  /** The comment has left the page: what was typed stays, and can be copied. */
  gone(): void {
    this.#gone = true;
    this.#note(word("comment_gone"));
    this.#allow();
  }

  #allow(): void {
    for (const insert of this.#drafts.querySelectorAll<HTMLButtonElement>("button.act")) insert.disabled = this.#gone;
  }

  /** Buttons stay what they are while they do the same: one that is being pressed must not go. */
  #act(settled: boolean): void {
    if (settled === this.#settled) return;
    this.#settled = settled;
    const focused = this.#actions.matches(":focus-within");
    const settle = settled ? button(word("undo"), () => void this.#settle(null)) : button(word("no_reply_needed"), () => void this.#settle("Dismissed"));
    this.#actions.replaceChildren(settle, button(word("another"), () => this.#another()));
    if (focused) settle.focus();
  }

  #closeButton(): HTMLButtonElement {
    const close = button("×", () => this.close(), "close");
    close.setAttribute("aria-label", word("close"));
    return close;
  }

  async #offer(): Promise<void> {
    const before = this.#kept();
    try {
      const drafts = await this.desk.drafts(this.comment, this.#seed);
      // Whoever has begun to write meanwhile goes on.
      if (this.#kept() === before) this.#show(drafts);
    } catch (error) {
      this.#note(errorWords(error));
      this.#drafts.replaceChildren(this.#card({ kind: "own_words", text: this.#kept() }));
    }
    this.#move();
  }

  #show({ drafts, label, labels, language, voice }: Drafts): void {
    this.#labels.show(label, labels);
    const kept = this.#kept();
    const own: Draft[] = kept !== "" || drafts.length === 0 ? [{ kind: "own_words", text: kept }] : [];
    if (drafts.length === 0) this.#note(word("no_drafts"));
    else if (language !== voice && language !== "und") this.#note(word("language_note"));
    const focused = this.#drafts.matches(":focus-within");
    this.#drafts.replaceChildren(...[...own, ...drafts].map((draft) => this.#card(draft, voice)));
    if (focused) this.#drafts.querySelector("textarea")?.focus();
    if (this.#gone) this.gone();
  }

  #card({ kind, text }: Draft, lang = ""): HTMLElement {
    const field = element("textarea", { rows: "4", id: `draft-${kind}`, lang });
    field.value = text;
    field.addEventListener("input", () => {
      if (this.comment.mark) this.desk.typed.note(this.comment.mark, field.value);
    });
    const insert = button(word("insert"), () => void this.#insertOnce(field.value), "act");
    const copied = button(word("copy"), () => void this.#copy(field));
    insert.disabled = this.#gone;
    const warnings = new Warnings(field, (text) => this.desk.warnings(this.comment, text), () => this.#move());
    if (kind === "own_words" && text !== "") void warnings.look();
    const row = element("div", { class: "row" }, insert, copied);
    const card = element("form", {}, element("label", { for: field.id }, word(`draft_${kind}`)), field, warnings.element, row);
    card.addEventListener("submit", (event) => event.preventDefault());
    return card;
  }

  async #insert(text: string): Promise<void> {
    if (text.trim() === "") return;
    const blank = BLANK.exec(text)?.[0];
    if (blank !== undefined && this.#warnedOf !== text) {
      this.#warnedOf = text;
      this.#note(word("blank_open_question", blank));
      return;
    }
    const why = await this.desk.insert(this.comment, text);
    if (why === undefined) {
      if (this.comment.mark) this.desk.typed.used(this.comment.mark);
      await this.#happened("Drafted", text);
      this.close();
    } else await this.#copyInstead(text, why);
  }

  /** Inserts one text at a time: a double click would put it in twice. */
  async #insertOnce(text: string): Promise<void> {
    if (this.#inserting) return;
    this.#inserting = true;
    await this.#insert(text).finally(() => {
      this.#inserting = false;
    });
  }

  async #copyInstead(text: string, why: Why): Promise<void> {
    const field = [...this.#drafts.querySelectorAll("textarea")].find((field) => field.value === text);
    const copied = field !== undefined && (await copy(text, field));
    const because = word(`why_${why}`);
    this.#note(copied ? word("copied_instead", because) : `${because} ${word("copy_failed")}`);
  }

  async #copy(field: HTMLTextAreaElement): Promise<void> {
    this.#note(word((await copy(field.value, field)) ? "copied" : "copy_failed"));
  }

  #another(): void {
    this.#seed += 1;
    void this.#offer();
  }

  async #settle(happening: Happening | null): Promise<void> {
    const text = this.#kept() || null;
    if (this.comment.mark) this.desk.typed.rest(this.comment.mark);
    await this.#happened(happening ?? (text === null ? null : "Edited"), text);
    this.refresh();
  }

  /** The person says what the comment is: state, reasons and drafts follow. */
  async #correct(label: Label): Promise<void> {
    try {
      const lasting = await this.desk.correct(this.comment, label);
      this.#note(word(lasting ? "label_corrected" : "not_remembered"));
    } catch (error) {
      this.#note(errorWords(error));
    }
    this.refresh();
    await this.#offer();
  }

  /** What was typed for this comment and not used. */
  #kept(): string {
    const { mark } = this.comment;
    return (mark && this.desk.typed.of(mark)) ?? "";
  }

  async #happened(happening: Happening | null, text: string | null): Promise<void> {
    try {
      const lasting = await this.desk.happened(this.comment, happening, text);
      if (!lasting) this.#note(word("not_remembered"));
    } catch (error) {
      this.#note(errorWords(error));
    }
  }

  #note(text: string): void {
    this.#notes.replaceChildren(element("p", {}, text));
    this.#move();
  }

  #move(): void {
    anchored(this.#section, this.desk.anchor(this.comment), this.comment.element);
  }
}
