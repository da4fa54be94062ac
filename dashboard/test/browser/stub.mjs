// The owner API as its contract says, in memory, for what only a browser can show. The host's own walk has the real one.
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { issuer } from './issuer.mjs';

const TYPES = { html: 'text/html; charset=utf-8', js: 'text/javascript', css: 'text/css', json: 'application/json' };
export const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none';" +
  " frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

const NAMES = [
  ['María Pérez', null, '+34600000001', 'Una mesa para seis el viernes, si hay sitio en la terraza.', 'new'],
  ['Tom Okafor', 'tom@mail.example', '+34600000002', null, 'contacted'],
  ['ليلى حداد', 'layla@mail.example', null, 'Can we bring a cot for a baby? We arrive late on Thursday, around eleven at night, and leave on Sunday.', 'new'],
  ['Ane', 'ane@mail.example', null, null, 'done'],
  ['Wholesale offer', 'sales@mail.example', null, 'Best prices for towels.', 'dismissed'],
];
const DAY = 86_400_000;
const ago = (days) => new Date(Date.now() - days * DAY).toISOString();
const WORDS = {
  en: ['What time can we check in on Saturday?', 'Is breakfast included in the price of the terrace room?', 'Do you take dogs? Ours is small, quiet and used to travelling by train.', 'Can you hold my card 4111 for the deposit?'],
  es: ['¿A qué hora es la entrada el sábado?', '¿El desayuno está incluido en la habitación con terraza?', '¿Aceptan perros? El nuestro es pequeño y está acostumbrado a viajar.', '¿Hay sitio para dejar bicicletas?'],
};

