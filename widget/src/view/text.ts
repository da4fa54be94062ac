import { type Child, h } from '../dom';

/** Plain text, line breaks kept; a run of ●●●● says what it stands for. */
export const plain = (text: string): Child[] =>
  text
    .split(/(●{3,})/)
    .map((part, i) => (i % 2 ? h('span.mask', { role: 'img', say: 'aria-label:mask title:mask' }, part) : part));
