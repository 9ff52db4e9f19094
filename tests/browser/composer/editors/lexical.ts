import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { $getRoot, createEditor, type LexicalEditor } from 'lexical';

import type { Editor } from './editor';

/** How long typing counts as one step of undo, in milliseconds: what Lexical's own plugin uses. */
const STEP = 300;

/** Lexical with its way of handling keys and pastes. */
export function lexical(register: (lexical: LexicalEditor) => void): Editor {
  const lexical = createEditor();
  return {
    mount: (element) => {
      const box = document.createElement('div');
      box.contentEditable = 'true';
      box.role = 'textbox';
      element.append(box);
      register(lexical);
      registerHistory(lexical, createEmptyHistoryState(), STEP);
      lexical.setRootElement(box);
    },
    model: () => lexical.getEditorState().read(() => $getRoot().getTextContent()),
  };
}
