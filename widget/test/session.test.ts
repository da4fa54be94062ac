import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Api } from '../src/api';
import { Problem } from '../src/problem';
import { Session } from '../src/session';
import { Memory } from '../src/storage';
import { speakIn } from '../src/words';

type Call = { path: string; method: string; body: any; token: string | null; language: string | undefined };
let calls: Call[];
let answers: ((call: Call) => Response | undefined)[];
const json = (status: number, body: object, headers = {}) =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json', ...headers } });
const problem = (status: number, slug: string) => json(status, { type: `https://x/problems/${slug}`, status });

afterEach(() => vi.restoreAllMocks());
beforeEach(() => {
  speakIn('es', document.createElement('div'));
  sessionStorage.clear();
  localStorage.clear();
  calls = [];
  answers = [];
  let tokens = 0;
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    const headers = init.headers as Record<string, string>;
    const call = { path: new URL(url).pathname, method: init.method!, body: JSON.parse((init.body as string) ?? 'null'), token: headers.Authorization ?? null, language: headers['Accept-Language'] };
    calls.push(call);
    const expiresAt = new Date(Date.now() + 900_000).toISOString();
    return (
      answers.shift()?.(call) ??
      (call.path === '/v1/sessions'
        ? json(201, { token: `t${++tokens}`, expiresAt, resume: 'secret' })
        : json(200, { answer: 'yes', state: 'bot' }))
    );
  });
});

const session = () => new Session(new Api('https://api.test', 'pk_1'), new Memory('pk_1'), () => {});
const listener = { delta() {}, sources() {}, state() {}, retracted() {} };

test('however_many_ask_one_session_is_opened', async () => {
  const one = session();
  await Promise.all([one.open(), one.open(), one.open()]);
  expect(calls).toHaveLength(1);
  expect(calls[0]!.body).toEqual({ key: 'pk_1', language: 'es' });
  expect(calls[0]!.language).toBe('es,' + navigator.language);
});

test('a_refused_token_is_renewed_once_and_the_same_message_id_sent_again', async () => {
  const one = session();
  await one.open();
  answers = [() => problem(401, 'token-expired')];
  const answer = await one.with((token) => one.api.send(token, 'id-1', 'hello', listener));
  expect(answer.answer).toBe('yes');
  expect(calls.map(({ path }) => path)).toEqual(['/v1/sessions', '/v1/messages', '/v1/sessions', '/v1/messages']);
  expect(calls[2]!.body.resume).toBe('secret');
  expect(calls[3]).toMatchObject({ body: { id: 'id-1', text: 'hello' }, token: 'Bearer t2' });
});

test('a_token_refused_twice_is_not_renewed_for_ever', async () => {
  const one = session();
  await one.open();
  answers = [() => problem(401, 'token-invalid'), () => undefined, () => problem(401, 'token-invalid')];
  await expect(one.with((token) => one.api.history(token, 0))).rejects.toMatchObject({ status: 401 });
  expect(calls).toHaveLength(4);
});

const opened = () => calls.filter(({ path }) => path === '/v1/sessions').map(({ body }) => body.resume);
const after = (ms: number) => vi.spyOn(Date, 'now').mockReturnValue(Date.now() + ms);

test('the_next_page_goes_on_with_the_token_and_renews_it_shortly_before_its_end', async () => {
  const first = await session().open();
  const told: unknown[] = [];
  const next = () => new Session(new Api('https://api.test', 'pk_1'), new Memory('pk_1'), (...each) => told.push(each));
  after(880_000);
  for (let page = 2; page < 10; page++) expect(await next().open()).toEqual(first);
  expect(calls).toHaveLength(1);
  expect(told).toEqual(Array(8).fill([first, true]));
  after(11_000);
  expect((await next().open()).token).toBe('t2');
  expect((await next().open()).token).toBe('t2');
  expect(opened()).toEqual([undefined, 'secret']);
});

