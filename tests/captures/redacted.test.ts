/** Reports of captured pages: they hang together like the pages, and no word of the pages is left in them. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parse, type DefaultTreeAdapterTypes } from 'parse5';

import type { Redacted } from '../../extension/src/generated/messages';
import { STRUCTURE } from '../../extension/src/page/redact/words';
import { structuresOf } from '../browser/lens/structure';
import { launch } from '../driver/browser';
import { browsers, grantedExtension } from '../driver/environment';
import { askPage } from '../driver/extension_page';
import { NodReader } from '../driver/reading';
import { suite } from '../driver/suite';
import { aboutReport } from '../read/about';
import { arePagesHere, MISSING, savedPage } from './capture';
import { CAPTURES } from './pages';

type Node = DefaultTreeAdapterTypes.Node;

/** Attributes in which people's words stand. */
const WORDY = new Set(['alt', 'title', 'aria-label', 'placeholder', 'content']);
/** Elements whose text nobody reads. */
const SILENT = new Set(['script', 'style', 'noscript', 'template']);

await suite('reports of captured pages', async ({ check, skip, expectCount }) => {
  if (!arePagesHere()) {
    await check('all', async () => skip(MISSING));
    return;
  }
  let [words, comments] = [0, 0];
  for (const tested of browsers()) {
    const driven = await launch({ ...tested, extension: grantedExtension() });
    const nod = await NodReader.open(driven);
    for (const capture of CAPTURES) {
      await check(`${driven.name}: ${capture.name}`, async () => {
        const { address, html } = savedPage(capture);
        const before = await nod.readSaved(address, html);
        const report = await askPage<Redacted>(nod.extensionPage, await nod.tab(), 'Redact');
        const written = new Set([...wordsOf(parse(html), 'written')].map((word) => word.toLowerCase()));
        const kept = allowed(before.site ?? '');
        const left = [...wordsOf(parse(report.html), 'all')].filter((word) => written.has(word.toLowerCase()) && !isOf(kept, word));
        // Said by length: what stands in a capture must not stand in a log.
        assert.equal(left.length, 0, `${left.length} words are left, of ${left.map(({ length }) => length).join()} letters`);
        const after = await nod.readSaved(aboutReport(report.html)?.address ?? '', report.html);
        assert.deepEqual(...structuresOf(after, before));
        words += written.size;
        comments += before.comments.length;
      });
    }
    await driven.close();
  }
  console.log(`reports of captured pages: ${words} words looked for, ${comments} comments compared`);
  expectCount(CAPTURES.length * browsers().length);
});

/** Words of four letters and more: those that people read, or all but the names of elements and attributes. */
function wordsOf(node: Node, which: 'written' | 'all', found = new Set<string>()): Set<string> {
  const note = (text: string): void => {
    // '%22Anna' is a sign and a name.
    for (const word of text.replaceAll(/%[0-9A-F]{2}/giu, ' ').match(/\p{L}[\p{L}\p{M}]{3,}/gu) ?? []) found.add(word);
  };
  if ('value' in node && node.nodeName === '#text') note(node.value);
  const attributes = 'attrs' in node ? node.attrs : [];
  // The policy of the report itself.
  const isPolicy = attributes.some(({ name }) => name === 'http-equiv');
  for (const { name, value } of isPolicy ? [] : attributes) if (which === 'all' || WORDY.has(name)) note(value);
  if (which === 'written' && SILENT.has(node.nodeName)) return found;
  for (const child of 'childNodes' in node ? node.childNodes : []) wordsOf(child, which, found);
  return found;
}

/** 'userName' is made of two such words; a pattern's 'resposta' fits 'respostas'. */
function isOf(kept: Set<string>, word: string): boolean {
  const small = word.toLowerCase();
  const parts = word.split(/(?<=\p{Ll})(?=\p{Lu})/u).map((part) => part.toLowerCase());
  return kept.has(small) || kept.has(small.slice(0, -1)) || parts.every((part) => kept.has(part));
}

/** The words of the site file, and those that pages are built with. */
function allowed(site: string): Set<string> {
  const pack = JSON.parse(readFileSync(join(grantedExtension(), 'pack.json'), 'utf8')) as { sites: { id: string }[] };
  const source = JSON.stringify(pack.sites.find(({ id }) => id === site)).replaceAll(/\\\\(?:p\{\w+\}|[a-z])/giu, ' ');
  return new Set([...(source.match(/\p{L}[\p{L}\p{M}]*/gu) ?? []).map((word) => word.toLowerCase()), ...STRUCTURE]);
}
