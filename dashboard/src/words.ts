import { en } from './words/en';
import { es } from './words/es';

export type Language = 'en' | 'es';
export type Key = keyof typeof en;

const ALL: Record<Language, Record<Key, string>> = { en, es };
const KEPT = 'parlor-desk:language';

let current: Language = choose();

/** Chosen here before, else the browser's, else English. */
function choose(): Language {
  const wishes = [localStorage.getItem(KEPT), ...navigator.languages];
  const found = wishes.map((wish) => wish?.slice(0, 2).toLowerCase()).find((tag) => tag && tag in ALL);
  return (found ?? 'en') as Language;
}

export const language = (): Language => current;

export function speak(next: Language): void {
  current = next;
  localStorage.setItem(KEPT, next);
  document.documentElement.lang = next;
}

/** The text under a key; `{name}` stands for a value. */
export function t(key: Key, values: Record<string, string | number> = {}): string {
  return ALL[current][key].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** The text under a key that the API made, or the bare word where it is newer than we are. */
export function word(group: string, name: string): string {
  const key = `${group}.${name}`;
  return key in en ? t(key as Key) : name;
}

/** One or many: `{n}` in the text is the number. */
export function count(n: number, one: Key, many: Key): string {
  return t(n === 1 ? one : many, { n: number(n) });
}

const locale = (): string => navigator.languages.find((tag) => tag.toLowerCase().startsWith(current)) ?? current;

/** Made once for each way to write: to make one takes longer than to write a hundred times. */
type Writes = Intl.NumberFormat | Intl.DateTimeFormat | Intl.RelativeTimeFormat;
const made = new Map<string, Writes>();
function once<T extends Writes>(name: string, make: (locale: string) => T): T {
  const key = `${locale()} ${name}`;
  const known = made.get(key) ?? make(locale());
  made.set(key, known);
  return known as T;
}
const date = (name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => once(name, (tag) => new Intl.DateTimeFormat(tag, options));

export const number = (n: number): string => once('number', (tag) => new Intl.NumberFormat(tag)).format(n);

export const dollars = (micro: number): string =>
  once('dollars', (tag) => new Intl.NumberFormat(tag, { style: 'currency', currency: 'USD' })).format(micro / 1_000_000);

export const moment = (at: string): string => date('moment', { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at));

export const day = (at: string): string => date('day', { dateStyle: 'medium' }).format(new Date(at));

/** A day of the calendar, wherever the reader is. */
export const dayOf = (day: string): string => date('dayOf', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));

export const month = (value: string): string =>
  date('month', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${value}-15T00:00:00Z`));

/** What has just been, as one would say it: “2 minutes ago”; the moment itself where that is a day or more. */
export function ago(at: string, now = Date.now()): string {
  const minutes = Math.max(0, Math.floor((now - Date.parse(at)) / 60_000));
  if (minutes >= 24 * 60) return moment(at);
  const since = once('ago', (tag) => new Intl.RelativeTimeFormat(tag, { numeric: 'auto' }));
  return minutes < 1 ? since.format(0, 'second') : minutes < 60 ? since.format(-minutes, 'minute') : since.format(-Math.floor(minutes / 60), 'hour');
}

/** Short in lists: the hour today, the day before that. */
export function brief(at: string): string {
  const then = new Date(at);
  const now = new Date();
  if (then.toDateString() === now.toDateString()) return date('hour', { hour: 'numeric', minute: '2-digit' }).format(then);
  return then.getFullYear() === now.getFullYear()
    ? date('short', { day: 'numeric', month: 'short' }).format(then)
    : date('shortYear', { day: 'numeric', month: 'short', year: 'numeric' }).format(then);
}
