/**
 * The composer on pages shaped like networks' own: the draft goes into the box that the page opens beside the
 * comment, never into the post's own box, and only the control for a reply is pressed.
 */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

import type { Page } from 'puppeteer-core';

import { launch } from '../driver/browser';
import { browsers, grantedExtension } from '../driver/environment';
import { openPopover } from '../driver/nod';
import { NodReader } from '../driver/reading';
import { suite } from '../driver/suite';
import { closed, insertOwn, says } from './composer/person';

/** A page of the lens tests, and a comment of it. */
interface Case {
  page: string;
  /** What only this comment holds. */
  comment: string;
  /** What the page does when something in it is pressed. */
  script: () => void;
  /** The box that must hold the draft, or what the popover says. */
  ends: { box: string } | { says: RegExp };
  pressed: string[];
}

const CASES: { [name in string]: Case } = {
  'Facebook opens the box beside the comment': {
    page: 'facebook', comment: 'a[href*="id=77"]', script: openBeside, ends: { box: 'form [role="textbox"]' }, pressed: ['Reply'],
  },
  'Facebook’s box is open': {
    page: 'facebook-feed', comment: 'a[href*="/groups/5/user/71/"]', script: watch, ends: { box: 'form [role="textbox"]' }, pressed: [],
  },
  'Instagram has one box, and nothing says whom it is for': {
    page: 'instagram-reel', comment: 'a[href*="/c/102/"]', script: watch, ends: { says: /no reply box.*copied/ }, pressed: ['Reply'],
  },
};

await suite('composer, networks', async ({ check, expectCount }) => {
  for (const tested of browsers()) {
    const driven = await launch({ ...tested, extension: grantedExtension() });
    const nod = await NodReader.open(driven);
    for (const [what, { page, comment, script, ends, pressed }] of Object.entries(CASES)) {
      await check(`${driven.name}: ${what}`, async () => {
        const draft = `Hi, it is wood. (${what})`;
        await open(nod, page);
        await nod.page.evaluate(script);
        await openPopover(nod, await commentAround(nod.page, comment));
        await insertOwn(nod, draft);
        if ('says' in ends) await says(nod, ends.says);
        else await closed(nod);
        assert.deepEqual(await held(nod.page, 'box' in ends ? ends.box : ''), { box: 'box' in ends ? draft : '', others: '' });
        assert.deepEqual(await nod.page.evaluate(() => (window as Watched).pressed), pressed);
      });
    }
    await driven.close();
  }
  expectCount(Object.keys(CASES).length * browsers().length);
});

async function open(nod: NodReader, name: string): Promise<void> {
  const html = readFileSync(`tests/browser/lens/${name}.html`, 'utf8');
  await nod.readSaved(/<link rel="canonical" href="([^"]+)">/.exec(html)?.[1] ?? '', html);
}

/** A selector of the nearest element around something that holds a badge's place. */
function commentAround(page: Page, select: string): Promise<string> {
  return page.$eval(select, (inside) => {
    const comment = inside.closest('[role="article"]') ?? inside.closest('div:has([role="button"])') ?? inside;
    comment.id = 'answered';
    return '#answered';
  });
}

/** What stands in one box, and in all others together. */
function held(page: Page, box: string): Promise<{ box: string; others: string }> {
  return page.evaluate((box) => {
    const boxes = [...document.querySelectorAll('[contenteditable], textarea, input')];
    const text = (boxes: Element[]): string => boxes.map((box) => (box as HTMLTextAreaElement).value ?? box.textContent).join('');
    const [chosen] = boxes.filter((candidate) => box !== '' && candidate.matches(box));
    return { box: text(boxes.filter((box) => box === chosen)), others: text(boxes.filter((box) => box !== chosen)) };
  }, box);
}

interface Watched extends Window {
  pressed?: string[];
}

/** Runs in the page: notes what is pressed. */
function watch(): void {
  const pressed: string[] = ((window as Watched).pressed = []);
  addEventListener('click', ({ target }) => target instanceof Element && target.closest('[role="button"], button') && pressed.push(target.textContent ?? ''), true);
}

/** Runs in the page: 'Reply' opens a box in the block beside the comment, as React's pages do. */
function openBeside(): void {
  const pressed: string[] = ((window as Watched).pressed = []);
  document.querySelector('[role="dialog"]')?.insertAdjacentHTML('beforeend', '<div role="textbox" contenteditable="true" data-lexical-editor="true" aria-label="Comment as Blue Door Bakery"></div>');
  addEventListener('click', ({ target }) => {
    if (!(target instanceof Element) || target.closest('[role="button"]') === null) return;
    pressed.push(target.textContent ?? '');
    const beside = target.closest('[role="article"][aria-label]')?.nextElementSibling;
    beside?.insertAdjacentHTML('beforeend', '<form role="presentation"><div role="textbox" contenteditable="true" data-lexical-editor="true" aria-label="Reply to Ben Okafor"></div></form>');
    beside?.querySelector<HTMLElement>('[role="textbox"]')?.focus();
  });
}
