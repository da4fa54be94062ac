// Builds one script and one sheet under names of their own, and the page that names them.
import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const root = dirname(fileURLToPath(import.meta.url));
const dist = join(root, 'dist');

async function bundle(entry, name, extension) {
  const result = await build({
    absWorkingDir: root,
    entryPoints: [join('src', entry)],
    bundle: true,
    minify: true,
    format: 'esm',
    charset: 'utf8',
    legalComments: 'none',
    target: ['chrome120', 'firefox124', 'safari17.4'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    write: false,
  });
  const code = Buffer.from(result.outputFiles[0].contents);
  const version = createHash('sha256').update(code).digest('hex').slice(0, 8);
  const file = `${name}-${version}.${extension}`;
  await writeFile(join(dist, file), code);
  console.log(`${file}  ${code.length} B, ${gzipSync(code, { level: 9 }).length} B gzip`);
  return { file, integrity: `sha256-${createHash('sha256').update(code).digest('base64')}` };
}

await rm(dist, { recursive: true, force: true });
await mkdir(dist, { recursive: true });
const script = await bundle('main.tsx', 'desk', 'js');
const sheet = await bundle('css/desk.css', 'desk', 'css');
const page = await readFile(join(root, 'src/index.html'), 'utf8');
await writeFile(
  join(dist, 'index.html'),
  page
    .replace('{{script}}', script.file)
    .replace('{{script-integrity}}', script.integrity)
    .replace('{{sheet}}', sheet.file)
    .replace('{{sheet-integrity}}', sheet.integrity),
);
const trial = await bundle('try.ts', 'try', 'js');
const trialPage = await readFile(join(root, 'src/try.html'), 'utf8');
await writeFile(join(dist, 'try.html'), trialPage.replace('{{script}}', trial.file).replace('{{sheet}}', sheet.file));
