/**
 * The work that a suspected visitor's page is asked for (ALTCHA: find the number whose digits after the salt have this
 * SHA-256). A file of its own, fetched only then. On the page itself, since a strict policy allows no worker, and in
 * slices of at most 8 ms; SubtleCrypto would make a promise of each hash.
 */
import { ELEMENT } from './config';
import type { Language } from './strings';

export interface Challenge {
  challenge: string;
  maxnumber: number;
  salt: string;
  signature: string;
}
/** Said while it is worked out. */
const WORDS: Record<Language, string> = {
  en: 'One moment: checking that no robot writes…',
  es: 'Un momento: comprobamos que no escribe un robot…',
};
export type Solution = Omit<Challenge, 'maxnumber'> & { number: number };

/** Says so in the chat's quiet line, which is a status to screen readers, and does it; the chat's next state replaces it. */
export function prove(challenge: Challenge): Promise<Solution | undefined> {
  const root = document.querySelector(ELEMENT)?.shadowRoot;
  const language = root?.querySelector<HTMLElement>('.panel')?.lang as Language;
  const line = root?.querySelector('.status');
  if (line) line.textContent = WORDS[language] ?? WORDS.en;
  return solve(challenge);
}

/** @returns undefined where no number solves it */
export async function solve({ challenge, maxnumber, salt, signature }: Challenge, budget = 8): Promise<Solution | undefined> {
  const wanted = Array.from({ length: 8 }, (_, i) => parseInt(challenge.slice(8 * i, 8 * i + 8), 16) | 0);
  let from = performance.now();
  for (let number = 0; number <= maxnumber; number++) {
    if (sha256(salt + number).every((word, i) => word === wanted[i])) return { challenge, number, salt, signature };
    // The clock itself is slow to ask; 32 hashes take a fraction of a millisecond.
    if (number % 32 || performance.now() - from < budget - 1) continue;
    await new Promise((next) => setTimeout(next));
    from = performance.now();
  }
  return undefined;
}

const roots = (count: number, power: number): Int32Array => {
  const words = new Int32Array(count);
  for (let n = 2, found = 0; found < count; n++) {
    let prime = true;
    for (let d = 2; d * d <= n; d++) prime &&= n % d > 0;
    if (prime) words[found++] = (n ** power % 1) * 2 ** 32;
  }
  return words;
};
/** FIPS 180-4: fractions of the cube roots and of the square roots of the first primes. */
const K = roots(64, 1 / 3);
const START = roots(8, 1 / 2);
const W = new Int32Array(64);
const turn = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

/** Of text that is ASCII. */
export function sha256(text: string): Int32Array {
  const hash = START.slice();
  const blocks = ((text.length + 8) >> 6) + 1;
  for (let block = 0; block < blocks; block++) {
    W.fill(0, 0, 16);
    for (let i = 0; i < 64; i++) {
      const at = 64 * block + i;
      const byte = at < text.length ? text.charCodeAt(at) : at === text.length ? 128 : 0;
      W[i >> 2]! |= byte << (24 - 8 * (i & 3));
    }
    if (block === blocks - 1) W[15] = text.length * 8;
    for (let i = 16; i < 64; i++) {
      const a = W[i - 15]!;
      const b = W[i - 2]!;
      W[i] = W[i - 16]! + W[i - 7]! + (turn(a, 7) ^ turn(a, 18) ^ (a >>> 3)) + (turn(b, 17) ^ turn(b, 19) ^ (b >>> 10));
    }
    let [a, b, c, d, e, f, g, h] = hash as unknown as [number, number, number, number, number, number, number, number];
    for (let i = 0; i < 64; i++) {
      const one = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + K[i]! + W[i]!) | 0;
      const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g;
      g = f;
      f = e;
      e = (d + one) | 0;
      d = c;
      c = b;
      b = a;
      a = (one + two) | 0;
    }
    [a, b, c, d, e, f, g, h].forEach((word, i) => (hash[i] = hash[i]! + word));
  }
  return hash;
}
