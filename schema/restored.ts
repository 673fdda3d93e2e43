import { ConstellationError } from './errors.ts';
import type { FeedHead } from './feed.ts';
import type { CheckedKeyHistory } from './key-history.ts';
import type { SigningKey } from './keys.ts';
import { signStatement, verifyStatement } from './statement.ts';

/**
 * The statement of a node that was restored from a backup: it names the last position that its feed has in common with what
 * readers saw before. Readers that are further ahead go back to it and read on; without the statement a shorter feed is a fault.
 */
export type RestoredStatement = {
  readonly did: string;
  readonly tier: string;
  readonly lastCommon: FeedHead;
  /** RFC 3339, UTC, whole seconds. */
  readonly at: string;
};

/** Signs the statement (JWS compact, RFC 7515). */
export async function signRestored(statement: RestoredStatement, signer: SigningKey): Promise<string> {
  return signStatement('RESTORED', statement.did, statement, signer);
}

/** Checks the statement against the key history. @throws ConstellationError BAD_PROOF | UNKNOWN_KEY */
export async function verifyRestored(
  jws: string,
  history: CheckedKeyHistory,
  options: { readonly whenever?: boolean } = {},
): Promise<RestoredStatement> {
  const statement = (await verifyStatement('RESTORED', jws, history, options)) as unknown as RestoredStatement;
  const { did, lastCommon } = statement;
  if (did !== history.did || !Number.isSafeInteger(lastCommon?.count) || lastCommon.count < 0)
    throw new ConstellationError('BAD_PROOF', 'The statement of restoration does not hold.', { actor: history.did });
  return statement;
}
