/** The themes that are installed beside WordPress. */
import { existsSync, readdirSync } from 'node:fs';

/** Where Debian's package puts WordPress. */
export const WORDPRESS_FOLDER = '/usr/share/wordpress';

const THEMES_FOLDER = `${WORDPRESS_FOLDER}/wp-content/themes`;

/** Block themes build their pages from block templates, classic ones from PHP files: the markup of comments differs. */
export type ThemeKind = 'block' | 'classic';

/** Names of the installed themes of one kind, as `switchTheme` takes them. */
export function installedThemes(kind: ThemeKind): string[] {
  if (!existsSync(THEMES_FOLDER)) return [];
  return readdirSync(THEMES_FOLDER).filter((theme) => isTheme(theme) && isBlockTheme(theme) === (kind === 'block'));
}

function isTheme(theme: string): boolean {
  return existsSync(`${THEMES_FOLDER}/${theme}/style.css`);
}

/** WordPress's own rule. */
function isBlockTheme(theme: string): boolean {
  return ['templates', 'block-templates'].some((folder) => existsSync(`${THEMES_FOLDER}/${theme}/${folder}/index.html`));
}
