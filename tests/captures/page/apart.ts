/** Runs in a captured page: takes its comments out, one by one, and puts them back where they were. */

import type { Lens as LensData } from '../../../extension/src/generated/messages';
import { Finder } from '../../../extension/src/page/lens/finder';
import { Slices } from '../../../extension/src/page/pause';

/** A comment's parts, each with what keeps its place. */
type Taken = readonly (readonly [part: Element, place: Comment])[];

let taken: Taken[] = [];

/** Takes all comments out, the inner ones out of the outer ones too, and says how many there are. */
export async function takeOut({ comments }: LensData): Promise<number> {
  const found = await new Finder(comments, document).all(new Slices());
  // From the last one up, so that what stands in a comment is taken out of it before the comment goes.
  taken = found.reverse().map((comment) => [comment, ...tails(comment, comments.follows)].map(replaced)).reverse();
  return taken.length;
}

/** Puts some of them back; one whose comment is still out goes back into that. */
export function putBack(numbers: number[]): void {
  for (const number of numbers) for (const [part, place] of taken[number] ?? []) place.replaceWith(part);
}

function tails(comment: Element, follows: string[]): Element[] {
  const found: Element[] = [];
  const select = follows.join();
  for (let next = comment.nextElementSibling; select !== '' && next?.matches(select); next = next.nextElementSibling) found.push(next);
  return found;
}

function replaced(part: Element): readonly [Element, Comment] {
  const place = document.createComment('');
  part.replaceWith(place);
  return [part, place];
}
