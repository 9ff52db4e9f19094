/** Markup written as tagged templates: what is put in is text and is escaped, unless it is markup itself. */

/** A piece of HTML or SVG. */
export class Markup {
  constructor(readonly text: string) {}
}

type Inserted = string | number | Markup | readonly Markup[] | false | undefined;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#039;' };

/** Markup of a template. `false` and `undefined` put nothing in, so that parts can be left out by `&&`. */
export function html(parts: TemplateStringsArray, ...inserted: Inserted[]): Markup {
  return new Markup(parts.map((part, index) => part + written(inserted[index])).join(''));
}

function written(value: Inserted): string {
  if (value === undefined || value === false) return '';
  if (value instanceof Markup) return value.text;
  if (typeof value === 'object') return value.map(({ text }) => text).join('');
  return String(value).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
