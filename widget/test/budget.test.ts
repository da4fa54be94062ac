import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { MORE } from '../src/more/strings';
import { STRINGS } from '../src/strings';

const chat = readdirSync(`${import.meta.dirname}/../dist`).find((name) => name.startsWith('parlor-chat-'))!;
const proof = readdirSync(`${import.meta.dirname}/../dist`).find((name) => name.startsWith('parlor-proof-'))!;
const more = readdirSync(`${import.meta.dirname}/../dist`).find((name) => name.startsWith('parlor-more-'))!;
const file = (name: string) => readFileSync(`${import.meta.dirname}/../dist/${name}`);
const size = (name: string) => gzipSync(file(name), { level: 9 }).length;

test('the_loader_stays_within_one_and_a_half_kilobytes', () => expect(size('parlor.js')).toBeLessThanOrEqual(1536));

test('loader_and_chat_stay_within_twelve_kilobytes', () =>
  expect(size('parlor.js') + size(chat)).toBeLessThanOrEqual(12 * 1024));

test('the_solver_is_a_file_of_its_own_of_one_kilobyte', () => expect(size(proof)).toBeLessThanOrEqual(1024));

test('what_only_some_need_is_a_file_of_its_own_of_seven_kilobytes', () => expect(size(more)).toBeLessThanOrEqual(7 * 1024));

test.each([
  ['proof', proof],
  ['more', more],
])('the_chat_names_the_file_%s_by_its_hash', (kind, name) => {
  const version = createHash('sha256').update(file(name)).digest('hex').slice(0, 8);
  expect(name).toBe(`parlor-${kind}-${version}.js`);
  expect(file(chat).toString()).toContain(name);
});

test('the_loader_carries_the_hash_of_the_chat', () =>
  expect(file('parlor.js').toString()).toContain('sha256-' + createHash('sha256').update(file(chat)).digest('base64')));

test('no_word_is_renamed_as_our_long_names_are', () => {
  for (const [name, words] of [[chat, STRINGS], [more, MORE]] as const)
    for (const key of Object.keys(words)) expect(file(name).toString()).toMatch(new RegExp(`[{,]["']?${key}["']?:`));
});

test('nothing_a_strict_policy_forbids_is_used', () => {
  for (const name of ['parlor.js', chat, proof, more])
    expect(file(name).toString()).not.toMatch(/innerHTML|outerHTML|insertAdjacent|document\.write|eval\(|new Function|setAttribute\("style"|data:(image|font)/);
});

test('white_or_black_on_any_accent_reaches_four_and_a_half', () => {
  const threshold = Number(/\(([\d.]+) - y\)/.exec(readFileSync(`${import.meta.dirname}/../src/css/launcher.css`, 'utf8'))![1]);
  for (let y = 0; y <= 1; y += 0.0005)
    expect(y < threshold ? 1.05 / (y + 0.05) : (y + 0.05) / 0.05, `luminance ${y}`).toBeGreaterThanOrEqual(4.5);
});
