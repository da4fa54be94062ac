import { h } from '../dom';
import { SEND, icon } from '../svg';
import { text } from '../words';

/** 75 → "1:15". */
export const clock = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

/** The field. While a limit counts down it keeps what is typed and does not send. */
export class Composer {
  readonly node: HTMLElement;
  readonly field: HTMLTextAreaElement;
  readonly #button: HTMLButtonElement;
  readonly #countdown = h('p.countdown', { role: 'timer', hidden: true });
  #tick: ReturnType<typeof setInterval> | undefined;
  #until = 0;

  constructor(readonly send: (text: string) => void) {
    this.field = h('textarea.field', {
      rows: '1',
      maxlength: '4000',
      dir: 'auto',
      enterkeyhint: 'send',
      say: 'aria-label:write placeholder:write',
      onkeydown: (event: KeyboardEvent) => {
        if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
        event.preventDefault();
        this.#submit();
      },
      oninput: () => this.#fit(),
    });
    this.#button = h('button.send', { say: 'aria-label:send' }, icon(SEND));
    const submit = (event: Event) => {
      event.preventDefault();
      this.#submit();
      this.field.focus();
    };
    this.node = h('form.composer', { onsubmit: submit }, this.#countdown, h('div.row', {}, this.field, this.#button));
    this.#fit();
  }

  /** Gives words back to the visitor, in front of what they have typed since. */
  restore(words: string): void {
    this.field.value = [words, this.field.value].filter(Boolean).join('\n').slice(0, 4000);
    this.#fit();
  }

  /** @param until epoch ms; 0 ends the wait */
  limit(until: number): void {
    this.#until = until;
    clearInterval(this.#tick);
    if (until > Date.now()) this.#tick = setInterval(() => this.#count(), 1000);
    this.#count();
  }

  #count(): void {
    const left = Math.ceil((this.#until - Date.now()) / 1000);
    if (left <= 0) clearInterval(this.#tick);
    this.#countdown.hidden = left <= 0;
    this.#countdown.textContent = text('countdown').replace('{}', clock(Math.max(0, left)));
    this.#fit();
  }

  #submit(): void {
    const words = this.field.value.trim();
    if (!words || this.#until > Date.now()) return;
    this.field.value = '';
    this.#fit();
    this.send(words);
  }

  #fit(): void {
    const { field } = this;
    this.#button.disabled = !field.value.trim() || this.#until > Date.now();
    field.style.setProperty('height', 'auto');
    if (field.scrollHeight) field.style.setProperty('height', `${field.scrollHeight}px`);
  }
}
