import { expect, test } from 'vitest';
import { Thread } from '../src/view/thread';
import { Turn } from '../src/view/turn';

const message = { id: 'a', text: 'q', status: 'failed' as const, detail: '', until: 0, tries: 0 };

test('text_is_never_markup', () => {
  const turn = new Turn('<img src=x onerror=alert(1)>');
  turn.done({ answer: '<b>bold</b>' });
  expect(turn.node.querySelector('img, b')).toBeNull();
  expect(turn.node.querySelector('.words')!.textContent).toBe('<b>bold</b>');
});

test('streamed_words_are_hidden_from_readers_and_the_finished_reply_is_a_new_node', () => {
  const turn = new Turn('q');
  turn.delta('You can ');
  const streamed = turn.node.querySelector('.reply')!;
  expect(streamed.getAttribute('aria-hidden')).toBe('true');
  turn.done({ answer: 'You may.' });
  const replies = turn.node.querySelectorAll('.reply');
  expect(replies).toHaveLength(1);
  expect(replies[0]).not.toBe(streamed);
  expect(replies[0]!.hasAttribute('aria-hidden')).toBe(false);
  expect(replies[0]!.textContent).toBe('You may.');
});

test('only_web_addresses_become_links', () => {
  const turn = new Turn('q');
  const urls = ['javascript:alert(1)', 'data:text/html,x', 'https://a.test/x', 'https://a.test/x', undefined];
  turn.done({ answer: 'a', sources: urls.map((url) => ({ title: 't', ...(url && { url }) })) });
  const links = [...turn.node.querySelectorAll('a')];
  expect(links.map((link) => link.href)).toEqual(['https://a.test/x']);
  expect(links[0]!.rel).toBe('noopener');
});

test('a_source_without_an_address_as_a_file_is_named_and_no_link', () => {
  const turn = new Turn('q');
  const file = { title: 'Handbook › Fire', url: null };
  turn.done({ answer: 'a', sources: [file, { title: 'Hours', url: 'https://a.test/' }, { title: 'bad', url: 'javascript:alert(1)' }, file] });
  expect([...turn.node.querySelectorAll('li')].map((item) => item.textContent)).toEqual(['Handbook › Fire', 'Hours']);
  expect(turn.node.querySelectorAll('a')).toHaveLength(1);
});

test('what_was_retracted_is_gone', () => {
  const turn = new Turn('q');
  turn.delta('secret');
  turn.retracted();
  expect(turn.node.textContent).not.toContain('secret');
});

test('a_mask_says_what_it_stands_for', () => {
  const turn = new Turn('my card ●●●● ok');
  expect(turn.node.querySelector('.mask')!.getAttribute('aria-label')).toBe('hidden for your safety');
});

test('a_message_not_taken_says_so_and_can_be_tried_again', () => {
  let tried = 0;
  const turn = new Turn('q', () => tried++);
  turn.status(message);
  expect(turn.node.querySelector('.note')!.textContent).toContain('Not sent yet');
  turn.node.querySelector<HTMLElement>('.retry')!.click();
  expect(tried).toBe(1);
});

test('entries_already_shown_or_of_an_unknown_kind_are_passed_over', async () => {
  const thread = new Thread(() => {}, () => {});
  thread.turn('a', 'q');
  const entry = { kind: 'turn', question: 'q', answer: 'x' };
  expect(await thread.entries([{ ...entry, position: 1, id: 'a' }, { ...entry, position: 2, kind: 'summarised' }], false)).toBe(false);
  expect(await thread.entries([{ ...entry, position: 3, id: 'b' }], false)).toBe(true);
  expect(thread.node.querySelectorAll('.turn')).toHaveLength(2);
});

test('what_is_no_turn_keeps_its_place_between_the_turns', async () => {
  const told: string[] = [];
  const thread = new Thread(
    () => {},
    ({ kind }, place) => {
      told.push(kind);
      place.textContent = kind;
    },
  );
  const entries = [
    { position: 1, kind: 'turn', id: 'a', question: 'q', answer: 'x' },
    { position: 2, kind: 'person-joined', name: 'Ana' },
    { position: 3, kind: 'said', id: 'b', name: 'Ana', text: 'Hello' },
  ];
  await thread.entries(entries, true);
  expect(told).toEqual(['person-joined']);
  expect([...thread.node.querySelectorAll('.turn, .event')].map((node) => node.textContent)).toEqual(['qx', 'person-joined', 'AnaHello']);
});

test('whether_an_answer_helped_is_asked_once_and_no_more_after_the_next_question', () => {
  const thread = new Thread(() => {}, () => {});
  const told: boolean[] = [];
  const row = thread.node.querySelector('.rate')!;
  thread.rate((helpful) => told.push(helpful));
  row.querySelectorAll('button')[1]!.click();
  expect(told).toEqual([false]);
  expect(row.childElementCount).toBe(0);
  thread.rate(() => {});
  thread.turn('a', 'q');
  expect(row.childElementCount).toBe(0);
});

test('what_a_person_said_before_stands_before_it_though_it_came_later', async () => {
  const thread = new Thread(() => {}, () => {});
  const said = (id: string, position: number, text: string) => ({ kind: 'said', id, position, name: 'Elena', text });
  await thread.entries([said('e1', 1, 'E1')], false);
  thread.turn('v1', 'V1');
  await thread.entries([{ kind: 'turn', id: 'v1', position: 2, question: 'V1' }], false);
  thread.turn('v2', 'V2');
  await thread.entries([said('e2', 3, 'E2'), { kind: 'turn', id: 'v2', position: 4, question: 'V2' }], false);
  const shown = [...thread.node.querySelectorAll('.turn')].map((turn) => /[EV]\d/.exec(turn.textContent!)![0]);
  expect(shown).toEqual(['E1', 'V1', 'E2', 'V2']);
});
