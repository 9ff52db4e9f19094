import { registerRichText } from '@lexical/rich-text';

import { lexical } from './lexical';

/** Lexical for text with forms. */
export const editor = lexical(registerRichText);
