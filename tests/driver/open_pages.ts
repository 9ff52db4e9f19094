/** The extension's pages that the driver opened: a reload ends them all, and each browser ends them differently. */

import type { Page } from 'puppeteer-core';

/** Pages that are to be closed before a reload. */
export class OpenPages {
  readonly #pages = new Set<Page>();

  /** Remembers a page and gives it back. */
  add(page: Page): Page {
    this.#pages.add(page);
    return page;
  }

  /** Closes those that are open still. */
  async close(): Promise<void> {
    const open = [...this.#pages].filter((page) => !page.isClosed());
    this.#pages.clear();
    await Promise.all(open.map((page) => page.close()));
  }
}
