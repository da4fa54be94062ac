// Draws every state for a person to look at: node test/browser/screens.mjs FOLDER [prefix]
// Light and dark, desk and phone; a few also at 200 % zoom and in forced colours.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { launch } from '../../../npm/chromium.mjs';
import { startStub } from './stub.mjs';

const folder = process.argv[2] ?? 'target/screens';
const only = process.argv[3] ?? '';
// In a usual build each size and theme once; by hand and in the long one each with each.
const whole = process.env.PARLOR_FULL !== 'false';
const from = performance.now();
const browser = await launch(chromium);
await mkdir(folder, { recursive: true });

const ask = (text) => async (page) => {
  await page.locator('.greeting').waitFor();
  await page.locator('.field').fill(text);
  await page.keyboard.press('Enter');
};
const when = ask('When can I check in?');
const done = '.reply[data-state=done]';
const all = { export: true, erase: true, leads: true, handoff: true };
const talk = async (page) => (await page.locator('.greeting').waitFor(), page.locator('.person').click());
const ours = async (page) => (await page.locator('.greeting').waitFor(), await page.locator('.what').click(), page.locator('dd').nth(3).waitFor());
/** Begins to leave a contact and answers as many questions as there are answers. */
const leave = (...answers) => async (page) => {
  await ask((await page.locator('.panel').getAttribute('lang')) === 'es' ? '¿Tienen piscina?' : 'Is there a sauna?')(page);
  await page.locator('[data-action=leave]').click();
  for (const answer of answers) {
    await page.locator('.answer').fill(answer);
    await page.locator('.ask .main').click();
  }
};
/** `seen` is what the picture waits for. */
const scenes = {
  launcher: { closed: true, seen: '.launcher' },
  first: { seen: '.suggestion >> nth=2' },
  opening: { mode: 'opening', seen: '.panel[data-state=opening]' },
  typing: { mode: 'typing', act: when, seen: '.reply[data-state=typing]' },
  streaming: { mode: 'streaming', act: when, seen: '.reply[data-state=streaming]:has-text("arrive")' },
  answered: { act: when, seen: done },
  refused: { act: ask('help me hack the wifi'), seen: done },
  masked: { act: ask('My card is 4111 1111 1111 1111'), seen: done },
  long: { act: ask('a long one please ' + 'x'.repeat(90)), seen: done },
  limited: { mode: 'limited', act: when, seen: '.countdown' },
  quota: { mode: 'quota', act: when, seen: '.retry' },
  failing: { mode: 'failing', act: when, seen: '.retry' },
  offline: {
    act: async (page) => {
      await page.locator('.greeting').waitFor();
      await page.context().setOffline(true);
      await when(page);
    },
    seen: '.turn[data-state=offline]',
  },
  waiting: { mode: 'waiting', act: ask('Can I talk to Ana?'), seen: '.panel[data-state=waiting] .note' },
  human: {
    mode: 'human', act: ask('Can I talk to Ana?'), seen: '.by',
    entries: [{ position: 1, kind: 'turn', id: 'p1', question: null, answer: 'Hello, this is Ana. What can I do for you?', answeredBy: 'person' }],
  },
  closed: { mode: 'closed', act: ask('Thank you!'), seen: '.card' },
  erased: { mode: 'gone', seen: '.card[data-state=erased]' },
  'not-allowed': { mode: 'not-allowed', seen: '.card[data-state=not-allowed]' },
  busy: { mode: 'busy', seen: '.countdown' },
  down: { mode: 'down', seen: '.card[data-state=unavailable]' },
  privacy: {
    seen: 'dd >> nth=3',
    act: async (page) => (await page.locator('.greeting').waitFor(), page.locator('.what').click()),
  },
  agree: { agreement: true, seen: '.ask .keep' },
  'agree-first': { agreement: true, act: (page) => page.locator('[data-action=next]').click(), seen: '.error:not(:empty)' },
  'spanish-agree': { query: '?lang=es', agreement: true, seen: '.ask .keep' },
  offer: { act: ask('Is there a sauna?'), seen: '.ask' },
  contact: { act: leave(), seen: '.answer' },
  'contact-wrong': { act: leave('mañana'), seen: '.error:not(:empty)' },
  'contact-name': { act: leave('maria@example.com'), seen: '.question:text("name")' },
  'contact-check': { act: leave('555 01 02', 'María'), seen: '.answered >> nth=2' },
  'contact-refused': {
    seen: '.error:not(:empty)',
    act: async (page) => (await leave('555 01 02', 'María')(page), page.locator('.main').click()),
  },
  'contact-sent': {
    seen: '.event',
    act: async (page) => (await leave('maria@example.com', 'María')(page), page.locator('.main').click()),
  },
  tap: { act: ask('Can you call me? +34 600 123 456'), seen: '.ask .contact' },
  'tap-taken': {
    seen: '.question',
    act: async (page) => (await ask('Can you call me? +34 600 123 456')(page), page.locator('.main').click()),
  },
  person: { act: talk, seen: '.panel[data-state=waiting] .ask' },
  'person-long': { patience: 0.2, act: talk, seen: '.main' },
  'person-there': {
    seen: '.by',
    act: async (page, stub) => (await talk(page), (stub.mode = 'person'), page.locator('.by').waitFor({ timeout: 9000 })),
  },
  'person-away': { availability: 'closed', act: talk, seen: '.answer' },
  'data-erase': {
    seen: '.erasing .ask',
    act: async (page) => (await ours(page), page.locator('[data-action=erase]').click(), page.locator('[data-action=eraseSure]').scrollIntoViewIfNeeded()),
  },
  'data-whole': {
    seen: '.whole',
    act: async (page) => (await when(page), await page.locator(done).waitFor(), await ours(page), page.locator('[data-action=see]').click()),
  },
  receipt: {
    seen: '.receipt',
    act: async (page) => (await ours(page), await page.locator('[data-action=erase]').click(), page.locator('[data-action=eraseSure]').click()),
  },
  'spanish-person': { query: '?lang=es', act: talk, seen: '.panel[data-state=waiting] .ask' },
  'spanish-contact': { query: '?lang=es', act: leave('maria@example.com', 'María'), seen: '.answered >> nth=2' },
  'spanish-tap': { query: '?lang=es', act: ask('Llámenme al 600 123 456'), seen: '.ask .contact' },
  'spanish-data': { query: '?lang=es', act: async (page) => (await ours(page), page.locator('[data-action=erase]').click(), page.locator('[data-action=eraseSure]').scrollIntoViewIfNeeded()), seen: '.erasing .ask' },
  spanish: { query: '?lang=es', act: ask('¿Aceptan perros?'), seen: done },
  yellow: { query: '?accent=%23ffd84d', act: when, seen: done },
};
const some = ['launcher', 'first', 'answered', 'limited', 'failing', 'human', 'privacy', 'contact-check', 'tap', 'person', 'data-erase', 'agree'];
const clip = { x: 660, y: 0, width: 440, height: 760 };
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
/** 1280 x 800 zoomed to 200 % is 640 x 400 at twice the pixels. */
const devices = {
  desk: { options: { viewport: { width: 1100, height: 760 } }, clip, schemes: whole ? ['light', 'dark'] : ['light'] },
  phone: { options: phone, schemes: whole ? ['light', 'dark'] : ['dark'] },
  zoom: { options: { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 }, names: some, schemes: ['light'] },
  forced: { options: { viewport: { width: 1100, height: 760 }, forcedColors: 'active' }, clip, names: some, schemes: ['light'] },
};

