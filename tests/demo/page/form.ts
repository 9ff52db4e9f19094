/** The form for comments and replies, with the marks by which WordPress shows who is logged in. */
import { BRAND } from './comments';
import { html, type Markup } from './markup';

/** The form at the end of the comments; the page's script moves it under the comment that is answered. */
export function commentForm(parent: number): Markup {
  return html`
<div id="respond" class="comment-respond">
<h3 id="reply-title" class="comment-reply-title">Leave a comment <small><a rel="nofollow" id="cancel-comment-reply-link" href="/#respond" hidden>Cancel reply</a></small></h3>
<form action="/wp-comments-post.php" method="post" id="commentform" class="comment-form" novalidate>
<p class="logged-in-as">Logged in as ${BRAND.name}. <a href="/wp-admin/profile.php">Edit your profile</a>. <a href="/wp-login.php?action=logout">Log out?</a></p>
${honeypot()}
<p class="comment-form-comment"><label for="comment">Comment</label> <textarea id="comment" name="comment" cols="45" rows="6" maxlength="65525" required></textarea></p>
<p class="comment-form-error" role="alert" hidden></p>
<p class="form-submit"><input name="submit" type="submit" id="submit" class="submit" value="Post Comment">
<input type="hidden" name="comment_post_ID" value="1" id="comment_post_ID"> <input type="hidden" name="comment_parent" id="comment_parent" value="${parent}"></p>
</form>
</div>`;
}

/** A box that only programs fill in, as plugins against spam set it up: whoever writes here is taken for one. */
function honeypot(): Markup {
  return html`<textarea id="comment-hp" name="comment-hp" class="comment-hp" aria-label="hp-comment" aria-hidden="true" autocomplete="off" tabindex="-1" cols="45" rows="6"></textarea>`;
}

/** WordPress's bar above the page. */
export function adminBar(pending: number): Markup {
  return html`
<div id="wpadminbar"><div class="quicklinks" id="wp-toolbar" role="navigation" aria-label="Toolbar">
<ul id="wp-admin-bar-root-default" class="ab-top-menu">
<li id="wp-admin-bar-site-name"><a class="ab-item" href="/wp-admin/">${BRAND.name}</a></li>
<li id="wp-admin-bar-comments"><a class="ab-item" href="/wp-admin/edit-comments.php"><span class="ab-label">${pending} in moderation</span></a></li>
<li id="wp-admin-bar-edit"><a class="ab-item" href="/wp-admin/post.php?post=1&action=edit">Edit Post</a></li>
</ul>
<ul id="wp-admin-bar-top-secondary" class="ab-top-secondary ab-top-menu">
<li id="wp-admin-bar-my-account" class="menupop with-avatar"><a class="ab-item" href="/wp-admin/profile.php">Howdy, <span class="display-name">${BRAND.name}</span>${avatar(26)}</a>
<div class="ab-sub-wrapper"><ul id="wp-admin-bar-user-actions" class="ab-submenu"><li id="wp-admin-bar-user-info"><a class="ab-item" tabindex="-1" href="/wp-admin/profile.php">${avatar(64)}<span class="display-name">${BRAND.name}</span><span class="username">${BRAND.account}</span></a></li></ul></div></li>
</ul>
</div></div>`;
}

function avatar(size: number): Markup {
  return html`<img alt="" src="/avatar/${encodeURIComponent(BRAND.name)}.svg" class="avatar avatar-${size} photo" height="${size}" width="${size}">`;
}
