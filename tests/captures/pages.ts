/**
 * The captured pages that are read. To add one: a line here, `cargo xtask read` and a comparison by eye, then
 * `cargo xtask bless`. A file's name may say what people are called: `*` stands for that.
 */

import type { Capture } from './capture';
import { countWordPress } from './wordpress_count';

/** In the order in which they are read. */
export const CAPTURES: readonly Capture[] = [
  wordpress('anchor', 'wp-anchor-*.html'),
  wordpress('antipoden', 'wp-*-antipoden-*.html'),
  wordpress('buttercream', 'wp-*-buttercream-*.html'),
  wordpress('chess', 'wp-j*-omnivore.html'),
  wordpress('dealdoktor', 'wp-d71bfdce*.html'),
  wordpress('durfen', 'wp-*-durfen-*.html'),
  wordpress('expertinnen', 'wp-verfassungsblog-*.html'),
  wordpress('ggplot2', 'wp-*-ggplot2-*.html'),
  wordpress('golfpost', 'wp-golfpost-*.html'),
  wordpress('hbdi', 'wp-*-hbdi-*.html'),
  wordpress('jahr', 'wp-*-jahr-*.html'),
  wordpress('jahrzehnt', 'wp-spontis-*.html'),
  wordpress('jane', 'wp-*-bauch-*.html'),
  wordpress('leadership', 'wp-businessjargons-*.html'),
  wordpress('letter', 'wp-d*-omnivore.html'),
  wordpress('loneliest', 'wp-*-loneliest-*.html'),
  wordpress('mirabile', 'wp-*-15jahre-*.html'),
  wordpress('netzpolitik', 'wp-netzpolitik-*.html'),
  wordpress('sekre', 'wp-*-sekre-*.html'),
  wordpress('skispringen', 'wp-skispringen-*.html'),
  wordpress('speed', 'wp-*-speed-*.html'),
  wordpress('trolls', 'wp-fightcopyrighttrolls*.html'),
  wordpress('vreni', 'wp-*-vreni-*.html'),
  wordpress('wpdiscuz', 'wp-wpdiscuz-*.html'),
  wordpress('zitronenkuchen', 'wp-*-zitronenkuchen-*.html'),
  wordpress('zulang', 'wp-zulang-*.html'),

  // What must yield nothing.
  { name: 'negative-ticker', file: 'negatives/trap-live-commentary-*.html' },

  { name: 'facebook-post', file: 'facebook/fb-react-loggedout-post-*.html' },
  { name: 'facebook-fragment', file: 'facebook/fb-react-comment-fragment-*.html', address: 'https://www.facebook.com/page/posts/1' },
  { name: 'facebook-mbasic-post', file: 'facebook/fb-facebook.mbasic.post-*.html', address: 'https://mbasic.facebook.com/story.php?story_fbid=10105903705927793&id=214707' },
  { name: 'negative-facebook-mbasic-feed', file: 'negatives/fb-facebook.mbasic.feed-*.html', address: 'https://mbasic.facebook.com/' },
  { name: 'instagram-post', file: 'instagram/ig-post-loggedin-*.html' },
  { name: 'negative-instagram-reel', file: 'negatives/ig-reel-mobile-nocomments-*.html' },
  { name: 'threads-profile', file: 'threads/threads-profile-*.html' },
  { name: 'x-thread', file: 'twitter/x-thread-page-*.html', address: 'https://x.com/carol/status/1900000000000000003' },
  { name: 'x-quote', file: 'twitter/x-tweet-quote-*.html', address: 'https://x.com/TestQuoter/status/1983130065320780162' },
  { name: 'x-post', file: 'twitter/x-tweet-sample-*.html', address: 'https://x.com/TestUser123/status/1981398750557065646' },
  { name: 'twitter-classic', file: 'twitter/tw-classic-permalink-*.html' },
  { name: 'linkedin-ember-post', file: 'linkedin/li-ember-post-*.html', address: 'https://www.linkedin.com/feed/update/urn:li:ugcPost:7486054278927835136/' },
  { name: 'linkedin-ember-feed', file: 'linkedin/li-feed-loggedin-*.html', address: 'https://www.linkedin.com/feed/' },
  { name: 'linkedin-sdui', file: 'linkedin/li-sdui-post-*.html', address: 'https://www.linkedin.com/feed/' },
  { name: 'linkedin-public-1', file: 'linkedin/li-public-*-7311993653072134145-*.html' },
  { name: 'linkedin-public-2', file: 'linkedin/li-public-*-7312132520089726977-*.html' },
  { name: 'linkedin-public-3', file: 'linkedin/li-public-*-7327258842516336641-*.html' },
  { name: 'linkedin-public-4', file: 'linkedin/li-public-*-7363996999450275842-*.html' },
  { name: 'linkedin-public-5', file: 'linkedin/li-public-*-7368288171400298497-*.html' },
  { name: 'linkedin-public-6', file: 'linkedin/li-public-*-7374137229868445698-*.html' },
  { name: 'linkedin-public-7', file: 'linkedin/li-public-*-7387176471376850944-*.html' },
  { name: 'linkedin-public-8', file: 'linkedin/li-public-*-7387415947088773120-*.html' },
  { name: 'linkedin-public-9', file: 'linkedin/li-public-*-7391584332659986432-*.html' },
  { name: 'bluesky-thread', file: 'bluesky/bsky-post-image-*.html' },
  { name: 'mastodon-thread', file: 'mastodon/masto-web-thread-*.html' },
  { name: 'tiktok-video', file: 'tiktok/tt-video-comments-*.html' },
  { name: 'youtube-polymer', file: 'youtube/yt-polymer-*.html', address: 'https://www.youtube.com/watch?v=gOsERJzMhLc' },
  { name: 'youtube-view-model', file: 'youtube/yt-viewmodel-*.html', address: 'https://www.youtube.com/watch?v=Uq6URzo9q6g' },
  { name: 'reddit-shreddit', file: 'reddit/shreddit-post-*.html', address: 'https://www.reddit.com/r/aivideos/comments/1ooeuoq/' },
  { name: 'reddit-old', file: 'reddit/old-reddit-*.html', address: 'https://old.reddit.com/r/aww/comments/8dyrb3/' },
  { name: 'hackernews', file: 'hackernews/hn-*.html', address: 'https://news.ycombinator.com/item?id=16909056' },
  { name: 'stackexchange', file: 'stackexchange/se-german-*.html' },
  { name: 'blogger-vaccines', file: 'blogger/bl-*-omnivore.html' },
  { name: 'blogger-hyatt', file: 'blogger/bl-luxuryhaven-*.html' },
  { name: 'blogger-plenty', file: 'blogger/bl-plentylife-*.html' },
  { name: 'blogger-rezi', file: 'blogger/bl-weinlachgummis-*.html' },
  { name: 'disqus', file: 'disqus/disqus-embed-*.html', address: 'https://disqus.com/embed/comments/' },
];

/** The capture of this name. */
export function captureNamed(name: string): Capture {
  const capture = CAPTURES.find((capture) => capture.name === name);
  if (capture === undefined) throw new Error(`no capture is called ${name}`);
  return capture;
}

function wordpress(name: string, file: string): Capture {
  return { name: `wordpress-${name}`, file: `wordpress/${file}`, count: countWordPress };
}
