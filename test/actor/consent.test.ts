import * as fc from 'fast-check';
import { execute, parse } from 'graphql';
import { expect, test } from 'vitest';
import { registry } from '../../schema/index.ts';
import { callerWith } from '../../subgraphs/actor/access/caller.ts';
import { nodeContext } from '../../subgraphs/actor/api/context.ts';
import { nodeSchema } from '../../subgraphs/actor/api/schema.ts';
import { type HostedActor, initActor, openActor } from '../../subgraphs/actor/index.ts';
import { temporaryFolder } from './support/test-actor.ts';

/** What an independent reader of the rules expects to be true of a record. */
type Expected = {
  readonly id: string;
  readonly kind: 'ImpactGoal' | 'Concept';
  audience: 'PUBLIC' | 'PRIVATE';
  withdrawn: boolean;
  title: string;
  /** Titles of the versions that were visible to all when they were current. */
  readonly told: Set<string>;
};

const schema = nodeSchema(registry);
const audience = fc.constantFrom('PUBLIC' as const, 'PRIVATE' as const);
const step = fc.oneof(
  fc.record({
    do: fc.constant('PUBLISH' as const),
    kind: fc.constantFrom('ImpactGoal' as const, 'Concept' as const),
    audience,
  }),
  fc.record({ do: fc.constant('REVISE' as const), of: fc.nat(), audience: fc.option(audience, { nil: undefined }) }),
  fc.record({ do: fc.constant('SET_AUDIENCE' as const), of: fc.nat(), audience }),
  fc.record({ do: fc.constant('WITHDRAW' as const), of: fc.nat() }),
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

let canary = 0;

/** Does a step at the node, and what it means in the model. */
async function doStep(actor: HostedActor, model: Expected[], one: Step): Promise<void> {
  const title = `canary-${canary++}`;
  if (one.do === 'PUBLISH') {
    const content = one.kind === 'ImpactGoal' ? { title, direction: 'PREVENT' } : { label: title, form: 'TERM' };
    const record = await actor.publisher.apply({ type: 'PUBLISH', kind: one.kind, content, audience: one.audience });
    const told = new Set(one.audience === 'PUBLIC' ? [title] : []);
    model.push({ id: record.envelope.id, kind: one.kind, audience: one.audience, withdrawn: false, title, told });
    return;
  }
  const living = model.filter(({ withdrawn }) => !withdrawn);
  const record = living[one.of % Math.max(1, living.length)];
  if (!record) return;
  const { id } = record;
  if (one.do === 'WITHDRAW') {
    await actor.publisher.apply({ type: 'WITHDRAW', id, reason: 'OTHER' });
    record.withdrawn = true;
    return;
  }
  if (one.do === 'REVISE') {
    const changes = record.kind === 'ImpactGoal' ? { title } : { label: title };
    await actor.publisher.apply({ type: 'REVISE', id, changes, audience: one.audience });
    record.title = title;
  } else {
    await actor.publisher.apply({ type: 'SET_AUDIENCE', id, audience: one.audience });
  }
  record.audience = one.audience ?? record.audience;
  if (record.audience === 'PUBLIC') record.told.add(record.title);
}

const OPERATION = parse(`query ($actor: ID!, $ids: [_Any!]!, $first: Int!, $after: String, $order: ListOrder!) {
  _entities(representations: $ids) { __typename ... on ImpactGoal { id title withdrawn { reason } record { sdJwt } } ... on Concept { id label withdrawn { reason } record { sdJwt } } }
  actor(id: $actor) {
    impactGoals(first: $first, after: $after, order: $order) { totalCount nodes { id title } pageInfo { hasNextPage endCursor } }
    concepts(first: 100) { totalCount nodes { id label } }
  }
  feed(actor: $actor, first: 500) { entries { action id sdJwt } }
}`);

// biome-ignore lint/suspicious/noExplicitAny: the answer of one fixed operation
async function ask(actor: HostedActor, own: boolean, variables: object): Promise<any> {
  const bearer = own ? { actor: actor.did, role: 'READER' as const, label: 'x', person: 'token:x' } : undefined;
  const contextValue = nodeContext(new Map([[actor.did, actor]]), callerWith(bearer));
  const { data, errors } = await execute({
    schema,
    document: OPERATION,
    variableValues: { ...variables },
    contextValue,
  });
  expect(errors).toBeUndefined();
  return data;
}

test('what an outsider gets is what the rules give them, in rows, counts, pages, entities and the feed', {
  timeout: 60_000,
}, async () => {
  let did = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 1, maxLength: 25 }),
      fc.integer({ min: 1, max: 5 }),
      fc.boolean(),
      fc.constantFrom('NEWEST', 'OLDEST'),
      async (steps, first, own, order) => {
        const folder = await temporaryFolder();
        await initActor(folder, { did: `did:web:a${did++}.example`, name: 'A' });
        const actor = await openActor(folder, { environment: {} });
        try {
          const model: Expected[] = [];
          for (const one of steps) await doStep(actor, model, one);
          const visible = model.filter((record) => own || record.audience === 'PUBLIC');
          const ids = model.map(({ kind, id }) => ({ __typename: kind, id }));
          const listed = (kind: string) => visible.filter((record) => record.kind === kind && !record.withdrawn);

          const titles = new Map<string, string>();
          const everything: unknown[] = [];
          let after: string | null = null;
          let pages = 0;
          do {
            const data = await ask(actor, own, { actor: actor.did, ids, first, after, order });
            everything.push(data);
            expect(data.actor.impactGoals.totalCount).toBe(listed('ImpactGoal').length);
            for (const { id, title } of data.actor.impactGoals.nodes) {
              expect(titles.has(id)).toBe(false);
              titles.set(id, title);
            }
            expect(data.actor.concepts.totalCount).toBe(listed('Concept').length);
            expect(
              new Map(data.actor.concepts.nodes.map(({ id, label }: Record<string, string>) => [id, label])),
            ).toEqual(new Map(listed('Concept').map(({ id, title }) => [id, title])));
            expect(data._entities.map((row: { id: string } | null) => row?.id ?? null)).toEqual(
              model.map((record) => (visible.includes(record) ? record.id : null)),
            );
            after = data.actor.impactGoals.pageInfo.hasNextPage ? data.actor.impactGoals.pageInfo.endCursor : null;
            pages++;
          } while (after !== null);
          expect(titles).toEqual(new Map(listed('ImpactGoal').map(({ id, title }) => [id, title])));
          expect(pages).toBe(Math.max(1, Math.ceil(listed('ImpactGoal').length / first)));
          if (own) return;

          const shown = canariesIn(everything);
          const allowed = new Set(
            visible.filter(({ withdrawn }) => !withdrawn).flatMap(({ told, title }) => [...told, title]),
          );
          expect([...shown].filter((text) => !allowed.has(text))).toEqual([]);
        } finally {
          await actor.close();
        }
      },
    ),
    { numRuns: 60 },
  );
});

/** Every canary in an answer, those in the disclosures of proofs included. */
function canariesIn(value: unknown): Set<string> {
  const text = JSON.stringify(value);
  const disclosed = [...text.matchAll(/~([A-Za-z0-9_-]+)/g)].map(([, part]) =>
    Buffer.from(part ?? '', 'base64url').toString(),
  );
  return new Set([text, ...disclosed].flatMap((part) => part.match(/canary-\d+/g) ?? []));
}
