import { h } from '../dom';
import { BACK, CROSS, icon } from '../svg';
import type { Key } from '../strings';
import { say } from '../words';
import type { Composer } from './composer';
import type { Thread } from './thread';

/** The frame: head, thread, field, and a view that may take their place. */
export class Panel {
  readonly node: HTMLElement;
  readonly #name = h('h1', { dir: 'auto' });
  readonly #status = h('p.status', { role: 'status' });
  readonly #back: HTMLElement;
  readonly #chat: HTMLElement;
  readonly #what: HTMLElement;
  /** Asks for a person. */
  readonly talk: HTMLButtonElement;
  #view: HTMLElement | undefined;

  constructor(
    readonly thread: Thread,
    readonly composer: Composer,
    close: () => void,
    talk: () => void,
    what: () => void,
  ) {
    const round = (key: Key, shape: string, run: () => void) =>
      h(`button.${key}`, { class: `round ${key}`, say: `aria-label:${key}`, onclick: run }, icon(shape));
    this.#back = round('back', BACK, () => this.back());
    this.talk = h('button.person', { class: 'link person', say: 'talk', hidden: true, onclick: talk });
    this.#what = h('button.what', { class: 'link what', say: 'what', onclick: what });
    this.#chat = h('div.talk', {}, thread.node, composer.node, h('div.foot', {}, this.talk, this.#what));
    this.node = h(
      'div.panel',
      { role: 'dialog', 'aria-label': 'Chat' },
      h(
        'header',
        {},
        this.#back,
        h('div.who', {}, h('div.name', {}, this.#name, h('span.ai', { say: 'ai' })), this.#status),
        round('close', CROSS, close),
      ),
      this.#chat,
    );
    this.#back.hidden = true;
    this.state('opening');
  }

  name(name: string): void {
    this.#name.textContent = name;
    if (name) this.node.setAttribute('aria-label', name);
  }

  /** One quiet line; the same word is the `data-state` that the sheet and tests go by. */
  state(state: string, line: Key = state as Key): void {
    this.node.dataset.state = state;
    say(this.#status, line);
  }

  /** Back to the chat; false where the chat is already in view. */
  back(): boolean {
    if (!this.#view) return false;
    this.#view.remove();
    this.#view = undefined;
    this.#chat.hidden = false;
    this.#back.hidden = true;
    this.#what.focus();
    return true;
  }

  /** Shows a view in the chat's place, from its heading on. */
  see(view: HTMLElement): void {
    this.back();
    this.#view = view;
    this.#chat.hidden = true;
    this.#back.hidden = false;
    this.node.append(view);
    view.querySelector('h2')!.focus();
  }
}
