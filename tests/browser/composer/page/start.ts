/** What a fixture page does by itself: a click on 'Reply' opens a box below the comment, a moment later. Runs in the page. */

import type { Editor } from '../editors/editor';
import { countSent } from './sent';

declare global {
  interface Window {
    /** The text in the editor's own model. */
    model(): string;
    /** Lets time pass: people are slower than tests, and editors count what comes in quick succession as one step of undo. */
    later(): void;
  }
}

/** Starts the page with its editor, of which there is one. */
export function start(editor: Editor): void {
  countSent();
  window.model = () => editor.model();
  moveClock();
  for (const control of document.querySelectorAll<HTMLElement>('button.reply')) {
    control.addEventListener('click', () => requestAnimationFrame(() => open(editor, control)), { once: true });
  }
}

function open(editor: Editor, control: HTMLElement): void {
  const form = document.createElement('form');
  const box = document.createElement('div');
  const send = document.createElement('button');
  form.className = 'composer';
  box.className = 'box';
  send.className = 'send';
  send.textContent = 'Post';
  form.append(box, send);
  control.after(form);
  editor.mount(box);
}

function moveClock(): void {
  const { now } = Date;
  let passed = 0;
  Date.now = () => now() + passed;
  window.later = () => {
    passed += 5_000;
  };
}
