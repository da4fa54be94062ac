import type { State } from '../api';
import type { Problem } from '../problem';
import { contactFields, isContact } from './contact';
import type { Word } from './strings';
import { ask, assistant, button, h, kit, tell } from './use';

/** Asked one after the other. */
const QUESTIONS = ['contact', 'name', 'message'] as const;
type Question = (typeof QUESTIONS)[number];
type Draft = Record<Question, string> & { at: Question | 'check' };

/** What the server answers. */
interface Kept {
  name: string;
  state?: State;
  text: string;
}

/** How to reach the visitor: one question at a time, what was typed kept until it is sent or let go. */
export class Lead {
  #draft: Draft | undefined;
  /** The visitor has left a contact in this conversation. */
  given = false;
  /** The last that this page sent, the name empty where none is known; another contact is added to it. */
  #sent: { name?: string; email?: string; phone?: string } = {};

  /** @param after nothing is asked any more */
  constructor(readonly after: () => void) {
    const draft = kit.memory.draft;
    if (draft) this.#draft = JSON.parse(draft);
  }

  /** One of its questions stands there. */
  asking = false;

  /** Shall we get back to you? */
  ask(): void {
    ask(h('div.ask', {}, h('p', { say: 'waitingLong' }), h('div.actions', {}, button('leave', () => this.begin(), 'main'))));
  }

  /** Begins, or goes on where the visitor was. */
  begin(message = ''): void {
    this.#draft ??= { contact: '', name: '', message, at: 'contact' };
    this.#show();
  }

  /** What the visitor typed becomes a lead after one tap. */
  offer(contact: string, message: string): void {
    this.asking = true;
    const failed = h('p.error', { role: 'alert' });
    const yes = button(
      'pass',
      async () => {
        const draft: Draft = { contact, name: '', message, at: 'name' };
        try {
          const { name } = this.#sent;
          // It would replace what an earlier page sent: then the name is asked for first; else it may follow.
          if (name !== undefined || !this.given) await this.#send({ ...draft, name: name || contact });
          if (name) return this.done();
          this.#draft = draft;
          this.#show();
        } catch (failure) {
          const problem = failure as Problem;
          if (problem.final) return kit.chat.end(problem);
          explain(failed, problem);
        }
      },
      'main',
    );
    ask(
      h(
        'div.ask',
        {},
        h('h2', { say: 'offerContact' }),
        h('p.contact', { dir: 'auto' }, contact),
        consent(),
        failed,
        h('div.actions', {}, yes, button('noThanks', this.done)),
      ),
    );
  }

  /** Asks no more; what was begun stays. */
  readonly done = (): void => {
    this.asking = false;
    this.after();
  };

  #keep(): void {
    kit.memory.draft = this.#draft ? JSON.stringify(this.#draft) : null;
  }

  /** @param problem what was wrong with the answer that stands there */
  #show(problem?: Problem | Word): void {
    const draft = this.#draft!;
    this.#keep();
    this.asking = true;
    const { at } = draft;
    if (at === 'check') return this.#check(problem as Problem);
    const failed = h('p.error', { role: 'alert', id: 'error' });
    const long = at === 'message';
    const field = h(long ? 'textarea.answer' : 'input.answer', {
      id: 'answer',
      dir: 'auto',
      autocomplete: long ? 'off' : at === 'name' ? 'name' : 'email',
      maxlength: long ? '4000' : at === 'name' ? '100' : '254',
      'aria-describedby': 'error hint',
      'aria-invalid': problem ? 'true' : false,
      oninput: () => {
        draft[at] = field.value;
        this.#keep();
      },
    });
    field.value = draft[at];
    const submit = (event: Event) => {
      event.preventDefault();
      draft[at] = field.value.trim();
      if (!draft[at] && !long) return this.#show('needed');
      if (at === 'contact' && !isContact(draft.contact)) return this.#show('contactWrong');
      if (this.#sent.name === '' && at === 'name') return void this.#finish();
      draft.at = QUESTIONS.find((each, i) => i > QUESTIONS.indexOf(at) && !draft[each]) ?? 'check';
      if (long) draft.at = 'check';
      this.#show();
    };
    ask(
      h(
        'form.ask',
        { novalidate: true, 'aria-live': 'off', onsubmit: submit },
        h('label.question', { for: 'answer', say: at }),
        at === 'contact' ? h('p.soft', { id: 'hint', say: 'contactHint' }) : '',
        field,
        failed,
        h(
          'div.actions',
          {},
          h('button.main', { class: 'plain main', say: this.#sent.name === '' ? 'addName' : 'next' }),
          button('later', this.done),
        ),
      ),
    );
    field.focus();
    if (problem) explain(failed, problem);
  }

  #check(problem?: Problem): void {
    const draft = this.#draft!;
    const failed = h('p.error', { role: 'alert' });
    const rows = QUESTIONS.filter((each) => draft[each]).map((each) => {
      const change = () => {
        draft.at = each;
        this.#show();
      };
      return h('div.answered', {}, h('p', { dir: 'auto' }, draft[each]), button('change', change));
    });
    ask(
      h(
        'div.ask',
        { 'aria-live': 'off' },
        h('h2', { tabindex: '-1', say: 'check' }),
        ...rows,
        consent(),
        failed,
        h('div.actions', {}, button('sendLead', () => this.#finish(), 'main'), button('later', this.done)),
      ),
    );
    kit.thread.slot.querySelector('h2')!.focus();
    if (problem) explain(failed, problem);
  }

  /** Sends what there is; what is wrong is told beside its question. */
  async #finish(): Promise<void> {
    const draft = this.#draft!;
    try {
      await this.#send(draft);
      this.#draft = undefined;
      this.#keep();
      this.done();
    } catch (failure) {
      const problem = failure as Problem;
      if (problem.final) return kit.chat.end(problem);
      const about = /^(email|phone)$/.test(problem.about!) ? 'contact' : problem.about;
      draft.at = QUESTIONS.find((each) => each === about) ?? draft.at;
      this.#show(problem);
    }
  }

  async #send({ contact, name, message }: Draft): Promise<void> {
    const { chat } = kit;
    const { email, phone } = this.#sent;
    const known = { name, ...(email && { email }), ...(phone && { phone }), ...contactFields(contact) };
    const body = { ...known, message, consent: true };
    const reply = await chat.session.with((token) => chat.api.call('POST', '/v1/leads', token, body));
    const { text, state }: Kept = await reply.json();
    this.given = true;
    this.#sent = { ...known, name: name === contact ? '' : name };
    if (state) chat.enter(state);
    await chat.look();
    assistant(text);
  }
}

/** What the visitor agrees to, with its version. */
function consent(): HTMLElement {
  const { text = '', version = '' } = kit.opened?.consent ?? {};
  return h('p.consent', {}, h('span', { dir: 'auto' }, text), ' ', h('span.version', {}, h('span', { say: 'version' }), ` ${version}`));
}

/** In the server's words where it has some. */
function explain(node: HTMLElement, problem: Problem | Word): void {
  if (typeof problem === 'string') return tell(node, problem);
  node.removeAttribute('data-say');
  tell(node, 'notSent');
  if (problem.detail) node.textContent = problem.detail;
}
