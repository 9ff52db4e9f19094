/** Runs in a captured page: breaks what a field is read by, as a network's redesign does, in all comments. */

import type { Alternative, Lens as LensData } from '../../../extension/src/generated/messages';
import { fields, type Place, value } from '../../../extension/src/page/lens/field';
import { Lens } from '../../../extension/src/page/lens/lens';
import { Part } from '../../../extension/src/page/lens/part';
import { Slices } from '../../../extension/src/page/pause';
import { compoundOf, type Compound, partsOf } from './selector';

/** What finds the comments themselves counts as a field too. */
export const COMMENTS = 'comments';

/** What was broken: a selector or an attribute, and how often it stood on the page. */
export interface Broken {
  readonly what: string;
  readonly elements: number;
}

/** Breaks the alternative that a field is read by on this page: the first that gives any comment a value. */
export async function breakField(data: LensData, field: string): Promise<Broken | null> {
  const lens = new Lens(data, document);
  const slices = new Slices();
  const comments = await lens.finder.all(slices);
  if (field === COMMENTS) return brokenComments(selectOf(data), comments, lens);
  const part = new Part(document, comments.map((comment) => lens.number(comment)), lens.finder);
  for (const place of placesOf(field, data.fields[field] ?? [])) {
    const hits: Element[] = [];
    await part.each(place.select, slices, (match) => {
      if (value(match, place) !== undefined) hits.push(match);
    });
    if (hits.length > 0) return broken(place, hits, lens);
  }
  return null;
}

/** Where comments stand around what is looked for, that is broken. */
function brokenComments(select: string, comments: Element[], lens: Lens): Broken | null {
  const hits = comments.filter((comment) => comment.matches(select));
  return brokenBy(select, hits.length > 0 ? hits : Array.from(lens.finder.anywhere(select)), lens);
}

function placesOf(field: string, alternatives: Alternative[]): Place[] {
  return fields({ [field]: alternatives })[0]?.places ?? [];
}

/** The way that the finder takes: the first that finds anything. */
function selectOf({ comments }: LensData): string {
  return comments.select.find(({ select }) => document.querySelector(select) !== null)?.select ?? '';
}

function broken({ select, attribute, pattern }: Place, hits: Element[], lens: Lens): Broken | null {
  if (attribute !== undefined) {
    for (const hit of hits) withoutAttribute(hit, attribute, pattern);
    return { what: `[${attribute}]`, elements: hits.length };
  }
  return select === undefined ? null : brokenBy(select, hits, lens);
}

/** Breaks that one of a selector's alternatives which the first hit matches, wherever it stands on the page. */
function brokenBy(select: string, hits: Element[], lens: Lens): Broken | null {
  const part = partsOf(select).find((part) => hits[0]?.matches(part));
  if (part === undefined) return null;
  const matches = [...Array.from(lens.finder.anywhere(part))];
  for (const match of matches) withoutName(match, compoundOf(part));
  return { what: part, elements: matches.length };
}

/** The element loses what the selector knows it by: classes, else attributes, else its tag. */
function withoutName(element: Element, { classes, attributes }: Compound): void {
  const known = classes.filter((name) => element.classList.contains(name));
  element.classList.remove(...known);
  if (known.length > 0) return;
  for (const name of attributes) withoutAttribute(element, name);
  if (attributes.length === 0) renamed(element);
}

/** Of a class list only what fits the pattern goes: the rest is other fields' business. */
function withoutAttribute(element: Element, name: string, pattern?: RegExp): void {
  const said = element.getAttribute(name) ?? '';
  if (name === 'class' && pattern !== undefined) {
    element.classList.remove(...[...element.classList].filter((token) => pattern.test(token)));
    return;
  }
  element.removeAttribute(name);
  element.setAttribute(`data-was-${name}`, said);
}

function renamed(element: Element): void {
  const other = document.createElement('span');
  for (const { name, value } of Array.from(element.attributes)) other.setAttribute(name, value);
  other.append(...element.childNodes);
  element.replaceWith(other);
}
