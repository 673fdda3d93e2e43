import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OwnerClient, Question } from '../../../gateway/index.ts';
import { assertionIn } from '../../../schema/index.ts';
import { allianceFacts, isConcerned, partnershipFacts } from '../../../subgraphs/network/api/derived/concerned.ts';
import { idsIn, liveContext } from './support/live-context.ts';
import { startTrustWorld, type TrustWorld } from './support/trust-world.ts';

let world: TrustWorld;
let ash: string;
let birch: string;
let cedar: string;
let dogwood: string;
let partnership: string;
/** What the two share with each other, by what it is. */
const shared: Record<string, string> = {};
const withPartners = (...partners: string[]) => ({ audience: 'PARTNERS', partners });
const referenceTo = async (id: string) => {
  const record = (await world.actor(id.split('/')[0] ?? '').store.find([id], 'ALL')).get(id);
  return { id, digest: record?.digest ?? '' };
};

beforeAll(async () => {
  world = await startTrustWorld([['ash'], ['birch', 'dogwood'], ['cedar']]);
  [ash = '', birch = '', dogwood = '', cedar = ''] = world.dids;
  const content = { title: 'Together', purpose: 'Less waste', parties: [{ id: birch }] };
  partnership = await world.publish(ash, 'Partnership', content, withPartners(birch));
  const confirm = async (id: string) =>
    world.publish(birch, 'Answer', { about: await referenceTo(id), verdict: 'CONFIRMED' }, withPartners(ash));
  shared.confirmed = await confirm(partnership);
  const plan = { title: 'Ours', form: 'COLLECTIVE', partnership: { id: partnership }, parties: [{ id: birch }] };
  shared.plan = await world.publish(ash, 'ValuePlan', plan, withPartners(birch));
  shared.agreed = await confirm(shared.plan);
  await world.publish(cedar, 'ImpactGoal', { title: 'Public', direction: 'INCREASE' }, { audience: 'PUBLIC' });
  await world.settled();
}, 60_000);
afterAll(() => world?.close());

/** Lets questions through, and keeps them. */
function listening(): { readonly heard: Question[]; readonly watch: (ask: OwnerClient['ask']) => OwnerClient['ask'] } {
  const heard: Question[] = [];
  return {
    heard,
    watch: (ask) => (question) => {
      heard.push(question);
      return ask(question);
    },
  };
}

describe('what the parties of a partnership share with each other', () => {
  test('is among the facts of each of them, with the answers to it', async () => {
    for (const party of [ash, birch]) {
      const { context, sources } = await liveContext(world, party);
      const before = idsIn(await context.facts());
      const found = await partnershipFacts(context, partnership);
      expect(found?.parties).toEqual([ash, birch].sort());
      expect(isConcerned(context, found?.parties ?? [])).toBe(true);
      expect(found?.facts.audience).toBe('LIVE');
      expect(found?.facts.silent).toEqual([]);
      expect(found && idsIn(found.facts)).toEqual([...before, partnership, ...Object.values(shared)].sort());
      expect(sources().map(({ actor, status }) => [actor, status])).toEqual(
        [ash, birch].sort().map((one) => [one, 'LIVE']),
      );
    }
  });

  test('is not there for a third, nor for anybody', async () => {
    for (const other of [cedar, dogwood, undefined]) {
      const { context } = await liveContext(world, other);
      const before = idsIn(await context.facts());
      expect(isConcerned(context, [ash, birch])).toBe(false);
      expect(await partnershipFacts(context, partnership)).toBeUndefined();
      const actors = [ash, birch, cedar];
      const facts = await context.liveFacts({ actors, subjects: [partnership, ...Object.values(shared)] });
      expect(idsIn(facts)).toEqual(before);
      expect(before.filter((id) => id === partnership || Object.values(shared).includes(id))).toEqual([]);
    }
  });

  test('makes the phase of the partnership, through the hub', async () => {
    const query =
      'query ($id: ID!) { node(id: $id) { id ... on Partnership { title phase { value becauseIds basis { audience silent { id } } } } } }';
    const phaseFor = (as?: string) => world.ask(query, { variables: { id: partnership }, ...(as ? { as } : {}) });
    for (const party of [ash, birch]) {
      const { data, errors } = await phaseFor(party);
      expect(errors).toBeUndefined();
      expect(data.node.title).toBe('Together');
      expect(data.node.phase).toMatchObject({ value: 'STRATEGIC_PAUSE', basis: { audience: 'LIVE', silent: [] } });
      expect(data.node.phase.becauseIds).toContain(shared.confirmed);
    }
    for (const other of [cedar, undefined]) expect((await phaseFor(other)).data.node).toBeNull();
  });

  test('is in no file of the hub, and no name of it in any question to somebody else', async () => {
    const { heard, watch } = listening();
    const { context } = await liveContext(world, birch, { watch });
    await context.liveFacts({ actors: [ash, birch, cedar], subjects: [partnership] });
    const toOthers = heard.filter(({ owners }) => !owners.includes(ash));
    expect(toOthers.length).toBeGreaterThan(0);
    expect(JSON.stringify(toOthers.map(({ variables }) => variables))).not.toContain(partnership);
    expect(JSON.stringify(toOthers.map(({ variables }) => variables))).not.toContain(shared.plan);
    for (const file of await readdir(world.directory)) {
      const bytes = await readFile(join(world.directory, file));
      for (const id of [partnership, ...Object.values(shared)]) expect(bytes.includes(id)).toBe(false);
    }
  });
});

