import { beforeAll, describe, expect, test } from 'vitest';
import {
  beginKeyHistory,
  type Content,
  checkKeyHistory,
  generatePrivateJwk,
  importSigningKey,
  isConstellationError,
  type KeyHistory,
  presentSdJwt,
  type RecordVersion,
  recordSigner,
  registry,
  revokeKey,
  rotateKey,
  type SigningKey,
} from '../../../schema/index.ts';
import { type Fact, factOf, factsOf } from '../../../subgraphs/network/facts/index.ts';
import { rowOfRecord } from '../../../subgraphs/network/index-row.ts';
import { presentationCheck } from '../../../subgraphs/network/live/presentation-check.ts';
import type { Presented } from '../../../subgraphs/network/live/statement-request.ts';
import type { RowFloor } from '../../../subgraphs/network/store/port.ts';

const ACME = 'did:web:acme.example';
const OTHER = 'did:web:other.example';
const GOAL = `${ACME}/goal/01J8ZQ4Y3N0V6T8K2R5W7X9ABC`;
const NOW = Date.parse('2026-06-30T12:00:00Z');
const CONTENT = { title: 'Clean rivers', direction: 'INCREASE', importance: 'HIGH' };

let first: SigningKey;
let second: SigningKey;
let born: KeyHistory;
beforeAll(async () => {
  const [one, two, safe] = await Promise.all([1, 2, 3].map(async () => importSigningKey(await generatePrivateJwk())));
  if (!one || !two || !safe) throw new Error('no keys');
  [first, second] = [one, two];
  born = await beginKeyHistory(ACME, first, safe.thumbprint, '2026-01-01T00:00:00Z');
});

type Said = {
  version?: number;
  previous?: string;
  issuedAt?: string;
  content?: Content;
  withdrawn?: boolean;
  kind?: string;
};
async function signed(said: Said = {}, key = first, actor = ACME): Promise<RecordVersion> {
  const { version = 1, previous, issuedAt = '2026-02-01T00:00:00Z', withdrawn = false, kind = 'ImpactGoal' } = said;
  const id = GOAL.replace(ACME, actor).replace('/goal/', kind === 'ImpactGoal' ? '/goal/' : '/unheard-of/');
  const envelope = {
    ...{ id, kind, kindVersion: 1, version, issuer: actor, issuedAt, dataClass: 'ORGANIZATIONAL' as const },
    ...(previous === undefined ? {} : { previous }),
    ...(withdrawn ? { withdrawn: { reason: 'OTHER' as const } } : {}),
  };
  return recordSigner(actor, key)(envelope, withdrawn ? {} : (said.content ?? CONTENT));
}

const presented = ({ envelope, digest, sdJwt }: RecordVersion, fields?: readonly string[]): Presented => ({
  id: envelope.id,
  kind: envelope.kind,
  digest,
  sdJwt: fields ? presentSdJwt(sdJwt, new Set(fields)) : sdJwt,
});

/** The fact that the index has of a version that disclosed these fields. */
function indexed({ envelope, content, digest }: RecordVersion, fields = Object.keys(content)): Fact {
  const shown = Object.fromEntries(Object.entries(content).filter(([name]) => fields.includes(name)));
  const withheldCount = Object.keys(content).length - fields.length;
  return factOf(
    rowOfRecord(registry, { tier: 'MEMBERS', envelope, content: shown, withheldCount, digest, feedSeq: 1 }),
  );
}

type Setting = { known?: readonly Fact[]; history?: KeyHistory; floor?: RowFloor; actor?: string };
/** What comes of a presentation: the fact, nothing, or the code with which it is refused. */
async function checked(one: Presented, { known = [], history = born, floor, actor = ACME }: Setting = {}) {
  const unknown: string[] = [];
  const check = presentationCheck({
    base: factsOf(known, { now: '2026-06-30T12:00:00Z', actors: [ACME, OTHER], audience: 'MEMBERS' }),
    registry,
    keysOf: () => checkKeyHistory(history, ACME),
    onUnknownKey: (did) => unknown.push(did),
    now: () => NOW,
  });
  try {
    return { fact: await check(actor, one, floor), unknown };
  } catch (thrown) {
    if (!isConstellationError(thrown)) throw thrown;
    return { code: thrown.code, unknown };
  }
}

