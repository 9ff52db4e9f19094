/** What each file of this folder exports as `editor`: a real editor, as a page uses it. Runs in the page. */
export interface Editor {
  /** Puts the editor into an empty element. */
  mount(element: HTMLElement): void;
  /** The text in the editor's own model, not in its elements: one line a paragraph or line break. */
  model(): string;
}
