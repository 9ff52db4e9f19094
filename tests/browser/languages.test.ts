/** Drafts in the comment's language: they say its thing back, and address people as the brand chose in the options. */

import assert from 'node:assert/strict';

import type { Brand } from '../../extension/src/generated/messages';
import { POPOVER } from '../driver/nod';
import type { NodReader } from '../driver/reading';
import { suite } from '../driver/suite';
import { waitFor } from '../driver/wait';
import { BRAND, readBlog } from './stage/blog';
import { inEachBrowser } from './stage/each_browser';
import { property } from './stage/inside';
import { openAt } from './stage/show';
import { comesTo } from './stage/states';

const STORED: Brand = { id: '', name: BRAND.name, signOff: 'Nora', scopes: ['wordpress:bakery.example'], accounts: [] };
const COMMENTS = [
  { id: 1, author: 'Jana Feld', text: 'Warum ist meine Bestellung immer noch nicht da? Ich warte seit drei Wochen!' },
  { id: 2, author: 'Ana Ibarra', text: 'La tarta de zanahoria estaba seca, qué decepción' },
  { id: 3, author: 'Claire Morel', text: 'Merci, le gâteau était délicieux !' },
] as const;
/** The comment → its language, its thing as a draft says it back informally, and formally. */
const SAID = [
  { id: 1, lang: 'de', informal: /deiner? Bestellung/u, formal: /Ihrer? Bestellung/u },
  { id: 2, lang: 'es', informal: /tarta de zanahoria/u, formal: /tarta de zanahoria/u },
  { id: 3, lang: 'fr', informal: /gâteau/u, formal: /gâteau/u },
] as const;
const ADDRESSES = ['informal', 'formal'] as const;

await suite('languages', async ({ check, expectCount }) => {
  let cases = 0;
  await inEachBrowser(async (nod, browser) => {
    cases += 3;
    await check(`${browser}: a comment has drafts in its language, about its thing, as the brand addresses people`, async () => {
      await readBlog(nod, COMMENTS);
      await nod.answerAs(STORED);
      for (const address of ADDRESSES) {
        await choose(nod, address);
        for (const { id, lang, ...said } of SAID) assert.match(await firstDraft(nod, id, lang), said[address]);
      }
    });

    await check(`${browser}: what the brand chose stands in its form again`, async () => {
      const options = await nod.driven.extensionPage('options.html', 'tab');
      await (await waitFor('the brand', () => options.$('#brands li button'))).click();
      assert.equal(await options.$eval('#brands form select', (list) => (list as HTMLSelectElement).selectedIndex), 2);
      await options.close();
    });

    await check(`${browser}: French is formal where the brand says nothing`, async () => {
      await readBlog(nod, COMMENTS);
      await choose(nod, 'usual');
      assert.doesNotMatch(await firstDraft(nod, 3, 'fr'), /\b(tu|toi|ton|ta|tes|te)\b|\bt'/u);
    });
  });
  expectCount(cases);
});

/** Chooses in the options how the brand addresses people. */
async function choose(nod: NodReader, address: 'usual' | (typeof ADDRESSES)[number]): Promise<void> {
  const options = await nod.driven.extensionPage('options.html', 'tab');
  await options.bringToFront();
  await (await waitFor('the brand', () => options.$('#brands li button'))).click();
  const place = ['usual', ...ADDRESSES].indexOf(address);
  await options.$eval('#brands form select', (list, place) => ((list as HTMLSelectElement).selectedIndex = place), place);
  await options.click('#brands form button[type="submit"]');
  await waitFor('the brand to be saved', async () => (await options.$('#brands form')) === null);
  await options.close();
}

/** The first draft for a comment, once it is in the language. */
async function firstDraft(nod: NodReader, id: number, lang: string): Promise<string> {
  await nod.page.bringToFront();
  await comesTo(nod, id, 'Waiting');
  await openAt(nod, `#comment-${id}`);
  await waitFor(`drafts in ${lang}`, async () => (await property(nod, POPOVER.draft, 'lang')) === lang);
  return String(await property(nod, POPOVER.draft, 'value'));
}
