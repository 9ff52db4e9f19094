/** A real WordPress on loopback with a folder of its own, for one test. */
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DATABASE_SCRIPT, SITE_FILES } from './configuration';
import { keep } from './keeper';
import { missingPackages } from './packages';
import { openSession } from './session';

/** The user who answers for the site. */
export interface BrandUser {
  readonly user: string;
  readonly password: string;
  readonly displayName: string;
}

/** A started and installed WordPress. */
export interface WordPress {
  /** Without a slash at the end. */
  readonly address: string;
  readonly title: string;
  readonly brand: BrandUser;
  /** Ends the servers and removes the folder. Both happen too when the test's process ends in any other way. */
  stop(): Promise<void>;
}

const TITLE = 'Blue Door Bakery';
const BRAND: BrandUser = { user: 'bluedoor', password: 'sourdough-at-seven', displayName: 'Nora' };

/** Starts a new WordPress and installs the site 'Blue Door Bakery' with its user Nora. */
export async function startWordPress(): Promise<WordPress> {
  const missing = missingPackages();
  if (missing.length > 0) throw new Error(`WordPress needs: apt-get install --no-install-recommends ${missing.join(' ')}`);
  const { address, stop } = await keep(await prepareFolder());
  const wordpress: WordPress = { address, title: TITLE, brand: BRAND, stop };
  try {
    await installSite(wordpress);
    await nameBrand(wordpress);
    return wordpress;
  } catch (error) {
    await stop();
    throw error;
  }
}

async function prepareFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'wordpress-'));
  await writeFile(join(folder, 'create.sql'), DATABASE_SCRIPT);
  for (const [path, content] of Object.entries(SITE_FILES)) {
    const file = join(folder, 'own', path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  return folder;
}

/** What a person does on the first visit: fill in the form with the site's title and the user. */
async function installSite({ address, title, brand }: WordPress): Promise<void> {
  const form = new URLSearchParams({
    weblog_title: title,
    user_name: brand.user,
    admin_password: brand.password,
    admin_password2: brand.password,
    pw_weak: '1',
    admin_email: 'nora@bluedoor.example',
    blog_public: '0',
  });
  const response = await fetch(`${address}/wp-admin/install.php?step=2`, { method: 'POST', body: form });
  const page = await response.text();
  if (!response.ok || !page.includes('Success!')) throw new Error(`WordPress was not installed:\n${page}`);
}

async function nameBrand(wordpress: WordPress): Promise<void> {
  const session = await openSession(wordpress);
  const { displayName } = wordpress.brand;
  await session.call('/wp/v2/users/me', { name: displayName, nickname: displayName });
}
