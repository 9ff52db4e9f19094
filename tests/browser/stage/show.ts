/** Badges stand only near what the person sees: first the comment comes into view. */

import { badgeOf, openPopover, seen } from '../../driver/nod';
import type { NodReader } from '../../driver/reading';
import { waitFor } from '../../driver/wait';

/** Scrolls to a comment and waits for its badge. */
export async function show(nod: NodReader, comment: string): Promise<void> {
  await nod.page.$eval(comment, (element) => element.scrollIntoView({ block: 'start', behavior: 'instant' }));
  await waitFor(`the badge of ${comment}`, () => seen(nod, badgeOf(comment)));
}

/** Scrolls to a comment and opens its popover, drafts and all. */
export async function openAt(nod: NodReader, comment: string): Promise<void> {
  await show(nod, comment);
  await openPopover(nod, comment);
}