describe('fields that are not shown to all who see a record', () => {
  test('find it for nobody else, and are not among the facts of anybody else', async () => {
    const concept = await world.publish(cedar, 'Concept', { label: 'Drought', form: 'CHALLENGE' }, withPartners(birch));
    const goal = await world.publish(
      ash,
      'ImpactGoal',
      { title: 'Water', direction: 'INCREASE', importance: 'HIGH', challenges: [{ id: concept }] },
      {
        ...withPartners(birch, dogwood),
        fields: ['challenges', 'importance'].map((field) => ({ field, ...withPartners(birch) })),
      },
    );
    const factsFor = async (as: string, subject: string) => {
      const { context } = await liveContext(world, as);
      return (await context.liveFacts({ actors: [ash], subjects: [subject] })).get(goal);
    };
    expect(await factsFor(birch, concept)).toMatchObject({ facets: { importance: ['HIGH'] }, undisclosed: 0 });
    expect(await factsFor(dogwood, concept)).toBeUndefined();
    const found = await factsFor(dogwood, goal);
    expect(found).toMatchObject({ links: [], undisclosed: 2 });
    expect(found?.facets.importance).toBeUndefined();
    expect(await factsFor(cedar, goal)).toBeUndefined();
  });

  test('are added to what the index has of the same version', async () => {
    const goal = await world.publish(
      ash,
      'ImpactGoal',
      { title: 'For members', direction: 'INCREASE', importance: 'LOW' },
      { audience: 'MEMBERS', fields: [{ field: 'importance', ...withPartners(birch) }] },
    );
    await world.settled();
    const importance = async (as: string) => {
      const { context } = await liveContext(world, as);
      const facts = await context.liveFacts({ actors: [ash], subjects: [goal] });
      return [(await context.facts()).get(goal), facts.get(goal)].map((fact) => fact?.facets.importance);
    };
    expect(await importance(birch)).toEqual([undefined, ['LOW']]);
    expect(await importance(cedar)).toEqual([undefined, undefined]);
  });
});

describe('owners are asked', () => {
  test('for so many subjects as there is room for, and a subject that is too large leaves the others theirs', async () => {
    const { context } = await liveContext(world, ash, { mostOwners: 3 });
    const large = context.liveFacts({ actors: [birch, cedar, dogwood], subjects: [`${dogwood}/partnership/x`] });
    const small = context.liveFacts({ actors: [ash, birch], subjects: [partnership] });
    const [one, other] = await Promise.allSettled([large, small]);
    expect([one.status, other.status]).toEqual(['rejected', 'fulfilled']);
    expect(one).toMatchObject({ reason: { code: 'OPERATION_TOO_LARGE' } });
    expect((await small).get(partnership)?.id).toBe(partnership);
    // nor does it later
    expect((await context.liveFacts({ actors: [cedar], subjects: [partnership] })).audience).toBe('LIVE');
    await expect(context.liveFacts({ actors: [dogwood], subjects: [partnership] })).rejects.toMatchObject({
      code: 'OPERATION_TOO_LARGE',
    });
  });

  test('once for the same question, and those at one address together', async () => {
    const { heard, watch } = listening();
    const { context } = await liveContext(world, ash, { watch });
    const question = { actors: [birch, dogwood, ash], subjects: [partnership] };
    const [one, other] = await Promise.all([context.liveFacts(question), context.liveFacts({ ...question })]);
    expect(other).toBe(one);
    // the first round and the second, at two addresses
    expect(heard.map(({ owners }) => owners.length).sort()).toEqual([1, 1, 2, 2]);
    await context.liveFacts({ ...question, actors: [ash, dogwood, birch] });
    expect(heard.length).toBe(4);
  });

  test('together for questions of one turn, and each question has what it asked for only', async () => {
    const goal = await world.publish(birch, 'ImpactGoal', { title: 'G', direction: 'INCREASE' }, withPartners(ash));
    const promise = { title: 'P', satisfies: { id: goal } };
    const commitment = await world.publish(birch, 'Commitment', promise, withPartners(ash));
    const { heard, watch } = listening();
    const { context } = await liveContext(world, ash, { watch });
    const before = idsIn(await context.facts());
    const [ofGoal, ofPartnership] = await Promise.all([
      context.liveFacts({ actors: [birch], subjects: [goal], rounds: 1 }),
      context.liveFacts({ actors: [birch], subjects: [partnership], rounds: 1 }),
    ]);
    expect(heard.length).toBe(1);
    expect(idsIn(ofGoal)).toEqual([...before, goal, commitment].sort());
    expect(idsIn(ofPartnership)).toEqual([...before, shared.confirmed].sort());
    expect(idsIn(await context.liveFacts({ actors: [birch], subjects: [goal], rounds: 0 }))).toEqual(
      [...before, goal].sort(),
    );
  });

  test('for whoever is signed in only', async () => {
    const { heard, watch } = listening();
    const { context } = await liveContext(world, undefined, { watch });
    const facts = await context.liveFacts({ actors: [ash, birch], subjects: [partnership] });
    expect(facts).toBe(await context.facts());
    expect(heard).toEqual([]);
  });
});

