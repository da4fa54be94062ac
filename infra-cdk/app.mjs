// What cdk.json runs: builds the functions and the widget where Parlor's sources are newer than
// the last build, then writes the template.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A folder of its own in each module, so that no other build is disturbed. */
const TARGET = 'build-cdk';
const here = dirname(fileURLToPath(import.meta.url));
const root = dirname(here);

function stop(why) {
  console.error(why);
  process.exit(1);
}

if (Number(process.versions.node.split('.')[0]) < 20) {
  stop(`Parlor needs Node 20 or newer; this is ${process.version}.`);
}
const windows = process.platform === 'win32';
if (spawnSync('java', ['-version'], { stdio: 'ignore' }).error && !process.env.JAVA_HOME) {
  stop('Parlor needs a JDK 25 or newer and found no java. Install one (Temurin 25, say) or point JAVA_HOME at it.');
}
const build = spawnSync(
  windows ? 'mvnw.cmd' : './mvnw',
  [
    '-q', '-B', '-DskipTests', `-Dparlor.target=${TARGET}`,
    '-pl', 'infra-cdk,functions/session,functions/chat,widget', '-am', 'package',
  ],
  { cwd: root, stdio: ['ignore', 2, 2], shell: windows },
);
if (build.status !== 0) {
  stop('Parlor could not be built; the reason is above.');
}
const [java, classpath] = readFileSync(join(here, TARGET, 'launch'), 'utf8').split('\n');
const app = spawnSync(
  join(java, 'bin', 'java'),
  ['-XX:TieredStopAtLevel=1', '-cp', classpath, `-Dparlor.root=${root}`, `-Dparlor.target=${TARGET}`, 'parlor.infra.Main'],
  {
    stdio: ['ignore', 'inherit', 'inherit'],
    // Else CDK draws a frame of exclamation marks around the age of Node.
    env: { JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION: process.versions.node.split('.')[0], ...process.env },
  },
);
process.exit(app.status ?? 1);
