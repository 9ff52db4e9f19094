/**
 * `cargo xtask bench [--only PART …] [--browser chrome|firefox] [--json FILE]`: measures the design's
 * budgets in both browsers, one after the other, and prints each beside its budget. The samples go to
 * `target/bench/bench.json`. The exit status is 1 where a budget is missed by more than the run's spread.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';

import { launch } from '../driver/browser';
import { browsers, grantedExtension, packagedExtension, type Tested } from '../driver/environment';
import { preciseClock } from './clock';
import { withBenchPage } from './core/extension';
import { arrival } from './part/arrival';
import { captures } from './part/captures';
import { core } from './part/core';
import { drawing } from './part/drawing';
import { idle } from './part/idle';
import { reading } from './part/reading';
import { size } from './part/size';
import type { Samples } from './row';
import { serve } from './server';
import { lines, type Measured, missed, shown } from './table';
import { Visitor } from './visitor';

/** In the order of the budgets. */
const PARTS: Record<string, (visitor: Visitor) => Promise<Samples>> = {
  reading,
  captures,
  drawing,
  arrival,
  core,
  size: () => size(grantedExtension(), packagedExtension()),
  idle,
};

const { values } = parseArgs({
  options: { only: { type: 'string', multiple: true }, browser: { type: 'string' }, json: { type: 'string', default: 'target/bench/bench.json' } },
});
process.exitCode = await main(values.only ?? Object.keys(PARTS), values.json);

async function main(parts: string[], json: string): Promise<number> {
  const unknown = parts.find((part) => !(part in PARTS));
  const chosen = browsers().filter(({ browser }) => values.browser === undefined || browser === values.browser);
  if (unknown !== undefined || chosen.length === 0) {
    console.error(`--only takes ${Object.keys(PARTS).join(', ')}; --browser takes chrome, firefox`);
    return 2;
  }
  const extension = await withBenchPage(grantedExtension());
  const measured: Measured = {};
  for (const tested of chosen) measured[tested.browser] = await inBrowser(tested, extension, parts);
  const table = lines(measured);
  console.log(shown(table));
  await mkdir(dirname(json), { recursive: true });
  await writeFile(json, JSON.stringify(table, null, 1));
  const over = missed(table);
  for (const budget of over) console.log(`over budget: ${budget}`);
  return over.length === 0 ? 0 : 1;
}

async function inBrowser(tested: Tested, extension: string, parts: string[]): Promise<Samples> {
  const site = await serve();
  const driven = await launch({ ...tested, extension });
  const samples: Samples = {};
  try {
    await preciseClock(driven);
    const visitor = await Visitor.start(driven, site);
    for (const part of parts) {
      console.error(`measuring ${part} in ${tested.browser}`);
      Object.assign(samples, await PARTS[part]?.(visitor));
    }
  } finally {
    await driven.close();
    await site.stop();
  }
  return samples;
}
