// Makes a client of the published document, checks the walk against it, and walks: run.mjs API SITE.
import { execFileSync } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import openapi, { astToString } from 'openapi-typescript';

const [api, site] = process.argv.slice(2);
const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../..');
const made = join(here, 'made');

await rm(made, { recursive: true, force: true });
await mkdir(made, { recursive: true });
const published = await (await fetch(`${api}/v1/openapi.json`)).json();
await writeFile(join(made, 'api.d.ts'), astToString(await openapi(published)));
execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', join(here, 'tsconfig.json')], { stdio: 'inherit' });
const file = join(made, 'walk.mjs');
await build({ absWorkingDir: root, entryPoints: [join(here, 'walk.ts')], bundle: true, format: 'esm', platform: 'node', outfile: file });
const { walk } = await import(pathToFileURL(file).href);
await walk(api, site);
console.log('walked');