test('a_token_of_an_earlier_page_that_is_refused_is_renewed_once', async () => {
  await session().open();
  answers = [() => problem(401, 'token-expired')];
  const next = session();
  await next.with((token) => next.api.send(token, 'id-1', 'hello', listener));
  expect(calls.slice(1).map(({ path, token }) => [path, token])).toEqual([
    ['/v1/messages', 'Bearer t1'],
    ['/v1/sessions', null],
    ['/v1/messages', 'Bearer t2'],
  ]);
  expect((await session().open()).token).toBe('t2');
});

test.each([
  ['language', () => speakIn('en', document.createElement('div')), 'secret'],
  ['conversation', () => (new Memory('pk_1').resume = 'other'), 'other'],
  ['visitor', () => sessionStorage.removeItem('parlor:pk_1:resume'), undefined],
])('a_page_of_another_%s_asks_again', async (_, change, resume) => {
  await session().open();
  change();
  await session().open();
  expect(opened()).toEqual([undefined, resume]);
});

test.each([-7_200_000, 7_200_000])('a_clock_that_is_%i_ms_off_does_not_ask_on_each_page', async (off) => {
  answers = [() => json(201, { token: 't', expiresAt: new Date(Date.now() + off).toISOString(), resume: 'secret' })];
  await session().open();
  await session().open();
  expect(calls).toHaveLength(1);
});

test('what_is_forgotten_is_opened_anew', async () => {
  const one = session();
  await one.open();
  one.forget();
  expect(sessionStorage.length).toBe(0);
  await one.open();
  expect(opened()).toEqual([undefined, undefined]);
});

test('an_erased_conversation_is_told_and_not_silently_replaced', async () => {
  new Memory('pk_1').resume = 'old';
  answers = [() => problem(410, 'erased')];
  await expect(session().open()).rejects.toMatchObject({ slug: 'erased', final: true });
  expect(calls).toHaveLength(1);
});

test('an_unknown_resume_secret_begins_anew', async () => {
  new Memory('pk_1').resume = 'old';
  answers = [() => problem(401, 'token-invalid')];
  await session().open();
  expect(calls.map(({ body }) => body.resume)).toEqual(['old', undefined]);
});

test('a_stream_is_told_piece_by_piece_and_done_is_the_last_word', async () => {
  const told: string[] = [];
  const wire = 'event: delta\ndata: {"text":"Ye"}\n\nevent: news\ndata: {}\n\nevent: retracted\ndata: {}\n\nevent: done\ndata: {"answer":"Yes"}\n\n';
  answers = [() => new Response(wire, { headers: { 'Content-Type': 'text/event-stream; charset=utf-8' } })];
  const answer = await new Api('https://api.test', 'k').send('t', 'i', 'q', {
    ...listener,
    delta: (text) => told.push(text),
    retracted: () => told.push('retracted'),
  });
  expect(told).toEqual(['Ye', 'retracted']);
  expect(answer).toEqual({ answer: 'Yes' });
});

test('a_stream_that_breaks_off_or_holds_a_problem_fails', async () => {
  const stream = (wire: string) => () => new Response(wire, { headers: { 'Content-Type': 'text/event-stream' } });
  const api = new Api('https://api.test', 'k');
  answers = [stream('event: delta\ndata: {"text":"Ye"}\n\n'), stream('event: problem\ndata: {"type":"https://x/problems/unavailable","status":503,"retryAfterSeconds":4}\n\n')];
  await expect(api.send('t', 'i', 'q', listener)).rejects.toBeInstanceOf(TypeError);
  await expect(api.send('t', 'i', 'q', listener)).rejects.toMatchObject({ slug: 'unavailable', wait: 4 });
});

test('a_gateway_that_answers_with_a_status_alone_is_understood', async () => {
  const api = new Api('https://api.test', 'k');
  answers = [() => new Response('', { status: 429, headers: { 'Retry-After': '7' } }), () => new Response('<h1>', { status: 502 })];
  await expect(api.history('t', 0)).rejects.toMatchObject({ slug: 'too-many-messages', wait: 7 });
  await expect(api.history('t', 0)).rejects.toBeInstanceOf(Problem);
});
