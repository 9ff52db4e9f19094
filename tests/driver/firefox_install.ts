/**
 * Bringing the extension into Firefox. For one run it is installed temporarily, from its folder. With
 * a profile that is kept it is installed for good, as a user's is: a temporary one goes at the end of
 * the run, and takes permissions and registered content scripts with it.
 */

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { archive } from './archive';
import type { Launch } from './browser';
import type { FirefoxWindow } from './firefox_window';

/** Installs the extension, unless the profile has the very same one; says whether it had. */
export async function install(firefox: FirefoxWindow, id: string, { extension, profile }: Launch): Promise<boolean> {
  if (profile === undefined) {
    await installTemporarily(firefox, extension);
    return false;
  }
  const packed = await archive(extension);
  if (await isInstalled(firefox, id, profile, packed)) return true;
  await installForGood(firefox, packed, profile, extension);
  return false;
}

/** Loads the extension anew from its folder. */
export async function reinstall(firefox: FirefoxWindow, id: string, { extension, profile }: Launch): Promise<void> {
  if (profile !== undefined) return installForGood(firefox, await archive(extension), profile, extension);
  await firefox.evaluate(`(async () => {
    const addon = await AddonManager.getAddonByID(${JSON.stringify(id)});
    await addon.reload();
    await WebExtensionPolicy.getByID(${JSON.stringify(id)}).readyPromise;
  })()`);
}

async function installForGood(firefox: FirefoxWindow, packed: Buffer, profile: string, folder: string): Promise<void> {
  const path = join(profile, 'extension.xpi');
  await writeFile(path, packed);
  try {
    const data = { extensionData: { type: 'archivePath', path }, 'moz:permanent': true };
    await firefox.send('webExtension.install', data);
  } catch (error) {
    // Firefox proper wants Mozilla's signature; the data are kept all the same, by a preference.
    if (!String(error).includes('SIGNEDSTATE')) throw error;
    await installTemporarily(firefox, folder);
  }
}

async function installTemporarily(firefox: FirefoxWindow, folder: string): Promise<void> {
  await firefox.send('webExtension.install', { extensionData: { type: 'path', path: folder } });
}

/** Whether Firefox started with exactly this extension. */
async function isInstalled(firefox: FirefoxWindow, id: string, profile: string, packed: Buffer): Promise<boolean> {
  const there = await readFile(join(profile, 'extensions', `${id}.xpi`)).catch(() => undefined);
  if (there === undefined || !packed.equals(there)) return false;
  return firefox.evaluate<boolean>(`(async () => {
    const addon = await AddonManager.getAddonByID(${JSON.stringify(id)});
    await WebExtensionPolicy.getByID(${JSON.stringify(id)})?.readyPromise;
    return addon?.isActive === true;
  })()`);
}
