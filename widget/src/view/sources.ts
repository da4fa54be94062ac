import type { Source } from '../api';
import { h } from '../dom';
import type { Words } from '../words';

/** The pages an answer rests on, as small numbered links; anything that is no web address is left out. */
export function sourceList(words: Words, sources: Source[] = []): HTMLElement[] {
  const links = new Map<string, HTMLElement>();
  for (const { title, url } of sources) {
    const address = webAddress(url);
    if (!address || links.has(address.href)) continue;
    const away = address.origin !== location.origin;
    links.set(
      address.href,
      h(
        'li',
        {},
        h(
          'a',
          { href: address.href, ...(away && { target: '_blank', rel: 'noopener' }), 'data-testid': 'parlor-source' },
          title || address.host + address.pathname,
          ...(away ? [h('span', { class: 'sr', 'data-say': 'text:newTab' })] : []),
        ),
      ),
    );
  }
  if (!links.size) return [];
  return [words.apply(h('ol', { class: 'sources', 'data-say': 'aria-label:sources' }, ...links.values()))];
}

function webAddress(url: string | undefined): URL | undefined {
  try {
    const address = new URL(url ?? '', location.href);
    return url && /^https?:$/.test(address.protocol) ? address : undefined;
  } catch {
    return;
  }
}
