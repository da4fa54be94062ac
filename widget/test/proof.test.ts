import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { sha256, solve } from '../src/proof';

const hex = (text: string) => createHash('sha256').update(text).digest('hex');
const ours = (text: string) => [...sha256(text)].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');

test('it_hashes_as_the_standard_does_whatever_the_length', () => {
  for (let length = 0; length < 200; length++) expect(ours('x'.repeat(length)), `${length}`).toBe(hex('x'.repeat(length)));
});

test('it_finds_the_number_and_gives_back_what_it_was_given', async () => {
  const salt = 'ab0123456789abcdef012345?expires=2404000000&';
  const challenge = { algorithm: 'SHA-256', challenge: hex(salt + 7321), maxnumber: 9000, salt, signature: 's' };
  expect(await solve(challenge)).toEqual({ challenge: challenge.challenge, number: 7321, salt, signature: 's' });
  expect(await solve({ ...challenge, maxnumber: 7000 })).toBeUndefined();
});
