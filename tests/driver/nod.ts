/** What a person does with Nod on a page: press badges and buttons, read what they say. */

import { click, type Path, see, type Seen } from './shadow';
import type { NodReader } from './reading';
import { waitFor } from './wait';

/** The badge of the comment whose element has this selector, in its own part. */
export function badgeOf(comment: string): Path {
  return [`${comment} nod-badge`, 'button'];
}

/** The popover's elements. */
export const POPOVER = {
  all: ['nod-popover', 'section'],
  head: ['nod-popover', 'h2'],
  note: ['nod-popover', '.notes p'],
  insert: ['nod-popover', 'form:first-of-type button.act'],
  copy: ['nod-popover', 'form:first-of-type .row button:last-child'],
  draft: ['nod-popover', 'form:first-of-type textarea'],
  settle: ['nod-popover', 'footer button:first-child'],
  another: ['nod-popover', 'footer button:last-child'],
  close: ['nod-popover', 'button.close'],
} satisfies Record<string, Path>;

/** The label at a place of the popover's row, from 1. */
export function labelAt(place: number): Path {
  return ['nod-popover', `.labels button:nth-of-type(${place})`];
}

/** Presses what stands at a path, as a person does. */
export async function press(nod: NodReader, path: Path): Promise<void> {
  await click(nod.page, nod.extensionPage, await nod.tab(), path);
}

/** What stands at a path now. */
export async function seen(nod: NodReader, path: Path): Promise<Seen | null> {
  return see(nod.extensionPage, await nod.tab(), path);
}

/** Opens the popover of a comment and waits for its drafts. */
export async function openPopover(nod: NodReader, comment: string): Promise<void> {
  await press(nod, badgeOf(comment));
  await waitFor('the drafts', () => seen(nod, POPOVER.draft));
}
