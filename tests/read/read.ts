/** `cargo xtask read`: opens a saved page in the built extension and prints what Nod read. */

import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';

import type { Report } from '../../extension/src/generated/messages';
import { launch } from '../driver/browser';
import { browsers, grantedExtension } from '../driver/environment';
import { brandNamed, NodReader } from '../driver/reading';
import { aboutReport } from './about';
import { asObject, asTable } from './shown';

/** Exit statuses; 2 (wrong usage) is xtask's. */
const READ = 0;
const NO_SITE = 3;
const NO_COMMENTS = 4;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { url: { type: 'string' }, brand: { type: 'string' }, browser: { type: 'string' }, json: { type: 'boolean' } },
});
process.exitCode = await main(positionals[0] ?? '');

async function main(file: string): Promise<number> {
  const [tested] = browsers();
  if (tested === undefined) throw new Error('no browser was named');
  const html = decoded(await readFile(file));
  const about = aboutReport(html);
  if (about !== undefined) console.error(`a report of Nod ${about.version} about a page of ${about.site}`);
  const url = values.url ?? about?.address;
  if (url === undefined) throw new Error('no address was named');
  const driven = await launch({ ...tested, extension: grantedExtension() });
  try {
    const report = await read(await NodReader.open(driven), url, html);
    console.log(values.json ? JSON.stringify(asObject(report, url, values.brand), null, 2) : asTable(report));
    return judged(report, url);
  } finally {
    await driven.close();
  }
}

async function read(nod: NodReader, url: string, html: string): Promise<Report> {
  const report = await nod.readSaved(url, html);
  if (values.brand === undefined || report.scope === null) return report;
  return nod.answerAs(brandNamed(values.brand, report.scope));
}

function judged(report: Report, url: string): number {
  if (report.site === null) {
    console.error(`no site file knows ${url}: nothing was read`);
    return NO_SITE;
  }
  if (report.comments.length > 0) return READ;
  const unreadable = report.findings.some(({ code }) => code === 'unreadable');
  const why = unreadable ? 'the page looks as if it had comments: extension/sites must be repaired' : 'the page shows none';
  console.error(`${report.site} knows ${url}, but no comment was read: ${why}`);
  return NO_COMMENTS;
}

/** A saved page says itself how it is encoded; most are UTF-8. */
function decoded(bytes: Buffer): string {
  const head = bytes.subarray(0, 2048).toString('latin1');
  const charset = /<meta[^>]+charset=["']?([\w-]+)/i.exec(head)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}
