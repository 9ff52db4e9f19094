/** Captured pages: what Nod reads in both browsers against what is expected, and an independent count where there is one. */

import assert from 'node:assert/strict';

import type { Report } from '../../extension/src/generated/messages';
import { launch } from '../driver/browser';
import { blessing, browsers, grantedExtension } from '../driver/environment';
import { NodReader } from '../driver/reading';
import { suite } from '../driver/suite';
import { arePagesHere, type Capture, MISSING, savedPage } from './capture';
import { asCounted, asRead } from './counted';
import { assertExpected, bless, expectedNames } from './expected';
import { CAPTURES } from './pages';

await suite('captured pages', async ({ check, skip, note, expectCount }) => {
  if (!arePagesHere()) {
    await check('all', async () => skip(MISSING));
    return;
  }
  // What one browser read is then compared with what the other reads.
  let blesses = blessing();
  for (const tested of browsers()) {
    const driven = await launch({ ...tested, extension: grantedExtension() });
    const nod = await NodReader.open(driven);
    let compared = 0;
    for (const capture of CAPTURES) {
      await check(`${driven.name}: ${capture.name}`, async () => {
        const report = await read(nod, capture);
        if (blesses) bless(capture.name, report);
        assertExpected(capture.name, report);
        compared += report.comments.length;
      });
    }
    await driven.close();
    blesses = false;
    note(`${driven.name}: ${compared} comments on ${CAPTURES.length} pages compared`);
  }
  await check('every expected file has its page', async () => {
    assert.deepEqual(expectedNames().sort(), CAPTURES.map(({ name }) => name).sort());
  });
  expectCount(CAPTURES.length * browsers().length + 1);
});

async function read(nod: NodReader, capture: Capture): Promise<Report> {
  const { address, html } = savedPage(capture);
  const report = await nod.readSaved(address, html);
  const counted = capture.count?.(html);
  if (counted !== undefined) assert.deepEqual(report.comments.map(asRead), counted.map(asCounted));
  return report;
}
