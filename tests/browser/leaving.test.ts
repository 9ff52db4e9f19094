/** Switched off, Nod leaves the page as it was, in whatever it was interrupted. */

import assert from 'node:assert/strict';

import type { Page } from 'puppeteer-core';

import { askBackground } from '../driver/extension_page';
import type { NodReader } from '../driver/reading';
import { suite } from '../driver/suite';
import { ADDRESS, plainComments, readBlog, showBlog } from './stage/blog';
import { inEachBrowser } from './stage/each_browser';
import { rest } from './stage/rest';
import { openAt, show } from './stage/show';
import { comesTo } from './stage/states';
import { toolbarText } from './stage/toolbar';
import { holds, write } from './stage/write';

const { origin } = new URL(ADDRESS);

await suite('leaving', async ({ check, expectCount }) => {
  let cases = 0;
  await inEachBrowser(async (nod, browser) => {
    cases += 4;
    await check(`${browser}: while it reads a long page`, async () => {
      await showBlog(nod, plainComments(3_000));
      const before = await html(nod.page);
      await askBackground(nod.extensionPage, { Browser: { On: { origin } } });
      await leaves(nod, before);
      assert.equal(await toolbarText(nod), '');
    });

    await check(`${browser}: while the page changes`, async () => {
      await showBlog(nod, plainComments(50));
      const before = await html(nod.page);
      await nod.readOpen();
      await show(nod, '#comment-3');
      await nod.page.evaluate(rewrite);
      await leaves(nod, before);
      await nod.page.evaluate(rewrite);
      await rest(nod.page);
      assert.equal(await html(nod.page), before);
    });

    await check(`${browser}: with a popover open, and what was typed is there when it is on again`, async () => {
      await showBlog(nod, plainComments(5));
      const before = await html(nod.page);
      await nod.readOpen();
      await openAt(nod, '#comment-4');
      await write(nod, 'Table four is yours.');
      await leaves(nod, before);
      await nod.readOpen();
      await comesTo(nod, 4, 'Waiting');
      await openAt(nod, '#comment-4');
      await holds(nod, 'Table four is yours.');
    });

    await check(`${browser}: nobody answers in the page any more`, async () => {
      await readBlog(nod, plainComments(2));
      await nod.switchOff(origin);
      await assert.rejects(nod.reportOnce());
    });
  });
  expectCount(cases);
});

/** Switched off, the page is as before at once, and stays so. */
async function leaves(nod: NodReader, before: string): Promise<void> {
  await nod.switchOff(origin);
  assert.ok((await html(nod.page)) === before, 'something of Nod is left in the page');
  await rest(nod.page);
  assert.ok((await html(nod.page)) === before, 'something of Nod came back into the page');
}

/** Runs in the page: the comments are drawn anew as they are without Nod. */
function rewrite(): void {
  document.querySelectorAll('nod-badge').forEach((badge) => badge.remove());
  document.querySelectorAll('.comment-list').forEach((list) => (list.innerHTML = list.innerHTML));
}

function html(page: Page): Promise<string> {
  return page.evaluate(() => document.documentElement.outerHTML);
}
