/** A list of cells of which only a window is in the page, as on X: what scrolls away leaves the page, and comes back. */

import type { Page } from 'puppeteer-core';

import { serveCaptured } from '../../driver/page';
import type { NodReader } from '../../driver/reading';

/** A cell; none is the empty one between two runs. */
export type Cell = { readonly id: number; readonly author: string; readonly text: string } | null;

/** How the list behaves. */
export interface Manner {
  /** So many pixels above and below what is seen are in the page. */
  readonly around: number;
  /** Elements are used again for other cells. */
  readonly recycles?: true;
}

/** The heights of a comment's cell and of an empty one, in pixels. */
const HEIGHTS = [100, 10] as const;

/** What the page keeps, for the steps that follow. */
interface Kept {
  cells?: Cell[];
  /** Where a cell begins, in pixels. */
  topOf?: (place: number) => number;
  draw?: () => void;
}

/** Shows a list under an address, scrolled to its beginning. */
export async function openList(nod: NodReader, address: string, cells: readonly Cell[], manner: Manner): Promise<void> {
  await serveCaptured(nod.page, address, '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Cells</title><style>body { margin: 0 } article { height: 80px }</style></head><body><div id="list" style="position: relative; width: 600px"></div></body></html>');
  await nod.page.evaluate(start, cells as Cell[], manner, HEIGHTS);
}

/** Scrolls so that a cell is at the top, and resolves when the list has drawn what belongs there. */
export async function scrollToCell(page: Page, place: number): Promise<void> {
  await page.evaluate((to) => {
    const { topOf, draw } = window as Kept;
    scrollTo({ top: topOf?.(to) ?? 0, behavior: 'instant' });
    draw?.();
  }, place);
}

/** Other cells: some were deleted, or new ones came. */
export async function change(page: Page, cells: readonly Cell[]): Promise<void> {
  await page.evaluate((changed) => {
    (window as Kept).cells = changed;
    (window as Kept).draw?.();
  }, cells as Cell[]);
}

/** Of the comments in the page, which have a badge and which have none. */
export function standing(page: Page): Promise<{ id: number; badge: boolean }[]> {
  return page.$$eval('article', (articles) =>
    articles
      .map((article) => ({ id: Number(article.getAttribute('data-shows')), badge: article.querySelector('nod-badge') !== null }))
      .sort((one, other) => one.id - other.id),
  );
}

/** Runs in the page: it may use nothing from outside. */
function start(cells: Cell[], { around, recycles }: Manner, [high, low]: readonly [number, number]): void {
  const kept = window as Kept;
  kept.cells = cells;
  const list = document.querySelector<HTMLElement>('#list');
  const shown = new Map<number, HTMLElement>();
  const spare: HTMLElement[] = [];
  const fill = (element: HTMLElement, cell: Cell): void => {
    if (cell === null) return element.replaceChildren();
    const parts = element.querySelector('article') ?? document.createElement('article');
    if (!parts.isConnected) {
      const [author, link, text] = ['b', 'a', 'p'].map((name) => document.createElement(name)) as [HTMLElement, HTMLElement, HTMLElement];
      author.className = 'author';
      link.className = 'link';
      text.className = 'text';
      for (const part of [author, text]) part.append('');
      parts.append(author, link, text);
      element.append(parts);
    }
    parts.setAttribute('data-shows', String(cell.id));
    const author = parts.querySelector('.author');
    author?.setAttribute('data-handle', cell.author.toLowerCase().replace(' ', ''));
    parts.querySelector('.link')?.setAttribute('href', `/status/${cell.id}`);
    for (const [part, words] of [[author, cell.author], [parts.querySelector('.text'), cell.text]] as const) if (part?.firstChild) part.firstChild.nodeValue = words;
  };
  const heightOf = (cell: Cell): number => (cell === null ? low : high);
  kept.topOf = (place) => (kept.cells ?? []).slice(0, place).reduce((top, cell) => top + heightOf(cell), 0);
  kept.draw = (): void => {
    const [from, to] = [scrollY - around, scrollY + innerHeight + around];
    const wanted = new Map<number, { cell: Cell; top: number }>();
    let top = 0;
    for (const [place, cell] of (kept.cells ?? []).entries()) {
      if (top + heightOf(cell) > from && top < to) wanted.set(cell?.id ?? -place - 1, { cell, top });
      top += heightOf(cell);
    }
    if (list) list.style.height = `${top}px`;
    for (const [id, element] of shown) {
      if (wanted.has(id)) continue;
      shown.delete(id);
      if (recycles && id >= 0) spare.push(element);
      else element.remove();
    }
    let before: HTMLElement | undefined;
    for (const [id, { cell, top }] of wanted) {
      const element = shown.get(id) ?? (cell && spare.pop()) ?? document.createElement('div');
      element.className = 'cell';
      element.style.cssText = `position: absolute; inset: ${top}px 0 auto; height: ${heightOf(cell)}px; overflow: hidden`;
      if (before ? before.nextSibling !== element : list?.firstChild !== element) before ? before.after(element) : list?.prepend(element);
      if (!shown.has(id)) fill(element, cell);
      shown.set(id, element);
      before = element;
    }
    for (const element of spare.splice(0)) element.remove();
  };
  addEventListener('scroll', kept.draw, { passive: true });
  kept.draw();
}
