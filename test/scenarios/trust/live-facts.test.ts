import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { partnershipFacts } from '../../../subgraphs/network/api/derived/concerned.ts';
import { idsIn, liveContext } from './support/live-context.ts';
import { startTrustWorld, type TrustWorld } from './support/trust-world.ts';

let world: TrustWorld;
let ash: string;
let birch: string;
let cedar: string;
let partnership: string;
let terms: { id: string; digest: string };
/** What the two share with each other, by what it is. */
const shared: Record<string, string> = {};
const withPartner = (partner: string) => ({ audience: 'PARTNERS', partners: [partner] });

beforeAll(async () => {
  world = await startTrustWorld([['ash'], ['birch'], ['cedar']]);
  [ash = '', birch = '', cedar = ''] = world.dids;
  const content = { title: 'Together', purpose: 'Less waste', parties: [{ id: birch }] };
  partnership = await world.publish(ash, 'Partnership', content, withPartner(birch));
  const digest = (await world.actor(ash).store.find([partnership], 'ALL')).get(partnership)?.digest ?? '';
  terms = { id: partnership, digest };
  shared.confirmed = await world.publish(birch, 'Answer', { about: terms, verdict: 'CONFIRMED' }, withPartner(ash));
  shared.plan = await world.publish(
    ash,
    'ValuePlan',
    { title: 'Ours', form: 'COLLECTIVE', partnership: { id: partnership }, parties: [{ id: birch }] },
    withPartner(birch),
  );
  const plan = (await world.actor(ash).store.find([shared.plan], 'ALL')).get(shared.plan);
  const agreed = { about: { id: shared.plan, digest: plan?.digest ?? '' }, verdict: 'CONFIRMED' };
  shared.agreed = await world.publish(birch, 'Answer', agreed, withPartner(ash));
  await world.publish(cedar, 'ImpactGoal', { title: 'Public', direction: 'INCREASE' }, { audience: 'PUBLIC' });
  await world.settled();
}, 60_000);
afterAll(() => world?.close());

describe('what the parties of a partnership share with each other', () => {
  test('is among the facts of each of them, with the answers to it', async () => {
    for (const party of [ash, birch]) {
      const { context, sources } = await liveContext(world, party);
      const before = idsIn(await context.facts());
      const found = await partnershipFacts(context, partnership);
      expect(found?.parties).toEqual([ash, birch].sort());
      expect(found?.facts.audience).toBe('LIVE');
      expect(found?.facts.silent).toEqual([]);
      expect(idsIn(found!.facts)).toEqual([...before, partnership, ...Object.values(shared)].sort());
      expect(sources().map(({ actor, status }) => [actor, status])).toEqual(
        [ash, birch].sort().map((one) => [one, 'LIVE']),
      );
    }
  });

  test('is not there for a third, nor for anybody, nor in any index', async () => {
    for (const other of [cedar, undefined]) {
      const { context } = await liveContext(world, other);
      const before = idsIn(await context.facts());
      expect(await partnershipFacts(context, partnership)).toBeUndefined();
      const actors = [ash, birch, cedar];
      const facts = await context.liveFacts({ actors, subjects: [partnership, ...Object.values(shared)] });
      expect(idsIn(facts)).toEqual(before);
      expect(before.filter((id) => id === partnership || Object.values(shared).includes(id))).toEqual([]);
    }
  });

  test('makes the phase of the partnership, through the hub', async () => {
    const query = `query ($id: ID!) { node(id: $id) { id ... on Partnership { title phase { value becauseIds basis { audience silent { id } } } } } }`;
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
});
