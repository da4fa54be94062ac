import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Api, type Opened } from '../src/api';
import { Conversation, type Stage } from '../src/conversation';
import { h } from '../src/dom';
import type { More } from '../src/more/kit';
import { more } from '../src/more/more';
import { Memory } from '../src/storage';
import { STRINGS } from '../src/strings';
import { Composer } from '../src/view/composer';
import { Panel } from '../src/view/panel';
import { Thread } from '../src/view/thread';
import { language, say, speakIn, text } from '../src/words';

type Call = { method: string; path: string; body: any };
let calls: Call[];
let replies: Record<string, () => Response>;
let opened: Opened;
let chat: Conversation;
let thread: Thread;
let panel: Panel;
let memory: Memory;
let ours: More;
let ended: string[];

const json = (status: number, body: object) => new Response(JSON.stringify(body), { status });
const lead = (more = {}) => json(201, { text: 'Thank you.', state: 'bot', ...more });
const press = (word: string) => thread.slot.querySelector<HTMLElement>(`[data-action=${word}]`)!.click();
const answer = (words: string) => {
  const field = thread.slot.querySelector<HTMLInputElement>('.answer')!;
  field.value = words;
  field.dispatchEvent(new Event('input'));
  field.form!.dispatchEvent(new Event('submit', { cancelable: true }));
};
const line = (entry: { kind: string; name?: string }) => {
  const place = thread.node.appendChild(h('p'));
  ours.entry({ position: 1, ...entry }, place);
  return place;
};

afterEach(() => vi.useRealTimers());
beforeEach(() => {
  sessionStorage.clear();
  calls = [];
  replies = {};
  ended = [];
  vi.stubGlobal('fetch', async (url: string, { method, body }: RequestInit) => {
    const { pathname } = new URL(url);
    calls.push({ method: method!, path: pathname, body: JSON.parse((body as string) ?? 'null') });
    return replies[`${method} ${pathname}`]?.() ?? json(200, { entries: [], state: 'bot', next: null });
  });
  opened = {
    token: 't',
    expiresAt: new Date(Date.now() + 900_000).toISOString(),
    resume: 'secret',
    assistant: { name: 'Casa $& | Lumbre', availability: 'open' },
    consent: { text: 'I agree.', version: 'abc' },
    features: { leads: true, handoff: true, export: true, erase: true },
  };
  replies['POST /v1/sessions'] = () => json(201, opened);
  const stage: Stage = {
    opened() {},
    state: (state) => panel.state(state),
    trouble() {},
    ended: (problem) => ended.push(problem.slug),
    language() {},
    answered() {},
    tell() {},
  };
  thread = new Thread(
    () => {},
    (entry, place) => ours.entry(entry, place),
  );
  panel = new Panel(thread, new Composer(() => {}), () => {}, () => {}, () => {});
  document.body.replaceChildren(panel.node);
  speakIn('en', panel.node);
  memory = new Memory('pk_1');
  chat = new Conversation(new Api('https://api.test', 'pk_1'), memory, stage, thread, () => {});
  ours = more({ chat, opened, panel, thread, memory, adopt() {}, STRINGS, h, language, say, text });
});

const asked = (agreement = 'I agree to that.') => {
  opened.notice = { text: 'Kept for 90 days.', version: 'abc', agreement };
  panel.state('bot');
  ours.state('bot');
};
const gate = () => thread.slot.querySelector<HTMLInputElement>('input[type=checkbox]');

test('nothing_can_be_written_before_the_box_is_ticked', async () => {
  asked();
  expect(thread.slot.textContent).toContain('Kept for 90 days.');
  press('next');
  expect(thread.slot.querySelector('[role=alert]')!.textContent).toContain('tick the box');
  await Promise.resolve();
  expect(gate()!.getAttribute('aria-describedby')).toBe('gate-notice gate-error');
  expect(gate()!.ariaInvalid).toBe('true');
  gate()!.checked = true;
  press('next');
  expect(gate()).toBeNull();
  ours.state('bot');
  expect(gate()).toBeNull();
});

