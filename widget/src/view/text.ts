import { h } from '../dom';
import type { Words } from '../words';

/** Plain text, line breaks kept; a run of ●●●● says what it stands for. */
export function plain(words: Words, text: string): (Node | string)[] {
  return text
    .split(/(●{3,})/)
    .filter(Boolean)
    .map((part) =>
      part.startsWith('●●●')
        ? h('span', { class: 'mask', role: 'img', 'data-testid': 'parlor-mask', 'data-say': 'aria-label:mask title:mask' }, part)
        : part,
    )
    .map((part) => (typeof part === 'string' ? part : words.apply(part)));
}
