/**
 * The whole way on a real WordPress, as the brand's person goes it: see who waits, insert a draft,
 * press WordPress's own button, see it answered; a visitor writes again.
 */

import assert from 'node:assert/strict';

import type { Page } from 'puppeteer-core';

import type { Mark, Report } from '../../extension/src/generated/messages';
import { type Driven, launch } from '../driver/browser';
import { browsers, grantedExtension } from '../driver/environment';
import { badgeOf, openPopover, POPOVER, press, seen } from '../driver/nod';
import { NodReader } from '../driver/reading';
import { suite } from '../driver/suite';
import { waitFor } from '../driver/wait';
import { logIn, publishPost, switchTheme } from './brand';
import { startWordPress, type WordPress } from './server';
import { installedThemes } from './themes';
import { writeComment } from './visitor';

/** One theme of blocks and one of the older kind: their markup has little in common. */
const THEMES = [...installedThemes('block').slice(0, 1), ...installedThemes('classic').slice(0, 1)];
/** The steps that each browser goes in each theme. */
const STEPS = 6;

await suite('wordpress', async ({ check, expectCount }) => {
  const wordpress = await startWordPress();
  try {
    for (const theme of THEMES) {
      await switchTheme(wordpress, theme);
      for (const tested of browsers()) {
        const driven = await launch({ ...tested, extension: grantedExtension() });
        try {
          await journey(`${driven.name}, ${theme}`, wordpress, driven, check);
        } finally {
          await driven.close();
        }
      }
    }
  } finally {
    await wordpress.stop();
  }
  expectCount(STEPS * THEMES.length * browsers().length);
});

async function journey(where: string, wordpress: WordPress, driven: Driven, check: (name: string, run: () => Promise<void>) => Promise<void>): Promise<void> {
  const post = await publishPost(wordpress, { title: `Rye is back, ${where}`, content: '<p>Every Tuesday and Saturday.</p>' });
  const [ana, ben] = [
    { post, author: 'Ana Lindqvist', email: 'ana@example.com' },
    { post, author: 'Ben Okoro', email: 'ben@example.com' },
  ];
  const question = await writeComment(wordpress, { ...ana, text: 'Is the rye bread made without wheat? 🥐' });
  const reply = await writeComment(wordpress, { ...ben, text: 'I would like to know that too.', inReplyTo: question });
  const namesake = await writeComment(wordpress, { post, author: 'Nora', email: 'nora@example.com', text: 'What a lovely coincidence of names!' });

  const nod = await NodReader.open(driven);
  await logIn(nod.page, wordpress);
  await nod.page.goto(post.address);
  await countSubmissions(nod.page);

  await check(`${where}: who waits has a badge`, async () => {
    const report = await nod.readOpen();
    assert.deepEqual(statesOf(report), { [question]: 'Waiting', [reply]: 'Waiting', [namesake]: 'Waiting' });
    assert.equal(report.brand?.name, 'Nora');
    assert.equal(report.comments.find(({ key }) => key.endsWith(`/${reply}`))?.parent, report.comments[0]?.key);
    for (const id of [question, reply, namesake]) {
      await waitFor(`the badge of comment ${id}`, () => seen(nod, badgeOf(`#comment-${id}`)));
    }
    assert.equal(await nod.page.$$eval('nod-badge', (badges) => badges.length), 3);
  });

  let draft = '';
  await check(`${where}: a draft is inserted by a click, and nothing is sent`, async () => {
    await openPopover(nod, `#comment-${question}`);
    await press(nod, POPOVER.insert);
    // A draft with a gap for the answer asks before it goes in.
    if (await seen(nod, POPOVER.note)) await press(nod, POPOVER.insert);
    draft = await waitFor('the draft in WordPress\'s own box', () => nod.page.$eval('#comment', (box) => (box as HTMLTextAreaElement).value !== '' && (box as HTMLTextAreaElement).value));
    assert.match(draft, /Ana/);
    assert.equal(await nod.page.$eval('#comment_parent', (field) => (field as HTMLInputElement).value), String(question));
    await waitFor('the state Drafted', async () => statesOf(await nod.report())[question] === 'Drafted');
    assert.equal(await submissions(nod.page), 0);
    assert.equal((await nod.report()).comments.length, 3);
  });

  await check(`${where}: the person presses WordPress's own button, and the comment is answered`, async () => {
    await Promise.all([nod.page.waitForNavigation(), nod.page.click('#submit')]);
    await waitFor('the answer', async () => statesOf(await nod.report())[question] === 'Answered');
    const own = (await nod.report()).comments.filter((comment) => comment.own);
    assert.deepEqual(own.map(({ author, state }) => [author, state]), [['Nora', 'Own']]);
    assert.equal(statesOf(await nod.report())[namesake], 'Waiting');
  });

  await check(`${where}: the visitor writes again`, async () => {
    const answer = idOf((await nod.report()).comments.find((comment) => comment.own));
    const again = await writeComment(wordpress, { ...ana, text: 'And on Sundays?', inReplyTo: Number(answer) });
    await nod.page.reload();
    await waitFor('the state WaitingAgain', async () => statesOf(await nod.report())[again] === 'WaitingAgain');
    assert.equal(statesOf(await nod.report())[question], 'Answered');
  });

  await check(`${where}: no reply needed is remembered, and undone`, async () => {
    await press(nod, badgeOf(`#comment-${reply}`));
    await press(nod, POPOVER.settle);
    await waitFor('the state NoReplyNeeded', async () => statesOf(await nod.report())[reply] === 'NoReplyNeeded');
    await driven.stopBackground();
    await nod.page.reload();
    await waitFor('what was remembered', async () => statesOf(await nod.report())[reply] === 'NoReplyNeeded');
    await press(nod, badgeOf(`#comment-${reply}`));
    await press(nod, POPOVER.settle);
    await waitFor('the undoing', async () => statesOf(await nod.report())[reply] === 'Waiting');
  });

  await check(`${where}: switched off, the page is free of Nod at once`, async () => {
    const { origin } = new URL(post.address);
    await nod.switchOff(origin);
    await waitFor('a page without Nod', async () => (await nod.page.$$('nod-badge, nod-popover')).length === 0);
    await nod.page.reload();
    await assert.rejects(nod.reportOnce(), 'no content script is left');
    assert.equal(await nod.page.$$eval('nod-badge', (badges) => badges.length), 0);
  });
}

function statesOf(report: Report): { [id in string]: Mark['state'] } {
  return Object.fromEntries(report.comments.filter(({ own }) => !own).map((comment) => [idOf(comment), comment.state]));
}

function idOf(comment: Mark | undefined): string {
  return comment?.key.split('/').pop() ?? '';
}

/** Counts what the page would send, from before Nod touches it. */
async function countSubmissions(page: Page): Promise<void> {
  await page.evaluate(() => {
    const counted = window as { submitted?: number };
    counted.submitted = 0;
    addEventListener('submit', () => { counted.submitted = (counted.submitted ?? 0) + 1; }, true);
  });
}

function submissions(page: Page): Promise<number> {
  return page.evaluate(() => (window as { submitted?: number }).submitted ?? -1);
}