test('what_was_agreed_to_goes_with_the_messages', async () => {
  asked();
  gate()!.checked = true;
  press('next');
  expect(chat.api.agreed).toBe('abc');
  await chat.api.send('t', 'id', 'Hello', { delta() {}, sources() {}, state() {}, retracted() {} });
  expect(calls.at(-1)!.body).toEqual({ id: 'id', text: 'Hello', agreed: 'abc' });
});

test('other_words_are_asked_for_anew_and_an_answer_ends_it', () => {
  asked();
  gate()!.checked = true;
  press('next');
  opened.notice!.version = 'def';
  ours.gate();
  expect(gate()).not.toBeNull();
  expect(thread.slot.querySelectorAll('.gate')).toHaveLength(1);
  ours.answered({ outcome: 'answered' }, 'When?');
  expect(gate()).toBeNull();
});

test.each(['waiting', 'human'] as const)('who_has_not_agreed_is_asked_though_a_person_is_%s', (state) => {
  opened.notice = { text: 'Kept for 90 days.', version: 'abc', agreement: 'I agree to that.' };
  panel.state(state);
  ours.gate();
  ours.state(state);
  expect(gate()).not.toBeNull();
  ours.state(state);
  expect(gate()).not.toBeNull();
  gate()!.checked = true;
  press('next');
  expect(gate()).toBeNull();
  ours.state(state);
  expect(gate()).toBeNull();
});

test('while_it_opens_nothing_is_asked_and_where_something_was_said_before_neither', () => {
  panel.state('opening');
  opened.notice = { text: 'Kept.', version: 'abc', agreement: 'I agree.' };
  ours.gate();
  expect(gate()).toBeNull();
  chat.turn = 3;
  panel.state('bot');
  ours.state('bot');
  expect(gate()).toBeNull();
});

const unanswered = { outcome: 'unanswered' };

test('a_question_without_an_answer_is_offered_to_a_person_and_the_next_answer_takes_the_offer_away', () => {
  ours.answered(unanswered, 'Is there a sauna?');
  expect([...thread.slot.querySelectorAll('button')].map((each) => each.textContent)).toEqual(['Leave my contact', 'Talk to a person']);
  ours.answered({ outcome: 'answered' }, 'When can I check in?');
  expect(thread.slot.childElementCount).toBe(0);
});

test.each(['refused', 'referred', undefined])('after_%s_nobody_is_asked_for_a_contact', (outcome) => {
  ours.answered({ outcome: outcome! }, 'write to ana@casa.example');
  expect(thread.slot.childElementCount).toBe(0);
});

test('what_had_to_be_hidden_is_taken_for_no_number', () => {
  ours.answered({ outcome: 'answered', redactions: [{ name: 'bank account number' }] }, 'ES91 2100 0418 4502 and 600 123 456 789');
  expect(thread.slot.childElementCount).toBe(0);
});

test.each([
  'Can I talk to somebody?',
  'Quiero hablar con alguien',
  'A human, please',
  'Can someone call me?',
  'call us back please',
  '¿Me pueden llamar?',
  '¿Me podéis llamar?',
  'Llámame mañana',
])('%s_asks_for_a_person', (question) => {
  ours.answered({ outcome: 'answered' }, question);
  expect(thread.slot.querySelector('[data-action=talk]')).not.toBeNull();
});

test.each(['Is breakfast for one person included?', '¿Cuánto cuesta por persona?'])('%s_does_not', (question) => {
  ours.answered({ outcome: 'answered' }, question);
  expect(thread.slot.childElementCount).toBe(0);
});

test('a_lead_in_progress_is_left_alone_by_further_answers', () => {
  ours.answered(unanswered, 'q');
  press('leave');
  answer('ana@casa.example');
  ours.answered({ outcome: 'answered' }, 'q');
  expect(thread.slot.querySelector('.question')!.textContent).toBe('What is your name?');
  expect(JSON.parse(memory.draft!)).toMatchObject({ contact: 'ana@casa.example', message: 'q' });
});

