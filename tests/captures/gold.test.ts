/**
 * Pages on which people marked the words of the comments: precision and recall of what Nod reads there, over
 * the pages that a site file knows. Where Nod says that it can't read a page, nothing is claimed and nothing
 * counts. In one browser: what the other reads is the same, as the captured pages show.
 */

import assert from 'node:assert/strict';

import { launch } from '../driver/browser';
import { browsers, grantedExtension } from '../driver/environment';
import { NodReader } from '../driver/reading';
import { suite } from '../driver/suite';
import { notNow } from './capture';
import { agreement, GOLD_SETS, type GoldSet, goldPages } from './gold';

/** What must be reached, at least or at most. */
interface Floor {
  /** Pages that a site file knows. */
  readonly pages: number;
  /** Pages of which Nod says, wrongly, that there are no comments. */
  readonly empty: number;
  readonly precision: number;
  readonly recall: number;
}

/**
 * The gold of 2012 also holds dates, pingbacks and the links that plugins add, none of which is a comment's
 * text: a full reading has a recall of 0.9. Its empty pages have the comments of other software on a WordPress blog.
 */
const FLOORS: Record<string, Floor | undefined> = {
  dragnet2012: { pages: 70, empty: 6, precision: 0.99, recall: 0.88 },
};
const LIMIT_MS = 300_000;

interface Sum {
  known: number;
  unreadable: number;
  empty: number;
  shared: number;
  read: number;
  gold: number;
}

await suite('gold pages', async ({ check, skip, note, expectCount }) => {
  const reason = notNow();
  if (reason !== undefined) {
    await check('all', async () => skip(reason));
    return;
  }
  const [tested] = browsers();
  if (tested === undefined) return;
  const driven = await launch({ ...tested, extension: grantedExtension() });
  const nod = await NodReader.open(driven);
  for (const set of GOLD_SETS) {
    await check(set.folder, async () => {
      const sum = await readSet(nod, set);
      if (sum.read === 0) skip(`${sum.known} pages are known, and no comment is read on any`);
      const { known, unreadable, empty } = sum;
      const [precision, recall] = [sum.shared / sum.read, sum.shared / sum.gold];
      note(`${set.folder}: ${known} pages known, ${unreadable} said to be unreadable, ${empty} to have no comments; precision ${percent(precision)}, recall ${percent(recall)}`);
      const floor = FLOORS[set.folder];
      assert.ok(floor, 'a set that is read needs a floor: set what was measured');
      assert.ok(known >= floor.pages && empty <= floor.empty && precision >= floor.precision && recall >= floor.recall, `not as good as ${JSON.stringify(floor)}`);
    }, LIMIT_MS);
  }
  await driven.close();
  expectCount(GOLD_SETS.length);
});

async function readSet(nod: NodReader, set: GoldSet): Promise<Sum> {
  const sum: Sum = { known: 0, unreadable: 0, empty: 0, shared: 0, read: 0, gold: 0 };
  for (const { address, html, gold } of goldPages(set)) {
    const { site, comments, findings } = await nod.readSaved(address, html);
    if (site === null) continue;
    const unreadable = findings.some(({ code }) => code === 'unreadable');
    sum.known += 1;
    sum.unreadable += Number(unreadable);
    sum.empty += Number(!unreadable && comments.length === 0);
    if (unreadable) continue;
    const agreed = agreement(comments.map(set.marked).join('\n'), gold);
    sum.shared += agreed.shared;
    sum.read += agreed.read;
    sum.gold += agreed.gold;
  }
  return sum;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
