import type { Problem } from '../problem';
import { print, save } from './save';
import type { Word } from './strings';
import { button, h, kit } from './use';

interface Card {
  language?: string;
  lines?: { title: string; text: string }[];
}

/** What the server says when a conversation is gone; `./parlor verify-receipt` reads one that is signed. */
interface Receipt {
  text?: string;
}

/** What happens to what I write: what is kept, how long, who reads it; see, take along, delete. */
export function showData(): void {
  const { opened, memory, panel } = kit;
  const { features = {}, notice } = opened ?? {};
  const failed = h('p.error', { role: 'alert' });
  const keep: HTMLInputElement = h('input.keep', {
    type: 'checkbox',
    checked: memory.keep,
    onchange: () => (memory.keep = keep.checked),
  });
  const whole = h('pre.whole', { tabindex: '0', role: 'region', say: 'aria-label:yours', dir: 'auto', hidden: true });
  /** One act at a time; what fails is said, and may be tried again. */
  const act = (word: Word, run: () => Promise<void>) => {
    return button(word, async () => {
      failed.textContent = '';
      await run().catch((problem: Problem) => {
        if (problem.final) return kit.chat.end(problem);
        failed.removeAttribute('data-say');
        if (problem.detail) failed.textContent = problem.detail;
        else kit.say(failed, 'unavailable');
      });
    });
  };
  const see = act('see', async () => {
    whole.textContent = await readable();
    whole.hidden = false;
    whole.focus();
  });
  const view: HTMLElement = h(
    'section.privacy',
    {},
    h('h2', { tabindex: '-1', say: 'what' }),
    h('p.notice', { dir: 'auto' }, notice?.text ?? ''),
    lines(),
    h('label.device', {}, keep, h('span', {}, h('b', { say: 'keep' }), h('span.soft', { say: 'keepText' }))),
    ...(features.export || features.erase ? [h('h3', { say: 'yours' })] : []),
    h(
      'div.actions',
      {},
      ...(features.export
        ? [
            see,
            act('download', async () => save('chat.txt', await readable())),
            act('data', async () => save('chat.json', await data())),
            act('print', async () => print(opened?.assistant?.name ?? '', await readable(), view)),
          ]
        : []),
    ),
    whole,
    features.erase ? erasing(act) : '',
    failed,
  );
  panel.see(view);
}

/** The processing card, in plain words. */
function lines(): HTMLElement {
  const list = h('dl.lines', {}, h('dd', { say: 'opening' }));
  const { api } = kit.chat;
  api
    .call('GET', `/v1/privacy?key=${api.key}`)
    .then((reply) => reply.json())
    .then((card: Card) => {
      list.lang = card.language ?? kit.language();
      list.replaceChildren(...card.lines!.flatMap((line) => [h('dt', {}, line.title), h('dd', {}, line.text)]));
    })
    .catch(() => list.replaceChildren(h('dd', { say: 'unavailable' })));
  return list;
}

/** Asks once more, then deletes and shows the receipt; on this device nothing of it stays either. */
function erasing(act: (word: Word, run: () => Promise<void>) => HTMLButtonElement): HTMLElement {
  const first = button('erase', () => {
    place.replaceChildren(sure);
    sure.querySelector('p')!.focus();
  });
  const place = h('div.erasing', {}, first);
  const sure = h(
    'div.ask',
    {},
    h('p', { tabindex: '-1', say: 'eraseText' }),
    h(
      'div.actions',
      {},
      act('eraseSure', async () => {
        const { chat } = kit;
        const reply = await chat.session.with((token) => chat.api.call('DELETE', '/v1/conversation', token));
        const receipt = await reply.text();
        chat.end();
        show(receipt);
      }),
      button('eraseNot', () => {
        place.replaceChildren(first);
        first.focus();
      }),
    ),
  );
  return place;
}

function show(receipt: string): void {
  const { text }: Receipt = JSON.parse(receipt);
  const card = kit.thread.node.querySelector('.card')!;
  if (text) card.querySelector('p')!.replaceWith(h('p.receipt', { dir: 'auto' }, text));
  const anew = card.querySelector('button')!;
  card.append(h('div.actions', {}, anew, button('receipt', () => save('receipt.json', receipt))));
  anew.focus();
}

const exported = async (accept: string, after: number): Promise<Response> => {
  const { api, session } = kit.chat;
  const path = `/v1/conversation/export?after=${after}`;
  return session.with((token) => api.call('GET', path, token, undefined, accept));
};

/** The whole conversation as the server keeps it, page after page. */
async function pages(): Promise<{ entries: unknown[]; next: number | null }[]> {
  const all = [];
  for (let after: number | null = 0; after !== null; ) {
    const page: { entries: unknown[]; next: number | null } = await (await exported('application/json', after)).json();
    all.push(page);
    after = page.next;
  }
  return all;
}

async function data(): Promise<string> {
  const all = await pages();
  return JSON.stringify({ ...all.at(-1), entries: all.flatMap(({ entries }) => entries) }, null, 2);
}

async function readable(): Promise<string> {
  const texts = [];
  for (let after: number | null = 0, rest = await pages(); after !== null; after = rest.shift()!.next)
    texts.push(await (await exported('text/plain', after)).text());
  return texts.join('\n');
}
