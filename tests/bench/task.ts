/** The longest time for which a page's main thread was held, in milliseconds. */
import type { Page } from 'puppeteer-core';

import type { Visitor } from './visitor';

/** Measures while `work` goes on: Chrome traces its tasks; Firefox does not tell, so a beat in the page is heard. */
export async function longestTask({ driven, page }: Visitor, work: () => Promise<void>): Promise<number> {
  return driven.name === 'chrome' ? traced(page, work) : heard(page, work);
}

const BEGUN = 'nod-bench-begun';

interface Traced {
  name: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
}

async function traced(page: Page, work: () => Promise<void>): Promise<number> {
  await page.tracing.start({ categories: ['-*', 'toplevel', 'blink.user_timing'] });
  await page.evaluate((name) => void performance.mark(name), BEGUN);
  await work();
  const trace = await page.tracing.stop();
  if (trace === undefined) throw new Error('Chrome gave no trace');
  const { traceEvents: events } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: Traced[] };
  const begun = events.find(({ name }) => name === BEGUN);
  if (begun === undefined) throw new Error('the trace does not show the page');
  const tasks = events.filter(({ name, pid, tid, ts }) => name === 'ThreadControllerImpl::RunTask' && pid === begun.pid && tid === begun.tid && ts > begun.ts);
  if (tasks.length === 0) throw new Error('the trace shows no tasks');
  return Math.max(...tasks.map(({ dur }) => dur ?? 0)) / 1_000;
}

/** A message that the page sends itself, over and over, arrives late when anything else holds the thread. */
async function heard(page: Page, work: () => Promise<void>): Promise<number> {
  const beat = await page.evaluateHandle(() => {
    const { port1, port2 } = new MessageChannel();
    const beat = { longest: 0, last: performance.now(), stop: () => port1.close() };
    port1.onmessage = () => {
      const now = performance.now();
      beat.longest = Math.max(beat.longest, now - beat.last);
      beat.last = now;
      port2.postMessage(null);
    };
    port2.postMessage(null);
    return beat;
  });
  await work();
  return beat.evaluate((beat) => {
    beat.stop();
    return beat.longest;
  });
}
