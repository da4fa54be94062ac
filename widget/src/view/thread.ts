import type { Entry } from '../api';
import { h } from '../dom';
import { inSlices } from '../slices';
import type { Key } from '../strings';
import { Turn } from './turn';

/** The log: greeting, suggestions, turns. Keeps to the end unless the visitor scrolled away. */
export class Thread {
  readonly node: HTMLElement;
  readonly #greeting = h('div.greeting', { dir: 'auto', hidden: true });
  readonly #suggestions = h('div.suggestions', { hidden: true });
  readonly #past = h('div');
  readonly #now = h('div');
  readonly #turns = new Map<string, Turn>();
  #scroll = 0;

  constructor(readonly retry: (id: string) => void) {
    this.node = h(
      'div.log',
      { role: 'log', tabindex: '0', 'aria-label': 'Chat' },
      this.#greeting,
      this.#past,
      this.#now,
      this.#suggestions,
    );
  }

  greet(greeting: string, suggestions: string[], choose: (text: string) => void): void {
    this.#greeting.hidden = !greeting;
    this.#greeting.textContent = greeting;
    const button = (text: string) => h('button.suggestion', { class: 'plain suggestion', dir: 'auto', onclick: () => choose(text) }, text);
    this.#suggestions.replaceChildren(...suggestions.slice(0, 3).map(button));
    this.#suggest();
  }

  /** A turn of this visit. */
  turn(id: string, question: string): Turn {
    return this.#turns.get(id) ?? this.#add(id, new Turn(question, () => this.retry(id)), this.#now);
  }

  /** Turns read back from the server: earlier ones silently above, new ones below. Tells whether any was news. */
  async entries(entries: Entry[], past: boolean): Promise<boolean> {
    let news = false;
    if (past) this.node.setAttribute('aria-live', 'off');
    await inSlices(entries, (entry) => {
      const id = entry.id ?? `at ${entry.position}`;
      if (entry.kind !== 'turn' || this.#turns.has(id)) return;
      news = true;
      const turn = this.#add(id, new Turn(entry.question), past ? this.#past : this.#now);
      turn.done(entry);
    });
    if (past) requestAnimationFrame(() => setTimeout(() => this.node.setAttribute('aria-live', 'polite')));
    return news;
  }

  /** Something happened below; follow it, but never pull back a visitor who reads above. */
  follow(always = false): void {
    const { scrollTop, scrollHeight, clientHeight } = this.node;
    if (!always && scrollHeight - scrollTop - clientHeight > 120) return;
    this.#scroll ||= requestAnimationFrame(() => {
      this.#scroll = 0;
      this.node.scrollTop = this.node.scrollHeight;
    });
  }

  clear(): void {
    this.#turns.clear();
    this.#past.replaceChildren();
    this.#now.replaceChildren();
    this.#greeting.hidden = this.#suggestions.hidden = true;
  }

  /** A calm card under the turns, or in their place; none takes it away. */
  card(name = '', title?: Key, text?: Key, detail = '', action?: Key, run?: () => void): void {
    this.node.querySelector('.card')?.remove();
    if (title)
      this.node.append(
        h(
          'div.card',
          { 'data-state': name },
          h('h2', { say: title }),
          detail ? h('p', { dir: 'auto' }, detail) : h('p', { say: text }),
          action ? h('button.plain', { say: action, onclick: run }) : '',
        ),
      );
    this.follow();
  }

  #add(id: string, turn: Turn, place: HTMLElement): Turn {
    this.#turns.set(id, turn);
    place.append(turn.node);
    this.#suggest();
    this.follow(true);
    return turn;
  }

  #suggest(): void {
    this.#suggestions.hidden = this.#turns.size > 0 || !this.#suggestions.childElementCount;
  }
}
