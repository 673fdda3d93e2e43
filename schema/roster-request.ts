import { decodeProtectedHeader } from 'jose';
import { isDid } from './did.ts';
import { ConstellationError } from './errors.ts';
import type { CheckedKeyHistory } from './key-history.ts';
import type { SigningKey } from './keys.ts';
import { signStatement, verifyStatement } from './statement.ts';

/**
 * The word with which a roster is asked for, in `Authorization: Bearer` (RFC 6750): of an actor to the hub that it joined, or of a hub
 * to the node of a member, for entries that it lost. It opens nothing else: an assertion of a viewer would let the hub ask other members
 * in the name of whoever follows its roster.
 */
export type RosterRequest = {
  /** DID of who asks. */
  readonly from: string;
  /** DID of who is asked. */
  readonly to: string;
};

/** By how much clocks may differ, and for how long the word counts. */
const SKEW_MS = 120_000;
const MAX_LENGTH = 4_000;

export async function signRosterRequest({ from, to }: RosterRequest, signer: SigningKey, now: number): Promise<string> {
  return signStatement('ROSTER_REQUEST', from, { aud: to, at: new Date(now).toISOString() }, signer);
}

/** The word in the header of a request, and whose it claims to be; undefined when there is none. */
export function rosterRequestIn(
  authorization: string | undefined,
): { readonly word: string; readonly from: string } | undefined {
  const word = /^Bearer ([A-Za-z0-9._-]+)$/i.exec(authorization ?? '')?.[1];
  if (word === undefined || word.length > MAX_LENGTH) return undefined;
  try {
    const from = decodeProtectedHeader(word).kid?.split('#')[0] ?? '';
    return isDid(from) ? { word, from } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Checks that it is the current key of `from` that asks, now, and whom: one of `to`.
 *
 * @throws ConstellationError UNAUTHENTICATED; why is in `cause`, for logs
 */
export async function verifyRosterRequest(
  word: string,
  options: { readonly from: CheckedKeyHistory; readonly to: (did: string) => boolean; readonly now: number },
): Promise<void> {
  try {
    const { aud, at } = await verifyStatement('ROSTER_REQUEST', word, options.from, { current: true });
    const holds = typeof aud === 'string' && options.to(aud) && typeof at === 'string';
    if (!holds || !(Math.abs(Date.parse(at) - options.now) <= SKEW_MS))
      throw new Error('for another, or of another time');
  } catch (cause) {
    throw new ConstellationError('UNAUTHENTICATED', 'The roster is shown to those who take part.', { cause });
  }
}
