import { useEffect, useState } from 'preact/hooks';

/** Where the reader is: behind the `#`, so that no server hears of it. */
export interface Place {
  page: string;
  rest: string;
}

export const PAGES = [
  'start',
  'conversations',
  'unanswered',
  'content',
  'try',
  'install',
  'settings',
  'domains',
  'keys',
  'members',
  'usage',
  'data',
  'audit',
] as const;
export type Page = (typeof PAGES)[number];

export function place(): Place {
  const [page = '', ...rest] = location.hash.replace(/^#\/?/, '').split('/');
  return { page: page || 'conversations', rest: rest.join('/') };
}

export const href = (page: string, rest = ''): string => `#/${page}${rest && `/${rest}`}`;

export function go(page: string, rest = ''): void {
  location.hash = href(page, rest);
}

export function usePlace(): Place {
  const [now, change] = useState(place);
  useEffect(() => {
    const heard = (): void => change(place());
    addEventListener('hashchange', heard);
    return () => removeEventListener('hashchange', heard);
  }, []);
  return now;
}
