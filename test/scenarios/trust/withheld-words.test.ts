import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eraseRecord } from '../../../subgraphs/actor/index.ts';
import { until } from '../../network/support/hub.ts';
import { startTrustWorld, type TrustWorld } from './support/trust-world.ts';

let world: TrustWorld;
let steward: string;
let ended: string;
let coming: string;
let member: string;
let owner: string;
beforeAll(async () => {
  world = await startTrustWorld([['ash'], ['birch', 'cedar', 'elm'], ['dogwood']]);
  [steward = '', ended = '', member = '', coming = '', owner = ''] = world.dids;
}, 60_000);
afterAll(() => world.close());

const PUBLIC = { audience: 'PUBLIC' } as const;
type Version = { readonly id: string; readonly digest: string };

async function say(did: string, kind: string, content: object): Promise<Version> {
  const command = { type: 'PUBLISH', kind, content: content as Record<string, unknown>, ...PUBLIC } as const;
  const { envelope, digest } = await world.actor(did).publisher.apply(command);
  return { id: envelope.id, digest };
}
const found = () => say(steward, 'SharedValueNetwork', { name: 'Water', ambition: 'Clean' });
async function join(did: string, charter: Version, more: object = {}): Promise<Version> {
  const membership = await say(did, 'Membership', { network: { id: charter.id }, ...more });
  await say(steward, 'Answer', { about: membership, verdict: 'CONFIRMED' });
  return membership;
}
const shareWith = (charter: Version) =>
  world.publish(
    owner,
    'ImpactGoal',
    { title: 'For the network', direction: 'INCREASE' },
    {
      audience: 'NETWORKS',
      networks: [charter.id],
    },
  );
const isShown = async (id: string, as: string) =>
  (await world.ask('query ($id: ID!) { node(id: $id) { id } }', { variables: { id }, as })).data.node !== null;
const membersOf = (charter: Version) =>
  [...world.network.charters.current()].flatMap(([did, ids]) => (ids.includes(charter.id) ? [did] : [])).sort();
async function participants({ id }: Version): Promise<string[] | undefined> {
  const query = 'query ($id: ID!) { node(id: $id) { ... on SharedValueNetwork { participants { nodes { id } } } } }';
  const { data } = await world.ask(query, { variables: { id } });
  return data.node?.participants?.nodes.map((node: { id: string }) => node.id);
}
/** What nodes know by the roster is what the hub computed. */
async function known(): Promise<void> {
  const networks = new Map<string, Set<string>>();
  for (const [did, ids] of world.network.charters.current())
    for (const id of ids) networks.set(id, (networks.get(id) ?? new Set()).add(did));
  await world.chartersKnown(networks);
}
const evidenceOf = async (id: string) => {
  const query = 'query ($id: ID!) { node(id: $id) { ... on Commitment { evidence { value standing { digest } } } } }';
  return (await world.ask(query, { variables: { id } })).data.node.evidence;
};

