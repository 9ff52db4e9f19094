/** Pages that become others without a load: each address is read for itself, and nothing of one post is shown on another. */

import assert from 'node:assert/strict';

import { askBackground, inTab } from '../driver/extension_page';
import { badgeOf, openPopover, seen } from '../driver/nod';
import type { NodReader } from '../driver/reading';
import { suite } from '../driver/suite';
import { waitFor } from '../driver/wait';
import { extensionWithTestSites } from './lens/extension';
import { inEachBrowser } from './stage/each_browser';
import { back, badgesOf, draw, drawAndMove, move, openApplication, type Post, redraw } from './stage/posts';
import { rest } from './stage/rest';
import { statesOf } from './stage/states';
import { toolbarShows } from './stage/toolbar';
import { holds, write } from './stage/write';

const HOME = 'https://posts.example/bluedoor/';
const RYE: Post = {
  address: 'https://posts.example/bluedoor/rye',
  kind: 'post',
  comments: [
    { id: 1, author: 'Ana', text: 'Is the rye made without wheat?' },
    { id: 2, author: 'Ben', text: 'From when do you sell it?' },
    { id: 3, author: 'Blue Door', text: 'From six, Ben.', answers: 2 },
    { id: 4, author: 'Chidi', text: 'Do you post it too?' },
  ],
};
const BUNS: Post = {
  address: 'https://posts.example/bluedoor/posts?id=2',
  kind: 'post',
  comments: [
    { id: 21, author: 'Dara', text: 'Are the buns vegan?' },
    { id: 22, author: 'Blue Door', text: 'They are, Dara.', answers: 21 },
    { id: 23, author: 'Eli', text: 'Can I order a dozen?' },
  ],
};
const PICTURE: Post = { address: 'https://posts.example/bluedoor/picture/7', kind: 'picture', comments: [{ id: 31, author: 'Finn', text: 'Where was this taken?' }] };

const STATES = new Map<Post, Record<string, string>>([
  [RYE, { 1: 'Waiting', 2: 'Answered', 3: 'Own', 4: 'Waiting' }],
  [BUNS, { 21: 'Answered', 22: 'Own', 23: 'Waiting' }],
  [PICTURE, { 31: 'Waiting' }],
]);
/** What the brand wrote has no badge. */
const BADGES = new Map<Post, Record<string, number>>([
  [RYE, { 1: 1, 2: 1, 3: 0, 4: 1 }],
  [BUNS, { 21: 1, 22: 0, 23: 1 }],
  [PICTURE, { 31: 1 }],
]);

