import { browser } from "../browser";

/** Opens the page that says who Nod is and asks where it is wanted: after the installation, never after an update. */
export function welcomeOnce(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === "install") void browser.tabs.create({ url: "first_run.html" });
  });
}
