/** Whether what was read of a page can be relied on. The page side says so: it alone has all comments of the page before it. */
import type { Finding, Mark, Oddity } from "../generated/messages";

/** Of more comments than this share, author or text may not be missing. */
const FIFTH = 0.2;

/** What is wrong with a page that is read: nothing was found, or too little of what was found could be read. */
export function healthOf(marks: Mark[], comments: number, expected: () => boolean): Finding[] {
  if (comments === 0) return [{ code: expected() ? "unreadable" : "no-comments", count: 1 }];
  // An owner's response may go without a name: the site says whose it is.
  const others = marks.filter(({ own }) => !own);
  const missing = Math.max(bearing(others, "no-author"), bearing(marks, "no-text"));
  return missing > marks.length * FIFTH ? [{ code: "half-read", count: missing }] : [];
}

function bearing(marks: Mark[], code: Oddity): number {
  return marks.filter(({ odd }) => odd.includes(code)).length;
}
