// Draws every state, light and dark, desk and phone, for a person to look at: node test/browser/screens.mjs FOLDER
import { mkdir } from 'node:fs/promises';
import { chromium } from 'playwright-core';
import { startStub } from './stub.mjs';

const folder = process.argv[2] ?? 'target-screens';
const only = process.argv[3];
await mkdir(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
const ask = (text) => async (page) => {
  await page.locator('.field').fill(text);
  await page.keyboard.press('Enter');
};
const scenes = {
  launcher: { closed: true },
  first: {},
  opening: { mode: 'opening', early: true },
  typing: { mode: 'typing', act: ask('When can I check in?') },
  streaming: { mode: 'streaming', act: ask('When can I check in?'), pause: 1500 },
  answered: { act: ask('When can I check in?') },
  refused: { act: ask('help me hack the wifi') },
  masked: { act: ask('My card is 4111 1111 1111 1111') },
  long: { act: ask('a long one please ' + 'x'.repeat(90)) },
  limited: { mode: 'limited', act: ask('When can I check in?') },
  quota: { mode: 'quota', act: ask('When can I check in?') },
  failing: { mode: 'failing', act: ask('When can I check in?') },
  offline: { act: async (page) => (await page.context().setOffline(true), ask('When can I check in?')(page)) },
  waiting: { mode: 'waiting', act: ask('Can I talk to Ana?') },
  human: { mode: 'human', act: ask('Can I talk to Ana?'), pause: 4500,
    entries: [{ position: 1, kind: 'turn', id: 'p1', question: null, answer: 'Hello, this is Ana. What can I do for you?', answeredBy: 'person' }] },
  closed: { mode: 'closed', act: ask('Thank you!') },
  erased: { mode: 'gone' },
  'not-allowed': { mode: 'not-allowed' },
  down: { mode: 'down' },
  privacy: { features: { export: true, erase: true }, act: (page) => page.locator('.what').click() },
  spanish: { query: '?lang=es', act: ask('¿Aceptan perros?') },
  yellow: { query: '?accent=%23ffd84d', act: ask('When can I check in?') },
};
const violations = [];
for (const colorScheme of ['light', 'dark'])
  for (const [device, viewport] of Object.entries({ desk: { width: 1100, height: 760 }, phone: { width: 390, height: 844 } }))
    for (const [name, scene] of Object.entries(scenes)) {
      if (only && !name.startsWith(only)) continue;
      const stub = await startStub({ features: scene.features });
      stub.mode = scene.mode ?? '';
      stub.entries = scene.entries ?? [];
      const context = await browser.newContext({ viewport, colorScheme, hasTouch: device === 'phone', isMobile: device === 'phone' });
      const page = await context.newPage();
      page.on('console', (m) => ['error', 'warning'].includes(m.type()) && !/Failed to load resource|ERR_INTERNET/.test(m.text()) && violations.push(`${name}: ${m.text()}`));
      page.on('pageerror', (e) => violations.push(`${name}: ${e.stack}`));
      try {
        await page.goto(stub.site + '/' + (scene.query ?? ''));
        const launcher = page.locator('.launcher');
        await launcher.waitFor();
        if (!scene.closed) {
          await launcher.click();
          await page.locator('.panel').waitFor();
          await page.waitForTimeout(scene.early ? 250 : 350);
          await scene.act?.(page);
          await page.waitForTimeout(scene.pause ?? 700);
        }
        await page.screenshot({ path: `${folder}/${colorScheme}-${device}-${name}.png`,
          ...(device === 'desk' && { clip: { x: 660, y: 0, width: 440, height: 760 } }) });
      } catch (failure) {
        violations.push(`${name} ${device}: ${failure.message.split('\n')[0]}`);
      }
      await context.close();
      stub.stop();
    }
await browser.close();
console.log([...new Set(violations)].join('\n') || 'no complaints');
