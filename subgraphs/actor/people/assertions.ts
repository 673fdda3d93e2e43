import { createHmac } from 'node:crypto';
import {
  ASSERTION_LIFETIME,
  ConstellationError,
  isDid,
  type Role,
  signViewerAssertion,
} from '../../../schema/index.ts';
import type { HostedActor } from '../hosted-actor.ts';

/** The key of a hub that an actor joined; undefined for any other hub. */
export type HubKeyOf = (
  actor: string,
  hubDid: string,
) => { readonly did: string; readonly thumbprint: string } | undefined;

/**
 * Vouches for a person towards one hub, for two minutes. The hub learns a name for the person that is the same each time, and another
 * at every other hub: hubs cannot tell who it is, nor that two of them speak of the same one.
 *
 * @throws ConstellationError BAD_INPUT | HUB_UNKNOWN
 */
export async function assertViewer(
  actor: HostedActor,
  viewer: { readonly person: string; readonly role: Role },
  hub: unknown,
  hubKeyOf: HubKeyOf,
): Promise<{ readonly assertion: string; readonly expiresAt: string }> {
  if (typeof hub !== 'string' || !isDid(hub))
    throw new ConstellationError('BAD_INPUT', 'Name the hub by its DID: { "hub": "did:web:…" }.', { field: 'hub' });
  const key = hubKeyOf(actor.did, hub);
  if (!key) throw new ConstellationError('HUB_UNKNOWN', undefined, { actor: actor.did });
  const now = Date.now();
  const assertion = await signViewerAssertion(
    {
      actor: actor.did,
      subject: pairwiseSubject(await actor.store.people.secret(), viewer.person, key.did),
      role: viewer.role,
      hub: key.did,
      hubKey: key.thumbprint,
    },
    actor.keys.signingKey,
    { now },
  );
  return { assertion, expiresAt: new Date((Math.floor(now / 1_000) + ASSERTION_LIFETIME) * 1_000).toISOString() };
}

/** OpenID Connect Core 1.0, section 8.1, with a keyed hash: without the secret nobody can try out names. */
export function pairwiseSubject(secret: string, person: string, hubDid: string): string {
  return createHmac('sha256', Buffer.from(secret, 'base64url'))
    .update(JSON.stringify([hubDid, person]))
    .digest('base64url');
}
