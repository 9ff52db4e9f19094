/** The extension with one more site in its pack, an invented forum whose controls are named as widely as can be. */

import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { grantedExtension } from '../../driver/environment';

const FOLDER = 'target/tests/expander-extension';

/** Where the forum stands. */
export const FORUM = 'https://forum.example/rye/';

/** Everything that can be pressed may be an expander; its words decide. */
const SITE = {
  id: 'forum',
  name: 'Forum',
  evidence: 'invented',
  page: { hosts: ['forum.example'] },
  reading: { nesting: ['inside'] },
  comments: { select: [{ select: '.post' }], expected: ['.posts > *'] },
  fields: { id: [{ attribute: 'data-id' }], author: [{ select: '.by' }], text: [{ select: '.words' }] },
  marks: { owner: [{ select: '.by.shop' }] },
  reply: { control: ['.answer'], boxes: ['textarea'] },
  badge: { inside: ['.by'] },
  expander: {
    select: ['button', 'a', '[role="button"]', '.box'],
    pattern: String.raw`^(?:View|Ver|Voir les) (\d+)? ?(?:more )?(?:repl(?:y|ies)|respuestas?|réponses)$|^(\d+) Antworten anzeigen$|^返信を(\d+)件表示$`,
  },
};

/** Writes it, and answers its folder. */
export async function extensionWithForum(): Promise<string> {
  await rm(FOLDER, { recursive: true, force: true });
  await cp(grantedExtension(), FOLDER, { recursive: true });
  const path = join(FOLDER, 'pack.json');
  const pack = JSON.parse(await readFile(path, 'utf8')) as { sites: { format?: number }[] };
  pack.sites.push({ ...SITE, format: pack.sites[0]?.format ?? 1 });
  await writeFile(path, JSON.stringify(pack));
  return FOLDER;
}
