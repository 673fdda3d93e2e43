import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../support/living-network.ts';
import { startTrustWorld, type TrustWorld } from '../trust/support/trust-world.ts';
import { type Write, writingIn } from './support/writing.ts';

/** A steward with three members, of whom one goes, one takes part in both, and one does nothing. */
let world: TrustWorld;
let write: Write;
let [steward, goes, both, stays] = ['', '', '', ''];
let [first, second] = ['', ''];
const memberships = new Map<string, string>();
const today = new Date().toISOString().slice(0, 10);

const participants = async (network: string) => {
  const query = `{ node(id: "${network}") { ... on SharedValueNetwork { participants { nodes { id } } } } }`;
  const { data } = await world.ask(query, { as: stays });
  return data.node.participants.nodes.map(({ id }: { id: string }) => id).sort();
};
const sorted = (...dids: string[]) => [...dids].sort();

async function takePart(did: string, network: string): Promise<string> {
  const { id } = await write(
    did,
    `publishMembership(input: { network: { id: "${network}" }, role: "Member", motivation: "Water" }, audience: MEMBERS) { id }`,
  );
  return id;
}

async function confirm(id: string): Promise<void> {
  const [owner = ''] = id.split('/');
  const digest = (await world.actor(owner).store.find([id], 'ALL')).get(id)?.digest;
  const answer = await write(
    steward,
    `publishAnswer(input: { about: { id: "${id}", digest: "${digest}" }, verdict: CONFIRMED }, audience: MEMBERS) { id }`,
  );
  expect(answer).toMatchObject({ id: expect.any(String) });
}

beforeAll(async () => {
  world = await startTrustWorld([['steward'], ['goes'], ['both'], ['stays']]);
  write = writingIn(world);
  [steward = '', goes = '', both = '', stays = ''] = world.dids;
  const charter = await write(
    steward,
    'publishSharedValueNetwork(input: { name: "Water", ambition: "Clean water", decisionRule: { quorum: 60 }, origin: "https://example.org/old" }, audience: MEMBERS, language: "en") { id }',
  );
  first = charter.id;
  for (const did of [goes, both, stays]) {
    const id = await takePart(did, first);
    memberships.set(did, id);
    await confirm(id);
  }
  await world.settled();
}, 120_000);
afterAll(() => world.close());

describe('the split of a network', { timeout: 120_000 }, () => {
  it('is prepared by its steward as two drafts, with the words of the first charter; nothing is published', async () => {
    const prepare = `splitNetwork(network: "${first}", name: "Water for the city", ambition: "Clean taps", why: "Two rivers") {
      charter { id content { ... on SharedValueNetwork { name ambition origin decisionRule { quorum } splitFromRef { id digest } } } audience }
      event { id content { ... on LifeStageEvent { stage why on networkRef { id } } } audience } }`;
    expect(await write(goes, prepare)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await write(steward, prepare, 'READER')).toMatchObject({ code: 'FORBIDDEN' });
    const { charter, event } = await write(steward, prepare, 'MEMBER');
    const digest = (await world.actor(steward).store.find([first], 'ALL')).get(first)?.digest;
    expect(charter.content).toEqual({
      ...{ name: 'Water for the city', ambition: 'Clean taps', origin: null, decisionRule: { quorum: 60 } },
      splitFromRef: { id: first, digest },
    });
    expect(event.content).toEqual({ stage: 'SPLIT', why: 'Two rivers', on: today, networkRef: { id: first } });
    expect([charter.audience, event.audience]).toEqual(['MEMBERS', 'MEMBERS']);
    const nothing = await world.ask('{ sharedValueNetworks { totalCount } lifeStageEvents { totalCount } }', {
      as: stays,
    });
    expect(nothing.data).toEqual({ sharedValueNetworks: { totalCount: 1 }, lifeStageEvents: { totalCount: 0 } });

    const publish = `publishSharedValueNetwork(draft: "${charter.id}") { id }`;
    expect(await write(steward, publish, 'COORDINATOR')).toMatchObject({ code: 'MANDATE_NEEDED' });
    second = (await write(steward, publish)).id;
    expect(await write(steward, `publishLifeStageEvent(draft: "${event.id}") { id }`, 'COORDINATOR')).toHaveProperty(
      'id',
    );
    await world.settled();
    const { data } = await world.ask(
      `{ node(id: "${first}") { ... on SharedValueNetwork { splits { nodes { id name } } lifeStages { nodes { stage why } } } } }`,
      { as: stays },
    );
    expect(data.node).toEqual({
      splits: { nodes: [{ id: second, name: 'Water for the city' }] },
      lifeStages: { nodes: [{ stage: 'SPLIT', why: 'Two rivers' }] },
    });
  });

  it('moves nobody: until members speak for themselves all are in the first, and the steward alone in the second', async () => {
    expect(await participants(first)).toEqual(sorted(steward, goes, both, stays));
    expect(await participants(second)).toEqual([steward]);
  });

  it('is each member’s own choice, which counts once the steward of the second confirms it', async () => {
    const claims = [await takePart(goes, second), await takePart(both, second)];
    const end = `reviseMembership(id: "${memberships.get(goes)}", changes: { until: "2026-01-01", from: null }) { id }`;
    expect(await write(goes, end)).toHaveProperty('id');
    await world.settled();
    expect(await participants(second)).toEqual([steward]);
    for (const id of claims) await confirm(id);
    await world.settled();
    expect(await participants(second)).toEqual(sorted(steward, goes, both));
    // who did nothing is where it was; who took part in the second and ended nothing is in both
    expect(await participants(first)).toEqual(sorted(steward, both, stays));
    const untouched = await world.actor(stays).store.versions(memberships.get(stays) ?? '');
    expect(untouched).toHaveLength(1);
    const only = await world.ask('{ memberships { totalCount } }', { as: stays });
    expect(only.data.memberships.totalCount).toBe(5);
  });

  it('opens what is shown to the second network to those who are in it, and to nobody else', async () => {
    await world.chartersKnown(
      new Map([
        [first, new Set([steward, both, stays])],
        [second, new Set([steward, goes, both])],
      ]),
    );
    const sharing = { audience: 'NETWORKS', networks: [second] };
    const id = await world.publish(goes, 'ImpactGoal', { title: 'Clean taps', direction: 'INCREASE' }, sharing);
    const see = async (as: string) =>
      (await world.ask(`{ node(id: "${id}") { ... on ImpactGoal { title } } }`, { as })).data.node;
    expect(await see(both)).toEqual({ title: 'Clean taps' });
    expect(await see(stays)).toBeNull();
  });

  it('is prepared at the command line too', async () => {
    const directory = world.nodeOf(steward).directory;
    const split = run([
      ...['scripts/constellation.mjs', 'actor', 'split', directory, first],
      ...['--name', 'Third', '--on', '2026-01-31'],
    ]);
    expect([await split.ended, split.output()]).toEqual([0, expect.stringContaining('nobody is moved')]);
    const drafts = await world.actor(steward).store.drafts();
    expect(drafts.map(({ kind, content }) => [kind, content.name ?? content.on]).sort()).toEqual([
      ['LifeStageEvent', '2026-01-31'],
      ['SharedValueNetwork', 'Third'],
    ]);
    const wrong = run(['scripts/constellation.mjs', 'actor', 'split', directory, first, '--name', 'x', '--on', 'soon']);
    expect(await wrong.ended).not.toBe(0);
  });
});
