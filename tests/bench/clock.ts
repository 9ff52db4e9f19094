import type { Driven } from '../driver/browser';
import { FirefoxWindow } from '../driver/firefox_window';

/** Firefox rounds its clocks to a millisecond, against pages that spy; a comment is read in a hundredth of that. */
export async function preciseClock({ name, puppeteer }: Driven): Promise<void> {
  if (name === 'firefox') await new FirefoxWindow(puppeteer).evaluate("Services.prefs.setBoolPref('privacy.reduceTimerPrecision', false)");
}
