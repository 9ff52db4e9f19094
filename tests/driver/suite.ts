/**
 * The runner of every suite that drives browsers. Cases run one after the other, at once where they
 * are written, so that what they share is plain code around them:
 *
 *     await suite('insert', async ({ check, expectCount }) => {
 *       for (const tested of browsers()) {
 *         const driven = await launch({ ...tested, extension: grantedExtension() });
 *         try {
 *           await check(`${driven.name}: a draft stands in the box`, async () => { … });
 *         } finally {
 *           await driven.close();
 *         }
 *       }
 *       expectCount(browsers().length);
 *     });
 *
 * The last line is `insert: 2 passed, 0 failed`, with `, 1 skipped` where there are some; the exit
 * status is 1 when a case failed.
 */

import { within } from './wait';

/** What a suite is written with. */
export interface Suite {
  /** Runs one case. It fails when it throws or takes longer than `limitMs`; the suite goes on. */
  check(name: string, run: () => Promise<void>, limitMs?: number): Promise<void>;
  /** Ends the case that calls it: it can't be tried here. */
  skip(reason: string): never;
  /** Says a figure that belongs into the result, whether or not anything failed. */
  note(figure: string): void;
  /** How many cases there are. A loop over an empty list would otherwise pass. */
  expectCount(count: number): void;
}

interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

class Skipped extends Error {}

const CASE_LIMIT_MS = 60_000;
const LEFT_RUNNING_MS = 5_000;
let suitesRunning = 0;

/** Runs a suite and prints what came out. What `define` itself throws counts as a failed case. */
export async function suite(name: string, define: (suite: Suite) => Promise<void>): Promise<void> {
  const tally: Tally = { passed: 0, failed: 0, skipped: 0 };
  let expected: number | undefined;
  const fail = (what: string, cause: unknown): void => {
    tally.failed += 1;
    console.log(`${name}: FAILED ${what}: ${causeOf(cause)}`);
  };
  const check = async (what: string, run: () => Promise<void>, limitMs = CASE_LIMIT_MS): Promise<void> => {
    try {
      await within(run(), limitMs, `still running after ${limitMs / 1000} s`);
      tally.passed += 1;
    } catch (error) {
      if (!(error instanceof Skipped)) return fail(what, error);
      tally.skipped += 1;
      console.log(`${name}: skipped ${what}: ${error.message}`);
    }
  };
  const skip = (reason: string): never => {
    throw new Skipped(reason);
  };
  const note = (figure: string): void => console.log(`${name}: noted ${figure}`);
  suitesRunning += 1;
  try {
    await define({ check, skip, note, expectCount: (count) => (expected = count) });
  } catch (error) {
    fail('between its cases', error);
  }
  suitesRunning -= 1;
  const tried = tally.passed + tally.failed + tally.skipped;
  if (tried !== (expected ?? Math.max(tried, 1))) fail('count', `${expected ?? 'some'} cases expected, ${tried} tried`);
  report(name, tally);
}

function report(name: string, { passed, failed, skipped }: Tally): void {
  console.log(`${name}: ${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  if (failed > 0) process.exitCode = 1;
  // A case that hung has left a browser or a server behind; it must not keep the whole run waiting.
  setTimeout(() => {
    if (suitesRunning === 0) process.exit();
  }, LEFT_RUNNING_MS).unref();
}

/** On one line: what an assertion says, and the case's own line. */
function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const message = error.message.replaceAll(/\s+/g, ' ').trim();
  const places = (error.stack ?? '').match(/[^\s(]+:\d+:\d+(?=\)?$)/gm) ?? [];
  const own = places.filter((place) => !/^node:|[\\/](node_modules|tests[\\/]driver)[\\/]/.test(place));
  const place = own[0] ?? places[0];
  return place === undefined ? message : `${message} (${place})`;
}
