/** Names and texts that mean harm, or that are broken: they stay text, nothing runs, and what is odd is said. */

import assert from 'node:assert/strict';

import type { Oddity, Report } from '../../extension/src/generated/messages';
import { badgeOf, openPopover, POPOVER, seen } from '../driver/nod';
import type { NodReader } from '../driver/reading';
import { suite } from '../driver/suite';
import { waitFor } from '../driver/wait';
import { readBlog, showBlog, type Written } from './stage/blog';
import { inEachBrowser } from './stage/each_browser';

const MARKUP = '<img src=x onerror="document.title=\'harmed\'"><script>document.title="harmed"</script>{{7*7}}$1 $$';
/** Deeper lists than about 250 levels are flattened by the browsers' own parsers. */
const LEVELS = 200;

/** Scripts may nest deeper than parsers do; Chrome itself gives up at about twice as many. */
const DEEP = 5_000;
/** Properties of the page that an element with that name hides. */
const NAMES = ['body', 'location', 'querySelector', 'querySelectorAll', 'createElement', 'activeElement', 'documentElement', 'browser', 'chrome', 'nod'];

/** What stands in the page → what Nod says of the first comment, and what it finds odd. */
const TEXTS: { what: string; written: Written; author: string | null; text: string; odd: Oddity[] }[] = [
  { what: 'markup', written: { id: 1, author: MARKUP, text: MARKUP }, author: MARKUP, text: MARKUP, odd: [] },
  { what: 'marks that steer direction', written: { id: 1, author: '\u202eanA\u202c Lima', text: 'Is \u202eit\u202c open?' }, author: 'anA Lima', text: 'Is \u202eit\u202c open?', odd: [] },
  { what: 'marks without width', written: { id: 1, author: 'A\u200bn\u2060a', text: 'Open\ufeff?' }, author: 'Ana', text: 'Open\ufeff?', odd: [] },
  { what: "an author called 'undefined'", written: { id: 1, author: 'undefined', text: 'null' }, author: 'undefined', text: 'null', odd: [] },
  { what: 'an emoji of many parts', written: { id: 1, author: 'Ana 👩‍🍳', text: '👩‍👩‍👧‍👦 🏳️‍🌈' }, author: 'Ana 👩‍🍳', text: '👩‍👩‍👧‍👦 🏳️‍🌈', odd: [] },
  { what: 'no author', written: { id: 1, text: 'Who am I?' }, author: null, text: 'Who am I?', odd: ['no-author'] },
  { what: 'no text', written: { id: 1, author: 'Ana' }, author: 'Ana', text: '', odd: ['no-text'] },
];

await suite('hostile', async ({ check, expectCount }) => {
  let cases = 0;
  await inEachBrowser(async (nod, browser) => {
    for (const { what, written, author, text, odd } of TEXTS) {
      cases += 1;
      await check(`${browser}: ${what}`, async () => {
        const [comment] = (await readBlog(nod, [written])).comments;
        assert.deepEqual([comment?.author, comment?.text, comment?.odd], [author, text, odd]);
        await openPopover(nod, '#comment-1');
        const head = await seen(nod, POPOVER.head);
        assert.ok(head !== null && head.text.includes(author ?? ''), `the popover is headed '${head?.text}'`);
        assert.equal(await nod.page.title(), 'Rye is back');
      });
    }

    cases += 6;
    await check(`${browser}: half of a pair`, async () => {
      await showBlog(nod, [{ id: 1, author: 'Ana', text: 'here' }]);
      await nod.page.$eval('.comment-content p', (words) => (words.textContent = 'broken \ud83d here'));
      const [comment] = (await nod.readOpen()).comments;
      assert.equal(comment?.text, 'broken \ufffd here');
    });

    await check(`${browser}: a megabyte in one comment`, async () => {
      const report = await readBlog(nod, [{ id: 1, author: 'Ana', text: 'Is it open? '.repeat(90_000) }, { id: 2, author: 'Ben', text: 'Is it?' }]);
      assert.deepEqual(report.findings, [{ code: 'text-cut', count: 1 }]);
      assert.equal(report.comments.length, 2);
      await waitFor('the badge of the long one', () => seen(nod, badgeOf('#comment-1')));
      await nod.page.$eval('#comment-2', (comment) => comment.scrollIntoView());
      await waitFor('the badge behind it', () => seen(nod, badgeOf('#comment-2')));
      await openPopover(nod, '#comment-2');
    });

    await check(`${browser}: ${DEEP} elements one in the other`, async () => {
      await showBlog(nod, [{ id: 1, author: 'Ana', text: 'Is it open?' }, { id: 2, author: 'Ben', text: 'Is it?' }]);
      await nod.page.evaluate(deepen, DEEP);
      assert.deepEqual((await nod.readOpen()).comments.map(({ text }) => text), ['Is it open?', 'Is it?']);
    });

    await check(`${browser}: elements that bear the names of what scripts use`, async () => {
      await showBlog(nod, [{ id: 1, author: 'Ana', text: 'Is it open?' }]);
      await nod.page.$eval('article', (article, names) => article.append(...names.flatMap((name) => ['form', 'img'].map((tag) => Object.assign(document.createElement(tag), { name, id: name })))), NAMES);
      assert.deepEqual((await nod.readOpen()).comments.map(({ text }) => text), ['Is it open?']);
      await openPopover(nod, '#comment-1');
    });

    await check(`${browser}: one id for several comments`, async () => {
      const report = await readBlog(nod, [{ id: 1, author: 'Ana', text: 'One' }, { id: 1, author: 'Ben', text: 'Two' }, { id: 1, author: 'Cem', text: 'Three' }]);
      assert.equal(new Set(report.comments.map(({ key }) => key)).size, 3);
      assert.deepEqual(report.findings, [{ code: 'duplicate-id', count: 2 }]);
    });

    await check(`${browser}: ${LEVELS} levels`, async () => {
      const report = await readBlog(nod, [nested(LEVELS)]);
      assert.equal(report.comments.length, LEVELS);
      assert.equal(report.comments.at(-1)?.depth, LEVELS - 1);
      await blocksNothing(nod, report);
    });
  });
  expectCount(cases);
});

/** A comment with an answer with an answer … */
function nested(levels: number): Written {
  const id = LEVELS - levels + 1;
  const replies = levels > 1 ? [nested(levels - 1)] : [];
  return { id, author: `Guest ${id}`, text: `Level ${id}`, replies };
}

/** Runs in the page: puts the first comment's words as deep down. */
function deepen(levels: number): void {
  let element = document.querySelector('#comment-1 .comment-content p');
  const words = element?.textContent ?? '';
  element?.replaceChildren();
  for (let level = 0; level < levels; level += 1) {
    const inner = document.createElement('span');
    element?.append(inner);
    element = inner;
  }
  element?.append(words);
}

/** The page still answers. */
async function blocksNothing(nod: NodReader, { comments }: Report): Promise<void> {
  assert.equal(await nod.page.$$eval('li.comment', (elements) => elements.length), comments.length);
}
