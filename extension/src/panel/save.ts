/** How long the browser may take to begin with a file; in milliseconds. */
const BEGUN = 60_000;

/** Saves a text as a file, by the browser's own download. */
export function save(name: string, text: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = Object.assign(document.createElement("a"), { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), BEGUN);
}
