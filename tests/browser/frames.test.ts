/** Comments in frames of other sites: Nod reads them where the person lets it, and the page counts as one. */

import assert from 'node:assert/strict';

import type { Page } from 'puppeteer-core';

import { askBackground } from '../driver/extension_page';
import { suite } from '../driver/suite';
import { waitFor } from '../driver/wait';
import { extensionWithTestSites } from './lens/extension';
import { inEachBrowser } from './stage/each_browser';
import { frameAt, pressIn, serveAll } from './stage/framed';
import { openPanel } from './stage/panel';
import { toolbarShows } from './stage/toolbar';

const BLOG = 'https://bakery.example';
const THREADS = 'https://service.example';
const PAGE = `${BLOG}/rye/`;
const FRAME = `${THREADS}/embed/comments/`;
const WIDGET = `${THREADS}/button/`;

const said = (id: number, by: string, words: string, owner = ''): string =>
  `<div class="said" id="s${id}"><b class="by ${owner}" data-handle="${by.toLowerCase()}">${by}</b><p class="words">${words}</p><button class="answer">Answer</button></div>`;
const comment = (id: number, by: string, words: string): string =>
  `<li id="comment-${id}" class="comment depth-1"><article><b class="fn">${by}</b><div class="comment-content"><p>${words}</p></div></article></li>`;

