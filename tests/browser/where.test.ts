/** Where Nod runs: nowhere at install, then where the person says so, until they say otherwise. The manifest is the one that is shipped. */

import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Page } from 'puppeteer-core';

import { type Demo, serveDemo } from '../demo/server';
import { type Driven, launch } from '../driver/browser';
import { browsers, shippedExtension, type Tested } from '../driver/environment';
import { type Suite, suite } from '../driver/suite';
import { waitFor } from '../driver/wait';
import { isOn, openPanel, turn, turnOn } from './stage/panel';

const SITE = 'http://127.0.0.1/*';
const CASES = 9;

await suite('where Nod runs', async ({ check, expectCount }) => {
  const demo = await serveDemo();
  for (const tested of browsers()) {
    const profile = await mkdtemp(join(tmpdir(), 'nod-profile-'));
    try {
      await firstRun(tested, profile, demo, check);
      await laterRun(tested, profile, demo, check);
    } finally {
      await rm(profile, { recursive: true, force: true });
    }
  }
  await demo.stop();
  expectCount(CASES * browsers().length);
});

/** From the installation to the first page with badges. */
async function firstRun(tested: Tested, profile: string, demo: Demo, check: Suite['check']): Promise<void> {
  const driven = await launch({ ...tested, extension: shippedExtension(), profile });
  try {
    const page = await driven.newPage();
    await page.goto(`${demo.address}/`);

    await check(`${driven.name}: at install nothing is allowed, nothing registered, nothing read`, async () => {
      assert.deepEqual(await allowed(driven), { origins: [], scripts: [] });
      const panel = await openPanel(driven, page);
      assert.equal(await isOn(panel, 'site'), false);
      assert.equal(await badges(page), 0);
      await panel.close();
    });

    await check(`${driven.name}: switched on, the open page is read at once, and no other site`, async () => {
      const other = await driven.newPage();
      await other.goto(elsewhere(demo));
      await page.bringToFront();
      const panel = await openPanel(driven, page);
      await turnOn(driven, panel, SITE);
      await read(page);
      assert.deepEqual(await allowed(driven), { origins: [SITE], scripts: [SITE] });
      await other.reload();
      assert.equal(await badges(other), 0);
    });
  } finally {
    await driven.close();
  }
}

/** The same profile in a browser that was started again. */
async function laterRun(tested: Tested, profile: string, demo: Demo, check: Suite['check']): Promise<void> {
  const driven = await launch({ ...tested, extension: shippedExtension(), profile });
  try {
    const [page, second] = [await driven.newPage(), await driven.newPage()];
    const bare = await withoutNod(page, demo);
    const free = (one: Page): Promise<unknown> => waitFor('a page without a trace of Nod', async () => {
      assert.equal(await html(one), bare);
      return true;
    });

    await check(`${driven.name}: after a restart pages of the site are read as they open`, async () => {
      assert.equal(driven.kept, true);
      await page.goto(`${demo.address}/`);
      await second.goto(`${demo.address}/?second`);
      await read(page);
      await read(second);
    });

    await check(`${driven.name}: off in one tab, that tab is free at once and stays so after a reload`, async () => {
      const panel = await openPanel(driven, page);
      await waitFor('the panel', () => isOn(panel, 'site'));
      await turn(panel, 'not in this tab');
      await free(page);
      await panel.close();
      await driven.stopBackground();
      await page.reload();
      const again = await openPanel(driven, page);
      await waitFor('the panel to remember it', () => isOn(again, 'not in this tab'));
      await again.close();
      await free(page);
      await read(second);
    });

    await check(`${driven.name}: on again in that tab, it is read without a reload`, async () => {
      const panel = await openPanel(driven, page);
      await waitFor('the panel to show it', () => isOn(panel, 'not in this tab'));
      await turn(panel, 'not in this tab');
      await read(page);
      await panel.close();
    });

    await check(`${driven.name}: off for the site, all its pages are free at once and stay so`, async () => {
      const panel = await openPanel(driven, page);
      await waitFor('the panel', () => isOn(panel, 'site'));
      await turn(panel, 'site');
      await free(page);
      await free(second);
      assert.deepEqual(await allowed(driven), { origins: [], scripts: [] });
      await page.reload();
      await second.reload();
      await free(page);
      await free(second);
      await panel.close();
    });

    await check(`${driven.name}: switched off while something is being typed, the page is free all the same`, async () => {
      await page.bringToFront();
      const panel = await openPanel(driven, page);
      await turnOn(driven, panel, SITE);
      await read(page);
      await page.$eval('nod-badge', (badge) => (badge as HTMLElement).focus());
      await page.keyboard.press('Enter');
      await waitFor('the popover', () => page.$('nod-popover'));
      await page.keyboard.press('Tab');
      await page.keyboard.type('Dear');
      await turn(panel, 'site');
      await free(page);
      await panel.close();
    });

    await check(`${driven.name}: where the permission is taken back elsewhere, the page is left`, async () => {
      const panel = await openPanel(driven, page);
      await turnOn(driven, panel, SITE);
      await read(page);
      await panel.evaluate(`(globalThis.browser ?? globalThis.chrome).permissions.remove({ origins: [${JSON.stringify(SITE)}] })`);
      await free(page);
      await waitFor('nothing to be registered', async () => (await allowed(driven)).scripts.length === 0);
      await panel.close();
    });

    await check(`${driven.name}: a page that comes back from the browser's cache is free too`, async () => {
      const panel = await openPanel(driven, page);
      await turnOn(driven, panel, SITE);
      await read(page);
      await page.goto(elsewhere(demo));
      await turn(panel, 'site');
      await page.goBack();
      await free(page);
    });
  } finally {
    await driven.close();
  }
}

/** Brings a page to the front, and waits until Nod has drawn on it. */
async function read(page: Page): Promise<void> {
  await page.bringToFront();
  await waitFor('the badges', async () => (await badges(page)) > 0);
}

/** What the browser lets Nod read, and where it was told to run. */
async function allowed(driven: Driven): Promise<{ origins: string[]; scripts: string[] }> {
  const page = await driven.extensionPage('options.html');
  const answer = await page.evaluate(`(async () => {
    const { permissions, scripting } = globalThis.browser ?? globalThis.chrome;
    const scripts = await scripting.getRegisteredContentScripts();
    return { origins: (await permissions.getAll()).origins, scripts: scripts.flatMap(({ matches }) => matches) };
  })()`);
  await page.close();
  return answer as { origins: string[]; scripts: string[] };
}

/** The page as it is without Nod: the same one at a name for which nothing was allowed. */
async function withoutNod(page: Page, demo: Demo): Promise<string> {
  await page.goto(`${elsewhere(demo)}/`);
  return html(page);
}

function elsewhere({ address }: Demo): string {
  return address.replace('127.0.0.1', 'localhost');
}

function html(page: Page): Promise<string> {
  return page.evaluate(() => document.documentElement.outerHTML);
}

function badges(page: Page): Promise<number> {
  return page.$$eval('nod-badge, nod-popover', ({ length }) => length);
}