export function world() {
  const conversations = Array.from({ length: 64 }, (_, at) => {
    const language = at % 3 ? 'en' : 'es';
    return {
      id: randomUUID(),
      startedAt: ago(at / 3 + 0.01),
      language,
      opening: WORDS[language][at % 4],
      state: ['bot', 'waiting', 'bot', 'human', 'closed'][at] ?? 'bot',
      outcome: ['answered', 'answered', 'unanswered', 'answered', 'refused', 'handed-off', 'answered', 'referred'][at % 8],
    };
  });
  return {
    role: 'owner',
    conversations,
    questions: conversations.filter((it) => it.outcome === 'unanswered').map((it, at) => ({ question: it.opening, language: it.language, count: at ? 1 : 3, lastAt: it.startedAt, conversation: it.id, position: 1 })).slice(0, 6),
    setup: [],
    sources: [
      { id: 'site-1a2b3c4d', kind: 'site', place: 'https://www.casa.example', phase: 'ready', at: ago(2), pages: 14, passages: 112, trouble: null, withheld: { count: 1, said: 'One passage reads like an order to an assistant. Visitors may still be quoted it, but no language model reads it.', first: [{ heading: 'Comments', url: 'https://www.casa.example/guestbook' }] } },
      { id: 'file-1a2b3c4d', kind: 'file', place: 'house-rules.pdf', phase: 'reading', at: ago(0), pages: 0, passages: 0, trouble: null },
      { id: 'file-2a2b3c4d', kind: 'file', place: 'prices-2025.csv', phase: 'failed', at: ago(1), pages: 0, passages: 8, trouble: { kind: 'no-answer', text: 'Entry 4 has no answer. What was read before stays in use.' } },
    ],
    entries: [
      { id: 'answer-1', question: 'Is there a lift?', answer: 'No, there are two flights of stairs. The patio room is on the ground floor.', language: 'en', url: 'https://www.casa.example/rooms', at: ago(3) },
      { id: 'answer-2', question: '¿Hay ascensor?', answer: 'No, son dos tramos de escalera. La habitación del patio está en la planta baja.', language: 'es', url: null, at: ago(3) },
    ],
    settings: {
      name: 'Casa Marisma', accent: '#2f5d50', languages: ['en', 'es'],
      greeting: { en: 'Hello! Ask us anything about your stay.', es: '¡Hola! Pregunta lo que quieras sobre tu estancia.' },
      suggestions: { en: ['When can we check in?', 'Is breakfast included?', 'How do we get there?'], es: ['¿A qué hora es la entrada?', '¿El desayuno está incluido?'] },
      tone: 'Warm and brief', rules: ['Never promise a room.'], model: null,
      summaries: 'each', regions: ['ES'],
      hours: { zone: 'Europe/Madrid', week: { monday: [{ from: '09:00', to: '13:30' }, { from: '16:00', to: '19:00' }], tuesday: [{ from: '09:00', to: '13:30' }], wednesday: [{ from: '09:00', to: '13:30' }], thursday: [{ from: '09:00', to: '13:30' }], friday: [{ from: '09:00', to: '13:30' }], saturday: [], sunday: [] }, closed: ['2026-12-25'] },
      privacy: { legalName: 'Casa Marisma S.L.', contact: 'privacidad@casa.example', policy: 'https://www.casa.example/privacy' }, minimumAge: 13, asksAgreement: false, retentionDays: 90, leadDays: 90, auditDays: 90, mailDays: 30,
    },
    etag: 7,
    keys: [
      { key: 'pk_1aaaabbbbccccddddeeeeffffgggghhhhiiii', active: true, endsAt: null, share: { messages: 1000, spend: 5_000_000 }, domains: ['https://www.casa.example', 'https://casa.example'] },
      { key: 'pk_1ccccbbbbccccddddeeeeffffgggghhhhjjjj', active: true, endsAt: ago(-6), share: { messages: 1000, spend: 5_000_000 }, domains: ['https://casa.example'] },
      { key: 'pk_1zzzzyyyyxxxxwwwwvvvvuuuuttttssssrrrr', active: false, endsAt: null, share: { messages: 0, spend: 0 }, domains: [] },
    ],
    members: [
      { id: 'p_elena', name: 'Elena Ruiz', role: 'owner', since: ago(300), you: true },
      { id: 'p_marcos', name: 'Marcos Vidal', role: 'agent', since: ago(40), you: false },
    ],
    invitations: [{ id: randomUUID(), name: 'Vera', role: 'agent', expiresAt: ago(-5) }],
    audit: ['conversation-read', 'answer-added', 'settings-changed', 'domain-added', 'member-changed', 'emergency-access', 'workspace-made'].map((what, at) => ({
      id: randomUUID(), at: ago(at / 2), who: what === 'emergency-access' ? 'operator' : what === 'workspace-made' ? 'host' : ['p_elena', 'p_marcos', 'p_gone123456'][at % 3], what,
      record: what === 'conversation-read' ? conversations[2].id : null, about: what === 'domain-added' ? 'https://casa.example' : what === 'member-changed' ? 'p_marcos/agent' : null, from: 'a1b2c3d4e5f60718293a4b5c6d7e8f90', reason: what === 'emergency-access' ? 'A visitor asked for help with an erasure' : null,
    })),
    leads: NAMES.map(([name, email, phone, message, status], at) => ({
      id: conversations[at * 3].id, conversation: conversations[at * 3].id, at: ago(at / 4 + 0.02), language: at % 2 ? 'en' : 'es', name, email, phone, message,
      consent: { text: at % 2 ? 'I agree that Casa Marisma may use these details to answer me.' : 'Acepto que Casa Marisma use estos datos para responderme.', version: '3f9a1c0d2b7e' },
      status, notes: status === 'contacted' ? 'Called on Tuesday; she wants the terrace if it is free.' : '', revision: 1, expiresAt: ago(-80),
    })),
    mailing: {
      person: 'p_elena',
      recipients: [
        { person: 'p_elena', address: 'elena@casa.example', language: 'es', alerts: true, summaries: true, stopped: null },
        { person: 'p_marcos', address: 'marcos@casa.example', language: 'en', alerts: true, summaries: false, stopped: { reason: 'bounced', at: ago(3) } },
      ],
    },
    /** What happened in conversations since they were drawn, by their ids. */
    more: {},
    checklist: { steps: [['read', true], ['try', true], ['privacy', false], ['domain', false], ['install', false], ['invite', false]].map(([step, done]) => ({ step, done })), site: 'https://www.casa.example', leadsTo: null, seen: null },
    /** Set to a status and slug to have every read fail. */
    broken: undefined,
    calls: [],
  };
}

