/** Makes one script of a file of this folder and Nod's own lens, to run in a captured page. */

import { build } from 'esbuild';

/** The script; it leaves what the file exports in `nodTest`. */
export async function bundled(name: string): Promise<string> {
  const { outputFiles } = await build({ entryPoints: [`tests/captures/page/${name}.ts`], bundle: true, format: 'iife', globalName: 'nodTest', logLevel: 'warning', write: false });
  const [file] = outputFiles;
  if (file === undefined) throw new Error(`${name}: esbuild wrote nothing`);
  return `${file.text}; globalThis.nodTest = nodTest; undefined`;
}
