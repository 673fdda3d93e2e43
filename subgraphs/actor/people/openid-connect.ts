import { readFile } from 'node:fs/promises';
import { isLoopbackHost } from '../../../schema/index.ts';
import type { ProviderConfig } from '../setup/provider-config.ts';

/** What a person takes to the provider and back. */
export type ProviderVisit = { readonly state: string; readonly nonce: string; readonly verifier: string };

/** Signing in by OpenID Connect: authorization code with PKCE (RFC 7636), state and nonce. */
export type Provider = {
  /** The address to send the person to. */
  begin(redirectUri: string): Promise<{ readonly location: string; readonly visit: ProviderVisit }>;
  /** Who came back, as the provider names them. `address` is that of the return, with what the provider added. */
  finish(address: URL, visit: ProviderVisit): Promise<{ readonly issuer: string; readonly subject: string }>;
};

const TIMEOUT_SECONDS = 10;

/** A provider; its description and keys are fetched when somebody first signs in. */
export function openProvider(config: ProviderConfig): Provider {
  const library = () => import('openid-client');
  let discovering: ReturnType<typeof discover> | undefined;

  async function discover() {
    const client = await library();
    const { issuer, clientId, clientSecret, clientSecretFile } = config;
    const secret = clientSecretFile === undefined ? clientSecret : (await readFile(clientSecretFile, 'utf8')).trim();
    const url = new URL(issuer);
    const insecure = url.protocol === 'http:' && isLoopbackHost(url.hostname);
    const found = await client.discovery(
      url,
      clientId,
      // what an ID token is signed with is for the provider to choose among these, never for the token
      { id_token_signed_response_alg: config.signedBy },
      secret === undefined ? client.None() : client.ClientSecretPost(secret),
      { timeout: TIMEOUT_SECONDS, ...(insecure ? { execute: [client.allowInsecureRequests] } : {}) },
    );
    return { client, found };
  }

  function discovered() {
    discovering ??= discover().catch((error: unknown) => {
      discovering = undefined;
      throw error;
    });
    return discovering;
  }

  return {
    async begin(redirectUri) {
      const { client, found } = await discovered();
      const visit = {
        state: client.randomState(),
        nonce: client.randomNonce(),
        verifier: client.randomPKCECodeVerifier(),
      };
      const location = client.buildAuthorizationUrl(found, {
        redirect_uri: redirectUri,
        scope: 'openid',
        state: visit.state,
        nonce: visit.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(visit.verifier),
        code_challenge_method: 'S256',
      });
      return { location: location.href, visit };
    },
    async finish(address, { state, nonce, verifier }) {
      const { client, found } = await discovered();
      const tokens = await client.authorizationCodeGrant(found, address, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (!claims) throw new Error('the provider sent no ID token');
      return { issuer: claims.iss, subject: claims.sub };
    },
  };
}