const PAGES = {
  [PAGE]: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Rye</title><link rel="https://api.w.org/" href="/wp-json/"></head><body>
    <h1>Rye is back</h1><ol class="comment-list">${comment(1, 'Ana', 'Is it made without wheat?')}</ol>
    <iframe id="threads" src="${FRAME}?about=rye" width="600" height="500"></iframe><iframe src="${WIDGET}"></iframe><iframe src="${BLOG}/advert/"></iframe></body></html>`,
  [`${BLOG}/bare/`]: `<!doctype html><title>Bare</title><h1>Nothing but a frame</h1><iframe src="${FRAME}" width="600" height="500"></iframe>`,
  [`${BLOG}/endless/`]: `<!doctype html><title>Endless</title><link rel="https://api.w.org/" href="/wp-json/"><ol class="comment-list">${comment(1, 'Ana', 'Is it made without wheat?')}</ol><iframe src="javascript:void(0)"></iframe>`,
  [`${BLOG}/advert/`]: '<!doctype html><title>Advert</title><p>Buy this.</p>',
  [FRAME]: `<!doctype html><meta charset="utf-8"><title>Comments</title><main>${said(1, 'Ben', 'Lovely bread, thank you!')}${said(2, 'Chidi', 'Is there spelt too?')}${said(3, 'Bakery', 'Hello all.', 'owner')}</main>
    <script>addEventListener('click', ({ target }) => target.closest?.('.answer') && target.replaceWith(document.createElement('textarea')));</script>`,
  [WIDGET]: '<!doctype html><title>Button</title><button>Like</button>',
};

await suite('frames', async ({ check, expectCount }) => {
  let cases = 0;
  await inEachBrowser(async (nod, browser) => {
    const { page } = nod;
    await serveAll(page, PAGES);
    const name = (what: string): string => {
      cases += 1;
      return `${browser}: ${what}`;
    };
    const switched = (on: 'On' | 'Off', origin: string): Promise<unknown> => askBackground(nod.extensionPage, { Browser: { [on]: { origin } } });

    await check(name('a frame that Nod may not read is left alone, and the panel names it'), async () => {
      await page.goto(PAGE);
      await switched('On', BLOG);
      await toolbarShows(nod, '1');
      await badgesAre(page, 0);
      const panel = await openPanel(nod.driven, page);
      await panelSays(panel, 'Comments on this page stand in a frame of Thread service. Nod may not read it yet.');
      assert.equal(await panel.$$eval('button.main', (buttons) => buttons.filter(({ textContent }) => textContent?.includes('service.example')).length), 1);
      await panel.close();
    });

    await check(name('a frame that never ends loading holds nobody up'), async () => {
      await switched('Off', BLOG);
      await page.goto(`${BLOG}/endless/`);
      await switched('On', BLOG);
      assert.equal((await nod.report()).comments.length, 1);
      await toolbarShows(nod, '1');
    });

    await check(name('where the page itself has no comments nothing is claimed'), async () => {
      await page.goto(`${BLOG}/bare/`);
      const panel = await openPanel(nod.driven, page);
      await panelSays(panel, 'Nod may not read it yet.');
      assert.doesNotMatch(await panel.evaluate(() => document.body.innerText), /nobody|no comments|does not know/iu);
      await panel.close();
    });

    await check(name('allowed in the panel, the frame is read at once, and the page counts as one'), async () => {
      await page.goto(PAGE);
      await toolbarShows(nod, '1');
      const panel = await openPanel(nod.driven, page);
      await panelSays(panel, 'Nod may not read it yet.');
      await allow(panel);
      await panelSays(panel, 'Is there spelt too?');
      await panelSays(panel, 'Is it made without wheat?');
      assert.doesNotMatch(await panel.evaluate(() => document.body.innerText), /may not read/u);
      await panel.close();
      await page.bringToFront();
      await toolbarShows(nod, '3');
      await badgesAre(page, 2);
    });

    await check(name('after a reload too'), async () => {
      await page.reload();
      await toolbarShows(nod, '3');
      await badgesAre(page, 2);
    });

    await check(name('the panel goes to a comment in the frame'), async () => {
      const panel = await openPanel(nod.driven, page);
      await panelSays(panel, 'Is there spelt too?');
      await panel.evaluate(() => [...document.querySelectorAll<HTMLElement>('.waiting button')].find(({ textContent }) => textContent?.includes('spelt'))?.click());
      await waitFor('the focus in the frame', async () => {
        const frame = await frameAt(page, FRAME);
        return (await frame.evaluate(() => document.activeElement?.closest('.said')?.id)) === 's2';
      });
      await panel.close();
    });

    await check(name('popover and composer work in the frame, and the page hears of it'), async () => {
      await page.bringToFront();
      const frame = await frameAt(page, FRAME);
      await pressIn(nod, frame, '#s1 nod-badge', 'button');
      await pressIn(nod, frame, 'nod-popover', 'form:first-of-type button.act');
      await waitFor('the draft in the box', async () => (await frame.$eval('#s1 textarea', ({ value }) => (value as string).length)) > 0);
      await toolbarShows(nod, '2');
      assert.equal(await page.$('nod-popover'), null);
    });

    await check(name('a frame that leaves the page is no longer counted with the next change'), async () => {
      await page.goto(PAGE);
      await toolbarShows(nod, '2');
      // Two more, so that the number shows that Nod has seen them before one goes.
      await page.evaluate(() => {
        document.querySelector('#threads')?.remove();
        const copy = (): Node => document.querySelector('#comment-1')?.cloneNode(true) ?? new Text();
        document.querySelector('.comment-list')?.append(copy(), copy());
      });
      await toolbarShows(nod, '3');
      await page.evaluate(() => [...document.querySelectorAll('#comment-1')].slice(1).forEach((copy) => copy.remove()));
      await toolbarShows(nod, '1');
    });

    await check(name('switched off for the frame\'s site, the frame alone is left'), async () => {
      await page.goto(PAGE);
      await toolbarShows(nod, '2');
      await switched('Off', THREADS);
      await toolbarShows(nod, '1');
      await badgesAre(page, 0);
      assert.equal((await page.$$('nod-badge')).length, 1);
      await switched('On', THREADS);
      await toolbarShows(nod, '2');
      await switched('Off', BLOG);
      await waitFor('the page to be left', async () => (await page.$$('nod-badge')).length === 0);
      await badgesAre(page, 2);
      await toolbarShows(nod, '1');
      await switched('On', BLOG);
      await toolbarShows(nod, '2');
    });

    await check(name('off in the tab, page and frame are left'), async () => {
      await askBackground(nod.extensionPage, { Browser: { Tab: { tab: await nod.tab(), on: false } } });
      await toolbarShows(nod, '');
      await badgesAre(page, 0);
      assert.equal((await page.$$('nod-badge')).length, 0);
      await askBackground(nod.extensionPage, { Browser: { Tab: { tab: await nod.tab(), on: true } } });
      await toolbarShows(nod, '2');
    });
  }, await extensionWithTestSites());
  expectCount(cases);
});

async function allow(panel: Page): Promise<void> {
  await panel.bringToFront();
  const buttons = await panel.$$('button.main');
  for (const button of buttons) {
    if (await button.evaluate(({ textContent }) => textContent?.includes('service.example'))) return button.click();
  }
  throw new Error('no button for the frame');
}

async function panelSays(panel: Page, sentence: string): Promise<void> {
  await waitFor(`'${sentence}' in the panel`, async () => {
    const text = await panel.evaluate(() => document.body.innerText);
    if (!text.includes(sentence)) throw new Error(text);
    return true;
  });
}

/** Waits until so many badges stand in the frame. */
async function badgesAre(page: Page, count: number): Promise<void> {
  const frame = await frameAt(page, FRAME);
  await waitFor(`${count} badges in the frame`, async () => {
    assert.equal((await frame.$$('nod-badge')).length, count);
    return true;
  });
}
