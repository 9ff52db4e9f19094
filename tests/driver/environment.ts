/** What `cargo xtask` tells the programs under `tests/`, by environment variables. */

import type { BrowserName } from './browser';

/** A browser of this machine. */
export interface Tested {
  /** Which one. */
  browser: BrowserName;
  /** Its executable. */
  executable: string;
}

const VARIABLES = { chrome: 'NOD_CHROME', firefox: 'NOD_FIREFOX' } as const;

/** The browsers to use. */
export function browsers(): Tested[] {
  const tested = (['chrome', 'firefox'] as const).flatMap((browser) => {
    const executable = process.env[VARIABLES[browser]];
    return executable === undefined || executable === '' ? [] : [{ browser, executable }];
  });
  if (tested.length === 0) throw new Error('neither NOD_CHROME nor NOD_FIREFOX is set; run this by cargo xtask');
  return tested;
}

/** The folder of the extension as it is shipped. */
export function shippedExtension(): string {
  return required('NOD_EXTENSION');
}

/** The folder of the variant whose hosts are granted; nothing else differs. */
export function grantedExtension(): string {
  return required('NOD_EXTENSION_GRANTED');
}

/** The zip for the stores. */
export function packagedExtension(): string {
  return required('NOD_PACKAGE');
}

/** The file with the compiled sites of `tests/browser/lens`. */
export function testSites(): string {
  return required('NOD_TEST_SITES');
}

/** Whether there is no display. Tests are headless anyway. */
export function withoutDisplay(): boolean {
  return process.env['NOD_HEADLESS'] === '1';
}

/** Whether expected results are to be written instead of compared. */
export function blessing(): boolean {
  return process.env['NOD_BLESS'] === '1';
}

function required(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === '') throw new Error(`${name} is not set; run this by cargo xtask`);
  return value;
}
