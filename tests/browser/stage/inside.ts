/** What the person has before them inside Nod's closed shadow roots: values, names, the focus. */

import type { NodReader } from '../../driver/reading';
import { inTab } from '../../driver/extension_page';
import type { Path } from '../../driver/shadow';

/** A property of the element at the end of a path; `undefined` where there is none. */
export async function property(nod: NodReader, path: Path, name: 'value' | 'disabled' | 'lang' | 'title' | 'ariaLabel' | 'ariaExpanded' | 'ariaPressed' | 'textContent' | 'childElementCount'): Promise<unknown> {
  return (await inTab(nod.extensionPage, await nod.tab(), look, [path, name])) ?? undefined;
}

/** Where the focus is: the element in the page and, where that is one of Nod's, the element inside. */
export async function focus(nod: NodReader): Promise<string> {
  return inTab(nod.extensionPage, await nod.tab(), focused, []);
}

/** Runs in the tab: it may use nothing from outside. */
function look(path: Path, name: string): unknown {
  type Pierced = HTMLElement & { openOrClosedShadowRoot?: ShadowRoot | null };
  const into = (host: Pierced): ShadowRoot | null =>
    'openOrClosedShadowRoot' in host ? (host.openOrClosedShadowRoot ?? null) : chrome.dom.openOrClosedShadowRoot(host);
  let element: HTMLElement | null = null;
  for (const selector of path) {
    const root: Document | ShadowRoot | null = element === null ? document : into(element);
    element = root?.querySelector<HTMLElement>(selector) ?? null;
    if (element === null) return undefined;
  }
  return (element as unknown as Record<string, unknown> | null)?.[name];
}

/** Runs in the tab: it may use nothing from outside. */
function focused(): string {
  type Pierced = HTMLElement & { openOrClosedShadowRoot?: ShadowRoot | null };
  const into = (host: Pierced): ShadowRoot | null =>
    'openOrClosedShadowRoot' in host ? (host.openOrClosedShadowRoot ?? null) : chrome.dom.openOrClosedShadowRoot(host);
  const name = (element: Element | null | undefined): string => element?.localName ?? 'nothing';
  const active = document.activeElement;
  const own = active instanceof HTMLElement && active.localName.startsWith('nod-') ? into(active)?.activeElement : undefined;
  const comment = active?.closest('[id^="comment-"]')?.id ?? '';
  return own === undefined ? name(active) : `${name(active)} ${name(own)} ${comment}`.trim();
}
