/** What must be installed before a real WordPress can be started, in the names of Debian and its relatives. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { installedThemes, WORDPRESS_FOLDER } from './themes';

/** Themes that have been WordPress's default, newest first: one release packages only some of them. */
const BLOCK_THEMES = ['twentytwentyfive', 'twentytwentyfour', 'twentytwentythree', 'twentytwentytwo'] as const;
const CLASSIC_THEMES = ['twentytwentyone', 'twentytwenty'] as const;

/**
 * The packages to install, a theme included; empty when nothing is left to install.
 * Which themes there are, the package lists say: ask after `apt-get update`.
 */
export function missingPackages(): string[] {
  const php = phpExtensions();
  const missing: string[] = [];
  if (!existsSync(`${WORDPRESS_FOLDER}/wp-load.php`)) missing.push('wordpress');
  // The server's core alone: the package `mariadb-server` would also start a service.
  if (!isProgram('mariadbd') || !isProgram('mariadb-install-db')) missing.push('mariadb-server-core');
  if (!isProgram('my_print_defaults')) missing.push('mariadb-client-core');
  if (php === undefined) missing.push('php-cli');
  if (!php?.includes('mysqli')) missing.push('php-mysql');
  if (!php?.includes('mbstring')) missing.push('php-mbstring');
  if (!php?.includes('xml')) missing.push('php-xml');
  return [...missing, ...missingThemes()];
}

/** A block theme is needed. A classic one is wanted too, but the newest releases package none. */
function missingThemes(): string[] {
  const missing: string[] = [];
  if (installedThemes('block').length === 0) missing.push(firstPackaged(BLOCK_THEMES) ?? themePackage(BLOCK_THEMES[0]));
  const classic = installedThemes('classic').length === 0 ? firstPackaged(CLASSIC_THEMES) : undefined;
  return classic === undefined ? missing : [...missing, classic];
}

function firstPackaged(themes: readonly string[]): string | undefined {
  return themes.map(themePackage).find((name) => spawnSync('apt-cache', ['show', name]).status === 0);
}

function themePackage(theme: string): string {
  return `wordpress-theme-${theme}`;
}

/** `/usr/sbin`, where the database server is, is not on every user's path. */
function isProgram(name: string): boolean {
  const folders = [...(process.env['PATH'] ?? '').split(':'), '/usr/sbin'];
  return folders.some((folder) => existsSync(`${folder}/${name}`));
}

/** PHP's loaded extensions in lower case; undefined where there is no PHP. */
function phpExtensions(): string[] | undefined {
  const listing = spawnSync('php', ['-m'], { encoding: 'utf8' });
  return listing.status === 0 ? listing.stdout.toLowerCase().split('\n') : undefined;
}
