/** One captured page: where it lies, and under which address it is read. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

import { type DefaultTreeAdapterTypes, parse } from 'parse5';

import { blessing } from '../driver/environment';
import type { Counted } from './counted';

/** Captured pages are other people's words: they stand beside the project, never in it. */
export const PAGES = '../shared/pages';

/** Why nothing can be tried where the pages are not. */
export const MISSING = `${PAGES} is missing: captured pages are not part of the project`;

/** A captured page of a network that a site file reads. */
export interface Capture {
  /** Nod's own name for it, and of `expected/NAME.txt`. */
  readonly name: string;
  /** The file below `PAGES`; `*` stands for what people are called. */
  readonly file: string;
  /** The address it is read under; what the page itself says where left out. */
  readonly address?: string;
  /** Counts the page's comments without Nod's site file. */
  readonly count?: (html: string) => Counted[];
}

/** A page as it is read. */
export interface Saved {
  readonly address: string;
  readonly html: string;
}

/** Whether captured pages are there. */
export function arePagesHere(): boolean {
  return existsSync(PAGES);
}

/** Why a suite that writes no expected files is not run now, if it isn't. */
export function notNow(): string | undefined {
  if (!arePagesHere()) return MISSING;
  return blessing() ? 'it has no expected files to write' : undefined;
}

/** The capture's file and its address. */
export function savedPage({ file, address }: Capture): Saved {
  const html = readFileSync(pathOf(file), 'utf8');
  const said = address ?? ownAddress(html);
  if (said === undefined) throw new Error(`${file}: the page says no address of its own; pages.ts has to`);
  return { address: said, html };
}

/** The one file that a pattern names. */
export function pathOf(file: string): string {
  const folder = join(PAGES, dirname(file));
  const [start = '', ...rest] = basename(file).split('*');
  const fits = (name: string): boolean => name.startsWith(start) && rest.every((part) => name.includes(part)) && name.endsWith(rest.at(-1) ?? start);
  const found = readdirSync(folder).filter(fits);
  const [name] = found;
  if (name === undefined || found.length > 1) throw new Error(`${file}: ${found.length} captured pages are called so`);
  return join(folder, name);
}

/** Where a page says that it stands, in its head; always https, because browsers no longer ask for anything else first. */
export function ownAddress(html: string): string | undefined {
  const elements = elementsUnder(parse(html));
  for (const [tag, name, value, holder] of SAYINGS) {
    const said = elements.find((element) => element.tagName === tag && attributeOf(element, name) === value);
    const address = ((said && attributeOf(said, holder)) ?? '').replace(/^(?:https?:)?\/\//, 'https://');
    if (address.startsWith('https://') && URL.canParse(address)) return address;
  }
  return undefined;
}

const SAYINGS = [
  ['link', 'rel', 'canonical', 'href'],
  ['meta', 'property', 'og:url', 'content'],
] as const;

type Element = DefaultTreeAdapterTypes.Element;

function elementsUnder(node: DefaultTreeAdapterTypes.Node): Element[] {
  const children = 'childNodes' in node ? node.childNodes : [];
  return children.flatMap((child) => ('tagName' in child ? [child, ...elementsUnder(child)] : []));
}

function attributeOf(element: Element, name: string): string | undefined {
  return element.attrs.find((found) => found.name === name)?.value;
}
