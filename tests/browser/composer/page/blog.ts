/** The script of a WordPress theme: a click on 'Reply' moves the one form below the comment. Runs in the page. */

import { countSent } from './sent';

declare global {
  interface Window {
    /** How often a reply link was clicked. */
    replies: number;
  }
}

/** What the script does on a click, as the page's body says it. */
const REACTIONS: { [name in string]: (event: Event, link: HTMLElement) => void } = {
  moves: (event, link) => {
    event.preventDefault();
    moveForm(link.dataset['commentid'] ?? '0');
  },
  // Half a script: without the click's default prevented the browser follows the link.
  stops: (event) => event.stopPropagation(),
  // A script that has lost its form.
  nothing: (event) => event.preventDefault(),
  missing: () => undefined,
};

/** Starts the page. */
export function startBlog(): void {
  countSent();
  window.replies = 0;
  for (const link of document.querySelectorAll<HTMLElement>('a.comment-reply-link')) {
    link.addEventListener('click', (event) => {
      window.replies += 1;
      REACTIONS[document.body.dataset['script'] ?? '']?.(event, link);
    });
  }
  const { answering } = document.body.dataset;
  if (answering !== undefined) moveForm(answering);
}

function moveForm(id: string): void {
  const form = document.querySelector('#respond');
  const parent = document.querySelector<HTMLInputElement>('#comment_parent');
  if (form === null || parent === null) return;
  parent.value = id;
  document.querySelector(`#div-comment-${id}`)?.after(form);
  document.querySelector<HTMLElement>('#box')?.focus();
}
