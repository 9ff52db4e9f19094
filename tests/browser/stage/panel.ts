/** The panel of a tab, as the person opens it: by Nod's button in the toolbar. */

import type { Page } from 'puppeteer-core';

import type { Driven } from '../../driver/browser';
import { tabOf } from '../../driver/extension_page';
import { FirefoxWindow } from '../../driver/firefox_window';
import { waitFor } from '../../driver/wait';

/** The switches of the panel. */
export type Switch = 'site' | 'not in this tab';

/** The extension's id in Firefox. */
const ADDON = 'nod@nod.example';

/**
 * Presses Nod's button while a page is in front, which lets Nod see the address of that tab, and opens the
 * panel for it in a tab of its own: drivers can't reach into the popup.
 */
export async function openPanel(driven: Driven, page: Page): Promise<Page> {
  const anyPage = await driven.extensionPage('options.html');
  await page.bringToFront();
  await pressButton(driven, page);
  const tab = await waitFor('the address of the tab', () => tabOf(anyPage, page.url()));
  await anyPage.close();
  return driven.extensionPage(`panel.html?tab=${tab}`, 'tab');
}

/** Whether a switch is on; waits for the panel to show it. */
export function isOn(panel: Page, which: Switch): Promise<boolean> {
  return panel.$eval(selector(which), (control) => control.getAttribute('aria-checked') === 'true');
}

/** Turns a switch, and waits until the panel shows it turned. */
export async function turn(panel: Page, which: Switch): Promise<void> {
  await panel.bringToFront();
  const before = await isOn(panel, which);
  await panel.click(selector(which));
  await waitFor(`the switch '${which}' to turn`, async () => (await isOn(panel, which)) !== before);
}

/** Turns Nod on for the site, and says yes when the browser asks for its addresses. */
export async function turnOn(driven: Driven, panel: Page, ...sites: string[]): Promise<void> {
  await waitFor('the panel to show that Nod is off', () => panel.$(`${selector('not in this tab')}[hidden]`));
  await driven.grant(sites, () => panel.click(selector('site')));
  await waitFor('the switch to show it', () => isOn(panel, 'site'));
}

function selector(which: Switch): string {
  return `button.switch:nth-of-type(${which === 'site' ? 1 : 2})`;
}

async function pressButton(driven: Driven, page: Page): Promise<void> {
  if (driven.name === 'chrome') {
    const [extension] = [...(await driven.puppeteer.extensions()).values()];
    return extension?.triggerAction(page);
  }
  await new FirefoxWindow(driven.puppeteer).evaluate(`(async () => {
    const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(ADDON)});
    const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
    const shows = ({ gBrowser }) => gBrowser.selectedBrowser.currentURI.spec === ${JSON.stringify(page.url())};
    const window = [...Services.wm.getEnumerator('navigator:browser')].find(shows);
    const action = ExtensionParent.apiManager.global.browserActionFor(extension);
    await action.triggerAction(window);
    // Pressed while its popup of another tab is still going away, the button only closes that one.
    if (!extension.tabManager.hasActiveTabPermission(window.gBrowser.selectedTab)) await action.triggerAction(window);
    // Pressed again while its popup is there, the button would only close it.
    window.document.querySelectorAll('panel').forEach((panel) => panel.hidePopup());
  })()`);
}