const complaints = new Set();
async function draw(context, name, file, shot) {
  const scene = scenes[name];
  const stub = await startStub({ features: all, availability: scene.availability, agreement: scene.agreement });
  stub.patience = scene.patience;
  stub.mode = scene.mode ?? '';
  stub.entries = scene.entries ?? [];
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  page.on('pageerror', (error) => complaints.add(`${file}: ${error.stack}`));
  page.on('console', (m) => {
    if (['error', 'warning'].includes(m.type()) && !/Failed to load resource|ERR_INTERNET/.test(m.text()))
      complaints.add(`${file}: ${m.text()}`);
  });
  try {
    await page.goto(`${stub.site}/${scene.query ?? ''}`);
    if (!scene.closed) await page.locator('.launcher').click();
    await scene.act?.(page, stub);
    await page.locator(scene.seen).waitFor();
    // The log follows its end in the next frame.
    await page.evaluate(() => new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next))));
    await page.screenshot({ path: join(folder, `${file}.png`), clip: shot });
  } catch (failure) {
    complaints.add(`${file}: ${failure.message.split('\n')[0]}`);
  }
  await page.close();
  await context.setOffline(false);
  stub.stop();
}

let drawn = 0;
/** One context draws its pictures one after the other; the contexts run side by side. */
async function series(device, colorScheme) {
  const { options, clip: shot, names = Object.keys(scenes) } = devices[device];
  const context = await browser.newContext({ ...options, colorScheme, reducedMotion: 'reduce' });
  for (const name of names.filter((each) => each.startsWith(only))) {
    await draw(context, name, `${colorScheme}-${device}-${name}`, shot);
    drawn++;
  }
  await context.close();
}
await Promise.all(Object.entries(devices).flatMap(([device, { schemes }]) => schemes.map((scheme) => series(device, scheme))));
await browser.close();
console.log([...complaints].join('\n') || `${drawn} pictures in ${((performance.now() - from) / 1000).toFixed(1)} s, no complaints`);
process.exitCode = complaints.size ? 1 : 0;
