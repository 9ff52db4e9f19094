/** How old comments are, for lists that show the oldest first: no better known than the page says it. */
import type { Mark, Written } from "../generated/messages";
import { word } from "../words";

/** Up to so many seconds off, a time is shown as it is. */
const MINUTES = 120;
const DAYS = 7 * 24 * 60 * 60;
const MONTHS = 31 * 24 * 60 * 60;

/** The oldest first; those without a time come last, in page order, as do those of one time among themselves. */
export function oldestFirst(marks: Mark[]): Mark[] {
  const dated = marks.flatMap((mark) => (mark.written === null ? [] : [{ mark, at: Date.parse(mark.written.at) }]));
  return [...dated.sort((one, other) => one.at - other.at).map(({ mark }) => mark), ...marks.filter(({ written }) => written === null)];
}

/** When it was written, as exactly as that is known. */
export function writtenWords({ at, give }: Written): string {
  const shown = new Intl.DateTimeFormat(undefined, shape(give)).format(new Date(at));
  return give > MINUTES ? word("panel_about", shown) : shown;
}

function shape(give: number): Intl.DateTimeFormatOptions {
  if (give <= MINUTES) return { dateStyle: "medium", timeStyle: "short" };
  if (give <= DAYS) return { dateStyle: "medium" };
  return give <= MONTHS ? { month: "long", year: "numeric" } : { year: "numeric" };
}
