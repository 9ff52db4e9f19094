import { Editor as TipTap } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';

import type { Editor } from './editor';

let tiptap: TipTap | undefined;

/** TipTap 3, on ProseMirror. */
export const editor: Editor = {
  mount: (element) => {
    tiptap = new TipTap({ element, extensions: [StarterKit] });
  },
  model: () => tiptap?.getText({ blockSeparator: '\n' }) ?? '',
};
