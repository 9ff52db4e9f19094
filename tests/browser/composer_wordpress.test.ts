/**
 * The composer on WordPress's one reply form, which moves from comment to comment: the draft goes into
 * the real box under the right comment or to the clipboard, with a word; the page is never left, and
 * nothing is sent.
 */

import assert from 'node:assert/strict';

import { launch } from '../driver/browser';
import { browsers, grantedExtension } from '../driver/environment';
import { openPopover, POPOVER, press } from '../driver/nod';
import { NodReader } from '../driver/reading';
import { suite } from '../driver/suite';
import { waitFor } from '../driver/wait';
import { AUTHORS, type Blog, openBlog, type Shown, shown } from './composer/blog_page';
import { type Bundle, bundleBlog } from './composer/bundle';
import { AKISMET, ANTISPAM_BEE, HIDDEN } from './composer/honeypots';
import { closed, insertOwn, nothingSent, pasted, says, sent, writeOwn } from './composer/person';

/** Another one in each case: the clipboard may hold that of the case before. */
const draftOf = (name: string): string => `Hi, thank you for asking!\n\nIt is: no “wheat” in it 🥐 (${name})`;
const HALF = 'Thank you, we will';
/** The deepest comment, without a reply link, and the one above it. */
const [ABOVE, DEEPEST] = [4, 5];

/** One page, and what is done on it. */
interface Case {
  page: Blog;
  /** The comment that is answered; by default the second. */
  comment?: number;
  /** What the person has typed into the box that is open. */
  typed?: string;
  /** What the popover says, where the draft is not in the box. */
  says?: RegExp;
  /** How the page has to look; by default as it was, or with the draft in the box of the comment. */
  shows?: Partial<Shown>;
  /** What the box holds before the draft. */
  addressed?: string;
}

const CASES: { [name in string]: Case } = {
  'the form moves to the comment': { page: {} },
  'a trap has the name of the box (Antispam Bee)': { page: { field: ANTISPAM_BEE } },
  'a trap stands before the box (Akismet)': { page: { field: AKISMET } },
  'traps hidden in every way': { page: { field: HIDDEN } },
  'a page whose main part can have the focus': { page: { main: 'tabindex="-1"' } },
  'a reply link that shows under the pointer only': { page: { style: '.reply { opacity: 0 }' } },
  'the form is open and empty': { page: { answering: 2 }, shows: { replies: 0 } },
  'the form is open and holds a name': { page: { answering: 2 }, typed: '@Ben', addressed: '@Ben ', shows: { replies: 0 } },
  'the form is open under another comment': { page: { answering: 1 } },
  'the deepest comment is answered through the one above': {
    page: {}, comment: DEEPEST, addressed: `@${AUTHORS[DEEPEST - 1]} `, shows: { parent: String(ABOVE) },
  },
  'the deepest comment, the form open for the one above': {
    page: { answering: ABOVE }, comment: DEEPEST, addressed: `@${AUTHORS[DEEPEST - 1]} `, shows: { parent: String(ABOVE), replies: 0 },
  },
  'a reply that the person has begun': {
    page: { answering: 2 }, typed: HALF, says: /already text.*copied/, shows: { text: HALF, parent: '2', replies: 0 },
  },
  'a reply to somebody else that the person has begun': {
    page: { answering: 1 }, typed: HALF, says: /already text.*copied/, shows: { text: HALF, parent: '1', replies: 0 },
  },
  'a comment on the post that the person has begun': {
    page: {}, typed: HALF, says: /already text.*copied/, shows: { text: HALF, replies: 0 },
  },
  'the script is missing, the link would leave': { page: { script: 'missing' }, says: /on another page.*copied/, shows: { replies: 1 } },
  'half a script, the link would leave': { page: { script: 'stops' }, says: /on another page.*copied/, shows: { replies: 1 } },
  'a page without a form': { page: { field: null, script: 'nothing' }, says: /no reply box.*copied/, shows: { parent: '', replies: 1 } },
  'a page without reply links': { page: { style: '.reply { display: none }' }, says: /no way to reply.*copied/, shows: { replies: 0 } },
  'a page without a certificate': {
    page: { scheme: 'http', answering: 2 }, typed: HALF, says: /already text.*copied/, shows: { text: HALF, parent: '2', replies: 0 },
  },
};

await suite('composer, WordPress', async ({ check, expectCount }) => {
  const bundle = await bundleBlog();
  for (const tested of browsers()) {
    const driven = await launch({ ...tested, extension: grantedExtension() });
    const nod = await NodReader.open(driven);
    try {
      for (const [name, testCase] of Object.entries(CASES)) {
        await check(`${driven.name}: ${name}`, () => run(nod, bundle, draftOf(name), testCase), 15_000);
      }
      await check(`${driven.name}: Copy without a certificate`, () => copy(nod, bundle), 15_000);
      await check(`${driven.name}: what is counted is counted`, () => sendByHand(nod, bundle), 15_000);
    } finally {
      await driven.close();
    }
  }
  expectCount((Object.keys(CASES).length + 2) * browsers().length);
});

async function run(nod: NodReader, bundle: Bundle, draft: string, { page, comment = 2, typed = '', says: words, shows, addressed = '' }: Case): Promise<void> {
  await openBlog(nod, bundle, page);
  if (typed !== '') await nod.page.type('#box', typed);
  await openPopover(nod, `#comment-${comment}`);
  await insertOwn(nod, draft);
  const inserted: Shown = { text: addressed + draft, parent: String(comment), elsewhere: '', replies: 1 };
  const untouched: Shown = { text: '', parent: '0', elsewhere: '', replies: 0 };
  if (words === undefined) await closed(nod);
  else {
    await says(nod, words);
    assert.equal(await pasted(nod.page), draft);
  }
  assert.deepEqual(await shown(nod.page), { ...(words === undefined ? inserted : untouched), ...shows });
  await nothingSent(nod.page);
}

async function copy(nod: NodReader, bundle: Bundle): Promise<void> {
  await openBlog(nod, bundle, { scheme: 'http' });
  assert.equal(await nod.page.evaluate(() => isSecureContext), false);
  await openPopover(nod, '#comment-2');
  const draft = draftOf('copied');
  await writeOwn(nod, draft);
  await press(nod, POPOVER.copy);
  await says(nod, /^Copied/);
  assert.equal(await pasted(nod.page), draft);
  await nothingSent(nod.page);
}

/** The person sends in every way that there is: a count that can't rise would prove nothing. */
async function sendByHand(nod: NodReader, bundle: Bundle): Promise<void> {
  const { page } = nod;
  await openBlog(nod, bundle, { script: 'missing' });
  await page.type('#box', HALF);
  await page.click('#submit');
  await page.focus('input[type="search"]');
  await page.keyboard.press('Enter');
  await page.evaluate(() => {
    document.querySelector<HTMLFormElement>('.whats-new')?.submit();
    void fetch('/');
  });
  const { leave, ...others } = await sent(page);
  assert.ok(leave === 0 && Object.values(others).every((count) => count > 0), JSON.stringify(others));
  await page.click('#comment-1 .reply a');
  // Firefox stays when nothing answers, Chrome has gone then.
  await waitFor('the leaving', async () => ((await sent(page)) ?? { leave: 1 }).leave > 0);
}
