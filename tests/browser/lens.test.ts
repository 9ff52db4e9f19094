/**
 * The lens language, on a page of our own for the shape of each network: `lens/NAME.toml`, or the shipped file, reads
 * `lens/NAME.html` as `lens/NAME.txt` says.
 */

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';

import { launch } from '../driver/browser';
import { browsers } from '../driver/environment';
import { NodReader } from '../driver/reading';
import { suite } from '../driver/suite';
import { waitFor } from '../driver/wait';
import { CHANGES } from './lens/changes';
import { extensionWithTestSites } from './lens/extension';
import { linesOf } from './lens/shown';

const FOLDER = 'tests/browser/lens';
const names = readdirSync(FOLDER).filter((name) => name.endsWith('.html')).map((name) => name.replace('.html', ''));

await suite('lens', async ({ check, expectCount }) => {
  const extension = await extensionWithTestSites();
  for (const tested of browsers()) {
    const driven = await launch({ ...tested, extension });
    const nod = await NodReader.open(driven);
    for (const name of names) {
      await check(`${driven.name}: ${name}`, async () => assert.deepEqual(await read(nod, name), expected(name)));
    }
    for (const { what, name, steps } of CHANGES) {
      await check(`${driven.name}: ${what}`, async () => {
        await read(nod, name);
        for (const { change, lines } of steps) {
          await nod.page.evaluate(change);
          await shows(nod, lines(expected(name)));
        }
      });
    }
    await driven.close();
  }
  expectCount((names.length + CHANGES.length) * browsers().length);
});

async function read(nod: NodReader, name: string): Promise<string[]> {
  const html = readFileSync(`${FOLDER}/${name}.html`, 'utf8');
  const address = /<link rel="canonical" href="([^"]+)">/.exec(html)?.[1];
  assert.ok(address, `${name}.html names no address`);
  return linesOf(await nod.readSaved(address, html));
}

async function shows(nod: NodReader, lines: string[]): Promise<void> {
  await waitFor('the change', async () => {
    assert.deepEqual(linesOf(await nod.report()), lines);
    return true;
  });
}

function expected(name: string): string[] {
  return readFileSync(`${FOLDER}/${name}.txt`, 'utf8').trimEnd().split('\n');
}
