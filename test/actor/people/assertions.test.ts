import { pino } from 'pino';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  beginKeyHistory,
  checkKeyHistory,
  claimedActorOf,
  generatePrivateJwk,
  importSigningKey,
  type Role,
  verifyShownAssertion,
} from '../../../schema/index.ts';
import { issueToken, startNode } from '../../../subgraphs/actor/index.ts';
import { pairwiseSubject } from '../../../subgraphs/actor/people/assertions.ts';
import { startTestNode, type TestNode } from '../support/test-node.ts';
import { joined } from './support/visitor.ts';

const [ONE, OTHER] = ['did:web:host.example:one', 'did:web:host.example:other'] as const;
const [HUB, SECOND] = ['did:web:hub.example', 'did:web:second.example'] as const;

async function history(did: string) {
  const [key, recovery] = await Promise.all([1, 2].map(async () => importSigningKey(await generatePrivateJwk())));
  return checkKeyHistory(await beginKeyHistory(did, key!, recovery!.thumbprint, '2026-01-01T00:00:00Z'), did);
}

/** A node with two actors; the first joined two hubs. */
async function world() {
  const hubs = new Map([
    [HUB, await history(HUB)],
    [SECOND, await history(SECOND)],
  ]);
  const first = await startTestNode([ONE, OTHER]);
  await first.close();
  const hub = (owner: string, did: string) => (owner === ONE ? hubs.get(did as never) : undefined);
  const node = await startNode(first.folder, {
    logger: pino({ level: 'silent' }),
    environment: {},
    hubs: { hub, member: () => undefined },
  });
  onTestFinished(() => node.close());
  return { node: { ...first, ...node } as TestNode, hubs };
}

async function assertion(node: { url: string }, token: string, body: unknown) {
  const response = await fetch(`${node.url}/assertion`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify(body),
  });
  const answer = (await response.json()) as {
    assertion: string;
    expiresAt: string;
    errors?: { extensions: { code: string } }[];
  };
  return { status: response.status, code: answer.errors?.[0]?.extensions.code, ...answer };
}

describe('an assertion', () => {
  test('says to one hub, for two minutes, that somebody reads for the actor', async () => {
    const { node, hubs } = await world();
    const actor = node.actors.get(ONE)!;
    for (const role of ['SERVICE', 'READER', 'SIGNER'] as Role[]) {
      const token = await issueToken(actor.store, { label: `a ${role}`, role });
      const made = await assertion(node, token, { hub: HUB });
      expect(made.status).toBe(200);
      expect(claimedActorOf(made.assertion)).toBe(ONE);
      const hubKeys = [hubs.get(HUB)!.current.thumbprint];
      const viewer = await verifyShownAssertion(made.assertion, { history: actor.keys.checked, hub: HUB, hubKeys });
      expect(viewer).toMatchObject({ actor: ONE, role, hub: HUB, hubKey: hubKeys[0] });
      expect(viewer.expiresAt - viewer.issuedAt).toBe(120);
      expect(Date.parse(made.expiresAt)).toBe(viewer.expiresAt * 1_000);
    }
  });

  test('is given to people who are signed in, under a name that differs from hub to hub', async () => {
    const { node, hubs } = await world();
    const actor = node.actors.get(ONE)!;
    const [ada, bob] = [await joined(node, ONE, 'Ada', 'MEMBER'), await joined(node, ONE, 'Bob', 'MEMBER')];
    const subjectAt = async (person: typeof ada, hub: typeof HUB | typeof SECOND) => {
      const { body } = await person.post('/assertion', { hub });
      const hubKeys = [hubs.get(hub)!.current.thumbprint];
      return (await verifyShownAssertion(body.assertion, { history: actor.keys.checked, hub, hubKeys })).subject;
    };
    const subjects = [await subjectAt(ada, HUB), await subjectAt(ada, SECOND), await subjectAt(bob, HUB)];
    expect(new Set(subjects).size).toBe(3);
    expect(await subjectAt(ada, HUB)).toBe(subjects[0]);
    const [person] = await actor.store.people.persons();
    for (const subject of subjects) {
      expect(subject).not.toContain(person!.id);
      expect(subject).not.toContain('Ada');
    }
    // without the secret of the node nobody can try out who it is
    expect(pairwiseSubject(Buffer.alloc(32).toString('base64url'), person!.id, HUB)).not.toBe(subjects[0]);

    await actor.store.people.changePerson({ ...person!, disabled: true });
    const [first] = [ada, bob].filter((_one, index) => [person!.name === 'Ada', person!.name === 'Bob'][index]);
    expect((await first!.post('/assertion', { hub: HUB })).code).toBe('UNAUTHENTICATED');
  });

  test('is refused for hubs that the actor did not join, and to strangers', async () => {
    const { node } = await world();
    const token = await issueToken(node.actors.get(ONE)!.store, { label: 'x', role: 'SIGNER' });
    const other = await issueToken(node.actors.get(OTHER)!.store, { label: 'x', role: 'SIGNER' });
    const codeOf = async (...args: [string, unknown]) => {
      const { status, code } = await assertion(node, ...args);
      return [status, code];
    };
    expect(await codeOf(token, { hub: 'did:web:stranger.example' })).toEqual([403, 'HUB_UNKNOWN']);
    expect(await codeOf(other, { hub: HUB })).toEqual([403, 'HUB_UNKNOWN']);
    expect(await codeOf('', { hub: HUB })).toEqual([401, 'UNAUTHENTICATED']);
    expect(await codeOf(`cst_${'x'.repeat(43)}`, { hub: HUB })).toEqual([401, 'UNAUTHENTICATED']);
    for (const body of [{}, { hub: 'https://hub.example' }, { hub: [HUB] }, { hub: `${HUB}/goal` }, null])
      expect(await codeOf(token, body)).toEqual([400, 'BAD_INPUT']);
  });

  test('is of no use at the node that gave it', async () => {
    const { node } = await world();
    const token = await issueToken(node.actors.get(ONE)!.store, { label: 'x', role: 'SIGNER' });
    const made = await assertion(node, token, { hub: HUB });
    expect((await assertion(node, made.assertion, { hub: HUB })).code).toBe('UNAUTHENTICATED');
  });
});
