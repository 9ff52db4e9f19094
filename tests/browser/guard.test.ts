/** The guard below a reply in the popover: it warns of what is typed, in the person's own words too, and blocks nothing. */

import assert from 'node:assert/strict';

import { badgeOf, POPOVER, press, seen } from '../driver/nod';
import type { Path } from '../driver/shadow';
import { suite } from '../driver/suite';
import { waitFor } from '../driver/wait';
import { plainComments, readBlog } from './stage/blog';
import { inEachBrowser } from './stage/each_browser';
import { property } from './stage/inside';
import { openAt } from './stage/show';
import { holds, write } from './stage/write';

const COMMENTS = plainComments(3);
const WARNINGS: Path = ['nod-popover', 'form:first-of-type .warnings'];
const ELSEWHERE = 'Table one is taken, please send us a DM instead of waiting here.';

await suite('guard', async ({ check, expectCount }) => {
  let cases = 0;
  await inEachBrowser(async (nod, browser) => {
    const says = async (part: RegExp): Promise<void> => {
      await waitFor(`a warning like ${part}`, async () => part.test(String(await property(nod, WARNINGS, 'textContent'))));
    };

    cases += 3;
    await check(`${browser}: who is sent elsewhere is a reason to warn, with the words that do it`, async () => {
      await readBlog(nod, COMMENTS);
      await openAt(nod, '#comment-1');
      await write(nod, ELSEWHERE);
      await says(/elsewhere: “.*send us a DM/u);
      assert.equal(await property(nod, POPOVER.insert, 'disabled'), false);
    });

    await check(`${browser}: what is right again is no reason any more`, async () => {
      await write(nod, 'Table one is taken, table two has the better view.');
      await waitFor('no warning of it', async () => !/elsewhere/u.test(String(await property(nod, WARNINGS, 'textContent'))));
    });

    await check(`${browser}: a reply that was typed before is looked at when the popover opens`, async () => {
      await write(nod, ELSEWHERE);
      await says(/elsewhere/u);
      await press(nod, badgeOf('#comment-1'));
      await waitFor('the popover to close', async () => (await seen(nod, POPOVER.all)) === null);
      await press(nod, badgeOf('#comment-1'));
      await holds(nod, ELSEWHERE);
      await says(/elsewhere/u);
    });
  });
  expectCount(cases);
});
