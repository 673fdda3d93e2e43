import type { Client } from 'urql';
import type { RecordVerdict } from '../../schema/verify-record.ts';
import { EarlierVersionsDocument } from './hub-operations.ts';

/** A version of a record before the one of now, as its proof shows it. */
export type EarlierVersion = {
  readonly version: number;
  readonly issuedAt: string;
  readonly verdict: RecordVerdict;
};

/** So many are read. */
const MOST = 50;

/**
 * Reads what a record said before, newest first: out of the proof of each version, which is checked in this browser against the keys of its author.
 */
export async function readEarlierVersions(client: Client, id: string): Promise<readonly EarlierVersion[]> {
  const [{ verifyRecord }, { data, error }] = await Promise.all([
    import('../../schema/verify-record.ts'),
    client.query(EarlierVersionsDocument, { id, first: MOST }, { requestPolicy: 'network-only' }).toPromise(),
  ]);
  const node = data?.node;
  const statements = node?.issuer?.keyStatements;
  if (!node?.record?.earlier || !statements) throw error ?? new Error('The author does not show them now.');
  const history = { did: id.slice(0, id.indexOf('/')), statements };
  return await Promise.all(
    node.record.earlier.map(async ({ version, issuedAt, digest, sdJwt }) => ({
      version: version ?? 0,
      issuedAt: issuedAt ?? '',
      verdict: await verifyRecord(sdJwt, history, { id, ...(digest === null ? {} : { digest }) }),
    })),
  );
}
