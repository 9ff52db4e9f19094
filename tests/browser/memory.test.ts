/** IndexedDB refused, or full: Nod works on, says that it forgets, and loses nothing that was typed. */

import assert from 'node:assert/strict';

import { badgeOf, POPOVER, press, seen } from '../driver/nod';
import type { NodReader } from '../driver/reading';
import { suite } from '../driver/suite';
import { waitFor } from '../driver/wait';
import { plainComments, readBlog } from './stage/blog';
import { inEachBrowser } from './stage/each_browser';
import { property } from './stage/inside';
import { openAt } from './stage/show';
import { comesTo, findingsOf, markOf, statesOf } from './stage/states';
import { mendStore, spoilStore } from './stage/store';
import { closed, holds, write } from './stage/write';

const COMMENTS = plainComments(4);
const FORGETS = 'Your browser refuses Nod its memory. What you do here is forgotten when the browser closes.';
const NOT_REMEMBERED = 'Done, but your browser refuses Nod its memory: this is forgotten when the browser closes.';

await suite('memory', async ({ check, expectCount }) => {
  let cases = 0;
  await inEachBrowser(async (nod, browser) => {
    cases += 8;
    await spoilStore(nod, 'refused');
    await check(`${browser}: refused, the page is read, and the panel says that Nod forgets`, async () => {
      const report = await readBlog(nod, COMMENTS);
      assert.deepEqual(findingsOf(report), { 'no-ledger': 1 });
      assert.deepEqual(Object.values(statesOf(report)), ['Waiting', 'Waiting', 'Waiting', 'Waiting']);
      await waitFor('the badges', () => seen(nod, badgeOf('#comment-4')));
      await panelSays(nod, FORGETS);
    });

    await check(`${browser}: refused, there are drafts, and what was typed stays`, async () => {
      await openAt(nod, '#comment-1');
      assert.notEqual(await property(nod, POPOVER.draft, 'value'), '');
      await write(nod, 'Table one is yours.');
      await nod.page.keyboard.press('Escape');
      await closed(nod);
      await nod.driven.stopBackground();
      await openAt(nod, '#comment-1');
      await holds(nod, 'Table one is yours.');
      await nod.page.keyboard.press('Escape');
      await closed(nod);
    });

    await check(`${browser}: refused, what is done counts for now, and the popover says so`, async () => {
      await openAt(nod, '#comment-2');
      await press(nod, POPOVER.settle);
      await comesTo(nod, 2, 'NoReplyNeeded');
      await waitFor('the note', async () => (await seen(nod, POPOVER.note))?.text === NOT_REMEMBERED);
      await nod.page.reload();
      await comesTo(nod, 2, 'NoReplyNeeded');
    });

    await check(`${browser}: refused, a brand is not saved, and whoever saves it is told`, async () => {
      const brand = { id: '', name: 'Blue Door', signOff: 'Nora', scopes: [], accounts: [] };
      await assert.rejects(nod.answerAs(brand), { code: 'store' });
      assert.equal((await nod.report()).comments.length, 4);
    });

    await check(`${browser}: given back, what was done meanwhile is remembered after all`, async () => {
      await nod.extensionPage.evaluate(() => new Promise((done) => (indexedDB.deleteDatabase('nod').onsuccess = done)));
      await nod.page.reload();
      await waitFor('a reading without findings', async () => Object.keys(findingsOf(await nod.report())).length === 0);
      await nod.driven.stopBackground();
      await nod.page.reload();
      await comesTo(nod, 2, 'NoReplyNeeded');
    });

    await check(`${browser}: full, what is done counts for now, and the page says that Nod forgets`, async () => {
      await spoilStore(nod, 'full');
      await readBlog(nod, COMMENTS);
      for (const id of [3, 4]) {
        await openAt(nod, `#comment-${id}`);
        await press(nod, POPOVER.settle);
        await comesTo(nod, id, 'NoReplyNeeded');
      }
      await waitFor('the note', async () => (await seen(nod, POPOVER.note))?.text === NOT_REMEMBERED);
      assert.deepEqual(findingsOf(await nod.report()), { 'no-ledger': 1 });
    });

    await check(`${browser}: full, what is typed stays on the page even if the background ends`, async () => {
      await openAt(nod, '#comment-1');
      await write(nod, 'Table one, by the window.');
      await openAt(nod, '#comment-2');
      await write(nod, 'Table two, by the door.');
      await nod.page.keyboard.press('Escape');
      await closed(nod);
      await nod.driven.stopBackground();
      await openAt(nod, '#comment-1');
      await holds(nod, 'Table one, by the window.');
      await openAt(nod, '#comment-2');
      await holds(nod, 'Table two, by the door.');
      await nod.page.keyboard.press('Escape');
      await closed(nod);
    });

    await check(`${browser}: with a store again everything is as ever`, async () => {
      await mendStore(nod);
      await readBlog(nod, COMMENTS);
      await openAt(nod, '#comment-3');
      await press(nod, POPOVER.settle);
      await comesTo(nod, 3, 'NoReplyNeeded');
      assert.equal(await seen(nod, POPOVER.note), null);
      assert.deepEqual(findingsOf(await nod.report()), {});
      assert.equal((await markOf(nod, 3))?.reason.code, 'dismissed');
    });
  });
  expectCount(cases);
});

async function panelSays(nod: NodReader, sentence: string): Promise<void> {
  const panel = await nod.driven.extensionPage(`panel.html?tab=${await nod.tab()}`);
  await waitFor('the panel', () => panel.evaluate((wanted) => document.body.innerText.includes(wanted), sentence));
  await panel.close();
}
