/** The match pattern of an origin. Firefox knows no ports in patterns: a permission is for all ports of a host. */
export function pattern(origin: string): string {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
}
