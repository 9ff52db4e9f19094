/** Reading a page with the built extension, as a person would: switch Nod on for the site, look at the page. */

import type { Page } from 'puppeteer-core';

import type { Brand, Report } from '../../extension/src/generated/messages';
import type { Driven } from './browser';
import { askBackground, askPage, tabOf } from './extension_page';
import { serveCaptured } from './page';
import { waitFor } from './wait';

/** A browser with Nod that reads one page after the other. */
export class NodReader {
  private constructor(
    readonly driven: Driven,
    /** A page of the extension, to speak with the background and with content scripts. */
    readonly extensionPage: Page,
    readonly page: Page,
  ) {}

  /** Reads in a tab that is open already, or in a new one. */
  static async open(driven: Driven, page?: Page): Promise<NodReader> {
    const extensionPage = await driven.extensionPage('panel.html');
    return new NodReader(driven, extensionPage, page ?? (await driven.newPage()));
  }

  /** Shows a saved page under its address, and reads it. */
  async readSaved(address: string, html: string): Promise<Report> {
    await serveCaptured(this.page, address, html, { until: 'domcontentloaded' });
    return this.readOpen();
  }

  /** Switches Nod on for the page that is open, and reads it to the end. */
  async readOpen(): Promise<Report> {
    const address = this.page.url();
    await askBackground(this.extensionPage, { Browser: { On: { origin: new URL(address).origin } } });
    return this.report();
  }

  /** Switches Nod off for a site, as the panel does. */
  async switchOff(origin: string): Promise<void> {
    await askBackground(this.extensionPage, { Browser: { Off: { origin } } });
  }

  /** What was read, where a content script is there. */
  async reportOnce(): Promise<Report> {
    return askPage<Report>(this.extensionPage, await this.tab(), 'Report');
  }

  /** What was read; waits for the content script, and for all reading to end. */
  async report(): Promise<Report> {
    return waitFor('the content script', () => this.reportOnce(), 60_000);
  }

  /** Says who answers, as the user does in the panel, and reads again. */
  async answerAs(brand: Brand): Promise<Report> {
    await askBackground(this.extensionPage, { Core: { SaveBrand: brand } });
    await askPage(this.extensionPage, await this.tab(), 'Again');
    return this.report();
  }

  /** The browser's number of the page's tab. */
  tab(): Promise<number> {
    return tabOf(this.extensionPage, this.page.url());
  }
}

/** A brand that goes by a name, which may also be an account's, in one place. */
export function brandNamed(name: string, scope: string): Brand {
  return { id: '', name, signOff: name, scopes: [scope], accounts: [{ scope, name, handle: name, profile: null }] };
}
