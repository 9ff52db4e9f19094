/** Packs a folder: Firefox installs for good only what is in one file. */

import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { crc32 } from 'node:zlib';

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
/** 1 January 1980: the same folder always gives the same bytes. */
const DATE = 0x21;

/** A zip of all files of the folder, not compressed. */
export async function archive(folder: string): Promise<Buffer> {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const path of await filesOf(folder)) {
    const name = Buffer.from(relative(folder, path).split(sep).join('/'));
    const content = await readFile(path);
    const common = fields([2, VERSION], [2, 0], [2, 0], [2, 0], [2, DATE], [4, crc32(content)],
      [4, content.length], [4, content.length], [2, name.length], [2, 0]);
    const local = Buffer.concat([fields([4, LOCAL]), common, name, content]);
    const rest = fields([2, 0], [2, 0], [2, 0], [4, 0], [4, offset]);
    centrals.push(fields([4, CENTRAL], [2, VERSION]), common, rest, name);
    locals.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(centrals);
  const count = locals.length;
  const end = fields([4, END], [2, 0], [2, 0], [2, count], [2, count], [4, central.length], [4, offset], [2, 0]);
  return Buffer.concat([...locals, central, end]);
}

async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).sort();
}

/** Numbers of the given sizes in bytes, one after the other. */
function fields(...numbers: [size: 2 | 4, value: number][]): Buffer {
  return Buffer.concat(numbers.map(([size, value]) => {
    const field = Buffer.alloc(size);
    field.writeUIntLE(value, 0, size);
    return field;
  }));
}
