import { createHmac, type KeyObject } from 'node:crypto';
import {
  CONTENT_DIGEST_HEADER,
  componentsOf,
  contentDigestOf,
  REQUEST_TAG,
  REQUESTS_PER_SESSION,
  SIGNATURE_LIFETIME,
  type SignedMessage,
  signatureBase,
  signatureHeaders,
  signatureInput,
  VIEWER_HEADER,
} from '../../../schema/index.ts';
import type { SignableRequest } from '../request-signer.ts';

/** A session of this hub with a node. Times are those of `performance.now`, since the clocks of hub and node may differ. */
export type HubSession = {
  readonly id: string;
  readonly secret: KeyObject;
  readonly openedAt: number;
  readonly endsAt: number;
  /** From when on another should be opened. */
  readonly renewAt: number;
  /** The number of the next request. */
  next: number;
};

/** Before its end a session is not used any more: a request takes a while to arrive. Milliseconds. */
const MARGIN_MS = 10_000;
const RENEW_FROM = REQUESTS_PER_SESSION * 0.9;

/** Whether requests can still be signed in it. */
export function isUsable({ endsAt, next }: HubSession, at: number): boolean {
  return at < endsAt - MARGIN_MS && next < REQUESTS_PER_SESSION;
}

/** Whether it is time to open another, while this one still works. */
export function isAging({ renewAt, next }: HubSession, at: number): boolean {
  return at > renewAt || next > RENEW_FROM;
}

/** The headers that sign a request inside a session. `now` in milliseconds since 1970. */
export function signInSession(session: HubSession, request: SignableRequest, now: number): Record<string, string> {
  const { method, url, body, viewer } = request;
  const contentDigest = body === undefined ? undefined : contentDigestOf(body);
  const message: SignedMessage = { method, target: addressOf(url), contentDigest, viewer };
  const components = componentsOf(message);
  const created = Math.floor(now / 1_000);
  const input = signatureInput(components, {
    created,
    expires: created + SIGNATURE_LIFETIME,
    nonce: String(session.next++),
    keyid: session.id,
    tag: REQUEST_TAG,
  });
  const signature = createHmac('sha256', session.secret)
    .update(signatureBase(message, components, input))
    .digest('base64');
  return {
    ...(contentDigest === undefined ? {} : { [CONTENT_DIGEST_HEADER]: contentDigest }),
    ...(viewer === undefined ? {} : { [VIEWER_HEADER]: viewer }),
    ...signatureHeaders(input, signature),
  };
}

/** As it goes over the wire: without a fragment, normalized. */
export function addressOf(url: string): string {
  const { origin, pathname, search } = new URL(url);
  return `${origin}${pathname}${search}`;
}
