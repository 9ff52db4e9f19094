/** The core: started in a page of the extension as in the background, and asked about comments. */
import type { Page } from 'puppeteer-core';

import { askBackground } from '../../driver/extension_page';
import type { CoreBench } from '../core/bench_page';
import type { Samples } from '../row';
import { median } from '../sample';
import type { Visitor } from '../visitor';

const STARTS = 8;
const HELLO = { Core: { Hello: { address: 'https://bench.example/' } } };

/** What the page of the extension holds. */
type Holding = { bench: CoreBench };

export async function core(visitor: Visitor): Promise<Samples> {
  const start: number[] = [];
  for (let sample = 0; sample < STARTS; sample += 1) {
    start.push(await onBenchPage(visitor, (page) => page.evaluate(() => (globalThis as unknown as Holding).bench.started)));
  }
  const coreLedger = await onBenchPage(visitor, batches);
  const alone = await onBenchPage(visitor, async (page) => {
    await page.evaluate(() => (globalThis as unknown as Holding).bench.withoutLedger());
    const coreMean = await batches(page);
    return { coreMean, coreP99: await page.evaluate(() => (globalThis as unknown as Holding).bench.alone()) };
  });
  return { start, hello: await hello(visitor), coreLedger, ...alone };
}

async function onBenchPage<Value>(visitor: Visitor, measure: (page: Page) => Promise<Value>): Promise<Value> {
  const page = await visitor.driven.extensionPage('bench.html');
  try {
    return await measure(page);
  } finally {
    await page.close();
  }
}

function batches(page: Page): Promise<number[]> {
  return page.evaluate(() => (globalThis as unknown as Holding).bench.batches());
}

/** What the browser itself takes to start the background is in it. */
async function hello({ driven, extensionPage }: Visitor): Promise<number[]> {
  const took = async (): Promise<number> => {
    const from = performance.now();
    await askBackground(extensionPage, HELLO);
    return performance.now() - from;
  };
  const cold: number[] = [];
  const warm: number[] = [];
  for (let sample = 0; sample < STARTS; sample += 1) {
    await driven.stopBackground();
    cold.push(await took());
    warm.push(await took());
  }
  return cold.map((sample) => sample - median(warm));
}
