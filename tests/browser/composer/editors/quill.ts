import 'quill/dist/quill.core.css';

import Quill from 'quill';

import type { Editor } from './editor';

let quill: Quill | undefined;

/** Quill 2. */
export const editor: Editor = {
  mount: (element) => {
    quill = new Quill(element);
  },
  model: () => quill?.getText() ?? '',
};
