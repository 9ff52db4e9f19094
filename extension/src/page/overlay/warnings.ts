import type { Warning } from "../../generated/messages";
import { warningWords } from "../../words";
import { element } from "./element";

/** Whoever writes is not interrupted: the guard looks when the typing pauses, in milliseconds. */
const PAUSE = 600;

/** What the guard says of the text in a field, below it. It warns and never blocks. */
export class Warnings {
  readonly element = element("ul", { class: "warnings", "aria-live": "polite" });
  #later: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly field: HTMLTextAreaElement,
    readonly ask: (text: string) => Promise<Warning[]>,
    readonly shown: () => void,
  ) {
    field.addEventListener("input", () => {
      clearTimeout(this.#later);
      this.#later = setTimeout(() => field.isConnected && void this.look(), PAUSE);
    });
  }

  /** Looks at what stands in the field now. */
  async look(): Promise<void> {
    const text = this.field.value;
    // Without an answer nothing is claimed.
    const warnings = await this.ask(text).catch(() => []);
    if (this.field.value !== text) return;
    this.element.replaceChildren(...warnings.map((warning) => element("li", {}, warningWords(warning))));
    this.shown();
  }
}
