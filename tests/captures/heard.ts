/** What content scripts ask the core: a page of the extension hears it too, so nothing is shipped for it. */

import assert from 'node:assert/strict';

import type { Page } from 'puppeteer-core';

import type { Nesting, Reading, Record as CommentRecord } from '../../extension/src/generated/messages';
import { threads } from '../../extension/src/page/thread';

/** Where the page keeps what it heard. */
interface Hearing {
  nodHeard?: Reading[];
}

/** From now on; the page hears until it is closed. */
export async function listen(extensionPage: Page): Promise<void> {
  await extensionPage.evaluate(() => {
    const world = globalThis as unknown as Hearing & { browser?: typeof chrome };
    const known = world.nodHeard !== undefined;
    world.nodHeard = [];
    if (known) return;
    (world.browser ?? chrome).runtime.onMessage.addListener((message: { Core?: { Read?: Reading } }) => {
      if (message.Core?.Read) world.nodHeard?.push(message.Core.Read);
    });
  });
}

/** All readings that were sent since. */
export function heard(extensionPage: Page): Promise<Reading[]> {
  return extensionPage.evaluate(() => (globalThis as unknown as Hearing).nodHeard ?? []);
}

/**
 * Fails where a thread was sent again although nothing about it changed: not its comments, not who else
 * is in it, not what the page says of its owner. Says how many comments were sent, each as often as it was.
 */
export function assertNothingSentTwice(readings: Reading[], nesting: Nesting[]): number {
  const last = new Map<number, string>();
  let again = 0;
  const top = Math.min(...readings.flatMap(({ records }) => records.map(depth)));
  for (const { facts, owners, records } of readings) {
    // Only the records count for the cut.
    const found = records.map((record) => ({ element: undefined as unknown as Element, record }));
    // Without a comment from the top the message is one thread, whose beginning had not come yet.
    const cut = records.some((record) => depth(record) === top) ? threads(found, nesting) : [found];
    for (const thread of cut) {
      const said = JSON.stringify([facts, owners, thread.map(({ record }) => record)]);
      const first = thread[0]?.record.at ?? 0;
      if (last.get(first) === said) again += 1;
      last.set(first, said);
    }
  }
  assert.equal(again, 0, `${again} threads were sent again as they were`);
  return readings.reduce((sum, { records }) => sum + records.length, 0);
}

function depth({ depth }: CommentRecord): number {
  return depth === undefined ? Number.POSITIVE_INFINITY : Number(depth);
}
