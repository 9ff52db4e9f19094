/** What this browser's own Intl prints is read as what it means, in every language of Nod's: pages print times with it. */

import assert from 'node:assert/strict';

import type { Answer, Mark, Written } from '../../extension/src/generated/messages';
import { askBackground } from '../driver/extension_page';
import { browsers } from '../driver/environment';
import type { NodReader } from '../driver/reading';
import { suite } from '../driver/suite';
import { LANGUAGES, STYLES, UNITS, type Unit } from '../times/languages';
import { inEachBrowser } from './stage/each_browser';

/** When everything is read. */
const NOW = Date.parse('2026-11-22T12:00:00Z');
const SECONDS: { [unit in Unit]: number } = { second: 1, minute: 60, hour: 3_600, day: 86_400, week: 604_800, month: 2_629_746, year: 31_556_952 };
const COUNTS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const DATES = ['2026-01-27T01:28:00Z', '2026-05-03T13:05:00Z', '2025-12-31T23:59:00Z', '2026-09-10T10:10:00Z'];
/** How much of what is printed must be read; what is left may mean two things, has its month in numbers with a word before it, or is new in this browser. */
const LEAST = 0.95;

/** What a page prints, and which of them are how many units ago, or which date. */
type Printed = { text: string } & ({ unit: Unit; count: number; borders: boolean } | { date: string; clock: boolean });

await suite('printed times', async ({ check, expectCount }) => {
  let read = 0;
  await inEachBrowser(async (nod, browser) => {
    for (const [language, tags] of Object.entries(LANGUAGES)) {
      await check(`${browser}: ${language}`, async () => {
        const cases = await printed(nod, tags[0]);
        const marks = await readAll(nod, tags[0], cases.map(({ text }) => text));
        const wrong = cases.filter((one, index) => marks[index]?.written && !isRight(one, marks[index].written));
        assert.deepEqual(wrong.map((one) => ({ ...one, written: marks[cases.indexOf(one)]?.written })), []);
        const unread = cases.filter((_, index) => marks[index]?.written === null);
        assert.ok(unread.length <= cases.length * (1 - LEAST), `${unread.length} of ${cases.length} not read: ${unread.map(({ text }) => text).join(' | ')}`);
        read += cases.length - unread.length;
      });
    }
  });
  console.log(`printed times: ${read} forms read`);
  expectCount(Object.keys(LANGUAGES).length * browsers().length);
});

/** Everything that the browser's Intl prints in a language. */
async function printed(nod: NodReader, tag: string): Promise<Printed[]> {
  const cases: Printed[] = await nod.extensionPage.evaluate(print, tag, UNITS, STYLES, COUNTS, DATES);
  assert.ok(cases.length >= 300, `${tag}: only ${cases.length} forms`);
  return cases;
}

/** Runs in the browser: it may use nothing from outside. */
function print(tag: string, units: readonly Unit[], styles: readonly ('long' | 'short' | 'narrow')[], counts: number[], dates: string[]): Printed[] {
  const cases: Printed[] = [];
  const hasNumber = (text: string): boolean => /\p{Nd}/u.test(text);
  for (const style of styles) {
    const always = new Intl.RelativeTimeFormat(tag, { style, numeric: 'always' });
    const auto = new Intl.RelativeTimeFormat(tag, { style, numeric: 'auto' });
    for (const unit of units) {
      const bare = new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay: style });
      for (const count of counts) {
        for (const text of [always.format(-count, unit), bare.format(count)]) {
          // A lone 'm' is a minute, whatever Intl thinks.
          if (unit !== 'month' || !/\d\s?[mм]\.?(?!\p{L})/iu.test(text)) cases.push({ text, unit, count, borders: false });
        }
      }
      for (const count of unit === 'second' || unit === 'minute' ? [] : [0, 1, 2]) {
        const text = auto.format(-count, unit);
        if (!hasNumber(text) && text !== always.format(-count, unit)) cases.push({ text, unit, count, borders: count > 0 });
      }
    }
  }
  for (const date of dates) {
    for (const dateStyle of ['full', 'long', 'medium'] as const) {
      for (const timeStyle of ['short', undefined] as const) {
        const format = new Intl.DateTimeFormat(tag, { dateStyle, timeStyle, timeZone: 'UTC', calendar: 'gregory' });
        cases.push({ text: format.format(new Date(date)), date, clock: timeStyle !== undefined });
      }
    }
  }
  return cases;
}

async function readAll(nod: NodReader, language: string, texts: string[]): Promise<Mark[]> {
  const records = texts.map((when, index) => ({ at: index + 1, id: String(index + 1), seen: NOW, when }));
  const reading = { site: 'wordpress', address: 'https://bakery.example/p', language, facts: {}, owners: [], records };
  const answer = await askBackground<Answer>(nod.extensionPage, { Core: { Read: reading } });
  assert.ok('Marks' in answer);
  return answer.Marks.marks;
}

function isRight(one: Printed, { at, give }: Written): boolean {
  const [middle, doubt] = 'date' in one ? ofDate(one.date, one.clock) : ofAge(one);
  return Date.parse(at) === Math.floor(middle / 1_000) * 1_000 && give === doubt;
}

/** A date is noon with half a day, with a time of day it is that with a minute; nobody names the zone. */
function ofDate(date: string, clock: boolean): [number, number] {
  const noon = Date.parse(`${date.slice(0, 10)}T12:00:00Z`);
  return clock ? [Date.parse(date), 50_400 + 60] : [noon, 50_400 + 43_200];
}

function ofAge({ unit, count, borders }: { unit: Unit; count: number; borders: boolean }): [number, number] {
  const seconds = SECONDS[unit];
  return borders ? [NOW - count * seconds * 1_000, seconds] : [NOW - (count + 0.5) * seconds * 1_000, Math.ceil(seconds / 2)];
}
