// A small stand-in for the API and for a customer's site under a strict policy: two origins, one process.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';

const dist = new URL('../../dist/', import.meta.url);
const sleep = (ms) => new Promise((next) => setTimeout(next, ms));
const json = (res, status, body, headers = {}) => {
  res.writeHead(status, { 'Content-Type': status < 400 ? 'application/json' : 'application/problem+json', ...headers });
  res.end(body === undefined ? '' : JSON.stringify(body));
};
const problem = (res, status, slug, detail, wait) =>
  json(res, status, { type: `https://parlor.test/problems/${slug}`, title: slug, status, detail, retryAfterSeconds: wait },
    wait ? { 'Retry-After': String(wait) } : {});

const GREETING = {
  en: 'Welcome to Casa Lumbre. Ask us anything about your stay.',
  es: 'Te damos la bienvenida a Casa Lumbre. Pregunta lo que quieras sobre tu estancia.',
};
const CONSENT = {
  en: 'I agree that Casa Lumbre may use these details to answer me.',
  es: 'Acepto que Casa Lumbre use estos datos para responderme.',
};
const NOTICE = {
  en: 'Automated assistant of Casa Lumbre. What you write is kept for 90 days and read only by Casa Lumbre. Not for children under 13.',
  es: 'Asistente automático de Casa Lumbre. Lo que escribes se guarda 90 días y solo lo lee Casa Lumbre. No es para menores de 13 años.',
};
const AGREEMENT = {
  en: 'I agree to that. I can take it back at any time by deleting the conversation.',
  es: 'Estoy de acuerdo. Puedo retirarlo cuando quiera borrando la conversación.',
};
const SUGGESTIONS = {
  en: ['When can I check in?', 'Do you take dogs?', 'How do I get there from the station?'],
  es: ['¿Desde qué hora puedo entrar?', '¿Aceptan perros?', '¿Cómo llego desde la estación?'],
};

