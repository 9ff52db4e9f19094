/** A WordPress blog's page, in the markup of WordPress's own themes. */

import type { Page } from 'puppeteer-core';

import { serveCaptured } from '../../driver/page';
import type { NodReader } from '../../driver/reading';
import type { Bundle } from './bundle';

/** How a page differs from the usual one. */
export interface Blog {
  /** What the reply links do; by default the form moves below the comment. */
  script?: 'moves' | 'stops' | 'nothing' | 'missing';
  /** The comment under which the form stands open already. */
  answering?: number;
  /** The form's own field with whatever stands around it; `null` for a page without a form. */
  field?: string | null;
  /** Further attributes of the element around everything. */
  main?: string;
  /** A rule for the page's style sheet. */
  style?: string;
  /** Blogs without a certificate are left, and have no clipboard. */
  scheme?: 'https' | 'http';
}

/** The real field, which any page may name as it likes. */
export const FIELD = '<textarea id="box" name="comment" cols="45" rows="4" maxlength="65525" required></textarea>';

/** What stands in the form, for whom it says it is, and what stands elsewhere. */
export interface Shown {
  text: string;
  parent: string;
  elsewhere: string;
  /** How often a reply link was clicked. */
  replies: number;
}

/** Shows the page and switches Nod on. */
export async function openBlog(nod: NodReader, bundle: Bundle, blog: Blog): Promise<void> {
  await serveCaptured(nod.page, `${blog.scheme ?? 'https'}://blog.example/rye-is-back/`, html(bundle, blog), {
    headers: { 'content-security-policy': "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'" },
  });
  await nod.readOpen();
}

/** What the page holds now. */
export function shown(page: Page): Promise<Shown> {
  return page.evaluate(() => ({
    text: document.querySelector<HTMLTextAreaElement>('#box')?.value ?? '',
    parent: document.querySelector<HTMLInputElement>('#comment_parent')?.value ?? '',
    elsewhere: [...document.querySelectorAll('textarea, input[type="search"], [contenteditable]')]
      .filter(({ id }) => id !== 'box')
      .map((box) => (box as HTMLTextAreaElement).value ?? box.textContent)
      .join(''),
    replies: window.replies,
  }));
}

function html({ script }: Bundle, { script: reaction = 'moves', answering, field = FIELD, main = '', style = '' }: Blog): string {
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Rye is back</title>
<link rel="https://api.w.org/" href="/wp-json/"><style>${STYLE}${style}</style></head>
<body data-script="${reaction}" ${answering === undefined ? '' : `data-answering="${answering}"`}><main ${main}>
<form role="search" action="/"><input type="search" name="s"><button>Search</button></form>
<form class="whats-new"><textarea name="whats-new" aria-label="What's new?"></textarea><div contenteditable="true" role="textbox"></div><button class="send">Post</button></form>
<section id="comments"><ol class="comment-list">${thread(AUTHORS)}</ol>
${field === null ? '' : form(field)}</section>
<aside><form class="newsletter"><textarea id="paste" name="comment" aria-label="Why do you subscribe?"></textarea><button>Subscribe</button></form></aside>
</main><script>${script}</script></body></html>`;
}

/** One answers the other, down to the deepest level, where WordPress prints no reply link. */
export const AUTHORS = ['Ana Lima', 'Ben Okoro', 'Chen Wei', 'Dana Roth', 'Eva Stone'];

function thread([author, ...others]: string[]): string {
  if (author === undefined) return '';
  const depth = AUTHORS.length - others.length;
  const link = others.length === 0 ? '' : `<div class="reply"><a rel="nofollow" class="comment-reply-link" href="/rye-is-back/?replytocom=${depth}#respond" data-commentid="${depth}">Reply</a></div>`;
  return `<li id="comment-${depth}" class="comment depth-${depth}"><article id="div-comment-${depth}" class="comment-body">
<footer class="comment-meta"><div class="comment-author vcard"><b class="fn">${author}</b></div><div class="comment-metadata"><time datetime="2026-11-0${depth}T08:00:00+00:00"></time></div></footer>
<div class="comment-content"><p>Is it made without wheat?</p></div>${link}</article>
<ol class="children">${thread(others)}</ol></li>`;
}

function form(field: string): string {
  return `<div id="respond" class="comment-respond"><form action="/wp-comments-post.php" method="post" id="commentform">
<p class="comment-form-comment">${field}</p>
<p class="form-submit"><input name="submit" type="submit" id="submit" class="submit" value="Post Comment"><input type="hidden" name="comment_parent" id="comment_parent" value="0"></p>
</form></div>`;
}

const STYLE = 'body { font: 16px sans-serif; width: 40rem; margin: 1rem auto } [contenteditable] { height: 2rem; border: 1px solid }';
