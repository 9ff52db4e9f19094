/** One browser with Nod after the other, each started once for a whole suite. */

import { launch } from '../../driver/browser';
import { browsers, grantedExtension } from '../../driver/environment';
import { NodReader } from '../../driver/reading';

/** Runs a suite's cases in every browser, with the extension to which all hosts are granted, or with another. */
export async function inEachBrowser(run: (nod: NodReader, browser: string) => Promise<void>, extension = grantedExtension()): Promise<void> {
  for (const tested of browsers()) {
    const driven = await launch({ ...tested, extension });
    try {
      await run(await NodReader.open(driven), driven.name);
    } finally {
      await driven.close();
    }
  }
}
