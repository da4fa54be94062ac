import { ask, button, h, kit, tell } from './use';

/** Where a business asks for it, nothing is written before the visitor agrees to what happens to their words. */
export class Gate {
  /** Something was answered here, so it was agreed to. */
  over = false;
  /** What the visitor is asked; while it stands there, the sheet hides what could be written with. */
  #form: HTMLElement | undefined;
  #version: string | undefined;

  /** @param after the slot is free again */
  constructor(readonly after: () => void) {
    // Whoever opens the chat again finds no field to begin in.
    (kit.panel.node.getRootNode() as ShadowRoot).host?.addEventListener('parlor:open', () => this.#focus());
  }

  /** Asks, once it is known that nothing was said before. */
  show(): void {
    const { chat, opened, panel } = kit;
    const { text, version, agreement } = opened?.notice ?? {};
    if (!agreement || this.over || chat.turn || chat.api.agreed === version) return this.#lift();
    const stands = this.#form?.isConnected && this.#version === version;
    if (stands || panel.node.dataset.state === 'opening') return;
    const had = panel.node.matches(':focus-within');
    const failed = h('p.error', { id: 'gate-error', role: 'alert' });
    const tick: HTMLInputElement = h('input.keep', {
      type: 'checkbox',
      'aria-describedby': 'gate-notice gate-error',
      onchange: () => {
        tick.ariaInvalid = null;
        failed.removeAttribute('data-say');
        failed.textContent = '';
      },
    });
    const agree = () => {
      if (!tick.checked) {
        tick.ariaInvalid = 'true';
        tell(failed, 'untaken');
        return tick.focus();
      }
      chat.api.agreed = version;
      this.#lift();
      panel.composer.field.focus();
      // What was written too early goes out now.
      for (const { id } of chat.outbox.unsent) chat.outbox.wake(id);
    };
    this.#version = version;
    this.#form = h(
      'div.ask.gate',
      { class: 'ask gate' },
      h('p', { id: 'gate-notice', dir: 'auto' }, text ?? ''),
      h('label.device', {}, tick, h('span', { dir: 'auto' }, agreement)),
      failed,
      h('div.actions', {}, button('next', agree, 'main')),
    );
    ask(this.#form);
    if (had) this.#focus();
  }

  #focus(): void {
    if (this.#form?.isConnected) this.#form.querySelector('input')!.focus();
  }

  #lift(): void {
    if (!this.#form?.isConnected) return;
    ask();
    this.#form = undefined;
    this.after();
  }
}
