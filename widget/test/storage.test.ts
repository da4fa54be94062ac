import { beforeEach, expect, test, vi } from 'vitest';
import { Memory } from '../src/storage';

beforeEach(() => {
  sessionStorage.clear();
  localStorage.clear();
});

test('making_a_memory_writes_nothing', () => {
  void new Memory('pk').resume;
  expect(sessionStorage.length + localStorage.length).toBe(0);
});

test('the_secret_lives_in_the_tab_until_the_visitor_keeps_it_and_in_one_place_only', () => {
  const memory = new Memory('pk');
  memory.resume = 's';
  expect([sessionStorage.length, localStorage.length]).toEqual([1, 0]);
  memory.keep = true;
  expect([sessionStorage.length, localStorage.length]).toEqual([0, 1]);
  expect(new Memory('pk').resume).toBe('s');
  expect(new Memory('pk').keep).toBe(true);
  memory.keep = false;
  expect([sessionStorage.length, localStorage.length]).toEqual([1, 0]);
});

test('forgetting_leaves_no_secret_and_no_words', () => {
  const memory = new Memory('pk');
  memory.keep = true;
  memory.resume = 's';
  memory.unsent = [{ id: 'a', text: 'words' }];
  memory.forget();
  expect([sessionStorage.length, localStorage.length]).toEqual([0, 0]);
});

test('of_words_not_yet_sent_only_the_words_and_their_id_are_kept', () => {
  const memory = new Memory('pk');
  memory.unsent = [{ id: 'a', text: 'words', status: 'limited', until: 9 } as { id: string; text: string }];
  expect(memory.unsent).toEqual([{ id: 'a', text: 'words' }]);
});

test('two_keys_do_not_see_each_other', () => {
  new Memory('pk_a').resume = 'a';
  expect(new Memory('pk_b').resume).toBeNull();
});

test('a_page_that_forbids_storage_is_survived', () => {
  vi.spyOn(Object.getPrototypeOf(sessionStorage), 'setItem').mockImplementation(() => {
    throw new DOMException('no', 'SecurityError');
  });
  const memory = new Memory('pk');
  expect(() => ((memory.resume = 's'), (memory.unsent = [{ id: 'a', text: 't' }]))).not.toThrow();
});
