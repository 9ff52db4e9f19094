/** The rows of the table: what is measured, in which unit, and what it may be (`design.md`, 'Budgets'). */
import { mean, quantile } from './sample';

/** One row. */
export interface Row {
  readonly what: string;
  readonly unit: string;
  /** How one figure is made of many samples; the median where left out. */
  readonly of?: (samples: readonly number[]) => number;
  /** The most that it may be; a row without is only for information. */
  readonly most?: number;
}

const p95 = (samples: readonly number[]): number => quantile(samples, 0.95);
const p99 = (samples: readonly number[]): number => quantile(samples, 0.99);

export const ROWS = {
  floor: { what: 'floor, 1,000 comments', unit: 'ms' },
  floorAgain: { what: 'floor, again on the same page', unit: 'ms' },
  read100: { what: 'reading 100 comments', unit: 'ms' },
  read1000: { what: 'reading 1,000 comments', unit: 'ms' },
  read10000: { what: 'reading 10,000 comments', unit: 'ms' },
  read: { what: 'reading 1,000 comments / floor', unit: '×', most: 2.5 },
  growth: { what: 'reading a comment of 10,000 / of 1,000, both against the floor', unit: '×', most: 1.3 },
  floorGrowth: { what: 'the floor of a comment of 10,000 / of 1,000', unit: '×' },
  slice: { what: 'longest slice of reading, 10,000 comments', unit: 'ms' },
  task: { what: 'longest task while Nod works, 10,000 comments', unit: 'ms', most: 50 },
  quietTask: { what: 'longest task when the page itself changes one word, without Nod', unit: 'ms' },
  shown: { what: 'switched on → all marks, 1,000 comments', unit: 'ms' },
  shown10000: { what: 'switched on → all marks, 10,000 comments', unit: 'ms' },
  wordpressFloor: { what: 'floor, the largest captured page of WordPress', unit: 'ms' },
  wordpressRead: { what: 'reading that page', unit: 'ms' },
  wordpressRatio: { what: 'reading that page / its floor', unit: '×' },
  facebookFloor: { what: 'floor, the largest captured page of Facebook', unit: 'ms' },
  facebookRead: { what: 'reading that page', unit: 'ms' },
  facebookRatio: { what: 'reading that page / its floor', unit: '×' },
  redditFloor: { what: 'floor, the largest captured page of Reddit', unit: 'ms' },
  redditRead: { what: 'reading that page', unit: 'ms' },
  redditRatio: { what: 'reading that page / its floor', unit: '×' },
  draw1000: { what: 'drawing script, page of 1,000', unit: 'ms' },
  draw10000: { what: 'drawing script, page of 10,000', unit: 'ms' },
  frame1000: { what: 'drawing, p95 frame of a scroll, page of 1,000', unit: 'ms', most: 10 },
  frame10000: { what: 'drawing, p95 frame of a scroll, page of 10,000', unit: 'ms', most: 10 },
  mean1000: { what: 'the same, mean frame, page of 1,000', unit: 'ms' },
  mean10000: { what: 'the same, mean frame, page of 10,000', unit: 'ms' },
  frameGrowth: { what: 'drawing a frame of 10,000 / of 1,000', unit: '×', most: 1.3 },
  warm: { what: 'comment → badge, warm, p95', unit: 'ms', of: p95, most: 100 },
  cold: { what: 'comment → badge, cold, p95', unit: 'ms', of: p95, most: 400 },
  coreMean: { what: 'core, a comment in a batch, mean', unit: 'µs', of: mean, most: 25 },
  coreP99: { what: 'core, a comment alone, p99', unit: 'µs', of: p99, most: 60 },
  coreLedger: { what: 'core and ledger, a comment in a batch, mean', unit: 'µs', of: mean },
  start: { what: 'background started → core ready', unit: 'ms', most: 80 },
  hello: { what: 'first message to a stopped background, more than to one that runs', unit: 'ms' },
  wasm: { what: 'WebAssembly', unit: 'kB', most: 1_200 },
  package: { what: 'package, zipped', unit: 'kB', most: 1_500 },
  idle: { what: 'idle page: timers, messages and changes in 5 s', unit: '', most: 0 },
} as const satisfies Record<string, Row>;

export type RowName = keyof typeof ROWS;

/** Samples by row. */
export type Samples = { [name in RowName]?: number[] };
