import fc from 'fast-check';
import { digestOf, EMPTY_HEAD, type FeedHead } from '../../../schema/index.ts';
import type {
  FacetFilter,
  IndexBatch,
  IndexRow,
  LinkQuery,
  PastRow,
  RowQuery,
} from '../../../subgraphs/network/store/port.ts';
import { idOf } from './journal-writer.ts';

/** Random feeds, as batches that an ingest would apply, and random questions about what they leave in an index. */
export const ACTORS = ['did:web:a.example', 'did:web:b.example', 'did:web:localhost%3A4101'] as const;
export const TIERS = ['PUBLIC', 'MEMBERS'] as const;
export const KINDS = ['ImpactGoal', 'Commitment'] as const;
const FACETS = ['sdg', 'amount', 'mixed.value', 'status'] as const;
const LINKS = ['satisfies', 'about'] as const;
const TITLES = ['', 'a', 'B', 'b', 'zebra', 'ähre', 'Äpfel', 'é', '中文', 'x"y', "it's", 'sdg', '%_', '\\'] as const;
const TIMES = [1, 2, 3, 4].map((day) => `2026-01-0${day}T00:00:00Z`);
const VALUES = ['1', '13', 'ACTIVE', 'ä', '', 0, 1, 2.5, -3, 1e9] as const;

const target = fc.tuple(fc.constantFrom(...ACTORS), fc.nat({ max: 5 })).map(([actor, n]) => idOf(actor, 'goal', n));
const value = fc.constantFrom<string | number>(...VALUES);
const name = fc.constantFrom<string>(...FACETS);

const pastRow = fc.record<PastRow>({
  version: fc.integer({ min: 1, max: 5 }),
  digest: fc.constant('sha-256:y'),
  issuedAt: fc.constantFrom(...TIMES),
  links: fc.array(fc.record({ name: fc.constantFrom<string>(...LINKS), target }), { maxLength: 2 }),
  facets: fc.array(fc.record({ name, value }), { maxLength: 2 }),
});

type Change = {
  past: readonly PastRow[];
  put: boolean;
  n: number;
  row: Omit<IndexRow, 'id' | 'actor' | 'feedSeq' | 'tier'>;
};

const change = fc.record<Change>({
  put: fc.constantFrom(true, true, true, false),
  n: fc.nat({ max: 11 }),
  past: fc.array(
    fc.oneof(
      pastRow,
      pastRow.map((row) => ({ ...row, opaque: true as const })),
    ),
    { maxLength: 2 },
  ),
  row: fc
    .record({
      kind: fc.constantFrom(...KINDS),
      kindVersion: fc.constant(1),
      version: fc.integer({ min: 1, max: 5 }),
      digest: fc.constant('sha-256:x'),
      issuedAt: fc.constantFrom(...TIMES),
      withdrawn: fc.constantFrom(false, false, false, false, true),
      opaque: fc.constantFrom(false, false, false, false, true),
      title: fc.option(fc.constantFrom(...TITLES), { nil: undefined }),
      links: fc.array(fc.record({ name: fc.constantFrom<string>(...LINKS), target }), { maxLength: 3 }),
      facets: fc.array(fc.record({ name, value }), { maxLength: 6 }),
      undisclosed: fc.nat({ max: 3 }),
    })
    .map(({ title, ...row }) => (title === undefined ? row : { ...row, title })),
});

/** Pages of feeds, in an order that an ingest could have read them in. */
export const batchesArbitrary = fc
  .array(fc.tuple(fc.constantFrom(...ACTORS), fc.constantFrom(...TIERS), fc.array(change, { maxLength: 8 })), {
    maxLength: 16,
  })
  .map((pages) => {
    const heads = new Map<string, FeedHead>();
    return pages.map(([actor, tier, changes], page): IndexBatch => {
      const expected = heads.get(`${actor} ${tier}`) ?? EMPTY_HEAD;
      const at = (index: number) => expected.count + index + 1;
      const count = expected.count + changes.length;
      const head: FeedHead = count === 0 ? EMPTY_HEAD : { count, digest: digestOf(`${actor} ${count}`) };
      heads.set(`${actor} ${tier}`, head);
      const numbered = changes.map((each, index) => ({ ...each, feedSeq: at(index), id: idOf(actor, 'goal', each.n) }));
      return {
        actor,
        tier,
        expected,
        position: { actor, tier, head, issuedAt: TIMES[0]! },
        puts: numbered.filter(({ put }) => put).map(({ row, feedSeq, id }) => ({ ...row, tier, id, actor, feedSeq })),
        // one for each id, as a page has them: of two rows of it the later counts
        past: new Map(numbered.filter(({ put }) => put).map(({ id, past }) => [id, past])),
        removes: numbered
          .filter(({ put }) => !put)
          .map(({ id, feedSeq, row: { kind, version, digest, withdrawn } }) => ({
            ...{ id, kind, version, digest, withdrawn, feedSeq },
          })),
        chain: numbered.map(({ id, feedSeq, row }) => ({
          seq: feedSeq,
          id,
          version: row.version,
          recordDigest: row.digest,
          digest: digestOf(`${feedSeq}`),
        })),
        holes:
          page % 3 === 0 && changes.length > 0
            ? [{ actor, tier, seq: at(0), code: 'BAD_PROOF', detail: 'broken', at: TIMES[page % 4]! }]
            : [],
      };
    });
  });

const excludeActors = fc.subarray([...ACTORS], { maxLength: 1 });

const facetFilter = fc.oneof(
  fc.record({ name, in: fc.array(value, { maxLength: 3 }) }),
  fc.record({ name, from: value, to: value }),
  fc.record({ name, from: value }),
  fc.record({ name, to: value }),
) satisfies fc.Arbitrary<FacetFilter>;

/** Actors of whom what is PUBLIC only is shown. */
export const publicOnlyArbitrary = fc.subarray([...ACTORS]);

/** Who has published nothing: of many actors rows are looked for on another way than of few. */
const STRANGERS = Array.from({ length: 30 }, (_, n) => `did:web:stranger-${n}.example`);

/** Questions for lists; `limit` is the page size to walk with. */
export const rowQueryArbitrary: fc.Arbitrary<RowQuery> = fc
  .record({
    tier: fc.constantFrom(...TIERS),
    kind: fc.constantFrom(...KINDS),
    actors: fc.option(fc.subarray([...ACTORS]), { nil: undefined, freq: 2 }),
    isCrowded: fc.boolean(),
    excludeActors,
    facets: fc.array(facetFilter, { maxLength: 2 }),
    links: fc.array(
      fc.record({ name: fc.constantFrom<string>(...LINKS), targets: fc.array(target, { minLength: 1, maxLength: 4 }) }),
      { maxLength: 1 },
    ),
    order: fc.record({
      by: fc.constantFrom<string>('issuedAt', 'title', ...FACETS),
      direction: fc.constantFrom('ASC' as const, 'DESC' as const),
    }),
    limit: fc.integer({ min: 1, max: 5 }),
  })
  .map(({ actors, isCrowded, ...query }) =>
    actors ? { ...query, actors: isCrowded ? [...STRANGERS, ...actors] : actors } : query,
  );

/** Questions for links. */
export const linkQueryArbitrary: fc.Arbitrary<LinkQuery> = fc.record({
  tier: fc.constantFrom(...TIERS),
  kind: fc.constantFrom(...KINDS),
  name: fc.constantFrom<string>(...LINKS),
  targets: fc.uniqueArray(target, { minLength: 1, maxLength: 6 }),
  excludeActors,
  limit: fc.integer({ min: 1, max: 3 }),
});