/** `stub.mode` steers the answers; `stub.calls` remembers what was asked. */
export async function startStub({ accent = '#2f5d50', features = {}, availability, agreement = false } = {}) {
  const stub = { mode: '', calls: [], entries: [], answered: new Map(), accent, features, availability, agreement, tokens: 0, asked: [], languages: [], leads: [], thoughts: [], state: 'bot' };
  const api = createServer(async (req, res) => {
    const url = new URL(req.url, 'http://x');
    res.setHeader('Access-Control-Allow-Origin', req.headers.origin ?? '*');
    res.setHeader('Access-Control-Expose-Headers', 'Retry-After');
    if (req.method === 'OPTIONS') {
      res.writeHead(204, { 'Access-Control-Allow-Methods': 'GET,POST,DELETE', 'Access-Control-Allow-Headers': 'Authorization,Content-Type' });
      return res.end();
    }
    if (url.pathname.startsWith('/widget/')) {
      res.writeHead(200, { 'Content-Type': 'text/javascript' });
      stub.calls.push(url.pathname);
      return res.end(await readFile(new URL(url.pathname.slice(8), dist)));
    }
    let body = '';
    for await (const chunk of req) body += chunk;
    const sent = body ? JSON.parse(body) : {};
    stub.calls.push(`${req.method} ${url.pathname}`);
    stub.languages.push(req.headers['accept-language']);
    if (url.pathname === '/v1/sessions') {
      if (stub.mode === 'opening') await sleep(5000);
      if (stub.mode === 'not-allowed') return problem(res, 403, 'not-allowed', 'Not here.');
      if (stub.mode === 'down') return problem(res, 503, 'unavailable', '', 30);
      if (stub.mode === 'busy') return problem(res, 429, 'too-many-messages', 'One moment, please.', stub.wait ?? 12);
      if (stub.mode === 'gone') return problem(res, 410, 'erased', 'This conversation was erased.');
      if (stub.mode === 'suspect-door' && !proven(sent, stub)) return asking(res);
      const language = sent.language === 'es' ? 'es' : 'en';
      return json(res, 201, {
        token: `token-${++stub.tokens}`, expiresAt: new Date(Date.now() + 900_000).toISOString(), resume: 'secret', conversationId: 'c1',
        assistant: { name: 'Casa Lumbre', greeting: GREETING[language], suggestions: SUGGESTIONS[language], accent: stub.accent, availability: stub.availability ?? 'always' },
        notice: { text: NOTICE[language], version: '1', agreement: stub.agreement ? AGREEMENT[language] : null },
        consent: { text: CONSENT[language], version: '3f2a9c41d07b' },
        features: { stream: true, handoff: false, leads: false, export: false, erase: false, ...stub.features },
      });
    }
    if (url.pathname === '/v1/privacy')
      return json(res, 200, { language: 'en', controller: {}, lines: [
        { topic: 'controller', title: 'Who is responsible', text: 'Casa Lumbre, Calle del Pinar 4, Segovia. Write to hola@casalumbre.example.' },
        { topic: 'model', title: 'Who answers', text: 'A language model that runs in Frankfurt. It learns nothing from what you write.' },
        { topic: 'retention', title: 'How long we keep it', text: '90 days. Then it is deleted, backups included.' },
        { topic: 'technical', title: 'Technical data', text: 'Your address is used to count messages and forgotten the same day. No cookies.' },
      ] });
    if (url.pathname === '/v1/conversation/export') {
      const after = Number(url.searchParams.get('after'));
      const entries = stub.entries.filter(({ position }) => position > after).slice(0, 1000);
      const next = stub.entries.length > after + entries.length ? entries.at(-1).position : null;
      if (req.headers.accept !== 'text/plain') return json(res, 200, { business: 'Casa Lumbre', conversationId: 'c1', state: stub.state, entries, lead: stub.leads.at(-1) ?? null, next });
      res.writeHead(200, { 'Content-Type': 'text/plain; charset=utf-8' });
      return res.end(entries.map(({ question, answer, kind }) => (kind === 'turn' ? `You: ${question}\nCasa Lumbre: ${answer}\n` : `(${kind})\n`)).join('\n'));
    }
    const es = req.headers['accept-language']?.startsWith('es');
    const entry = (kind, more = {}) => stub.entries.push({ position: stub.entries.length + 1, at: new Date().toISOString(), kind, state: stub.state, ...more });
    if (url.pathname === '/v1/conversation' && req.method === 'DELETE') {
      stub.mode = 'erased';
      const text = es ? 'Tu conversación está borrada. Un permiso ya emitido deja de valer en 15 minutos.' : 'Your conversation is erased. A pass already issued ends within 15 minutes.';
      return json(res, 200, { conversationId: 'c1', erased: { entries: stub.entries.length, leads: stub.leads.length, lines: 1 }, at: new Date().toISOString(), remains: [{ what: 'token', until: new Date(Date.now() + 900_000).toISOString() }], text });
    }
    if (url.pathname === '/v1/handoff') {
      if (stub.mode === 'failing') return problem(res, 503, 'unavailable', 'We can’t pass this on right now. Try again in a moment.', 20);
      if (stub.availability === 'closed')
        return json(res, 200, { state: 'bot', waiting: false, text: es ? 'Ahora no hay nadie. Atendemos desde el lunes a las 9:00. Deja cómo localizarte.' : 'Nobody is here now. We are back on Monday at 09:00. Leave us a way to reach you.', offerLeadAfterSeconds: 0, opensAt: '2026-11-30T08:00:00Z' });
      const wanted = sent.wanted !== false;
      const fresh = wanted ? stub.state === 'bot' : stub.state === 'waiting';
      if (fresh) {
        stub.state = wanted ? 'waiting' : 'bot';
        entry(wanted ? 'handoff-asked' : 'handoff-dropped');
      }
      const text = wanted ? (es ? 'Hemos avisado a Casa Lumbre. Alguien suele responder en unos minutos.' : 'We have told Casa Lumbre. Somebody usually answers within a few minutes.') : null;
      return json(res, fresh && wanted ? 201 : 200, { state: stub.state, waiting: stub.state === 'waiting', text, offerLeadAfterSeconds: wanted ? (stub.patience ?? 120) : null, opensAt: null });
    }
    if (url.pathname === '/v1/leads') {
      const wrong = (field, detail) => json(res, 400, { type: '/problems/bad-request', title: 'x', status: 400, detail, field });
      if (stub.mode === 'failing') return problem(res, 503, 'unavailable', '', 20);
      if (stub.mode === 'limited') return problem(res, 429, 'too-many-messages', 'Please wait 12 seconds.', 12);
      if (!sent.consent) return wrong('consent', 'Consent is needed.');
      if (/555/.test(sent.phone ?? '')) return wrong('phone', es ? 'No es un teléfono que podamos marcar.' : 'This is not a number we can call.');
      const first = !stub.leads.length;
      stub.leads.push(sent);
      if (stub.state === 'waiting') stub.state = 'bot';
      if (first) entry('lead');
      const where = sent.email ?? sent.phone;
      return json(res, first ? 201 : 200, { id: 'l1', ...sent, state: stub.state, text: es ? `Gracias. Tenemos tus datos y te responderemos en ${where}.` : `Thank you. We have your details and will answer you at ${where}.` });
    }
    if (url.pathname === '/v1/feedback') {
      stub.thoughts.push(sent);
      return json(res, 201, { position: stub.entries.length + 1 });
    }
    if (url.pathname === '/v1/conversation') {
      if (stub.mode === 'nobody' && stub.state === 'waiting') {
        stub.state = 'bot';
        entry('handoff-missed');
      }
      if (stub.mode === 'gone') return problem(res, 410, 'erased');
      if (stub.mode === 'person') {
        stub.mode = 'human';
        stub.state = 'human';
        entry('person-joined', { name: 'Ana' });
        entry('said', { id: 's1', name: 'Ana', text: 'Hello, this is Ana. What can I do for you?' });
      }
      const after = Number(url.searchParams.get('after'));
      const page = stub.entries.filter((entry) => entry.position > after).slice(0, 2);
      const more = stub.entries.some((entry) => entry.position > (page.at(-1)?.position ?? after));
      return json(res, 200, { conversationId: 'c1', entries: page, state: stub.state, next: more ? page.at(-1).position : null });
    }
    if (url.pathname !== '/v1/messages') return problem(res, 404, 'not-found');
    stub.asked.push(sent);
    if (stub.agreement && !stub.entries.length && sent.agreed !== '1')
      return problem(res, 400, 'bad-request', 'Please read and accept first what happens to your words.');
    if (stub.mode === 'expired') {
      stub.mode = '';
      return problem(res, 401, 'token-expired');
    }
    if (stub.mode === 'suspect' && !proven(sent, stub)) return asking(res);
    if (stub.mode === 'limited') return problem(res, 429, 'too-many-messages', 'One moment, please.', stub.wait ?? 12);
    if (stub.mode === 'quota') return problem(res, 429, 'quota-reached', 'The chat has answered all it can this month.', 90_000);
    if (stub.mode === 'failing') return problem(res, 503, 'unavailable', '', 20);
    if (stub.mode === 'erased') return problem(res, 410, 'erased');
    if (stub.mode === 'waiting' || stub.mode === 'human') stub.state = stub.mode;
    if (stub.state === 'closed') return problem(res, 409, 'conflict', 'This conversation was closed.');
    if (stub.state === 'waiting' || stub.state === 'human') {
      stub.entries.push({ position: stub.entries.length + 1, at: '2026-01-01T00:00:00Z', kind: 'turn', id: sent.id, question: sent.text, answer: null, outcome: 'handed-off', answeredBy: 'none', state: stub.state });
      return json(res, 200, { answer: null, outcome: 'handed-off', answeredBy: 'none', state: stub.state, sources: [], redactions: [] });
    }
    if (stub.mode === 'closed') return json(res, 200, { answer: 'Thank you for writing. Have a good trip!', outcome: 'answered', answeredBy: 'person', state: 'closed', sources: [], redactions: [] });
    const site = `http://127.0.0.1:${stub.sitePort}`;
    const done = answer(sent.text, site);
    const write = (event, data) => res.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
    res.writeHead(200, { 'Content-Type': 'text/event-stream' });
    res.write(': hello\n\n');
    if (stub.mode === 'typing') await sleep(5000);
    for (const [i, word] of (done.answer.match(/\S+\s*/g) ?? []).entries()) {
      if (stub.mode === 'streaming' && i === 12) await sleep(5000);
      write('delta', { text: word });
      await sleep(3);
      if (stub.mode === 'cut') {
        stub.mode = '';
        return res.destroy();
      }
    }
    write('sources', { sources: done.sources });
    write('done', done);
    stub.entries.push({ position: stub.entries.length + 1, at: '2026-01-01T00:00:00Z', kind: 'turn', id: sent.id, question: sent.text, ...done });
    res.end();
  });
  const site = createServer((req, res) => {
    const host = `http://localhost:${stub.apiPort}`;
    res.writeHead(200, {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': `default-src 'none'; script-src ${host}; style-src 'self'; connect-src ${host}; require-trusted-types-for 'script'; trusted-types parlor`,
    });
    const { searchParams } = new URL(req.url, 'http://x');
    const lang = searchParams.get('lang') ?? 'en';
    const data = ['accent', 'position', 'language'].map((n) => (searchParams.has(n) ? `data-${n}="${searchParams.get(n)}"` : '')).join(' ');
    res.end(`<!doctype html><html lang="${lang}"><meta name="viewport" content="width=device-width,initial-scale=1"><title>Casa Lumbre</title><h1>Casa Lumbre</h1><p>A guesthouse under the pines. <a href="/next">Next page</a></p><script async src="${host}/widget/parlor.js?key=pk_test" ${data}></script></html>`);
  });
  await new Promise((up) => api.listen(0, up));
  await new Promise((up) => site.listen(0, '127.0.0.1', up));
  stub.apiPort = api.address().port;
  stub.sitePort = site.address().port;
  stub.site = `http://127.0.0.1:${stub.sitePort}`;
  stub.stop = () => [api, site].forEach((server) => (server.closeAllConnections(), server.close()));
  return stub;
}

