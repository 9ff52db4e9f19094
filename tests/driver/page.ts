/** Showing a saved page under its real address, and taking pictures. */

import { type GoToOptions, type HTTPRequest, type Page, TimeoutError } from 'puppeteer-core';

type Until = 'load' | 'domcontentloaded';

/** What is added to the answer. */
export interface Serving {
  /** Further response headers, or others in place of the usual ones; names in lower case. */
  headers?: Record<string, string>;
  /** What is waited for: that the page has loaded, or only that it stands. Pictures that fail take a browser long. */
  until?: Until;
}

interface Served {
  address: string;
  html: string;
  headers: Record<string, string>;
}

/** Firefox stops in the middle of two of five answers of four megabytes, and never goes on; of two megabytes rarely, of one never. */
const LARGE = 1_000_000;
/** How often a large page is opened, and how long it has: four megabytes stand after 0.7 s on a quiet machine. */
const TRIES = 9;
const STANDS_WITHIN_MS = 5_000;

/** What each page shows: one listener a page, however often it is served anew. */
const served = new WeakMap<Page, Served>();

/**
 * Opens `address` in the page, answered with `html`; every other request to a network fails. The
 * page's own scripts are off by a policy as strict as any network's. Resolves when the page has loaded.
 */
export async function serveCaptured(page: Page, address: string, html: string, serving: Serving = {}): Promise<void> {
  const headers = {
    // The header wins over whatever charset the saved page names: the text is a string here already.
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "script-src 'none'",
    ...serving.headers,
  };
  if (!served.has(page)) {
    await page.setRequestInterception(true);
    page.on('request', (request) => void answer(page, request).catch(() => undefined));
  }
  served.set(page, { address: withoutFragment(address), html, headers });
  const until = serving.until ?? 'load';
  if (html.length > LARGE) await openLarge(page, address, until);
  else await open(page, address, { waitUntil: until });
}

async function open(page: Page, address: string, options: GoToOptions): Promise<void> {
  // Else an address that differs in its fragment only would just scroll the page that is there.
  await page.goto('about:blank');
  await page.goto(address, options);
}

async function openLarge(page: Page, address: string, until: Until): Promise<void> {
  for (let left = TRIES; ; left -= 1) {
    try {
      return await open(page, address, { waitUntil: until, timeout: STANDS_WITHIN_MS });
    } catch (error) {
      if (!(error instanceof TimeoutError) || left === 1) throw error;
    }
  }
}

/** Takes a picture of what is in view. A tab that isn't in front draws nothing: Chrome would wait for minutes. */
export async function screenshot(page: Page, path: `${string}.png`): Promise<void> {
  await page.bringToFront();
  await page.screenshot({ path });
}

/**
 * Answers one request. A link that is followed fails too: Chrome then shows its error page, Firefox
 * stays where it is. Requests of a page that has just gone reject; there is nobody left to answer.
 */
async function answer(page: Page, request: HTTPRequest): Promise<void> {
  const serving = served.get(page);
  const address = request.url();
  // Pictures within the page are not requests, and the extension's own files are not the page's.
  if (!/^https?:/.test(address)) return request.continue();
  const main = request.isNavigationRequest() && request.frame() === page.mainFrame();
  if (serving === undefined || !main || withoutFragment(address) !== serving.address) return request.abort();
  await request.respond({ status: 200, headers: serving.headers, body: serving.html });
}

function withoutFragment(address: string): string {
  const url = new URL(address);
  url.hash = '';
  return url.href;
}
