import type { Correction } from "../generated/messages";
import { button, element } from "../screen/element";
import { notice } from "../screen/notice";
import { labelWords, word } from "../words";

/** How many characters of a comment name its button; a whole comment may be very long. */
const FIRST_WORDS = 120;

/** What the person said of one comment, and the way to have it forgotten. */
export function correctionItem(correction: Correction, forget: () => Promise<void>): HTMLElement {
  const text = correction.text || word("panel_no_text");
  const label = element("b", {}, labelWords(correction.label));
  const details = element("p", { className: "quiet row" }, label, day(correction.at));
  const says = element("div", {}, element("p", { className: "said", dir: "auto" }, text), details);
  const problem = notice();
  const away = button(word("corrections_forget"), () => void problem.attempt(forget));
  away.ariaLabel = word("corrections_forget_one", firstWords(text));
  return element("li", { className: "card line" }, says, away, problem.element);
}

/** In place of one that was forgotten: the next does not come up under a pointer that presses twice. */
export function forgottenItem(): HTMLElement {
  return element("li", { className: "card quiet", tabIndex: -1 }, word("corrections_forgotten"));
}

function day(at: number): HTMLElement {
  const moment = new Date(at);
  const shown = new Intl.DateTimeFormat(undefined, { dateStyle: "medium" }).format(moment);
  return element("time", { dateTime: moment.toISOString() }, shown);
}

/** No character is halved. */
function firstWords(text: string): string {
  const first = [...text.slice(0, 2 * FIRST_WORDS)].slice(0, FIRST_WORDS).join("");
  return first.length < text.length ? `${first}…` : text;
}
