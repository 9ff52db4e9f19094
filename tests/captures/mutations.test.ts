/**
 * Captured pages on which one thing is broken at a time: what a field is read by is renamed in all comments,
 * as a network does overnight. Nod must read on by what is left, or say that it can't: never lose anything in silence.
 */

import assert from 'node:assert/strict';

import type { Report } from '../../extension/src/generated/messages';
import { launch } from '../driver/browser';
import { browsers, grantedExtension } from '../driver/environment';
import { serveCaptured } from '../driver/page';
import { NodReader } from '../driver/reading';
import { suite } from '../driver/suite';
import { notNow, type Saved, savedPage } from './capture';
import { judged, type Outcome, OUTCOMES } from './degraded';
import { bundled } from './page/bundle';
import type { Broken } from './page/breaking';
import { captureNamed } from './pages';
import { lensOf } from './sites';

/** Pages of every network and of different themes, with comments on them; what one browser shows of a site file, the other would too. */
const NAMES = [
  'wordpress-anchor', 'wordpress-buttercream', 'wordpress-dealdoktor', 'wordpress-expertinnen', 'wordpress-golfpost', 'wordpress-jahr',
  'wordpress-jahrzehnt', 'wordpress-letter', 'wordpress-netzpolitik', 'wordpress-trolls', 'wordpress-wpdiscuz', 'wordpress-zitronenkuchen',
  'facebook-post', 'facebook-mbasic-post', 'instagram-post', 'x-thread', 'twitter-classic', 'linkedin-ember-post', 'linkedin-ember-feed',
  'linkedin-sdui', 'linkedin-public-1', 'bluesky-thread', 'mastodon-thread', 'tiktok-video', 'youtube-polymer', 'reddit-shreddit',
  'reddit-old', 'hackernews', 'stackexchange', 'blogger-vaccines', 'blogger-hyatt', 'blogger-plenty', 'blogger-rezi', 'disqus',
];

/** Fields that every page has; others may be missing on it. */
const ALWAYS = new Set(['comments', 'author', 'text']);

/**
 * What is read otherwise, in silence, because nothing in the theme's markup tells it from the rest: by page
 * and field. One that no longer is has to go from here.
 */
const KNOWN: Record<string, string> = {
  'wordpress-dealdoktor: text': 'another text',
  'wordpress-golfpost: author': 'another text',
  'wordpress-jahr: author': 'another author',
};

await suite('broken pages', async ({ check, skip, note, expectCount }) => {
  const reason = notNow();
  if (reason !== undefined) {
    await check('all', async () => skip(reason));
    return;
  }
  const script = await bundled('breaking');
  const [tested] = browsers();
  if (tested === undefined) return;
  const driven = await launch({ ...tested, extension: grantedExtension() });
  const nod = await NodReader.open(driven);
  const counts = new Map<Outcome, number>();
  let cases = 0;
  for (const name of NAMES) {
    const page = savedPage(captureNamed(name));
    const whole = await read(nod, page);
    const lens = lensOf(whole.site ?? '');
    for (const field of ['comments', ...Object.keys(lens.fields)]) {
      cases += 1;
      await check(`${name}: ${field}`, async () => {
        await serveCaptured(nod.page, page.address, page.html);
        await nod.page.evaluate(script);
        const broken = (await nod.page.evaluate(`nodTest.breakField(${JSON.stringify(lens)}, ${JSON.stringify(field)})`)) as Broken | null;
        if (broken === null) return assert.ok(!ALWAYS.has(field), `${field} was read, and could not be broken`);
        const { outcome, lost } = judged(whole, await readOpen(nod, page));
        counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
        const silent = outcome === 'silently lost' ? lost.join() : undefined;
        assert.equal(silent, KNOWN[`${name}: ${field}`], `without ${broken.what} (${broken.elements} times) lost in silence: ${silent ?? 'nothing'}`);
      });
    }
  }
  await driven.close();
  expectCount(cases);
  const sum = [...counts.values()].reduce((sum, count) => sum + count, 0);
  note(`${sum} breakages of ${NAMES.length} pages: ${OUTCOMES.map((outcome) => `${counts.get(outcome) ?? 0} ${outcome}`).join(', ')}`);
});

async function read(nod: NodReader, { address, html }: Saved): Promise<Report> {
  await serveCaptured(nod.page, address, html);
  return readOpen(nod, { address, html });
}

/** Nod is switched off again, or it would read the next page before that is broken. */
async function readOpen(nod: NodReader, { address }: Saved): Promise<Report> {
  const report = await nod.readOpen();
  await nod.switchOff(new URL(address).origin);
  return report;
}