test.each([
  ['name', 'What is your name?', 'Ana\r\nBcc: x'],
  ['email', 'How can we reach you?', 'ana@casa.example'],
  ['contact', 'How can we reach you?', 'ana@casa.example'],
  ['message', 'What should Casa $&   Lumbre know?', 'q'],
])('what_is_wrong_with_the_%s_is_told_at_its_question', async (field, question, kept) => {
  replies['POST /v1/leads'] = () => json(400, { type: '/problems/bad-request', status: 400, detail: 'Not like this.', field });
  ours.answered(unanswered, 'q');
  press('leave');
  answer('ana@casa.example');
  answer('Ana\r\nBcc: x');
  press('sendLead');
  await vi.waitFor(() => expect(thread.slot.querySelector('.question')?.textContent).toBe(question));
  expect(thread.slot.querySelector('.error')!.textContent).toBe('Not like this.');
  // A field of one line drops line breaks, as the browser does.
  expect(thread.slot.querySelector<HTMLInputElement>('.answer')!.value.replace(/[\r\n]+/, '')).toBe(kept.replace(/[\r\n]+/, ''));
});

test('a_contact_and_its_consent_are_sent_once_and_forgotten_here', async () => {
  let sent = 0;
  replies['POST /v1/leads'] = () => (sent++, lead());
  ours.answered(unanswered, 'q');
  press('leave');
  answer('ana@casa.example');
  answer('Ana');
  expect(thread.slot.querySelector('.consent')!.textContent).toBe('I agree. Version abc');
  const send = thread.slot.querySelector<HTMLElement>('[data-action=sendLead]')!;
  send.click();
  send.click();
  await vi.waitFor(() => expect(thread.slot.childElementCount).toBe(0));
  expect(sent).toBe(1);
  expect(calls.find(({ path }) => path === '/v1/leads')!.body).toEqual({ name: 'Ana', email: 'ana@casa.example', message: 'q', consent: true });
  expect(memory.draft).toBeNull();
});

const leads = () => calls.filter(({ path }) => path === '/v1/leads').map(({ body: { message, consent, ...who } }) => who);

test('another_contact_is_added_to_the_one_before_and_the_name_stays', async () => {
  replies['POST /v1/leads'] = () => lead();
  ours.answered({ outcome: 'answered' }, 'write to ana@casa.example');
  press('pass');
  await vi.waitFor(() => expect(thread.slot.querySelector('.question')).not.toBeNull());
  answer('Ana');
  await vi.waitFor(() => expect(thread.slot.childElementCount).toBe(0));
  ours.answered({ outcome: 'answered' }, 'or call +34 600 123 456');
  press('pass');
  await vi.waitFor(() => expect(thread.slot.childElementCount).toBe(0));
  expect(leads()).toEqual([
    { name: 'ana@casa.example', email: 'ana@casa.example' },
    { name: 'Ana', email: 'ana@casa.example' },
    { name: 'Ana', email: 'ana@casa.example', phone: '+34 600 123 456' },
  ]);
});

test('a_contact_of_an_earlier_page_is_not_replaced_by_one_without_a_name', async () => {
  line({ kind: 'lead' });
  ours.answered({ outcome: 'answered' }, 'or call +34 600 123 456');
  press('pass');
  await vi.waitFor(() => expect(thread.slot.querySelector('.question')!.textContent).toBe('What is your name?'));
  expect(leads()).toEqual([]);
});

test('a_conversation_erased_meanwhile_ends', async () => {
  replies['POST /v1/leads'] = () => json(410, { type: '/problems/erased', status: 410 });
  ours.answered({ outcome: 'answered' }, 'ana@casa.example');
  press('pass');
  await vi.waitFor(() => expect(ended).toEqual(['erased']));
});

test('a_handoff_that_fails_is_told_in_the_servers_words', async () => {
  replies['POST /v1/handoff'] = () => json(503, { type: '/problems/unavailable', status: 503, detail: 'Try again in a moment.' });
  ours.talk();
  await vi.waitFor(() => expect(thread.node.textContent).toContain('Try again in a moment.'));
});

test('a_visitor_waits_as_long_as_the_server_says_and_is_then_asked_for_a_contact', async () => {
  vi.useFakeTimers();
  replies['POST /v1/handoff'] = () => json(201, { state: 'waiting', text: 'Told.', offerLeadAfterSeconds: 90 });
  replies['GET /v1/conversation'] = () => json(200, { entries: [], state: 'waiting', next: null });
  ours.talk();
  await vi.advanceTimersByTimeAsync(0);
  ours.state('waiting');
  const said = () => thread.slot.querySelector('p')!.textContent;
  await vi.advanceTimersByTimeAsync(89_000);
  expect(said()).toContain('No time to wait?');
  await vi.advanceTimersByTimeAsync(2000);
  expect(said()).toContain('Nobody has come yet');
  ours.state('human');
  expect(thread.slot.childElementCount).toBe(0);
});

