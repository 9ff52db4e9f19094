/** A page that Nod can't read, or reads by half: it is said, and a report can be saved that holds nobody's words. */

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';

import type { Page } from 'puppeteer-core';

import type { Redacted } from '../../extension/src/generated/messages';
import { launch } from '../driver/browser';
import { browsers } from '../driver/environment';
import { askPage } from '../driver/extension_page';
import { NodReader } from '../driver/reading';
import { suite } from '../driver/suite';
import { waitFor } from '../driver/wait';
import { aboutReport } from '../read/about';
import { extensionWithTestSites } from './lens/extension';
import { structuresOf } from './lens/structure';
import { plainComments, readBlog, type Written } from './stage/blog';
import { findingsOf } from './stage/states';
import { toolbarShows, toolbarTitle } from './stage/toolbar';

const FOLDER = 'tests/browser/lens';
const names = readdirSync(FOLDER).filter((name) => name.endsWith('.html')).map((name) => name.replace('.html', ''));

/** How many of ten comments lack a field, and whether that is more than a fifth. */
const MISSING: { what: string; lacking: number; field: 'author' | 'text'; finding?: number }[] = [
  { what: 'a fifth without author is odd, no more', lacking: 2, field: 'author' },
  { what: 'more than a fifth without author', lacking: 3, field: 'author', finding: 3 },
  { what: 'more than a fifth without text', lacking: 4, field: 'text', finding: 4 },
];

/** What a report loses, by shape; what it loses no longer must go from here. */
const LOST: Record<string, string> = {
  facebook: 'which comment a reply answers, where its id is wrapped in base64 at one place and plain at another',
};

await suite('health', async ({ check, expectCount }) => {
  const extension = await extensionWithTestSites();
  let cases = 0;
  for (const tested of browsers()) {
    const driven = await launch({ ...tested, extension });
    const nod = await NodReader.open(driven);
    const name = driven.name;

    for (const { what, lacking, field, finding } of MISSING) {
      cases += 1;
      await check(`${name}: ${what}`, async () => {
        const report = await readBlog(nod, plainComments(10).map((comment) => (comment.id <= lacking ? without(comment, field) : comment)));
        assert.equal(findingsOf(report)['half-read'], finding);
        await toolbarShows(nod, finding === undefined ? '10' : '?');
        if (finding === undefined) return;
        assert.equal(await toolbarTitle(nod), "Nod can't read this page any more");
        await panelSays(nod, `Nod can't read this page properly any more: author or text is missing in ${finding} comments. Don't rely on what it says here.`);
      });
    }

    cases += 4;
    await check(`${name}: an owner without a name is odd, but no reason to doubt the page`, async () => {
      const report = await readBlog(nod, plainComments(3).map((comment) => ({ ...without(comment, 'author'), own: true as const })));
      assert.deepEqual(findingsOf(report), { 'no-author': 3 });
    });

    await check(`${name}: where nothing can be read, the panel says so and claims nothing`, async () => {
      await readBlog(nod, plainComments(3));
      await nod.page.$$eval('.comment', (comments) => comments.forEach((comment) => comment.replaceWith(Object.assign(document.createElement('li'), { textContent: 'Words' }))));
      await toolbarShows(nod, '?');
      const said = await panelSays(nod, "Nod can't read this page any more. Comments may be waiting that it doesn't see.");
      assert.doesNotMatch(said, /Nobody/);
    });

    await check(`${name}: a report is saved by the browser, and is read like the page`, async () => {
      const before = await readBlog(nod, [...plainComments(3), { id: 4, author: 'Ana', text: 'Is it rye?', replies: [{ id: 5, text: 'It is.', own: true }] }, { id: 6, text: 'a' }, { id: 7, text: 'b' }]);
      assert.equal(findingsOf(before)['half-read'], 2);
      const { file, html } = await savedReport(nod);
      assert.equal(file, 'nod-report-wordpress.html');
      const about = aboutReport(html);
      assert.equal(about?.site, 'wordpress');
      assert.match(about.version, /^\d+\.\d+\.\d+$/);
      assert.doesNotMatch(html, /bakery|Blue|Door|Guest|table|free|bluedoor/i);
      assert.deepEqual(...structuresOf(await nod.readSaved(about.address, html), before));
    });

    await check(`${name}: no script, no style, nothing typed, and no data address is in a report`, async () => {
      await readBlog(nod, plainComments(1));
      await nod.page.evaluate(fillWithSecrets);
      const { html } = await askPage<Redacted>(nod.extensionPage, await nod.tab(), 'Redact');
      assert.doesNotMatch(html, /secret|<style|<script|onclick|javascript:\w|data:,\w/i);
      assert.match(html, /default-src 'none'/);
    });

    for (const shape of names) {
      cases += 1;
      await check(`${name}: ${shape}: the report is read like the page`, async () => {
        const html = readFileSync(`${FOLDER}/${shape}.html`, 'utf8');
        const address = /<link rel="canonical" href="([^"]+)">/.exec(html)?.[1] ?? '';
        const before = await nod.readSaved(address, html);
        const report = await askPage<Redacted>(nod.extensionPage, await nod.tab(), 'Redact');
        const after = await nod.readSaved(aboutReport(report.html)?.address ?? '', report.html);
        assert.equal(after.site, before.site);
        const compare = shape in LOST ? assert.notDeepEqual : assert.deepEqual;
        compare(...structuresOf(after, before));
      });
    }
    await driven.close();
  }
  assert.ok(names.length > 10, `only ${names.length} shapes found`);
  expectCount(cases);
});

