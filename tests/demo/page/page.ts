/** The whole page: a post of Blue Door Bakery's blog with its comments. */
import type { Blog } from './blog';
import { commentItem, pingbackItem } from './comment';
import { BRAND, PINGBACK } from './comments';
import { adminBar, commentForm } from './form';
import { html, type Markup } from './markup';
import { sidebar } from './sidebar';
import { shownThreads } from './threads';

/** How the page was asked for. */
export interface View {
  /** Light letters on a dark ground. */
  readonly dark: boolean;
  /** The comment to which the form replies; 0 for none. */
  readonly parent: number;
}

/** The page as it is now. */
export function blogPage({ comments }: Blog, { dark, parent }: View): Markup {
  const pending = comments.filter((comment) => comment.pending).length;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="WordPress 6.7">
<meta name="color-scheme" content="${dark ? 'dark' : 'light'}">
<title>Doris is feeling better (and so is the rye) – ${BRAND.name}</title>
<link rel="icon" href="/avatar/${encodeURIComponent(BRAND.name)}.svg">
<link rel="stylesheet" href="/style.css">
<script src="/behaviour.js" defer></script>
</head>
<body class="single single-post postid-1 logged-in admin-bar${dark && ' dark'}">
${adminBar(pending)}
<header class="site-header"><a class="site-title" href="/"><img src="/avatar/${encodeURIComponent(BRAND.name)}.svg" alt="" width="44" height="44">${BRAND.name}</a>
<nav aria-label="Site"><a href="/">Bread</a> <a href="/">Workshops</a> <a href="/">Find us</a> <a href="/" aria-current="page">Journal</a></nav></header>
<div class="site">
<main id="main">
${post()}
<div id="comments" class="comments-area">
<h2 class="comments-title">${comments.length - pending + 1} comments</h2>
<ol class="comment-list">${items(comments)}</ol>
${commentForm(parent)}
</div>
</main>
${sidebar(comments)}
</div>
<footer class="site-footer">${BRAND.name}, Harbour Lane 9. Baked by hand, written by hand.</footer>
</body>
</html>
`;
}

/** The comments and the other blog's link, each where its time puts it. */
function items(comments: Blog['comments']): Markup[] {
  const threads = shownThreads(comments);
  const older = threads.filter(({ comment }) => comment.id < PINGBACK.id);
  return [...older.map(commentItem), pingbackItem(), ...threads.slice(older.length).map(commentItem)];
}

function post(): Markup {
  return html`
<article id="post-1" class="post type-post hentry">
<header class="entry-header"><p class="entry-kicker">From the bench</p>
<h1 class="entry-title">Doris is feeling better <span>(and so is the rye)</span></h1>
<p class="entry-meta"><time datetime="2026-11-14T07:05:00+00:00">November 14, 2026</time> by <span class="author vcard"><a class="url fn n" href="/">${BRAND.name}</a></span></p></header>
<img class="entry-picture" src="/picture.svg" alt="The shop: a blue door, a striped awning, three loaves in the window" width="1200" height="520">
<div class="entry-content">
<p>Some of you noticed. For three weeks there was a gap on the second shelf where the rye should have been, and a small card that said <em>Doris is unwell</em>. More than one person asked, very kindly, whether she was a relative.</p>
<p>Doris is our rye starter. She is nine years old, lives in a blue bucket and eats better than I do. In October the cellar cooler broke on a Friday night, and by Sunday she smelled like a garage. I could have begun again from the jar in the freezer. I did not, because nine years are nine years.</p>
<p>So I did what my grandmother did with everything that was poorly: warmth, small meals, no visitors. Two spoons of rye, two spoons of water, morning and night, next to the oven. On day sixteen she climbed out of the bucket. I have never been so happy to mop a floor.</p>
<h2>What is different now</h2>
<p>The rye is baked on Thursdays, Fridays and Saturdays, and it rests for a day before you get it. It slices better that way and keeps for a week. The seeded crust stays. You were loud about that.</p>
<p>If you have a question, write it below. I read every comment, usually with flour on my hands.</p>
<p class="entry-sign">${BRAND.signs}</p>
</div>
</article>`;
}
