/** What the person does around a reply: writes a draft, inserts it, pastes what was copied. */

import assert from 'node:assert/strict';

import type { Page } from 'puppeteer-core';

import { inTab } from '../../driver/extension_page';
import { POPOVER, press, seen } from '../../driver/nod';
import type { NodReader } from '../../driver/reading';
import { waitFor } from '../../driver/wait';
import type { Sent } from './page/sent';

/** Writes a text of one's own in place of the first draft. */
export async function writeOwn(nod: NodReader, text: string): Promise<void> {
  await press(nod, POPOVER.draft);
  // A key for each line break would be the Enter that nothing may press.
  await inTab(nod.extensionPage, await nod.tab(), write, [text]);
}

/** Writes a text of one's own in place of the first draft, and presses Insert. */
export async function insertOwn(nod: NodReader, text: string): Promise<void> {
  await writeOwn(nod, text);
  await press(nod, POPOVER.insert);
}

/** Presses Insert by a double click. */
export async function pressTwice(nod: NodReader): Promise<void> {
  const { box } = await waitFor('the button', () => seen(nod, POPOVER.insert));
  await nod.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2, { count: 2 });
}

/** Waits until the popover says something like that. */
export async function says(nod: NodReader, words: RegExp): Promise<void> {
  await waitFor(`${words} in the popover`, async () => {
    const note = await seen(nod, POPOVER.note);
    if (!words.test(note?.text ?? '')) throw new Error(`it says: ${note?.text ?? 'nothing'}`);
    return true;
  });
}

/** Waits until the popover is closed: the draft is in the box. */
export async function closed(nod: NodReader): Promise<void> {
  await waitFor('the popover to close', async () => {
    const note = await seen(nod, POPOVER.note);
    if (note !== null) throw new Error(`it says: ${note.text}`);
    return (await seen(nod, POPOVER.all)) === null;
  });
}

/** What is on the clipboard: pasted by the keyboard into a field of the page. */
export async function pasted(page: Page): Promise<string> {
  await page.focus('#paste');
  await chord(page, 'a');
  await chord(page, 'v');
  const text = await page.$eval('#paste', (field) => (field as HTMLTextAreaElement).value);
  await page.$eval('#paste', (field) => {
    (field as HTMLTextAreaElement).value = '';
  });
  return text;
}

/** Presses a key together with Control. */
export async function chord(page: Page, key: 'a' | 'v' | 'y' | 'z'): Promise<void> {
  await page.keyboard.down('Control');
  await page.keyboard.press(key);
  await page.keyboard.up('Control');
}

/** What the page has sent, and whether it was to be left. */
export function sent(page: Page): Promise<Sent> {
  return page.evaluate(() => window.sent);
}

/** Nothing was sent, and the page was not left. */
export async function nothingSent(page: Page): Promise<void> {
  assert.deepEqual(await sent(page), { submit: 0, enter: 0, button: 0, call: 0, request: 0, leave: 0 });
}

/** Runs in the tab, where the popover's field has the focus. */
function write(text: string): void {
  document.execCommand('selectAll');
  document.execCommand('insertText', false, text);
}
