import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { createEditor, type Descendant, Node } from 'slate';
import { withHistory } from 'slate-history';
import { Editable, Slate, withReact } from 'slate-react';

import type { Editor } from './editor';

const EMPTY: Descendant[] = [{ children: [{ text: '' }] }];
const slate = withHistory(withReact(createEditor()));

function Box(): React.ReactNode {
  const [initialValue] = useState(EMPTY);
  // Slate draws its placeholder among the text.
  const children = createElement(Editable, { placeholder: 'Write a reply…' });
  return createElement(Slate, { editor: slate, initialValue, children });
}

/** Slate. */
export const editor: Editor = {
  mount: (element) => createRoot(element).render(createElement(Box)),
  model: () => slate.children.map((paragraph) => Node.string(paragraph)).join('\n'),
};
