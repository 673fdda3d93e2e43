import {
  buildClientSchema,
  type GraphQLSchema,
  getIntrospectionQuery,
  type IntrospectionQuery,
  parse,
  validate,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Content, registry } from '../../../schema/index.ts';
import type { StoredRecord } from '../../../subgraphs/actor/index.ts';
import { type SmallNetwork, startSmallNetwork } from '../../support/small-network.ts';
import { type Dice, dice } from './dice.ts';
import { type MergedStore, mergedStore } from './merged-store.ts';
import { canBeMade, randomContent } from './random-content.ts';
import { randomQuery } from './random-query.ts';

/**
 * N stores behind the hub give the same answers as one merged store. Each run changes some records at random, at random actors, and
 * then asks both sides the same random operation. FEDERATION_RUNS and FEDERATION_SEED choose how many and which.
 */
const RUNS = Number(process.env.FEDERATION_RUNS ?? 1_000);
const SEED = Number(process.env.FEDERATION_SEED ?? 20_260_101);
/** Every so many runs everything is new, so that short histories are tried as well as long ones. */
const RUNS_PER_NETWORK = 250;

describe('stores behind a hub', () => {
  const networks = Array.from({ length: Math.ceil(RUNS / RUNS_PER_NETWORK) }, (_, index) => index);

  describe.each(networks)('network %i', (index) => {
    let net: SmallNetwork;
    let schema: GraphQLSchema;
    let merged: MergedStore;

    beforeAll(async () => {
      net = await startSmallNetwork([1, 3, 1]);
      const { data } = await net.query(getIntrospectionQuery());
      schema = buildClientSchema(data as unknown as IntrospectionQuery);
      merged = mergedStore(schema, net.actors);
      const chance = dice(SEED - 1 - index);
      for (let step = 0; step < 40; step++) await changeSomething(chance, net, merged);
    });
    afterAll(() => net.close());

    it(`answer as one merged store would, in ${Math.min(RUNS_PER_NETWORK, RUNS)} random runs`, async () => {
      const rows = { compared: 0 };
      for (let run = 0; run < Math.min(RUNS_PER_NETWORK, RUNS - index * RUNS_PER_NETWORK); run++) {
        const seed = SEED + index * RUNS_PER_NETWORK + run;
        const chance = dice(seed);
        for (let step = 0; step <= chance.below(4); step++) await changeSomething(chance, net, merged);
        await net.network.waitUntilCaughtUp();
        const source = randomQuery(chance, schema, merged, net.actors);
        expect(validate(schema, parse(source)), source).toEqual([]);
        const [fromHub, expected] = await Promise.all([net.query(source), merged.answer(source)]);
        expect({ data: fromHub.data, errors: fromHub.errors }, `seed ${seed}: ${source}`).toEqual({
          data: JSON.parse(JSON.stringify(expected.data)),
          errors: undefined,
        });
        expect(expected.errors, source).toBeUndefined();
        rows.compared += JSON.stringify(fromHub.data).split('"__typename"').length - 1;
      }
      // a comparison of nothing with nothing would prove nothing
      expect(rows.compared).toBeGreaterThan(Math.min(RUNS_PER_NETWORK, RUNS));
    }, 240_000);

    it('give the same rows page by page as at once', async () => {
      for (const kind of registry.kinds) {
        const whole = (await net.query(`{ list: ${kind.plural}(first: 100) { nodes { id } totalCount } }`)) as {
          data: { list: { nodes: { id: string }[]; totalCount: number } };
        };
        const { nodes, totalCount } = whole.data.list;
        const paged: { id: string }[] = [];
        let after: string | null = null;
        do {
          const { data } = (await net.query(
            `query ($after: String) { list: ${kind.plural}(first: 3, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }`,
            { after },
          )) as { data: { list: { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } } };
          const page = data.list;
          paged.push(...page.nodes);
          after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
        } while (after !== null && paged.length < 100);
        expect(paged.slice(0, 100)).toEqual(nodes);
        expect(totalCount).toBeGreaterThanOrEqual(nodes.length);
      }
    });
  });
});

/** One change at one actor: a new record, a revision, a withdrawal, or another audience. */
async function changeSomething(chance: Dice, net: SmallNetwork, merged: MergedStore): Promise<void> {
  const did = chance.one(net.actors);
  const actor = net.nodeOf(did).actors.get(did)!;
  const own = merged.all().filter((record) => record.id.startsWith(`${did}/`) && record.withdrawnFor === undefined);
  const take = (stored: StoredRecord) => {
    const { envelope, content, digest, policy } = stored;
    merged.put({
      id: envelope.id,
      kind: envelope.kind,
      version: envelope.version,
      digest,
      issuedAt: envelope.issuedAt,
      content: content as Content,
      // what was private when it was withdrawn was never seen
      isPublic: policy.audience === 'PUBLIC',
      ...(envelope.withdrawn ? { withdrawnFor: envelope.withdrawn.reason } : {}),
    });
  };
  if (own.length > 0 && chance.chance(45)) {
    const record = chance.one(own);
    const kind = registry.byName(record.kind)!;
    const what = chance.one(['REVISE', 'REVISE', 'SET_AUDIENCE', 'WITHDRAW']);
    if (what === 'REVISE') {
      const content = randomContent(chance, kind, merged, net.actors) ?? record.content;
      const gone = Object.keys(record.content).filter((name) => !(name in content));
      const changes = { ...content, ...Object.fromEntries(gone.map((name) => [name, null])) };
      take(await actor.publisher.apply({ type: 'REVISE', id: record.id, changes }));
    } else if (what === 'SET_AUDIENCE') {
      take(
        await actor.publisher.apply({
          type: 'SET_AUDIENCE',
          id: record.id,
          audience: record.isPublic || kind.notPublic ? 'PRIVATE' : 'PUBLIC',
        }),
      );
    } else {
      take(await actor.publisher.apply({ type: 'WITHDRAW', id: record.id, reason: 'MISTAKE' }));
    }
    return;
  }
  const possible = registry.kinds.filter(
    (kind) => canBeMade(kind, merged) && !(kind.single && own.some((record) => record.kind === kind.name)),
  );
  const kind = chance.one(possible);
  const content = randomContent(chance, kind, merged, net.actors);
  if (content === undefined) return;
  take(
    await actor.publisher.apply({
      type: 'PUBLISH',
      kind: kind.name,
      content,
      audience: chance.chance(85) && !kind.notPublic ? 'PUBLIC' : 'PRIVATE',
    }),
  );
}
