import { ask, button, h, kit } from './use';

/** Where a business asks for it, nothing is written before the visitor agrees to what happens to their words. */
export class Gate {
  /** Something was answered here, so it was agreed to. */
  over = false;

  constructor() {
    this.#hold(false);
  }

  /** Asks, once it is known that nothing was said before. */
  show(): void {
    const { chat, opened, panel } = kit;
    const { text, version, agreement } = opened?.notice ?? {};
    const { state, gate } = panel.node.dataset;
    if (!agreement || this.over || chat.turn || chat.api.agreed === version) return this.#lift();
    if (gate || state === 'opening') return;
    const had = panel.composer.node.matches(':focus-within');
    this.#hold(true);
    const tick = h('input.keep', { type: 'checkbox' });
    const failed = h('p.error', { role: 'alert' });
    const go = button(
      'next',
      () => {
        if (!tick.checked) {
          tick.focus();
          return kit.say(failed, 'untaken' as never);
        }
        chat.api.agreed = version;
        this.#lift();
        panel.composer.field.focus();
        // What was written too early goes out now.
        for (const { id } of chat.outbox.unsent) chat.outbox.wake(id);
      },
      'main',
    );
    ask(
      h('div.ask', {}, h('p', { dir: 'auto' }, text ?? ''), h('label.device', {}, tick, h('span', { dir: 'auto' }, agreement)), failed, h('div.actions', {}, go)),
    );
    if (had) tick.focus();
  }

  #lift(): void {
    if (!kit.panel.node.dataset.gate) return;
    this.#hold(false);
    ask();
  }

  /** The sheet hides what could be written with. */
  #hold(held: boolean): void {
    const { dataset } = kit.panel.node;
    if (held) dataset.gate = 'held';
    else delete dataset.gate;
  }
}
