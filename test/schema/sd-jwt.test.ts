import { createPublicKey, verify } from 'node:crypto';
import { SDJwtInstance } from '@sd-jwt/core';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  beginKeyHistory,
  type CheckedKeyHistory,
  checkKeyHistory,
  generatePrivateJwk,
  importSigningKey,
  presentSdJwt,
  type RecordEnvelope,
  recordSigner,
  recordVerifier,
  type SigningKey,
  sha256,
} from '../../schema/index.ts';
import { TAKEN_NAMES } from '../../schema/record-check.ts';

/** Our own strict check of SD-JWTs, held against a library that knows all of RFC 9901. */
const did = 'did:web:acme.example';
const envelope: RecordEnvelope = {
  id: `${did}/goal/01J8ZQ4Y3N0V6T8K2R5W7X9ABC`,
  kind: 'ImpactGoal',
  kindVersion: 1,
  version: 1,
  issuer: did,
  issuedAt: '2026-01-01T00:00:00Z',
  dataClass: 'ORGANIZATIONAL',
};

let key: SigningKey;
let history: CheckedKeyHistory;
let library: SDJwtInstance<Record<string, unknown>>;

beforeAll(async () => {
  key = await importSigningKey(await generatePrivateJwk());
  history = await checkKeyHistory(await beginKeyHistory(did, key, 'recovery', envelope.issuedAt), did);
  const publicKey = createPublicKey({ key: key.publicJwk as never, format: 'jwk' });
  library = new SDJwtInstance({
    hashAlg: 'sha-256',
    hasher: (data) => sha256(typeof data === 'string' ? data : new Uint8Array(data)),
    verifier: (data, signature) => verify(null, Buffer.from(data), publicKey, Buffer.from(signature, 'base64url')),
  });
});

// whole fields are disclosed; `_sd` and `...` within a value mean something to SD-JWT and are not ours
const name = fc.stringMatching(/^[a-z][A-Za-z0-9]{0,12}$/).filter((one) => !TAKEN_NAMES.has(one));
const value = fc
  .jsonValue({ maxDepth: 2 })
  .filter((one) => one !== null && !/"(_sd|\.\.\.|__proto__)"/.test(JSON.stringify(one)));
const content = fc.dictionary(name, value, { maxKeys: 8 }).map((made) => ({ ...made }));

describe('opening an SD-JWT', () => {
  it('reads what a library reads, whatever is disclosed', async () => {
    await fc.assert(
      fc.asyncProperty(content, fc.integer({ min: 0, max: 255 }), async (fields, choice) => {
        const { sdJwt } = await recordSigner(did, key)(envelope, fields);
        const names = Object.keys(fields).filter((_, index) => (choice >> index) & 1);
        const shown = presentSdJwt(sdJwt, new Set(names));
        const ours = await recordVerifier(history)(shown);
        const { payload } = await library.verify(shown);
        const theirs = Object.fromEntries(Object.entries(payload as object).filter(([key]) => key in fields));
        expect(JSON.parse(JSON.stringify(ours.content))).toEqual(JSON.parse(JSON.stringify(theirs)));
        expect(ours.withheldCount).toBe(Object.keys(fields).length - names.length);
      }),
      { numRuns: 200 },
    );
  });

  it('accepts nothing that a library refuses, when a character is changed, added or lost', async () => {
    const { sdJwt } = await recordSigner(did, key)(envelope, { title: 'Clean rivers', sdgs: ['6', '14.1'] });
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: sdJwt.length - 1 }),
        fc.constantFrom('A', 'b', '~', '.', '-', '=', ' ', '\n', ''),
        fc.boolean(),
        async (at, put, insert) => {
          const changed = sdJwt.slice(0, at) + put + sdJwt.slice(insert ? at : at + 1);
          const [ours, theirs] = await Promise.all([
            accepts(() => recordVerifier(history)(changed)),
            accepts(() => library.verify(changed)),
          ]);
          if (!ours) refused++;
          if (ours && changed !== sdJwt) expect(theirs).toBe(true);
        },
      ),
      { numRuns: 600 },
    );
    expect(refused).toBeGreaterThan(400);
  });
});

async function accepts(check: () => Promise<unknown>): Promise<boolean> {
  return check().then(
    () => true,
    () => false,
  );
}
