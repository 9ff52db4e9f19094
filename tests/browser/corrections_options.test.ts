/** What the person corrected, in the options: shown, saved as training lines, forgotten one by one or all at once. */

import assert from 'node:assert/strict';

import type { Page } from 'puppeteer-core';

import type { Correction, Label } from '../../extension/src/generated/messages';
import { askBackground } from '../driver/extension_page';
import type { NodReader } from '../driver/reading';
import { suite } from '../driver/suite';
import { waitFor } from '../driver/wait';
import { ADDRESS } from './stage/blog';
import { inEachBrowser } from './stage/each_browser';

/** In the order in which they are corrected. */
const CORRECTED: [string, Label, string][] = [
  ['Is the rye "made" without <b>wheat</b>?', 'question', 'Question'],
  ['I came by on Tuesday.', 'other', 'Statement'],
  [`${'Never again 🥖 '.repeat(40)}and that is all`, 'complaint', 'Complaint'],
];
const LATEST_FIRST = CORRECTED.toReversed();
const LINES = [
  '{"text":"Is the rye \\"made\\" without <b>wheat</b>?","flags":["question"],"label":"question"}',
  '{"text":"I came by on Tuesday.","flags":[],"label":"other"}',
];

/** The section's elements. */
const LIST = '#corrections > ul';
const NONE = '#corrections > p:not(.notice)';
const TOOLS = '#corrections > .stack';
const SAVE = `${TOOLS} button:nth-of-type(1)`;
const FORGET_ALL = `${TOOLS} button:nth-of-type(2)`;
const QUESTION = `${TOOLS} [role="status"]`;
const FORGET = `${LIST} > li button`;

await suite('corrections in the options', async ({ check, expectCount }) => {
  let cases = 0;
  await inEachBrowser(async (nod, browser) => {
    cases += 6;
    await check(`${browser}: without any it says how to make one`, async () => {
      const options = await open(nod);
      await waitFor('the sentence', () => options.$(`${NONE}:not([hidden])`));
      assert.match(await text(options, NONE), /^You have corrected nothing yet\./);
      assert.ok(await options.$(`${TOOLS}[hidden]`));
      await options.close();
    });

    await check(`${browser}: the latest first, each with its words, what it is, the day, and a button that names it`, async () => {
      await correct(nod);
      const options = await opened(nod);
      const items = await options.$$eval(`${LIST} > li`, (items) =>
        items.map((item) => [item.querySelector('p.said')?.textContent, item.querySelector('b')?.textContent, item.querySelector('time')?.dateTime.slice(0, 4)]),
      );
      const year = new Date().toISOString().slice(0, 4);
      assert.deepEqual(items, LATEST_FIRST.map(([said, , label]) => [said, label, year]));
      assert.deepEqual(await options.$$eval('p.said', (said) => said.map(({ dir }) => dir)), ['auto', 'auto', 'auto']);
      const names = await options.$$eval(FORGET, (buttons) => buttons.map(({ ariaLabel }) => ariaLabel));
      assert.deepEqual(names.slice(1), LATEST_FIRST.slice(1).map(([said]) => `Forget: ${said}`));
      assert.match(names[0] ?? '', /^Forget: Never again 🥖.{80,110}…$/u);
      const cut = await options.$eval('p.said', (said) => said.scrollHeight > said.clientHeight);
      assert.ok(cut, 'a long comment is shown whole');
      assert.ok(await options.$(`${NONE}[hidden]`));
      await options.close();
    });

    await check(`${browser}: all are saved, a line each`, async () => {
      const options = await opened(nod);
      const { file, lines } = await saved(options);
      assert.equal(file, 'nod-corrections.jsonl');
      assert.deepEqual(lines.slice(0, 2), LINES);
      assert.deepEqual(lines.slice(3), [''], 'the last line ends too, and nothing follows it');
      assert.deepEqual(JSON.parse(lines[2] ?? ''), { text: CORRECTED[2]?.[0], flags: ['complaint'], label: 'complaint' });
      await options.close();
    });

    await check(`${browser}: what can't be forgotten stays, and why is said beside it`, async () => {
      const options = await opened(nod);
      await options.evaluate(() => {
        const { runtime } = ((globalThis as { browser?: typeof chrome }).browser ?? chrome) as { runtime: { sendMessage: unknown } };
        runtime.sendMessage = () => Promise.resolve({ Refused: { code: 'store', message: 'full' } });
      });
      await pressKey(options, FORGET);
      await waitFor('the notice', async () => (await text(options, `${LIST} > li .notice`)) !== '');
      assert.equal((await kept(nod)).length, 3);
      await options.close();
    });

    await check(`${browser}: one is forgotten by the keyboard, and a key that is held down takes no other`, async () => {
      const options = await opened(nod);
      await options.focus(FORGET);
      await options.keyboard.down('Enter');
      await options.keyboard.down('Enter');
      await options.keyboard.up('Enter');
      await waitFor('the line', async () => (await text(options, `${LIST} > li:first-child`)) === 'Forgotten.');
      assert.equal(await focused(options), 'Forgotten.');
      assert.deepEqual(await kept(nod), CORRECTED.slice(0, 2).map(([said]) => said));
      await options.close();
    });

    await check(`${browser}: all are forgotten by a second press, and by nothing less`, async () => {
      const options = await opened(nod);
      await pressKey(options, FORGET_ALL);
      assert.equal(await text(options, QUESTION), 'All 2 corrections will be gone for good. Press again to forget them.');
      assert.equal(await focused(options), 'Yes, forget all');
      await options.keyboard.press('Tab');
      assert.equal(await text(options, QUESTION), '');
      assert.equal(await text(options, FORGET_ALL), 'Forget all');
      await pressKey(options, FORGET_ALL);
      await options.keyboard.press('Escape');
      assert.equal(await text(options, FORGET_ALL), 'Forget all');
      await options.keyboard.down('Enter');
      await options.keyboard.down('Enter');
      await options.keyboard.up('Enter');
      assert.equal(await text(options, FORGET_ALL), 'Yes, forget all');
      await options.keyboard.press('Escape');
      await options.click(FORGET_ALL, { count: 2 });
      assert.equal(await text(options, FORGET_ALL), 'Yes, forget all');
      assert.equal((await kept(nod)).length, 2);
      await pressKey(options, FORGET_ALL);
      await waitFor('the sentence', () => options.$(`${NONE}:not([hidden])`));
      assert.match(await focused(options), /^You have corrected nothing yet\./);
      assert.deepEqual(await kept(nod), []);
      await options.close();
    });
  });
  expectCount(cases);
});

