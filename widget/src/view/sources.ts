import type { Source } from '../api';
import { h } from '../dom';

/** The pages an answer rests on, as small numbered links; anything that is no web address is left out. */
export function sourceList(sources: Source[] = []): HTMLElement[] {
  const links = new Map<string, HTMLElement>();
  for (const { title, url } of sources) {
    const at = webAddress(url);
    if (!at) continue;
    const away = at.origin !== location.origin;
    const props = { href: at.href, target: away && '_blank', rel: away && 'noopener' };
    const link = h('a.source', props, title || at.host + at.pathname);
    links.set(at.href, h('li', {}, link));
  }
  return links.size ? [h('ol.sources', { say: 'aria-label:sources' }, ...links.values())] : [];
}

function webAddress(url: string | undefined): URL | undefined {
  if (!url || !URL.canParse(url, location.href)) return;
  const address = new URL(url, location.href);
  return /^https?:$/.test(address.protocol) ? address : undefined;
}
