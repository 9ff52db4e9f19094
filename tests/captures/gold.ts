/** Pages on which people marked what the comments say: how much of it Nod reads, and how much else. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Mark } from '../../extension/src/generated/messages';
import { ownAddress, PAGES, type Saved } from './capture';

/** A set of such pages. */
export interface GoldSet {
  readonly folder: string;
  /** What follows a page's name in its gold. */
  readonly ending: string;
  /** The words of all its comments. */
  readonly words: (gold: string) => string;
  /** What of a comment was marked. */
  readonly marked: (comment: Mark) => string;
}

/** A page with what was marked on it. */
export interface GoldPage extends Saved {
  readonly name: string;
  readonly gold: string;
}

/** How two bags of words agree. */
export interface Agreement {
  /** Words that both have. */
  readonly shared: number;
  readonly read: number;
  readonly gold: number;
}

interface Post {
  post_text?: { surface_form?: string };
}

export const GOLD_SETS: readonly GoldSet[] = [
  { folder: 'dragnet2012', ending: '.comments.gold.txt', words: (gold) => gold, marked: ({ author, text }) => `${author ?? ''} ${text}` },
  { folder: 'webforum52', ending: '.gold.json', words: postsOf, marked: ({ text }) => text },
];

/** The pages of a set, in order of name. */
export function* goldPages({ folder, ending, words }: GoldSet): Iterable<GoldPage> {
  const path = join(PAGES, folder);
  for (const file of readdirSync(path).filter((file) => file.endsWith('.html')).sort()) {
    const name = file.replace(/\.html$/, '');
    const gold = join(path, name + ending);
    if (!existsSync(gold)) throw new Error(`${gold} is missing`);
    const html = readFileSync(join(path, file), 'utf8');
    yield { name, html, address: ownAddress(html) ?? `https://${name.toLowerCase()}.example/`, gold: words(readFileSync(gold, 'utf8')) };
  }
}

/** Compares words as they come, however often each. */
export function agreement(read: string, gold: string): Agreement {
  const [found, wanted] = [bagOf(read), bagOf(gold)];
  let shared = 0;
  for (const [word, count] of found) shared += Math.min(count, wanted.get(word) ?? 0);
  return { shared, read: sum(found), gold: sum(wanted) };
}

function bagOf(text: string): Map<string, number> {
  const bag = new Map<string, number>();
  for (const [word] of text.normalize('NFC').toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)) bag.set(word, (bag.get(word) ?? 0) + 1);
  return bag;
}

function sum(bag: Map<string, number>): number {
  return [...bag.values()].reduce((sum, count) => sum + count, 0);
}

function postsOf(gold: string): string {
  const posts = JSON.parse(gold) as { gold_standard_annotation?: Post[] };
  return (posts.gold_standard_annotation ?? []).map((post) => post.post_text?.surface_form ?? '').join('\n');
}
