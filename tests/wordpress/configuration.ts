/** The files that make Debian's WordPress a private site: they are laid over the copy of its folder. */

/** The database is beside the site's folder, behind a socket. WordPress asks nobody outside and does nothing by itself. */
const CONFIGURATION = `<?php
define('DB_HOST', 'localhost:' . dirname(__DIR__) . '/socket');
define('DB_NAME', 'wordpress');
define('DB_USER', 'root');
define('DB_PASSWORD', '');
define('DB_CHARSET', 'utf8mb4');
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('DISABLE_WP_CRON', true);
define('AUTOMATIC_UPDATER_DISABLED', true);
define('ABSPATH', __DIR__ . '/');
$table_prefix = 'wp_';
require_once ABSPATH . 'wp-settings.php';
`;

/**
 * Several visitors write from one address within seconds, and appear at once.
 * Pictures of people and emoji keep their markup, but the browser has them from this site too.
 */
const MUST_USE_PLUGIN = `<?php
add_filter('comment_flood_filter', '__return_false', 99);
add_filter('pre_option_comment_previously_approved', fn() => '0');
add_filter('pre_option_thread_comments', fn() => '1');
add_filter('pre_option_thread_comments_depth', fn() => '5');
add_filter('pre_wp_mail', '__return_true');
add_filter('get_avatar_url', fn() => includes_url('images/blank.gif'));
add_filter('emoji_url', fn() => includes_url('images/emoji/'));
add_filter('emoji_svg_url', fn() => includes_url('images/emoji/'));
`;

/** Contents by path below WordPress's folder. */
export const SITE_FILES: Readonly<Record<string, string>> = {
  'wp-config.php': CONFIGURATION,
  'wp-content/mu-plugins/private-site.php': MUST_USE_PLUGIN,
};

/** Run by the database server each time it starts. */
export const DATABASE_SCRIPT = 'CREATE DATABASE IF NOT EXISTS wordpress CHARACTER SET utf8mb4;\n';
