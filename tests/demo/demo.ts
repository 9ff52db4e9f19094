/** `cargo xtask demo`: a browser with Nod on the demonstration page, a table of what Nod reads there, and a picture of it. */

import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';

import { launch } from '../driver/browser';
import { browsers, grantedExtension, withoutDisplay } from '../driver/environment';
import { openPopover } from '../driver/nod';
import { screenshot } from '../driver/page';
import { NodReader } from '../driver/reading';
import { asTable } from '../read/shown';
import { serveDemo } from './server';

/** The comment whose popover the picture shows: a question that waits, with other states around it. */
const SHOWN = '#comment-403';

const [tested] = browsers();
if (tested === undefined) throw new Error('no browser was named');
const demo = await serveDemo();
const driven = await launch({ ...tested, extension: grantedExtension(), headless: withoutDisplay(), window: { width: 1200, height: 900 } });
try {
  const nod = await NodReader.open(driven);
  await nod.page.goto(`${demo.address}/`);
  console.log(asTable(await nod.readOpen()));
  console.log(`picture: ${await picture(nod)}`);
  console.log(`page: ${demo.address}/ (Nod may run here because this copy of it was granted all addresses; yours asks)`);
  if (!withoutDisplay()) await closedByPerson(nod);
} finally {
  await driven.close();
  await demo.stop();
}

async function picture(nod: NodReader): Promise<string> {
  const folder = resolve('target/demo');
  await mkdir(folder, { recursive: true });
  await nod.page.bringToFront();
  await nod.page.evaluate((select) => document.querySelector(select)?.scrollIntoView({ block: 'start' }), SHOWN);
  await openPopover(nod, SHOWN);
  const path = `${folder}/${driven.name}.png` as const;
  await screenshot(nod.page, path);
  return path;
}

/** With a window the demonstration lasts until it is closed. */
async function closedByPerson(nod: NodReader): Promise<void> {
  console.log('close the page to end the demonstration');
  await new Promise<void>((done) => {
    nod.page.once('close', () => done());
  });
}
