/** Ending the background in the middle of what it does; it may be there again at once. */

import type { CDPSession } from 'puppeteer-core';

import type { NodReader } from '../../driver/reading';

const sessions = new WeakMap<NodReader, Promise<CDPSession>>();

/** Ends the background now. Unlike the driver's way it waits for nothing, so that a message may come in between. */
export async function endBackground(nod: NodReader): Promise<void> {
  if (nod.driven.name === 'firefox') return nod.driven.stopBackground();
  const known = sessions.get(nod) ?? serviceWorkers(nod);
  sessions.set(nod, known);
  await (await known).send('ServiceWorker.stopAllWorkers');
}

async function serviceWorkers(nod: NodReader): Promise<CDPSession> {
  const session = await nod.extensionPage.createCDPSession();
  await session.send('ServiceWorker.enable');
  return session;
}
