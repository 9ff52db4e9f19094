/** Lists of which only a window is in the page: what scrolled away counts on, what was deleted does not. */

import assert from 'node:assert/strict';

import type { State } from '../../extension/src/generated/messages';
import { askPage } from '../driver/extension_page';
import type { NodReader } from '../driver/reading';
import { suite } from '../driver/suite';
import { waitFor } from '../driver/wait';
import { extensionWithTestSites } from './lens/extension';
import { inEachBrowser } from './stage/each_browser';
import { type Cell, change, openList, scrollToCell, standing } from './stage/cells';
import { focus } from './stage/inside';
import { rest } from './stage/rest';
import { idOf } from './stage/states';
import { toolbarShows } from './stage/toolbar';

const ADDRESS = 'https://cells-virtual.example/bluedoor/status/1';
const PLAIN = 'https://cells-plain.example/bluedoor/status/1';
const ROUNDS = 20;
const NEAR = { around: 200 };

/**
 * Runs of four cells, each with a gap behind it: a customer, the brand's answer, another customer, and every
 * second time the brand again.
 */
const CELLS: Cell[] = Array.from({ length: ROUNDS }, (_, round): Cell[] => [
  { id: round * 10 + 1, author: `Guest ${round}`, text: `Is table ${round} free?` },
  { id: round * 10 + 2, author: 'Blue Door', text: `It is, guest ${round}.` },
  { id: round * 10 + 3, author: `Friend ${round}`, text: `And is table ${round} by the window?` },
  ...(round % 2 === 0 ? [{ id: round * 10 + 4, author: 'Blue Door', text: `By the door, friend ${round}.` }] : []),
  null,
]).flat();

/** What is to be said of a comment: its parent and its state. */
type Told = Record<number, string>;

await suite('virtual lists', async ({ check, expectCount }) => {
  let cases = 0;
  await inEachBrowser(async (nod, browser) => {
    const { page } = nod;
    const name = (what: string): string => {
      cases += 1;
      return `${browser}: ${what}`;
    };
    const open = async (address = ADDRESS, manner: Parameters<typeof openList>[3] = NEAR): Promise<void> => {
      await openList(nod, address, CELLS, manner);
      await nod.readOpen();
    };
    /** Scrolls on by steps that leave something standing. */
    const scroll = async (from: number, to: number): Promise<void> => {
      const step = from < to ? 5 : -5;
      for (let place = from; step > 0 ? place < to : place > to; place += step) await seenAt(nod, place);
      await seenAt(nod, to);
    };

    for (const recycles of [false, true]) {
      await check(name(`all that was scrolled past counts, and in its own place${recycles ? ', where elements are used again' : ''}`), async () => {
        await open(ADDRESS, recycles ? { ...NEAR, recycles } : NEAR);
        await scroll(0, CELLS.length);
        await says(nod, toldOf(CELLS));
        await toolbarShows(nod, String(waiting(CELLS)));
        await scroll(CELLS.length, 0);
        await says(nod, toldOf(CELLS));
        assert.ok((await standing(page)).length < 30, 'the list is no window');
      });
    }

    await check(name('from the end to the beginning it is the same'), async () => {
      await openList(nod, ADDRESS, CELLS, NEAR);
      await scrollToCell(page, CELLS.length);
      await nod.readOpen();
      await scroll(CELLS.length, 0);
      await says(nod, toldOf(CELLS));
    });

    await check(name('what comes back has its badge without a question to the core'), async () => {
      await open();
      await scroll(0, 40);
      await rest(page);
      const { core } = (await nod.report()).milliseconds;
      await scroll(40, 0);
      await waitFor('the badges', async () => (await standing(page)).every(({ id, badge }) => badge === isCustomer(id)));
      assert.equal((await nod.report()).milliseconds.core, core);
    });

    await check(name('what was deleted between others is forgotten, whether it was seen going or not'), async () => {
      await open();
      await scroll(0, CELLS.length);
      await scroll(CELLS.length, 0);
      const [first, far] = [CELLS.filter((cell) => cell?.id !== 3), CELLS.filter((cell) => cell?.id !== 3 && cell?.id !== 73)];
      await change(page, first);
      await says(nod, { ...toldOf(CELLS.filter((cell) => cell?.id !== 3 && cell?.id !== 4)), 4: '2 Own' });
      await change(page, far);
      await scroll(0, CELLS.length);
      await says(nod, { ...toldOf(far), 4: '2 Own' });
    });

    await check(name('what was deleted at the end is forgotten where nobody scrolled'), async () => {
      const few = CELLS.slice(0, 7);
      await openList(nod, ADDRESS, few, NEAR);
      await nod.readOpen();
      await says(nod, toldOf(few));
      await change(page, few.slice(0, -1));
      await says(nod, toldOf(few.slice(0, -1)));
    });

    await check(name('new cells push others out of the page, and those count on'), async () => {
      await open();
      const before = await standing(page);
      const more: Cell[] = [...Array.from({ length: 6 }, (_, index): Cell => ({ id: 900 + index, author: `Late ${index}`, text: `May I come at ${index}?` })), null];
      await change(page, [...CELLS.slice(0, 5), ...more, ...CELLS.slice(5)]);
      await waitFor('the new ones', async () => (await knownTo(nod)).includes(905));
      const known = new Set(await knownTo(nod));
      assert.deepEqual(before.filter(({ id }) => !known.has(id)), []);
      assert.ok((await standing(page)).length < known.size, 'nothing was pushed out');
    });

    await check(name('a jump to the end: the ends of what was seen are told apart'), async () => {
      await open();
      await seenAt(nod, 0);
      await seenAt(nod, CELLS.length);
      await scroll(CELLS.length, 0);
      await says(nod, toldOf(CELLS));
    });

    await check(name('the panel goes to a comment that is no longer in the page'), async () => {
      await open();
      await scroll(0, CELLS.length);
      const mark = (await nod.report()).comments.find((mark) => idOf(mark) === '13');
      await askPage(nod.extensionPage, await nod.tab(), { Show: { key: mark?.key ?? '' } });
      await waitFor('the comment', async () => (await standing(page)).some(({ id }) => id === 13));
      await waitFor('the focus on its badge', async () => (await focus(nod)).startsWith('nod-badge'));
    });

    await check(name('another address has nothing of it'), async () => {
      await open();
      await scroll(0, 40);
      await page.evaluate(() => {
        scrollTo(0, 0);
        history.pushState(null, '', '/bluedoor/status/2');
      });
      const others = CELLS.slice(0, 5).map((cell) => cell && { ...cell, id: cell.id + 500 });
      await change(page, others);
      await says(nod, toldOf(others));
    });

    await check(name('as many as are kept in mind, and no more: those far off are forgotten first'), async () => {
      const many: Cell[] = Array.from({ length: 1_500 }, (_, index): Cell[] => [{ id: index + 1, author: `Guest ${index}`, text: `Is table ${index} free?` }, null]).flat();
      await openList(nod, ADDRESS, many, { around: 25_000 });
      await nod.readOpen();
      for (let place = 0; place < many.length; place += 500) await seenAt(nod, place);
      await seenAt(nod, many.length);
      const here = (await standing(page)).length;
      const known = await knownTo(nod);
      assert.deepEqual([known.length, known.at(0), known.at(-1)], [here + 1_000, 1_500 - here - 1_000 + 1, 1_500]);
    });

    await check(name('elsewhere what left the page is gone'), async () => {
      await open(PLAIN);
      await scroll(0, CELLS.length);
      await waitFor('what stands there', async () => {
        assert.deepEqual(await knownTo(nod), (await standing(page)).map(({ id }) => id));
        return true;
      });
    });
  }, await extensionWithTestSites());
  expectCount(cases);
});

