/** An independent count of a page, and what Nod read, in the same form. */

import type { Report } from '../../extension/src/generated/messages';

/** One comment of a page, counted without Nod's site file. */
export interface Counted {
  /** The network's own comment id. */
  id: string;
  /** The id of the comment it answers, or null when it opens a thread. */
  parent: string | null;
  author: string;
  text: string;
  /** The page marks the writer as its owner. */
  own: boolean;
}

/** What was counted; where a block ends, one reader writes a space and the other a line break, or none. */
export function asCounted({ id, parent, author, own, text }: Counted): Counted {
  return { id, parent, author, own, text: squeezed(text) };
}

/** What Nod read. */
export function asRead({ key, parent, author, own, text }: Report['comments'][number]): Counted {
  return { id: idOf(key), parent: parent === null ? null : idOf(parent), author: author ?? '', own, text: squeezed(text) };
}

function idOf(key: string): string {
  return key.slice(key.lastIndexOf('/') + 1);
}

function squeezed(text: string): string {
  return text.replaceAll(/\s+/gu, '');
}
