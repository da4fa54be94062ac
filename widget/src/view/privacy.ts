import type { Card } from '../api';
import { h } from '../dom';
import type { Key } from '../strings';
import type { Words } from '../words';

export interface PrivacyPorts {
  card(): Promise<Card>;
  notice(): string;
  keep: boolean;
  export?: () => Promise<void>;
  erase?: () => Promise<void>;
}

/** What happens to what I write: see, download, delete. */
export function privacyView(words: Words, ports: PrivacyPorts): HTMLElement {
  const lines = h('dl', { 'data-testid': 'parlor-privacy-lines' });
  const wait = h('p', { class: 'soft', 'data-say': 'text:privacyWait' });
  const failed = h('p', { role: 'alert', class: 'soft' });
  const title = h('h2', { tabindex: '-1', 'data-say': 'text:what' });
  const keep: HTMLInputElement = h('input', {
    type: 'checkbox',
    checked: ports.keep,
    'data-testid': 'parlor-keep',
    onchange: () => (ports.keep = keep.checked),
  });
  const actions = h('div', { class: 'actions' });
  const action = (key: Key, run: () => Promise<void>) => {
    const button = h('button', {
      type: 'button',
      class: 'plain',
      'data-say': `text:${key}`,
      'data-testid': `parlor-${key}`,
      onclick: async () => {
        button.disabled = true;
        failed.textContent = '';
        await run().catch(() => words.say(failed, 'actionFailed'));
        button.disabled = false;
      },
    });
    actions.append(button);
    return button;
  };
  if (ports.export) action('download', ports.export);
  if (ports.erase) {
    let sure = false;
    const button = action('erase', async () => {
      if (sure) return ports.erase!();
      sure = true;
      words.say(button, 'eraseSure');
    });
  }

  ports
    .card()
    .then(({ lines: told = [], language }) => {
      if (!told.length) throw new Error('nothing told');
      if (language) lines.lang = language;
      lines.append(...told.flatMap(({ title, text }) => [h('dt', {}, title), h('dd', {}, text)]));
      wait.remove();
    })
    .catch(() => {
      wait.removeAttribute('data-say');
      wait.textContent = ports.notice() || words.text('unavailable');
    });

  return words.apply(
    h(
      'section',
      { class: 'privacy', 'data-testid': 'parlor-privacy' },
      title,
      wait,
      lines,
      h('label', { class: 'keep' }, keep, h('span', {}, h('b', { 'data-say': 'text:keep' }), h('span', { class: 'soft', 'data-say': 'text:keepText' }))),
      actions,
      failed,
    ),
  );
}
