/** Where links lead. */

/** Whether a link loads a page; those that only jump within this one, or run a script, don't. */
export function leaves({ href, protocol }: HTMLAnchorElement | HTMLAreaElement): boolean {
  const jumps = href.includes("#") && withoutFragment(href) === withoutFragment(location.href);
  return protocol.startsWith("http") && !jumps;
}

/** An address without the place in its page. */
export function withoutFragment(address: string): string {
  return address.replace(/#.*/su, "");
}
