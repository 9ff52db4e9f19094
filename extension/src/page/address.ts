/** The page's address, which may become another without a load: path or query; the fragment is the same page. */

/** Says when the address becomes another one's. */
export class Address {
  #now = page();

  constructor(
    readonly changed: () => void,
    signal: AbortSignal,
  ) {
    const look = (): void => this.look();
    // Browsers without it are asked whenever the page changes.
    (globalThis as { navigation?: EventTarget }).navigation?.addEventListener("currententrychange", look, { signal });
    addEventListener("popstate", look, { signal });
  }

  /** Looks whether it is another by now. */
  look(): void {
    if (page() === this.#now) return;
    this.#now = page();
    this.changed();
  }
}

function page(): string {
  const { origin, pathname, search } = location;
  return origin + pathname + search;
}
