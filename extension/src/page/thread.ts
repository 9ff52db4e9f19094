/** Cuts a page's comments into whole threads: what is sent to the core together. */
import type { Nesting, Record as CommentRecord } from "../generated/messages";
import type { Known } from "./memory";

/** Threads in page order. What begins a thread is only a cut: which comment answers which is the core's to say. */
export function threads(comments: Known[], nesting: Nesting[]): Known[][] {
  const top = Math.min(...comments.map(({ record }) => depth(record)));
  const cut: Known[][] = [];
  let focused = false;
  for (const found of comments) {
    const thread = cut.at(-1);
    if (thread === undefined || opens(found.record, nesting, top, focused)) cut.push([found]);
    else thread.push(found);
    focused ||= bears(found.record, "focus");
  }
  return cut;
}

/** `focused`: the reply at which the page was opened stands before this comment, and runs belong to it. */
function opens(record: CommentRecord, nesting: Nesting[], top: number, focused: boolean): boolean {
  for (const way of nesting) {
    if (way === "parent" && record.parent !== undefined) return record.parent === "0" || record.parent === record.id;
    if (way === "inside" && record.inside !== undefined) return false;
    if (way === "depth" && record.depth !== undefined) return depth(record) <= top;
    if (way === "run") return !focused && bears(record, "start");
  }
  return true;
}

function bears(record: CommentRecord, mark: string): boolean {
  return record.marks?.includes(mark) ?? false;
}

function depth(record: CommentRecord): number {
  return record.depth === undefined ? Number.POSITIVE_INFINITY : Number(record.depth);
}
