/** What the built extension knows of a site: the tests must break and measure what it really reads. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Lens, Nesting } from '../../extension/src/generated/messages';
import { grantedExtension } from '../driver/environment';

type Packed = Omit<Lens, 'nesting'> & { id: string; reading: { nesting: Nesting[] } };

/** The part of a shipped site file that the page side runs. */
export function lensOf(id: string): Lens {
  const { sites } = JSON.parse(readFileSync(join(grantedExtension(), 'pack.json'), 'utf8')) as { sites: Packed[] };
  const site = sites.find((site) => site.id === id);
  if (site === undefined) throw new Error(`no shipped site is called ${id}`);
  return { ...site, nesting: site.reading.nesting };
}
