import 'draft-js/dist/Draft.css';

import { Editor as DraftEditor, EditorState } from 'draft-js';
import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';

import type { Editor } from './editor';

let text = '';

function Box(): React.ReactNode {
  const [editorState, onChange] = useState(() => EditorState.createEmpty());
  text = editorState.getCurrentContent().getPlainText('\n');
  return createElement(DraftEditor, { editorState, onChange });
}

/** Draft.js. */
export const editor: Editor = {
  mount: (element) => createRoot(element).render(createElement(Box)),
  model: () => text,
};
