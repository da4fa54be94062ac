import { expect, test } from 'vitest';
import { en } from '../src/words/en';
import { es } from '../src/words/es';

const holes = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([hole]) => hole).sort();

test('both_languages_say_the_same_things_with_the_same_values', () => {
  expect(Object.keys(es)).toEqual(Object.keys(en));
  for (const key of Object.keys(en) as (keyof typeof en)[]) expect(holes(es[key]), key).toEqual(holes(en[key]));
});

test('nothing_is_left_in_the_other_language', () => {
  const alike = Object.keys(en).filter((key) => en[key as keyof typeof en] === es[key as keyof typeof en]);
  expect(alike).toEqual(['install.wordpress', 'install.shopify', 'install.gtm', 'install.policy', 'install.policy.trusted']);
});
