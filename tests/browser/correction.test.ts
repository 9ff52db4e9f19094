/** The person says what a comment is: one press, at once, remembered, and undone in the options. */

import assert from 'node:assert/strict';

import type { Mark } from '../../extension/src/generated/messages';
import { askBackground } from '../driver/extension_page';
import { badgeOf, labelAt, press, seen } from '../driver/nod';
import type { NodReader } from '../driver/reading';
import { suite } from '../driver/suite';
import { waitFor } from '../driver/wait';
import { readBlog } from './stage/blog';
import { inEachBrowser } from './stage/each_browser';
import { property } from './stage/inside';
import { openAt } from './stage/show';
import { markOf } from './stage/states';

/** What no model can know: in this town, 'the lift hums' means that the bread is ready. */
const COMMENTS = [
  { id: 1, author: 'Ana', text: 'The lift at the north gate hums again' },
  { id: 2, author: 'Ben', text: 'The lift by the north gate hums and hums' },
  { id: 3, author: 'Cleo', text: 'Thank you so much for Saturday, the rolls were wonderful!' },
];

await suite('correction', async ({ check, expectCount }) => {
  let cases = 0;
  await inEachBrowser(async (nod, browser) => {
    cases += 4;
    await check(`${browser}: badge and popover say what the comment is, and what it may be instead`, async () => {
      await readBlog(nod, COMMENTS);
      await openAt(nod, '#comment-3');
      await waitFor('the labels', async () => (await labels(nod)).length > 0);
      assert.equal((await labels(nod))[0], 'Thanks');
      assert.equal((await labels(nod)).length, 5);
      assert.equal(await property(nod, labelAt(1), 'ariaPressed'), 'true');
      assert.equal((await seen(nod, badgeOf('#comment-3')))?.text, 'Waiting · Thanks');
      await press(nod, labelAt(5));
      await waitFor('all labels', async () => (await labels(nod)).length === 11);
    });

    await check(`${browser}: one press corrects it, at once and after a reload`, async () => {
      await openAt(nod, '#comment-1');
      await correctTo(nod, 'Praise');
      await is(nod, 1, 'praise');
      await waitFor('the badge', async () => (await seen(nod, badgeOf('#comment-1')))?.text === 'Waiting · Praise');
      assert.equal(await property(nod, labelAt(1), 'textContent'), 'Praise');
      await nod.driven.stopBackground();
      await nod.page.reload();
      await is(nod, 1, 'praise');
    });

    await check(`${browser}: what is marked as spam or talk waits no longer, and waits again`, async () => {
      await openAt(nod, '#comment-2');
      await correctTo(nod, 'Spam');
      await waitFor('the state', async () => (await markOf(nod, 2))?.state === 'NoReplyNeeded');
      await correctTo(nod, 'Complaint');
      await waitFor('the state', async () => (await markOf(nod, 2))?.state === 'Waiting');
    });

    await check(`${browser}: what is forgotten in the options is forgotten on the open page`, async () => {
      const before = await markOf(nod, 1);
      assert.equal(before?.label, 'praise');
      await askBackground(nod.extensionPage, { Core: { ForgetCorrections: { key: null } } });
      await nod.page.reload();
      await waitFor('another label', async () => ((await markOf(nod, 1))?.label ?? 'praise') !== 'praise');
    });
  });
  expectCount(cases);
});

/** Presses the label with this name, among all of them. */
async function correctTo(nod: NodReader, name: string): Promise<void> {
  await waitFor('the labels', async () => (await labels(nod)).length > 0);
  const found = (await labels(nod)).indexOf(name);
  if (found < 0) {
    await press(nod, labelAt((await labels(nod)).indexOf('…') + 1));
    await waitFor(name, async () => (await labels(nod)).includes(name));
  }
  await press(nod, labelAt((await labels(nod)).indexOf(name) + 1));
}

async function labels(nod: NodReader): Promise<string[]> {
  const names: string[] = [];
  for (let place = 1; ; place += 1) {
    const name = await seen(nod, labelAt(place));
    if (name === null) return names;
    names.push(name.text);
  }
}

async function is(nod: NodReader, id: number, label: Mark['label']): Promise<void> {
  await waitFor(`${id} as ${label}`, async () => (await markOf(nod, id))?.label === label);
}
