import { CompactSign, compactVerify, decodeProtectedHeader } from 'jose';
import { ConstellationError } from './errors.ts';
import type { FeedHead } from './feed.ts';
import type { CheckedKeyHistory, SigningKey } from './keys.ts';

/**
 * The statement of a node that was restored from a backup: it names the last position that its feed has in common with what
 * readers saw before. Readers that are further ahead go back to it and read on; without the statement a shorter feed is a fault.
 */
const RESTORED_TYP = 'constellation-restored+jwt';

export type RestoredStatement = {
  readonly did: string;
  readonly tier: string;
  readonly lastCommon: FeedHead;
  /** RFC 3339, UTC, whole seconds. */
  readonly at: string;
};

/** Signs the statement (JWS compact, RFC 7515). */
export async function signRestored(statement: RestoredStatement, signer: SigningKey): Promise<string> {
  return new CompactSign(new TextEncoder().encode(JSON.stringify(statement)))
    .setProtectedHeader({ alg: signer.alg, typ: RESTORED_TYP, kid: `${statement.did}#${signer.thumbprint}` })
    .sign(signer.key);
}

/** Checks the statement against the key history. @throws ConstellationError BAD_PROOF | UNKNOWN_KEY */
export async function verifyRestored(jws: string, history: CheckedKeyHistory): Promise<RestoredStatement> {
  try {
    const header = decodeProtectedHeader(jws);
    const key = header.kid?.startsWith(`${history.did}#`)
      ? history.keys.get(header.kid.slice(history.did.length + 1))
      : undefined;
    if (!key) throw new ConstellationError('UNKNOWN_KEY', undefined, { actor: history.did });
    if (header.typ !== RESTORED_TYP)
      throw new ConstellationError('BAD_PROOF', 'Not a statement of restoration.', { actor: history.did });
    const { payload } = await compactVerify(jws, key.key, { algorithms: [key.alg] });
    const statement = JSON.parse(new TextDecoder().decode(payload)) as RestoredStatement;
    const { did, lastCommon } = statement;
    if (did !== history.did || !Number.isSafeInteger(lastCommon?.count) || lastCommon.count < 0)
      throw new Error('faulty members');
    return statement;
  } catch (cause) {
    if (cause instanceof ConstellationError) throw cause;
    throw new ConstellationError('BAD_PROOF', 'The statement of restoration does not hold.', {
      actor: history.did,
      cause,
    });
  }
}
