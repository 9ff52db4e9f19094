/** Prints the packages that the WordPress test still needs, one a line: `node missing.mjs`. */
import { missingPackages } from './packages';

for (const name of missingPackages()) console.log(name);
