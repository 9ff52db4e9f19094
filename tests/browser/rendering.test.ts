/** Sites draw their comments anew whenever they like: each comment keeps one badge, and the page its peace. */

import assert from 'node:assert/strict';

import type { Page } from 'puppeteer-core';

import { suite } from '../driver/suite';
import { waitFor } from '../driver/wait';
import { brandNamed, type NodReader } from '../driver/reading';
import { BRAND, plainComments, readBlog } from './stage/blog';
import { inEachBrowser } from './stage/each_browser';
import { rest } from './stage/rest';
import { markOf, statesOf } from './stage/states';

const COMMENTS = [
  { id: 1, author: 'Ana Lindqvist', text: 'Is the rye made without wheat?', replies: [{ id: 2, author: 'Ben Okoro', text: 'I would like to know that too.' }] },
  { id: 3, author: 'Mira Falk', text: 'Lovely photo!', replies: [{ id: 4, author: 'Blue Door Bakery', text: 'Thank you, Mira.', own: true }] },
] as const;
const STATES = { 1: 'Waiting', 2: 'Waiting', 3: 'Answered', 4: 'Own' };
const BADGES = { 1: 1, 2: 1, 3: 1, 4: 0 };

/** What sites do to their comments; each runs in the page. */
const DISTURBANCES: { [what in string]: () => void } = {
  'its first line is written anew': () => document.querySelectorAll('.comment-meta').forEach((meta) => (meta.innerHTML = meta.innerHTML)),
  'the whole list is written anew': () => document.querySelectorAll('.comment-list').forEach((list) => (list.innerHTML = list.innerHTML)),
  'comments change their order': () => document.querySelector('.comment-list')?.prepend(document.querySelector('#comment-3') ?? ''),
  'a comment is taken out and put back': () => document.querySelector('#comment-1')?.replaceWith(document.querySelector('#comment-1') ?? ''),
  'a comment is replaced by its copy': () => document.querySelector('#comment-1')?.replaceWith(document.querySelector('#comment-1')?.cloneNode(true) ?? ''),
  'its first line is doubled': () => document.querySelectorAll('.comment-meta').forEach((meta) => meta.after(meta.cloneNode(true))),
  'badges are copied': () => document.querySelectorAll('nod-badge').forEach((badge) => badge.after(badge.cloneNode(true))),
  'badges are put elsewhere': () => document.querySelectorAll('nod-badge').forEach((badge) => document.querySelector('#comment-3 > article')?.append(badge)),
  'badges are removed': () => document.querySelectorAll('nod-badge').forEach((badge) => badge.remove()),
  'the body is replaced': () => document.body.replaceWith(document.body.cloneNode(true)),
};

