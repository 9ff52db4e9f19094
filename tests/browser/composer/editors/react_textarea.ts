import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';

import type { Editor } from './editor';

let text = '';

/** React writes its own state back into the field whenever the two differ. */
function Controlled(): React.ReactNode {
  const [value, setValue] = useState('');
  text = value;
  return createElement('textarea', { value, onChange: (event: { target: { value: string } }) => setValue(event.target.value) });
}

/** A `textarea` that React controls. */
export const editor: Editor = {
  mount: (element) => createRoot(element).render(createElement(Controlled)),
  model: () => text,
};
