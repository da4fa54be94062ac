import * as oauth from 'oauth4webapi';
import type { Config } from './config';

/** Signed in: kept for this tab alone, in its session storage; it never stands in an address. */
export interface Session {
  token: string;
  name: string;
}

const KEPT = 'parlor-desk:session';
const UNDERWAY = 'parlor-desk:underway';

interface Underway {
  verifier: string;
  state: string;
  nonce: string;
  back: string;
}

const stored = <T>(key: string): T | undefined => {
  const text = sessionStorage.getItem(key);
  return text ? (JSON.parse(text) as T) : undefined;
};

/** Only an issuer on this very machine may be without TLS. */
const insecure = (issuer: string): Record<symbol, boolean> =>
  ['localhost', '127.0.0.1'].includes(new URL(issuer).hostname) ? { [oauth.allowInsecureRequests]: true } : {};

async function server(config: Config): Promise<oauth.AuthorizationServer> {
  const issuer = new URL(config.issuer);
  const reply = await oauth.discoveryRequest(issuer, insecure(config.issuer));
  return oauth.processDiscoveryResponse(issuer, reply);
}

const here = (): string => new URL('.', location.href).href;
const client = (config: Config): oauth.Client => ({ client_id: config.client });

/** Leaves for the issuer, which comes back with a code (RFC 6749 with PKCE, RFC 7636). */
export async function leaveToSignIn(config: Config): Promise<void> {
  const { authorization_endpoint: endpoint } = await server(config);
  const underway: Underway = {
    verifier: oauth.generateRandomCodeVerifier(),
    state: oauth.generateRandomState(),
    nonce: oauth.generateRandomNonce(),
    back: location.hash,
  };
  sessionStorage.setItem(UNDERWAY, JSON.stringify(underway));
  const address = new URL(endpoint!);
  for (const [name, value] of Object.entries({
    client_id: config.client,
    redirect_uri: here(),
    response_type: 'code',
    scope: ['openid', config.scope ?? 'profile'].join(' ').trim(),
    code_challenge: await oauth.calculatePKCECodeChallenge(underway.verifier),
    code_challenge_method: 'S256',
    state: underway.state,
    nonce: underway.nonce,
    ui_locales: document.documentElement.lang,
  }))
    address.searchParams.set(name, value);
  location.assign(address);
}

/** The session there is, or the one a code in our address gives; the code is gone from it either way. */
export async function session(config: Config): Promise<Session | undefined> {
  const address = new URL(location.href);
  if (!address.searchParams.has('state')) return stored<Session>(KEPT);
  const underway = stored<Underway>(UNDERWAY);
  sessionStorage.removeItem(UNDERWAY);
  history.replaceState(null, '', here() + (underway?.back ?? ''));
  if (!underway) return stored<Session>(KEPT);
  const as = await server(config);
  const parameters = oauth.validateAuthResponse(as, client(config), address, underway.state);
  const reply = await oauth.authorizationCodeGrantRequest(
    as,
    client(config),
    oauth.None(),
    parameters,
    here(),
    underway.verifier,
    insecure(config.issuer),
  );
  const result = await oauth.processAuthorizationCodeResponse(as, client(config), reply, {
    expectedNonce: underway.nonce,
    requireIdToken: true,
  });
  const claims = oauth.getValidatedIdTokenClaims(result);
  const name = [claims?.name, claims?.email].find((claim) => typeof claim === 'string');
  const fresh = { token: result.access_token, name: String(name ?? '') };
  sessionStorage.setItem(KEPT, JSON.stringify(fresh));
  return fresh;
}

export function forget(): void {
  sessionStorage.removeItem(KEPT);
}
