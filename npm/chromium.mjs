// Starts the Chromium of this machine. Where there is none the checks are skipped, unless PARLOR_BROWSER=required.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const APPS = ['Chromium', 'Google Chrome', 'Microsoft Edge'].map((app) => `/Applications/${app}.app/Contents/MacOS/${app}`);

const runs = (file) => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** CHROMIUM, then the usual names on PATH, then the usual places on macOS. A wrong CHROMIUM is not passed over. */
function find() {
  const { CHROMIUM, PATH = '' } = process.env;
  if (CHROMIUM) return [CHROMIUM].find(runs);
  const folders = PATH.split(delimiter).filter(Boolean);
  return [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), ...APPS].find(runs);
}

/** With the playwright of whoever asks: each module brings its own. */
export async function launch(chromium) {
  const executablePath = find();
  if (!executablePath) {
    const required = process.env.PARLOR_BROWSER === 'required';
    const tried = process.env.CHROMIUM ? 'CHROMIUM names no program' : 'set CHROMIUM to its path';
    console.log(`${required ? 'failed' : 'skipped'}: no Chromium found, ${tried}`);
    process.exit(required ? 1 : 0);
  }
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
}
