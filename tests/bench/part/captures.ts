/** Captured pages: reading against what it costs to touch the words of the same page at all. */
import type { Alternative, Lens } from '../../../extension/src/generated/messages';
import { arePagesHere, MISSING, type Saved, savedPage } from '../../captures/capture';
import { CAPTURES } from '../../captures/pages';
import { lensOf } from '../../captures/sites';
import { inTab } from '../../driver/extension_page';
import { serveCaptured } from '../../driver/page';
import { NodReader } from '../../driver/reading';
import type { Samples } from '../row';
import { median } from '../sample';
import type { Visitor } from '../visitor';

/** The largest page of each network. */
const LARGEST = { wordpress: 'wordpress-buttercream', facebook: 'facebook-post', reddit: 'reddit-shreddit' } as const;
type Network = keyof typeof LARGEST;
const OPENED = 7;

/** Words whose touch is the floor. */
interface Touched {
  select: string;
  attribute?: string;
}

/** In a tab of their own: all other pages are refused in it. */
export async function captures({ driven }: Visitor): Promise<Samples> {
  const samples: Samples = {};
  if (!arePagesHere()) {
    console.error(`captures: left out: ${MISSING}`);
    return samples;
  }
  const nod = await NodReader.open(driven);
  for (const network of Object.keys(LARGEST) as Network[]) Object.assign(samples, await measure(nod, network));
  await nod.page.close();
  return samples;
}

async function measure(nod: NodReader, network: Network): Promise<Samples> {
  const capture = CAPTURES.find(({ name }) => name === LARGEST[network]);
  if (capture === undefined) {
    console.error(`captures: ${network} left out: no site file reads ${LARGEST[network]} yet`);
    return {};
  }
  const saved = savedPage(capture);
  const { site, comments } = await read(nod, saved);
  const lens = lensOf(site ?? '');
  console.error(`captures: ${LARGEST[network]} has ${comments.length} comments`);
  const [floors, reads]: [number[], number[]] = [[], []];
  for (let sample = 0; sample < OPENED; sample += 1) {
    await serveCaptured(nod.page, saved.address, saved.html);
    floors.push(await inTab(nod.extensionPage, await nod.tab(), floorOf, [placesIn(lens)]));
    reads.push((await read(nod, saved)).milliseconds.read);
  }
  const ratios = reads.map((took) => took / median(floors));
  return { [`${network}Floor`]: floors, [`${network}Read`]: reads, [`${network}Ratio`]: ratios };
}

/** Reads a page just opened; the next one opens without Nod. */
async function read(nod: NodReader, { address, html }: Saved) {
  const report = await nod.readSaved(address, html);
  await nod.switchOff(new URL(address).origin);
  return report;
}

/** Where the words of author, text and time may stand, in order of rank; on the comment's own element where no selector says so. */
function placesIn({ fields, comments }: Lens): Touched[][] {
  const ways = comments.select.map(({ select }) => select);
  const places = ({ select, attribute }: Alternative): Touched[] => (select === undefined ? ways : [select]).map((select) => ({ select, ...(attribute === undefined ? {} : { attribute }) }));
  return [fields['author'], fields['text'], fields['time'] ?? fields['when']].map((alternatives = []) => alternatives.flatMap(places));
}

/** Runs in the tab: it may use nothing from outside. Of each field the first place that is on this page, found before the clock runs. */
function floorOf(fields: Touched[][]): number {
  const there = fields.flatMap((places) => places.find(({ select }) => document.querySelector(select) !== null) ?? []);
  const from = performance.now();
  const words: (string | null)[] = [];
  for (const { select, attribute } of there) {
    for (const element of document.querySelectorAll(select)) words.push(attribute === undefined ? element.textContent : element.getAttribute(attribute));
  }
  const took = performance.now() - from;
  if (words.length === 0) throw new Error('no comments on this page');
  return took;
}
