/** A list of the options page. */
export interface List {
  readonly elements: HTMLElement[];
  /** Asks again what there is. What is being edited stays as it is. */
  refresh(): Promise<void>;
}
