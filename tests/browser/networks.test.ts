/** Networks are switched on and off as one: by the page after the installation, the panel and the options. */

import assert from 'node:assert/strict';

import type { Page } from 'puppeteer-core';

import { type Driven, launch } from '../driver/browser';
import { browsers } from '../driver/environment';
import { firstRunPage, hasFirstRun } from '../driver/first_run';
import { FirefoxWindow } from '../driver/firefox_window';
import { suite } from '../driver/suite';
import { waitFor } from '../driver/wait';
import { plainComments, showBlog } from './stage/blog';
import { GATE, SQUARE, extensionWithNetworks } from './stage/networks';
import { isOn, openPanel, turn, turnOn } from './stage/panel';

const COMMENTS = plainComments(3);
const CASES = 10;

/** What a list of networks says of one. */
interface Shown {
  name: string;
  hosts: string;
  on: boolean;
  rest: string;
}

const GATE_OFF: Shown = { name: 'Gate', hosts: 'gate.example', on: false, rest: '' };
const SQUARE_OFF: Shown = { name: 'Square', hosts: 'square.example, plaza.example, stall-1.example and 2 more', on: false, rest: '' };
const SQUARE_ON: Shown = { ...SQUARE_OFF, on: true };
const OFF = [GATE_OFF, SQUARE_OFF];
const ON = [GATE_OFF, SQUARE_ON];
const PARTLY = [GATE_OFF, { ...SQUARE_ON, rest: 'Nod may not read plaza.example.' }];

await suite('networks', async ({ check, skip, expectCount }) => {
  const extension = await extensionWithNetworks();
  for (const tested of browsers()) {
    const driven = await launch({ ...tested, extension, firstRun: true });
    try {
      const first = await firstRunPage(driven.puppeteer, driven.extensionAddress);
      const square = await open(driven, 'https://www.square.example/rye');
      const plaza = await open(driven, 'https://plaza.example/rye');
      const gate = await open(driven, 'https://gate.example/rye');

      await check(`${driven.name}: the page after the installation lists the networks, and asks for nothing`, async () => {
        await lists(first, OFF);
        assert.deepEqual(await allowed(driven), { origins: [], scripts: [] });
      });

      await check(`${driven.name}: it fits a small window, in either direction, and every control has a name`, async () => {
        await first.bringToFront();
        await first.setViewport({ width: 320, height: 640 });
        for (const direction of ['rtl', 'ltr']) {
          await first.evaluate((wanted) => (document.documentElement.dir = wanted), direction);
          assert.ok((await first.evaluate(() => document.documentElement.scrollWidth)) <= 320, `wider than the window, ${direction}`);
        }
        assert.deepEqual(await names(first), ['switch Gate gate.example', 'switch Square square.example, plaza.example, stall-1.example and 2 more', 'button Brands and sites']);
        await first.setViewport({ width: 1280, height: 900 });
      });

      await check(`${driven.name}: a switch pressed by the keyboard asks for its network alone, and its pages are read at once`, async () => {
        await first.bringToFront();
        await driven.grant(SQUARE, async () => {
          await first.focus('.networks li:nth-child(2) button');
          await first.keyboard.press('Enter');
        });
        await lists(first, ON);
        assert.deepEqual(await allowed(driven), { origins: [...SQUARE].sort(), scripts: [...SQUARE].sort() });
        await read(square);
        await read(plaza);
        await gate.reload();
        assert.equal(await badges(gate), 0);
      });

      await check(`${driven.name}: the panel names the network, and switches it off as one`, async () => {
        const panel = await openPanel(driven, square);
        await says(panel, 'Use Nod on Square');
        await turn(panel, 'site');
        for (const page of [square, plaza]) await waitFor('a page without badges', async () => (await badges(page)) === 0);
        assert.deepEqual(await allowed(driven), { origins: [], scripts: [] });
        await panel.close();
        await first.bringToFront();
        await lists(first, OFF);
      });

      await check(`${driven.name}: the panel switches it on as one`, async () => {
        const panel = await openPanel(driven, plaza);
        await turnOn(driven, panel, ...SQUARE);
        assert.deepEqual(await allowed(driven), { origins: [...SQUARE].sort(), scripts: [...SQUARE].sort() });
        await panel.close();
        await read(plaza);
        await read(square);
      });

      await check(`${driven.name}: where a part is taken back, the rest stays on, and the lists say so`, async () => {
        await first.evaluate(`(globalThis.browser ?? globalThis.chrome).permissions.remove({ origins: [${JSON.stringify(SQUARE[1])}] })`);
        await waitFor('the part to be left', async () => (await badges(plaza)) === 0);
        await square.reload();
        await read(square);
        await first.bringToFront();
        await comeBack(first);
        await lists(first, PARTLY);
        const options = await driven.extensionPage('options.html');
        await lists(options, PARTLY);
        await options.close();
        const panel = await openPanel(driven, square);
        await says(panel, 'Nod may not read plaza.example.');
        assert.equal(await isOn(panel, 'site'), true);
        await panel.close();
        const elsewhere = await openPanel(driven, plaza);
        await says(elsewhere, 'Use Nod on Square');
        assert.equal(await isOn(elsewhere, 'site'), false);
        await elsewhere.close();
      });

      await check(`${driven.name}: the rest is asked for again with one press`, async () => {
        await first.bringToFront();
        await driven.grant([SQUARE[1]], () => first.click('.networks li:nth-child(2) > button:not(.switch)'));
        await lists(first, ON);
        await read(plaza);
      });

      await check(`${driven.name}: a site of one's own stands beside them`, async () => {
        const own = await open(driven, 'https://bakery.example/rye');
        const panel = await openPanel(driven, own);
        await says(panel, 'Use Nod on bakery.example');
        await turnOn(driven, panel, 'https://bakery.example/*');
        await panel.close();
        const options = await driven.extensionPage('options.html');
        await lists(options, ON);
        await waitFor('the site', async () => (await options.$$eval('#sites .card h3', (titles) => titles.map(({ textContent }) => textContent))).join() === 'bakery.example');
        await options.close();
      });

      await check(`${driven.name}: allowed in the browser's own settings, a network is on`, async () => {
        if (driven.name === 'chrome') skip("Chrome's settings give no site that the extension has not asked for");
        await allowInSettings(driven, GATE);
        await read(gate);
        await first.bringToFront();
        await comeBack(first);
        await lists(first, [{ ...GATE_OFF, on: true }, SQUARE_ON]);
      });

      await check(`${driven.name}: after an update all is as it was, and nobody is welcomed again`, async () => {
        await driven.reloadExtension();
        await square.reload();
        await read(square);
        assert.equal(await hasFirstRun(driven.puppeteer, driven.extensionAddress), false);
      });
    } finally {
      await driven.close();
    }
  }
  expectCount(CASES * browsers().length);
});

