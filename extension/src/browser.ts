/** The names that a browser may give to the API. */
const names = globalThis as unknown as { browser: typeof chrome; chrome: typeof chrome };

/**
 * The browser's API. A page can plant a `browser` in a content script's scope by an element of that
 * id, but never as the scope's own property.
 */
export const browser = Object.hasOwn(globalThis, "browser") ? names.browser : names.chrome;
