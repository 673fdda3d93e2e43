import { CompactSign, compactVerify, decodeProtectedHeader } from 'jose';
import { ConstellationError } from './errors.ts';
import { type CheckedKeyHistory, isSetAside } from './key-history.ts';
import type { SigningKey } from './keys.ts';

/**
 * Signed statements between nodes and hubs (JWS compact, RFC 7515): what is said is a JSON object, its type is fixed in the header, and
 * the key must be one that the speaker's key history knows. One form for all of them; each type names who may say it, to whom.
 */
export const STATEMENT_TYPES = {
  RESTORED: 'constellation-restored+jwt',
  ROSTER_HEAD: 'constellation-roster+jwt',
  ROSTER_REQUEST: 'constellation-roster-request+jwt',
  CONTROL: 'constellation-control+jwt',
  DEPARTURE: 'constellation-departure+jwt',
  SESSION_ANSWER: 'constellation-session+jwt',
} as const;
export type StatementType = keyof typeof STATEMENT_TYPES;

const MAX_LENGTH = 100_000;

/** Signs a statement in the name of `did`. */
export async function signStatement(
  type: StatementType,
  did: string,
  content: Readonly<Record<string, unknown>>,
  signer: SigningKey,
): Promise<string> {
  return new CompactSign(new TextEncoder().encode(JSON.stringify(content)))
    .setProtectedHeader({ alg: signer.alg, typ: STATEMENT_TYPES[type], kid: `${did}#${signer.thumbprint}` })
    .sign(signer.key);
}

/**
 * Checks a statement against the key history of its speaker. With `current`, only the key that speaks now counts: for statements about
 * the present. With `whenever`, keys that were taken back count too: for authors who look through what they hold themselves. What the
 * members mean is checked by the caller; they are unknown until then.
 *
 * @throws ConstellationError BAD_PROOF | UNKNOWN_KEY | KEY_REVOKED
 */
export async function verifyStatement(
  type: StatementType,
  jws: unknown,
  history: CheckedKeyHistory,
  { current = false, whenever = false }: { readonly current?: boolean; readonly whenever?: boolean } = {},
): Promise<Readonly<Record<string, unknown>>> {
  const actor = history.did;
  try {
    if (typeof jws !== 'string' || jws.length > MAX_LENGTH) throw new Error('missing or too long');
    const header = decodeProtectedHeader(jws);
    const thumbprint = header.kid?.startsWith(`${actor}#`) ? header.kid.slice(actor.length + 1) : undefined;
    const key = thumbprint === undefined ? undefined : history.keys.get(thumbprint);
    if (!key || (current && key !== history.current)) throw new ConstellationError('UNKNOWN_KEY', undefined, { actor });
    // it says nothing of when it was made, so that nothing of such a key can be believed
    if (!whenever && isSetAside(key)) throw new ConstellationError('KEY_REVOKED', undefined, { actor });
    if (header.typ !== STATEMENT_TYPES[type]) throw new Error('of another type');
    const { payload } = await compactVerify(jws, key.key, { algorithms: [key.alg] });
    const content: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(payload));
    if (typeof content !== 'object' || content === null || Array.isArray(content)) throw new Error('not an object');
    return content as Record<string, unknown>;
  } catch (cause) {
    if (cause instanceof ConstellationError) throw cause;
    throw new ConstellationError('BAD_PROOF', 'The signed statement does not hold.', { actor, cause });
  }
}