/** Scrolls to a cell, and waits until Nod knows all that stands there. */
async function seenAt(nod: NodReader, place: number): Promise<void> {
  await scrollToCell(nod.page, place);
  await waitFor('the window', async () => {
    const known = new Set(await knownTo(nod));
    return (await standing(nod.page)).every(({ id }) => known.has(id));
  });
}

/** All comments that Nod counts, in its order. */
async function knownTo(nod: NodReader): Promise<number[]> {
  return (await nod.report()).comments.map((mark) => Number(idOf(mark)));
}

async function says(nod: NodReader, told: Told): Promise<void> {
  await waitFor('what Nod says', async () => {
    const { comments } = await nod.report();
    const ids = new Map(comments.map((mark) => [mark.key, idOf(mark)]));
    assert.deepEqual(Object.fromEntries(comments.map((mark) => [idOf(mark), `${ids.get(mark.parent ?? '') ?? '-'} ${mark.state}`])), told);
    return true;
  });
  assert.deepEqual((await knownTo(nod)).map(String), Object.keys(told));
}

/** What is so: each cell answers the one before, and a customer is answered by the brand's cell behind. */
function toldOf(cells: readonly Cell[]): Told {
  const told: Told = {};
  for (const [place, cell] of cells.entries()) {
    if (cell === null) continue;
    told[cell.id] = `${cells[place - 1]?.id ?? '-'} ${stateOf(cell, cells[place + 1])}`;
  }
  return told;
}

function stateOf(cell: NonNullable<Cell>, next: Cell | undefined): State {
  if (cell.author === 'Blue Door') return 'Own';
  return next?.author === 'Blue Door' ? 'Answered' : 'Waiting';
}

function waiting(cells: readonly Cell[]): number {
  return Object.values(toldOf(cells)).filter((told) => told.endsWith('Waiting')).length;
}

function isCustomer(id: number): boolean {
  return CELLS.find((cell) => cell?.id === id)?.author !== 'Blue Door';
}
