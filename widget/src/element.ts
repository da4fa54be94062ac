import { Api, type Opened } from './api';
import { BackButton } from './back';
import { DEFAULT_ACCENT } from './config';
import { parse, readable, textOn } from './contrast';
import { Conversation, type Stage } from './conversation';
import css from './css/panel.css?inline';
import { isPhone } from './dom';
import type { Problem } from './problem';
import { saveText } from './save';
import { adopt } from './sheet';
import { Memory } from './storage';
import type { Language } from './strings';
import { Composer } from './view/composer';
import { Panel } from './view/panel';
import type { PrivacyPorts } from './view/privacy';
import { Thread } from './view/thread';
import { Words, chooseLanguage } from './words';

/** `<parlor-chat>`: puts the pieces together and keeps the page's side: focus, keys, events, opening and closing. */
export class ParlorChat extends HTMLElement {
  readonly #root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
  readonly #launcher = this.#root.querySelector<HTMLElement>('.launcher');
  readonly #memory = new Memory(this.getAttribute('key') ?? '');
  readonly #words = new Words(
    chooseLanguage(this.getAttribute('language'), document.documentElement.lang, navigator.language),
  );
  readonly #thread = new Thread(this.#words, (id) => this.#chat?.outbox.wake(id));
  readonly #composer = new Composer(this.#words, (text) => this.#conversation().say(text));
  readonly #panel = new Panel(this.#words, this.#thread, this.#composer, () => this.close(), () => this.#privacy());
  readonly #backButton = new BackButton(() => this.close());
  #chat: Conversation | undefined;
  #features: Record<string, boolean> = {};
  #notice = '';

  constructor() {
    super();
    adopt(this.#root, css);
    this.#panel.node.addEventListener('keydown', (event) => this.#key(event));
    this.#panel.relabel();
    this.#accent(this.getAttribute('accent') ?? DEFAULT_ACCENT);
  }

  get opened(): boolean {
    return this.#panel.node.isConnected;
  }

  /** @param quiet on a further page of the same visit: no focus is taken */
  open(quiet = false): void {
    if (!this.opened) {
      const phone = isPhone();
      this.#panel.node.setAttribute('aria-modal', String(phone));
      this.#panel.node.toggleAttribute('data-quiet', quiet);
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
    const api = new Api((this.getAttribute('api') ?? location.origin).replace(/\/$/, ''), this.#memory.key);
    const limit = (until: number) => this.#composer.limit(until);
    this.#chat = new Conversation(api, this.#memory, () => this.#words.language, this.#stage, this.#thread, limit);
    void this.#chat.start();
    return this.#chat;
  }

  readonly #stage: Stage = {
    opened: (opened) => this.#greet(opened),
    state: (state) => {
      this.#panel.state(state);
      if (state === 'closed') this.#thread.show(this.#thread.card('closed', 'closedTitle', 'closedText', '', this.#anew));
    },
    trouble: (problem, retry) => {
      const run = () => {
        this.#thread.show();
        retry();
      };
      this.#thread.show(
        this.#thread.card('unavailable', 'troubleTitle', 'troubleText', problem.detail, { key: 'retry', run }),
      );
    },
    ended: (problem, unsent) => this.#ended(problem, unsent),
    language: (language) => this.#speak(language),
    tell: (name, detail) => {
      if (name === 'answer' && !this.opened) this.#launcher?.setAttribute('data-news', '');
      this.#emit(name, detail);
    },
  };

  #greet({ assistant = {}, notice, features }: Opened): void {
    this.#features = features ?? {};
    this.#notice = notice?.text ?? '';
    this.#panel.name(assistant.name ?? '');
    if (!this.hasAttribute('accent')) this.#accent(assistant.accent);
    this.#thread.show();
    this.#thread.greet(assistant.greeting ?? '', assistant.suggestions ?? [], (text) => {
      this.#conversation().say(text);
      this.#composer.field.focus();
    });
  }

  #ended(problem: Problem, unsent: string): void {
    this.#composer.limit(0);
    this.#composer.restore(unsent);
    this.#panel.back();
    this.#thread.clear();
    const card = (name: string) =>
      name === 'erased'
        ? this.#thread.card(name, 'erasedTitle', 'erasedText', '', this.#anew)
        : this.#thread.card(name, 'notAllowedTitle', 'notAllowedText');
    this.#thread.show(card(problem.slug));
    this.#panel.state(problem.slug, problem.slug === 'erased' ? 'closed' : 'unavailable');
  }

  readonly #anew = {
    key: 'anew' as const,
    run: () => {
      this.#chat?.session.forget();
      this.#chat?.stop();
      this.#chat = undefined;
      this.#thread.show();
      this.#thread.clear();
      this.#conversation();
      this.#composer.field.focus();
    },
  };

  #privacy(): PrivacyPorts {
    const chat = this.#conversation();
    const memory = this.#memory;
    return {
      card: () => chat.api.privacy(this.#words.language),
      notice: () => this.#notice,
      get keep() {
        return memory.keep;
      },
      set keep(keep) {
        memory.keep = keep;
      },
      ...(this.#features.export && {
        export: async () => saveText('chat.txt', await chat.session.with((token) => chat.api.export(token))),
      }),
      ...(this.#features.erase && { erase: () => chat.erase() }),
    };
  }

  #speak(language: Language): void {
    if (language === this.#words.language || chooseLanguage(language) !== language) return;
    this.#words.language = language;
    this.#panel.relabel();
    this.#label(this.opened);
  }

  #label(open: boolean): void {
    this.toggleAttribute('open', open);
    this.#launcher?.setAttribute('aria-expanded', String(open));
    this.#launcher?.setAttribute('aria-label', this.#words.text(open ? 'close' : 'open'));
    if (open) this.#launcher?.removeAttribute('data-news');
  }

  #accent(colour: string | undefined): void {
    const accent = parse(colour);
    if (!accent) return;
    this.style.setProperty('--_accent', colour!);
    this.style.setProperty('--_on-accent', textOn(accent));
    // The papers and inks of panel.css, light and dark.
    this.style.setProperty('--_link-light', readable(accent, [255, 253, 250], [36, 33, 29]));
    this.style.setProperty('--_link-dark', readable(accent, [33, 31, 29], [240, 236, 230]));
  }

  #key(event: KeyboardEvent): void {
    if (event.key === 'Escape' && !event.isComposing) {
      event.stopPropagation();
      if (!this.#panel.back()) this.close();
    }
    if (event.key === 'Tab' && isPhone()) this.#panel.wrap(event);
  }

  /** Never the words themselves: a page's own scripts need not read along. */
  #emit(name: string, detail: object = {}): void {
    this.dispatchEvent(new CustomEvent(`parlor:${name}`, { bubbles: true, composed: true, detail }));
  }
}
