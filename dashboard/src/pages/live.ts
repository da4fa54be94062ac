import type { Entry, Thread } from '../api';

const FIRST = 3000;
const SLOWEST = 15_000;
/** Nobody has written for so long: it is looked at no more by itself. */
const STILL = 15 * 60_000;

/** The next pause: three seconds after news, then slower, never more than fifteen seconds. */
export const nextPause = (pause: number, news: boolean): number => (news ? FIRST : Math.min(SLOWEST, pause * 1.25));

/** How often to look for more: soon while a person has the word, now and then while a visitor may be there, else never. */
export function firstPause({ state, entries }: Thread, now: number): number | undefined {
  if (state === 'waiting' || state === 'human') return FIRST;
  const last = entries.at(-1);
  return state === 'bot' && last && now - Date.parse(last.at) < STILL ? SLOWEST : undefined;
}

/** A thread with what came after it; two who read the same at once add it once. */
export function followed(now: Thread, page: Thread): Thread {
  const last = now.entries.at(-1)?.position ?? 0;
  return { ...now, state: page.state, entries: [...now.entries, ...page.entries.filter((entry) => entry.position > last)], next: page.next };
}

/** Who of the business is in it. */
export function here({ state, entries }: Thread): string | undefined {
  if (state !== 'human') return undefined;
  return entries.findLast((entry) => entry.kind === 'person-joined')?.name;
}

/** Since when its visitor waits. */
export function waitingSince(entries: Entry[]): string | undefined {
  return entries.findLast((entry) => entry.kind === 'handoff-asked')?.at;
}

/** Whether mail has come back from the address that its visitor left last. */
export function failed(entries: Entry[]): boolean {
  return entries.findLast((entry) => entry.kind === 'lead' || entry.kind === 'undelivered')?.kind === 'undelivered';
}
