/** Where the browsers let no extension run: their stores. */
const CLOSED = ["chromewebstore.google.com", "chrome.google.com", "microsoftedge.microsoft.com", "addons.mozilla.org"];

/** The origin of an address at which an extension may run; none for all others. */
export function originOf(address: string | undefined): string | null {
  if (address === undefined || !URL.canParse(address)) return null;
  const { protocol, hostname, origin } = new URL(address);
  const open = (protocol === "https:" || protocol === "http:") && !CLOSED.includes(hostname);
  return open ? origin : null;
}