test('being_offline_for_a_while_takes_no_offer_away', () => {
  ours.state('bot');
  ours.answered(unanswered, 'q');
  ours.state('offline' as 'bot');
  ours.state('bot');
  expect(thread.slot.querySelector('[data-action=leave]')).not.toBeNull();
});

test('the_log_says_who_came_and_went_in_both_languages_and_passes_over_what_it_does_not_know', () => {
  const lines = [
    { kind: 'handoff-asked' },
    { kind: 'person-joined', name: 'Ana|<b>' },
    { kind: 'person-left', name: 'שרה 🌲' },
    { kind: 'lead' },
  ].map(line);
  const unknown = line({ kind: 'summarised' });
  expect(unknown.isConnected).toBe(false);
  expect(lines.map((each) => each.textContent)).toEqual(['You asked for a person', 'Ana <b> has joined', 'שרה 🌲 has left', 'You left your contact']);
  speakIn('es', panel.node);
  expect(lines.map((each) => each.textContent)).toEqual(['Pediste hablar con alguien', 'Ana <b> se ha unido', 'שרה 🌲 se ha ido', 'Dejaste tu contacto']);
});

test('a_contact_that_is_typed_while_somebody_is_awaited_is_offered_too_and_the_waiting_goes_on', () => {
  ours.state('waiting');
  ours.answered({ outcome: 'handed-off' }, 'my phone is +34 600 123 456, call me');
  expect(thread.slot.querySelector('.contact')!.textContent).toBe('+34 600 123 456');
  press('noThanks');
  expect(thread.slot.querySelector('[data-action=goOn]')).not.toBeNull();
  ours.answered({ outcome: 'handed-off' }, 'hello?');
  expect(thread.slot.querySelector('[data-action=goOn]')).not.toBeNull();
});

test('where_somebody_may_come_unasked_it_is_looked_for_now_and_then_for_ten_minutes', async () => {
  vi.useFakeTimers();
  const looks = () => calls.filter(({ method, path }) => method === 'GET' && path === '/v1/conversation').length;
  ours.state('bot');
  ours.answered({ outcome: 'answered' }, 'When is breakfast?');
  await vi.advanceTimersByTimeAsync(120_000);
  expect(looks()).toBe(0);
  ours.answered(unanswered, 'Is there a sauna?');
  await vi.advanceTimersByTimeAsync(61_000);
  expect(looks()).toBe(4);
  panel.node.remove();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(looks()).toBe(4);
  document.body.append(panel.node);
  ours.state('human');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(looks()).toBe(4);
  ours.state('bot');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(looks()).toBe(8);
  await vi.advanceTimersByTimeAsync(3_600_000);
  const all = looks();
  expect(all).toBeLessThan(40);
  ours.answered({ ...unanswered, at: new Date(Date.now() - 3_600_000).toISOString() }, 'asked on an earlier page');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(looks()).toBe(all);
  line({ kind: 'person-left', name: 'Ana' });
  await vi.advanceTimersByTimeAsync(16_000);
  expect(looks()).toBe(all + 1);
});

test('who_has_left_a_contact_is_not_asked_for_another', () => {
  line({ kind: 'lead' });
  ours.answered(unanswered, 'q');
  expect(thread.slot.querySelector('[data-action=leave]')).toBeNull();
});

test('a_long_conversation_is_taken_along_whole', async () => {
  const saved: Blob[] = [];
  vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: (blob: Blob) => (saved.push(blob), 'blob:x'), revokeObjectURL() {} }));
  const pages = [{ entries: [1, 2], next: 2 }, { entries: [3], next: null }];
  replies['GET /v1/conversation/export'] = () => json(200, { business: 'Casa', ...pages.shift() });
  ours.data();
  panel.node.querySelector<HTMLElement>('[data-action=data]')!.click();
  await vi.waitFor(() => expect(saved).toHaveLength(1));
  expect(JSON.parse(await saved[0]!.text())).toEqual({ business: 'Casa', entries: [1, 2, 3], next: null });
});
