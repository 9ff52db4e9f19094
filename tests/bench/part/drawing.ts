/** Drawing: what badges cost on each frame of a scroll, on a page of 1,000 and of 10,000 comments. */
import type { Samples } from '../row';
import { mean, median, quantile } from '../sample';
import type { Visitor } from '../visitor';
import { scroll } from './scroll';

const OPENED = 3;
const SLOW = 0.95;

interface Cost {
  /** What Nod adds to the slow frames of each scroll. */
  slow: number[];
  /** What it adds to a frame on average. */
  mean: number[];
}

/** The same scroll without Nod and with it, one page after the other. */
export async function drawing(visitor: Visitor): Promise<Samples> {
  const small = await cost(visitor, 1_000);
  const large = await cost(visitor, 10_000);
  return {
    frame1000: small.slow,
    frame10000: large.slow,
    mean1000: small.mean,
    mean10000: large.mean,
    frameGrowth: large.mean.map((added) => added / median(small.mean)),
  };
}

async function cost(visitor: Visitor, count: number): Promise<Cost> {
  const cost: Cost = { slow: [], mean: [] };
  for (let sample = 0; sample < OPENED; sample += 1) {
    await visitor.open(count);
    await scroll(visitor.page);
    const without = await scroll(visitor.page);
    await visitor.on();
    await scroll(visitor.page);
    const withNod = await scroll(visitor.page);
    await visitor.off();
    cost.slow.push(quantile(withNod, SLOW) - quantile(without, SLOW));
    cost.mean.push(mean(withNod) - mean(without));
  }
  return cost;
}
