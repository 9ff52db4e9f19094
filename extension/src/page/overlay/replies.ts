/** In the popover of a comment whose replies are not loaded: a button that loads them, how far that is, and a stop. */
import { counted, endedWords, word } from "../../words";
import type { Loader } from "../expander/loader";
import type { Comment } from "../reader";
import { button, element } from "./element";

/** Reasons that end once the replies are there. */
const NOT_LOADED = new Set(["replies_not_loaded", "some_replies_not_loaded"]);

/** What can be done now; no button where there is no label. */
interface Offer {
  readonly words: string;
  readonly label: string;
  readonly act: () => void;
}

/** The row of one popover. */
export class Replies {
  readonly #words = element("p");
  readonly #place = element("div");
  readonly element = element("div", { class: "replies", "aria-live": "polite", hidden: "" }, this.#words, this.#place);
  #label = "";
  /** Whether the person asked for it here. */
  #asked = false;

  constructor(readonly loader: Loader) {}

  /** Shows what can be done for a comment now; a button stays while it does the same. */
  show(comment: Comment): void {
    const { words, label, act } = this.#offer(comment);
    this.element.hidden = words === "" && label === "";
    if (this.#words.textContent !== words) this.#words.textContent = words;
    if (label === this.#label) return;
    this.#label = label;
    const focused = this.#place.matches(":focus-within");
    this.#place.replaceChildren(...(label === "" ? [] : [button(label, act)]));
    if (focused) (this.#place.querySelector("button") ?? this.element.closest("section"))?.focus();
  }

  #offer(comment: Comment): Offer {
    const { loader } = this;
    const { done, total, ended } = loader.loading ?? { done: 0, total: 0, ended: null };
    if (loader.isLoading(comment)) return { words: word("loading_replies", done, total), label: word("stop"), act: () => void loader.stop() };
    if (!NOT_LOADED.has(comment.mark?.reason.code ?? "")) return { words: "", label: "", act: () => undefined };
    const words = this.#asked && ended !== null ? endedWords(ended) : "";
    return { words, label: loader.count(comment) === 0 ? "" : loadWords(comment), act: () => this.#load(comment) };
  }

  #load(comment: Comment): void {
    this.#asked = true;
    this.loader.start(comment);
  }
}

/** 'Load the 41 replies'. */
function loadWords({ mark }: Comment): string {
  const count = mark?.reason.count ?? null;
  return count === null ? word("load_some_replies") : counted("load_replies", count);
}
