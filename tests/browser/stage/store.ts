/** A browser that refuses Nod its memory, or has no room for more of it. */

import type { NodReader } from '../../driver/reading';

/** What is wrong with the store. */
export type Trouble = 'refused' | 'full';

/**
 * Puts a database in the place of Nod's: one of a later version, which can't be opened, or one in which all
 * exchanges of one kind share a single place: as on a full disk, reading works and writing fails.
 */
export async function spoilStore(nod: NodReader, trouble: Trouble): Promise<void> {
  await mendStore(nod);
  await nod.extensionPage.evaluate(make, trouble === 'refused' ? 99 : 1, trouble === 'full');
}

/** Lets Nod have a store again. What it held before is gone. */
export async function mendStore(nod: NodReader): Promise<void> {
  // An open database can't be removed.
  await nod.driven.stopBackground();
  await nod.extensionPage.evaluate(remove);
}

/** Runs in the extension's page. */
function make(version: number, full: boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('nod', version);
    request.onupgradeneeded = () => {
      const exchanges = request.result.createObjectStore('exchanges', { keyPath: 'key' });
      request.result.createObjectStore('brands', { keyPath: 'id' });
      if (full) exchanges.createIndex('one of each kind', 'event', { unique: true });
    };
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
    request.onerror = () => reject(request.error);
  });
}

/** Runs in the extension's page. */
function remove(): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase('nod');
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error('the database is in use'));
  });
}
