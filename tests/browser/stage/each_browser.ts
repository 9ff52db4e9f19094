/** One browser with Nod after the other, each started once for a whole suite. */

import { launch } from '../../driver/browser';
import { browsers, grantedExtension } from '../../driver/environment';
import { NodReader } from '../../driver/reading';

/** Runs a suite's cases in every browser; all hosts are granted. */
export async function inEachBrowser(run: (nod: NodReader, browser: string) => Promise<void>): Promise<void> {
  for (const tested of browsers()) {
    const driven = await launch({ ...tested, extension: grantedExtension() });
    try {
      await run(await NodReader.open(driven), driven.name);
    } finally {
      await driven.close();
    }
  }
}
