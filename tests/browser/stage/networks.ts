/** The shipped extension with invented networks in its pack; they stand in the manifest as those of the pack do. */

import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { shippedExtension } from '../../driver/environment';

const FOLDER = 'target/tests/networks-extension';

/** One network, read by two files, at several hosts: what the browser is asked for. */
export const SQUARE = ['*://*.square.example/*', '*://*.plaza.example/*', '*://*.stall-1.example/*', '*://*.stall-2.example/*', '*://*.stall-3.example/*'] as const;
/** Another network. */
export const GATE = ['*://*.gate.example/*'] as const;

const FILES = [
  { id: 'square', name: 'Square', hosts: ['square.example', 'old.square.example'] },
  { id: 'plaza', name: 'Square', hosts: ['plaza.example', 'stall-1.example', 'stall-2.example', 'stall-3.example'] },
  { id: 'gate', name: 'Gate', hosts: ['gate.example'] },
] as const;

interface Pack {
  sites: { id: string }[];
}

/** Writes it, and answers its folder. */
export async function extensionWithNetworks(): Promise<string> {
  await rm(FOLDER, { recursive: true, force: true });
  await cp(shippedExtension(), FOLDER, { recursive: true });
  await change<Pack>('pack.json', (pack) => {
    const model = pack.sites.find(({ id }) => id === 'wordpress');
    pack.sites = FILES.map(({ id, name, hosts }) => ({ ...model, id, name, page: { hosts, signs: [], without: [] } }));
  });
  await change<{ optional_host_permissions: string[] }>('manifest.json', (manifest) => {
    manifest.optional_host_permissions = [...GATE, ...SQUARE, '*://*/*'];
  });
  return FOLDER;
}

async function change<Content>(file: string, how: (content: Content) => void): Promise<void> {
  const path = join(FOLDER, file);
  const content = JSON.parse(await readFile(path, 'utf8')) as Content;
  how(content);
  await writeFile(path, JSON.stringify(content));
}
