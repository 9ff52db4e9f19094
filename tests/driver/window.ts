/** The size of windows and pages, the same in both browsers. */

import type { Viewport } from 'puppeteer-core';

import type { Launch } from './browser';

/** How long a browser may take for one answer. Longer than any case: cases have their own limits. */
export const PROTOCOL_LIMIT_MS = 120_000;

/** Without a display the page has exactly the size that was asked for; in a window it fills the window. */
export function windowOf(wanted: Launch): { width: number; height: number; viewport: Viewport | null } {
  const { width, height } = wanted.window ?? { width: 1280, height: 900 };
  return { width, height, viewport: (wanted.headless ?? true) ? { width, height } : null };
}
