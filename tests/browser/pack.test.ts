/** A pack that this Nod doesn't understand: it touches no page, and the panel says what to do. */

import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { type Driven, launch } from '../driver/browser';
import { browsers, grantedExtension } from '../driver/environment';
import { askBackground, RemoteError } from '../driver/extension_page';
import { NodReader } from '../driver/reading';
import { suite } from '../driver/suite';
import { waitFor } from '../driver/wait';
import { ADDRESS, plainComments, readBlog, showBlog } from './stage/blog';

/** A pack, as far as the cases change it. */
interface Pack {
  format: number;
  sites: { format: number }[];
  words?: unknown;
}

/** What is done to the pack → the code of the refusal, and the words in the panel. */
const DAMAGES: { what: string; damage: (pack: Pack) => void; code: string; words: string }[] = [
  {
    what: 'of another format',
    damage: (pack) => (pack.format = 2),
    code: 'pack-format',
    words: 'Nod is damaged: its parts are of different versions. Install it again.',
  },
  {
    what: 'with one file of another format',
    damage: ({ sites }) => sites.forEach((site) => (site.format = 2)),
    code: 'pack-format',
    words: 'Nod is damaged: its parts are of different versions. Install it again.',
  },
  { what: 'without a part', damage: (pack) => delete pack.words, code: 'pack', words: 'Nod is damaged. Install it again.' },
];

/** What a model's bytes begin with; its version follows. */
const MAGIC = 'NODm';

await suite('pack', async ({ check, expectCount }) => {
  for (const tested of browsers()) {
    const folder = await mkdtemp(join(tmpdir(), 'nod-extension-'));
    await cp(grantedExtension(), folder, { recursive: true });
    const pack = join(folder, 'pack.json');
    const good = await readFile(pack, 'utf8');
    const driven = await launch({ ...tested, extension: folder });
    try {
      for (const { what, damage, code, words } of DAMAGES) {
        await check(`${driven.name}: a pack ${what}`, async () => {
          const damaged = JSON.parse(good) as Pack;
          damage(damaged);
          await writeFile(pack, JSON.stringify(damaged));
          await driven.reloadExtension();
          await refusesEverything(driven, code, words);
        });
      }
      await check(`${driven.name}: a model of another version`, async () => {
        await writeFile(pack, good);
        const model = join(folder, 'triage.bin');
        const bytes = await readFile(model);
        const other = Buffer.from(bytes);
        other.writeUInt32LE(1, MAGIC.length);
        await writeFile(model, other);
        await driven.reloadExtension();
        await refusesEverything(driven, 'model', 'Nod is damaged: its parts are of different versions. Install it again.');
        await writeFile(model, bytes);
      });
      await check(`${driven.name}: the pack as it should be`, async () => {
        await writeFile(pack, good);
        await driven.reloadExtension();
        const nod = await NodReader.open(driven);
        assert.equal((await readBlog(nod, plainComments(3))).comments.length, 3);
      });
    } finally {
      await driven.close();
      await rm(folder, { recursive: true, force: true });
    }
  }
  expectCount((DAMAGES.length + 2) * browsers().length);
});

async function refusesEverything(driven: Driven, code: string, words: string): Promise<void> {
  const nod = await NodReader.open(driven);
  await showBlog(nod, plainComments(3));
  const before = await nod.page.evaluate(() => document.documentElement.outerHTML);
  await assert.rejects(askBackground(nod.extensionPage, { Browser: { On: { origin: new URL(ADDRESS).origin } } }), (error) => error instanceof RemoteError && error.code === code);
  const tab = await nod.tab();
  // Nod can't be switched on; but it may have been before its update.
  await nod.extensionPage.evaluate(`(globalThis.browser ?? globalThis.chrome).scripting.executeScript({ target: { tabId: ${tab} }, files: ['page.js'] })`);
  const panel = await driven.extensionPage(`panel.html?tab=${tab}`);
  await waitFor('the words', () => panel.evaluate((wanted) => document.body.innerText.includes(wanted), words));
  await waitFor('the script to leave', async () => {
    await assert.rejects(nod.reportOnce(), (error) => error instanceof RemoteError && error.code === undefined);
    return true;
  });
  assert.equal(await nod.page.evaluate(() => document.documentElement.outerHTML), before);
  await nod.page.close();
}
