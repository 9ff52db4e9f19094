import type { Alternative } from "../../generated/messages";
import { textOf } from "./text";

/** A field with its places, in order of rank. */
export interface Field {
  readonly name: string;
  readonly alternatives: Alternative[];
}

const patterns = new Map<string, RegExp>();

/** The fields of a table of a site file. */
export function fields(table: { [name in string]: Alternative[] }): Field[] {
  return Object.entries(table).map(([name, alternatives]) => ({ name, alternatives }));
}

/** What an element says in this place; nothing where it is empty or doesn't fit the pattern. */
export function value(element: Element, place: Alternative): string | undefined {
  const { attribute, without, value } = place;
  const stated = attribute === undefined ? undefined : element.getAttribute(attribute);
  if (stated === null) return undefined;
  if (value !== undefined && place.pattern === undefined) return value;
  return fitting(stated ?? textOf(element, without?.join()), place);
}

/** What a text says, read by a place's pattern. */
export function fitting(text: string, { pattern, value }: Alternative): string | undefined {
  const match = pattern === undefined ? [text, text] : compiled(pattern).exec(text);
  const said = match && (value ?? match[1]);
  return said?.trim() ? said : undefined;
}

function compiled(pattern: string): RegExp {
  let regex = patterns.get(pattern);
  if (regex === undefined) {
    regex = new RegExp(pattern, "u");
    patterns.set(pattern, regex);
  }
  return regex;
}