await suite('rendering', async ({ check, expectCount }) => {
  let cases = 0;
  await inEachBrowser(async (nod, browser) => {
    for (const [what, disturb] of Object.entries(DISTURBANCES)) {
      cases += 1;
      await check(`${browser}: ${what}`, async () => {
        await readBlog(nod, COMMENTS);
        await badgesAre(nod, BADGES);
        await nod.page.evaluate(disturb);
        await rest(nod.page);
        await badgesAre(nod, BADGES);
        assert.deepEqual(statesOf(await nod.report()), STATES);
      });
    }

    cases += 6;
    await check(`${browser}: copies of comments have one badge each`, async () => {
      await readBlog(nod, plainComments(3));
      await nod.page.evaluate(() => document.querySelectorAll('.comment').forEach((comment) => comment.after(comment.cloneNode(true))));
      await waitFor('the copies', async () => (await nod.report()).comments.length === 6);
      await rest(nod.page);
      assert.deepEqual(await badgesIn(nod.page), [1, 1, 1, 1, 1, 1]);
    });

    await check(`${browser}: who turns out to be a customer gets a badge at once, and who turns out to be the brand loses it`, async () => {
      const { scope } = await readBlog(nod, [{ id: 1, author: BRAND.name, account: BRAND.account, text: 'See you on Sunday.' }, { id: 2, author: 'Ana Lindqvist', text: 'Until when?' }]);
      for (const [handle, badges] of [[BRAND.account, 0], ['florist', 1], [BRAND.account, 0]] as const) {
        await nod.answerAs({ ...brandNamed(BRAND.name, scope ?? ''), id: 'brand-1', accounts: [{ scope: scope ?? '', name: null, handle, profile: null }] });
        await badgesAre(nod, { 1: badges, 2: 1 });
      }
    });

    await check(`${browser}: a page that removes every badge at once is left in peace`, async () => {
      await readBlog(nod, COMMENTS);
      await badgesAre(nod, BADGES);
      const removals = await nod.page.evaluate(fightBadges);
      assert.ok(removals < 200, `${removals} badges were removed`);
      assert.deepEqual(statesOf(await nod.report()), STATES);
    });

    await check(`${browser}: a page that copies every badge at once is left in peace`, async () => {
      await readBlog(nod, COMMENTS);
      await badgesAre(nod, BADGES);
      const copies = await nod.page.evaluate(copyBadges);
      assert.ok(copies < 200, `${copies} badges were copied`);
    });

    await check(`${browser}: after a storm of changes what was said last is read`, async () => {
      await readBlog(nod, COMMENTS);
      await nod.page.evaluate(storm);
      await waitFor('the last words', async () => (await markOf(nod, 1))?.text === 'Wave 60');
      await rest(nod.page);
      await badgesAre(nod, BADGES);
    });

    await check(`${browser}: of a long page only what is near has badges, and scrolling keeps it so`, async () => {
      await readBlog(nod, plainComments(1_500));
      for (const place of ['end', 'start']) {
        await nod.page.evaluate((end) => scrollTo({ top: end ? document.body.scrollHeight : 0, behavior: 'instant' }), place === 'end');
        const last = place === 'end' ? 1_499 : 0;
        await waitFor(`badges at the ${place}`, async () => (await badgesIn(nod.page))[last] === 1);
        await rest(nod.page);
        const badges = await badgesIn(nod.page);
        assert.ok(badges.every((count) => count <= 1));
        assert.ok(badges.filter((count) => count === 1).length < 750);
      }
    });
  });
  expectCount(cases);
});

/** How many badges each comment has in its own part, in page order. */
function badgesIn(page: Page): Promise<number[]> {
  return page.$$eval('.comment', (comments) => comments.map((comment) => [...comment.querySelectorAll('nod-badge')].filter((badge) => badge.closest('.comment') === comment).length));
}

async function badgesAre(nod: NodReader, wanted: { [id in string]: number }): Promise<void> {
  await waitFor('one badge for each comment', async () => {
    const ids = await nod.page.$$eval('.comment', (comments) => comments.map(({ id }) => id.replace('comment-', '')));
    const counts = await badgesIn(nod.page);
    assert.deepEqual(Object.fromEntries(ids.map((id, index) => [id, counts[index]])), wanted);
    assert.equal(await nod.page.$$eval('nod-badge', ({ length }) => length), Object.values(wanted).reduce((sum, count) => sum + count, 0));
    return true;
  });
}

/** Runs in the page: removes each badge as soon as it appears; how many it were in 60 frames. */
async function fightBadges(): Promise<number> {
  let removals = 0;
  const fight = (): void => document.querySelectorAll('nod-badge').forEach((badge) => {
    removals += 1;
    badge.remove();
  });
  new MutationObserver(fight).observe(document, { subtree: true, childList: true });
  fight();
  for (let frame = 0; frame < 60; frame += 1) await new Promise(requestAnimationFrame);
  return removals;
}

/** Runs in the page: puts a copy beside each badge that has none; how many it were in 60 frames. */
async function copyBadges(): Promise<number> {
  let copies = 0;
  const copy = (): void => document.querySelectorAll('nod-badge:only-of-type').forEach((badge) => {
    copies += 1;
    badge.after(badge.cloneNode(true));
  });
  new MutationObserver(copy).observe(document, { subtree: true, childList: true });
  copy();
  for (let frame = 0; frame < 60; frame += 1) await new Promise(requestAnimationFrame);
  return copies;
}

/** Runs in the page: other words in every frame, and the list drawn anew in every tenth. */
async function storm(): Promise<void> {
  for (let wave = 1; wave <= 60; wave += 1) {
    await new Promise(requestAnimationFrame);
    const list = document.querySelector('.comment-list');
    if (wave % 10 === 0 && list) list.innerHTML = list.innerHTML;
    document.querySelectorAll('#comment-1 > article p').forEach((words) => (words.textContent = `Wave ${wave}`));
  }
}
