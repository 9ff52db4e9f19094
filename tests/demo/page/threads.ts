/** Where WordPress prints each comment: nested under the one it answers, down to the fifth level. */
import type { DemoComment } from './comments';

/** A comment in its place on the page. */
export interface Placed {
  readonly comment: DemoComment;
  /** 1 at the top. */
  readonly depth: number;
  readonly replies: readonly Placed[];
  /** How many more replies of its thread are not on the page. */
  readonly unloaded?: number;
}

/** WordPress's setting 'Enable threaded comments 5 levels deep', which is its default. */
export const DEEPEST = 5;

/** What is on the page when it opens. */
export function shownThreads(comments: readonly DemoComment[]): Placed[] {
  const shown = nested(comments.filter(({ collapsed }) => collapsed !== true));
  return shown.map((top) => ({ ...top, unloaded: inPageOrder(unloadedReplies(comments, top.comment.id)).length }));
}

/** The replies to a thread's first comment that the page has not loaded. */
export function unloadedReplies(comments: readonly DemoComment[], to: number): Placed[] {
  return nested(comments.filter(({ collapsed }) => collapsed === true), to, 2);
}

/** Where one comment stands, all replies loaded. */
export function place(comments: readonly DemoComment[], id: number): Placed {
  const placed = inPageOrder(nested(comments)).find(({ comment }) => comment.id === id);
  if (placed === undefined) throw new Error(`There is no comment ${id}`);
  return placed;
}

/** One after the other, as they stand on the page. */
export function inPageOrder(placed: readonly Placed[]): Placed[] {
  return placed.flatMap((one) => [one, ...inPageOrder(one.replies)]);
}

/** Answers to a comment of the deepest level stand beside it, as WordPress does it. */
function nested(comments: readonly DemoComment[], parent?: number, depth = 1): Placed[] {
  return comments.filter((comment) => comment.parent === parent).flatMap((comment) => {
    const below = nested(comments, comment.id, Math.min(depth + 1, DEEPEST));
    return depth < DEEPEST ? [{ comment, depth, replies: below }] : [{ comment, depth, replies: [] }, ...below];
  });
}
