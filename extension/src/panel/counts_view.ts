import type { Report, State } from "../generated/messages";
import { element } from "../screen/element";
import { stateWords, word } from "../words";

/** What asks something of the person comes first. */
const ORDER: State[] = [
  "Waiting",
  "WaitingAgain",
  "CantTell",
  "Drafted",
  "Acknowledged",
  "Answered",
  "NoReplyNeeded",
  "Own",
];

/** How many comments have each state; nothing where there are none. */
export function countsView({ comments }: Pick<Report, "comments">): HTMLElement[] {
  const counted = ORDER.map((state) => ({ state, count: comments.filter((mark) => mark.state === state).length }));
  const present = counted.filter(({ count }) => count > 0);
  if (present.length === 0) return [];
  const items = present.map(({ state, count }) =>
    element("li", {}, element("b", {}, String(count)), ` ${stateWords(state)}`),
  );
  return [element("ul", { className: "counts", ariaLabel: word("panel_counts") }, ...items)];
}
