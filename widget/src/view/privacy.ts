import type { Card } from '../api';
import { h } from '../dom';
import type { Key } from '../strings';
import { language, say, text } from '../words';

export interface PrivacyPorts {
  card(): Promise<Card>;
  notice: string;
  keep: boolean;
  export: (() => Promise<void>) | undefined;
  erase: (() => Promise<void>) | undefined;
}

/** What happens to what I write: see, download, delete. */
export function privacyView(ports: PrivacyPorts): HTMLElement {
  const lines = h('dl.lines');
  const wait = h('p.soft', { say: 'opening' });
  const failed = h('p.soft', { role: 'alert' });
  const keep: HTMLInputElement = h('input.keep', {
    type: 'checkbox',
    checked: ports.keep,
    onchange: () => (ports.keep = keep.checked),
  });
  const action = (key: Key, run: () => Promise<void>) => {
    const button = h(`button.plain`, {
      say: key,
      'data-action': key,
      onclick: async () => {
        button.disabled = true;
        failed.textContent = '';
        await run().catch(() => say(failed, 'unavailable'));
        button.disabled = false;
      },
    });
    return button;
  };
  let sure = false;
  const erase = action('erase', async () => {
    if (sure) return ports.erase!();
    sure = true;
    say(erase, 'eraseSure');
  });

  ports
    .card()
    .then((card) => {
      lines.lang = card.language ?? language();
      lines.append(...card.lines!.flatMap((line) => [h('dt', {}, line.title), h('dd', {}, line.text)]));
      wait.remove();
    })
    .catch(() => {
      wait.removeAttribute('data-say');
      wait.textContent = ports.notice || text('unavailable');
    });

  return h(
    'section.privacy',
    {},
    h('h2', { tabindex: '-1', say: 'what' }),
    wait,
    lines,
    h('label', {}, keep, h('span', {}, h('b', { say: 'keep' }), h('span.soft', { say: 'keepText' }))),
    h('div.actions', {}, ports.export ? action('download', ports.export) : '', ports.erase ? erase : ''),
    failed,
  );
}
