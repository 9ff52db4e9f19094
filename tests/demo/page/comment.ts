/** One comment, and a thread of them, in the markup of WordPress's own themes. */
import { BRAND, PINGBACK, type DemoComment } from './comments';
import { html, type Markup } from './markup';
import { DEEPEST, type Placed } from './threads';

/** The list item of a comment with the replies below it. */
export function commentItem(placed: Placed): Markup {
  const { comment, replies, unloaded = 0 } = placed;
  return html`
<li id="comment-${comment.id}" class="${classes(placed)}${unloaded > 0 && ' hidden-replies'}">
<article id="div-comment-${comment.id}" class="comment-body">
<footer class="comment-meta">
${writer(comment)}
<div class="comment-metadata"><a href="/#comment-${comment.id}"><time datetime="${comment.time}:00+00:00">${printed(comment.time)}</time></a>
<span class="edit-link"><a class="comment-edit-link" href="/wp-admin/comment.php?action=editcomment&c=${comment.id}">Edit</a></span></div>
${comment.pending && html`<em class="comment-awaiting-moderation">Your comment is awaiting moderation.</em>`}
</footer>
<div class="comment-content">
${paragraphs(comment.text)}
${!comment.pending && like(comment)}
</div>
<div class="comment-footer">${placed.depth < DEEPEST && !comment.pending && replyLink(comment)}${unloaded > 0 && expander(comment.id, unloaded)}</div>
</article>
${replies.length > 0 && replyList(replies)}
</li>`;
}

/** The list of the replies to one comment. */
export function replyList(replies: readonly Placed[]): Markup {
  return html`<ol class="children">${replies.map(commentItem)}</ol>`;
}

/** What another blog's link to the post looks like: a list item without a comment in it. */
export function pingbackItem(): Markup {
  return html`
<li id="comment-${PINGBACK.id}" class="pingback depth-1">
<div class="comment-body">Pingback: <a href="${PINGBACK.website}" class="url" rel="ugc external nofollow">${PINGBACK.from}</a></div>
</li>`;
}

/** A time as WordPress prints it: 'November 14, 2026 at 8:12 am'. */
export function printed(time: string): string {
  const date = new Date(`${time}Z`);
  const day = date.toLocaleDateString('en-US', { dateStyle: 'long', timeZone: 'UTC' });
  const hour = date.toLocaleTimeString('en-US', { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' });
  return `${day} at ${hour.toLowerCase().replace(/\s/, ' ')}`;
}

function classes({ comment, depth, replies }: Placed): string {
  const names = ['comment'];
  if (comment.account !== undefined) names.push('byuser', `comment-author-${comment.account}`);
  if (comment.account === BRAND.account) names.push('bypostauthor');
  names.push(`depth-${depth}`);
  if (replies.length > 0) names.push('parent');
  return names.join(' ');
}

function writer({ author, account, website, pending }: DemoComment): Markup {
  const address = account === BRAND.account ? '/' : website;
  const linked = address !== undefined && !pending;
  return html`<div class="comment-author vcard"><img alt="" src="/avatar/${encodeURIComponent(author)}.svg" class="avatar avatar-48 photo" height="48" width="48">
<b class="fn">${linked ? html`<a href="${address}" class="url" rel="ugc external nofollow">${author}</a>` : author}</b> <span class="says">says:</span></div>`;
}

function paragraphs(text: string): Markup[] {
  return text.split(/\n{2,}/).map((paragraph) => html`<p>${paragraph}</p>\n`);
}

/** The like of WordPress.com: the class and the data say whether the one who is logged in likes the comment. */
function like({ id, liked }: DemoComment): Markup {
  const state = liked ? 'comment-liked' : 'comment-not-liked';
  return html`<p id="comment-like-${id}" data-liked="${state}" class="comment-likes ${state}"><a href="/?like_comment=${id}" class="comment-like-link" rel="nofollow"><span>Like</span></a><span id="comment-like-count-${id}" class="comment-like-feedback">${liked ? 'Liked by you' : 'Like'}</span></p>`;
}

function replyLink({ id, author }: DemoComment): Markup {
  return html`<div class="reply"><a rel="nofollow" class="comment-reply-link" href="/?replytocom=${id}#respond" data-commentid="${id}" data-postid="1" data-belowelement="div-comment-${id}" data-respondelement="respond" data-replyto="Reply to ${author}" aria-label="Reply to ${author}">Reply</a></div>`;
}

/** The control with which a theme for phones loads replies: 'View Replies (3)'. */
function expander(id: number, unloaded: number): Markup {
  return html`<div class="show-replies not-loaded" role="button" tabindex="0" data-comment="${id}">View Replies (${unloaded})<i class="fas fa-chevron-down"></i></div>`;
}
