/** Loading the replies that a page holds back: only by the site's own expanders, in no hurry, and no longer than the person wants. */

import assert from 'node:assert/strict';

import type { Page } from 'puppeteer-core';

import type { Loading, Report } from '../../extension/src/generated/messages';
import { html } from '../demo/page/markup';
import { launch } from '../driver/browser';
import { browsers } from '../driver/environment';
import { askPage } from '../driver/extension_page';
import { openPopover, press, seen } from '../driver/nod';
import { NodReader } from '../driver/reading';
import { suite } from '../driver/suite';
import { waitFor } from '../driver/wait';
import { extensionWithForum } from './expander/extension';
import { showForum, type Thread, told } from './expander/forum';
import { statesOf } from './stage/states';

const BUTTON: [string, string] = ['nod-popover', '.replies button'];
const WORDS: [string, string] = ['nod-popover', '.replies p'];
/** A timer may ring a moment early. */
const PACE_MS = 990;

/** What looks like an expander, or is named by the site file, and must not be pressed. */
const DECOYS: Thread[] = [
  { id: 1, instead: html`<a class="decoy" href="/elsewhere/">View 3 replies</a>` },
  { id: 2, instead: html`<form><button class="decoy">View 2 replies</button></form>` },
  { id: 3, instead: html`<button type="button" class="decoy" disabled>View 4 replies</button>` },
  { id: 4, instead: html`<label><span role="button" class="decoy">View 5 replies</span><input type="checkbox"></label>` },
  { id: 5, instead: html`<div role="button" class="decoy far">View 6 replies</div>` },
  { id: 6, instead: html`<a href="/elsewhere/"><span role="button" class="decoy">View 7 replies</span></a>` },
  { id: 7, instead: html`<div role="button" class="decoy">View all of Anna's replies to us</div>` },
  { id: 8, instead: html`<div role="button" class="decoy" aria-disabled="true">View 8 replies</div>` },
  { id: 9, instead: html`<a class="decoy" href="mailto:ana@forum.example">View 9 replies</a>` },
];

