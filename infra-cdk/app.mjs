// What cdk.json runs: builds the functions and the widget where Parlor's sources are newer than
// the last build, then writes the template.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A folder of its own in each module, so that no other build is disturbed. CI names the one it just built. */
const OWN = 'build-cdk';
const TARGET = process.env.PARLOR_TARGET || OWN;
/** No build writes here what another reads. */
const FUNCTIONS = ['session', 'chat', 'owner', 'visitor', 'custody', 'ingest', 'deletion', 'summary'];
const SKIPPED = new Set(['target', 'build-serve', OWN, 'node_modules', 'dist', 'cdk.out', 'test']);
const here = dirname(fileURLToPath(import.meta.url));
const root = dirname(here);
const stamp = join(here, TARGET, 'built');
const windows = process.platform === 'win32';

function stop(why) {
  console.error(why);
  process.exit(1);
}

/** The latest change below a path; a folder changes when a file in it goes. */
function changed(path) {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  const inside = readdirSync(path).filter((name) => !SKIPPED.has(name));
  // Builds come and go beside the sources, so only folders of sources count themselves.
  const own = /[\\/]src([\\/]|$)/.test(path) ? mtimeMs : 0;
  return inside.reduce((latest, name) => Math.max(latest, changed(join(path, name))), own);
}

function stale() {
  const jars = FUNCTIONS.map((name) => join(root, 'functions', name, TARGET, `${name}.jar`));
  if (![stamp, ...jars].every((file) => existsSync(file))) return true;
  const sources = ['pom.xml', 'functions', 'widget', 'dashboard', 'infra-cdk/pom.xml', 'infra-cdk/src'];
  return sources.some((source) => changed(join(root, source)) > statSync(stamp).mtimeMs);
}

function build() {
  const home = process.env.JAVA_HOME;
  if (!home && spawnSync('java', ['-version'], { stdio: 'ignore' }).error) {
    stop('Parlor needs a JDK 25 or newer and found no java. Install one (Temurin 25, say) or point JAVA_HOME at it.');
  }
  const begun = new Date();
  const maven = spawnSync(
    windows ? 'mvnw.cmd' : './mvnw',
    [
      '-q',
      '-B',
      '-DskipTests',
      `-Dparlor.target=${TARGET}`,
      // The same sources make the same bytes, so that a deployment without a change changes nothing.
      '-Dproject.build.outputTimestamp=2025-01-01T00:00:00Z',
      '-pl',
      ['infra-cdk', 'widget', 'dashboard', ...FUNCTIONS.map((name) => `functions/${name}`)].join(','),
      '-am',
      'package',
    ],
    { cwd: root, stdio: ['ignore', 2, 2], shell: windows },
  );
  if (maven.status !== 0) stop('Parlor could not be built; the reason is above. It needs a JDK 25 or newer and Node 20 or newer.');
  writeFileSync(stamp, '');
  utimesSync(stamp, begun, begun);
}

if (Number(process.versions.node.split('.')[0]) < 20) {
  stop(`Parlor needs Node 20 or newer; this is ${process.version}.`);
}
if (TARGET === OWN && stale()) {
  console.error('Building Parlor; the first time takes a few minutes…');
  build();
}
if (!existsSync(join(here, TARGET, 'launch'))) stop(`Nothing is built in ${TARGET}; without PARLOR_TARGET it would be.`);
const [java, classpath] = readFileSync(join(here, TARGET, 'launch'), 'utf8').split('\n');
const app = spawnSync(
  join(java, 'bin', 'java'),
  [
    '-XX:TieredStopAtLevel=1',
    '-cp',
    classpath,
    `-Dparlor.root=${root}`,
    `-Dparlor.target=${TARGET}`,
    'parlor.infra.Main',
  ],
  {
    stdio: ['ignore', 'inherit', 'inherit'],
    // Else CDK draws a frame of exclamation marks around the age of Node.
    env: { JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION: process.versions.node.split('.')[0], ...process.env },
  },
);
process.exit(app.status ?? 1);
