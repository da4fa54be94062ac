#!/usr/bin/env node
// `npx cdk` takes this package's own `cdk` before any on the network, so the pinned command line
// runs even in a fresh clone; what the lock file names is installed where it is not yet.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const modules = join(here, 'node_modules');
const command = join(modules, 'aws-cdk', 'bin', 'cdk');
const wanted = JSON.parse(readFileSync(join(here, 'package-lock.json'), 'utf8')).packages['node_modules/aws-cdk'].version;

function installed() {
  const own = join(modules, 'aws-cdk', 'package.json');
  return existsSync(own) && JSON.parse(readFileSync(own, 'utf8')).version === wanted;
}

if (!installed()) {
  console.error(`Installing aws-cdk ${wanted}…`);
  const npm = spawnSync('npm ci --no-audit --no-fund --silent', {
    cwd: here,
    shell: true,
    stdio: ['ignore', 2, 2],
  });
  if (npm.status !== 0) {
    console.error('aws-cdk could not be installed; the reason is above. Is npm on the PATH?');
    process.exit(1);
  }
}

const run = spawnSync(process.execPath, [command, ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { CDK_DISABLE_CLI_TELEMETRY: 'true', ...process.env },
});
process.exit(run.status ?? 1);
