import type { Finding, Report } from "../generated/messages";

/** What was read on a page: in all its frames. */
export interface Together extends Pick<Report, "comments" | "findings"> {
  /** Whether no frame with comments was left unread. */
  readonly whole: boolean;
}

/** Said once of a page, however many frames it has. */
const OF_THE_PAGE: ReadonlySet<Finding["code"]> = new Set<Finding["code"]>(["no-ledger", "unreadable", "no-comments"]);

/** Puts together what was read in the frames of a page; a frame without comments is nothing odd where others have some. */
export function together(read: Report[], whole: boolean): Together {
  const comments = read.flatMap((frame) => frame.comments);
  const counts = new Map<Finding["code"], number>();
  for (const { code, count } of read.flatMap(({ findings }) => findings)) {
    if (code === "no-comments" && (comments.length > 0 || !whole)) continue;
    counts.set(code, OF_THE_PAGE.has(code) ? count : count + (counts.get(code) ?? 0));
  }
  return { comments, findings: [...counts].map(([code, count]) => ({ code, count })), whole };
}