function without(comment: Written, field: 'author' | 'text'): Written {
  const { [field]: _, ...rest } = comment;
  return rest;
}

/** Opens the panel of the page's tab and waits until it says this; everything that it says then. */
async function panelSays(nod: NodReader, words: string): Promise<string> {
  const panel = await openPanel(nod);
  await waitFor(`'${words}'`, () => panel.$$eval('.warning', (places, words) => places.some(({ textContent }) => textContent === words), words));
  const said = await panel.$eval('main', (main) => main.textContent ?? '');
  await panel.close();
  return said;
}

async function openPanel(nod: NodReader): Promise<Page> {
  return nod.driven.extensionPage(`panel.html?tab=${await nod.tab()}`);
}

/** Presses the button, and gives what the browser was told to save. */
async function savedReport(nod: NodReader): Promise<{ file: string; html: string }> {
  const panel = await openPanel(nod);
  await panel.evaluate(() => {
    const kept = window as unknown as { blob: Blob; file: string };
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob: Blob) => make((kept.blob = blob));
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      if (this.href.startsWith('blob:')) kept.file = this.download;
    };
  });
  await waitFor('the button', () =>
    panel.$$eval('button', (buttons) => {
      const button = buttons.find(({ textContent }) => textContent === 'Save a report');
      button?.click();
      return button !== undefined;
    }),
  );
  const saved = await waitFor('the file', () =>
    panel.evaluate(async () => {
      const { blob, file } = window as unknown as { blob?: Blob; file?: string };
      return blob && file !== undefined && { file, html: await blob.text() };
    }),
  );
  await panel.close();
  return saved;
}

/** Runs in the page. */
function fillWithSecrets(): void {
  const markup = `<style>p.secret { color: red }</style><textarea>secret</textarea><input value="secret"><option value="secret">x</option>
    <noscript>secret</noscript><template><p>secret</p></template><iframe srcdoc="secret"></iframe><a href="javascript:secret()" onclick="secret()" data-x="data:,secret">x</a>
    <img alt="" src="data:image/png,secret"><svg><script>secret</script><a href="data:,secret"></a></svg><!-- secret -->`;
  document.body.insertAdjacentHTML('beforeend', markup);
}
