/** The popover: what the person types is theirs whatever the page does, and only the person can press its buttons. */

import assert from 'node:assert/strict';

import { badgeOf, POPOVER, press, seen } from '../driver/nod';
import type { NodReader } from '../driver/reading';
import { suite } from '../driver/suite';
import { waitFor } from '../driver/wait';
import { plainComments, readBlog } from './stage/blog';
import { inEachBrowser } from './stage/each_browser';
import { property } from './stage/inside';
import { openAt } from './stage/show';
import { comesTo, markOf } from './stage/states';
import { closed, holds, write } from './stage/write';

/** Each case has a comment of its own: what it does there is remembered. */
const COMMENTS = plainComments(9);
/** Where the pointer moves is no secret; what is typed and pressed is the person's. */
const HARMLESS = /^selectionchange$|^(pointer|mouse)(move|over|out|enter|leave|rawupdate)$/;

await suite('popover', async ({ check, expectCount }) => {
  let cases = 0;
  await inEachBrowser(async (nod, browser) => {
    const open = async (id: number): Promise<void> => {
      await readBlog(nod, COMMENTS);
      await openAt(nod, `#comment-${id}`);
    };

    cases += 10;
    await check(`${browser}: the comment is removed: what was typed stays, and a note says why it can't go in`, async () => {
      await open(1);
      await write(nod, 'Table one is yours.');
      await nod.page.$eval('#comment-1', (comment) => comment.remove());
      await waitFor('the note', async () => (await seen(nod, POPOVER.note))?.text === 'This comment is no longer on the page.');
      assert.equal(await property(nod, POPOVER.insert, 'disabled'), true);
      await holds(nod, 'Table one is yours.');
    });

    await check(`${browser}: the comments are drawn anew: the popover stays with its own`, async () => {
      await open(2);
      await write(nod, 'Table two is yours.');
      await nod.page.$eval('.comment-list', (list) => (list.innerHTML = list.innerHTML));
      await waitFor('a badge that says that its popover is open', async () => (await property(nod, badgeOf('#comment-2'), 'ariaExpanded')) === 'true');
      assert.equal(await property(nod, POPOVER.insert, 'disabled'), false);
      assert.equal(await seen(nod, POPOVER.note), null);
      await holds(nod, 'Table two is yours.');
    });

    await check(`${browser}: the page throws the popover away: what was typed is there when it is opened again`, async () => {
      await open(2);
      await write(nod, 'Table two, then.');
      await nod.page.$eval('nod-popover', (popover) => popover.remove());
      await waitFor('a badge that says that its popover is closed', async () => (await property(nod, badgeOf('#comment-2'), 'ariaExpanded')) === 'false');
      await press(nod, badgeOf('#comment-2'));
      await holds(nod, 'Table two, then.');
    });

    await check(`${browser}: what was typed survives Escape`, async () => {
      await open(3);
      await write(nod, 'Table three is yours.');
      await nod.page.keyboard.press('Escape');
      await closed(nod);
      await nod.page.keyboard.press('Enter');
      await holds(nod, 'Table three is yours.');
      assert.equal((await markOf(nod, 3))?.state, 'Waiting');
    });

    await check(`${browser}: what was typed survives another popover and a reload right after the last key`, async () => {
      await open(4);
      await write(nod, 'Table four is yours.');
      await press(nod, badgeOf('#comment-5'));
      await waitFor('the other popover', async () => (await seen(nod, POPOVER.head))?.text.includes('Guest 5'));
      await write(nod, 'Table five is yours.');
      await nod.page.reload();
      await openAt(nod, '#comment-5');
      await holds(nod, 'Table five is yours.');
      await openAt(nod, '#comment-4');
      await holds(nod, 'Table four is yours.');
      assert.equal((await markOf(nod, 4))?.state, 'Waiting');
    });

    await check(`${browser}: the background dies while the popover is open`, async () => {
      await open(6);
      await nod.driven.stopBackground();
      await write(nod, 'Table six is yours.');
      await nod.driven.stopBackground();
      await nod.page.keyboard.press('Escape');
      await closed(nod);
      await waitFor('the ledger', async () => (await markOf(nod, 6))?.draft === 'Table six is yours.');
      await nod.driven.stopBackground();
      await nod.page.reload();
      await openAt(nod, '#comment-6');
      await holds(nod, 'Table six is yours.');
    });

    await check(`${browser}: 'no reply needed' is done and undone, and what was typed comes through it`, async () => {
      await open(7);
      await write(nod, 'Table seven is yours.');
      await press(nod, POPOVER.settle);
      await comesTo(nod, 7, 'NoReplyNeeded');
      await nod.page.reload();
      await openAt(nod, '#comment-7');
      await holds(nod, 'Table seven is yours.');
      await press(nod, POPOVER.settle);
      await comesTo(nod, 7, 'Waiting');
      await nod.page.reload();
      await openAt(nod, '#comment-7');
      await holds(nod, 'Table seven is yours.');
    });

    await check(`${browser}: the page can press nothing`, async () => {
      await readBlog(nod, COMMENTS);
      await waitFor('the badge', () => seen(nod, badgeOf('#comment-8')));
      await nod.page.evaluate(pretend, '#comment-8 nod-badge');
      assert.equal(await nod.page.$('nod-popover'), null);
      await openAt(nod, '#comment-8');
      await nod.page.evaluate(pretend, 'nod-popover');
      assert.equal((await markOf(nod, 8))?.state, 'Waiting');
      assert.ok(await seen(nod, POPOVER.all));
      assert.equal(await nod.page.$eval('nod-popover', ({ shadowRoot }) => shadowRoot), null);
    });

    await check(`${browser}: the page's shortcuts don't hear what is typed and pressed`, async () => {
      await open(9);
      await nod.page.evaluate(eavesdrop);
      await write(nod, 'Table nine, and a jug of water?');
      await nod.page.keyboard.press('Enter');
      await press(nod, POPOVER.copy);
      await press(nod, POPOVER.another);
      await press(nod, POPOVER.head);
      const { box } = await waitFor('the head', () => seen(nod, POPOVER.head));
      await nod.page.mouse.move(box.x + 9, box.y + 9);
      await nod.page.mouse.wheel({ deltaY: 40 });
      assert.deepEqual((await heard(nod)).filter((type) => !HARMLESS.test(type)), []);
    });

    await check(`${browser}: with the popover closed the page hears the person again`, async () => {
      await nod.page.keyboard.press('Escape');
      await closed(nod);
      await nod.page.mouse.click(5, 5);
      assert.ok((await heard(nod)).includes('click'));
    });
  });
  expectCount(cases);
});

/** Runs in the page: everything that a script may try on an element of Nod's. */
function pretend(selector: string): void {
  const host = document.querySelector<HTMLElement>(selector);
  host?.focus();
  for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'dblclick']) {
    host?.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, cancelable: true, clientX: 5, clientY: 5 }));
  }
  for (const type of ['keydown', 'keypress', 'keyup']) {
    for (const key of ['Enter', ' ', 'Escape']) host?.dispatchEvent(new KeyboardEvent(type, { key, bubbles: true, composed: true, cancelable: true }));
  }
  host?.click();
}

/** Runs in the page: hears on the document, in the bubble phase, whatever there is to hear. */
function eavesdrop(): void {
  const heard = new Set<string>();
  Object.assign(window, { heard });
  const types = Object.getOwnPropertyNames(HTMLElement.prototype).filter((name) => name.startsWith('on')).map((name) => name.slice(2));
  for (const type of [...types, 'focusin', 'focusout', 'compositionstart', 'beforeinput']) document.addEventListener(type, () => heard.add(type));
}

function heard(nod: NodReader): Promise<string[]> {
  return nod.page.evaluate(() => [...(window as unknown as { heard: Set<string> }).heard]);
}
