import { expect, test } from 'vitest';
import type { Settings } from '../src/api';
import { differing, merged } from '../src/pages/merge';

const base: Settings = {
  name: 'Casa',
  accent: '#112233',
  languages: ['en'],
  greeting: { en: 'Hello' },
  suggestions: { en: ['When?'] },
  tone: 'warm',
  rules: [],
  model: null,
  hours: null,
  summaries: 'each',
  regions: [],
  privacy: { legalName: 'Casa S.L.', contact: 'x', policy: null },
  retentionDays: 90,
  minimumAge: 13,
  asksAgreement: false,
  leadDays: 90,
  auditDays: 90,
  mailDays: 30,
};

test('what_each_changed_alone_is_kept_of_both', () => {
  const { settings, clashes } = merged(base, { ...base, tone: 'brief' }, { ...base, retentionDays: 30 });
  expect(clashes).toEqual([]);
  expect(settings).toEqual({ ...base, tone: 'brief', retentionDays: 30 });
});

test('what_both_changed_otherwise_clashes_and_is_mine_until_one_is_chosen', () => {
  const { settings, clashes } = merged(base, { ...base, tone: 'brief', name: 'Mine' }, { ...base, tone: 'formal', accent: '#445566' });
  expect(clashes).toEqual(['tone']);
  expect(settings).toEqual({ ...base, tone: 'brief', name: 'Mine', accent: '#445566' });
});

test('what_both_changed_alike_does_not_clash', () => {
  expect(merged(base, { ...base, tone: 'brief' }, { ...base, tone: 'brief' }).clashes).toEqual([]);
});

test('the_order_of_names_is_no_difference_and_the_order_of_a_list_is', () => {
  expect(differing(base, { ...base, privacy: { policy: null, contact: 'x', legalName: 'Casa S.L.' } })).toEqual([]);
  const two = { ...base, rules: ['a', 'b'] };
  expect(differing(two, { ...two, rules: ['b', 'a'] })).toEqual(['rules']);
});

test('languages_follow_the_greetings', () => {
  const mine = { ...base, greeting: { en: 'Hello', es: 'Hola' } };
  expect(merged(base, mine, { ...base, tone: 'formal' }).settings.languages).toEqual(['en', 'es']);
});
