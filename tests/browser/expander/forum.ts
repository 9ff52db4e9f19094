/** The forum's page: threads with controls, and a script that does what such controls do. */

import { html, type Markup } from '../../demo/page/markup';
import { serveCaptured } from '../../driver/page';
import type { NodReader } from '../../driver/reading';
import { FORUM } from './extension';

/** A thread: a comment with a control under it. */
export interface Thread {
  readonly id: number;
  /** What the control says; none where there is none. */
  readonly says?: string;
  /** Something else stands in the control's place. */
  readonly instead?: Markup;
  /** What each press brings: so many replies, and a control with the next words. */
  readonly brings?: readonly { readonly replies: number; readonly then?: string }[];
  /** How long the site takes, in milliseconds. */
  readonly takes?: number;
  /** It brings replies and control again and again. */
  readonly forever?: true;
}

/** What was pressed: the words, the element's class, and when; and how often the page answered. */
export interface Pressed {
  words: string;
  kind: string;
  at: number;
}

interface Told {
  pressed: Pressed[];
  answered: number[];
  submitted: number;
}

/** Shows the page with a script that notes every click. */
export async function showForum(nod: NodReader, threads: readonly Thread[]): Promise<void> {
  await serveCaptured(nod.page, FORUM, page(threads).text);
  await nod.page.evaluate(behave, threads.map(({ id, brings = [], takes = 30, forever = false }) => ({ id, brings, takes, forever })));
}

/** What the page has noted. */
export function told(nod: NodReader): Promise<Told> {
  return nod.page.evaluate(() => (window as unknown as { told: Told }).told);
}

function page(threads: readonly Thread[]): Markup {
  return html`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Rye</title>
<style>.post { margin: 12px 0 12px 20px } .far { display: none } main { min-height: 3000px }</style></head>
<body><main><article>Rye is back <span role="button" class="decoy">See more</span></article><div class="posts">${threads.map(thread)}</div></main></body></html>`;
}

function thread({ id, says, instead }: Thread): Markup {
  return html`<div class="post" data-id="${id}"><b class="by">Guest ${id}</b><p class="words">Is table ${id} free?</p><button type="button" class="answer">Reply</button>
${says !== undefined && html`<div role="button" class="more">${says}</div>`}${instead !== undefined && instead}</div>`;
}

/** Runs in the page. */
function behave(threads: { id: number; brings: readonly { replies: number; then?: string }[]; takes: number; forever: boolean }[]): void {
  const told: Told = { pressed: [], answered: [], submitted: 0 };
  (window as unknown as { told: Told }).told = told;
  addEventListener('submit', (event) => {
    event.preventDefault();
    told.submitted += 1;
  });
  addEventListener(
    'click',
    ({ target }) => {
      if (!(target instanceof Element) || target.localName.startsWith('nod-')) return;
      told.pressed.push({ words: target.textContent ?? '', kind: target.className, at: performance.now() });
    },
    true,
  );
  const turns = new Map<number, number>();
  addEventListener('click', ({ target }) => {
    const control = target instanceof Element ? target.closest('.more') : null;
    const post = control?.closest('.post');
    const thread = threads.find(({ id }) => String(id) === post?.getAttribute('data-id'));
    if (!control || !post || !thread) return;
    const turn = turns.get(thread.id) ?? 0;
    turns.set(thread.id, turn + 1);
    const brings = thread.forever ? { replies: 1, then: 'View more replies' } : thread.brings[turn];
    setTimeout(() => {
      for (let reply = 0; reply < (brings?.replies ?? 0); reply += 1) post.append(made(`${thread.id}-${turn}-${reply}`));
      if (brings?.then === undefined) control.remove();
      else control.textContent = brings.then;
      told.answered.push(performance.now());
    }, thread.takes);
  });

  function made(id: string): Element {
    const reply = document.createElement('div');
    reply.className = 'post';
    reply.dataset['id'] = id;
    for (const [name, words] of [['by', `Guest ${id}`], ['words', 'It is, I think.']] as const) {
      const part = document.createElement('p');
      part.className = name;
      part.textContent = words;
      reply.append(part);
    }
    return reply;
  }
}
