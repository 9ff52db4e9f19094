/**
 * The composer and the editors that networks build their reply boxes with: the draft stands in the
 * editor's own model, can be edited and undone, and nothing is sent. Where a box holds a reply that the
 * person has begun, it stays as it is.
 */

import assert from 'node:assert/strict';

import { launch } from '../driver/browser';
import { browsers } from '../driver/environment';
import { openPopover } from '../driver/nod';
import { NodReader } from '../driver/reading';
import { suite } from '../driver/suite';
import { waitFor } from '../driver/wait';
import { bundleEditor } from './composer/bundle';
import { BOX, COMMENT, elsewhere, openEditorPage, REPLY } from './composer/editor_page';
import { REFUSING, type Served, SERVED } from './composer/editors';
import { extensionWithEditors } from './composer/extension';
import { chord, closed, insertOwn, nothingSent, pasted, pressTwice, says, writeOwn } from './composer/person';

const SHORT = 'Hi Ana, it is: no wheat in it at all.';
const LONG = 'Hi Ana,\n\n“Thank you” for asking 😊👩‍🍳 – it’s "rye & spelt" <only>, 100 %.\nשלום וברכה, أهلا بك\n\nNora';
const MENTION = '@Ana Lima ';
const HALF = 'Thank you, we will';
const CASE_MS = 15_000;

/** What is in the box before, and the draft. Copied ones differ: the clipboard may hold that of the case before. */
const INSERTED: { [name in string]: { before: string; draft: string } } = {
  'an empty box': { before: '', draft: SHORT },
  'a mention': { before: MENTION, draft: SHORT },
  'paragraphs': { before: '', draft: LONG },
};

await suite('composer, editors', async ({ check, expectCount }) => {
  const extension = await extensionWithEditors();
  const bundles = new Map(await Promise.all([...SERVED, ...REFUSING].map(async ({ name }) => [name, await bundleEditor(name)] as const)));
  for (const tested of browsers()) {
    const driven = await launch({ ...tested, extension });
    const nod = await NodReader.open(driven);
    const insertInto = async (editor: string, before: string, draft: string): Promise<void> => {
      await openEditorPage(nod, editor, bundles.get(editor));
      await begin(nod, before);
      await openPopover(nod, COMMENT);
      await insertOwn(nod, draft);
    };
    try {
      for (const { name, undo } of SERVED) {
        for (const [what, { before, draft }] of Object.entries(INSERTED)) {
          await check(`${driven.name}: ${name}, ${what}`, async () => {
            await insertInto(name, before, draft);
            await closed(nod);
            assert.deepEqual(lines(await model(nod)), lines(before + draft));
            await editAndUndo(nod, undo, before + draft);
            await nothingElse(nod);
          }, CASE_MS);
        }
        await check(`${driven.name}: ${name}, a reply that the person has begun`, async () => {
          const draft = `${LONG} ${name}`;
          await insertInto(name, HALF, draft);
          await says(nod, /already text in the reply box.*copied/);
          assert.deepEqual(lines(await model(nod)), [HALF]);
          assert.equal(await pasted(nod.page), draft);
          await nothingElse(nod);
        }, CASE_MS);
      }
      await check(`${driven.name}: a double click inserts once`, async () => {
        const [name, draft] = ['plain', `${SHORT} Once!`];
        await openEditorPage(nod, name, bundles.get(name));
        await openPopover(nod, COMMENT);
        await writeOwn(nod, draft);
        await pressTwice(nod);
        await closed(nod);
        assert.deepEqual(lines(await model(nod)), [draft]);
        await nothingElse(nod);
      }, CASE_MS);
      for (const { name, says: words, left } of REFUSING) {
        for (const before of ['', MENTION]) {
          await check(`${driven.name}: ${name}, ${before === '' ? 'empty' : 'a mention'}`, async () => {
            const draft = `${LONG} ${name} ${before}`;
            await insertInto(name, before, draft);
            await says(nod, words);
            assert.deepEqual(lines(await model(nod)), lines(before + left));
            assert.equal(await pasted(nod.page), draft);
            await nothingElse(nod);
          }, CASE_MS);
        }
      }
    } finally {
      await driven.close();
    }
  }
  const cases = (Object.keys(INSERTED).length + 1) * SERVED.length + 1 + 2 * REFUSING.length;
  expectCount(cases * browsers().length);
});

/** Opens the box and types into it, as the person; without a text the box is left to Nod. */
async function begin({ page }: NodReader, text: string): Promise<void> {
  if (text === '') return;
  await page.click(REPLY);
  await page.waitForSelector(BOX);
  await page.click(BOX);
  await page.keyboard.type(text);
  await waitFor('what the person types', async () => (await page.evaluate(() => window.model())).trim() === text.trim());
  await page.evaluate(() => window.later());
}

/** The person goes on typing where the draft ends, and takes it back: the draft and their own words stay. */
async function editAndUndo(nod: NodReader, undo: Served['undo'], after: string): Promise<void> {
  await nod.page.evaluate(() => window.later());
  await nod.page.keyboard.type('!');
  await comesTo(nod, `${after}!`);
  await chord(nod.page, 'z');
  await waitFor('the undoing', async () => !(await model(nod)).includes('!'));
  const left = lines(await model(nod));
  if (undo === 'everything' && left.length === 0) {
    await chord(nod.page, 'y');
    return comesTo(nod, `${after}!`);
  }
  assert.deepEqual(left, lines(after));
}

/** Nothing was sent, and no other box was touched. */
async function nothingElse({ page }: NodReader): Promise<void> {
  await nothingSent(page);
  assert.equal(await elsewhere(page), '');
}

async function comesTo(nod: NodReader, text: string): Promise<void> {
  await waitFor('the editor to hold it', async () => {
    assert.deepEqual(lines(await model(nod)), lines(text));
    return true;
  });
}

function model({ page }: NodReader): Promise<string> {
  return page.evaluate(() => window.model());
}

/** The lines that say something: editors make a blank line a paragraph, or none. */
function lines(text: string): string[] {
  return text.replaceAll('\u00a0', ' ').split('\n').map((line) => line.trim()).filter((line) => line !== '');
}
