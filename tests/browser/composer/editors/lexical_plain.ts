import { registerPlainText } from '@lexical/plain-text';

import { lexical } from './lexical';

/** Lexical for text without forms. */
export const editor = lexical(registerPlainText);