describe('what an owner presents', () => {
  test('is the fact that a feed would have made of it, as far as it is disclosed', async () => {
    const version = await signed();
    expect((await checked(presented(version))).fact).toEqual(indexed(version));
    const cut = await checked(presented(version, ['title', 'direction']));
    expect(cut.fact).toEqual(indexed(version, ['title', 'direction']));
    expect(cut.fact).toMatchObject({ undisclosed: 1, facets: { direction: ['INCREASE'] } });
  });

  test('is not checked again where the index has it with the same fields', async () => {
    const version = await signed();
    const known = indexed(version, ['title', 'direction']);
    const cut = presented(version, ['title', 'direction']);
    // the signature is not part of the digest: nobody would notice, if nobody looked
    const spoilt = { ...cut, sdJwt: cut.sdJwt.replace(/\.[^.~]*~/, '.AAAA~') };
    expect((await checked(spoilt, { known: [known] })).fact).toBe(known);
    expect(await checked(spoilt)).toMatchObject({ code: 'BAD_PROOF' });
    const more = await checked(presented(version), { known: [known] });
    expect(more.fact).toMatchObject({ facets: { importance: ['HIGH'] }, undisclosed: 0 });
  });

  test('is of the actor that was asked', async () => {
    const version = await signed();
    expect(await checked(presented(version), { actor: OTHER })).toMatchObject({ code: 'OWNERSHIP_VIOLATION' });
    const lookalike = { ...presented(version), id: GOAL.replace(ACME, `${ACME}:x`) };
    expect(await checked(lookalike)).toMatchObject({ code: 'OWNERSHIP_VIOLATION' });
  });

  test('by a key that is not known has the member asked for new ones', async () => {
    const version = await signed({}, second);
    expect(await checked(presented(version))).toEqual({ code: 'UNKNOWN_KEY', unknown: [ACME] });
    const history = await rotateKey(born, first, second, '2026-01-15T00:00:00Z');
    expect(await checked(presented(version), { history })).toMatchObject({ fact: { version: 1 }, unknown: [] });
  });

  test('by a key that was taken back counts where the index stands by it, and nowhere else', async () => {
    const rotated = await rotateKey(born, first, second, '2026-03-01T00:00:00Z');
    const revocation = { thumbprint: first.thumbprint, compromisedSince: '2026-02-15T00:00:00Z' };
    const history = await revokeKey(rotated, second, revocation, '2026-03-02T00:00:00Z');
    const version = await signed();
    expect(await checked(presented(version), { history })).toMatchObject({ code: 'KEY_REVOKED' });
    const stoodBy = { history, known: [indexed(version, ['title'])] };
    expect(await checked(presented(version), stoodBy)).toMatchObject({ fact: { undisclosed: 0 } });
    const later = await signed({ issuedAt: '2026-02-20T00:00:00Z' });
    expect(await checked(presented(later), { history })).toMatchObject({ code: 'KEY_REVOKED' });
  });

  test('follows the version that the index has', async () => {
    const one = await signed();
    const known = [indexed(one)];
    const two = await signed({ version: 2, previous: one.digest, issuedAt: '2026-03-01T00:00:00Z' });
    expect(await checked(presented(two), { known })).toMatchObject({ fact: { version: 2 } });
    const astray = await signed({ version: 2, previous: two.digest, issuedAt: '2026-03-01T00:00:00Z' });
    expect(await checked(presented(astray), { known })).toMatchObject({ code: 'VERSION_CONFLICT' });
    const twin = await signed({ content: { ...CONTENT, title: 'Other rivers' } });
    expect(await checked(presented(twin), { known })).toMatchObject({ code: 'VERSION_CONFLICT' });
    const earlier = await signed({ version: 2, previous: one.digest, issuedAt: '2026-01-15T00:00:00Z' });
    expect(await checked(presented(earlier), { known })).toMatchObject({ code: 'CLOCK_SKEW' });
    // the index may have read on meanwhile
    expect(await checked(presented(one), { known: [indexed(two)] })).toEqual({ fact: undefined, unknown: [] });
  });

  test('is nothing after a withdrawal, and no older version than one that was hidden since', async () => {
    const one = await signed();
    const gone = await signed({ version: 2, previous: one.digest, withdrawn: true, issuedAt: '2026-03-01T00:00:00Z' });
    expect(await checked(presented(gone), { known: [indexed(one)] })).toMatchObject({ fact: { withdrawn: true } });
    const back = await signed({ version: 3, previous: gone.digest, issuedAt: '2026-04-01T00:00:00Z' });
    expect(await checked(presented(back), { known: [indexed(gone)] })).toMatchObject({ code: 'WITHDRAWN' });
    const { digest } = await signed({ version: 2, previous: one.digest, issuedAt: '2026-03-01T00:00:00Z' });
    const floor = { id: GOAL, kind: 'ImpactGoal', version: 2, digest, withdrawn: false, feedSeq: 9 };
    expect(await checked(presented(one), { floor })).toMatchObject({ code: 'VERSION_CONFLICT' });
  });

  test('of a kind that is not known here is no fact', async () => {
    const version = await signed({ kind: 'UnheardOf' });
    expect(await checked(presented(version))).toEqual({ fact: undefined, unknown: [] });
  });

  test('is not dated ahead of the clock of the hub', async () => {
    const version = await signed({ issuedAt: '2026-07-01T00:00:00Z' });
    // by the clock of this machine it is in the past or not, as it happens
    expect(['CLOCK_SKEW', 'BAD_PROOF']).toContain((await checked(presented(version))).code);
  });
});
