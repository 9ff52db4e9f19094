/** A whole page: a post with as many comments as are wanted. */
import { html, Markup } from '../../demo/page/markup';
import { commentItem } from './comment';
import { type BenchComment, commentsOf } from './comments';
import { BRAND } from './words';

const STYLE = new Markup(`
body { margin: 0 auto; max-inline-size: 760px; font: 16px/1.5 system-ui, sans-serif; color: #222; background: #fff; }
.comment-list, .children { list-style: none; padding: 0; } .children { margin-inline-start: 28px; border-inline-start: 2px solid #ddd; padding-inline-start: 12px; }
.comment-body { padding: 12px 0; border-block-end: 1px solid #e5e5e5; }
.comment-meta { display: flex; flex-wrap: wrap; gap: 4px 16px; align-items: center; } .comment-author { display: flex; gap: 8px; align-items: center; }
.avatar { border-radius: 50%; } .comment-metadata { font-size: 13px; } .rating { display: flex; } .star { padding: 2px; text-decoration: none; } .star i { color: #d9a400; font-style: normal; }
.share { display: flex; gap: 12px; font-size: 13px; } .bypostauthor > .comment-body { background: #f3f8ff; }
`);

/** The page with this many comments. */
export function pageOf(count: number): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="WordPress 6.7">
<title>${count} comments</title>
<link rel="icon" href="data:,">
<style>${STYLE}</style>
</head>
<body class="single single-post postid-1 logged-in admin-bar">
<div id="wpadminbar"><ul><li id="wp-admin-bar-my-account"><a href="/wp-admin/profile.php">Howdy, <span class="display-name">${BRAND.name}</span></a>
<ul><li id="wp-admin-bar-user-info"><span class="display-name">${BRAND.name}</span><span class="username">${BRAND.account}</span></li></ul></li></ul></div>
<article id="post-1" class="post hentry"><h1 class="entry-title">Doris is feeling better</h1><p>Our rye starter was ill. Ask me anything.</p></article>
<div id="comments" class="comments-area">
<ol class="comment-list">${items(commentsOf(count))}</ol>
<div id="respond" class="comment-respond"><form action="/wp-comments-post.php" method="post" id="commentform"><textarea id="comment" name="comment"></textarea><input type="hidden" name="comment_parent" id="comment_parent" value="0"><button type="submit">Post Comment</button></form></div>
</div>
</body>
</html>
`.text;
}

/** The items of the top level, each with its replies. */
function items(comments: readonly BenchComment[]): Markup[] {
  const children = new Map<number | undefined, BenchComment[]>([[undefined, []]]);
  for (const comment of comments) {
    children.set(comment.id, []);
    children.get(comment.parent)?.push(comment);
  }
  const below = (parent: number | undefined): Markup[] => (children.get(parent) ?? []).map((comment) => commentItem(comment, below(comment.id)));
  return below(undefined);
}
