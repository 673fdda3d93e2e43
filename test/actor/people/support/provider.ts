import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';
import { onTestFinished } from 'vitest';

export type TestProvider = {
  readonly issuer: string;
  /** Who is signed in there; whoever comes next is taken for them. */
  account: string;
  /** What the provider was asked at its authorization endpoint. */
  readonly asked: URLSearchParams[];
  /** Goes through the provider as a browser does; gives the address it sends back to. */
  visit(location: string): Promise<URL>;
};

export const CLIENT = { clientId: 'node', clientSecret: 'the secret of the node, known to both' };

/** A real OpenID Connect provider (oidc-provider) on this machine, that takes everybody for its `account` without asking. */
export async function startProvider(redirectUri: () => string): Promise<TestProvider> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`;
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const jwk = { ...privateKey.export({ format: 'jwk' }), kid: 'one', use: 'sig', alg: 'RS256' };
  let provider: Provider | undefined;
  const asked: URLSearchParams[] = [];

  // made when it is first asked: only then the node, and with it the address to return to, is known
  const made = () => {
    provider ??= new Provider(issuer, {
      clients: [
        {
          client_id: CLIENT.clientId,
          client_secret: CLIENT.clientSecret,
          redirect_uris: [redirectUri()],
          grant_types: ['authorization_code'],
          response_types: ['code'],
          token_endpoint_auth_method: 'client_secret_post',
        },
      ],
      jwks: { keys: [jwk] },
      cookies: { keys: ['for this test only'] },
      ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, IdToken: 600 },
      pkce: { required: () => true },
      features: { devInteractions: { enabled: false } },
      interactions: { url: (_context: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
      findAccount: async (_context: unknown, sub: string) => ({ accountId: sub, claims: async () => ({ sub }) }),
    });
    return provider;
  };
  const result: TestProvider = {
    issuer,
    account: '',
    asked,
    async visit(location) {
      const jar = new Map<string, string>();
      for (let at = new URL(location); ; ) {
        if (at.href.startsWith(redirectUri())) return at;
        if (at.pathname === '/auth') asked.push(at.searchParams);
        const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
        const response = await fetch(at, { redirect: 'manual', headers: cookie === '' ? {} : { cookie } });
        for (const one of response.headers.getSetCookie()) {
          const [pair = ''] = one.split(';');
          jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
        }
        const next = response.headers.get('location');
        if (next === null) throw new Error(`the provider stopped at ${at}: ${await response.text()}`);
        at = new URL(next, at);
      }
    },
  };
  server.on('request', (request, response) => {
    const one = made();
    if (!request.url?.startsWith('/interaction/')) return one.callback()(request, response);
    void (async () => {
      const { prompt, params, session } = await one.interactionDetails(request, response);
      if (prompt.name === 'login')
        return one.interactionFinished(request, response, { login: { accountId: result.account } });
      const grant = new one.Grant({ accountId: session?.accountId, clientId: params.client_id });
      grant.addOIDCScope('openid');
      await one.interactionFinished(request, response, { consent: { grantId: await grant.save() } });
    })();
  });
  onTestFinished(
    () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  );
  return result;
}
