// An issuer for tests: one person, asked for nothing, signed in at once. It checks PKCE as a real one would.
import { createHash, generateKeyPairSync, randomUUID, sign } from 'node:crypto';

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const part = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');

function jwt(claims) {
  const text = `${part({ alg: 'ES256', kid: 'one' })}.${part(claims)}`;
  return `${text}.${sign('sha256', Buffer.from(text), { key: privateKey, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`;
}

export function issuer(origin) {
  const codes = new Map();
  const json = (response, status, body) => {
    response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
    response.end(JSON.stringify(body));
  };
  return async function answer(request, response, url, body) {
    if (url.pathname === '/.well-known/openid-configuration')
      return json(response, 200, {
        issuer: origin,
        authorization_endpoint: `${origin}/authorize`,
        token_endpoint: `${origin}/token`,
        jwks_uri: `${origin}/jwks.json`,
        id_token_signing_alg_values_supported: ['ES256'],
      });
    if (url.pathname === '/jwks.json') return json(response, 200, { keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'ES256' }] });
    if (url.pathname === '/authorize') {
      const code = randomUUID();
      codes.set(code, url.searchParams);
      const back = new URL(url.searchParams.get('redirect_uri'));
      back.searchParams.set('code', code);
      back.searchParams.set('state', url.searchParams.get('state'));
      response.writeHead(302, { location: back.href });
      return response.end();
    }
    if (url.pathname === '/token') {
      const given = new URLSearchParams(body);
      const asked = codes.get(given.get('code'));
      codes.delete(given.get('code'));
      const challenge = createHash('sha256').update(given.get('code_verifier') ?? '').digest('base64url');
      if (asked?.get('code_challenge') !== challenge) return json(response, 400, { error: 'invalid_grant' });
      const now = Math.floor(Date.now() / 1000);
      const claims = { iss: origin, sub: 'p', aud: asked.get('client_id'), iat: now, exp: now + 3600 };
      return json(response, 200, {
        access_token: jwt(claims),
        token_type: 'Bearer',
        expires_in: 3600,
        id_token: jwt({ ...claims, name: 'Elena Ruiz', nonce: asked.get('nonce') }),
      });
    }
    return false;
  };
}
