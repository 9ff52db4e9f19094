/** What a comment is, in one word, and what it may be instead: one press corrects it. */
import type { Label } from "../../generated/messages";
import { labelWords, word } from "../../words";
import { button, element } from "./element";

/** How many others are offered beside the label; the rest comes on request. */
const OFFERED = 3;

/** The row of labels of a popover. */
export class Labels {
  readonly element = element("div", { class: "labels", role: "group", "aria-label": word("labels") });
  #label: Label | undefined;
  #others: Label[] = [];
  #all = false;

  constructor(readonly correct: (label: Label) => void) {}

  /** Shows what a comment is, and what it may be, the likeliest first. */
  show(label: Label, others: Label[]): void {
    this.#label = label;
    this.#others = others;
    this.#draw();
  }

  #draw(): void {
    const focused = this.element.matches(":focus-within");
    const offered = this.#all ? this.#others : this.#others.slice(0, OFFERED);
    const more = this.#all || this.#others.length <= OFFERED ? [] : [this.#more()];
    this.element.replaceChildren(...(this.#label === undefined ? [] : [this.#chip(this.#label)]), ...offered.map((one) => this.#chip(one)), ...more);
    if (focused) this.element.querySelector("button")?.focus();
  }

  #chip(label: Label): HTMLButtonElement {
    const is = label === this.#label;
    const chip = button(labelWords(label), () => {
      if (label !== this.#label) this.correct(label);
    }, "label");
    chip.setAttribute("aria-pressed", String(is));
    chip.title = word(is ? "label_is" : "label_correct", labelWords(label));
    return chip;
  }

  #more(): HTMLButtonElement {
    const more = button("…", () => {
      this.#all = true;
      this.#draw();
    }, "label");
    more.setAttribute("aria-label", word("labels_more"));
    return more;
  }
}
