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

  /** Below the turns, for a question of ours. */
  readonly slot = h('div');
  readonly #rate = h('p.rate', { 'aria-live': 'off' });

  constructor(
    readonly retry: (id: string) => void,
    /** An entry that is no turn takes this place. */
    readonly other: (entry: Entry, place: HTMLElement) => void,
  ) {
    this.node = h(
      'div.log',
      { role: 'log', tabindex: '0', 'aria-label': 'Chat' },
      this.#greeting,
      this.#past,
      this.#now,
      this.#rate,
      this.slot,
      this.#suggestions,
    );
  }

  /** @param notice what happens to what is written, in small print */
  greet(greeting: string, notice: string, suggestions: string[], choose: (text: string) => void): void {
    this.#greeting.hidden = !greeting;
    this.#greeting.replaceChildren(greeting, h('p.soft', {}, notice));
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
      const place = past ? this.#past : this.#now;
      const said = entry.kind === 'said';
      if (entry.kind !== 'turn' && !said) return this.other(entry, place.appendChild(h('p.event')));
      const known = this.#turns.get(id);
      // Shown before what was said before it.
      if (known) return void (news && place.append(known.node));
      news = true;
      const turn = this.#add(id, new Turn(entry.question), place);
      turn.done(said ? { answer: entry.text, answeredBy: 'person', name: entry.name } : entry);
    });
    if (past) requestAnimationFrame(() => setTimeout(() => this.node.setAttribute('aria-live', 'polite')));
    return news;
  }

  /** Asks quietly whether the last answer helped, or no more. */
  rate(tell?: (helpful: boolean) => void): void {
    const button = (key: Key, helpful: boolean) =>
      h('button.retry', {
        say: key,
        onclick: () => {
          this.rate();
          this.node.focus();
          tell!(helpful);
        },
      });
    this.#rate.replaceChildren(...(tell ? [h('span', { say: 'helped' }), button('yes', true), button('no', false)] : []));
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
    this.slot.replaceChildren();
    this.rate();
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
    this.rate();
    this.#suggest();
    this.follow(true);
    return turn;
  }

  #suggest(): void {
    this.#suggestions.hidden = this.#turns.size > 0 || !this.#suggestions.childElementCount;
  }
}
