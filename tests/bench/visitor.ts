/** A browser with Nod that looks at the benchmark's pages, as a person does: opens one, switches Nod on, and off again. */
import type { Page } from 'puppeteer-core';

import type { Report } from '../../extension/src/generated/messages';
import type { Driven } from '../driver/browser';
import { askBackground, askPage, inTab, tabOf } from '../driver/extension_page';
import { waitFor } from '../driver/wait';
import type { Site } from './server';

/** The longest that a page of 10,000 comments may take on a busy machine. */
const READ_LIMIT_MS = 60_000;

/** One browser, one tab. */
export class Visitor {
  private constructor(
    readonly driven: Driven,
    readonly site: Site,
    /** A page of the extension, to speak with the background and with content scripts. */
    readonly extensionPage: Page,
    readonly page: Page,
  ) {}

  static async start(driven: Driven, site: Site): Promise<Visitor> {
    const extensionPage = await driven.extensionPage('panel.html');
    return new Visitor(driven, site, extensionPage, await driven.newPage());
  }

  /** Opens the page with this many comments, without Nod; resolves when it is drawn and has nothing left to do. */
  async open(count: number): Promise<void> {
    await this.page.goto(`${this.site.origin}/${count}`, { waitUntil: 'load' });
    await this.quiet();
  }

  /** Switches Nod on; resolves when the page was read to the end, which the toolbar button shows. */
  async on(): Promise<void> {
    const tab = await this.tab();
    await askBackground(this.extensionPage, { Browser: { On: { origin: this.site.origin } } });
    await waitFor('the number on the toolbar button', () => this.#toolbar(tab), READ_LIMIT_MS);
    await this.quiet();
  }

  /** Switches Nod off: the next page opens without it. */
  async off(): Promise<void> {
    await askBackground(this.extensionPage, { Browser: { Off: { origin: this.site.origin } } });
  }

  /** What Nod says about its reading. */
  async report(): Promise<Report> {
    return askPage<Report>(this.extensionPage, await this.tab(), 'Report');
  }

  /** Runs a function in the content script's world. */
  async inContent<Arguments extends unknown[], Result>(run: (...args: Arguments) => Result, ...args: Arguments): Promise<Awaited<Result>> {
    return inTab(this.extensionPage, await this.tab(), run, args);
  }

  /** Resolves when two frames were drawn and the main thread had time to spare. */
  async quiet(): Promise<void> {
    await this.page.evaluate(async () => {
      for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
      await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 2_000 }));
    });
  }

  /** The browser's number of the page's tab. */
  tab(): Promise<number> {
    return tabOf(this.extensionPage, this.page.url());
  }

  async #toolbar(tab: number): Promise<boolean> {
    return (await this.extensionPage.evaluate(`(globalThis.browser ?? globalThis.chrome).action.getBadgeText({ tabId: ${tab} })`)) !== '';
  }
}
