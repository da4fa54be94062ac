import type { Answer, Source } from '../api';
import { h } from '../dom';
import type { Message } from '../outbox';
import type { Key } from '../strings';
import type { Words } from '../words';
import { plain } from './text';
import { sourceList } from './sources';

/** One turn: what the visitor said, how far it got, and the reply. */
export class Turn {
  readonly node = h('div', { class: 'turn', 'data-testid': 'parlor-turn' });
  readonly #note = h('p', { class: 'note', 'data-testid': 'parlor-note', hidden: true });
  #reply: HTMLElement | undefined;
  #stream: Text | undefined;

  constructor(
    readonly words: Words,
    question: string | null | undefined,
    readonly retry?: () => void,
  ) {
    if (question)
      this.node.append(h('div', { class: 'said', dir: 'auto', 'data-testid': 'parlor-question' }, ...plain(words, question)));
    this.node.append(this.#note);
  }

  /** Shows how far the words have got. */
  status({ status, detail, until }: Message): void {
    this.node.dataset.state = status;
    if (status === 'sending') this.#wait();
    else if (status !== 'sent') this.#drop();
    if (status === 'limited') this.#say('unsentLimited');
    else if (status === 'offline') this.#say('unsentOffline');
    else if (status === 'failed') {
      this.#say('unsent');
      if (detail) this.#note.append(' ', detail);
      const retry = { type: 'button', class: 'quiet', 'data-say': 'text:retry', 'data-testid': 'parlor-retry', onclick: () => this.retry?.() };
      if (this.retry) this.#note.append(' ', this.words.apply(h('button', retry)));
    } else this.#note.hidden = true;
    this.#note.dataset.auto = String(until > 0);
  }

  /** Streamed words are shown, not announced. */
  delta(text: string): void {
    if (!this.#stream) {
      this.#stream = document.createTextNode('');
      this.#replace(h('div', { class: 'reply', dir: 'auto', 'aria-hidden': 'true', 'data-state': 'streaming' }, this.#stream));
    }
    this.#stream.appendData(text);
  }

  sources(sources: Source[]): void {
    if (this.#stream) this.#reply!.append(...sourceList(this.words, sources));
  }

  /** The finished reply enters as one new node, so the log announces it exactly once. */
  done(answer: Answer): void {
    this.node.dataset.state = 'sent';
    this.#drop();
    this.#note.hidden = true;
    if (answer.redactions?.length) this.#say('masked');
    if (answer.answer) this.#replace(this.#finished(answer, answer.answer));
    else if (answer.state === 'waiting' || answer.state === 'human') this.#say('kept');
  }

  retracted(): void {
    this.#drop();
    this.#say('withdrawn');
  }

  #finished(answer: Answer, text: string): HTMLElement {
    const by: Key | undefined =
      answer.answeredBy === 'person' ? 'person' : answer.answeredBy === 'extract' && answer.degraded ? 'extract' : undefined;
    const node = h(
      'div',
      {
        class: 'reply',
        'data-state': 'done',
        'data-outcome': answer.outcome ?? '',
        'data-by': answer.answeredBy ?? '',
        ...(answer.language && { lang: answer.language }),
      },
      ...(by ? [h('p', { class: 'by', 'data-say': `text:${by}` })] : []),
      h('div', { class: 'words', dir: 'auto' }, ...plain(this.words, text)),
      ...sourceList(this.words, answer.sources),
    );
    return this.words.apply(node);
  }

  #wait(): void {
    this.#replace(
      this.words.apply(
        h('div', { class: 'reply', 'data-state': 'typing' }, h('span', { class: 'dots', 'aria-hidden': 'true' }, h('i'), h('i'), h('i')), h('span', { class: 'sr', 'data-say': 'text:typing' })),
      ),
    );
  }

  #replace(reply: HTMLElement): void {
    reply.dataset.testid = 'parlor-reply';
    reply.setAttribute('part', 'reply');
    this.#reply?.remove();
    this.#reply = reply;
    this.node.append(reply);
  }

  #drop(): void {
    this.#reply?.remove();
    this.#reply = this.#stream = undefined;
  }

  #say(key: Key): void {
    this.#note.removeAttribute('data-say');
    this.#note.replaceChildren(this.words.apply(h('span', { 'data-say': `text:${key}` })));
    this.#note.hidden = false;
  }
}
