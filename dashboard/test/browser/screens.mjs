// Every page, in both languages and themes, on a phone and on a desktop: pictures, and axe finds nothing. node test/browser/screens.mjs FOLDER
import { mkdir } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { launch } from '../../../npm/chromium.mjs';
import { board, startStub, world } from './stub.mjs';

const folder = process.argv[2] ?? 'screens';
const only = process.argv[3];
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
// In a usual build each language, theme and size once; by hand and in the long one each with each.
const whole = process.env.PARLOR_FULL !== 'false';
const SAMPLED = ['en-light-desktop', 'es-dark-phone'];
const SIZES = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 900 } };
let failed = 0;

const PAGES = {
  signin: { at: '', signIn: false, ready: '.door .main' },
  conversations: { at: '#/conversations', ready: '.lines' },
  thread: { at: (stub) => `#/conversations/${stub.state.conversations[2].id}`, ready: '.turn' },
  'thread-waiting': { at: (stub) => `#/conversations/${stub.state.conversations[1].id}`, ready: '.takeover' },
  'thread-human': { at: (stub) => `#/conversations/${stub.state.conversations[3].id}`, ready: '.takeover' },
  'thread-mine': {
    at: (stub) => `#/conversations/${stub.state.conversations[1].id}`, ready: '.takeover',
    act: async (page) => {
      await page.locator('.takeover .main').click();
      await page.locator('.takeover textarea').fill('Hello, Elena here. Dogs are welcome on the ground floor.');
      await page.keyboard.press('Enter');
      await page.locator('.answered[data-by=person]').waitFor();
    },
  },
  'thread-closed': { at: (stub) => `#/conversations/${stub.state.conversations[4].id}`, ready: '.takeover' },
  'thread-mail': {
    at: (stub) => `#/conversations/${stub.state.conversations[4].id}`, ready: '.bymail',
    act: async (page) => {
      await page.locator('.bymail summary').click();
      await page.locator('.bymail textarea').fill('We keep a table for you on Friday at nine. Until then!');
    },
  },
  'thread-undelivered': {
    at: (stub) => `#/conversations/${stub.state.conversations[4].id}`, ready: 'p.notice',
    change: (state) => {
      const [at, text] = [new Date().toISOString(), 'We keep a table for you on Friday at nine. Until then!'];
      const more = [{ kind: 'mailed', id: crypto.randomUUID(), name: 'Ana', text }, { kind: 'undelivered', about: 5 }];
      state.more[state.conversations[4].id] = more.map((entry, n) => ({ position: n + 5, at, state: 'closed', ...entry }));
    },
  },
  leads: { at: '#/leads', ready: '.lines' },
  'leads-one': { at: (stub) => `#/leads/${stub.state.leads[0].id}`, ready: 'blockquote' },
  'leads-clash': {
    at: (stub) => `#/leads/${stub.state.leads[1].id}`, ready: '.read textarea',
    act: async (page, stub) => {
      Object.assign(stub.state.leads[1], { notes: 'She called back: two nights.', revision: 2 });
      await page.locator('.read textarea').fill('Wants a cot.');
      await page.locator('.read form .main').click();
      await page.locator('.read .notice').waitFor();
    },
  },
  'content-clash': {
    at: '#/content', ready: '.cards',
    act: async (page, stub) => {
      await page.getByRole('button', { name: /: Is there a lift/ }).first().click();
      await page.locator('form.answer textarea').fill('There is one now.');
      Object.assign(stub.state.entries[0], { answer: 'Soon.', at: new Date().toISOString() });
      await page.locator('form.answer .main').click();
      await page.locator('form.answer .notice').waitFor();
    },
  },
  'leads-empty': { at: '#/leads', ready: '.empty', change: (state) => (state.leads = []) },
  mail: { at: '#/mail', ready: '.prose table' },
  'mail-stopped': { at: '#/mail', ready: '.prose table', change: (state) => (state.mailing.recipients[0].stopped = { reason: 'complained', at: new Date().toISOString() }) },
  'thread-gone': { at: '#/conversations/00000000-0000-4000-8000-000000000000', ready: '.notice.bad' },
  'conversations-empty': { at: '#/conversations', ready: '.empty', change: (state) => (state.conversations = []) },
  'conversations-erase': {
    at: '#/conversations', ready: '.lines',
    act: async (page) => {
      for (const at of [1, 2, 3]) await page.locator('.lines input[type=checkbox]').nth(at).check();
      await page.locator('.bulk .danger').click();
      await page.locator('dialog').waitFor();
    },
  },
  unanswered: {
    at: '#/unanswered', ready: '.cards li',
    act: async (page) => page.locator('.cards .main').first().click(),
  },
  'unanswered-empty': { at: '#/unanswered', ready: '.empty', change: (state) => (state.questions = []) },
  content: { at: '#/content', ready: '.cards li' },
  'content-failed': { at: '#/content', ready: '.notice.bad', change: (state) => (state.broken = true) },
  try: { at: '#/try', ready: '.empty' },
  install: { at: '#/install', ready: '.copy' },
  settings: { at: '#/settings', ready: '.preview' },
  'settings-conflict': {
    at: '#/settings', ready: '.preview',
    act: async (page, stub) => {
      stub.state.settings = { ...stub.state.settings, tone: 'Formal', retentionDays: 30 };
      stub.state.etag++;
      await page.locator('textarea').nth(4).fill('Very brief');
      await page.locator('.savebar .main').click();
      await page.locator('dialog').waitFor();
    },
  },
  domains: { at: '#/domains', ready: '.cards li' },
  keys: { at: '#/keys', ready: '.cards li' },
  members: { at: '#/members', ready: 'table' },
  'members-invite': {
    at: '#/members', ready: 'table',
    act: async (page) => {
      await page.locator('.head .actions button').click();
      await page.locator('dialog input[type=email]').fill('vera@casa.example');
      await page.locator('dialog .main').click();
      await page.locator('dialog .copy').waitFor();
    },
  },
  signup: { at: '', ready: '.door form', change: (state) => (state.spaces = 0) },
  start: { at: '#/start', ready: '.steps' },
  'start-mistyped': {
    at: '#/start', ready: '.steps form',
    change: (state) => {
      const trouble = { kind: 'unreachable', text: 'There is no such site: check the address.' };
      state.sources = [{ id: 'home', kind: 'site', place: 'https://www.casaa.example', phase: 'failed', at: new Date().toISOString(), pages: 0, passages: 0, trouble }];
      state.checklist = { ...state.checklist, steps: state.checklist.steps.map(({ step }) => ({ step, done: false })), site: 'https://www.casaa.example' };
    },
  },
  'start-seen': {
    at: '#/start', ready: '.steps',
    change: (state) => (state.checklist = { steps: state.checklist.steps.map(({ step }) => ({ step, done: step !== 'invite' })), site: 'https://www.casa.example', leadsTo: null, seen: { at: new Date(Date.now() - 120_000).toISOString(), origin: 'https://www.casa.example' } }),
  },
  invited: { at: '#/join/inv_abcdefghijklmnop', ready: '.narrow form' },
  data: { at: '#/data', ready: '#export' },
  agreement: { at: '#/agreement', ready: 'article.paper' },
  told: { at: '#/agreement', ready: '.banners', change: (state) => (state.board = board()) },
  'data-found': {
    at: '#/data', ready: '#export',
    act: async (page) => {
      await page.locator('section.card input').first().fill('maria@casa.example');
      await page.locator('section.card .main').first().click();
      await page.locator('section.card').first().locator('.danger').click();
      await page.locator('dialog').waitFor();
    },
  },
  usage: { at: '#/usage', ready: '.meters' },
  audit: { at: '#/audit', ready: 'table' },
};

