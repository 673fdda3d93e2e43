import { describe, expect, onTestFinished, test } from 'vitest';
import { readDidDocument } from '../../../schema/index.ts';
import { type AuditEntry, type HostedActor, verifyAudit } from '../../../subgraphs/actor/index.ts';
import { openSafeFetch } from '../../../subgraphs/fetching/index.ts';
import { openSessionSigner } from '../../../subgraphs/network/sessions/session-signer.ts';
import { assertionOf, HUB, identityOf, knownHubs, memberOf } from '../callers/support/test-hub.ts';
import { startTestNode } from '../support/test-node.ts';

const OWNER = 'did:web:localhost%3A4999:owner';
const PARTNER = 'did:web:localhost%3A4999:partner';
const RIVAL = 'did:web:localhost%3A4999:rival';
const NAME = 'Jo Canary';

/** An owner with records for few, a hub that it takes part in, and two members who ask through that hub. */
async function world() {
  const hubs = knownHubs();
  const [hub, partner, rival] = await Promise.all([identityOf(HUB), identityOf(PARTNER), identityOf(RIVAL)]);
  const node = await startTestNode([OWNER], undefined, { hubs });
  hubs.join(OWNER, hub.checked);
  for (const identity of [partner, rival]) hubs.list(HUB, await memberOf(identity));
  hubs.list(HUB, { ...(await memberOf(rival)), did: OWNER });
  const fetching = openSafeFetch({ development: true });
  const owner = node.actors.get(OWNER) as HostedActor;
  const signer = openSessionSigner({
    identity: hub,
    fetch: fetching,
    findPlace: async () => {
      const document: unknown = await (await fetch(`${node.url}/owner/did.json`)).json();
      const { session } = readDidDocument(document, OWNER).endpoints;
      return session ? { url: session, keys: owner.keys.checked } : undefined;
    },
  });
  onTestFinished(async () => {
    await signer.close();
    await fetching.close();
  });
  const publish = async (audience: 'PUBLIC' | 'MEMBERS' | 'PRIVATE' | 'PARTNERS', more: object = {}) => {
    const content = { person: NAME, role: 'CONTACT', mandate: 'All' };
    const { envelope } = await owner.publisher.apply({
      type: 'PUBLISH',
      kind: 'RoleAssignment',
      content,
      audience,
      ...(audience === 'PARTNERS' ? { partners: [PARTNER] } : {}),
      ...more,
    });
    return envelope.id;
  };
  const ask = async (query: string, who?: typeof partner) => {
    const url = `${node.url}/graphql`;
    const body = JSON.stringify({ query });
    const viewer = who && (await assertionOf(who, hub));
    const { signal } = new AbortController();
    const headers = await signer.headers({
      method: 'POST',
      url,
      body,
      actor: OWNER,
      signal,
      ...(viewer ? { viewer } : {}),
    });
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    });
    // biome-ignore lint/suspicious/noExplicitAny: an answer of GraphQL
    return (await response.json()) as any;
  };
  const decisions = async () => {
    await owner.audit.flush();
    const entries = await owner.store.audit.read({ limit: 1_000 });
    await verifyAudit(OWNER, owner.store.audit);
    return entries.filter((entry): entry is AuditEntry & { type: 'DECISION' } => entry.type === 'DECISION');
  };
  const told = async () =>
    (await decisions()).map(({ who, record, decision, fields, audience }) =>
      [who.type === 'MEMBER' ? who.actor : who.type, record, decision, audience, ...(fields ?? [])].join(' '),
    );
  return { node, owner, partner, rival, publish, ask, decisions, told };
}

const LIST = `{ actor(id: "${OWNER}") { roleAssignments { totalCount nodes { id person } } } }`;
const one = (id: string) => `{ node(id: "${id}") { id } }`;

describe('the log of decisions of a node', () => {
  test('names which member was shown which record of those for few, and no other record', async () => {
    const { publish, ask, partner, decisions } = await world();
    await publish('PUBLIC');
    await publish('MEMBERS');
    await publish('PRIVATE');
    const shared = await publish('PARTNERS');
    expect((await ask(LIST, partner)).data.actor.roleAssignments.totalCount).toBe(3);
    const [entry, ...others] = await decisions();
    expect(others).toEqual([]);
    expect(entry).toMatchObject({
      record: shared,
      decision: 'ALLOWED',
      audience: 'PARTNERS',
      count: 1,
      who: { type: 'MEMBER', actor: PARTNER, hub: HUB, subject: 'person-1' },
    });
    expect(JSON.stringify(entry)).not.toContain(NAME);
  });

  test('names refusals: of members, of a hub that asks on its own account, of strangers; ids that do not exist are not in it', async () => {
    const { publish, ask, rival, told, node } = await world();
    const [shared, own] = [await publish('PARTNERS'), await publish('PRIVATE')];
    const absent = `${shared.slice(0, -4)}0000`;
    for (const id of [shared, own, absent]) {
      expect(await ask(one(id), rival)).toEqual({ data: { node: null } });
      expect(await ask(one(id))).toEqual({ data: { node: null } });
      await node.ask(one(id));
    }
    expect((await told()).sort()).toEqual(
      [RIVAL, 'HUB', 'ANYONE']
        .flatMap((who) => [`${who} ${shared} DENIED PARTNERS`, `${who} ${own} DENIED PRIVATE`])
        .sort(),
    );
  });

  test('names fields that are for few, of a record that is for many', async () => {
    const { publish, ask, partner, rival, told } = await world();
    const fields = [{ field: 'person', audience: 'PARTNERS', partners: [PARTNER] }];
    const id = await publish('MEMBERS', { fields });
    await ask(LIST, partner);
    await ask(LIST, rival);
    expect(await told()).toEqual([`${PARTNER} ${id} ALLOWED PARTNERS person`, `${RIVAL} ${id} DENIED PARTNERS person`]);
  });

  test('names what people of the actor itself read, by the label of their token', async () => {
    const { node, publish, decisions } = await world();
    const own = await publish('PRIVATE');
    await node.ask(LIST, {}, await node.token('READER'));
    expect((await decisions()).map(({ who, record }) => [who, record])).toEqual([
      [{ type: 'OWN', label: 'test READER' }, own],
    ]);
  });

  test('is written within a second, and when the node stops, and is never waited for', async () => {
    const { node, owner, publish } = await world();
    const id = await publish('PRIVATE');
    const { append } = owner.store.audit;
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const began = new Promise<void>((resolve) => {
      (owner.store.audit as { append: typeof append }).append = async (entries) => {
        resolve();
        await held;
        return append(entries);
      };
    });
    const asked = performance.now();
    await node.ask(one(id));
    await began;
    // a second, and what a busy machine needs
    expect(performance.now() - asked).toBeLessThan(10_000);
    // the store does not take anything, and answers come all the same
    expect((await node.ask(one(id))).status).toBe(200);
    release();
    await node.close();
    const again = await startTestNode([OWNER], node.folder);
    const entries = await again.actors.get(OWNER)?.store.audit.read({ limit: 10 });
    expect(entries?.reduce((sum, entry) => sum + (entry.type === 'DECISION' ? entry.count : 0), 0)).toBe(2);
  });
});
