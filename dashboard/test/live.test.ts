import { expect, test } from 'vitest';
import type { Entry, Thread } from '../src/api';
import { failed, firstPause, followed, here, nextPause } from '../src/pages/live';

const AT = '2026-11-28T10:00:00Z';
const NOW = Date.parse(AT);
const entry = (position: number, kind = 'turn', name?: string): Entry => ({ position, at: AT, kind, ...(name && { name }) });
const thread = (state: Thread['state'], ...entries: Entry[]): Thread => ({ id: 'c', startedAt: AT, expiresAt: AT, state, entries, next: null });

test('an_entry_that_two_readings_bring_stands_once_and_in_order', () => {
  const now = followed(thread('bot', entry(1)), thread('human', entry(2), entry(3)));
  const then = followed(now, thread('human', entry(3), entry(4)));
  expect(then.entries.map(({ position }) => position)).toEqual([1, 2, 3, 4]);
  expect(then.state).toBe('human');
});

test('a_person_s_conversation_is_looked_at_soon_an_old_one_never', () => {
  expect(firstPause(thread('waiting'), NOW)).toBe(3000);
  expect(firstPause(thread('human', entry(1)), NOW + 86_400_000)).toBe(3000);
  expect(firstPause(thread('bot', entry(1)), NOW + 60_000)).toBe(15_000);
  expect(firstPause(thread('bot', entry(1)), NOW + 16 * 60_000)).toBeUndefined();
  expect(firstPause(thread('closed', entry(1)), NOW)).toBeUndefined();
});

test('without_news_the_pauses_grow_up_to_fifteen_seconds', () => {
  let pause = 3000;
  for (let i = 0; i < 10; i++) pause = nextPause(pause, false);
  expect(pause).toBe(15_000);
  expect(nextPause(pause, true)).toBe(3000);
});

test('whoever_joined_last_is_there_until_the_state_says_otherwise', () => {
  const both = [entry(1, 'person-joined', 'Ana'), entry(2, 'said', 'Ana'), entry(3, 'person-joined', 'Elena')];
  expect(here(thread('human', ...both))).toBe('Elena');
  expect(here(thread('bot', ...both))).toBeUndefined();
});

test('mail_that_came_back_counts_until_another_address_is_left', () => {
  const back = [entry(1, 'lead'), entry(2, 'mailed', 'Ana'), entry(3, 'undelivered')];
  expect(failed(back)).toBe(true);
  expect(failed(back.slice(0, 2))).toBe(false);
  expect(failed([...back, entry(4, 'lead')])).toBe(false);
});
