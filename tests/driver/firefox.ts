/** Firefox, over WebDriver BiDi. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import puppeteer, { type Browser, type Page } from 'puppeteer-core';

import type { Driven, Launch } from './browser';
import { closeFirstRun } from './first_run';
import { install, reinstall } from './firefox_install';
import { FirefoxWindow } from './firefox_window';
import { OpenPages } from './open_pages';
import { waitFor } from './wait';
import { PROTOCOL_LIMIT_MS, windowOf } from './window';

/** Firefox gives every installation another address; a preference chooses it. */
const EXTENSION_UUID = '6d9f0b1e-5c1a-4c55-9d0e-7a1f3c2b4e60';
const ADDRESS = `moz-extension://${EXTENSION_UUID}/`;

/** Starts Firefox with the extension in it. */
export async function launchFirefox(wanted: Launch): Promise<Driven> {
  const { width, height, viewport } = windowOf(wanted);
  const id = await addonId(wanted.extension);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: wanted.executable,
    headless: wanted.headless ?? true,
    defaultViewport: viewport,
    protocolTimeout: PROTOCOL_LIMIT_MS,
    ...(wanted.profile === undefined ? {} : { userDataDir: wanted.profile }),
    // System access lets BiDi open moz-extension:// pages and run code in Firefox's own window.
    args: ['--remote-allow-system-access', `--width=${width}`, `--height=${height}`],
    extraPrefsFirefox: { ...preferences(id), ...(wanted.dark === true ? DARK : {}) },
  });
  try {
    const firefox = new FirefoxWindow(browser);
    const kept = await install(firefox, id, wanted);
    if (!kept && wanted.firstRun !== true) await closeFirstRun(browser, ADDRESS);
    return driven(browser, firefox, id, wanted, kept);
  } catch (error) {
    await browser.close();
    throw error;
  }
}

function driven(browser: Browser, firefox: FirefoxWindow, id: string, wanted: Launch, kept: boolean): Driven {
  const pages = new OpenPages();
  return {
    name: 'firefox',
    puppeteer: browser,
    extensionAddress: ADDRESS,
    kept,
    newPage: () => browser.newPage(),
    extensionPage: async (path, where = 'behind') => pages.add(await open(browser, ADDRESS + path, where)),
    stopBackground: () => stopBackground(firefox, id),
    reloadExtension: async () => {
      await pages.close();
      await reinstall(firefox, id, wanted);
    },
    grant: async (_origins, ask) => {
      await ask();
      await allow(firefox);
    },
    close: () => browser.close(),
  };
}

async function addonId(folder: string): Promise<string> {
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as Manifest;
  const id = manifest.browser_specific_settings?.gecko?.id;
  if (id === undefined) throw new Error(`${folder}/manifest.json: no browser_specific_settings.gecko.id`);
  return id;
}

interface Manifest {
  browser_specific_settings?: { gecko?: { id?: string } };
}

const DARK = { 'ui.systemUsesDarkTheme': 1, 'layout.css.prefers-color-scheme.content-override': 0 };

function preferences(id: string): Record<string, string | number | boolean> {
  return {
    'extensions.webextensions.uuids': JSON.stringify({ [id]: EXTENSION_UUID }),
    // Firefox ESR and Developer Edition install unsigned extensions for good when told so.
    'xpinstall.signatures.required': false,
    // Others install for one run only, and would throw the data away with the extension.
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
    // Else Firefox ignores a click on its prompts in their first half second.
    'security.notification_enable_delay': 0,
  };
}

/**
 * Firefox sends no events about pages of extensions: `goto` never resolves, `page.url()` stays
 * `about:blank`, `page.isClosed()` stays `false`. Evaluating, clicking, typing, pictures and closing work.
 */
async function open(browser: Browser, address: string, where: 'behind' | 'tab'): Promise<Page> {
  const page = await browser.newPage(where === 'tab' ? {} : { type: 'window', background: true });
  page.goto(address).catch(() => undefined);
  await waitFor(address, () =>
    page.evaluate((wanted) => location.href === wanted && document.readyState === 'complete', address),
  );
  return page;
}

/** What Firefox itself does after the idle timeout, without its checks for work that is still going on. */
async function stopBackground(firefox: FirefoxWindow, id: string): Promise<void> {
  await firefox.evaluate(`(async () => {
    const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(id)});
    if (extension.backgroundState === 'stopped') return;
    await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
    if (extension.backgroundState !== 'stopped') throw new Error('the event page is ' + extension.backgroundState);
  })()`);
}

/** Presses the button of Firefox's real permission prompt, which shows only in a window with the focus. */
async function allow(firefox: FirefoxWindow): Promise<void> {
  await waitFor('the permission prompt', () =>
    firefox.evaluate<boolean>(`(() => {
      const asked = ({ PopupNotifications, gBrowser }) =>
        PopupNotifications.getNotification('addon-webext-permissions', gBrowser.selectedBrowser);
      const window = [...Services.wm.getEnumerator('navigator:browser')].find(asked);
      window?.focus();
      if (window?.PopupNotifications.panel.state !== 'open') return false;
      window.document.getElementById('addon-webext-permissions-notification').button.click();
      return true;
    })()`),
  );
}
