import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  beginKeyHistory,
  generatePrivateJwk,
  importSigningKey,
  type KeyHistory,
  moveActor,
  presentSdJwt,
  type RecordVerdict,
  recordSigner,
  rotateKey,
  verifyRecord,
} from '../../schema/index.ts';

const did = 'did:web:acme.example';
const presented: Record<'EdDSA' | 'ES256', { sdJwt: string; history: KeyHistory }> = {} as never;

beforeAll(async () => {
  for (const alg of ['EdDSA', 'ES256'] as const) {
    const [first, second, safe] = await Promise.all(
      [1, 2, 3].map(async () => importSigningKey(await generatePrivateJwk(alg))),
    );
    if (!first || !second || !safe) throw new Error('no keys');
    let history = await beginKeyHistory(did, first, safe.thumbprint, '2026-01-01T00:00:00Z');
    history = await rotateKey(history, first, second, '2026-01-02T00:00:00Z');
    history = await moveActor(history, second, { node: 'https://node.example' }, '2026-01-03T00:00:00Z');
    const envelope = {
      id: `${did}/goal/01J8ZQ4Y3N0V6T8K2R5W7X9ABC`,
      kind: 'ImpactGoal',
      kindVersion: 1,
      version: 1,
      issuer: did,
      issuedAt: '2026-01-04T00:00:00Z',
      dataClass: 'ORGANIZATIONAL',
    } as const;
    const content = { title: 'Clean rivers', sdgs: ['6', '14.1'], summary: 'Fish' };
    const { sdJwt } = await recordSigner(did, second)(envelope, content);
    presented[alg] = { sdJwt: presentSdJwt(sdJwt, new Set(['title', 'sdgs'])), history };
  }
});

/** What a reader takes from a verdict. */
const meaning = ({ envelope, content, withheld, digest, key }: RecordVerdict) => ({
  envelope,
  content,
  withheld,
  digest,
  key,
});
const bytes = fc.constantFrom(...'ABab019-_~.{}"\\:,= \n\u0000é', '');

describe('verifyRecord', () => {
  for (const alg of ['EdDSA', 'ES256'] as const) {
    it(`never takes another meaning from a presentation of which a byte was changed, added or lost (${alg})`, async () => {
      const { sdJwt, history } = presented[alg];
      const whole = await verifyRecord(sdJwt, history);
      expect(whole.verdict).toBe('VALID');
      let changed = 0;
      await fc.assert(
        fc.asyncProperty(fc.nat(sdJwt.length - 1), bytes, fc.boolean(), async (at, put, insert) => {
          const text = sdJwt.slice(0, at) + put + sdJwt.slice(insert ? at : at + 1);
          if (text === sdJwt) return;
          changed++;
          expect((await verifyRecord(text, history)).verdict).not.toBe('VALID');
        }),
        { numRuns: 2_000 },
      );
      expect(changed).toBeGreaterThan(1_500);
    }, 60_000);

    it(`never takes another meaning from a key history of which a byte was changed, added or lost (${alg})`, async () => {
      const { sdJwt, history } = presented[alg];
      const whole = await verifyRecord(sdJwt, history);
      const json = JSON.stringify(history);
      await fc.assert(
        fc.asyncProperty(fc.nat(json.length - 1), bytes, fc.boolean(), async (at, put, insert) => {
          const verdict = await verifyRecord(sdJwt, json.slice(0, at) + put + json.slice(insert ? at : at + 1));
          // white space between the members of JSON, and a member that nobody reads, mean nothing
          if (verdict.verdict === 'VALID') expect(meaning(verdict)).toEqual(meaning(whole));
        }),
        { numRuns: 2_000 },
      );
    }, 60_000);
  }

  it('takes each single bit of a presentation seriously', async () => {
    const { sdJwt, history } = presented.ES256;
    for (let at = 0; at < sdJwt.length; at++) {
      const flipped = String.fromCharCode(sdJwt.charCodeAt(at) ^ 1);
      const { verdict } = await verifyRecord(sdJwt.slice(0, at) + flipped + sdJwt.slice(at + 1), history);
      expect([at, verdict]).not.toEqual([at, 'VALID']);
    }
  });

  it('never throws, whatever it is given', async () => {
    const { sdJwt, history } = presented.EdDSA;
    const trap = new Proxy(
      {},
      {
        get: () => {
          throw new Error('trap');
        },
      },
    );
    const given = [
      undefined,
      null,
      0,
      '',
      [],
      {},
      trap,
      Symbol('x'),
      () => 1,
      'x'.repeat(2_000_000),
      { statements: [trap], did },
    ];
    for (const one of given)
      for (const other of given) {
        expect((await verifyRecord(one, other)).verdict).not.toBe('VALID');
        expect((await verifyRecord(one, history)).verdict).not.toBe('VALID');
        expect((await verifyRecord(sdJwt, other, trap)).verdict).not.toBe('VALID');
        expect((await verifyRecord(sdJwt, history, { fields: { title: other } })).verdict).toMatch(
          /VALID|OTHER_WORDS|INVALID/,
        );
      }
    await fc.assert(
      fc.asyncProperty(fc.anything(), fc.anything(), async (one, other) => {
        expect((await verifyRecord(one, other)).verdict).not.toBe('VALID');
      }),
    );
  });
});
