/** Reading: against the floor, as pages grow, and without a task that a person would notice. */
import { median } from '../sample';
import type { Samples } from '../row';
import { longestTask } from '../task';
import type { Visitor } from '../visitor';
import { floor } from './floor';

/** How often each page is opened: for the floor, and for a reading. */
const OPENED = { 100: 5, 1_000: 9, 10_000: 4 } as const;
const AGAIN = 8;

type Count = keyof typeof OPENED;
/** The page on which tasks are long. */
const LONG = 10_000;

/** Every sample is the first thing that happens on a page just opened, for the floor as for Nod. */
export async function reading(visitor: Visitor): Promise<Samples> {
  const small = await read(visitor, 100);
  const middle = await read(visitor, 1_000);
  const large = await read(visitor, 10_000);
  const ratio = median(middle.read) / median(middle.floor);
  return {
    floor: middle.floor,
    floorAgain: middle.floorAgain,
    read100: small.read,
    read1000: middle.read,
    read10000: large.read,
    read: middle.read.map((took) => took / median(middle.floor)),
    growth: large.read.map((took) => took / median(large.floor) / ratio),
    floorGrowth: large.floor.map((took) => took / 10 / median(middle.floor)),
    slice: large.slice,
    task: large.task,
    quietTask: large.quietTask,
    shown: middle.total,
    shown10000: large.total,
    draw1000: middle.draw,
    draw10000: large.draw,
  };
}

async function read(visitor: Visitor, count: Count) {
  const samples = { floor: [] as number[], floorAgain: [] as number[], read: [] as number[], slice: [] as number[], draw: [] as number[], total: [] as number[], task: [] as number[], quietTask: [] as number[] };
  for (let sample = 0; sample < OPENED[count]; sample += 1) {
    await visitor.open(count);
    const [first, ...again] = await visitor.inContent(floor, 1 + AGAIN);
    if (first !== undefined) samples.floor.push(first);
    samples.floorAgain.push(...again);
    await visitor.open(count);
    await visitor.on();
    const { comments, milliseconds } = await visitor.report();
    if (comments.length !== count) throw new Error(`${comments.length} of ${count} comments were read`);
    samples.read.push(milliseconds.read);
    samples.slice.push(milliseconds.slice);
    samples.draw.push(milliseconds.draw);
    samples.total.push(milliseconds.total);
    await visitor.off();
    if (count === LONG) await tasks(visitor, samples);
  }
  return samples;
}

/** On a visit of its own: a browser that writes down its tasks takes longer for each. */
async function tasks(visitor: Visitor, samples: { task: number[]; quietTask: number[] }): Promise<void> {
  await visitor.open(LONG);
  samples.quietTask.push(await longestTask(visitor, () => changeWord(visitor)));
  samples.task.push(await longestTask(visitor, () => visitor.on()));
  await visitor.off();
}

/** The least that a page can do: another word in one comment. */
async function changeWord(visitor: Visitor): Promise<void> {
  await visitor.page.$eval('.comment-list time', (time) => (time.textContent = 'just now'));
  await visitor.quiet();
}
