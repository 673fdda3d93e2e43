import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { invite } from '../../../subgraphs/actor/people/invitations.ts';
import { joined, visitor } from '../people/support/visitor.ts';
import { startTestNode } from '../support/test-node.ts';

const ACME = 'did:web:acme.example';
const ROLE = 'mutation ($id: ID!, $role: Role!) { changeRole(id: $id, role: $role) { role } }';
const PROLONG = 'mutation ($id: ID!, $until: Date!) { prolongPerson(id: $id, until: $until) { until } }';
const ME = '{ me { id name role actor until passkeys { id createdAt } organization { id name packs fourEyes } } }';

async function withFourEyes() {
  const first = await startTestNode([ACME]);
  await first.close();
  const file = join([...first.actors.values()][0]!.directory, 'actor.json');
  await writeFile(file, JSON.stringify({ ...JSON.parse(await readFile(file, 'utf8')), fourEyes: true }));
  return startTestNode([ACME], first.folder);
}

describe('people at the desk', () => {
  test('learn who they are, and which devices they sign in with', async () => {
    const node = await startTestNode([ACME], undefined, { packs: ['roundtable'] });
    const ada = await joined(node, ACME, 'Ada', 'MEMBER');
    const { me } = (await ada.graphql(ME)).body.data;
    expect(me).toMatchObject({
      ...{ name: 'Ada', role: 'MEMBER', actor: ACME, until: null },
      organization: { id: ACME, packs: ['ROUNDTABLE'], fourEyes: [] },
    });
    expect(me.passkeys).toHaveLength(1);
    const [person] = await node.actors.get(ACME)!.store.people.persons();
    expect(me.id).toBe(person!.id);
    const byToken = await node.ask(ME, {}, await node.token('READER'));
    expect(byToken.data.me).toMatchObject({ id: 'token:test READER', passkeys: [], until: null });
    expect((await node.ask(ME)).data.me).toBeNull();
    expect((await ada.graphql('{ hubs { id } }')).body.data.hubs).toEqual([]);
  });

  test('give colleagues other roles, up to their own, from the next request on', async () => {
    const node = await startTestNode([ACME]);
    const [cora, max, sig] = [
      await joined(node, ACME, 'Cora', 'COORDINATOR'),
      await joined(node, ACME, 'Max', 'MEMBER'),
      await joined(node, ACME, 'Sig', 'SIGNER'),
    ];
    const idOf = async (who: typeof max) => (await who.graphql(ME)).body.data.me.id;
    const [maxId, sigId] = [await idOf(max), await idOf(sig)];
    expect((await max.graphql(ROLE, { id: maxId, role: 'COORDINATOR' })).code).toBe('FORBIDDEN');
    expect((await cora.graphql(ROLE, { id: maxId, role: 'SIGNER' })).code).toBe('FORBIDDEN');
    expect((await cora.graphql(ROLE, { id: sigId, role: 'READER' })).code).toBe('FORBIDDEN');
    expect((await cora.graphql(ROLE, { id: maxId, role: 'SERVICE' })).code).toBe('BAD_INPUT');
    expect((await cora.graphql(ROLE, { id: 'nobody', role: 'READER' })).code).toBe('NOT_FOUND');
    expect((await cora.graphql(ROLE, { id: maxId, role: 'COORDINATOR' })).body.data.changeRole.role).toBe(
      'COORDINATOR',
    );
    expect((await max.graphql(ME)).body.data.me.role).toBe('COORDINATOR');
    expect((await sig.graphql(ROLE, { id: maxId, role: 'READER' })).body.data.changeRole.role).toBe('READER');
    expect((await max.graphql('mutation { draftImpactGoal(changes: {}) { id } }')).code).toBe('FORBIDDEN');
  });

  test('make no signer of a colleague where four eyes are asked for', async () => {
    const node = await withFourEyes();
    const [sig, max] = [await joined(node, ACME, 'Sig', 'SIGNER'), await joined(node, ACME, 'Max', 'MEMBER')];
    const { me } = (await max.graphql(ME)).body.data;
    expect(me.organization.fourEyes).toEqual(expect.arrayContaining(['Commitment', 'Answer']));
    expect((await sig.graphql(ROLE, { id: me.id, role: 'SIGNER' })).code).toBe('FORBIDDEN');
    expect((await sig.graphql(ROLE, { id: me.id, role: 'COORDINATOR' })).status).toBe(200);
  });

  test('let what they delegated go on, and no longer than their own', async () => {
    const node = await startTestNode([ACME]);
    const { store } = node.actors.get(ACME)!;
    const inTime = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
    const cora = visitor(node);
    await cora.join((await invite(store, { name: 'Cora', role: 'COORDINATOR', until: inTime(20) })).text);
    const max = visitor(node);
    await max.join((await invite(store, { name: 'Max', role: 'MEMBER', until: inTime(5) })).text);
    const { id } = (await max.graphql(ME)).body.data.me;
    expect((await cora.graphql(PROLONG, { id, until: inTime(30) })).code).toBe('BAD_INPUT');
    expect((await cora.graphql(PROLONG, { id, until: inTime(2) })).code).toBe('BAD_INPUT');
    expect((await cora.graphql(PROLONG, { id, until: inTime(9) })).body.data.prolongPerson.until).toBe(inTime(9));
    const ada = (await (await joined(node, ACME, 'Ada', 'READER')).graphql(ME)).body.data.me;
    expect((await cora.graphql(PROLONG, { id: ada.id, until: inTime(9) })).code).toBe('BAD_INPUT');
  });
});

