import { h } from '../dom';
import { BACK, CROSS, icon } from '../svg';
import type { Key } from '../strings';
import { say } from '../words';
import type { Composer } from './composer';
import { type PrivacyPorts, privacyView } from './privacy';
import type { Thread } from './thread';

/** The frame: head, thread, field, and the privacy view that takes their place. */
export class Panel {
  readonly node: HTMLElement;
  readonly #name = h('h1', { dir: 'auto' });
  readonly #status = h('p.status', { role: 'status' });
  readonly #back: HTMLElement;
  readonly #talk: HTMLElement;
  readonly #what: HTMLElement;
  #privacy: HTMLElement | undefined;

  constructor(
    readonly thread: Thread,
    readonly composer: Composer,
    close: () => void,
    privacy: () => PrivacyPorts,
  ) {
    const round = (key: Key, shape: string, run: () => void) =>
      h(`button.${key}`, { class: `round ${key}`, say: `aria-label:${key}`, onclick: run }, icon(shape));
    this.#back = round('back', BACK, () => this.back());
    this.#what = h('button.what', { say: 'what', onclick: () => this.#see(privacy()) });
    this.#talk = h('div.talk', {}, thread.node, composer.node, this.#what);
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
      this.#talk,
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
    if (!this.#privacy) return false;
    this.#privacy.remove();
    this.#privacy = undefined;
    this.#talk.hidden = false;
    this.#back.hidden = true;
    this.#what.focus();
    return true;
  }

  #see(ports: PrivacyPorts): void {
    this.#privacy = privacyView(ports);
    this.#talk.hidden = true;
    this.#back.hidden = false;
    this.node.append(this.#privacy);
    this.#privacy.querySelector('h2')!.focus();
  }
}
