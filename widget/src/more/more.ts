/**
 * What only some visitors need: a person, a contact left, a look at their data. Fetched when the first of these is
 * wanted. `use.ts` holds what the chat lends it.
 */
import type { Answer } from '../api';
import css from '../css/more.css?inline';
import { contactIn } from './contact';
import { showData } from './data';
import { Gate } from './gate';
import { Handoff } from './handoff';
import type { Kit, More } from './kit';
import { Lead } from './lead';
import { ask, button, h, kit, learn, use } from './use';

/** Of the conversation before this one, on the same page. */
let last: Handoff | undefined;

export function more(lent: Kit): More {
  if (kit?.thread !== lent.thread) lent.adopt(css);
  use(lent);
  learn();
  last?.stop();
  const gate = new Gate(() => handoff.show());
  const lead = new Lead(() => handoff.show());
  const handoff: Handoff = (last = new Handoff(lead));
  return {
    talk() {
      learn();
      if (kit.opened?.features?.handoff) void handoff.ask();
      else lead.begin();
    },
    data() {
      learn();
      showData();
    },
    gate: () => gate.show(),
    state(state) {
      handoff.state(state);
      // Last: whoever has not agreed can do nothing else.
      gate.show();
    },
    entry: (entry, place) => handoff.entry(entry, place),
    async helped(helpful) {
      const { chat, thread } = kit;
      const row = thread.node.querySelector('.rate')!;
      try {
        await chat.look();
        const body = { about: chat.turn || undefined, helpful };
        await chat.session.with((token) => chat.api.call('POST', '/v1/feedback', token, body));
        row.replaceChildren(h('span', { say: 'thanks' }));
      } catch {
        row.replaceChildren(h('span', { say: 'unavailable' }));
      }
    },
    answered(answer, question) {
      learn();
      gate.over = true;
      gate.show();
      if (lead.asking) return;
      if (answer.outcome === 'unanswered') handoff.expect(answer.at);
      const contact = wanted(answer) && kit.opened?.features?.leads && contactIn(question);
      if (contact && !answer.redactions?.length) lead.offer(contact, question);
      else if (handoff.taken) return;
      else if (wanted(answer) && (answer.outcome !== 'answered' || PERSON.test(question))) offer(lead, handoff, question);
      else ask();
    },
  };
}

/** Asks for a person, or to be called, in either language. */
const PERSON =
  /(talk|speak) (to|with)|hablar con|\bhuman|\b(call|ring|phone) (me|us)\b|\bll[aá]m(a|e|en|ad|ar)(me|nos)\b|\b(me|nos) (llam|(pued|pod)\S* llamar)/i;

/** Whoever was refused, or told of help, is not asked for a contact. */
const wanted = ({ outcome }: Answer): boolean => /^(answered|unanswered|handed-off)$/.test(outcome!);

/** Quiet, under the answer: nothing is asked before one of its buttons is pressed. */
function offer(lead: Lead, handoff: Handoff, question: string): void {
  const { features = {}, assistant } = kit.opened ?? {};
  const ways = [
    ...(features.leads && !lead.given ? [button('leave', () => lead.begin(question))] : []),
    ...(features.handoff && assistant?.availability !== 'closed' ? [button('talk', () => handoff.ask())] : []),
  ];
  if (ways.length) ask(h('div.ask', {}, h('h2', { say: 'offer' }), h('div.actions', {}, ...ways)));
  else ask();
}
