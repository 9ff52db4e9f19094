/** Open shadow roots: parts of the page that selectors don't look into. */

/** Those of the hosts in a part of the page, itself included, in whatever root they stand. */
export function* shadowsIn(root: ParentNode, hosts: string): Iterable<ShadowRoot> {
  if (hosts === "") return;
  const found = [...root.querySelectorAll(hosts)];
  if (root instanceof Element && root.matches(hosts)) found.unshift(root);
  for (const { shadowRoot } of found) {
    if (shadowRoot === null) continue;
    yield shadowRoot;
    yield* shadowsIn(shadowRoot, hosts);
  }
}

/** The element around one: its parent, or its shadow root's host. */
export function parentOf(element: Element): Element | null {
  if (element.parentElement !== null) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}
