/** Typing a reply as a person does: click into the first field, select what stands there, type. */

import { POPOVER, press } from '../../driver/nod';
import type { NodReader } from '../../driver/reading';
import { waitFor } from '../../driver/wait';
import { property } from './inside';

/** Writes other words into the first field of the open popover. */
export async function write(nod: NodReader, text: string): Promise<void> {
  await press(nod, POPOVER.draft);
  await nod.page.keyboard.down('Control');
  await nod.page.keyboard.press('a');
  await nod.page.keyboard.up('Control');
  await nod.page.keyboard.type(text);
  await holds(nod, text);
}

/** Waits until the first field of the popover holds a text. */
export async function holds(nod: NodReader, text: string): Promise<void> {
  await waitFor(`'${text}' in the popover`, async () => {
    const value = await property(nod, POPOVER.draft, 'value');
    if (value !== text) throw new Error(`there is '${String(value)}'`);
    return true;
  });
}

/** Waits until no popover is open. */
export async function closed(nod: NodReader): Promise<void> {
  await waitFor('the popover to close', async () => (await nod.page.$('nod-popover')) === null);
}
