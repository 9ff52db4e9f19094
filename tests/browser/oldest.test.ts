/** The panel lists the oldest first, as far as the page says when they were written. */

import assert from 'node:assert/strict';

import { browsers } from '../driver/environment';
import { serveCaptured } from '../driver/page';
import { suite } from '../driver/suite';
import { inEachBrowser } from './stage/each_browser';
import { openPanel } from './stage/panel';
import { ADDRESS } from './stage/blog';
import { waitFor } from '../driver/wait';

/** Who waits in page order, with what the page has as their time. */
interface Case {
  name: string;
  times: { [author in string]: string };
  /** In the panel's order; '~' where it says 'about'. */
  listed: string[];
  order: string;
}

const CASES: Case[] = [
  {
    name: 'printed and stated times among each other',
    times: { Ana: '<time>2 days ago</time>', Ben: '<time datetime="2024-05-01T08:00:00Z">May 1</time>', Cleo: '<time>3 weeks ago</time>', Dora: '<time>2 years ago</time>' },
    listed: ['Ben', '~Dora', '~Cleo', '~Ana'],
    order: 'The oldest first.',
  },
  {
    name: 'one without a time comes last',
    times: { Ana: '', Ben: '<time>1 day ago</time>', Cleo: '<time>5/6/2026</time>' },
    listed: ['~Ben', 'Ana', 'Cleo'],
    order: "The oldest first; 2 whose time can't be read come last.",
  },
  { name: 'none has a time', times: { Ana: '', Ben: '' }, listed: ['Ana', 'Ben'], order: "In the order of the page: their times can't be read." },
];

await suite('the oldest first', async ({ check, expectCount }) => {
  await inEachBrowser(async (nod, browser) => {
    for (const { name, times, listed, order } of CASES) {
      await check(`${browser}: ${name}`, async () => {
        await serveCaptured(nod.page, ADDRESS, page(times));
        await nod.readOpen();
        const panel = await openPanel(nod.driven, nod.page);
        await waitFor('the list', () => panel.$('.waiting li'));
        const items = await panel.$$eval('.waiting button', (buttons) =>
          buttons.map((button) => `${button.lastElementChild?.textContent?.startsWith('about ') ? '~' : ''}${button.querySelector('b')?.textContent}`),
        );
        assert.deepEqual(items, listed);
        assert.equal(await panel.$eval('.waiting', (list) => list.previousElementSibling?.textContent), order);
        await panel.close();
      });
    }
  });
  expectCount(CASES.length * browsers().length);
});

function page(times: { [author in string]: string }): string {
  const items = Object.entries(times).map(
    ([author, time], index) => `<li id="comment-${index + 1}" class="comment depth-1"><article class="comment-body">
<footer class="comment-meta"><b class="fn">${author}</b> <div class="comment-metadata">${time}</div></footer>
<div class="comment-content"><p>Is table ${index + 1} free on Sunday?</p></div></article></li>`,
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Rye</title><link rel="https://api.w.org/" href="/wp-json/"></head>
<body><main><article><h1>Rye</h1></article><div id="comments"><ol class="comment-list">${items.join('')}</ol></div></main></body></html>`;
}
