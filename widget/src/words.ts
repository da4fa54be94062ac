import { type Key, type Language, STRINGS } from './strings';

/** The language of the one chat on this page. */
let current: Language = 'en';

export const language = (): Language => current;
export const text = (key: Key): string => STRINGS[key].split('|')[current === 'es' ? 1 : 0]!;

/** The nearest language we speak: asked for, the page's, the browser's, English. */
export function chooseLanguage(...wishes: (string | null | undefined)[]): Language {
  const tags = wishes.map((wish) => wish?.slice(0, 2).toLowerCase() ?? '');
  return (tags.find((tag) => /^e[ns]$/.test(tag)) ?? 'en') as Language;
}

/** Puts its words on a node, which says what it wants in `data-say`: "send", or "aria-label:send title:send". */
export function speak(node: Element): void {
  for (const wish of node.getAttribute('data-say')?.split(' ') ?? []) {
    const [key, where] = wish.split(':').reverse() as [Key, string?];
    if (where) node.setAttribute(where, text(key));
    // A region that hears the same words again would say them again.
    else if (node.textContent !== text(key)) node.textContent = text(key);
  }
}

/** Changes what one node says. */
export function say(node: Element, key: Key): void {
  node.setAttribute('data-say', key);
  speak(node);
}

/** Changes the language of everything that stands. */
export function speakIn(next: Language, root: HTMLElement): void {
  current = next;
  root.lang = next;
  [root, ...root.querySelectorAll('[data-say]')].forEach(speak);
}
