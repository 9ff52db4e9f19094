/** An application of one page: its posts come and go without a load, as on the networks. */

import type { Page } from 'puppeteer-core';

import { serveCaptured } from '../../driver/page';
import type { NodReader } from '../../driver/reading';

/** What a post's comments say; `answers` is the id of another. */
export interface Said {
  readonly id: number;
  readonly author: string;
  readonly text: string;
  readonly answers?: number;
}

/** A post with its comments, or a picture with its remarks. */
export interface Post {
  readonly address: string;
  readonly kind: 'post' | 'picture';
  readonly comments: readonly Said[];
}

const BRAND = 'bluedoor';

/** In what order the application does things when another post is opened. */
export type Order = 'address, then content' | 'content, then address' | 'content in the same elements, then address' | 'address, then content in the same elements';

/** Serves the application with nothing in it. */
export async function openApplication(nod: NodReader, address: string): Promise<void> {
  await serveCaptured(nod.page, address, '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Posts</title></head><body><div id="app"></div></body></html>');
}

/** Draws a post anew, in the place of whatever is there. */
export async function draw(page: Page, post: Post): Promise<void> {
  await page.evaluate(drawn, post, BRAND, false);
}

/** Draws a post into the elements of the one that is there. */
export async function redraw(page: Page, post: Post): Promise<void> {
  await page.evaluate(drawn, post, BRAND, true);
}

/** Changes the address, and says how many of Nod's elements are in the page right after. */
export function move(page: Page, address: string): Promise<number> {
  return page.evaluate((to) => {
    history.pushState(null, '', to);
    return document.querySelectorAll('nod-badge, nod-popover').length;
  }, address);
}

/** Changes content and address in one go, and says how many of Nod's elements are in the page right after. */
export async function drawAndMove(page: Page, post: Post, reuse: boolean): Promise<number> {
  return page.evaluate(
    // The function is sent as text, the other one with it.
    `(() => { (${drawn.toString()})(${JSON.stringify(post)}, ${JSON.stringify(BRAND)}, ${reuse});
      history.pushState(null, '', ${JSON.stringify(post.address)});
      return document.querySelectorAll('nod-badge, nod-popover').length; })()`,
  ) as Promise<number>;
}

/** Goes back in the tab's history, within the application. */
export async function back(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((done) => {
    addEventListener('popstate', done, { once: true });
    history.back();
  }));
}

/** Of every comment on the page by its id, how many badges stand in it. */
export function badgesOf(page: Page): Promise<Record<string, number>> {
  return page.evaluate(() =>
    Object.fromEntries([...document.querySelectorAll('.comment, .remark')].map((comment) => [comment.getAttribute('data-shows'), comment.querySelectorAll('nod-badge').length])),
  );
}

/** Runs in the page: it may use nothing from outside. */
function drawn(post: Post, brand: string, reuse: boolean): void {
  const made = (name: string, className: string, text = ''): HTMLElement => Object.assign(document.createElement(name), { className, textContent: text });
  const handleOf = (author: string): string => (author === 'Blue Door' ? brand : author.toLowerCase());
  const fill = (element: Element, said: Said): void => {
    element.setAttribute('data-shows', String(said.id));
    if (said.answers === undefined) element.removeAttribute('data-answers');
    else element.setAttribute('data-answers', String(said.answers));
    const author = element.querySelector('.author, .who');
    author?.setAttribute('data-handle', handleOf(said.author));
    element.querySelector('a.link')?.setAttribute('href', `#c${said.id}`);
    for (const [place, text] of [[author, said.author], [element.querySelector('.text, .words'), said.text]] as const) {
      if (place?.firstChild) place.firstChild.nodeValue = text;
      else place?.append(text);
    }
  };
  const comment = (said: Said): HTMLElement => {
    const isPost = post.kind === 'post';
    const element = made('div', isPost ? 'comment' : 'remark');
    if (!isPost) element.id = `r${said.id}`;
    const line = made('p', 'line');
    line.append(made('b', isPost ? 'author' : 'who'), made('a', 'link'));
    element.append(line, made('p', isPost ? 'text' : 'words'), made('button', 'answer', 'Answer'));
    fill(element, said);
    return element;
  };
  const old = [...document.querySelectorAll('.comment, .remark')];
  if (reuse) {
    for (const [place, said] of post.comments.entries()) {
      const there = old[place];
      if (there) fill(there, said);
      else document.querySelector('#comments, #remarks')?.append(comment(said));
    }
    for (const spare of old.slice(post.comments.length)) spare.remove();
    return;
  }
  const main = made('main', post.kind);
  const list = made('section', '');
  list.id = post.kind === 'post' ? 'comments' : 'remarks';
  list.append(...post.comments.map(comment));
  main.append(list);
  document.querySelector('#app')?.replaceChildren(main);
}
