/**
 * Captured pages whose comments come one piece after the other, as networks load them: in page order and
 * in another. Nod must end up saying what it says of the whole page, and ask the core no more than it has to.
 */

import assert from 'node:assert/strict';

import { Chance } from '../bench/page/chance';
import { type BrowserName, launch } from '../driver/browser';
import { browsers, grantedExtension } from '../driver/environment';
import { serveCaptured } from '../driver/page';
import { NodReader } from '../driver/reading';
import { suite } from '../driver/suite';
import { waitFor } from '../driver/wait';
import { type Capture, notNow, savedPage } from './capture';
import { assertSame, linesOf } from './expected';
import { assertNothingSentTwice, heard, listen } from './heard';
import { bundled } from './page/bundle';
import { captureNamed } from './pages';
import { lensOf } from './sites';

/** Pages of different kinds; Firefox is slower, and does the same. */
const NAMES: Record<BrowserName, readonly string[]> = {
  chrome: [
    'wordpress-dealdoktor', 'wordpress-wpdiscuz', 'wordpress-trolls', 'wordpress-buttercream', 'wordpress-jahrzehnt', 'instagram-post',
    'twitter-classic', 'bluesky-thread', 'tiktok-video', 'youtube-polymer', 'reddit-shreddit', 'reddit-old', 'hackernews', 'stackexchange',
    'blogger-hyatt', 'disqus',
  ],
  firefox: ['wordpress-dealdoktor', 'wordpress-wpdiscuz', 'reddit-shreddit', 'hackernews', 'blogger-hyatt'],
};
const PIECES = 10;
const SEED = 20_261;

/** The order in which the pieces come. */
const ORDERS: Record<string, (pieces: number[][]) => number[][]> = {
  'in page order': (pieces) => pieces,
  'in another order': (pieces) => shuffled(pieces),
};

await suite('pages in pieces', async ({ check, skip, note, expectCount }) => {
  const reason = notNow();
  if (reason !== undefined) {
    await check('all', async () => skip(reason));
    return;
  }
  const script = await bundled('apart');
  let cases = 0;
  for (const tested of browsers()) {
    const driven = await launch({ ...tested, extension: grantedExtension() });
    const nod = await NodReader.open(driven);
    const sum = { count: 0, sent: 0 };
    for (const capture of NAMES[driven.name].map(captureNamed)) {
      for (const [order, arranged] of Object.entries(ORDERS)) {
        cases += 1;
        await check(`${driven.name}: ${capture.name} ${order}`, async () => {
          const { count, sent } = await read(nod, capture, script, arranged);
          sum.count += count;
          sum.sent += sent;
        });
      }
    }
    await driven.close();
    note(`${driven.name}: ${sum.count} comments came in ${PIECES} pieces a page, and were sent ${sum.sent} times because something about their threads changed`);
  }
  expectCount(cases);
});

async function read(nod: NodReader, capture: Capture, script: string, arranged: (pieces: number[][]) => number[][]): Promise<{ count: number; sent: number }> {
  const { address, html } = savedPage(capture);
  const whole = await nod.readSaved(address, html);
  assert.ok(whole.site, `no site file reads ${capture.name}`);
  await nod.switchOff(new URL(address).origin);
  const lens = lensOf(whole.site);
  await serveCaptured(nod.page, address, html);
  await nod.page.evaluate(script);
  const count = await nod.page.evaluate(`nodTest.takeOut(${JSON.stringify(lens)})`);
  assert.ok(typeof count === 'number' && count >= PIECES, `${count} comments are too few for ${PIECES} pieces`);
  await listen(nod.extensionPage);
  const empty = await nod.readOpen();
  assert.equal(empty.comments.length, 0, 'comments were taken out and are still read');
  for (const piece of arranged(pieces(count))) {
    await nod.page.evaluate(`nodTest.putBack(${JSON.stringify(piece)})`);
    await nod.report();
  }
  assertSame('in pieces', linesOf(whole), linesOf(await nod.report()));
  const readings = await waitFor('what was sent', async () => {
    const sent = await heard(nod.extensionPage);
    const numbers = new Set(sent.flatMap(({ records }) => records.map(({ at }) => at)));
    return numbers.size >= whole.comments.length && sent;
  });
  await nod.switchOff(new URL(address).origin);
  return { count, sent: assertNothingSentTwice(readings, lens.nesting) };
}

/** Neighbours stay together. */
function pieces(count: number): number[][] {
  const all = Array.from({ length: count }, (_, number) => number);
  return Array.from({ length: PIECES }, (_, piece) => all.slice((piece * count) / PIECES, ((piece + 1) * count) / PIECES));
}

/** The same in every run, and never the order of the page. */
function shuffled(pieces: number[][]): number[][] {
  const chance = new Chance(SEED);
  return pieces.reduceRight<number[][]>((order, piece) => order.toSpliced(chance.below(order.length + 1), 0, piece), []);
}
