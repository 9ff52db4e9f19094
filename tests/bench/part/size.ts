/** What is shipped, in kilobytes. */
import { stat } from 'node:fs/promises';

import type { Samples } from '../row';

const KILO = 1_000;

/** Of the built extension, and of the zip for the stores. */
export async function size(extension: string, packaged: string): Promise<Samples> {
  const kilobytes = async (path: string): Promise<number> => (await stat(path)).size / KILO;
  return { wasm: [await kilobytes(`${extension}/nod.wasm`)], package: [await kilobytes(packaged)] };
}
