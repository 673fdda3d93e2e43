import type { Client } from 'urql';
import type { RecordVerdict } from '../../schema/verify-record.ts';
import { ProofOfRecordDocument, type ProofOfRecordQuery } from './hub-operations.ts';

/** What came of a check, with what it was about. */
export type Checked = {
  readonly verdict: RecordVerdict;
  readonly issuer: string;
  readonly record: NonNullable<NonNullable<ProofOfRecordQuery['node']>['record']> | undefined;
};

/**
 * Checks a record in this browser: fetches the proof from the server that showed the record and the keys of the author as the hub has
 * pinned them, and compares what was signed with what is shown on the page. The code for it is loaded when it is first needed.
 *
 * @param shown fields as they are on the page, by their names in the kind
 */
export async function checkRecord(
  client: Client,
  id: string,
  shown: Readonly<Record<string, unknown>>,
): Promise<Checked> {
  const issuer = id.slice(0, id.indexOf('/'));
  const [{ verifyRecord }, { data, error }] = await Promise.all([
    import('../../schema/verify-record.ts'),
    client.query(ProofOfRecordDocument, { id }, { requestPolicy: 'network-only' }).toPromise(),
  ]);
  const node = data?.node;
  if (!node?.record) throw error ?? new Error('The author does not show the proof now.');
  const { sdJwt, digest } = node.record;
  const statements = node.issuer?.keyStatements;
  if (!statements) throw new Error('The keys of the author are not known here.');
  const verdict = await verifyRecord(
    sdJwt,
    { did: issuer, statements },
    {
      id,
      ...(digest === null ? {} : { digest }),
      ...(node.withheld === null ? {} : { withheld: node.withheld }),
      fields: { ...withoutUndefined(shown), issuedAt: node.issuedAt },
    },
  );
  return { verdict, issuer, record: node.record };
}

function withoutUndefined(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).filter(([name, value]) => value !== undefined && name !== '__typename'),
  );
}
