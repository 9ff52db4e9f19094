/** Boxes that only programs fill in: whoever writes there is taken for one. */

import { FIELD } from './blog_page';

/** The real box under a name that says nothing. */
const UNNAMED = FIELD.replace('name="comment"', 'name="a41f0c"');

/** Antispam Bee gives the real box's name and id to its trap, and another name to the real one. */
export const ANTISPAM_BEE = `${UNNAMED}
<textarea id="comment" aria-label="hp-comment" aria-hidden="true" name="comment" autocomplete="new-password" tabindex="-1"
 style="padding:0 !important;clip:rect(1px, 1px, 1px, 1px) !important;position:absolute !important;white-space:nowrap !important;height:1px !important;width:1px !important;overflow:hidden !important"></textarea>`;

/** Akismet's trap. */
export const AKISMET = `<p style="display:none !important" class="akismet-fields-container"><label>&#916;<textarea name="ak_hp_textarea" cols="45" rows="8" maxlength="100"></textarea></label></p>${FIELD}`;

/** Every way of hiding that is known, none with a name that gives it away. */
export const HIDDEN = [
  '<textarea style="display:none"></textarea>',
  '<textarea hidden></textarea>',
  '<textarea style="visibility:hidden"></textarea>',
  '<textarea style="opacity:0"></textarea>',
  '<textarea style="position:absolute;left:-9999px"></textarea>',
  '<textarea style="position:absolute;top:-9999px"></textarea>',
  '<textarea style="position:fixed;right:-9999px"></textarea>',
  '<textarea style="position:absolute;clip:rect(0,0,0,0)"></textarea>',
  '<textarea style="position:absolute;clip-path:inset(50%)"></textarea>',
  '<textarea style="width:1px;height:1px;padding:0;border:0"></textarea>',
  '<textarea style="transform:scale(0)"></textarea>',
  '<div style="height:0;overflow:hidden"><textarea></textarea></div>',
  '<div style="width:0;height:0;overflow:clip"><textarea></textarea></div>',
  '<textarea disabled></textarea>',
  '<textarea readonly></textarea>',
  UNNAMED,
].join('');
