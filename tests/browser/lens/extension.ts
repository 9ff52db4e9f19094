/** The extension with the sites of these tests in its pack: nothing else differs. */

import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { grantedExtension, testSites } from '../../driver/environment';

const FOLDER = 'target/tests/lens-extension';

/** Writes it, and answers its folder. */
export async function extensionWithTestSites(): Promise<string> {
  await rm(FOLDER, { recursive: true, force: true });
  await cp(grantedExtension(), FOLDER, { recursive: true });
  const path = join(FOLDER, 'pack.json');
  const pack = JSON.parse(await readFile(path, 'utf8')) as { sites: unknown[] };
  pack.sites.push(...(JSON.parse(await readFile(testSites(), 'utf8')) as unknown[]));
  await writeFile(path, JSON.stringify(pack));
  return FOLDER;
}
