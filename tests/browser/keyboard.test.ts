/** Badge and popover without a mouse, and for who doesn't see them. */

import assert from 'node:assert/strict';

import type { SerializedAXNode } from 'puppeteer-core';

import { badgeOf, POPOVER, seen } from '../driver/nod';
import { askPage } from '../driver/extension_page';
import type { NodReader } from '../driver/reading';
import { suite } from '../driver/suite';
import { waitFor } from '../driver/wait';
import { plainComments, readBlog } from './stage/blog';
import { inEachBrowser } from './stage/each_browser';
import { focus, property } from './stage/inside';
import { comesTo, markOf } from './stage/states';
import { closed } from './stage/write';

/** What a badge says of a question that nobody answered; it may say more. */
const WAITS = /^Nod: Waiting · Question\. No reply from you yet\./;

await suite('keyboard', async ({ check, skip, expectCount }) => {
  let cases = 0;
  await inEachBrowser(async (nod, browser) => {
    const press = (key: 'Tab' | 'Enter' | 'Escape' | ' '): Promise<void> => nod.page.keyboard.press(key);
    await readBlog(nod, plainComments(200));
    await waitFor('the badges', () => seen(nod, badgeOf('#comment-2')));

    cases += 8;
    await check(`${browser}: a badge says what it is, and why`, async () => {
      assert.match(String(await property(nod, badgeOf('#comment-1'), 'ariaLabel')), WAITS);
      assert.match(String(await property(nod, badgeOf('#comment-1'), 'title')), /^No reply from you yet\./);
      assert.equal(await property(nod, badgeOf('#comment-1'), 'ariaExpanded'), 'false');
    });

    await check(`${browser}: Tab goes from badge to badge, in the order of the comments`, async () => {
      await nod.page.focus('.logged-in-as a');
      await press('Tab');
      assert.equal(await focus(nod), 'nod-badge button comment-1');
      await press('Tab');
      assert.equal(await focus(nod), 'nod-badge button comment-2');
    });

    await check(`${browser}: Enter opens the popover, and the focus is in it`, async () => {
      await press('Enter');
      await waitFor('the drafts', () => seen(nod, POPOVER.draft));
      assert.match(await focus(nod), /^nod-popover /);
      assert.equal(await property(nod, badgeOf('#comment-2'), 'ariaExpanded'), 'true');
      assert.equal(await property(nod, POPOVER.all, 'ariaLabel'), 'Reply to Guest 2');
    });

    await check(`${browser}: Escape closes it, and the focus is on the badge again`, async () => {
      await press('Escape');
      await closed(nod);
      assert.equal(await focus(nod), 'nod-badge button comment-2');
      assert.equal(await property(nod, badgeOf('#comment-2'), 'ariaExpanded'), 'false');
    });

    await check(`${browser}: 'no reply needed' and its undoing leave the focus where it is`, async () => {
      await press(' ');
      await tabTo(nod, 'No reply needed');
      await press('Enter');
      await comesTo(nod, 2, 'NoReplyNeeded');
      await waitFor('the other button', async () => (await property(nod, POPOVER.settle, 'textContent')) === 'Undo');
      assert.equal(await focus(nod), 'nod-popover button');
      await press('Enter');
      await comesTo(nod, 2, 'Waiting');
      await press('Escape');
      await closed(nod);
      assert.equal(await focus(nod), 'nod-badge button comment-2');
    });

    await check(`${browser}: after another state the badge is the same button`, async () => {
      assert.equal(await focus(nod), 'nod-badge button comment-2');
      await waitFor('its words', async () => WAITS.test(String(await property(nod, badgeOf('#comment-2'), 'ariaLabel'))));
    });

    await check(`${browser}: a comment that is asked for from far away gets its badge and the focus`, async () => {
      const far = await markOf(nod, 180);
      await askPage(nod.extensionPage, await nod.tab(), { Show: { key: far?.key ?? '' } });
      await waitFor('the focus', async () => (await focus(nod)) === 'nod-badge button comment-180');
    });

    await check(`${browser}: screen readers find badge and popover by role and name`, async () => {
      if (browser !== 'chrome') skip('its driver gives no view of the accessibility tree');
      await press('Enter');
      await waitFor('the drafts', () => seen(nod, POPOVER.draft));
      const names = namesIn(await nod.page.accessibility.snapshot());
      assert.ok(names.some((name) => name.startsWith('button: ') && WAITS.test(name.slice('button: '.length))), names.slice(0, 20).join('; '));
      assert.ok(names.includes('dialog: Reply to Guest 180'));
    });
  });
  expectCount(cases);
});

/** Role and name of everything that a screen reader finds. */
function namesIn(tree: SerializedAXNode | null): string[] {
  return tree === null ? [] : [`${tree.role}: ${tree.name ?? ''}`, ...(tree.children ?? []).flatMap(namesIn)];
}

/** Presses Tab until the button with these words has the focus, as a person would. */
async function tabTo(nod: NodReader, words: string): Promise<void> {
  await waitFor(words, () => seen(nod, POPOVER.draft));
  await waitFor(`the focus on '${words}'`, async () => {
    await nod.page.keyboard.press('Tab');
    return (await property(nod, ['nod-popover', 'button:focus'], 'textContent')) === words;
  });
}