const EVENTS = { waiting: ['handoff-asked'], human: ['handoff-asked', 'person-joined', 'said'], closed: ['lead', 'closed'] };
const happened = (line, kind, at) => ({ position: at, at: line.startedAt, kind, state: line.state, ...(kind === 'person-joined' && { name: 'Ana' }), ...(kind === 'said' && { id: randomUUID(), name: 'Ana', text: 'Hello, this is Ana. We still have the room on the patio for those nights.' }) });
const thread = (line, more = []) => ({
  id: line.id, startedAt: line.startedAt, expiresAt: new Date(Date.parse(line.startedAt) + 90 * DAY).toISOString(), state: line.state, next: null,
  entries: [
    { position: 1, at: line.startedAt, kind: 'turn', id: randomUUID(), question: line.opening, answer: line.outcome === 'unanswered' ? 'We could not find that on our pages. A person can answer you: leave your question here.' : 'Check-in is from 15:00 to 21:00.\nTell us if you come later, and we leave the key in the box by the door.', outcome: line.outcome, answeredBy: 'extract', degraded: false, language: line.language, sources: [{ entry: 'checkin', title: 'Good to know › Check-in', url: 'https://www.casa.example/good-to-know' }, { entry: 'evil', title: 'A title of a page <b>', url: 'javascript:alert(1)' }], redactions: [], warnings: [], notice: { version: '3f2a9c41d07b', at: line.startedAt, agreed: false } },
    { position: 2, at: line.startedAt, kind: 'turn', id: randomUUID(), question: 'My card is ●●●● ●●●● and my phone is 600 100 200', answer: 'Please do not send card numbers here.', outcome: 'answered', answeredBy: 'built-in', degraded: false, language: 'en', sources: [], redactions: [{ kind: 'card', name: 'card number', count: 1 }], warnings: ['bank'] },
    ...(EVENTS[line.state0 ?? line.state] ?? []).map((kind, at) => happened(line, kind, at + 3)),
    ...more,
  ],
});

/** What runs, and what was told. */
export const RUNS = { region: 'eu-central-1', otherRegions: true, providers: ['Amazon Bedrock'], subProcessors: ['Amazon Web Services'] };
export const board = () => ({
  notices: [
    { id: '2027-disk', kind: 'breach', at: '2027-01-02T10:00:00Z', contact: 'ops@parlor.example', seen: false, parts: [{ title: 'What happened', text: 'A disk was lost.' }, { title: 'Which data, and of how many people', text: 'Sealed conversations of three people.' }], mailed: [{ person: 'p_elena', taken: true, at: '2027-01-02T10:00:05Z' }] },
    { id: '2027-move', kind: 'change', at: '2027-01-01T10:00:00Z', from: '2027-02-01', footing: { ...RUNS, region: 'eu-west-1' }, contact: 'ops@parlor.example', seen: false, parts: [{ title: 'What changes', text: 'The region.' }], mailed: [] },
  ],
  differs: { announced: { ...RUNS, otherRegions: false, subProcessors: [] }, runs: RUNS },
});

