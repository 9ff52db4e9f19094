/** A page of the extension that starts the core as the background does, and asks it. */
import { core } from '../../../extension/src/background/core';
import type { Reading } from '../../../extension/src/generated/messages';
import type { Nod } from '../../../extension/src/generated/nod_wasm';
import { commentsOf } from '../page/comments';
import { alone, readings } from './records';

const COMMENTS = 2_000;
/** As many as the content script puts into one message. */
const BATCH = 150;
/** The same work takes the same time, unless the machine does something else meanwhile: the best round counts. */
const ROUNDS = 5;
/** Clocks are coarse: a comment alone is asked about so often, and the time divided. */
const GOES = 10;
const MICRO = 1_000;

/** What the page measures. */
export interface CoreBench {
  /** From the script's first line to a core that answers, in milliseconds. */
  started: Promise<number>;
  /** Microseconds a comment, for each batch. */
  batches(): Promise<number[]>;
  /** Microseconds, for each of many comments alone. */
  alone(): Promise<number[]>;
  /** Takes the ledger away: what is left is the core with its messages. */
  withoutLedger(): void;
}

const from = performance.now();
const starting = core();

(globalThis as { bench?: CoreBench }).bench = {
  started: starting.then(() => performance.now() - from),
  batches: () => measured(readings(COMMENTS, BATCH), 1),
  alone: () => measured(commentsOf(COMMENTS).map(alone), GOES),
  withoutLedger() {
    Object.defineProperty(globalThis, 'indexedDB', { value: undefined });
  },
};

/** Microseconds a comment, for each message. */
async function measured(readings: Reading[], goes: number): Promise<number[]> {
  const nod = await starting;
  const best = readings.map(() => Infinity);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [place, reading] of readings.entries()) {
      const took = (await asked(nod, reading, goes)) / reading.records.length;
      best[place] = Math.min(best[place] ?? took, took);
    }
  }
  return best;
}

/** Microseconds for one of several goes. */
async function asked(nod: Nod, reading: Reading, goes: number): Promise<number> {
  const from = performance.now();
  for (let go = 0; go < goes; go += 1) await nod.answer({ Read: reading });
  return ((performance.now() - from) * MICRO) / goes;
}
