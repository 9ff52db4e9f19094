/**
 * What `Intl` prints of times, turned round: the files in `extension/times/intl`, one a language. `cargo xtask
 * bless` writes them; another version of Node may know other words.
 */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { LANGUAGES, STYLES, UNITS, type Unit } from './languages';

/** How many of a thing: every plural form that the languages here have stands for one of these. */
const COUNTS = [0, 1, 2, 3, 5, 11, 20, 21, 100];

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('no folder was named');
mkdirSync(folder, { recursive: true });
for (const [language, tags] of Object.entries(LANGUAGES)) writeFileSync(join(folder, `${language}.toml`), file(language, tags));
console.log(`${folder}: ${Object.keys(LANGUAGES).length} languages by CLDR ${process.versions.cldr}`);

function file(language: string, tags: readonly string[]): string {
  const name = new Intl.DisplayNames('en', { type: 'language' }).of(language);
  const units = UNITS.map((unit) => `\n[units.${unit}]\n${lists(unitForms(tags, unit))}`);
  return [
    `# ${name}, as Intl prints it: made by \`cargo xtask bless\`, what is changed here is lost. By hand: ../${language}.toml.\n`,
    'format = 1\n',
    isDayFirst(tags) ? 'day_first = true\n' : '',
    `months = [\n${monthNames(tags).map((names) => `  ${list(names)},\n`).join('')}]\n`,
    lists({ beside: wordsBeside(tags), morning: dayHalf(tags, 1), afternoon: dayHalf(tags, 13), now: calendar(tags, 'second', 0) }),
    ...units,
  ].join('');
}

/** The forms of a unit: with the number as `#`, with the number in words, and by the calendar. */
function unitForms(tags: readonly string[], unit: Unit): { [name in string]: string[] } {
  const said = (count: number): string[] => tags.flatMap((tag) => STYLES.flatMap((style) => [ago(tag, style, unit, count), bare(tag, style, unit, count)]));
  const worded = (count: number): string[] => said(count).filter((text) => !hasNumber(text));
  // A lone 'm' is a minute where people write: that CLDR has months by it too is no help.
  const numbered = COUNTS.flatMap(said).map(withHash).filter((form) => form.includes('#') && !(unit === 'month' && /#\s?[mм]\.?(?!\p{L})/iu.test(form)));
  const calendars = unit === 'second' ? {} : { this: calendar(tags, unit, 0), last: calendar(tags, unit, 1), before_last: calendar(tags, unit, 2) };
  return { many: numbered, one: worded(1), two: worded(2), ...calendars };
}

function ago(tag: string, style: (typeof STYLES)[number], unit: Unit, count: number): string {
  return new Intl.RelativeTimeFormat(tag, { style, numeric: 'always' }).format(-count, unit);
}

function bare(tag: string, unitDisplay: (typeof STYLES)[number], unit: Unit, count: number): string {
  return new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay }).format(count);
}

/** Words like 'yesterday', where a language has them. */
function calendar(tags: readonly string[], unit: Unit, count: number): string[] {
  const said = tags.flatMap((tag) => STYLES.map((style) => new Intl.RelativeTimeFormat(tag, { style, numeric: 'auto' }).format(-count, unit)));
  const numbered = tags.flatMap((tag) => STYLES.map((style) => ago(tag, style, unit, count)));
  return said.filter((text) => !hasNumber(text) && !numbered.includes(text));
}

/** For each month its names, alone and within a date. */
function monthNames(tags: readonly string[]): string[][] {
  const shapes: Intl.DateTimeFormatOptions[] = [{ month: 'long' }, { month: 'short' }, { month: 'long', day: 'numeric' }, { month: 'short', day: 'numeric' }];
  const months = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2026, month, 15)));
  const names = months.map((date) => unique(tags.flatMap((tag) => shapes.map((shape) => part(tag, shape, date, 'month')))));
  return names.every((all) => all.some((name) => /\p{L}/u.test(name.replace(/\d/gu, '')) && !/\d/u.test(name))) ? names.map((all) => all.filter((name) => !/\d/u.test(name))) : [];
}

function part(tag: string, shape: Intl.DateTimeFormatOptions, date: Date, type: string): string {
  const parts = new Intl.DateTimeFormat(tag, { ...shape, timeZone: 'UTC', calendar: 'gregory' }).formatToParts(date);
  return parts.find((part) => part.type === type)?.value ?? '';
}

/** Words that stand in a date and say nothing: 'at', 'de', days of the week. */
function wordsBeside(tags: readonly string[]): string[] {
  const days = Array.from({ length: 7 }, (_, day) => new Date(Date.UTC(2026, 0, 4 + day)));
  const names = tags.flatMap((tag) => days.flatMap((day) => [part(tag, { weekday: 'long' }, day, 'weekday'), part(tag, { weekday: 'short' }, day, 'weekday')]));
  const shapes: Intl.DateTimeFormatOptions[] = [{ dateStyle: 'full', timeStyle: 'short' }, { dateStyle: 'long', timeStyle: 'short' }, { dateStyle: 'medium', timeStyle: 'short' }];
  const dates = tags.flatMap((tag) => shapes.flatMap((shape) => new Intl.DateTimeFormat(tag, { ...shape, timeZone: 'UTC', calendar: 'gregory' }).formatToParts(days[0])));
  const literals = dates.filter(({ type }) => type === 'literal').flatMap(({ value }) => value.match(/[\p{L}\p{M}'’.]+/gu) ?? []);
  return [...names.flatMap((name) => name.split(/[\s-]/u)), ...literals].filter((word) => /\p{L}/u.test(word));
}

/** What says before or after noon. */
function dayHalf(tags: readonly string[], hour: number): string[] {
  const shapes: Intl.DateTimeFormatOptions[] = [{ timeStyle: 'short', hour12: true }, { hour: 'numeric', minute: 'numeric', hour12: true }];
  return tags.flatMap((tag) => shapes.map((shape) => part(tag, shape, new Date(Date.UTC(2026, 0, 4, hour)), 'dayPeriod')));
}

/** Whether a date in numbers begins with the day wherever the language is spoken. */
function isDayFirst(tags: readonly string[]): boolean {
  return tags.every((tag) => {
    const order = new Intl.DateTimeFormat(tag, { dateStyle: 'short', calendar: 'gregory' }).formatToParts().map(({ type }) => type);
    return order.indexOf('day') < order.indexOf('month') && order.indexOf('month') < order.indexOf('year');
  });
}

function hasNumber(text: string): boolean {
  return /\p{Nd}/u.test(text);
}

function withHash(text: string): string {
  return text.replace(/\p{Nd}+/u, '#');
}

/**
 * As people read them, each once: one kind of space, no marks that can't be seen. The core overlooks points
 * behind letters and spaces beside the number.
 */
function unique(texts: readonly string[]): string[] {
  const plain = texts.map((text) => text.replace(/[\u200e\u200f\u061c]/gu, '').replace(/\s+/gu, ' ').trim().toLowerCase());
  const known = new Set(['']);
  return plain.filter((text) => {
    const key = text.replace(/\.| ?(#) ?/gu, '$1');
    return !known.has(key) && known.add(key);
  });
}

function lists(named: { [name in string]: string[] }): string {
  const lines = Object.entries(named).map(([name, texts]) => [name, list(unique(texts))] as const);
  return lines.filter(([, text]) => text !== '[]').map(([name, text]) => `${name} = ${text}\n`).join('');
}

function list(texts: string[]): string {
  return `[${texts.map((text) => JSON.stringify(text)).join(', ')}]`;
}
