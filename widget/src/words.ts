import { type Key, type Language, STRINGS } from './strings';

/** The nearest language we speak: asked for, the page's, the browser's, English. */
export function chooseLanguage(...wishes: (string | null | undefined)[]): Language {
  for (const wish of wishes) {
    const tag = wish?.slice(0, 2).toLowerCase();
    if (tag && tag in STRINGS) return tag as Language;
    // The page speaks a language we do not: its visitors are asked next what their browser prefers.
  }
  return 'en';
}

/**
 * Puts words on nodes. A node says what it wants in `data-say` ("text:send aria-label:send"), so the whole widget can
 * change its language while it stands.
 */
export class Words {
  constructor(public language: Language) {}

  text(key: Key): string {
    return STRINGS[this.language][key];
  }

  apply<T extends Element>(root: T): T {
    for (const node of [root, ...root.querySelectorAll('[data-say]')])
      for (const wish of node.getAttribute('data-say')?.split(' ') ?? []) {
        const [where, key] = wish.split(':') as [string, Key];
        if (where === 'text') node.textContent = this.text(key);
        else node.setAttribute(where, this.text(key));
      }
    return root;
  }

  /** Changes what one node says. */
  say(node: Element, key: Key): void {
    node.setAttribute('data-say', `text:${key}`);
    this.apply(node);
  }
}
