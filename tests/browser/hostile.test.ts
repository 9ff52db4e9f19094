/** Names and texts that mean harm, or that are broken: they stay text, nothing runs, and what is odd is said. */

import assert from 'node:assert/strict';

import type { Oddity, Report } from '../../extension/src/generated/messages';
import { badgeOf, openPopover, POPOVER, seen } from '../driver/nod';
import type { NodReader } from '../driver/reading';
import { suite } from '../driver/suite';
import { waitFor } from '../driver/wait';
import { serveCaptured } from '../driver/page';
import { ADDRESS, blogPage, readBlog, showBlog, type Written } from './stage/blog';
import { inEachBrowser } from './stage/each_browser';
import { findingsOf } from './stage/states';

const MARKUP = '<img src=x onerror="document.title=\'harmed\'"><script>document.title="harmed"</script>{{7*7}}$1 $$';
/** Deeper lists than about 250 levels are flattened by the browsers' own parsers. */
const LEVELS = 200;

/** Comments that a script puts one into the other, where nothing of it is drawn: each costs what all around it cost. */
const NESTED = 2_000;
/** In so many pieces a page is cut. */
const PIECES = 12;

/** Scripts may nest deeper than parsers do; Chrome itself draws no more than half of this. */
const DEEP = 10_000;
/** Properties of the page that an element with that name hides. */
const NAMES = ['body', 'location', 'querySelector', 'querySelectorAll', 'createElement', 'activeElement', 'documentElement', 'browser', 'chrome', 'nod'];

/** What stands in the page → what Nod says of the first comment, and what it finds odd. */
const TEXTS: { what: string; written: Written; author: string | null; text: string; odd: Oddity[] }[] = [
  { what: 'markup', written: { id: 1, author: MARKUP, text: MARKUP }, author: MARKUP, text: MARKUP, odd: [] },
  { what: 'marks that steer direction', written: { id: 1, author: '\u202eanA\u202c Lima', text: 'Is \u202eit\u202c open?' }, author: 'anA Lima', text: 'Is \u202eit\u202c open?', odd: [] },
  { what: 'marks without width', written: { id: 1, author: 'A\u200bn\u2060a', text: 'Open\ufeff?' }, author: 'Ana', text: 'Open\ufeff?', odd: [] },
  { what: "an author called 'undefined'", written: { id: 1, author: 'undefined', text: 'null' }, author: 'undefined', text: 'null', odd: ['code-author'] },
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

    cases += 10;
    await check(`${browser}: a page that ends in the middle: what is said of it is true of the whole page`, async () => {
      const comments: Written[] = [{ id: 1, author: 'Ana', text: 'Is it open?', replies: [{ id: 2, own: true, author: 'Blue Door Bakery', text: 'It is.' }] }, { id: 3, author: 'Ben', text: 'Is there rye?', replies: [{ id: 4, author: 'Cem', text: 'There is.' }] }];
      const whole = new Map((await readBlog(nod, comments)).comments.map((mark) => [mark.key, mark]));
      const html = blogPage(comments);
      const [from, counts] = [html.indexOf('<main>'), new Set<number>()];
      for (let piece = 0; piece < PIECES; piece += 1) {
        await serveCaptured(nod.page, ADDRESS, html.slice(0, from + Math.floor(((html.length - from) * piece) / PIECES)));
        const report = await nod.readOpen();
        counts.add(report.comments.length);
        for (const mark of report.comments) {
          const same = whole.get(mark.key);
          assert.ok(same, 'a comment that is not on the page');
          assert.ok(same.text.startsWith(mark.text) && (mark.author === null || same.author?.startsWith(mark.author)));
          assert.ok(mark.state === same.state || mark.state === 'Waiting', `${mark.state} is not what it was`);
        }
        if (report.comments.length === 0) assert.ok('no-comments' in findingsOf(report) || 'unreadable' in findingsOf(report) || report.site === null);
      }
      assert.ok(counts.size > 3, `only ${[...counts].join()} comments were read`);
    });

    await check(`${browser}: comments without author and text: it is said that the page can't be read`, async () => {
      const report = await readBlog(nod, [{ id: 1 }, { id: 2 }, { id: 3, author: 'Ana', text: 'Is it open?' }]);
      assert.deepEqual(findingsOf(report), { 'half-read': 2, 'no-author': 2, 'no-text': 2 });
    });

    await check(`${browser}: a customer called 'undefined' is nobody else, and not the brand`, async () => {
      const report = await readBlog(nod, [{ id: 1, author: 'undefined', text: 'Is it open?', replies: [{ id: 2, author: 'null', text: 'Is it warm?' }] }, { id: 3, author: 'undefined', text: '[object Object]' }]);
      assert.deepEqual(report.comments.map(({ author, own, state }) => [author, own, state]), [['undefined', false, 'Waiting'], ['null', false, 'Waiting'], ['undefined', false, 'Waiting']]);
      assert.deepEqual(findingsOf(report), { 'code-author': 3 });
    });

    await check(`${browser}: ${NESTED} comments one in the other`, async () => {
      await showBlog(nod, [{ id: 1, author: 'Ana', text: 'Is it open?' }]);
      await nod.page.evaluate(nest, NESTED);
      const { comments } = await nod.readOpen();
      assert.equal(comments.length, NESTED + 1);
      assert.deepEqual(comments.slice(0, 2).map(({ state, text }) => [state, text]), [['Waiting', 'Is it open?'], ['Waiting', 'Level 1']]);
      assert.equal(new Set(comments.map(({ key }) => key)).size, NESTED + 1);
      assert.equal(await nod.page.title(), 'Rye is back');
    });

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

/** Runs in the page: puts comments one into the other, below the first. */
function nest(levels: number): void {
  const holder = document.createElement('div');
  holder.hidden = true;
  let around: Element = holder;
  for (let level = 1; level <= levels; level += 1) {
    const comment = document.createElement('li');
    comment.id = `comment-${level + 1}`;
    comment.className = 'comment depth-2';
    for (const [name, words] of [['fn', 'Ben'], ['comment-content', `Level ${level}`]] as const) comment.append(Object.assign(document.createElement('b'), { className: name, textContent: words }));
    around.append(comment);
    around = comment;
  }
  document.querySelector('#comment-1')?.append(holder);
}

/** Runs in the page: puts the first comment's words as deep down. */
function deepen(levels: number): void {
  let element = document.querySelector('#comment-1 .comment-content p');
  const words = element?.textContent ?? '';
  element?.replaceChildren();
  element?.toggleAttribute('hidden', true);
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
