/** What became of a reading when something on the page broke: whether Nod lost anything, and whether it said so. */

import type { Mark, Oddity, Report } from '../../extension/src/generated/messages';

/**
 * From the best to the one that must not be. A field is openly lost where a finding says so, or where it is
 * seen to be missing; 'in more threads' means replies that no longer stand under what they answer, so that
 * too much waits and nothing too little.
 */
export const OUTCOMES = ['read fully', 'openly degraded', 'in more threads', 'unreadable, and said so', 'silently lost'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What was lost, by name, and what that makes of the reading. */
interface Loss {
  readonly what: string;
  readonly outcome: Outcome;
}

/** States of comments that need somebody, and of those that don't. */
const WAITS = new Set(['Waiting', 'WaitingAgain', 'CantTell']);

/** Judges the reading of the broken page by that of the whole one. */
export function judged(before: Report, after: Report): { outcome: Outcome; lost: string[] } {
  if (after.findings.some(({ code }) => code === 'unreadable')) return { outcome: 'unreadable, and said so', lost: [] };
  const losses = lossesOf(before, after);
  const outcome = OUTCOMES.findLast((outcome) => losses.some((loss) => loss.outcome === outcome)) ?? 'read fully';
  const worst = losses.filter((loss) => loss.outcome === outcome);
  return { outcome, lost: [...new Set(worst.map(({ what }) => what))] };
}

function lossesOf(before: Report, after: Report): Loss[] {
  if (before.comments.length !== after.comments.length) {
    return [{ what: `${before.comments.length} comments became ${after.comments.length}`, outcome: 'silently lost' }];
  }
  const [placesBefore, placesAfter] = [placesOf(before), placesOf(after)];
  return before.comments.flatMap((old, place) => {
    const now = after.comments[place];
    if (now === undefined) return [];
    return [
      ...said('author', old.author, now.author, now.odd, 'no-author'),
      ...said('text', old.text, now.text, now.odd, 'no-text'),
      // Without the network's id the key is a digest, which everybody can see.
      ...lost('id', old.key !== now.key, /\/~[0-9a-f]+/.test(now.key) ? 'openly degraded' : 'silently lost'),
      ...lost('parent', parentOf(old, placesBefore) !== parentOf(now, placesAfter), 'in more threads'),
      ...lost('time', old.time !== now.time, 'openly degraded'),
      ...lost(`${old.state} became ${now.state}`, WAITS.has(old.state) && !WAITS.has(now.state), 'silently lost'),
    ];
  });
}

/** A field may be missing where that is a finding; it may never say something else. */
function said(what: string, before: string | null, after: string | null, odd: Oddity[], code: Oddity): Loss[] {
  const missing = after === null || after === '';
  return lost(missing ? what : `another ${what}`, before !== after, missing && odd.includes(code) ? 'openly degraded' : 'silently lost');
}

function lost(what: string, isLost: boolean, outcome: Outcome): Loss[] {
  return isLost ? [{ what, outcome }] : [];
}

function parentOf({ parent }: Mark, places: Map<string, number>): number | undefined {
  return parent === null ? undefined : places.get(parent);
}

function placesOf({ comments }: Report): Map<string, number> {
  return new Map(comments.map(({ key }, place) => [key, place]));
}
