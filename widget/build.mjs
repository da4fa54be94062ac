// Builds the chat first, then the loader with the name and hash of the former baked in.
import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, transform } from 'esbuild';
import { minify } from 'rolldown/experimental';

const root = dirname(fileURLToPath(import.meta.url));
const dist = join(root, 'dist');
const target = ['chrome120', 'firefox124', 'safari17.4'];

/** Long names that are ours alone: none is on the wire, in the DOM or in `window.Parlor`. */
const INTERNAL =
  /^(changed|composer|ended|final|follow|forget|greet|limited|memory|onOpen|outbox|ports|restore|session|settle|slug|stage|tell|thread|tries|trouble|turns?|until|wake|wait|node|field|limit|start|stop|look|card|empty|history|privacy|limited|online|save|arm|disarm|pause|api|answered|adopt|slot|other|enter|rate)$/;

/** `import text from './x.css?inline'` gives the minified sheet, the same spelling vite uses. */
const inlineCss = {
  name: 'inline-css',
  setup(builder) {
    builder.onResolve({ filter: /\.css\?inline$/ }, ({ path, resolveDir }) => ({
      path: resolve(resolveDir, path.replace('?inline', '')),
      namespace: 'inline-css',
    }));
    builder.onLoad({ filter: /.*/, namespace: 'inline-css' }, async ({ path }) => {
      const sheet = await transform(await readFile(path, 'utf8'), { loader: 'css', minify: true, target });
      // Our own variables go by their first letters, the accent in code, too.
      const code = sheet.code.replace(/--_(accent|ink|paper|soft|line|tint|radius)/g, (_, name) => `--_${name[0]}`);
      return { contents: code.trim(), loader: 'text' };
    });
  },
};

/** The names given, so that the chat and what it lends to the second file agree. */
let names = {};

async function bundle(entry, name, define = {}, format = 'iife') {
  const result = await build({
    absWorkingDir: root,
    entryPoints: [join('src', entry)],
    bundle: true,
    minify: true,
    format,
    charset: 'utf8',
    legalComments: 'none',
    target,
    define,
    mangleProps: INTERNAL,
    mangleCache: names,
    external: ['./parlor-proof-*', './parlor-more-*'],
    plugins: [inlineCss],
    write: false,
  });
  names = result.mangleCache;
  // A second minifier folds what the first leaves; together they are what fits the budget.
  const options = { compress: { target: 'es2022' }, mangle: true, module: format === 'esm' };
  const folded = await minify(entry, result.outputFiles[0].text, options);
  if (folded.errors.length) throw new Error(folded.errors[0].message);
  const code = Buffer.from(folded.code.trim());
  const file = name(createHash('sha256').update(code).digest('hex').slice(0, 8));
  await writeFile(join(dist, file), code);
  console.log(`${file}  ${code.length} B, ${gzipSync(code, { level: 9 }).length} B gzip`);
  return { file, code };
}

await rm(dist, { recursive: true, force: true });
await mkdir(dist, { recursive: true });
// A name of its own for each version: a page that still has the old loader finds the old chat where it was.
const proof = await bundle('proof.ts', (version) => `parlor-proof-${version}.js`, {}, 'esm');
const more = await bundle('more/more.ts', (version) => `parlor-more-${version}.js`, {}, 'esm');
const main = await bundle('main.ts', (version) => `parlor-chat-${version}.js`, {
  PROOF_FILE: JSON.stringify(`./${proof.file}`),
  MORE_FILE: JSON.stringify(`./${more.file}`),
});
await bundle('loader.ts', () => 'parlor.js', {
  MAIN_FILE: JSON.stringify(main.file),
  MAIN_INTEGRITY: JSON.stringify(`sha256-${createHash('sha256').update(main.code).digest('base64')}`),
});
