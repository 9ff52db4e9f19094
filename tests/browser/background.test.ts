/** The browser may end the background whenever it likes: between any two messages, and while it answers. */

import assert from 'node:assert/strict';

import { serveDemo } from '../demo/server';
import { POPOVER, press, seen } from '../driver/nod';
import { NodReader } from '../driver/reading';
import { suite } from '../driver/suite';
import { waitFor } from '../driver/wait';
import { plainComments, readBlog } from './stage/blog';
import { inEachBrowser } from './stage/each_browser';
import { endBackground } from './stage/end_background';
import { property } from './stage/inside';
import { openAt, show } from './stage/show';
import { comesTo } from './stage/states';
import { holds, write } from './stage/write';

/** A question that waits. */
const QUESTION = 403;

await suite('background', async ({ check, expectCount }) => {
  let cases = 0;
  await inEachBrowser(async (nod, browser) => {
    const end = (): Promise<void> => nod.driven.stopBackground();

    cases += 5;
    await check(`${browser}: ended while it answers, it is asked again`, async () => {
      await readBlog(nod, plainComments(5));
      for (let id = 101; id <= 108; id += 1) {
        await Promise.all([nod.page.evaluate(addComment, id), endBackground(nod)]);
        await comesTo(nod, id, 'Waiting');
      }
    });

    await check(`${browser}: ended while a page opens, the page is read`, async () => {
      for (let times = 0; times < 5; times += 1) {
        await Promise.all([nod.page.reload(), endBackground(nod)]);
        await comesTo(nod, 5, 'Waiting');
        assert.equal((await nod.report()).comments.length, 5);
      }
    });

    const demo = await serveDemo();
    // A page of its own: in the first one requests are answered by the test.
    const other = await NodReader.open(nod.driven);

    await check(`${browser}: ended before a page opens and before drafts are asked for`, async () => {
      await other.page.goto(`${demo.address}/`);
      await other.readOpen();
      await end();
      await other.page.reload();
      await show(other, `#comment-${QUESTION}`);
      await end();
      await openAt(other, `#comment-${QUESTION}`);
      const before = await property(other, POPOVER.draft, 'value');
      await end();
      await press(other, POPOVER.another);
      await waitFor('other drafts', async () => ![before, undefined].includes(await property(other, POPOVER.draft, 'value')));
    });

    await check(`${browser}: ended before a draft goes in`, async () => {
      await end();
      await write(other, 'Tobias, only flour, water and salt.');
      await end();
      await press(other, POPOVER.insert);
      await comesTo(other, QUESTION, 'Drafted');
      assert.equal(await other.page.$eval('#comment', (box) => (box as HTMLTextAreaElement).value), 'Tobias, only flour, water and salt.');
      assert.equal(await seen(other, POPOVER.all), null);
    });

    await check(`${browser}: ended before the answer is seen, and before it is remembered`, async () => {
      await end();
      await other.page.click('#submit');
      await end();
      await comesTo(other, QUESTION, 'Answered');
      await end();
      await other.page.reload();
      await comesTo(other, QUESTION, 'Answered');
      await end();
      await openAt(other, '#comment-405');
      await write(other, 'Greg, that must not happen a fourth time.');
      await end();
      await press(other, POPOVER.settle);
      await comesTo(other, 405, 'NoReplyNeeded');
      await end();
      await press(other, POPOVER.settle);
      await comesTo(other, 405, 'Waiting');
      await holds(other, 'Greg, that must not happen a fourth time.');
    });
    await demo.stop();
  });
  expectCount(cases);
});

/** Runs in the page: somebody writes a comment. */
function addComment(id: number): void {
  const model = document.querySelector('.comment');
  const comment = model?.cloneNode(true);
  if (!(comment instanceof HTMLElement)) return;
  comment.id = `comment-${id}`;
  comment.querySelectorAll('nod-badge').forEach((badge) => badge.remove());
  comment.querySelectorAll('p').forEach((words) => (words.textContent = `Is table ${id} free?`));
  model?.parentElement?.append(comment);
}
