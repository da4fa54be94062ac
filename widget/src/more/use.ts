import type { Key } from '../strings';
import type { Kit } from './kit';
import { MORE, type Word } from './strings';

/** What the chat lends; there before anything else of this file runs. */
export let kit: Kit;
export let h: Kit['h'];

export function use(lent: Kit): void {
  kit = lent;
  ({ h } = lent);
}

/** Adds our words to the chat's, so that a change of language reaches them, too; the business has a name once it opened. */
export function learn(): void {
  const business = (kit.opened?.assistant?.name ?? '').replaceAll('|', ' ');
  for (const [word, said] of Object.entries(MORE)) put(word, said.replaceAll('{}', () => business));
}

/** Sets what a word stands for: English, a bar, Spanish. */
export const put = (word: string, said: string): void => void Object.assign(kit.STRINGS, { [word]: said });

/** Has a node say one of our words. */
export const tell = (node: Element, word: string): void => kit.say(node, word as Key);

/** A button of ours; pressed again while it works, it does nothing. Disabled, it would lose the focus. */
export function button(word: Word | Key, run: () => unknown, rank: 'plain' | 'main' = 'plain'): HTMLButtonElement {
  const made = h(`button.${rank}`, {
    class: `plain ${rank}`,
    type: 'button',
    say: word,
    'data-action': word,
    onclick: async () => {
      if (made.ariaDisabled) return;
      made.ariaDisabled = 'true';
      await run();
      made.ariaDisabled = null;
    },
  });
  return made;
}

/** Puts one question of ours, or none, under the turns; a focus that stood in the one before stays in the log. */
export function ask(node?: HTMLElement): void {
  const { slot, node: log } = kit.thread;
  const had = slot.contains((slot.getRootNode() as ShadowRoot).activeElement);
  slot.replaceChildren(...(node ? [node] : []));
  if (had) log.focus();
  kit.thread.follow(!!node);
}

/** The assistant's own words. */
export const assistant = (words: string): void => kit.thread.turn(`our ${++spoken}`, '').done({ answer: words });
let spoken = 0;
