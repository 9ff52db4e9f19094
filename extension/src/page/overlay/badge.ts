import type { Mark, State } from "../../generated/messages";
import { hurryWords, labelWords, PRESSING, reasonWords, stateWords, word } from "../../words";
import { element, sign } from "./element";
import { badgeStyle, closedRoot } from "./sheet";

/** The name of the element in the page that holds a badge. */
export const BADGE = "nod-badge";

/** States are told apart by the sign's shape; only those that wait, or need the person, say a word. */
const SIGNS: { [state in Exclude<State, "Own">]: { path: string; look: "waits" | "plain" | "quiet" } } = {
  Waiting: { path: "M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2M8 5v3l2 2", look: "waits" },
  WaitingAgain: { path: "M13 8a5 5 0 1 1-1.6-3.7M13 1.5v3.5H9.5", look: "waits" },
  CantTell: { path: "M5.5 6a2.5 2.5 0 1 1 3.4 2.3c-.6.3-.9.7-.9 1.5M8 13v.1", look: "plain" },
  Drafted: { path: "M3 13l.7-3L10.5 3.2l2.3 2.3L6 12.3z", look: "plain" },
  Acknowledged: { path: "M8 13.5S2.5 10 2.5 6A2.8 2.8 0 0 1 8 5a2.8 2.8 0 0 1 5.5 1c0 4-5.5 7.5-5.5 7.5", look: "plain" },
  Answered: { path: "M2.5 8.5 6 12l7.5-8", look: "quiet" },
  NoReplyNeeded: { path: "M3.5 8h9", look: "quiet" },
};

/** A badge: a small button in the flow of a comment. */
export class Badge {
  readonly host: HTMLElement;
  readonly #button: HTMLButtonElement;
  #shown = "";

  constructor(act: () => void) {
    this.host = document.createElement(BADGE);
    this.#button = element("button", { type: "button", "aria-haspopup": "dialog", "aria-expanded": "false" });
    this.#button.addEventListener("click", (event) => {
      // A badge may stand in a link or in a row that the site opens on a click.
      event.preventDefault();
      event.stopPropagation();
      if (event.isTrusted) act();
    });
    closedRoot(this.host, badgeStyle).append(this.#button);
  }

  /** Shows a mark; the same mark again costs nothing. */
  show(mark: Mark, state: Exclude<State, "Own">): void {
    const { path, look } = SIGNS[state];
    // What a comment is matters where somebody waits; elsewhere it would only fill the page.
    const label = look === "waits" && mark.label !== "other" ? labelWords(mark.label) : "";
    const words = label === "" ? stateWords(state) : word("badge_words", stateWords(state), label);
    const reason = [reasonWords(mark.reason), hurryWords(mark.hurry)].filter(Boolean).join(" ");
    const shown = `${state} ${words} ${reason}`;
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#button.className = mark.hurry.level >= PRESSING ? `${look} presses` : look;
    this.#button.title = reason;
    this.#button.setAttribute("aria-label", word("badge_label", words, reason));
    this.#button.replaceChildren(sign(path), element("span", {}, words));
  }

  /** Says whether its popover is open. */
  expanded(open: boolean): void {
    this.#button.setAttribute("aria-expanded", String(open));
  }

  focus(): void {
    this.#button.focus();
  }
}
