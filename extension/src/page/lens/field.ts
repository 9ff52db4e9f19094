import type { Alternative } from "../../generated/messages";
import { textOf } from "./text";

/** A field with its places, in order of rank. */
export interface Field {
  readonly name: string;
  readonly places: Place[];
}

/** A place where a field may stand, made ready for thousands of comments. */
export interface Place {
  /** The comment itself where there is none. */
  readonly select: string | undefined;
  readonly attribute: string | undefined;
  readonly without: string | undefined;
  readonly pattern: RegExp | undefined;
  readonly base64: RegExp | undefined;
  readonly value: string | undefined;
}

/** The fields of a table of a site file. */
export function fields(table: { [name in string]: Alternative[] }): Field[] {
  return Object.entries(table).map(([name, alternatives]) => ({ name, places: alternatives.map(place) }));
}

/** The fields that only say whether they are there: their value is their name. */
export function marks(table: { [name in string]: Alternative[] }): Field[] {
  return fields(table).map(({ name, places }) => ({ name, places: places.map((place) => ({ ...place, value: place.value ?? name })) }));
}

/** A place as a site file writes it. */
export function place({ select, attribute, without, pattern, base64, value }: Alternative): Place {
  return { select, attribute, without: without?.join(), pattern: regex(pattern), base64: regex(base64), value };
}

function regex(pattern: string | undefined): RegExp | undefined {
  return pattern === undefined ? undefined : new RegExp(pattern, "u");
}

/** What an element says in this place; nothing where it is empty or doesn't fit the pattern. */
export function value(element: Element, place: Place): string | undefined {
  const { attribute, pattern, value } = place;
  const stated = attribute === undefined ? undefined : element.getAttribute(attribute);
  if (stated === null) return undefined;
  if (value !== undefined && pattern === undefined) return value;
  return fitting(stated ?? textOf(element, place.without), place);
}

/** What a text says, read by a place's pattern. */
export function fitting(text: string, { pattern, base64, value }: Place): string | undefined {
  let said: string | undefined = text;
  if (pattern) {
    const match = pattern.exec(text);
    said = match === null ? undefined : (value ?? match[1]);
  }
  if (base64 && said !== undefined) said = base64.exec(decoded(said))?.[1];
  return said !== undefined && INK.test(said) ? said : undefined;
}

/** What base64 holds; nothing where it is none. */
function decoded(text: string): string {
  try {
    return atob(text);
  } catch {
    return "";
  }
}

/** More than white space. */
const INK = /\S/u;
