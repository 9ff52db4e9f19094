import { editor as plain } from './plain';
import type { Editor } from './editor';

/** Takes only the first line of what is pasted. */
export const editor: Editor = {
  mount: (element) => {
    plain.mount(element);
    element.addEventListener('paste', (event) => {
      event.preventDefault();
      document.execCommand('insertText', false, event.clipboardData?.getData('text/plain').split('\n')[0] ?? '');
    });
  },
  model: plain.model,
};
