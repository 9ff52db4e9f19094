/** Accounts of a brand's staff: several in one place, added and removed in the options; their replies are the brand's. */

import assert from 'node:assert/strict';

import type { Page } from 'puppeteer-core';

import type { Brand } from '../../extension/src/generated/messages';
import { askBackground } from '../driver/extension_page';
import type { NodReader } from '../driver/reading';
import { suite } from '../driver/suite';
import { waitFor } from '../driver/wait';
import { BRAND, readBlog } from './stage/blog';
import { inEachBrowser } from './stage/each_browser';
import { comesTo } from './stage/states';

const SCOPE = 'wordpress:bakery.example';
/** The brand, as the person confirmed it before. */
const STORED: Brand = { id: '', name: BRAND.name, signOff: 'Nora', scopes: [SCOPE], accounts: [{ scope: SCOPE, name: null, handle: BRAND.account, profile: null }] };
const COMMENTS = [
  { id: 1, author: 'Ana Lindqvist', text: 'Is the rye made without wheat?', replies: [{ id: 2, author: 'Ines Vale', account: 'ines', text: 'It is, only rye and water.' }] },
  { id: 3, author: 'Ben Okoro', text: 'Do you deliver?', replies: [{ id: 4, author: 'Olga Marsh', account: 'olga', text: 'From Friday.' }] },
  { id: 5, author: 'Mira Falk', text: 'Until when?', replies: [{ id: 6, author: 'Ines Vale', text: 'Until six.' }] },
] as const;

await suite('staff', async ({ check, expectCount }) => {
  let cases = 0;
  await inEachBrowser(async (nod, browser) => {
    cases += 3;
    await check(`${browser}: whom the brand does not know is a customer`, async () => {
      await readBlog(nod, COMMENTS);
      await nod.answerAs(STORED);
      for (const id of [1, 2, 3, 4]) await comesTo(nod, id, 'Waiting');
    });

    await check(`${browser}: two accounts more in one place, and the open page knows their replies at once`, async () => {
      const options = await editBrand(nod);
      for (const handle of ['Ines', '@olga']) await addAccount(options, handle);
      await save(options);
      for (const id of [2, 4]) await comesTo(nod, id, 'Own');
      for (const id of [1, 3]) await comesTo(nod, id, 'Answered');
      // Without the account the name is nobody's.
      await comesTo(nod, 6, 'Waiting');
      assert.deepEqual(await handles(nod), [BRAND.account, 'Ines', '@olga']);
      await options.close();
    });

    await check(`${browser}: an account that is removed is a customer's again`, async () => {
      const options = await editBrand(nod);
      await options.click('.account:nth-of-type(3) button');
      await save(options);
      await comesTo(nod, 3, 'Waiting');
      await comesTo(nod, 2, 'Own');
      assert.deepEqual(await handles(nod), [BRAND.account, 'Ines']);
      await options.close();
    });
  });
  expectCount(cases);
});

/** Opens the options, and the form of the one brand. */
async function editBrand(nod: NodReader): Promise<Page> {
  const options = await nod.driven.extensionPage('options.html', 'tab');
  await options.bringToFront();
  const edit = await waitFor('the brand', () => options.$('#brands li button'));
  await edit.click();
  return options;
}

/** Adds an account in the place that the list of places offers. */
async function addAccount(options: Page, handle: string): Promise<void> {
  await options.click('#brands form .list + datalist + div button');
  const offered = await options.$$eval('#brands datalist option', (places) => places.map((place) => (place as HTMLOptionElement).value));
  assert.deepEqual(offered, [SCOPE]);
  const account = '#brands .account:last-of-type .field';
  await options.type(`${account}:nth-of-type(1) input`, SCOPE);
  await options.type(`${account}:nth-of-type(3) input`, handle);
}

async function save(options: Page): Promise<void> {
  await options.click('#brands form button[type="submit"]');
  await waitFor('the brand to be saved', async () => (await options.$('#brands form')) === null);
}

async function handles(nod: NodReader): Promise<unknown[]> {
  const { Brands } = await askBackground<{ Brands: Brand[] }>(nod.extensionPage, { Core: 'Brands' });
  return Brands.flatMap(({ accounts }) => accounts.map(({ handle }) => handle));
}
