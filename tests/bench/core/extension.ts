/** The extension with one page more, which measures the core; nothing else differs. */
import { copyFile, cp, rm } from 'node:fs/promises';

import { build } from 'esbuild';

const FOLDER = 'target/bench/extension';

/** Makes the folder anew from a built extension. */
export async function withBenchPage(extension: string): Promise<string> {
  await rm(FOLDER, { recursive: true, force: true });
  await cp(extension, FOLDER, { recursive: true });
  await build({ entryPoints: ['tests/bench/core/bench_page.ts'], bundle: true, format: 'esm', logLevel: 'warning', outfile: `${FOLDER}/bench.js` });
  await copyFile('tests/bench/core/bench.html', `${FOLDER}/bench.html`);
  return FOLDER;
}
