/** Chrome, Chromium and Edge, over the DevTools protocol. */

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import puppeteer, { type Browser, type Page, type Target } from 'puppeteer-core';

import type { Driven, Launch } from './browser';
import { closeFirstRun } from './first_run';
import { OpenPages } from './open_pages';
import { waitFor } from './wait';
import { PROTOCOL_LIMIT_MS, windowOf } from './window';

const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts Chrome with the extension in it. */
export async function launchChrome(wanted: Launch): Promise<Driven> {
  const { width, height, viewport } = windowOf(wanted);
  const browser = await puppeteer.launch({
    browser: 'chrome',
    executablePath: wanted.executable,
    headless: wanted.headless ?? true,
    enableExtensions: true,
    defaultViewport: viewport,
    protocolTimeout: PROTOCOL_LIMIT_MS,
    ...(wanted.profile === undefined ? {} : { userDataDir: wanted.profile }),
    args: [...QUIET, ...asRoot(), ...dark(wanted), `--window-size=${width},${height}`],
  });
  try {
    return await withExtension(browser, wanted);
  } catch (error) {
    await browser.close();
    throw error;
  }
}

async function withExtension(browser: Browser, wanted: Launch): Promise<Driven> {
  const installed = wanted.profile === undefined ? undefined : await installedFrom(browser, wanted.extension);
  const id = installed ?? (await install(browser, wanted.extension));
  const address = `chrome-extension://${id}/`;
  if (installed === undefined && wanted.firstRun !== true) await closeFirstRun(browser, address);
  const pages = new OpenPages();
  return {
    name: 'chrome',
    puppeteer: browser,
    extensionAddress: address,
    kept: installed !== undefined,
    newPage: () => browser.newPage(),
    extensionPage: async (path, where = 'behind') => pages.add(await open(browser, address + path, where)),
    stopBackground: () => stopWorker(browser, id),
    reloadExtension: async () => {
      // Chrome itself closes such a page only if another tab is left in its window.
      await pages.close();
      // `runtime.reload()` would do as well, but after five of them Chrome switches the extension off.
      await install(browser, wanted.extension);
    },
    grant: async (origins, ask) => {
      await grantBefore(browser, id, origins);
      await ask();
    },
    close: async () => {
      await browser.close();
      if (wanted.profile !== undefined) await keepExtension(wanted.profile, id);
    },
  };
}

/** Chrome's sandbox refuses to run as root. */
function asRoot(): string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

function dark(wanted: Launch): string[] {
  return wanted.dark === true ? ['--blink-settings=preferredColorScheme=0'] : [];
}

/** The id of the extension where the profile has it already; the same folder always gives the same id. */
async function installedFrom(browser: Browser, folder: string): Promise<string | undefined> {
  const extensions = await browser.extensions();
  return [...extensions.values()].find((extension) => extension.path === folder)?.id;
}

/** Installs or reloads, and waits for the first start of the worker: `stopBackground` has to find it. */
async function install(browser: Browser, folder: string): Promise<string> {
  const before = new Set(browser.targets());
  const id = await browser.installExtension(folder);
  const fresh = async (): Promise<boolean> => browser.targets().some((target) => isWorker(target, id) && !before.has(target));
  await waitFor('the service worker to start', fresh);
  return id;
}

async function open(browser: Browser, address: string, where: 'behind' | 'tab'): Promise<Page> {
  const page = await browser.newPage(where === 'tab' ? {} : { type: 'window', background: true });
  await page.goto(address);
  return page;
}

function isWorker(target: Target, id: string): boolean {
  return target.type() === 'service_worker' && target.url().startsWith(`chrome-extension://${id}/`);
}

/** How long a worker may take to stop, in milliseconds, and how often it is asked to. */
const STOPPING = 4_000;
const STOPS = 5;

async function stopWorker(browser: Browser, id: string): Promise<void> {
  const target = browser.targets().find((candidate) => isWorker(candidate, id));
  const worker = await target?.worker();
  if (target === undefined || worker === null || worker === undefined) return;
  for (let tries = 1; browser.targets().includes(target); tries += 1) {
    // A worker that is just starting, or is busy, may not hear it the first time.
    await worker.close().catch(ignored);
    const stopped = waitFor('the service worker to stop', async () => !browser.targets().includes(target), STOPPING);
    await (tries < STOPS ? stopped.catch(ignored) : stopped);
  }
}

/** It is gone already, or is asked once more. */
function ignored(): void {}

/**
 * Chrome's prompt is drawn by the browser itself and nothing can press its button without a display.
 * But what was once allowed on `chrome://extensions` isn't asked again: `permissions.request` then
 * answers `true`, and only then has the extension the permission. Everything but the prompt is real.
 */
async function grantBefore(browser: Browser, id: string, origins: readonly string[]): Promise<void> {
  const page = await browser.newPage({ type: 'window', background: true });
  try {
    await page.goto('chrome://extensions/');
    for (const origin of origins) {
      await page.evaluate(`chrome.developerPrivate.addHostPermission(${JSON.stringify(id)}, ${JSON.stringify(origin)})`);
    }
  } finally {
    await page.close();
  }
}

/** How Chrome marks an extension that the protocol loaded. */
const LOADED_BY_PROTOCOL = 0x8000;

/**
 * What the protocol loaded is forgotten at the next start: permissions and registered content scripts
 * with it (IndexedDB and `storage.local` stay). A user's extension is not. So the closed profile is
 * made to say that a person loaded it in developer mode. Where a Chrome doesn't accept that (on
 * Windows and macOS it signs its preferences), the next run installs it anew and says `kept: false`.
 */
async function keepExtension(profile: string, id: string): Promise<void> {
  const path = join(profile, 'Default', 'Preferences');
  const preferences = JSON.parse(await readFile(path, 'utf8')) as Preferences;
  const extension = preferences.extensions?.settings?.[id];
  if (preferences.extensions === undefined || extension?.creation_flags === undefined) return;
  extension.creation_flags &= ~LOADED_BY_PROTOCOL;
  preferences.extensions.ui = { ...preferences.extensions.ui, developer_mode: true };
  await writeFile(path, JSON.stringify(preferences));
}

interface Preferences {
  extensions?: {
    settings?: Record<string, { creation_flags?: number } | undefined>;
    ui?: { developer_mode?: boolean };
  };
}
