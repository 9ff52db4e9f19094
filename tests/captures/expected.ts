/**
 * What is expected of a captured page, as `expected/NAME.txt` says it: digests, because the words are
 * people's own. A line for the site, for who answers and for each finding; then one for every comment.
 */

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';

import type { Mark, Report } from '../../extension/src/generated/messages';

const FOLDER = 'tests/captures/expected';
const COLUMNS = ['number', 'key', 'author', 'text', 'time', 'parent', 'own', 'state'] as const;
const DIGEST_LENGTH = 12;
/** How many differences a failure names. */
const SHOWN = 8;

/** Writes what was read as what is expected from now on. */
export function bless(name: string, report: Report): void {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(path(name), `${linesOf(report).join('\n')}\n`);
}

/** Fails where a page was read otherwise than expected, and says which comments and what of them. */
export function assertExpected(name: string, report: Report): void {
  if (!existsSync(path(name))) {
    assert.fail(`${path(name)} is missing: compare with the page by eye what 'cargo xtask read' says, then 'cargo xtask bless'`);
  }
  assertSame(path(name), readFileSync(path(name), 'utf8').trimEnd().split('\n'), linesOf(report));
}

/** Fails where two readings differ, and says in which comments and what of them. */
export function assertSame(what: string, expected: string[], read: string[]): void {
  const differences = differing(expected, read);
  assert.equal(differences.length, 0, `${what}: ${differences.length} differences: ${differences.slice(0, SHOWN).join('; ')}`);
}

/** The names of all expected files. */
export function expectedNames(): string[] {
  return existsSync(FOLDER) ? readdirSync(FOLDER).map((file) => file.replace(/\.txt$/, '')) : [];
}

/** What a report says, without anybody's words. */
export function linesOf({ site, brand, findings, comments }: Report): string[] {
  const places = new Map(comments.map(({ key }, place) => [key, place]));
  return [
    `site ${site ?? '-'}`,
    `answers ${digest(brand?.accounts.map(({ name, handle }) => `${name} ${handle}`).join() ?? null)}`,
    ...findings.map(({ code, count }) => `finding ${code} ${count}`),
    `# ${COLUMNS.join(' ')}`,
    ...comments.map((mark, place) => line(mark, place, places)),
  ];
}

function line({ key, author, text, time, parent, own, state }: Mark, place: number, places: Map<string, number>): string {
  const above = parent === null ? '-' : (places.get(parent) ?? '?');
  return [place, digest(key), digest(author), digest(text), digest(time), above, own ? 'own' : '-', state].join(' ');
}

/** Enough to tell words apart, and too little to tell them. */
function digest(words: string | null): string {
  const normal = (words ?? '').normalize('NFC').replaceAll(/\s+/gu, ' ').trim();
  return normal === '' ? '-' : createHash('sha256').update(normal).digest('hex').slice(0, DIGEST_LENGTH);
}

function differing(expected: string[], read: string[]): string[] {
  if (commentsIn(expected) !== commentsIn(read)) return [`${commentsIn(expected)} comments expected, ${commentsIn(read)} read`];
  const lines = Array.from({ length: Math.max(expected.length, read.length) }, (_, place) => [expected[place] ?? '', read[place] ?? ''] as const);
  return lines.flatMap(([wanted, found]) => (wanted === found ? [] : [difference(wanted, found)]));
}

function difference(wanted: string, found: string): string {
  const [before, after] = [wanted.split(' '), found.split(' ')];
  if (!isComment(wanted) || !isComment(found)) return `'${wanted}' expected, '${found}' read`;
  const parts = COLUMNS.flatMap((column, place) => (before[place] === after[place] ? [] : [`${column} ${before[place]} → ${after[place]}`]));
  return `comment ${before[0]}: ${parts.join(', ')}`;
}

function commentsIn(lines: string[]): number {
  return lines.filter(isComment).length;
}

function isComment(line: string): boolean {
  return /^\d/.test(line);
}

function path(name: string): string {
  return `${FOLDER}/${name}.txt`;
}
