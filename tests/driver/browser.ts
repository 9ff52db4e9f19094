/**
 * How Chrome and Firefox are driven: the one place that knows. Tests, demo, read and bench say what
 * they want in the words of this file; the differences stay in `chrome.ts` and `firefox.ts`.
 */

import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';

import type { Browser, Page } from 'puppeteer-core';

import { launchChrome } from './chrome';
import { launchFirefox } from './firefox';

/** A family of browsers; Chromium and Edge are `chrome`. */
export type BrowserName = 'chrome' | 'firefox';

/** What is started. */
export interface Launch {
  browser: BrowserName;
  executable: string;
  /** The folder of the unpacked extension. */
  extension: string;
  /** A folder that keeps everything between runs; without it each run is a new one. */
  profile?: string;
  /** No window; the default. */
  headless?: boolean;
  /** The size of the pages, and of the window where there is one. */
  window?: { width: number; height: number };
  /** Leaves the page open that Nod shows after its installation; by default it is closed. */
  firstRun?: boolean;
  /** Pages are told that the person likes dark ones. */
  dark?: boolean;
}

/** A browser that runs with the extension in it. */
export interface Driven {
  readonly name: BrowserName;
  readonly puppeteer: Browser;
  /** `chrome-extension://ID/` or `moz-extension://UUID/`. */
  readonly extensionAddress: string;
  /**
   * Whether the extension stood in the profile already and started with the browser, as a user's does:
   * permissions and registered content scripts are then those of the last run. Else it was installed
   * anew; a kept profile still has its IndexedDB and `storage.local`.
   */
  readonly kept: boolean;
  /** Opens an empty tab, in front. */
  newPage(): Promise<Page>;
  /**
   * Opens a page of the extension, as `panel.html`. By default in a window behind the others: a tab
   * that is covered neither draws (no animation frames, no `IntersectionObserver`) nor has the focus,
   * and that would be the page under test.
   */
  extensionPage(path: string, where?: 'behind' | 'tab'): Promise<Page>;
  /**
   * Kills the service worker or event page, whatever it does; resolves when it is gone. Messages it had
   * not answered reject at the sender (in either browser, with other words). One that is still on its
   * way starts it again at once.
   */
  stopBackground(): Promise<void>;
  /**
   * Loads the extension anew from its folder, as an update does. Its pages close: open them anew. Both
   * browsers forget the content scripts that were registered at run time, as they do in an update.
   * Content scripts in open pages are orphans and what they drew stays: Chrome lets them run on without
   * the extension API, Firefox stops them.
   */
  reloadExtension(): Promise<void>;
  /**
   * Does what makes the extension ask for origins (`https://example.com/*`), which must be a real
   * click, and says yes for the person. The window that asked is in front afterwards. The answer comes
   * a moment after this resolves: wait for it.
   */
  grant(origins: readonly string[], ask: () => Promise<void>): Promise<void>;
  /** Ends the browser; a kept profile is then complete. */
  close(): Promise<void>;
}

/** Starts a browser with the extension in it. */
export async function launch(wanted: Launch): Promise<Driven> {
  // Chrome's id for the extension comes from its path, so that the path has to be the same in every run.
  const extension = await realpath(wanted.extension);
  const profile = wanted.profile === undefined ? {} : { profile: resolve(wanted.profile) };
  const start = wanted.browser === 'chrome' ? launchChrome : launchFirefox;
  return start({ ...wanted, extension, ...profile });
}
