import type { Entry, State } from '../api';
import type { Problem } from '../problem';
import type { Lead } from './lead';
import { ask, assistant, button, h, kit, put, tell } from './use';

interface Asked {
  state: State;
  text: string | null;
  offerLeadAfterSeconds: number | null;
}

/** Seconds until a visitor who waits is asked for a contact, where only an earlier page was told. */
const USUAL = 120;

/** How long somebody may still come unasked, and how often that is looked for, in milliseconds. */
const EXPECTED = 600_000;
const GLANCE = 15_000;

/** From the assistant to a person and back. */
export class Handoff {
  #state: State = 'bot';
  /** When a person was asked for: on this page, and by the log, whose clock is the server's. */
  #now = 0;
  #then = 0;
  #patience = USUAL;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #lines = 0;
  #busy = false;
  /** Nobody came, and nothing has happened since. */
  #missed = false;
  /** Until when somebody may come though nobody waits. */
  #until = 0;
  #glance: ReturnType<typeof setTimeout> | undefined;

  constructor(readonly lead: Lead) {}

  get taken(): boolean {
    return this.#state !== 'bot';
  }

  async ask(wanted = true): Promise<void> {
    const { chat, panel, thread } = kit;
    if (this.#busy) return;
    this.#busy = true;
    try {
      const reply = await chat.session.with((token) => chat.api.call('POST', '/v1/handoff', token, { wanted }));
      const { state, text, offerLeadAfterSeconds }: Asked = await reply.json();
      this.#patience = offerLeadAfterSeconds ?? USUAL;
      if (state === 'waiting') this.#now ||= Date.now();
      chat.enter(state);
      await chat.look();
      // Somebody may have come meanwhile.
      if (text && panel.node.dataset.state === state) assistant(text);
      if (wanted && offerLeadAfterSeconds === 0) this.lead.begin();
    } catch (failure) {
      const problem = failure as Problem;
      if (problem.final) chat.end(problem);
      else assistant(problem.detail || kit.text('unavailable'));
    }
    this.#busy = false;
    // The button that was pressed may be gone.
    if (!(thread.node.getRootNode() as ShadowRoot).activeElement) thread.node.focus();
  }

  /** Another conversation begins. */
  stop(): void {
    this.#state = 'bot';
    this.#until = 0;
    clearTimeout(this.#timer);
  }

  /** Somebody may come unasked: an answer was missing, a contact was left, or a person has gone, and may be back. */
  expect(at = ''): void {
    this.#until = Math.min(Date.parse(at) || Infinity, Date.now()) + EXPECTED;
    clearTimeout(this.#glance);
    this.#look();
  }

  /** Now and then, while the chat is before the visitor and nothing is under way. */
  #look(): void {
    this.#glance = setTimeout(async () => {
      if (Date.now() > this.#until) return;
      const { chat, panel } = kit;
      const seen = !document.hidden && panel.node.isConnected;
      if (seen && !this.taken && !chat.outbox.unsent.length) await chat.look();
      this.#look();
    }, GLANCE);
  }

  /** Draws what a state needs besides its quiet line; being offline for a while is none of the server's. */
  state(state: State): void {
    if (!/^(bot|waiting|human|closed)$/.test(state)) return;
    const before = this.#state;
    this.#state = state;
    // The quiet line knows by now who is there.
    if (state === 'human') kit.panel.state(state);
    if (state === before) return;
    clearTimeout(this.#timer);
    if (before === 'waiting') this.#now = 0;
    if (!this.lead.asking || state === 'closed') this.show();
  }

  /** What stands under the turns where nothing else is asked. */
  show(): void {
    clearTimeout(this.#timer);
    if (this.#missed && !this.lead.given && this.#state === 'bot') return this.lead.ask();
    if (this.#state !== 'waiting') return ask();
    const left = 1000 * this.#patience - Math.max(0, Date.now() - (this.#now || this.#then));
    const long = left <= 0 && !this.lead.given;
    if (left > 0) this.#timer = setTimeout(() => this.lead.asking || this.show(), left);
    const leave = button('leave', () => this.lead.begin(), long ? 'main' : 'plain');
    const goOn = button('goOn', () => this.ask(false));
    ask(
      h(
        'div.ask',
        {},
        h('p', { say: long ? 'waitingLong' : 'waitingText' }),
        h('div.actions', {}, ...(this.lead.given ? [goOn] : [leave, goOn])),
      ),
    );
  }

  /** What happened, as a line of the log. */
  entry({ kind, name = '', at = '' }: Entry, line: HTMLElement): void {
    const who = name.replaceAll('|', ' ');
    if (kind === 'handoff-asked') this.#then = Date.parse(at) || Date.now();
    if (kind === 'lead') this.lead.given = true;
    if (/^(lead|person-left|handoff-missed)$/.test(kind!)) this.expect(at);
    this.#missed = kind === 'handoff-missed';
    if (kind === 'person-joined') {
      put('human', `${who} is here|Te atiende ${who}`);
      put(`${kind}-${++this.#lines}`, `${who} has joined|${who} se ha unido`);
    }
    if (kind === 'person-left') put(`${kind}-${++this.#lines}`, `${who} has left|${who} se ha ido`);
    if (/^person-/.test(kind)) tell(line, `${kind}-${this.#lines}`);
    else if (/^(handoff-|lead$|mailed$|undelivered$|closed$)/.test(kind)) tell(line, kind);
    else line.remove();
  }
}
