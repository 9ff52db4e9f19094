import { askPage } from "../ask";
import type { Mark, State } from "../generated/messages";
import { isIll } from "../ill";
import { element } from "../screen/element";
import type { Notice } from "../screen/notice";
import { counted, hurryWords, labelWords, PRESSING, reasonWords, word } from "../words";
import { oldestFirst, writtenWords } from "./age";
import { isPopup } from "./place";
import type { Together } from "./together";

const WAITING: ReadonlySet<State> = new Set<State>(["Waiting", "WaitingAgain"]);
/** Nobody reads further in a popup, and a page may hold thousands. */
const MOST = 100;
/** How many characters of a comment are shown. */
const FIRST_WORDS = 120;

/** Who waits, the pressing before the others, and the oldest first as far as times tell; or, where that is certain, that nobody does. */
export function waitingView(read: Together, tab: number, problem: Notice): HTMLElement[] {
  const all = oldestFirst(read.comments.filter((mark) => WAITING.has(mark.state)));
  const waiting = [...all.filter(presses), ...all.filter((mark) => !presses(mark))];
  if (waiting.length === 0) return nobody(read);
  const items = waiting.slice(0, MOST).map((mark) => item(mark, tab, problem));
  const rest = waiting.length - items.length;
  return [
    element("h2", {}, word("panel_waiting")),
    element("p", { className: "quiet" }, order(waiting)),
    element("ul", { className: "waiting" }, ...items),
    ...(rest > 0 ? [element("p", { className: "quiet" }, counted("panel_more", rest))] : []),
  ];
}

function item(mark: Mark, tab: number, problem: Notice): HTMLElement {
  const go = element("button", { type: "button" });
  go.append(
    element("b", {}, element("bdi", {}, mark.author ?? word("panel_nameless"))),
    element("span", { dir: "auto" }, firstWords(mark.text)),
    element("small", {}, [mark.label === "other" ? "" : `${labelWords(mark.label)}.`, reasonWords(mark.reason), hurryWords(mark.hurry)].filter(Boolean).join(" ")),
    ...(mark.written === null ? [] : [element("small", {}, writtenWords(mark.written))]),
  );
  go.addEventListener("click", () => void problem.attempt(() => show(mark.key, tab)));
  return element("li", {}, go);
}

function presses({ hurry }: Mark): boolean {
  return hurry.level >= PRESSING;
}

/** In which order they stand. */
function order(waiting: Mark[]): string {
  return waiting.some(presses) ? `${word("panel_pressing_first")} ${byAge(waiting)}` : byAge(waiting);
}

/** Nothing is said of those without a time. */
function byAge(waiting: Mark[]): string {
  const undated = waiting.filter(({ written }) => written === null).length;
  if (undated === waiting.length) return word("panel_page_order");
  return undated > 0 ? counted("panel_oldest_first_but", undated) : word("panel_oldest_first");
}

/** Scrolls the page to the comment; the popup would only stand before it. */
async function show(key: string, tab: number): Promise<void> {
  await askPage(tab, { Show: { key } });
  if (isPopup) window.close();
}

/** Silence is not success: without comments, or where some can't be told, nothing is claimed. */
function nobody({ comments, findings, whole }: Together): HTMLElement[] {
  if (!whole || findings.some((finding) => isIll(finding) || finding.code === "no-comments")) return [];
  const uncertain = comments.filter(({ state }) => state === "CantTell").length;
  if (comments.length === 0) return [element("p", {}, word("finding_no_comments"))];
  return [element("p", {}, uncertain > 0 ? counted("panel_nobody_seen", uncertain) : word("panel_nobody_waiting"))];
}

function firstWords(text: string): string {
  if (text === "") return word("panel_no_text");
  // A comment may be very long: only its beginning is taken apart, and no character is halved.
  const first = [...text.slice(0, 2 * FIRST_WORDS)].slice(0, FIRST_WORDS).join("");
  return first.length < text.length ? `${first}…` : text;
}
