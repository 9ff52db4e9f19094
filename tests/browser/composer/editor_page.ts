/** A page of comments whose reply box is an editor. */

import type { Page } from 'puppeteer-core';

import type { NodReader } from '../../driver/reading';
import { serveCaptured } from '../../driver/page';
import type { Bundle } from './bundle';

/** The network of the fixture pages. */
export const HOST = 'editors.example';
/** The comment that is answered. */
export const COMMENT = '#comment-11';
/** The control and the editor's holder in the comment's own part. */
export const REPLY = `${COMMENT} > article button.reply`;
export const BOX = `${COMMENT} > article .box`;

/** Shows the page and switches Nod on. */
export async function openEditorPage(nod: NodReader, name: string, bundle: Bundle | undefined): Promise<void> {
  if (bundle === undefined) throw new Error(`${name} was not bundled`);
  // The page's script starts when the page is there, and its own policy lets it run.
  await serveCaptured(nod.page, `https://${HOST}/${name}`, html(bundle), {
    headers: { 'content-security-policy': "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'" },
  });
  await nod.readOpen();
}

/** What stands in the boxes that are not the comment's: nothing may. */
export function elsewhere(page: Page): Promise<string> {
  return page.$$eval('.elsewhere', (boxes) => boxes.map((box) => (box as HTMLTextAreaElement).value ?? box.textContent).join(''));
}

function html({ script, style }: Bundle): string {
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Rye is back</title><style>${STYLE}${style}</style></head><body>
<form role="search"><input type="search" class="elsewhere" name="s"><button>Search</button></form>
<form class="composer"><div class="elsewhere" contenteditable="true" role="textbox" aria-label="Write a comment"></div><button class="send">Post</button></form>
<ol class="comment-list">${comment(11, 1, 'Ana Lima', 'Is the rye bread made without wheat?', '', `<ol class="children">${comment(12, 2, 'Ben Okoro', 'I would like to know that too!', OPEN)}</ol>`)}</ol>
<textarea id="paste" class="elsewhere" aria-label="Newsletter"></textarea>
<script>${script}</script></body></html>`;
}

function comment(id: number, depth: number, author: string, text: string, box: string, replies = ''): string {
  return `<li id="comment-${id}" class="comment depth-${depth}"><article class="comment-body">
<footer class="comment-meta"><div class="comment-author"><b class="fn">${author}</b></div></footer>
<div class="comment-content"><p>${text}</p></div><button type="button" class="reply">Reply</button>${box}</article>${replies}</li>`;
}

/** A reply to somebody else that the person has opened already. */
const OPEN = '<form class="composer"><div class="elsewhere" contenteditable="true" role="textbox"></div><textarea class="elsewhere"></textarea><button class="send">Post</button></form>';

const STYLE = `body { font: 16px sans-serif; width: 40rem; margin: 1rem auto }
[contenteditable], textarea, .box input { display: block; min-height: 3rem; width: 90%; border: 1px solid; white-space: pre-wrap }`;
