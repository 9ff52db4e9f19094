/** Captured WordPress pages: what Nod reads in both browsers against an independent count of the same pages. */

import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Report } from '../../extension/src/generated/messages';
import { launch } from '../driver/browser';
import { browsers, grantedExtension } from '../driver/environment';
import { NodReader } from '../driver/reading';
import { suite } from '../driver/suite';
import { type Counted, countWordPress } from './wordpress_count';

/** Captured pages are other people's words: they stand beside the project, never in it. */
const PAGES = '../shared/pages/wordpress';
const PAGE_COUNT = 26;

/** What both readers say of one comment, in the same form. */
interface Said {
  id: string;
  parent: string | null;
  author: string;
  own: boolean;
  text: string;
}

await suite('captured WordPress pages', async ({ check, skip, expectCount }) => {
  if (!existsSync(PAGES)) {
    await check('all', async () => skip(`${PAGES} is missing: captured pages are not part of the project`));
    return;
  }
  const names = readdirSync(PAGES).filter((name) => name.endsWith('.html'));
  let compared = 0;
  for (const tested of browsers()) {
    const driven = await launch({ ...tested, extension: grantedExtension() });
    const nod = await NodReader.open(driven);
    for (const name of names) {
      await check(`${driven.name}: ${name}`, async () => {
        const html = readFileSync(join(PAGES, name), 'utf8');
        const counted = countWordPress(html).map(asCounted);
        const read = (await nod.readSaved(`https://${name.replace(/^wp-|-trafilatura|\.html$/g, '')}.example/post/`, html)).comments.map(asRead);
        assert.deepEqual(read, counted);
        compared += counted.length;
      });
    }
    await driven.close();
  }
  console.log(`captured WordPress pages: ${compared} comments compared`);
  expectCount(PAGE_COUNT * browsers().length);
});

function asCounted({ id, parent, author, own, text }: Counted): Said {
  return { id, parent, author, own, text: squeezed(text) };
}

function asRead({ key, parent, author, own, text }: Report['comments'][number]): Said {
  return { id: idOf(key), parent: parent === null ? null : idOf(parent), author: author ?? '', own, text: squeezed(text) };
}

function idOf(key: string): string {
  return key.slice(key.lastIndexOf('/') + 1);
}

/** Where a block ends, one reader writes a space and the other a line break, or none. */
function squeezed(text: string): string {
  return text.replaceAll(/\s+/gu, '');
}
