import type { Answer, Source } from '../api';
import { h } from '../dom';
import type { Message } from '../outbox';
import type { Key } from '../strings';
import { sourceList } from './sources';
import { plain } from './text';

/** One turn: what the visitor said, how far it got, and the reply. */
export class Turn {
  readonly node = h('div.turn');
  readonly #note = h('p.note', { hidden: true });
  #reply: HTMLElement | undefined;
  #stream: Text | undefined;

  constructor(
    question: string | null | undefined,
    readonly retry?: () => void,
  ) {
    if (question) this.node.append(h('div.said', { dir: 'auto' }, ...plain(question)));
    this.node.append(this.#note);
  }

  /** Shows how far the words have got. */
  status({ status, detail }: Message): void {
    this.node.dataset.state = status;
    if (status === 'sent') return;
    this.#drop();
    if (status === 'sending') this.#wait();
    else if (status === 'limited') this.#say('unsentLimited');
    else if (status === 'offline') this.#say('unsentOffline');
    else if (status === 'failed') {
      this.#say('unsent');
      this.#note.append(` ${detail} `, h('button.retry', { say: 'retry', onclick: this.retry }));
    }
  }

  /** Streamed words are shown, not announced. */
  delta(text: string): void {
    if (!this.#stream) {
      this.#stream = document.createTextNode('');
      this.#replace('streaming', h('div.reply', { dir: 'auto', 'aria-hidden': 'true' }, this.#stream));
    }
    this.#stream.appendData(text);
  }

  sources(sources: Source[]): void {
    if (this.#stream) this.#reply!.append(...sourceList(sources));
  }

  /** The finished reply enters as one new node, so the log announces it exactly once. */
  done(answer: Answer): void {
    this.#drop();
    if (answer.redactions?.length) this.#say('masked', answer.redactions.map((each) => each.name).join(', '));
    else if (answer.warnings?.[0]) this.#say('less');
    if (answer.answer) this.#replace('done', finished(answer, answer.answer));
    else if (answer.state === 'waiting' || answer.state === 'human') this.#say('kept');
  }

  retracted(): void {
    this.#drop();
    this.#say('withdrawn');
  }

  #wait(): void {
    this.#replace('typing', h('div.reply', {}, h('span.dots', { role: 'img', say: 'aria-label:typing' })));
  }

  #replace(state: string, reply: HTMLElement): void {
    this.#reply?.remove();
    this.#reply = reply;
    reply.dataset.state = state;
    this.node.append(reply);
  }

  #drop(): void {
    this.#reply?.remove();
    this.#reply = this.#stream = undefined;
    this.#note.hidden = true;
  }

  #say(key: Key, more = ''): void {
    this.#note.replaceChildren(h('span', { say: key }), more);
    this.#note.hidden = false;
  }
}

function finished({ answeredBy, outcome, language, sources, name }: Answer, text: string): HTMLElement {
  return h(
    'div.reply',
    { 'data-outcome': outcome, 'data-by': answeredBy, lang: language },
    answeredBy === 'person' ? h('p.by', name ? {} : { say: 'person' }, name ?? '') : '',
    h('div.words', { dir: 'auto' }, ...plain(text)),
    ...sourceList(sources),
  );
}