await suite('expander', async ({ check, expectCount }) => {
  let cases = 0;
  const extension = await extensionWithForum();
  for (const tested of browsers()) {
    const driven = await launch({ ...tested, extension });
    const nod = await NodReader.open(driven);
    const open = async (threads: readonly Thread[]): Promise<Report> => {
      await showForum(nod, threads);
      await nod.page.bringToFront();
      return nod.readOpen();
    };
    const load = async (): Promise<Loading> => askPage<Loading>(nod.extensionPage, await nod.tab(), 'Load');
    const ended = (why: Loading['ended']): Promise<Loading> =>
      waitFor(`the end: ${why}`, async () => {
        const { loading } = await nod.report();
        assert.equal(loading?.ended, why);
        return loading;
      }, 40_000);
    const name = driven.name;

    cases += 11;
    await check(`${name}: the popover of one comment loads its replies, and no others`, async () => {
      await open([{ id: 1, says: 'View 3 replies', brings: [{ replies: 3 }] }, { id: 2, says: 'View 2 replies', brings: [{ replies: 2 }] }]);
      await openPopover(nod, '[data-id="1"]');
      assert.equal((await seen(nod, BUTTON))?.text, 'Load the 3 replies');
      await press(nod, BUTTON);
      await ended('done');
      const { comments, unloaded } = await nod.report();
      assert.deepEqual([comments.length, unloaded], [5, 1]);
      assert.equal(statesOf({ comments } as Report)['1'], 'Waiting');
      await waitFor('the button to go', async () => (await seen(nod, BUTTON)) === null);
      assert.deepEqual((await told(nod)).pressed.map(({ words }) => words), ['View 3 replies']);
    });

    await check(`${name}: an expander that leads to more is followed`, async () => {
      await open([{ id: 1, says: 'View 5 replies', brings: [{ replies: 2, then: 'View 3 more replies' }, { replies: 2, then: 'View 1 more reply' }, { replies: 1 }] }, { id: 2, says: 'View 1 reply', brings: [{ replies: 1 }] }]);
      await openPopover(nod, '[data-id="1"]');
      await press(nod, BUTTON);
      await waitFor('how far it is', async () => /^Loading replies: \d of \d$/.test((await seen(nod, WORDS))?.text ?? ''));
      await ended('done');
      assert.equal((await nod.report()).comments.length, 7);
      assert.deepEqual((await told(nod)).pressed.map(({ words }) => words), ['View 5 replies', 'View 3 more replies', 'View 1 more reply']);
    });

    await check(`${name}: in whatever language, none faster than one a second, and each after the page answered the last`, async () => {
      const says = ['Ver 2 respuestas', '2 Antworten anzeigen', 'Voir les réponses', '返信を2件表示'];
      const report = await open(says.map((says, index) => ({ id: index + 1, says, brings: [{ replies: 2 }], takes: index === 1 ? 1_600 : 30 })));
      assert.equal(report.unloaded, 4);
      assert.deepEqual(await load(), { step: 1, done: 0, total: 4, ended: null });
      assert.deepEqual((await ended('done')).done, 4);
      const { pressed, answered } = await told(nod);
      assert.deepEqual(pressed.map(({ words }) => words), says);
      for (const [index, { at }] of pressed.entries()) {
        if (index === 0) continue;
        assert.ok(at - (pressed[index - 1]?.at ?? 0) >= PACE_MS, `press ${index} came too soon`);
        assert.ok(at >= (answered[index - 1] ?? 0), `press ${index} did not wait for the page`);
      }
      assert.equal(await nod.page.evaluate(() => scrollY), 0);
    });

    await check(`${name}: nothing else is ever pressed`, async () => {
      const report = await open([...DECOYS, { id: 20, says: 'View 1 reply', brings: [{ replies: 1 }] }]);
      assert.equal(report.unloaded, 1);
      // What the site says of them is true all the same.
      assert.equal(statesOf(report)['1'], 'CantTell');
      await openPopover(nod, '[data-id="1"]');
      assert.equal(await seen(nod, BUTTON), null);
      await nod.page.keyboard.press('Escape');
      await nod.page.evaluate(() => ((window as unknown as { told: { pressed: unknown[] } }).told.pressed = []));
      await load();
      await ended('done');
      const { pressed, submitted } = await told(nod);
      assert.deepEqual([pressed.map(({ kind }) => kind), submitted], [['more'], 0]);
      assert.equal(nod.page.url(), 'https://forum.example/rye/');
    });

    await check(`${name}: the one button in what the site file names is pressed`, async () => {
      await open([{ id: 1, instead: html`<div class="box"><p><button type="button" class="more">View 1 reply</button></p></div>`, brings: [{ replies: 1 }] }]);
      await load();
      await ended('done');
      assert.equal((await nod.report()).comments.length, 2);
    });

    await check(`${name}: the panel shows how far it is, and stops it`, async () => {
      await open(Array.from({ length: 9 }, (_, index) => ({ id: index + 1, says: 'View 1 reply', brings: [{ replies: 1 }] })));
      const panel = await openPanel(nod);
      await pressIn(panel, 'Load all replies (9 threads)');
      await waitFor('the progress', async () => (await textOf(panel, '.loading')).startsWith('Loading replies: 1 of 9'));
      assert.equal(await panel.$eval('.loading progress', (bar) => (bar as HTMLProgressElement).position > 0), true);
      await pressIn(panel, 'Stop');
      const { done } = await ended('stopped');
      await waitFor('the panel to say so', async () => (await textOf(panel, '.loading')).startsWith('Stopped.'));
      assert.equal((await told(nod)).pressed.length, done);
      assert.match(await textOf(panel, '.loading button'), /^Load all replies \(\d threads\)$/);
      await panel.close();
    });

    await check(`${name}: it goes on without the panel, and a panel that is opened again shows it`, async () => {
      await open([1, 2, 3, 4].map((id) => ({ id, says: 'View 1 reply', brings: [{ replies: 1 }] })));
      const panel = await openPanel(nod);
      await pressIn(panel, 'Load all replies (4 threads)');
      await waitFor('the progress', () => panel.$('.loading progress'));
      await panel.close();
      const again = await openPanel(nod);
      await waitFor('the progress', async () => /^Loading replies: [1-3] of 4/.test(await textOf(again, '.loading')));
      await ended('done');
      await waitFor('the end in the panel', async () => (await textOf(again, '.loading')) === 'Loaded. Nothing more can be opened.');
      await again.close();
    });

    await check(`${name}: where nothing new comes three times, it ends`, async () => {
      await open([1, 2, 3, 4, 5].map((id) => ({ id, says: 'View 2 replies' })));
      await load();
      await ended('nothing-new');
      assert.equal((await told(nod)).pressed.length, 3);
    });

    await check(`${name}: where the tab shows another page, it ends`, async () => {
      await open([1, 2, 3, 4].map((id) => ({ id, says: 'View 1 reply', brings: [{ replies: 1 }] })));
      await load();
      await waitFor('the first press', async () => (await told(nod)).pressed.length === 1);
      await nod.page.evaluate(() => history.pushState(null, '', '/wheat/'));
      await ended('page-left');
      assert.ok((await told(nod)).pressed.length <= 2);
    });

    await check(`${name}: where the tab is left, it ends`, async () => {
      await open([1, 2, 3, 4].map((id) => ({ id, says: 'View 1 reply', brings: [{ replies: 1 }] })));
      await load();
      await waitFor('the first press', async () => (await told(nod)).pressed.length === 1);
      const other = await driven.newPage();
      await other.bringToFront();
      await ended('tab-left');
      await other.close();
      assert.ok((await told(nod)).pressed.length <= 2);
    });

    await check(`${name}: a thread without end is left after twenty`, async () => {
      await open([{ id: 1, says: 'View more replies', forever: true }]);
      await load();
      await ended('done');
      assert.equal((await told(nod)).pressed.length, 20);
    });
    await driven.close();
  }
  expectCount(cases);
});

async function openPanel(nod: NodReader): Promise<Page> {
  const panel = await nod.driven.extensionPage(`panel.html?tab=${await nod.tab()}`);
  await waitFor('the panel', () => panel.$('.loading'));
  return panel;
}

async function textOf(panel: Page, select: string): Promise<string> {
  return panel.$$eval(select, ([element]) => element?.textContent?.trim() ?? '');
}

async function pressIn(panel: Page, words: string): Promise<void> {
  await waitFor(`the button '${words}'`, () =>
    panel.evaluate((words) => {
      const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === words);
      button?.click();
      return button !== undefined;
    }, words),
  );
}
