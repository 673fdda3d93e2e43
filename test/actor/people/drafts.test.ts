import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { servedActorSdl } from '../../../subgraphs/actor/index.ts';
import { startTestNode } from '../support/test-node.ts';
import { joined } from './support/visitor.ts';

const ACME = 'did:web:acme.example';
const CANARY = 'canary-of-a-draft';

describe('drafts', () => {
  test('never leave the node: no feed, entity, list, count or stream has anything of them', async () => {
    const node = await startTestNode([ACME]);
    const token = await node.token('SIGNER');
    const draft = async (id?: string) =>
      (
        await node.ask(
          `mutation ($id: ID) { draftImpactGoal(id: $id, changes: { title: "${CANARY}", direction: PREVENT }, audience: PUBLIC) { id digest } }`,
          { id },
          token,
        )
      ).data.draftImpactGoal;
    const fresh = await draft();
    const published = await node.ask(
      'mutation { publishImpactGoal(input: { title: "Shown", direction: PREVENT }, audience: PUBLIC) { id } }',
      {},
      token,
    );
    const { id } = published.data.publishImpactGoal;
    await draft(id);
    const head = await node.actors.get(ACME)!.store.head();
    const SEEN = `query ($ids: [_Any!]!, $id: ID!, $draft: ID!) {
      _entities(representations: $ids) { ... on ImpactGoal { title record { sdJwt } } }
      one: node(id: $id) { ... on ImpactGoal { title } }
      two: node(id: $draft) { ... on ImpactGoal { title } }
      actor(id: "${ACME}") { impactGoals(first: 100) { totalCount nodes { title record { sdJwt } } } }
      feed(actor: "${ACME}", first: 500) { head { count } entries { id sdJwt } } }`;
    const ids = [fresh.id, id].map((one) => ({ __typename: 'ImpactGoal', id: one }));
    for (const who of [undefined, await node.token('SERVICE'), await node.token('READER'), token]) {
      const { data, errors } = await node.ask(SEEN, { ids, id, draft: fresh.id }, who);
      expect(errors).toBeUndefined();
      expect(JSON.stringify(data)).not.toContain(CANARY);
      expect(JSON.stringify(data)).not.toContain(Buffer.from(CANARY).toString('base64url').slice(2, 18));
      expect(data._entities).toMatchObject([null, { title: 'Shown' }]);
      expect([data.one, data.two]).toEqual([{ title: 'Shown' }, null]);
      expect(data.actor.impactGoals.totalCount).toBe(1);
      expect(data.feed.entries).toHaveLength(1);
    }
    expect(head.heads.PUBLIC.count).toBe(1);
    for (const path of ['/health', '/.well-known/did.json', '/.well-known/key-history.json', '/', '/sign-in'])
      expect(await (await fetch(node.url + path)).text()).not.toContain(CANARY);
    // strangers and scripts do not learn that there are any
    for (const who of ['', await node.token('SERVICE')]) {
      const asked = await node.ask('query ($id: ID!) { drafts { id } draft(id: $id) { id } }', { id: fresh.id }, who);
      expect(asked.data).toEqual({ drafts: null, draft: null });
    }
  });

  test('are nothing that a hub could ask for: the composed subgraph does not know them', async () => {
    const composedActorSdl = await readFile(new URL('../../../schema/actor.graphql', import.meta.url), 'utf8');
    expect(composedActorSdl).not.toMatch(/\bDraft\b|\bPerson\b|\bInvitation\b|\bMutation\b|approveDraft/);
    expect(await servedActorSdl()).toMatch(/\btype Draft\b/);
  });

  test('of what binds, people of the actor read, and two of them publish', async () => {
    const node = await startTestNode([ACME]);
    const [ada, max] = [await joined(node, ACME, 'Ada', 'SIGNER'), await joined(node, ACME, 'Max', 'MEMBER')];
    const made = await max.graphql('mutation { draftCommitment(changes: { title: "x" }) { id digest audience } }');
    const { id, digest, audience } = made.body.data.draftCommitment;
    expect(audience).toBe('PRIVATE');
    const approve =
      'mutation ($id: ID!, $digest: String!) { approveDraft(id: $id, digest: $digest) { approvals { name } } }';
    expect((await max.graphql(approve, { id, digest })).code).toBe('FORBIDDEN');
    expect((await ada.graphql(approve, { id, digest })).body.data.approveDraft.approvals).toEqual([{ name: 'Ada' }]);
    expect((await ada.graphql(approve, { id: `${id}`, digest: 'sha-256:x' })).code).toBe('VERSION_CONFLICT');
  });
});