describe('an owner that does not answer', () => {
  test('is named as silent, and the others’ words count', async () => {
    const node = world.nodeOf(birch);
    await node.stop();
    try {
      const { context, sources } = await liveContext(world, ash);
      const { facts } = (await partnershipFacts(context, partnership)) ?? {};
      expect(facts?.silent).toEqual([birch]);
      expect(facts?.get(shared.plan ?? '')).toBeDefined();
      expect(facts?.get(shared.confirmed ?? '')).toBeUndefined();
      expect(sources().map(({ actor, status, code }) => [actor, status, code])).toEqual(
        [
          [ash, 'LIVE', undefined],
          [birch, 'FAILED', 'ACTOR_UNREACHABLE'],
        ].sort(([a = ''], [b = '']) => (a < b ? -1 : 1)),
      );
    } finally {
      await node.start();
    }
  });

  test('since it does not take the assertion, is silent too', async () => {
    const over = await world.assertion(ash, { now: Date.now() - 600_000 });
    const { context, sources } = await liveContext(world, ash, { assertion: assertionIn(over) });
    const facts = await context.liveFacts({ actors: [ash, birch], subjects: [partnership] });
    expect(facts.silent).toEqual([ash, birch].sort());
    expect(idsIn(facts)).toEqual(idsIn(await context.facts()));
    expect(sources().map(({ status }) => status)).toEqual(['FAILED', 'FAILED']);
  });
});

describe('what is shared within a network', () => {
  test('is among the facts of its members, with those who take part', async () => {
    const charter = await world.publish(
      ash,
      'SharedValueNetwork',
      { name: 'Water', ambition: 'Clean' },
      { audience: 'PUBLIC' },
    );
    const join = { network: { id: charter } };
    const membership = await world.publish(birch, 'Membership', join, { audience: 'PUBLIC' });
    const answer = { about: await referenceTo(membership), verdict: 'CONFIRMED' };
    await world.publish(ash, 'Answer', answer, { audience: 'PUBLIC' });
    await world.publish(cedar, 'Membership', join, { audience: 'PUBLIC' });
    await world.settled();
    await world.chartersKnown(new Map([[charter, new Set([ash, birch])]]));
    const within = { audience: 'NETWORKS', networks: [charter] };
    const event = { network: { id: charter }, stage: 'FORMING', on: '2026-01-01' };
    const stage = await world.publish(birch, 'LifeStageEvent', event, within);
    const seen = async (as?: string) => {
      const { context } = await liveContext(world, as);
      const found = await allianceFacts(context, charter);
      expect(found?.members).toEqual([ash, birch].sort());
      return {
        hasStage: found?.facts.get(stage) !== undefined,
        isConcerned: isConcerned(context, found?.members ?? []),
      };
    };
    expect(await seen(ash)).toEqual({ hasStage: true, isConcerned: true });
    expect(await seen(birch)).toEqual({ hasStage: true, isConcerned: true });
    expect(await seen(cedar)).toEqual({ hasStage: false, isConcerned: false });
    expect(await seen()).toEqual({ hasStage: false, isConcerned: false });
  });
});