/** Opens a page of a site in a tab of its own. */
async function open(driven: Driven, address: string): Promise<Page> {
  const page = await driven.newPage();
  await showBlog({ page }, COMMENTS, address);
  return page;
}

/** Waits until Nod has drawn on a page. */
async function read(page: Page): Promise<void> {
  await page.bringToFront();
  await waitFor('the badges', async () => (await badges(page)) > 0);
}

function badges(page: Page): Promise<number> {
  return page.$$eval('nod-badge', ({ length }) => length);
}

/** Waits until a page of the extension lists the networks so. */
async function lists(page: Page, expected: Shown[]): Promise<void> {
  await waitFor('the list of networks', async () => {
    const shown = await page.$$eval('.networks li', (lines) => lines.map((line) => ({
      name: line.querySelector('.switch-label span')?.textContent ?? '',
      hosts: line.querySelector('.switch-label small')?.textContent ?? '',
      on: line.querySelector('.switch')?.getAttribute('aria-checked') === 'true',
      rest: line.querySelector('p:not([hidden])')?.textContent ?? '',
    })));
    assert.deepEqual(shown, expected);
    return true;
  });
}

/** Waits until a page says something. */
async function says(page: Page, words: string): Promise<void> {
  await waitFor(`'${words}'`, () => page.evaluate((wanted) => document.body.innerText.includes(wanted), words));
}

/** Every control that can be reached, by role and name, in order. */
function names(page: Page): Promise<string[]> {
  return page.$$eval('button, a, input', (controls) => controls.filter((control) => control.checkVisibility()).map((control) => {
    const parts = [...control.querySelectorAll('.switch-label > *')];
    const name = control.ariaLabel ?? (parts.length > 0 ? parts : [control]).map(({ textContent }) => textContent).join(' ');
    return `${control.role ?? control.localName} ${name}`;
  }));
}

/** The page hears that it is looked at again, as when the person comes back to its tab. */
async function comeBack(page: Page): Promise<void> {
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
}

/** What the browser lets Nod read, and where it was told to run. */
async function allowed(driven: Driven): Promise<{ origins: string[]; scripts: string[] }> {
  const page = await driven.extensionPage('options.html');
  const answer = await page.evaluate(`(async () => {
    const { permissions, scripting } = globalThis.browser ?? globalThis.chrome;
    const scripts = await scripting.getRegisteredContentScripts();
    return { origins: (await permissions.getAll()).origins.sort(), scripts: scripts.flatMap(({ matches }) => matches).sort() };
  })()`);
  await page.close();
  return answer as { origins: string[]; scripts: string[] };
}

/** What Firefox does for a person who allows a site on the extension's page in its settings. */
async function allowInSettings(driven: Driven, origins: readonly string[]): Promise<void> {
  await new FirefoxWindow(driven.puppeteer).evaluate(`(async () => {
    const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
    const { extension } = WebExtensionPolicy.getByID(${JSON.stringify('nod@nod.example')});
    await ExtensionPermissions.add(extension.id, { origins: ${JSON.stringify(origins)}, permissions: [] }, extension);
  })()`);
}
