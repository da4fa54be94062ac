import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Message, Outbox } from '../src/outbox';
import { Problem } from '../src/problem';

let online = true;
let replies: (Error | undefined)[] = [];
let sent: string[] = [];
let saved: string[] = [];
let states: string[] = [];
const outbox = () =>
  new Outbox({
    async send({ id }) {
      sent.push(id);
      const failure = replies.shift();
      if (failure) throw failure;
    },
    changed: ({ id, status }: Message) => states.push(`${id} ${status}`),
    save: (unsent) => (saved = unsent.map(({ id }) => id)),
    online: () => online,
  });

beforeEach(() => {
  vi.useFakeTimers();
  [online, replies, sent, saved, states] = [true, [], [], [], []];
});
afterEach(() => vi.useRealTimers());
const pass = (ms = 0) => vi.advanceTimersByTimeAsync(ms);

test('messages_go_out_in_order_one_at_a_time', async () => {
  const box = outbox();
  box.add('a', 'one');
  box.add('b', 'two');
  await pass();
  expect(sent).toEqual(['a', 'b']);
  expect(saved).toEqual([]);
});

test('a_limited_message_waits_its_time_then_goes_out_under_the_same_id', async () => {
  replies = [new Problem('too-many-messages', 429, 'wait', 12)];
  const box = outbox();
  box.add('a', 'one');
  await pass();
  expect(states.at(-1)).toBe('a limited');
  box.add('b', 'two');
  box.wake();
  await pass(11_900);
  expect(sent).toEqual(['a']);
  expect(saved).toEqual(['a', 'b']);
  await pass(200);
  expect(sent).toEqual(['a', 'a', 'b']);
});

test.each([
  ['quota-reached', 429, 90_000],
  ['quota-reached', 429, 5],
  ['too-many-messages', 429, 3601],
  ['message-too-long', 400, 0],
])('%s_for_%s_is_not_counted_down_and_waits_for_the_visitor', async (slug, status, wait) => {
  replies = [new Problem(slug, status, 'detail', wait)];
  const box = outbox();
  box.add('a', 'one');
  await pass(7_200_000);
  expect(sent).toEqual(['a']);
  expect(states.at(-1)).toBe('a failed');
  box.wake('a');
  await pass();
  expect(sent).toEqual(['a', 'a']);
});

test('an_outage_backs_off_and_keeps_the_id', async () => {
  replies = [new Problem('unavailable', 503), new Problem('unavailable', 503), new TypeError('network')];
  outbox().add('a', 'one');
  await pass();
  await pass(2000);
  expect(sent).toHaveLength(2);
  await pass(3900);
  expect(sent).toHaveLength(2);
  await pass(100);
  expect(sent).toHaveLength(3);
  await pass(8000);
  expect(sent).toEqual(['a', 'a', 'a', 'a']);
  expect(saved).toEqual([]);
});

test('offline_words_stay_and_go_out_once_when_the_network_is_back', async () => {
  online = false;
  const box = outbox();
  box.add('a', 'one');
  box.add('b', 'two');
  await pass(60_000);
  expect(sent).toEqual([]);
  expect(saved).toEqual(['a', 'b']);
  expect(states).toContain('b offline');
  online = true;
  box.wake();
  box.wake();
  await pass();
  expect(sent).toEqual(['a', 'b']);
});

test('a_stopped_outbox_gives_back_the_words_and_sends_nothing_more', async () => {
  replies = [new Problem('unavailable', 503)];
  const box = outbox();
  box.add('a', 'one');
  await pass();
  expect(box.stop().map(({ text }) => text)).toEqual(['one']);
  await pass(600_000);
  expect(sent).toEqual(['a']);
});

test('what_the_server_already_has_is_not_sent_again', async () => {
  online = false;
  const box = outbox();
  box.add('a', 'one');
  await pass();
  box.settle('a');
  online = true;
  box.wake();
  await pass();
  expect(sent).toEqual([]);
});