async function findings(page) {
  // axe is run by the debugger, beside the page's own policy.
  await page.evaluate(`${axe};void 0`);
  const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary?.split('\n')[1] ?? ''}`));
}

await mkdir(folder, { recursive: true });
const browser = await launch(chromium);
for (const language of ['en', 'es'])
  for (const theme of ['light', 'dark'])
    for (const [size, viewport] of Object.entries(SIZES)) {
      if (!whole && !SAMPLED.includes(`${language}-${theme}-${size}`)) continue;
      const stub = await startStub();
      const context = await browser.newContext({ viewport, locale: language, colorScheme: theme, reducedMotion: 'reduce' });
      const page = await context.newPage();
      const errors = [];
      page.on('pageerror', (error) => errors.push(error.message));
      page.on('console', (m) => /Content Security|Trusted/.test(m.text()) && errors.push(m.text()));
      for (const [name, { at, signIn, ready, change, act }] of Object.entries(PAGES)) {
        if (only && !name.startsWith(only)) continue;
        for (const key of Object.keys(stub.state)) delete stub.state[key];
        Object.assign(stub.state, world());
        change?.(stub.state);
        const what = `${name}-${language}-${theme}-${size}`;
        try {
          await page.goto('about:blank');
          await page.goto(stub.desk + (typeof at === 'function' ? at(stub) : at));
          const door = page.locator('.door .main');
          if (signIn === false) await door.waitFor();
          else {
            await page.locator(`.door .main, .side`).first().waitFor();
            if (await door.isVisible()) await door.click();
          }
          await page.locator(ready).first().waitFor({ timeout: 8000 });
          await act?.(page, stub);
          await page.screenshot({ path: join(folder, `${what}.png`), fullPage: !/^(conv|thread|lead|settings-c)/.test(name) });
          const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          const wrong = [...(await findings(page)), ...errors.splice(0), ...(wide > 0 ? [`${wide} px too wide`] : [])];
          if (wrong.length) throw new Error(wrong.slice(0, 6).join('\n '));
        } catch (failure) {
          failed++;
          console.log('FAIL ', what, '\n', failure.message.split('\n').slice(0, 8).join('\n '));
        }
      }
      await context.close();
      stub.stop();
    }
await browser.close();
console.log(failed ? `${failed} pages are not as they should be` : 'every page is drawn, and axe finds nothing');
process.exit(failed ? 1 : 0);
