import type { Source } from '../api';
import { h } from '../dom';

/** What an answer rests on, numbered: a page is a link, a file is named; any address that is none of the web's is left out. */
export function sourceList(sources: Source[] = []): HTMLElement[] {
  const items = new Map<string, HTMLElement>();
  for (const { title, url } of sources) {
    const at = url && URL.canParse(url, location.href) && new URL(url, location.href);
    if (at && /^https?:$/.test(at.protocol)) {
      const away = at.origin !== location.origin;
      const props = { href: at.href, target: away && '_blank', rel: away && 'noopener' };
      items.set(at.href, h('li', {}, h('a.source', props, title || at.host + at.pathname)));
    } else if (title && !url) items.set(title, h('li', {}, title));
  }
  return items.size ? [h('ol.sources', { say: 'aria-label:sources' }, ...items.values())] : [];
}
