import { editor as plain } from './plain';
import type { Editor } from './editor';

/** Says that it takes what is pasted, and doesn't. */
export const editor: Editor = {
  mount: (element) => {
    plain.mount(element);
    element.addEventListener('paste', (event) => event.preventDefault());
  },
  model: plain.model,
};
