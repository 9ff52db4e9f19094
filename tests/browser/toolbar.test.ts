/** The button in the toolbar: how many comments wait in its tab, or that Nod can't tell. */

import assert from 'node:assert/strict';

import { suite } from '../driver/suite';
import { openPopover, POPOVER, press } from '../driver/nod';
import { ADDRESS, plainComments, readBlog, showBlog } from './stage/blog';
import { inEachBrowser } from './stage/each_browser';
import { toolbarShows, toolbarText, toolbarTitle } from './stage/toolbar';

await suite('toolbar', async ({ check, expectCount }) => {
  let cases = 0;
  await inEachBrowser(async (nod, browser) => {
    cases += 7;
    await check(`${browser}: it shows how many wait`, async () => {
      await readBlog(nod, [...plainComments(3), { id: 4, author: 'Blue Door Bakery', text: 'See you on Sunday.', own: true }]);
      await toolbarShows(nod, '3');
      assert.equal(await toolbarTitle(nod), 'Nod: 3 comments wait for you');
    });

    await check(`${browser}: it follows what the person does`, async () => {
      await openPopover(nod, '#comment-1');
      await press(nod, POPOVER.settle);
      await toolbarShows(nod, '2');
    });

    await check(`${browser}: it follows what the page does`, async () => {
      await nod.page.$eval('#comment-2', (comment) => comment.remove());
      await toolbarShows(nod, '1');
      assert.equal(await toolbarTitle(nod), 'Nod: one comment waits for you');
    });

    await check(`${browser}: where comments can't be read it says so, not that nobody waits`, async () => {
      await nod.page.$$eval('.comment', (comments) => comments.forEach((comment) => comment.replaceWith(Object.assign(document.createElement('li'), { textContent: 'Words' }))));
      await toolbarShows(nod, '?');
      assert.equal(await toolbarTitle(nod), "Nod can't read this page any more");
    });

    await check(`${browser}: where nobody waits it shows nothing`, async () => {
      await readBlog(nod, [{ id: 4, author: 'Blue Door Bakery', text: 'See you on Sunday.', own: true }]);
      await toolbarShows(nod, '');
      assert.equal(await toolbarTitle(nod), 'Nod');
    });

    await check(`${browser}: a page where Nod is off shows nothing`, async () => {
      await readBlog(nod, plainComments(3));
      await toolbarShows(nod, '2');
      await nod.switchOff(new URL(ADDRESS).origin);
      await toolbarShows(nod, '');
    });

    await check(`${browser}: another site in the same tab shows nothing`, async () => {
      await readBlog(nod, plainComments(3));
      await toolbarShows(nod, '2');
      await showBlog(nod, plainComments(3), 'https://florist.example/tulips/');
      assert.equal(await toolbarText(nod), '');
    });
  });
  expectCount(cases);
});
