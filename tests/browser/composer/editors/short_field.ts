import type { Editor } from './editor';

const field = document.createElement('textarea');

/** A field with room for a few words: browsers cut what is too long. */
export const editor: Editor = {
  mount: (element) => {
    field.maxLength = 30;
    element.append(field);
  },
  model: () => field.value,
};
