import { useEffect, useState } from 'preact/hooks';

/** Where the reader is: behind the `#`, so that no server hears of it. */
export interface Place {
  page: string;
  rest: string;
}

export const PAGES = [
  'start',
  'conversations',
  'leads',
  'unanswered',
  'content',
  'try',
  'install',
  'settings',
  'mail',
  'domains',
  'keys',
  'members',
  'usage',
  'data',
  'agreement',
  'audit',
] as const;
export type Page = (typeof PAGES)[number];

const BUSINESS = /^#\/(t_[a-z2-7]{20})\//;

/** The business that a link of a mail names; the address then goes without. */
export function named(): string | undefined {
  const tenant = BUSINESS.exec(location.hash)?.[1];
  if (tenant) history.replaceState(null, '', location.hash.replace(BUSINESS, '#/'));
  return tenant;
}

export function place(): Place {
  const [page = '', ...rest] = location.hash.replace(BUSINESS, '#/').replace(/^#\/?/, '').split('/');
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
