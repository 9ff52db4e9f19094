import type { Editor } from './editor';

const box = document.createElement('div');

/** An editable element without an editor: what it shows is its model. */
export const editor: Editor = {
  mount: (element) => {
    box.contentEditable = 'true';
    box.role = 'textbox';
    element.append(box);
  },
  model: () => box.innerText,
};