describe('what waits at the node', () => {
  test('is what a second signer is to read, and what can be published then', async () => {
    const node = await withFourEyes();
    const [ada, max] = [await joined(node, ACME, 'Ada', 'SIGNER'), await joined(node, ACME, 'Max', 'MEMBER')];
    await max.graphql('mutation { draftImpactGoal(changes: { title: "A goal" }) { id } }');
    const made = await max.graphql('mutation { draftCommitment(changes: { title: "A pipe" }) { id digest } }');
    const { id, digest } = made.body.data.draftCommitment;
    const waiting = async () => (await ada.graphql('{ waiting { type id title whatToDo } }')).body.data.waiting;
    expect(await waiting()).toEqual([
      { type: 'DRAFT_TO_APPROVE', id, title: 'A pipe', whatToDo: expect.stringContaining('second signer') },
    ]);
    await ada.graphql('mutation ($id: ID!, $digest: String!) { approveDraft(id: $id, digest: $digest) { id } }', {
      id,
      digest,
    });
    expect((await waiting())[0].type).toBe('DRAFT_APPROVED');
    // what changes is to be read again
    await max.graphql('mutation ($id: ID!) { draftCommitment(id: $id, changes: { title: "A canal" }) { id } }', { id });
    expect(await waiting()).toMatchObject([{ type: 'DRAFT_TO_APPROVE', title: 'A canal' }]);
  });

  test('is what guests left, and rounds that are over', async () => {
    const node = await startTestNode([ACME]);
    const ada = await joined(node, ACME, 'Ada', 'READER');
    const { store } = node.actors.get(ACME)!;
    const round = { title: 'How are we?', questions: [], opens: '2026-01-01', closes: '2026-01-31' };
    await store.health.begin({ healthCheck: `${ACME}/health-check/01K0000000000000000000000A`, ...round }, ['a']);
    const idea = {
      kind: 'Post',
      content: { text: 'Plant reed', fromOutside: true },
      updatedAt: '2026-01-05T00:00:00Z',
    };
    await store.saveDraft({ id: `${ACME}/post/01K0000000000000000000000A`, ...idea });
    const { waiting } = (await ada.graphql('{ waiting { type title since } }')).body.data;
    expect(waiting).toEqual([
      { type: 'GUEST_IDEA', title: 'Plant reed', since: '2026-01-05T00:00:00Z' },
      { type: 'ROUND_OVER', title: 'How are we?', since: '2026-01-31' },
    ]);
  });
});