await suite('navigation', async ({ check, expectCount }) => {
  let cases = 0;
  await inEachBrowser(async (nod, browser) => {
    const { page } = nod;
    const at = async (post: Post, address = post.address): Promise<void> => {
      await openApplication(nod, address);
      await draw(page, post);
      await nod.readOpen();
      await shows(nod, post, '2');
    };
    const name = (what: string): string => {
      cases += 1;
      return `${browser}: ${what}`;
    };

    await check(name('content that comes after the script is read as it comes'), async () => {
      await openApplication(nod, RYE.address);
      assert.equal((await nod.readOpen()).site, null);
      await draw(page, RYE);
      await shows(nod, RYE, '2');
    });

    await check(name('an application that opens on another page than a post'), async () => {
      await openApplication(nod, HOME);
      assert.equal((await nod.readOpen()).site, null);
      await move(page, RYE.address);
      await draw(page, RYE);
      await shows(nod, RYE, '2');
    });

    await check(name('the page becomes one that another file reads, at the same address and at another'), async () => {
      await at(RYE);
      await draw(page, PICTURE);
      await shows(nod, PICTURE, '1');
      assert.equal((await nod.report()).site, 'posts-pictures');
      await move(page, BUNS.address);
      await draw(page, BUNS);
      await shows(nod, BUNS, '1');
      assert.equal((await nod.report()).site, 'posts');
    });

    await check(name('the address changes, then the content'), async () => {
      await at(RYE);
      assert.equal(await move(page, BUNS.address), 0);
      await toolbarShows(nod, '');
      assert.deepEqual(await badgesOf(page), { 1: 0, 2: 0, 3: 0, 4: 0 });
      await draw(page, BUNS);
      await shows(nod, BUNS, '1');
      assert.equal((await nod.report()).url, BUNS.address);
    });

    await check(name('the address changes, then the content in the same elements'), async () => {
      await at(RYE);
      assert.equal(await move(page, BUNS.address), 0);
      await redraw(page, BUNS);
      await shows(nod, BUNS, '1');
    });

    for (const reuse of [false, true]) {
      await check(name(`the content changes${reuse ? ' in the same elements' : ''}, and the address with it`), async () => {
        await at(RYE);
        assert.equal(await drawAndMove(page, BUNS, reuse), 0);
        await shows(nod, BUNS, '1');
      });

      await check(name(`the content changes${reuse ? ' in the same elements' : ''} and is read, then the address`), async () => {
        await at(RYE);
        await (reuse ? redraw : draw)(page, BUNS);
        await shows(nod, BUNS, '1');
        assert.equal(await move(page, BUNS.address), 0);
        await shows(nod, BUNS, '1');
      });
    }

    await check(name('back and forth in the history'), async () => {
      await at(RYE);
      await drawAndMove(page, BUNS, false);
      await shows(nod, BUNS, '1');
      await back(page);
      await toolbarShows(nod, '');
      await draw(page, RYE);
      await shows(nod, RYE, '2');
      await page.evaluate(() => new Promise((done) => {
        addEventListener('popstate', done, { once: true });
        history.forward();
      }));
      await draw(page, BUNS);
      await shows(nod, BUNS, '1');
    });

    await check(name('the address changes while the page is being read'), async () => {
      await openApplication(nod, RYE.address);
      await draw(page, { ...RYE, comments: Array.from({ length: 3_000 }, (_, index) => ({ id: 1_000 + index, author: `Guest ${index}`, text: `Is table ${index} free?` })) });
      await askBackground(nod.extensionPage, { Browser: { On: { origin: new URL(RYE.address).origin } } });
      await drawAndMove(page, BUNS, false);
      await shows(nod, BUNS, '1');
    });

    await check(name('the fragment is no other page: badges stay where they are'), async () => {
      await at(RYE);
      await page.evaluate(() => document.querySelectorAll('nod-badge').forEach((badge) => Object.assign(badge, { stayed: true })));
      await page.evaluate(() => (location.hash = '#c4'));
      await rest(page);
      assert.deepEqual(await badgesOf(page), BADGES.get(RYE));
      assert.ok(await page.$$eval('nod-badge', (badges) => badges.every((badge) => 'stayed' in badge)));
    });

    await check(name('an address that only lost its query shows the same post, and is read again'), async () => {
      await at(RYE, `${RYE.address}?from=mail`);
      await page.evaluate((to) => history.replaceState(null, '', to), RYE.address);
      await shows(nod, RYE, '2');
    });

    await check(name('an open popover closes, and what was typed is there when the post is back'), async () => {
      await at(RYE);
      const comment = '[data-shows="4"]';
      await waitFor('the badge', () => seen(nod, badgeOf(comment)));
      await openPopover(nod, comment);
      await write(nod, 'We do, Chidi.');
      assert.equal(await move(page, BUNS.address), 0);
      await draw(page, BUNS);
      await shows(nod, BUNS, '1');
      await drawAndMove(page, RYE, false);
      await shows(nod, RYE, '2');
      await openPopover(nod, comment);
      await holds(nod, 'We do, Chidi.');
    });

    await check(name('a browser that does not say when the address changes is asked with the next change of the page'), async () => {
      await openApplication(nod, RYE.address);
      await draw(page, RYE);
      // In the world of content scripts alone, before Nod's comes.
      await inTab(nod.extensionPage, await nod.tab(), () => {
        Object.defineProperty(globalThis, 'navigation', { value: undefined });
      }, []);
      await nod.readOpen();
      await shows(nod, RYE, '2');
      await drawAndMove(page, BUNS, false);
      await shows(nod, BUNS, '1');
      await move(page, RYE.address);
      await redraw(page, RYE);
      await shows(nod, RYE, '2');
    });
  }, await extensionWithTestSites());
  expectCount(cases);
});

/** Waits until Nod says this of the page, and has drawn it. */
async function shows(nod: NodReader, post: Post, inToolbar: string): Promise<void> {
  await waitFor('the post', async () => {
    assert.deepEqual(statesOf(await nod.report()), STATES.get(post));
    assert.deepEqual(await badgesOf(nod.page), BADGES.get(post));
    return true;
  });
  await toolbarShows(nod, inToolbar);
}
