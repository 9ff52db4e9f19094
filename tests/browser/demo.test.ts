/** The demonstration page: the state of every comment, and the whole way of one, from its badge to its answer. */

import assert from 'node:assert/strict';

import { badgeOf, POPOVER, press, seen } from '../driver/nod';
import { suite } from '../driver/suite';
import { waitFor } from '../driver/wait';
import { COMMENTS } from '../demo/page/comments';
import { type Demo, serveDemo } from '../demo/server';
import { inEachBrowser } from './stage/each_browser';
import { property } from './stage/inside';
import { openAt } from './stage/show';
import { comesTo, statesOf } from './stage/states';
import { write } from './stage/write';

/** A question that waits. */
const QUESTION = 403;
/** A complaint that waits, with answers of others. */
const COMPLAINT = 405;

await suite('demonstration page', async ({ check, expectCount }) => {
  let cases = 0;
  await inEachBrowser(async (nod, browser) => {
    const demo = await serveDemo();
    await nod.page.goto(`${demo.address}/`);

    await check(`${browser}: every comment has its state`, async () => {
      const shown = COMMENTS.filter(({ collapsed }) => !collapsed);
      assert.deepEqual(statesOf(await nod.readOpen()), Object.fromEntries(shown.map(({ id, expected }) => [id, expected])));
    });

    await check(`${browser}: replies that the page loads change states without a reload`, async () => {
      await nod.page.click('.show-replies');
      await waitFor('the replies', async () => (await nod.report()).comments.length === COMMENTS.length);
      const wanted = Object.fromEntries(COMMENTS.map(({ id, expected, expectedOnceLoaded }) => [id, expectedOnceLoaded ?? expected]));
      await waitFor('their states', async () => {
        assert.deepEqual(statesOf(await nod.report()), wanted);
        return true;
      });
    });

    await check(`${browser}: a draft is inserted, and nothing is submitted`, async () => {
      await openAt(nod, `#comment-${QUESTION}`);
      await press(nod, POPOVER.insert);
      // A draft with a gap for the answer asks before it goes in.
      if (await seen(nod, POPOVER.note)) await press(nod, POPOVER.insert);
      await comesTo(nod, QUESTION, 'Drafted');
      const form = await nod.page.$eval('#commentform', (form) => Object.fromEntries(new FormData(form as HTMLFormElement)));
      assert.match(String(form['comment']), /Tobias/);
      assert.equal(form['comment_parent'], String(QUESTION));
      assert.equal(form['comment-hp'], '');
      assert.deepEqual(await submissions(demo, nod.page), { server: 0, page: 0 });
    });

    await check(`${browser}: the person presses the page's own button, and the comment is answered without a reload`, async () => {
      await nod.page.click('#submit');
      await comesTo(nod, QUESTION, 'Answered');
      assert.deepEqual(await submissions(demo, nod.page), { server: 1, page: 1 });
      await waitFor('the badge', () => seen(nod, badgeOf(`#comment-${QUESTION}`)));
    });

    await check(`${browser}: the comments are drawn anew under an open popover, and what was typed still goes to the right one`, async () => {
      await openAt(nod, `#comment-${COMPLAINT}`);
      await write(nod, 'Greg, I am sorry about the shut door.');
      await nod.page.$eval('.comment-list', (list) => (list.innerHTML = list.innerHTML));
      await waitFor('the popover to find its comment again', async () => (await property(nod, badgeOf(`#comment-${COMPLAINT}`), 'ariaExpanded')) === 'true');
      await press(nod, POPOVER.insert);
      await comesTo(nod, COMPLAINT, 'Drafted');
      const form = await nod.page.$eval('#commentform', (form) => Object.fromEntries(new FormData(form as HTMLFormElement)));
      assert.equal(form['comment'], 'Greg, I am sorry about the shut door.');
      assert.equal(form['comment_parent'], String(COMPLAINT));
    });

    cases += 5;
    await demo.stop();
  });
  expectCount(cases);
});

/** How often something was sent: what arrived, and what the page's own script says, which a reload would reset. */
async function submissions(demo: Demo, page: { evaluate<Result>(run: () => Result): Promise<Result> }): Promise<{ server: number; page: number }> {
  const server = Number(await (await fetch(`${demo.address}/submissions`)).text());
  return { server, page: await page.evaluate(() => window.__submissions) };
}
