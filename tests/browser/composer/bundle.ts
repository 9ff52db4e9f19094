/** Bundles what runs in a fixture page into a script and a style sheet that stand in it. */

import { resolve } from 'node:path';

import { build } from 'esbuild';

/** The text of a `<script>` and of a `<style>`. */
export interface Bundle {
  script: string;
  style: string;
}

/** The page of `editors/NAME.ts`. */
export function bundleEditor(name: string): Promise<Bundle> {
  return bundle(`import { editor } from './editors/${name}'; import { start } from './page/start'; start(editor);`);
}

/** The page of a blog. */
export function bundleBlog(): Promise<Bundle> {
  return bundle(`import { startBlog } from './page/blog'; startBlog();`);
}

async function bundle(contents: string): Promise<Bundle> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: resolve('tests/browser/composer') },
    bundle: true,
    minify: true,
    format: 'iife',
    outdir: 'nowhere',
    write: false,
    // Editors as they are shipped; Draft.js also wants Node's name for the global object.
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
  });
  const text = (end: string): string => outputFiles.find(({ path }) => path.endsWith(end))?.text ?? '';
  return { script: text('.js').replaceAll('</script', '<\\/script'), style: text('.css') };
}
