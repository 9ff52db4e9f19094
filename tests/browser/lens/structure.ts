/** How the comments of a page hang together, whatever they say. */

import type { Mark, Report } from '../../../extension/src/generated/messages';

/** Why a comment needs no reply, by its words: what else it bears is not said then. */
const BY_WORDS = new Set(['spam', 'talk', 'reaction', 'closing_thanks']);

/**
 * Of a page and of its report without words, a line for each comment: which one it answers, who wrote it, and what it
 * bears; what is told by words is left out of both.
 */
export function structuresOf(page: Report, report: Report): [string[], string[]] {
  const byWords = (one: Report): number[] => one.comments.flatMap(({ reason }, place) => (BY_WORDS.has(reason.code) ? [place] : []));
  const silent = new Set([...byWords(page), ...byWords(report)]);
  return [lines(page, silent), lines(report, silent)];
}

function lines({ comments }: Report, silent: Set<number>): string[] {
  const places = new Map(comments.map(({ key }, place) => [key, place]));
  const line = (mark: Mark, place: number): string => {
    const borne = silent.has(place) ? [] : bears(mark);
    return [`in ${places.get(mark.parent ?? '') ?? 'nothing'}`, mark.own ? 'own' : 'not own', ...borne, ...says(mark)].join(', ');
  };
  return comments.map(line);
}

function bears({ reason: { code, count } }: Mark): string[] {
  const told = ['replies_not_loaded', 'some_replies_not_loaded', 'awaiting_moderation', 'liked'].includes(code);
  return told ? [count === null ? code : `${code} ${count}`] : [];
}

function says({ author, handle, text, time, odd }: Mark): string[] {
  const fields = Object.entries({ author, handle, text, time }).filter(([, said]) => said !== null && said !== '');
  return [...fields.map(([field]) => field), ...odd];
}
