// From the address of a site to a visitor's answer on it, by nothing but the published document: every call below is
// checked against the types that are generated from it. Walked with `node test/client/run.mjs API SITE`.
import * as oauth from 'oauth4webapi';
import createClient, { type Client } from 'openapi-fetch';
import type { paths } from './made/api';

type Parlor = Client<paths>;

const HOURS = 'What are your opening hours?';
const PATIENCE = 60_000;
const plain = { [oauth.allowInsecureRequests]: true };

function check(so: unknown, what: string): asserts so {
  if (!so) throw new Error(what);
}

/** What a call brought, or the problem it was refused with. */
function good<T>(reply: { data?: T; error?: unknown; response: Response }): T {
  check(reply.data !== undefined, `${reply.response.status} ${reply.response.url}: ${JSON.stringify(reply.error)}`);
  return reply.data;
}

/** An access token of the host's own issuer, for somebody it has not seen: code and PKCE, as the desk does it. */
async function signIn(api: string): Promise<string> {
  const issuer = new URL(api);
  const server = await oauth.processDiscoveryResponse(issuer, await oauth.discoveryRequest(issuer, plain));
  const client: oauth.Client = { client_id: 'parlor' };
  const verifier = oauth.generateRandomCodeVerifier();
  const state = oauth.generateRandomState();
  const nonce = oauth.generateRandomNonce();
  const desk = `${api}/desk/`;
  const asked = {
    client_id: client.client_id,
    redirect_uri: desk,
    response_type: 'code',
    scope: 'openid profile email',
    state,
    nonce,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  };
  const chosen = await fetch(server.authorization_endpoint ?? '', {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: api },
    body: new URLSearchParams({ ...asked, person: 'new', name: 'Pilar' }),
  });
  const back = oauth.validateAuthResponse(server, client, new URL(chosen.headers.get('location') ?? ''), state);
  const reply = await oauth.authorizationCodeGrantRequest(server, client, oauth.None(), back, desk, verifier, plain);
  return (await oauth.processAuthorizationCodeResponse(server, client, reply, { expectedNonce: nonce, requireIdToken: true })).access_token;
}

/** Asks in a visit that begins on that origin. */
async function visit(api: string, key: string, origin: string): Promise<(text: string) => Promise<string>> {
  const opened = good(await createClient<paths>({ baseUrl: api }).POST('/v1/sessions', { params: { header: { Origin: origin } }, body: { key, language: 'en' } }));
  const chat: Parlor = createClient<paths>({ baseUrl: api, headers: { Authorization: `Bearer ${opened.token}` } });
  return async (text) => {
    const reply = good(await chat.POST('/v1/messages', { params: { header: { Origin: origin } }, body: { id: crypto.randomUUID(), text } }));
    check(typeof reply === 'object', 'one reply, whole');
    return `${reply.outcome}: ${reply.answer}`;
  };
}

async function read(owner: Parlor): Promise<void> {
  for (const end = Date.now() + PATIENCE; Date.now() < end; await new Promise((done) => setTimeout(done, 100))) {
    const [site] = good(await owner.GET('/v1/owner/content')).sources;
    check(site?.phase !== 'failed', 'the site cannot be read');
    if (site?.phase === 'ready') return;
  }
  check(false, 'the site was not read');
}

export async function walk(api: string, address: string): Promise<void> {
  const site = new URL(address).origin;
  const owner: Parlor = createClient<paths>({ baseUrl: api, headers: { Authorization: `Bearer ${await signIn(api)}` } });
  check(good(await owner.GET('/v1/owner/signup')).allowed, 'may sign up');
  check(good(await owner.POST('/v1/owner/signup', { body: { address } })).tenant, 'a business of their own');
  await read(owner);

  // Tried where nobody else sees it: the one domain that the key has by now is the desk's own.
  const [key] = good(await owner.GET('/v1/owner/keys')).keys;
  const [trial] = key?.domains ?? [];
  check(key && trial, 'a key for the trial');
  const trying = await visit(api, key.key, trial);
  check(/^answered: .*18:45/s.test(await trying(HOURS)), 'answers before it is installed');

  // Live, once somebody answers for the data.
  const early = await owner.POST('/v1/owner/domains', { body: { domain: site } });
  check(early.response.status === 409, 'not live before somebody answers for the data');
  const now = await owner.GET('/v1/owner/settings');
  const privacy = { legalName: 'Otter Kayaks Ltd', contact: 'data@otter.example', policy: 'https://otter.example/privacy' };
  good(await owner.PUT('/v1/owner/settings', { params: { header: { 'If-Match': now.response.headers.get('etag') ?? '' } }, body: { ...good(now), privacy } }));
  check(good(await owner.POST('/v1/owner/domains', { body: { domain: site } })).domains.includes(site), 'live');

  const question = 'Could somebody tune my accordion?';
  const ask = await visit(api, key.key, site);
  check(/^answered: .*18:45/s.test(await ask(HOURS)), 'answers on the site');
  check((await ask(question)).startsWith('unanswered: '), 'says what it does not know');

  const { conversations } = good(await owner.GET('/v1/owner/conversations'));
  check(conversations.length === 2, 'one conversation of the trial, one on the site');
  const threads = await Promise.all(conversations.map(async ({ id }) => good(await owner.GET('/v1/owner/conversations/{id}', { params: { path: { id } } }))));
  check(
    threads.some(({ entries }) => entries.some((entry) => 'question' in entry && entry.question === question)),
    'a thread has it',
  );
  const open = good(await owner.GET('/v1/owner/unanswered')).questions;
  check(open.length === 1 && open[0]?.question === question, 'the one question that is open');
  const answer = 'Gladly: bring it on a Tuesday and ask for Wilf.';
  good(await owner.POST('/v1/owner/content/entries', { body: { question, answer, language: 'en' } }));
  check(/^answered: .*Wilf/s.test(await ask(question)), 'knows it now');

  const steps = good(await owner.GET('/v1/owner/checklist')).steps;
  check(steps.every((each) => each.done || each.step === 'invite'), 'all is done but to invite somebody');
}
