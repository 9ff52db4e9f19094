/** What Nod's button in the toolbar shows for the page's tab. */

import type { NodReader } from '../../driver/reading';
import { waitFor } from '../../driver/wait';

/** The few characters on the button. */
export async function toolbarText(nod: NodReader): Promise<string> {
  return asked(nod, 'getBadgeText');
}

/** What the button says when the pointer rests on it. */
export async function toolbarTitle(nod: NodReader): Promise<string> {
  return asked(nod, 'getTitle');
}

/** Waits until the button shows this. */
export async function toolbarShows(nod: NodReader, text: string): Promise<void> {
  await waitFor(`'${text}' in the toolbar`, async () => {
    const shown = await toolbarText(nod);
    if (shown !== text) throw new Error(`there is '${shown}'`);
    return true;
  });
}

async function asked(nod: NodReader, what: 'getBadgeText' | 'getTitle'): Promise<string> {
  return nod.extensionPage.evaluate(`(globalThis.browser ?? globalThis.chrome).action.${what}({ tabId: ${await nod.tab()} })`) as Promise<string>;
}
