/** A blog's page of our own for one case: the comments that the case names, in the markup of WordPress. */

import type { Report } from '../../../extension/src/generated/messages';
import { html, type Markup } from '../../demo/page/markup';
import { serveCaptured } from '../../driver/page';
import type { NodReader } from '../../driver/reading';

/** A comment as the case writes it; what is left out is not on the page. */
export interface Written {
  readonly id: number;
  readonly author?: string;
  readonly text?: string;
  /** The author's account on the blog; visitors have none. */
  readonly account?: string;
  /** The brand wrote it, and the page says so. */
  readonly own?: true;
  readonly replies?: readonly Written[];
}

/** Where the page stands. */
export const ADDRESS = 'https://bakery.example/rye-is-back/';
/** Who is logged in. */
export const BRAND = { name: 'Blue Door Bakery', account: 'bluedoor' } as const;

/** Shows a page with these comments; Nod is not asked yet. */
export async function showBlog(nod: Pick<NodReader, 'page'>, comments: readonly Written[], address = ADDRESS): Promise<void> {
  await serveCaptured(nod.page, address, blogPage(comments));
}

/** The page with these comments. */
export function blogPage(comments: readonly Written[]): string {
  return page(comments).text;
}

/** Shows a page with these comments, and reads it. */
export async function readBlog(nod: NodReader, comments: readonly Written[]): Promise<Report> {
  await showBlog(nod, comments);
  return nod.readOpen();
}

/** Plain comments with the ids 1, 2, 3, …, each of another person. */
export function plainComments(count: number): Written[] {
  return Array.from({ length: count }, (_, index) => ({ id: index + 1, author: `Guest ${index + 1}`, text: `Is table ${index + 1} free on Sunday?` }));
}

function page(comments: readonly Written[]): Markup {
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Rye is back</title><link rel="https://api.w.org/" href="/wp-json/">
<style>main { width: 600px; margin: 0 }</style></head>
<body><main><article><h1>Rye is back</h1><p>Every Tuesday and Saturday.</p></article>
<p class="logged-in-as">Logged in as ${BRAND.name}. <a href="/wp-login.php">Log out?</a></p>
<div id="comments"><ol class="comment-list">${comments.map((comment) => item(comment, 1))}</ol></div></main></body></html>`;
}

/** One list item, with the replies inside it. */
function item({ id, author, text, own, account = own && BRAND.account, replies = [] }: Written, depth: number): Markup {
  const marks = `${account === undefined ? '' : `byuser comment-author-${account}`} ${own === true ? 'bypostauthor' : ''}`;
  return html`<li id="comment-${id}" class="comment ${marks} depth-${depth}"><article class="comment-body">
<footer class="comment-meta">${author !== undefined && html`<b class="fn">${author}</b>`}
<div class="comment-metadata"><time datetime="2026-11-14T08:12:00+00:00">November 14</time></div></footer>
<div class="comment-content">${text !== undefined && html`<p>${text}</p>`}</div></article>
${replies.length > 0 && html`<ol class="children">${replies.map((reply) => item(reply, depth + 1))}</ol>`}</li>`;
}
