import type { Editor } from './editor';

const field = document.createElement('textarea');

/** A plain `textarea`. */
export const editor: Editor = {
  mount: (element) => element.append(field),
  model: () => field.value,
};
