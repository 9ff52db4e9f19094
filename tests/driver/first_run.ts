/** The page that Nod opens once, after its installation. */

import type { Browser, Page } from 'puppeteer-core';

import { waitFor } from './wait';

const PAGE = 'first_run.html';

/** Waits for the page to be there. Firefox doesn't tell the addresses of an extension's pages: each is asked. */
export function firstRunPage(browser: Browser, extensionAddress: string): Promise<Page> {
  return waitFor('the page after the installation', () => findFirstRun(browser, extensionAddress));
}

/** Whether the page is open. */
export async function hasFirstRun(browser: Browser, extensionAddress: string): Promise<boolean> {
  return (await findFirstRun(browser, extensionAddress)) !== undefined;
}

/** Closes it, as a person does who wants to get on: it would cover the page under test. */
export async function closeFirstRun(browser: Browser, extensionAddress: string): Promise<void> {
  await (await firstRunPage(browser, extensionAddress)).close();
}

async function findFirstRun(browser: Browser, extensionAddress: string): Promise<Page | undefined> {
  for (const page of await browser.pages()) {
    if (await shows(page, extensionAddress + PAGE)) return page;
  }
  return undefined;
}

async function shows(page: Page, address: string): Promise<boolean> {
  const shown = page.evaluate((wanted) => location.href === wanted && document.readyState === 'complete', address);
  return shown.catch(() => false);
}