describe('a member does not change by withholding what the word of another comes to', () => {
  test('a membership that ended, or has not begun, does not count once its day is erased', {
    timeout: 60_000,
  }, async () => {
    const charter = await found();
    await join(member, charter, { role: 'Listens', from: '2020-01-01', until: '2999-12-31' }).then(({ id }) =>
      // what is withheld beside both days changes nothing
      eraseRecord(world.actor(member), id, { fields: ['role'] }),
    );
    const old = await join(ended, charter, { from: '2020-01-01', until: '2025-12-31' });
    const early = await join(coming, charter, { from: '2999-01-01' });
    const record = await shareWith(charter);
    await world.settled();
    const expected = [steward, member].sort();
    expect(membersOf(charter)).toEqual(expected);

    await eraseRecord(world.actor(ended), old.id, { fields: ['until'] });
    await eraseRecord(world.actor(coming), early.id, { fields: ['from'] });
    await world.settled();
    expect(membersOf(charter)).toEqual(expected);
    expect(await participants(charter)).toEqual(expected);
    await known();
    expect(await isShown(record, member)).toBe(true);
    expect(await isShown(record, ended)).toBe(false);
    expect(await isShown(record, coming)).toBe(false);

    await world.restartHub({ deleteIndex: true });
    await world.settled();
    expect(membersOf(charter)).toEqual(expected);
  });

  test('a rejection does not turn into silence when the name of who rejected is erased', async () => {
    const pledge = await say(owner, 'Commitment', { title: 'To somebody', receiver: { id: steward } });
    const open = await say(owner, 'Commitment', { title: 'To nobody' });
    await say(steward, 'Answer', { about: pledge, verdict: 'REJECTED' });
    await world.settled();
    expect(await evidenceOf(pledge.id)).toEqual({ value: 'REJECTED', standing: null });
    expect(await evidenceOf(open.id)).toBeNull();
    await eraseRecord(world.actor(owner), pledge.id, { fields: ['receiver'] });
    await world.settled();
    expect(await evidenceOf(pledge.id)).toEqual({ value: 'UNDISCLOSED', standing: null });
  });

  test('its own node lets nobody withhold them', async () => {
    const charter = await found();
    const membership = await join(ended, charter, { until: '2025-12-31' });
    const pledge = await say(owner, 'Commitment', { title: 'To somebody', receiver: { id: steward } });
    const refused = { code: 'BAD_INPUT', details: { field: 'fieldAudiences' } };
    for (const field of ['network', 'from', 'until'])
      for (const audience of ['PRIVATE', 'MEMBERS'])
        await expect(world.share(ended, membership.id, { fields: [{ field, audience }] })).rejects.toMatchObject(
          refused,
        );
    const fields = [{ field: 'receiver', audience: 'PARTNERS', partners: [member] }];
    await expect(world.share(owner, pledge.id, { fields })).rejects.toMatchObject(refused);
    // shown to as many as the record is, or a record that nobody sees
    await world.share(ended, membership.id, { audience: 'MEMBERS', fields: [{ field: 'until', audience: 'MEMBERS' }] });
    await expect(world.share(ended, membership.id, { audience: 'PUBLIC' })).rejects.toMatchObject(refused);
    await world.share(ended, membership.id, { audience: 'PRIVATE' });
  });
});

describe('a network opens nothing', () => {
  test('once its charter is withdrawn, or shown to its own people only', { timeout: 60_000 }, async () => {
    for (const end of ['WITHDRAW', 'HIDE']) {
      const charter = await found();
      await join(member, charter);
      const record = await shareWith(charter);
      await world.settled();
      await known();
      expect(await isShown(record, member)).toBe(true);
      if (end === 'HIDE') await world.share(steward, charter.id, { audience: 'PRIVATE' });
      else await world.actor(steward).publisher.apply({ type: 'WITHDRAW', id: charter.id, reason: 'OTHER' });
      await world.settled();
      expect(membersOf(charter)).toEqual([]);
      await known();
      expect(await isShown(record, member)).toBe(false);
    }
  });

  test('while its steward is suspended', { timeout: 60_000 }, async () => {
    const charter = await found();
    await join(member, charter);
    const record = await shareWith(charter);
    await world.settled();
    await known();
    expect(await isShown(record, member)).toBe(true);
    await world.network.members.suspend(steward, 'It broke the rules.');
    await world.network.charters.settled();
    expect(membersOf(charter)).toEqual([]);
    // the steward's own node hears nothing of the hub now
    const { node, follow } = world.nodeOf(owner);
    await until(
      async () => {
        await follow(world.did);
        return node.hubs.member(world.did, member)?.charters;
      },
      (charters) => charters !== undefined && !charters.includes(charter.id),
    );
    expect(await isShown(record, member)).toBe(false);
    await world.network.members.resume(steward);
    await world.settled();
    await world.network.charters.settled();
    expect(membersOf(charter)).toEqual([member, steward].sort());
  });
});