const SALT = 'ab0123456789abcdef012345?expires=2404000000&';
const sha256 = (text) => createHash('sha256').update(text).digest('hex');

function asking(res) {
  const challenge = { algorithm: 'SHA-256', challenge: sha256(SALT + 40_000), maxnumber: 100_000, salt: SALT, signature: 'signed' };
  json(res, 428, { type: '/problems/challenge-required', title: 'One more step', status: 428, detail: 'Please show that a person is writing.', challenge });
}

const proven = ({ challenge }, stub) => {
  if (challenge) stub.proofs = [...(stub.proofs ?? []), challenge];
  return !stub.never && challenge?.signature === 'signed' && sha256(challenge.salt + challenge.number) === challenge.challenge;
};

function answer(text, site) {
  const base = { outcome: 'answered', answeredBy: 'model', degraded: false, sources: [], state: 'bot', redactions: [], language: 'en' };
  if (/perros|hola/i.test(text)) return { ...base, language: 'es', answer: 'Sí, los perros son bienvenidos en las habitaciones de la planta baja.' };
  if (/hack/i.test(text)) return { ...base, outcome: 'refused', answeredBy: 'built-in', answer: 'I can’t help with that. I’m glad to help with anything about your stay.' };
  if (/4111/.test(text)) return { ...base, answer: 'Please don’t send card numbers here. We take payment at the desk. You wrote ●●●● and that is all anyone can see.', redactions: [{ kind: 'card', name: 'card number', count: 1 }] };
  if (/sauna/.test(text)) return { ...base, outcome: 'unanswered', answeredBy: 'none', answer: 'I did not find that on this site. A person at Casa Lumbre can answer you.' };
  if (/piscina/.test(text)) return { ...base, language: 'es', outcome: 'unanswered', answeredBy: 'none', answer: 'No lo encuentro en este sitio. Una persona de Casa Lumbre puede responderte.' };
  if (/long/.test(text)) return { ...base, answer: `See https://example.com/${'a-very-long-path/'.repeat(12)}\nThat is all.` };
  return {
    ...base,
    answer: 'You can check in from 15:00 until 21:00.\n\nIf you arrive later, tell us before 18:00 and we leave the key in the small box by the door.',
    sources: [{ entry: 'checkin', title: 'Arriving and leaving', url: `${site}/arriving` }, { entry: 'late', title: 'Late arrival', url: 'https://example.com/late' }, { entry: 'x', title: 'bad', url: 'javascript:alert(1)' }],
  };
}
