/** The match pattern of an origin. Firefox knows no ports in patterns: a permission is for all ports of a host. */
export function pattern(origin: string): string {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
}

/** An origin that a match pattern covers; none where the pattern is for no host in particular. */
export function originIn(pattern: string): string | null {
  const { scheme, host } = partsOf(pattern);
  return host === undefined ? null : `${scheme === "*" ? "https" : scheme}://${host}`;
}

/** Whether a match pattern covers an origin. */
export function covers(pattern: string, origin: string): boolean {
  const { scheme, below, host } = partsOf(pattern);
  const { protocol, hostname } = new URL(origin);
  if (host === undefined || (scheme !== "*" && `${scheme}:` !== protocol)) return false;
  return hostname === host || (below !== undefined && hostname.endsWith(`.${host}`));
}

/** A host's own name, as people know it: without what stands for its subdomains. */
export function hostOf(pattern: string): string {
  return partsOf(pattern).host ?? pattern;
}

/** Scheme, `*.` where subdomains are covered, and host; nothing of a pattern for no host in particular. */
function partsOf(pattern: string): { scheme?: string; below?: string; host?: string } {
  return /^(?<scheme>\*|https?):\/\/(?<below>\*\.)?(?<host>[^*/]+)\/\*$/.exec(pattern)?.groups ?? {};
}
