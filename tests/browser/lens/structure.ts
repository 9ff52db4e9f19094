/** How the comments of a page hang together, whatever they say. */

import type { Mark, Report } from '../../../extension/src/generated/messages';

/** A line for each comment: which one it answers, who wrote it, and what it bears. */
export function structureOf({ comments }: Report): string[] {
  const places = new Map(comments.map(({ key }, place) => [key, place]));
  return comments.map((mark) => [`in ${places.get(mark.parent ?? '') ?? 'nothing'}`, mark.own ? 'own' : 'not own', ...bears(mark), ...says(mark)].join(', '));
}

function bears({ reason: { code, count } }: Mark): string[] {
  const told = ['replies_not_loaded', 'some_replies_not_loaded', 'awaiting_moderation', 'liked'].includes(code);
  return told ? [count === null ? code : `${code} ${count}`] : [];
}

function says({ author, handle, text, time, odd }: Mark): string[] {
  const fields = Object.entries({ author, handle, text, time }).filter(([, said]) => said !== null && said !== '');
  return [...fields.map(([field]) => field), ...odd];
}
