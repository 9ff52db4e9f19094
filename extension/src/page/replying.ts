/** What the core is asked about a reply to one comment. */
import { ask } from "../ask";
import type { Drafts, Reading, Warning } from "../generated/messages";
import type { Comment, Reader } from "./reader";

/** So many of the brand's latest replies on the page must not be like a draft. */
const EARLIER = 20;

/** Drafts for a comment; another seed gives others. */
export async function draftsOf(reader: Reader, comment: Comment, seed: number): Promise<Drafts> {
  const answer = await ask({ Core: { Draft: { reading: reading(reader, comment), at: comment.record.at, seed } } });
  if (!("Drafts" in answer)) throw new Error("the background answered something else");
  return answer.Drafts;
}

/** What the guard says of a reply to a comment. */
export async function warningsOf(reader: Reader, comment: Comment, text: string): Promise<Warning[]> {
  const answer = await ask({ Core: { Guard: { reading: reading(reader, comment), at: comment.record.at, text } } });
  if (!("Warnings" in answer)) throw new Error("the background answered something else");
  return answer.Warnings;
}

/** A comment's thread, and what the brand said elsewhere on the page or has put into a box there. */
function reading(reader: Reader, comment: Comment): Reading {
  const thread = reader.thread(comment);
  const marks = reader.comments.filter((other) => !thread.includes(other)).flatMap(({ mark }) => mark ?? []);
  const replies = marks.flatMap(({ own, state, text, draft }) => (own ? [text] : state === "Drafted" && draft !== null ? [draft] : []));
  return { ...reader.inquiry.reading(thread), earlier: replies.slice(-EARLIER) };
}
