/** Nod is updated while pages are open: one Nod per page afterwards, and nothing of the old one. */

import assert from 'node:assert/strict';

import type { Page } from 'puppeteer-core';

import { launch } from '../driver/browser';
import { browsers, grantedExtension } from '../driver/environment';
import { NodReader } from '../driver/reading';
import { suite } from '../driver/suite';
import { waitFor } from '../driver/wait';
import { plainComments, readBlog, showBlog } from './stage/blog';
import { rest } from './stage/rest';
import { openAt, show } from './stage/show';
import { comesTo, markOf } from './stage/states';
import { closed, holds, write } from './stage/write';

const COMMENTS = plainComments(4);
const CASES = 4;

await suite('update', async ({ check, skip, expectCount }) => {
  for (const tested of browsers()) {
    const driven = await launch({ ...tested, extension: grantedExtension() });
    try {
      let nod = await NodReader.open(driven);
      const update = async (): Promise<void> => {
        await driven.reloadExtension();
        nod = await NodReader.open(driven, nod.page);
        await nod.page.bringToFront();
      };
      await showBlog(nod, COMMENTS);
      const bare = await html(nod.page);

      await check(`${driven.name}: the new Nod takes over the open page, twice`, async () => {
        await readBlog(nod, COMMENTS);
        await oneBadgeEach(nod.page);
        for (let times = 0; times < 2; times += 1) {
          await update();
          await comesTo(nod, 1, 'Waiting');
          await oneBadgeEach(nod.page);
        }
      });

      await check(`${driven.name}: the old one does not fight it`, async () => {
        await nod.page.$$eval('.comment-meta', (metas) => metas.forEach((meta) => (meta.innerHTML = meta.innerHTML)));
        await rest(nod.page);
        await oneBadgeEach(nod.page);
        await nod.switchOff(new URL(nod.page.url()).origin);
        await waitFor('a page without a trace of Nod', async () => (await html(nod.page)) === bare);
      });

      await check(`${driven.name}: what was being typed is there again`, async () => {
        await readBlog(nod, COMMENTS);
        await openAt(nod, '#comment-2');
        await write(nod, 'Table two is yours.');
        await waitFor('the ledger to have it', async () => (await markOf(nod, 2))?.draft === 'Table two is yours.');
        await update();
        await comesTo(nod, 2, 'Waiting');
        await closed(nod);
        await openAt(nod, '#comment-2');
        await holds(nod, 'Table two is yours.');
      });

      await check(`${driven.name}: removed, it leaves the page when the person comes back to it`, async () => {
        if (driven.name === 'firefox') skip('Firefox ends the scripts of a removed extension without a word; what they drew stays until the page is loaded again');
        await readBlog(nod, COMMENTS);
        await show(nod, '#comment-1');
        for (const id of (await driven.puppeteer.extensions()).keys()) await driven.puppeteer.uninstallExtension(id);
        const other = await driven.newPage();
        await other.bringToFront();
        await nod.page.bringToFront();
        await waitFor('a page without a trace of Nod', async () => (await html(nod.page)) === bare);
      });
    } finally {
      await driven.close();
    }
  }
  expectCount(CASES * browsers().length);
});

async function oneBadgeEach(page: Page): Promise<void> {
  await waitFor('one badge for each comment', async () => {
    const badges = await page.$$eval('.comment', (comments) => comments.map((comment) => comment.querySelectorAll('nod-badge').length));
    assert.deepEqual(badges, COMMENTS.map(() => 1));
    return true;
  });
}

function html(page: Page): Promise<string> {
  return page.evaluate(() => document.documentElement.outerHTML);
}
