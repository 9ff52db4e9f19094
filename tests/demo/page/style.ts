/** The page's style sheet: a calm blog on warm paper; `body.dark` is the same blog at night. */
export const STYLE = `
:root { --serif: "Iowan Old Style", "Palatino Linotype", Palatino, Georgia, "DejaVu Serif Condensed", serif; --sans: "Avenir Next", "Segoe UI", "Helvetica Neue", "DejaVu Sans Condensed", sans-serif; }
* { box-sizing: border-box; }
html { scroll-padding-top: 56px; }
body {
  --paper: #fbf7f0; --card: #fffdf9; --ink: #33291f; --soft: #7b6d5d; --line: #e7dccb; --blue: #2c5b7b; --crust: #a4602b; --own: #eef3f5; --field: #fff; --warm: #f6ecdb;
  margin: 0; padding-top: 32px; background: var(--paper); color: var(--ink); font: 17px/1.65 var(--serif); overflow-wrap: anywhere;
}
body.dark { --paper: #191715; --card: #211e1b; --ink: #ebe3d7; --soft: #a89c8c; --line: #3a342d; --blue: #93c0de; --crust: #e0a36b; --own: #1e2a32; --field: #26221e; --warm: #2b251e; color-scheme: dark; }
a { color: var(--blue); text-underline-offset: 3px; text-decoration-thickness: 1px; }
:focus-visible { outline: 2px solid var(--blue); outline-offset: 2px; border-radius: 3px; }
[hidden] { display: none !important; }
.says, .comment-like-link span { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }

#wpadminbar { position: fixed; inset: 0 0 auto; height: 32px; z-index: 99; background: #1d2327; font: 13px/32px var(--sans); }
#wpadminbar .quicklinks, #wpadminbar .ab-top-menu { display: flex; justify-content: space-between; margin: 0; padding: 0; list-style: none; white-space: nowrap; }
#wpadminbar .ab-item { display: block; padding: 0 10px; color: #f0f0f1; text-decoration: none; }
#wpadminbar .ab-item:hover, #wpadminbar .ab-item:focus { color: #72aee6; background: #2c3338; }
#wpadminbar .avatar { vertical-align: middle; margin-left: 8px; border-radius: 3px; }
#wpadminbar .menupop { position: relative; }
#wpadminbar .ab-sub-wrapper { position: absolute; right: 0; display: none; background: #2c3338; }
#wpadminbar .menupop:hover .ab-sub-wrapper, #wpadminbar .menupop:focus-within .ab-sub-wrapper { display: block; }
#wpadminbar .ab-submenu { margin: 0; padding: 8px; list-style: none; }
#wpadminbar .ab-submenu .ab-item { display: grid; grid-template-columns: auto auto; column-gap: 12px; line-height: 1.6; }
#wpadminbar .ab-submenu .avatar { grid-row: span 2; margin: 0; }

.site-header { display: flex; flex-wrap: wrap; gap: 8px 32px; align-items: center; justify-content: space-between; max-width: 1080px; margin: 0 auto; padding: 28px 24px 20px; }
.site-title { display: flex; gap: 14px; align-items: center; font-size: 24px; color: var(--ink); text-decoration: none; letter-spacing: .01em; }
.site-title img { border-radius: 50%; }
.site-header nav { display: flex; flex-wrap: wrap; gap: 4px 22px; font: 15px/1.6 var(--sans); }
.site-header nav a { color: var(--soft); text-decoration: none; }
.site-header nav a:hover, .site-header nav a[aria-current] { color: var(--blue); }
.site { display: grid; grid-template-columns: minmax(0, 700px) 260px; gap: 64px; justify-content: space-between; max-width: 1080px; margin: 0 auto; padding: 12px 24px 48px; }
.site-footer { padding: 28px 24px 40px; border-top: 1px solid var(--line); text-align: center; font: 14px/1.6 var(--sans); color: var(--soft); }

.entry-kicker { margin: 0; font: 600 12px/1.6 var(--sans); letter-spacing: .14em; text-transform: uppercase; color: var(--crust); }
.entry-title { margin: 4px 0 8px; font-size: 40px; line-height: 1.15; font-weight: 500; text-wrap: balance; }
.entry-title span { color: var(--soft); font-style: italic; }
.entry-meta { margin: 0 0 24px; font: 14px/1.6 var(--sans); color: var(--soft); }
.entry-picture { display: block; width: 100%; height: auto; border-radius: 10px; margin-bottom: 26px; }
.dark .entry-picture { filter: brightness(.72); }
.dark .comment-meta .avatar { filter: brightness(.86); }
.entry-content h2, .comments-title, .comment-reply-title { font-size: 25px; font-weight: 500; line-height: 1.3; margin: 34px 0 8px; }
.entry-content p { margin: 0 0 1.1em; }
.entry-sign { font-style: italic; font-size: 24px; color: var(--blue); }

.comments-area { margin-top: 44px; padding-top: 8px; border-top: 1px solid var(--line); }
.comment-list, .children { margin: 0; padding: 0; list-style: none; }
.children { margin-left: 22px; padding-left: 20px; border-left: 2px solid var(--line); }
.comment-body { display: flow-root; padding: 16px 0 12px; }
.bypostauthor > .comment-body { margin: 10px 0; padding: 14px 18px 8px; border-radius: 10px; background: var(--own); }
.comment-meta { display: grid; grid-template-columns: 1fr; padding-left: 60px; position: relative; min-height: 48px; align-content: center; font: 14px/1.5 var(--sans); }
.comment-meta .avatar { position: absolute; left: 0; top: 0; border-radius: 50%; }
.fn { font-size: 15.5px; font-weight: 600; }
.fn a { color: inherit; text-decoration: none; }
.fn a:hover { text-decoration: underline; }
.comment-metadata, .comment-metadata a { color: var(--soft); text-decoration: none; }
.comment-metadata a:hover { text-decoration: underline; }
.edit-link { margin-left: 8px; }
.comment-awaiting-moderation { color: var(--crust); }
.comment-content { margin-top: 8px; }
.comment-content p { margin: 0 0 .55em; unicode-bidi: plaintext; text-align: start; }
.comment-content .comment-likes { float: left; margin: 0 22px 0 0; font: 14px/1.5 var(--sans); color: var(--soft); cursor: pointer; }
.comment-like-link { text-decoration: none; color: inherit; }
.comment-like-link::before { content: "☆"; margin-right: 5px; }
.comment-liked .comment-like-link::before { content: "★"; color: var(--crust); }
.comment-footer { display: flex; flex-wrap: wrap; gap: 0 22px; font: 600 14px/1.5 var(--sans); }
.comment-reply-link, .show-replies { color: var(--blue); text-decoration: none; cursor: pointer; }
.comment-reply-link:hover, .show-replies:hover { text-decoration: underline; }
.show-replies .fas::before { content: " ▾"; font-style: normal; }
.pingback { padding: 12px 0; font: 14px/1.6 var(--sans); color: var(--soft); }

.comment-respond { margin: 24px 0 12px; padding: 4px 22px 20px; border: 1px solid var(--line); border-radius: 12px; background: var(--card); }
.comment-reply-title { margin: 16px 0 4px; font-size: 20px; }
.comment-reply-title small { margin-left: 8px; font: 14px var(--sans); }
.comment-form p { margin: 0 0 12px; font: 15px/1.6 var(--sans); }
.logged-in-as { color: var(--soft); }
.comment-form label { display: block; font-weight: 600; }
.comment-form-error { color: #b3261e; }
.dark .comment-form-error { color: #ff9d94; }
.comment-hp { position: absolute; left: -9999px; width: 1px; height: 1px; opacity: 0; }
#comment, #wish { width: 100%; padding: 10px 12px; border: 1px solid var(--line); border-radius: 8px; background: var(--field); color: inherit; font: 16px/1.55 var(--sans); resize: vertical; }
input[type=submit] { padding: 9px 20px; border: 0; border-radius: 999px; background: #2c5b7b; color: #fff; font: 600 15px var(--sans); cursor: pointer; }
input[type=submit]:hover { background: #23495f; }

.widget { margin-bottom: 26px; padding: 16px 20px; border-radius: 12px; background: var(--warm); font: 15px/1.6 var(--sans); }
.widget-title { margin: 0 0 6px; font: 500 19px/1.4 var(--serif); }
.widget p, .widget ul { margin: 0; padding: 0; list-style: none; }
.recentcomments { padding: 5px 0; line-height: 1.45; }
.comment-author-link { font-weight: 600; }
.newsletter label { display: block; margin-bottom: 8px; }
.newsletter input { margin-top: 8px; }

@media (max-width: 960px) { .site { grid-template-columns: minmax(0, 700px); justify-content: center; gap: 24px; } }
@media (max-width: 560px) {
  .site, .site-header { padding-left: 16px; padding-right: 16px; }
  .entry-title { font-size: 31px; }
  .children { margin-left: 6px; padding-left: 10px; }
  .comment-meta { padding-left: 46px; min-height: 36px; }
  .comment-meta .avatar { width: 36px; height: 36px; }
  .bypostauthor > .comment-body { padding: 12px 12px 6px; }
  .comment-respond { padding: 2px 14px 14px; }
  #wp-admin-bar-edit, #wp-admin-bar-comments { display: none; }
}
`;
