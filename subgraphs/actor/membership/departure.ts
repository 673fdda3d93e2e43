import { randomBytes } from 'node:crypto';
import { type SigningKey, signStatement } from '../../../schema/index.ts';
import type { SafeFetch } from '../../fetching/index.ts';
import { changePinnedHub, type PinnedHub } from './pinned-hubs.ts';

const DEADLINE_MS = 10_000;
const MAX_BYTES = 10_000;

/**
 * Says that an actor leaves a hub: from now on the hub is a stranger to it. The statement lies beside the pin until the hub has heard of it.
 */
export async function recordDeparture(options: {
  readonly actorDirectory: string;
  readonly did: string;
  readonly hub: PinnedHub;
  readonly signer: SigningKey;
  readonly now?: () => number;
}): Promise<PinnedHub> {
  const { actorDirectory, did, hub, signer, now = Date.now } = options;
  if (hub.departure !== undefined) return hub;
  const at = `${new Date(now()).toISOString().slice(0, 19)}Z`;
  const nonce = randomBytes(24).toString('base64url');
  const departure = await signStatement('DEPARTURE', did, { hub: hub.did, did, at, nonce }, signer);
  await changePinnedHub(actorDirectory, hub.did, (before) => before && { ...before, departure });
  return { ...hub, departure };
}

/**
 * Tells a hub that an actor left, and forgets the hub once it has heard.
 *
 * @throws ConstellationError ACTOR_UNREACHABLE | ACTOR_TIMEOUT | ACTOR_BAD_ANSWER when it has not; tell it again later
 */
export async function deliverDeparture(options: {
  readonly actorDirectory: string;
  readonly hub: PinnedHub;
  readonly fetch: SafeFetch;
  readonly signal: AbortSignal;
}): Promise<void> {
  const { actorDirectory, hub, fetch, signal } = options;
  if (hub.departure === undefined) return;
  const url = `${hub.endpoints.members.replace(/\/$/, '')}/departure`;
  await fetch.json(url, { signal, deadlineMs: DEADLINE_MS, maxBytes: MAX_BYTES, body: { statement: hub.departure } });
  // somebody may have joined again meanwhile
  await changePinnedHub(actorDirectory, hub.did, (before) =>
    before?.departure === hub.departure ? undefined : before,
  );
}
