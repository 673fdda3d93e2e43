import { createHmac, createSecretKey, type KeyObject } from 'node:crypto';
import { decodeJwt } from 'jose';
import {
  componentsOf,
  contentDigestOf,
  deriveSessionSecret,
  newSessionKeyPair,
  newSessionNonce,
  REQUEST_TAG,
  SESSION_TAG,
  type SessionAnswer,
  type SessionRequest,
  type SignatureParameters,
  type SignedMessage,
  type SigningKey,
  signatureBase,
  signatureHeaders,
  signatureInput,
} from '../../../../schema/index.ts';
import type { HubIdentity } from '../../../../subgraphs/network/index.ts';
import { ADDRESS, type Answer, type EchoNode, type Sent } from './echo-node.ts';

/** A session as a hub knows it, with nothing hidden. */
export type RawSession = { readonly id: string; readonly secret: KeyObject; next: number };

/** How a request differs from a good one: in what is signed, or in what is sent. */
export type Forgery = {
  readonly method?: string;
  readonly path?: string;
  readonly body?: string;
  readonly viewer?: string;
  /** What is signed instead of the request. */
  readonly message?: (message: SignedMessage) => SignedMessage;
  readonly components?: (components: readonly string[]) => readonly string[];
  readonly parameters?: Partial<SignatureParameters>;
  /** The text of the parameters, signed as it is then. */
  readonly input?: (input: string) => string;
  readonly secret?: KeyObject;
  /** What is sent instead of what was signed. */
  readonly sent?: (sent: Sent) => Sent;
};

export const BODY = JSON.stringify({ query: '{ __typename }' });

/** A request as a hub signs it inside a session, with these differences. */
export function signedRequestOf(session: RawSession, forgery: Forgery = {}, now = Date.now()): Sent {
  const { method = 'POST', path = '/graphql', viewer } = forgery;
  const body = method === 'GET' ? undefined : (forgery.body ?? BODY);
  const created = Math.floor(now / 1_000);
  const parameters = {
    created,
    expires: created + 60,
    nonce: String(session.next++),
    keyid: session.id,
    tag: REQUEST_TAG,
  };
  const sign = (text: string) =>
    createHmac('sha256', forgery.secret ?? session.secret)
      .update(text)
      .digest('base64');
  return assemble({ method, path, body, viewer }, { ...parameters, ...forgery.parameters }, sign, forgery);
}

/** A request for a session, signed with the hub's key, with these differences. */
export async function sessionRequestOf(
  hub: Pick<HubIdentity, 'did' | 'signingKey'>,
  request: SessionRequest,
  forgery: Forgery = {},
  now = Date.now(),
): Promise<Sent> {
  const created = Math.floor(now / 1_000);
  const keyid = `${hub.did}#${hub.signingKey.thumbprint}`;
  const parameters = { created, expires: created + 60, nonce: request.nonce, keyid, tag: SESSION_TAG };
  const what = {
    method: 'POST',
    path: '/session',
    body: forgery.body ?? JSON.stringify(request),
    viewer: forgery.viewer,
  };
  let base = '';
  const note = (text: string) => {
    base = text;
    return '';
  };
  assemble(what, { ...parameters, ...forgery.parameters }, note, forgery);
  const signature = await signWith(hub.signingKey, base);
  return assemble(what, { ...parameters, ...forgery.parameters }, () => signature, forgery);
}

function assemble(
  what: { method: string; path: string; body: string | undefined; viewer: string | undefined },
  parameters: SignatureParameters,
  sign: (text: string) => string,
  forgery: Forgery,
): Sent {
  const { method, path, body, viewer } = what;
  const contentDigest = body === undefined ? undefined : contentDigestOf(body);
  const honest: SignedMessage = { method, target: `${ADDRESS}${path}`, contentDigest, viewer };
  const message = forgery.message?.(honest) ?? honest;
  const components = forgery.components?.(componentsOf(message)) ?? componentsOf(message);
  const plain = signatureInput(components, parameters);
  const input = forgery.input?.(plain) ?? plain;
  const signature = sign(signatureBase(message, components, input));
  const headers = {
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(contentDigest === undefined ? {} : { 'content-digest': contentDigest }),
    ...(viewer === undefined ? {} : { 'constellation-viewer': viewer }),
    ...signatureHeaders(input, signature),
  };
  const sent: Sent = { method, path, headers: Object.entries(headers), body };
  return forgery.sent?.(sent) ?? sent;
}

async function signWith({ alg, key }: SigningKey, text: string): Promise<string> {
  const algorithm = alg === 'EdDSA' ? { name: 'Ed25519' } : { name: 'ECDSA', hash: 'SHA-256' };
  return Buffer.from(await crypto.subtle.sign(algorithm, key, Buffer.from(text))).toString('base64');
}

/** What a hub asks a session with, and the secret half of it. */
export async function newSessionRequest(hub: string, actor: string) {
  const keys = await newSessionKeyPair();
  return { keys, request: { hub, actor, publicKey: keys.publicKey, nonce: newSessionNonce() } };
}

/** Opens a session, believing the answer. */
export async function openRawSession(node: EchoNode, hub: HubIdentity, actor: string): Promise<RawSession> {
  const { keys, request } = await newSessionRequest(hub.did, actor);
  const answer = await node.send(await sessionRequestOf(hub, request, {}, Date.now() + node.clock.ahead));
  return rawSession(answer, keys.privateKey);
}

export async function rawSession(
  answer: Answer,
  privateKey: Parameters<typeof deriveSessionSecret>[0],
): Promise<RawSession> {
  if (answer.status !== 200) throw new Error(`No session: ${JSON.stringify(answer)}`);
  const terms = decodeJwt(answer.body.answer) as unknown as SessionAnswer;
  return {
    id: terms.session,
    secret: createSecretKey(await deriveSessionSecret(privateKey, terms.nodeKey, terms)),
    next: 0,
  };
}

/** With one field of the headers set, or taken out. */
export function withHeader(name: string, value: string | undefined): (sent: Sent) => Sent {
  return (sent) => ({
    ...sent,
    headers: [
      ...sent.headers.filter(([other]) => other !== name),
      ...(value === undefined ? [] : [[name, value] as const]),
    ],
  });
}

/** With one field changed. */
export function changedHeader(name: string, change: (value: string) => string): (sent: Sent) => Sent {
  return (sent) => ({
    ...sent,
    headers: sent.headers.map(([other, value]) => [other, other === name ? change(value) : value] as const),
  });
}

/** With a field sent once more. */
export function repeatedHeader(name: string, value?: string): (sent: Sent) => Sent {
  return (sent) => ({
    ...sent,
    headers: [...sent.headers, [name, value ?? sent.headers.find(([other]) => other === name)?.[1] ?? '']],
  });
}
