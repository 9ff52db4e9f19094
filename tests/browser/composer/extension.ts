/** The built extension with one more site: the pages of the editors. */

import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { grantedExtension } from '../../driver/environment';
import { HOST } from './editor_page';

interface Pack {
  sites: { id: string; page: { hosts: string[]; signs: string[] }; reply: { control: string[]; boxes: string[]; target: unknown[] } }[];
}

const FOLDER = 'target/tests/composer-extension';

/** Copies the granted extension and adds the site to its pack; answers the copy's folder. */
export async function extensionWithEditors(): Promise<string> {
  await rm(FOLDER, { recursive: true, force: true });
  await cp(grantedExtension(), FOLDER, { recursive: true });
  const path = join(FOLDER, 'pack.json');
  const pack = JSON.parse(await readFile(path, 'utf8')) as Pack;
  const wordpress = pack.sites.find(({ id }) => id === 'wordpress');
  if (wordpress === undefined) throw new Error(`${path}: no wordpress`);
  pack.sites.push({ ...wordpress, id: 'editors', page: { hosts: [HOST], signs: [] }, reply: { ...wordpress.reply, ...REPLY } });
  await writeFile(path, JSON.stringify(pack));
  return FOLDER;
}

/** As the networks have it: any box of a composer may be the one. */
const REPLY = {
  control: ['button.reply'],
  boxes: ['.composer textarea', '.composer input', '.composer .ql-editor', '.composer [contenteditable="true"][role="textbox"]'],
  target: [],
};
