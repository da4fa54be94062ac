import { expect, test } from 'vitest';
import { nextPause } from '../src/poll';
import { MORE } from '../src/more/strings';
import { STRINGS } from '../src/strings';
import { uuid } from '../src/uuid';
import { clock } from '../src/view/composer';
import { chooseLanguage } from '../src/words';

test('both_languages_say_everything', () => {
  for (const [key, both] of [...Object.entries(STRINGS), ...Object.entries(MORE)]) {
    const said = both.split('|');
    expect(said, key).toHaveLength(2);
    for (const words of said) expect(words.trim(), key).not.toBe('');
  }
});

test('the_second_file_takes_no_word_of_the_first', () =>
  expect(Object.keys(MORE).filter((key) => key in STRINGS)).toEqual([]));

test('both_languages_name_the_business_where_one_does', () => {
  for (const [key, both] of Object.entries(MORE)) {
    const [en, es] = both.split('|').map((said) => said.includes('{}'));
    expect(en, key).toBe(es);
  }
});

test.each([
  [['es-MX', 'en'], 'es'],
  [[null, '', 'es'], 'es'],
  [[undefined, 'EN-gb', 'es'], 'en'],
  [['fr', 'de', 'es-419'], 'es'],
  [['fr'], 'en'],
])('the_language_of_%s_is_%s', (wishes, language) => expect(chooseLanguage(...wishes)).toBe(language));

test('pauses_grow_to_fifteen_seconds_and_news_brings_them_back', () => {
  let pause = 3000;
  for (let i = 0; i < 20; i++) pause = nextPause(pause, false);
  expect(pause).toBe(15_000);
  expect(nextPause(pause, true)).toBe(3000);
});

test('a_wait_reads_as_a_clock', () => expect([clock(5), clock(75), clock(3600)]).toEqual(['0:05', '1:15', '60:00']));

test('ids_are_uuids_of_version_4', () => expect(uuid()).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/));