export async function startStub(state = world()) {
  const root = new URL('../../dist/', import.meta.url);
  let signIn;
  let origin;
  const server = createServer(async (request, response) => {
    const url = new URL(request.url, origin);
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks).toString();
    const send = (status, value, more = {}, text = JSON.stringify(value)) => {
      response.writeHead(status, { 'content-type': status < 400 ? 'application/json' : 'application/problem+json', 'cache-control': 'no-store', ...more });
      response.end(text);
    };
    const problem = (status, slug, detail, more = {}, headers = {}) => send(status, { type: `${origin}/problems/${slug}`, title: slug, status, detail, ...more }, headers);
    if (url.pathname === '/v1/privacy') {
      const es = url.searchParams.get('language') === 'es';
      const lines = [
        { topic: 'readers', title: es ? 'Quién puede leerlo' : 'Who can read it', text: es ? 'Tú y Casa Marisma.' : 'You and Casa Marisma.' },
        { topic: 'training', title: es ? 'Entrenamiento' : 'Training', text: es ? 'Tus palabras no entrenan ningún modelo.' : 'Your words train no model.' },
      ];
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ lines }));
      return;
    }
    if (url.pathname.startsWith('/v1/owner/')) {
      state.calls.push(`${request.method} ${url.pathname.slice(10)}${url.search}`);
      if (!request.headers.authorization) return problem(401, 'token-invalid', 'Sign in.');
      if (state.ended) return problem(401, 'token-expired', 'Sign in again.');
      return owner(state, request, url, body ? JSON.parse(body) : {}, send, problem);
    }
    if (url.pathname === '/desk/config.json')
      return send(200, { issuer: origin, client: 'parlor', api: origin, widget: `${origin}/widget/parlor.js`, trial: `${origin}/desk/try.html` });
    if (url.pathname === '/widget/parlor.js') {
      response.writeHead(200, { 'content-type': 'text/javascript', 'access-control-allow-origin': '*' });
      return response.end('document.body.dataset.chat = document.currentScript.dataset.key;');
    }
    if (url.pathname.startsWith('/desk/')) {
      const name = url.pathname.slice(6) || 'index.html';
      if (!/^[\w.-]+$/.test(name)) return response.writeHead(404).end();
      const trial = name.startsWith('try');
      response.writeHead(200, {
        'content-type': TYPES[name.split('.').pop()],
        'content-security-policy': trial ? "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-ancestors 'self'; require-trusted-types-for 'script'; trusted-types parlor parlor-try" : POLICY,
      });
      return response.end(readFileSync(new URL(name, root)));
    }
    if ((await signIn(request, response, url, body)) === false) response.writeHead(404).end();
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  origin = `http://localhost:${server.address().port}`;
  signIn = issuer(origin);
  return { origin, desk: `${origin}/desk/`, state, stop: () => server.closeAllConnections() ?? server.close() };
}

