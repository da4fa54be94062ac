import { Api, type Opened, type State } from './api';
import { BackButton } from './back';
import { HEX } from './config';
import { Conversation, type Stage } from './conversation';
import css from './css/panel.css?inline';
import { h, isPhone } from './dom';
import type { More } from './more/kit';
import type { Problem } from './problem';
import { adopt } from './sheet';
import { Memory } from './storage';
import { type Language, STRINGS } from './strings';
import { Composer } from './view/composer';
import { Panel } from './view/panel';
import { Thread } from './view/thread';
import { chooseLanguage, language, say, speakIn, text } from './words';

/** Perhaps an e-mail address, a phone number, or a wish for a person, in either language. */
const WISH = /\S@\S|(\+|\d\d)(\W?\d){7}|talk|speak|call|habl|ll.m|human/i;

/** `<parlor-chat>`: puts the pieces together and keeps the page's side: focus, keys, events, opening and closing. */
export class ParlorChat extends HTMLElement {
  readonly #root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
  readonly #launcher = this.#root.querySelector<HTMLElement>('.launcher');
  readonly #memory = new Memory(this.getAttribute('key') ?? '');
  readonly #thread = new Thread(
    (id) => this.#chat?.outbox.wake(id),
    (entry, place) => this.#with((more) => more.entry(entry, place)),
  );
  readonly #composer = new Composer((words) => this.#conversation().say(words));
  readonly #panel = new Panel(
    this.#thread,
    this.#composer,
    () => this.close(),
    () => this.#with((more) => more.talk()),
    () => this.#with((more) => more.data()),
  );
  readonly #backButton = new BackButton(() => this.close());
  #chat: Conversation | undefined;
  #opened: Opened | undefined;
  #more: Promise<More> | undefined;
  #tries = 0;

  constructor() {
    super();
    adopt(this.#root, css);
    this.#panel.node.addEventListener('keydown', (event) => this.#key(event));
    this.#speak(chooseLanguage(this.getAttribute('language'), document.documentElement.lang, navigator.language));
  }

  get opened(): boolean {
    return this.#panel.node.isConnected;
  }

  /** @param quiet on a further page of the same visit: no focus is taken */
  open(quiet = false): void {
    if (!this.opened) {
      const phone = isPhone();
      this.#root.append(this.#panel.node);
      this.#label(true);
      // Full screen would hide the very page a visitor went to, so the next page starts closed on a phone.
      if (phone) this.#backButton.arm();
      else this.#memory.open = true;
      this.#thread.follow(true);
      this.#emit('open');
    }
    this.#conversation();
    if (!quiet) this.#composer.field.focus();
  }

  close(): void {
    if (!this.opened) return;
    this.#panel.back();
    this.#panel.node.remove();
    this.#backButton.disarm();
    this.#memory.open = false;
    this.#label(false);
    this.#launcher?.focus();
    this.#emit('close');
  }

  /** Taken off the page: nothing goes on. Words not yet sent are kept for this tab. */
  disconnectedCallback(): void {
    this.#backButton.disarm();
    this.#composer.limit(0);
    const unsent = this.#memory.unsent;
    this.#chat?.stop();
    this.#chat = undefined;
    if (unsent.length) this.#memory.unsent = unsent;
  }

  #conversation(): Conversation {
    if (this.#chat) return this.#chat;
    const api = new Api((this.getAttribute('api') || location.origin).replace(/\/$/, ''), this.#memory.key);
    const limit = (until: number) => this.#composer.limit(until);
    this.#chat = new Conversation(api, this.#memory, this.#stage, this.#thread, limit);
    void this.#chat.start();
    return this.#chat;
  }

  readonly #stage: Stage = {
    opened: (opened) => this.#greet(opened),
    state: (state) => {
      this.#panel.state(state);
      if (state === 'closed') this.#thread.card(state, 'closed', 'closed', ' ', 'anew', this.#anew);
      if (this.#more || this.#opened?.notice?.agreement || state === 'waiting' || state === 'human') this.#with((more) => more.state(state as State));
    },
    answered: (answer, question) => {
      const { outcome, answeredBy } = answer;
      const rated = this.#opened?.features?.leads && outcome === 'answered' && answeredBy !== 'built-in';
      this.#thread.rate(rated ? this.#helped : undefined);
      if (this.#more || /^(una|h)/.test(outcome!) || WISH.test(question))
        this.#with((more) => more.answered(answer, question));
    },
    trouble: (problem, retry) => {
      this.#thread.card('unavailable', 'unavailable', 'troubleText', problem.detail, 'retry', retry);
    },
    ended: (problem, unsent) => this.#ended(problem, unsent),
    language: (next) => this.#speak(next),
    tell: (name, detail) => {
      if (name === 'answer' && !this.opened) this.#launcher?.setAttribute('data-news', '');
      this.#emit(name, detail);
    },
  };

  readonly #helped = (helpful: boolean) => this.#with((more) => more.helped(helpful));

  #greet(opened: Opened): void {
    const { assistant = {}, features, notice = {} } = this.#opened = opened;
    this.#panel.talk.hidden = !(features?.handoff || features?.leads);
    this.#panel.name(assistant.name ?? '');
    const { accent = '' } = assistant;
    if (!this.getAttribute('accent') && HEX.test(accent)) this.style.setProperty('--_a', accent);
    this.#thread.card();
    this.#thread.greet(assistant.greeting ?? '', notice.text ?? '', assistant.suggestions ?? [], (question) => {
      this.#conversation().say(question);
      this.#composer.field.focus();
    });
    if (notice.agreement) this.#with((more) => more.gate());
  }

  #ended(problem: Problem, unsent: string): void {
    this.#composer.limit(0);
    this.#composer.restore(unsent);
    this.#panel.back();
    this.#thread.clear();
    const erased = problem.slug === 'erased';
    if (erased) this.#thread.card('erased', 'erasedTitle', 'erasedText', '', 'anew', this.#anew);
    else this.#thread.card('not-allowed', 'notAllowedTitle', 'notAllowedText');
    this.#panel.state(problem.slug, erased ? 'closed' : 'unavailable');
  }

  readonly #anew = (): void => {
    this.#composer.restore(this.#chat?.stop() ?? '');
    this.#chat = this.#more = undefined;
    this.#memory.forget();
    this.#thread.card();
    this.#thread.clear();
    this.#conversation();
    this.#composer.field.focus();
  };

  /** What only some visitors need is a file of its own, fetched when the first of them does. */
  async #with(run: (more: More) => void): Promise<void> {
    try {
      run(await (this.#more ??= this.#load()));
    } catch {
      this.#more = undefined;
      this.#panel.state('unavailable');
    }
  }

  async #load(): Promise<More> {
    const conversation = () => this.#conversation();
    const opened = () => this.#opened;
    // A browser may remember that a name failed.
    const name = MORE_FILE + (this.#tries++ ? '?' + this.#tries : '');
    const { more } = (await import(name)) as typeof import('./more/more');
    return more({
      get chat() {
        return conversation();
      },
      get opened() {
        return opened();
      },
      panel: this.#panel,
      thread: this.#thread,
      memory: this.#memory,
      adopt: (sheet) => adopt(this.#root, sheet),
      STRINGS,
      h,
      language,
      say,
      text,
    });
  }

  #speak(next: Language): void {
    if (chooseLanguage(next) !== next) return;
    speakIn(next, this.#panel.node);
    this.#label(this.opened);
  }

  #label(open: boolean): void {
    this.toggleAttribute('open', open);
    this.#launcher?.setAttribute('aria-expanded', String(open));
    this.#launcher?.setAttribute('aria-label', text(open ? 'close' : 'open'));
    if (open) this.#launcher?.removeAttribute('data-news');
  }

  #key(event: KeyboardEvent): void {
    if (event.key === 'Escape' && !event.isComposing) {
      event.stopPropagation();
      if (!this.#panel.back()) this.close();
    }
  }

  /** Never the words themselves: a page's own scripts need not read along. */
  #emit(name: string, detail: object = {}): void {
    this.dispatchEvent(new CustomEvent(`parlor:${name}`, { bubbles: true, composed: true, detail }));
  }
}
