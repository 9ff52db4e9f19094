/** What the brand does: publishes, dresses the site, logs in. */
import type { Page } from 'puppeteer-core';
import type { WordPress } from './server';
import { openSession } from './session';

/** A published post. */
export interface Post {
  readonly id: number;
  readonly address: string;
}

/** Publishes a post as the brand, open for comments. */
export async function publishPost(wordpress: WordPress, text: { title: string; content: string }): Promise<Post> {
  const session = await openSession(wordpress);
  const answer = await session.call('/wp/v2/posts', { ...text, status: 'publish', comment_status: 'open' });
  if (!isPublished(answer)) throw new Error(`WordPress published something else: ${JSON.stringify(answer)}`);
  return { id: answer.id, address: answer.link };
}

function isPublished(answer: unknown): answer is { id: number; link: string } {
  return typeof answer === 'object' && answer !== null && 'id' in answer && typeof answer.id === 'number'
    && 'link' in answer && typeof answer.link === 'string';
}

/** Changes the site's theme to one of `installedThemes`, by the link that WordPress offers for it. */
export async function switchTheme(wordpress: WordPress, theme: string): Promise<void> {
  const session = await openSession(wordpress);
  const offers = await (await session.open('/wp-admin/themes.php')).text();
  const link = new RegExp(`themes\\.php\\?action=activate[^"]*?stylesheet=${theme}&[^"]*?_wpnonce=(\\w+)`).exec(offers);
  if (link === null) throw new Error(`WordPress does not offer the theme ${theme}`);
  const done = await session.open(`/wp-admin/themes.php?action=activate&stylesheet=${theme}&_wpnonce=${link[1]}`);
  if (!done.headers.get('location')?.includes('activated=true')) throw new Error(`WordPress kept its theme: status ${done.status}`);
}

/** Logs the brand in as a person does, on the login page; ends on the site's front page. */
export async function logIn(page: Page, { address, brand }: WordPress): Promise<void> {
  await page.goto(`${address}/wp-login.php?redirect_to=${encodeURIComponent(`${address}/`)}`);
  // The page puts the cursor into an empty field a moment after loading; a person who types earlier is interrupted.
  await page.waitForFunction(() => document.activeElement instanceof HTMLInputElement);
  await page.locator('#user_login').fill(brand.user);
  await page.locator('#user_pass').fill(brand.password);
  await Promise.all([page.waitForNavigation(), page.click('#wp-submit')]);
  if ((await page.$('#wpadminbar')) === null) throw new Error(`The login page did not let ${brand.user} in`);
}