function owner(state, request, url, given, send, problem) {
  const [what, id, verb] = url.pathname.slice(10).split('/').map(decodeURIComponent);
  const at = Number(url.searchParams.get('cursor') ?? given.cursor ?? 0);
  const call = `${request.method} ${what}${id ? '/*' : ''}${verb ? `/${verb}` : ''}`;
  if (state.broken && what !== 'workspace') return problem(503, 'unavailable', 'The database does not answer. Nothing was changed; please try again.');
  if (state.role === 'agent' && request.method !== 'GET' && id !== 'search' && what !== 'replies') return problem(403, 'forbidden', 'That is for owners.');
  switch (request.method === 'POST' && what === 'conversations' ? `POST ${what}/${id}` : call) {
    case 'GET workspace':
      if (state.spaces === 0) return send(200, { workspaces: [] });
      return send(200, { workspaces: [{ tenant: 't_aaaaaaaaaaaaaaaaaaaa', name: 'Casa Marisma', role: state.role }, { tenant: 't_bbbbbbbbbbbbbbbbbbbb', name: 'Tinta y Lana', role: 'agent' }] });
    case 'GET conversations': {
      const outcome = url.searchParams.get('outcome');
      const from = url.searchParams.get('from') ?? '';
      const to = url.searchParams.get('to') ?? '9';
      const how = url.searchParams.get('state');
      const all = state.conversations.filter((it) => (!outcome || it.outcome === outcome) && (!how || it.state === how) && it.startedAt >= from && it.startedAt < to);
      return send(200, { conversations: all.slice(at, at + 50), next: all.length > at + 50 ? String(at + 50) : null });
    }
    case 'GET conversations/*': {
      const line = state.conversations.find((it) => it.id === id);
      if (!line) return problem(404, 'not-found', 'This conversation is gone: it was erased, or its time has come.');
      const whole = thread(line, state.more[id]);
      const after = Number(url.searchParams.get('after') ?? 0);
      return send(200, { ...whole, entries: whole.entries.filter((entry) => entry.position > after), notice: { text: 'Automated assistant of Casa Marisma. What you write is kept for 90 days and read only by Casa Marisma. Not for children under 13.', version: '3f2a9c41d07b' } });
    }
    case 'POST replies': {
      const line = state.conversations.find((it) => it.id === given.conversation);
      line.state0 ??= line.state;
      const more = (state.more[line.id] ??= []);
      if (given.act === 'say' && state.lost) return problem(503, 'unavailable', 'The database does not answer. Nothing was changed; please try again.');
      if (given.act === 'say' && more.some((entry) => entry.id === given.id)) return send(200, { state: line.state, entry: null });
      line.state = { join: 'human', say: line.state, mail: line.state, leave: 'bot', close: 'closed' }[given.act];
      const kind = { join: 'person-joined', say: 'said', mail: 'mailed', leave: 'person-left', close: 'closed' }[given.act];
      more.push({ position: thread(line, more).entries.length + 1, at: new Date().toISOString(), kind, state: line.state, id: given.id, name: given.name ?? 'Elena', text: given.text });
      return send(200, { state: line.state, entry: more.at(-1) });
    }
    case 'GET leads': {
      const status = url.searchParams.get('status');
      const all = state.leads.filter((it) => !status || it.status === status);
      if (!request.headers.accept?.includes('text/csv')) return send(200, { leads: all.slice(at, at + 50), next: all.length > at + 50 ? String(at + 50) : null });
      const separator = request.headers['accept-language'].startsWith('es') ? ';' : ',';
      const rows = [['When', 'Name'], ...all.slice(at, at + 3).map((it) => [it.at, it.name])].map((row) => row.map((cell) => `"${cell}"`).join(separator));
      return send(200, undefined, { 'content-type': 'text/csv; charset=utf-8', ...(all.length > at + 3 && { 'parlor-next': String(at + 3) }) }, `\ufeff${rows.join('\r\n')}\r\n`);
    }
    case 'GET leads/*': {
      const lead = state.leads.find((it) => it.id === id);
      return lead ? send(200, lead, { etag: `"${lead.revision}"` }) : problem(404, 'not-found', 'This lead is gone.');
    }
    case 'PUT leads/*': {
      const lead = state.leads.find((it) => it.id === id);
      if (request.headers['if-match'] !== `"${lead.revision}"`) return problem(409, 'conflict', 'Somebody changed this.', { current: lead }, { etag: `"${lead.revision}"` });
      Object.assign(lead, given, { revision: lead.revision + 1 });
      return send(200, lead, { etag: `"${lead.revision}"` });
    }
    case 'DELETE leads/*':
      state.leads = state.leads.filter((it) => it.id !== id);
      return send(200, { removed: id, receipt: { receipt: { conversation: id } } });
    case 'GET notices':
      return send(200, state.board ?? { notices: [], differs: null });
    case 'POST notices/*':
      for (const each of state.board.notices) if (each.id === given.id) each.seen = true;
      return send(200, state.board);
    case 'GET agreement':
      return send(200, {
        language: 'en',
        title: 'Contract for the processing of personal data',
        template: 'Template, not legal advice.',
        sections: [{ title: '1. Who', text: 'The controller is Casa Marisma S.L.' }, { title: '2. What for', text: 'A chat on its website.' }],
        subProcessors: [{ name: 'Amazon Web Services', does: 'runs the chat, stores what is sealed, sends mail', where: 'eu-central-1' }],
        footing: RUNS,
        models: [{ name: 'main', id: 'anthropic.claude-x', provider: 'Amazon Bedrock' }, { name: 'own', id: 'qwen3', provider: 'models.casa.example' }],
      });
    case 'GET mail':
      return send(200, state.mailing);
    case 'PUT mail':
      if (!given.address.includes('.')) return problem(400, 'bad-request', 'This is no e-mail address.');
      state.mailing.recipients = [...state.mailing.recipients.filter((it) => it.person !== 'p_elena'), { person: 'p_elena', stopped: null, ...given }];
      return send(200, state.mailing);
    case 'DELETE mail':
      state.mailing.recipients = state.mailing.recipients.filter((it) => it.person !== 'p_elena');
      return send(200, state.mailing);
    case 'DELETE conversations/*':
    case 'POST conversations/erase': {
      const ids = given.ids ?? [id];
      state.conversations = state.conversations.filter((it) => !ids.includes(it.id));
      return send(200, { erased: ids, missing: [], receipts: ids.map((conversation) => ({ receipt: { conversation } })) });
    }
    case 'POST conversations/search': {
      const found = state.conversations.slice(at, at + 40).filter((it) => it.opening.toLowerCase().includes(given.text.toLowerCase()));
      return send(200, { found: found.map((conversation) => ({ conversation, position: 1, at: conversation.startedAt, where: 'question', excerpt: `… ${conversation.opening}` })), searched: Math.min(40, state.conversations.length - at), reached: state.conversations[Math.min(at + 39, state.conversations.length - 1)]?.startedAt ?? null, next: at + 40 < state.conversations.length ? String(at + 40) : null });
    }
    case 'GET unanswered':
      return send(200, { questions: state.questions, searched: state.conversations.length, reached: null, next: null });
    case 'GET content':
      return send(200, { sources: state.sources, entries: state.entries });
    case 'POST content/*': {
      if (id === 'entries') {
        const made = { id: `answer-${state.entries.length + 1}`, url: null, ...given, at: ago(0) };
        state.entries.unshift(made);
        return send(201, made);
      }
      const made = { id: `${id}-${state.sources.length}`, kind: id === 'sites' ? 'site' : 'file', place: given.address ?? given.name, phase: 'waiting', at: ago(0), pages: 0, passages: 0, trouble: null };
      if (given.address === 'bad') return problem(400, 'bad-request', 'This is no address of a site.');
      state.sources.push(made);
      return send(202, made);
    }
    case 'DELETE content/*/home':
      state.sources = state.sources.filter((it) => it.id !== 'home');
      return send(200, { removed: 'home' });
    case 'PUT content/*/answer-1':
    case 'PUT content/*/answer-2': {
      const entry = state.entries.find((it) => it.id === verb);
      if (request.headers['if-match'] !== `"${Date.parse(entry.at)}"`) return problem(409, 'conflict', 'Somebody changed this.', { current: entry });
      return send(200, Object.assign(entry, given, { at: ago(0) }));
    }
    case 'GET settings':
      return send(200, state.settings, { etag: `"${state.etag}"` });
    case 'PUT settings':
      if (request.headers['if-match'] !== `"${state.etag}"`) return problem(409, 'conflict', 'Somebody changed this.', { current: state.settings }, { etag: `"${state.etag}"` });
      state.settings = given;
      return send(200, given, { etag: `"${++state.etag}"` });
    case 'GET domains':
    case 'POST domains':
    case 'DELETE domains': {
      if (given.domain) for (const key of state.keys.filter((it) => it.active)) key.domains = [...key.domains, given.domain];
      const gone = url.searchParams.get('domain');
      if (gone) for (const key of state.keys) key.domains = key.domains.filter((it) => it !== gone);
      return send(200, { domains: state.keys[0].domains });
    }
    case 'GET keys':
      return send(200, { keys: state.keys });
    case 'POST keys': {
      const made = { key: `pk_1${randomUUID().replaceAll('-', '')}`, active: true, endsAt: null, share: { messages: 1000, spend: 5_000_000 }, domains: state.keys[0].domains };
      state.keys.unshift(made);
      return send(201, made);
    }
    case 'GET members':
      return send(200, { members: state.members, invitations: state.invitations });
    case 'POST members':
      return send(201, { id: randomUUID(), name: given.name ?? given.email, role: given.role, expiresAt: ago(-7), code: 'inv_abcdefghijklmnop', sent: true });
    case 'PUT members/*':
      if (id === 'p_elena') return problem(409, 'conflict', 'This is the last owner, and a workspace needs one.');
      return send(200, { ...state.members.find((it) => it.id === id), ...given });
    case 'GET signup':
      return send(200, { mode: 'open', allowed: true });
    case 'POST signup':
      if (given.address === 'bad') return problem(400, 'bad-request', 'This is not a web address.');
      state.spaces = 1;
      return send(201, { tenant: 't_aaaaaaaaaaaaaaaaaaaa', name: 'Casa Marisma', role: 'owner' });
    case 'POST invitations/*':
      return send(200, { tenant: 't_bbbbbbbbbbbbbbbbbbbb', role: 'agent' });
    case 'GET checklist':
      return send(200, state.checklist);
    case 'POST subjects/*': {
      const found = state.conversations.slice(0, 3);
      if (!given.email && !given.phone) return problem(400, 'bad-request', 'Say whom it is about.');
      if (id === 'find') {
        const shown = given.email === 'nobody@casa.example' || state.forgotten ? [] : found;
        return send(200, {
          found: shown.map((it, n) => ({ conversation: it.id, startedAt: it.startedAt, readable: true, entries: 2, opening: it.opening, lead: n ? null : { name: 'María' } })),
          next: null, reply: { en: 'Hello,\n\nThis is what we keep of you.', es: 'Hola:\n\nEsto es lo que guardamos de ti.' },
        });
      }
      if (id === 'export') return send(200, { version: 1, business: 'Casa Marisma', exportedAt: ago(0), conversations: found.map(thread), leads: [], next: null });
      state.forgotten = true;
      return send(200, { receipt: { key: 'k', signature: 's', receipt: {} }, more: false, reply: { en: 'It is done.', es: 'Ya está.' } });
    }
    case 'DELETE workspace':
      return given.confirm === 'Casa Marisma' ? send(202, { erasure: randomUUID(), begunAt: ago(0), state: 'under-way' }) : problem(400, 'bad-request', 'Type its name.');
    case 'GET erasure':
      return send(200, { erasure: randomUUID(), begunAt: ago(0), state: 'erased', receipt: { key: 'k', signature: 's', receipt: {} } });
    case 'POST exports': {
      const from = given.cursor ? Number(given.cursor) : 0;
      const all = state.conversations.slice(from, from + 30);
      return send(200, { version: 1, exportedAt: ago(0), ...(from ? {} : { settings: state.settings, answers: state.entries, sources: state.sources, domains: state.keys[0].domains }), conversations: all.map((it) => ({ ...it, entries: [] })), leads: [], mails: [{ id: `m${from}` }], stopped: [], content: [], audit: [], next: from + 30 < state.conversations.length ? String(from + 30) : null });
    }
    case 'POST imports': {
      const none = { added: 0, there: 0, expired: 0, own: 0, unreadable: 0 };
      state.setup.push(...['settings', 'domains', 'sources', 'answers'].filter((name) => given[name]));
      const some = (list) => ({ added: (list ?? []).length, there: 0, refused: 0 });
      const setup = { settings: { added: given.settings ? 1 : 0, there: 0, refused: 0 }, domains: some(given.domains), sources: some(given.sources), answers: some(given.answers) };
      return send(200, { ...setup, conversations: { ...none, added: (given.conversations ?? []).length }, leads: { ...none, added: (given.leads ?? []).length } });
    }
    case 'GET usage':
      return send(200, { month: '2026-11', endsAt: '2026-12-01T00:00:00Z', messages: { used: 1734, quota: 2000 }, spend: { used: 2_340_000, quota: 10_000_000 } });
    case 'GET audit':
      return send(200, { entries: state.audit, next: null });
    default:
      if (request.method === 'DELETE') return send(200, { removed: verb ?? id });
      return problem(404, 'not-found', 'Nothing is here.');
  }
}