/** Says what comments are, as the popover does. */
async function correct(nod: NodReader): Promise<void> {
  const records = CORRECTED.map(([text], index) => ({ at: index, id: String(index + 1), author: 'Ana', text }));
  const reading = { site: 'wordpress', address: ADDRESS, facts: {}, owners: [], records };
  for (const [at, [, label]] of CORRECTED.entries()) {
    await askBackground(nod.extensionPage, { Core: { Correct: { reading, at, label } } });
  }
}

async function kept(nod: NodReader): Promise<string[]> {
  const { Corrections } = await askBackground<{ Corrections: Correction[] }>(nod.extensionPage, { Core: 'Corrections' });
  return Corrections.map(({ text }) => text);
}

async function open(nod: NodReader): Promise<Page> {
  const options = await nod.driven.extensionPage('options.html', 'tab');
  await options.bringToFront();
  return options;
}

/** Opens the options, and waits for the list. */
async function opened(nod: NodReader): Promise<Page> {
  const options = await open(nod);
  await waitFor('the list', () => options.$(FORGET));
  return options;
}

async function pressKey(options: Page, selector: string): Promise<void> {
  await options.focus(selector);
  await options.keyboard.press('Enter');
}

function text(options: Page, selector: string): Promise<string> {
  return options.$eval(selector, (element) => element.textContent ?? '');
}

function focused(options: Page): Promise<string> {
  return options.evaluate(() => document.activeElement?.textContent ?? '');
}

/** Presses the button, and gives what the browser was told to save. */
async function saved(options: Page): Promise<{ file: string; lines: string[] }> {
  await options.evaluate(() => {
    const kept = window as unknown as { blob: Blob; file: string };
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob: Blob) => make((kept.blob = blob));
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      kept.file = this.download;
    };
  });
  await options.click(SAVE);
  return waitFor('the file', () =>
    options.evaluate(async () => {
      const { blob, file } = window as unknown as { blob?: Blob; file?: string };
      return blob && file !== undefined && { file, lines: (await blob.text()).split('\n') };
    }),
  );
}
