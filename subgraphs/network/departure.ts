import {
  type CheckedKeyHistory,
  ConstellationError,
  checkKeyHistory,
  checkSuccession,
  isConstellationError,
  isDid,
  verifyStatement,
} from '../../schema/index.ts';
import type { ResolveActor } from '../fetching/index.ts';
import type { Member } from './store/port.ts';

/** The word of an actor that it leaves. */
export type Departure = {
  readonly hub: string;
  readonly did: string;
  /** RFC 3339, UTC. */
  readonly at: string;
  /** Tells it from others; counts once. */
  readonly nonce: string;
};

const SKEW_MS = 120_000;
const NONCE = /^[A-Za-z0-9_-]{22,128}$/;

function refuse(cause?: unknown): never {
  throw new ConstellationError('BAD_PROOF', 'The signed departure does not hold.', { cause });
}

/** Who says that it leaves; not checked yet. @throws ConstellationError BAD_PROOF */
export function departureOf(statement: unknown): string {
  if (typeof statement !== 'string' || statement.length > 10_000) return refuse();
  try {
    const { did } = JSON.parse(Buffer.from(statement.split('.')[1] ?? '', 'base64url').toString()) as Departure;
    return typeof did === 'string' && isDid(did) ? did : refuse();
  } catch (cause) {
    return refuse(cause);
  }
}

/**
 * Checks that a member leaves this hub, now: signed by its current key, later than it joined, and not said before. A departure that was
 * kept from before does not end a membership that began after it.
 *
 * @throws ConstellationError BAD_PROOF | UNKNOWN_KEY
 */
export async function verifyDeparture(
  statement: unknown,
  options: {
    readonly hub: string;
    readonly member: Member;
    readonly resolve: ResolveActor;
    readonly signal: AbortSignal;
    readonly now: () => number;
  },
): Promise<Departure> {
  const { hub, member, resolve, signal, now } = options;
  const { did, joinedAt, departures = [] } = member;
  const pinned = await checkKeyHistory(member.keyHistory, did);
  const said = (await verified(statement, pinned).catch(async (thrown: unknown) => {
    if (!isConstellationError(thrown, 'UNKNOWN_KEY')) throw thrown;
    // it may have another key by now
    const { keyHistory, keys } = await resolve(did, signal);
    checkSuccession(member.keyHistory, keyHistory);
    return verified(statement, keys);
  })) as Partial<Departure>;
  const at = Date.parse(String(said.at));
  const holds =
    said.hub === hub &&
    said.did === did &&
    typeof said.nonce === 'string' &&
    NONCE.test(said.nonce) &&
    !departures.includes(said.nonce) &&
    at >= Date.parse(joinedAt) - SKEW_MS &&
    at <= now() + SKEW_MS;
  return holds ? (said as Departure) : refuse();
}

function verified(statement: unknown, history: CheckedKeyHistory) {
  return verifyStatement('DEPARTURE', statement, history, { current: true });
}
