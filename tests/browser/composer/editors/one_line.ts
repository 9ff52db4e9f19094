import type { Editor } from './editor';

const field = document.createElement('input');

/** A field of one line: browsers drop line breaks and glue what stood around them. */
export const editor: Editor = {
  mount: (element) => element.append(field),
  model: () => field.value,
};
