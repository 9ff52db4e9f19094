/** The editors of the fixture pages, by their files in `editors`. */

/** An editor that takes drafts. */
export interface Served {
  name: string;
  /** What one undo takes back: what was typed last, or at most everything, which one redo brings back. */
  undo: 'last' | 'everything';
}

/** What networks build their reply boxes with. */
export const SERVED: Served[] = [
  { name: 'textarea', undo: 'last' },
  { name: 'react_textarea', undo: 'last' },
  { name: 'plain', undo: 'last' },
  { name: 'quill', undo: 'last' },
  { name: 'tiptap', undo: 'last' },
  { name: 'lexical_plain', undo: 'last' },
  { name: 'lexical_rich', undo: 'last' },
  { name: 'draft', undo: 'last' },
  // Slate makes one step of whatever is written on in one paragraph, with or without Nod.
  { name: 'slate', undo: 'everything' },
];

/** A box that doesn't take drafts as they are. */
export interface Refusing {
  name: string;
  /** What the popover says. */
  says: RegExp;
  /** What is left in the box, after what the person had typed. */
  left: string;
}

/** Boxes that refuse a draft or spoil it. */
export const REFUSING: Refusing[] = [
  { name: 'deaf', says: /didn't take the text.*copied/, left: '' },
  { name: 'clumsy', says: /only a part of the text.*copied/, left: 'Hi Ana,' },
  { name: 'short_field', says: /didn't take the text.*copied/, left: '' },
  { name: 'one_line', says: /didn't take the text.*copied/, left: '' },
];
