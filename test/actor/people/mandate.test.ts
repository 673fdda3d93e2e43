import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { registry } from '../../../schema/index.ts';
import { issueToken, type TokenRole } from '../../../subgraphs/actor/index.ts';
import { startTestNode, type TestNode } from '../support/test-node.ts';

const ACME = 'did:web:acme.example';

/** A node whose actor asks for four eyes, with a token for each name. */
async function node(fourEyes?: boolean | readonly string[]): Promise<TestNode> {
  const first = await startTestNode([ACME]);
  if (fourEyes === undefined) return first;
  await first.close();
  const file = join(first.folder, 'actors', 'acme.example', 'actor.json');
  await writeFile(file, JSON.stringify({ ...JSON.parse(await readFile(file, 'utf8')), fourEyes }));
  return startTestNode([ACME], first.folder);
}

const token = (at: TestNode, label: string, role: TokenRole = 'SIGNER') =>
  issueToken(at.actors.get(ACME)!.store, { label, role });

/** Asks; gives the code of the first error, or else the data. */
// biome-ignore lint/suspicious/noExplicitAny: tests say what they expect of the data
async function ask(at: TestNode, as: string, query: string, variables: object = {}): Promise<any> {
  const { data, errors } = await at.ask(query, variables, as);
  return errors?.[0]?.extensions.code ?? Object.values(data)[0];
}

const DRAFT = `mutation ($changes: CommitmentChanges!, $id: ID, $language: String, $audience: Audience) {
  draftCommitment(changes: $changes, id: $id, language: $language, audience: $audience) { id digest audience } }`;
const APPROVE =
  'mutation ($id: ID!, $digest: String!) { approveDraft(id: $id, digest: $digest) { approvals { name } } }';
const PUBLISH = `mutation ($draft: ID, $input: CommitmentInput, $audience: Audience, $licence: String) {
  publishCommitment(draft: $draft, input: $input, audience: $audience, licence: $licence) { id title record { version } } }`;
const REVISE = `mutation ($id: ID!, $draft: ID, $changes: CommitmentChanges) {
  reviseCommitment(id: $id, draft: $draft, changes: $changes) { title action language record { version } } }`;
const SHOW = 'mutation ($id: ID!, $audience: Audience!) { setAudience(id: $id, audience: $audience) { id } }';
const WITHDRAW = 'mutation ($id: ID!) { withdraw(id: $id, reason: MISTAKE) { id } }';

describe('the mandate', () => {
  const writes: readonly [what: string, of: 'GOAL' | 'COMMITMENT', query: string][] = [
    ['publish a goal', 'GOAL', 'mutation { publishImpactGoal(input: { title: "x", direction: PREVENT }) { id } }'],
    ['revise a goal', 'GOAL', 'mutation ($id: ID!) { reviseImpactGoal(id: $id, changes: { title: "y" }) { id } }'],
    ['show a goal', 'GOAL', 'mutation ($id: ID!) { setAudience(id: $id, audience: PUBLIC) { id } }'],
    ['withdraw a goal', 'GOAL', 'mutation ($id: ID!) { withdraw(id: $id, reason: OTHER) { id } }'],
    ['publish a commitment', 'COMMITMENT', 'mutation { publishCommitment(input: { title: "x" }) { id } }'],
    [
      'publish a charter',
      'COMMITMENT',
      'mutation { publishSharedValueNetwork(input: { name: "x", ambition: "y" }) { id } }',
    ],
    [
      'publish an answer',
      'COMMITMENT',
      `mutation { publishAnswer(input: { about: { id: "did:web:b.example/goal/01J8ZQ4Y3N0V6T8K2R5W7X9ABC", digest: "sha-256:${'x'.repeat(43)}" }, verdict: CONFIRMED }) { id } }`,
    ],
    [
      'revise a commitment',
      'COMMITMENT',
      'mutation ($id: ID!) { reviseCommitment(id: $id, changes: { title: "y" }) { id } }',
    ],
    [
      'show a commitment',
      'COMMITMENT',
      SHOW.replace('($id: ID!, $audience: Audience!)', '($id: ID!)').replace('$audience', 'PUBLIC'),
    ],
    ['withdraw a commitment', 'COMMITMENT', 'mutation ($id: ID!) { withdraw(id: $id, reason: OTHER) { id } }'],
  ];

  test.each(writes)('to %s is that of a coordinator, or of a signer where it binds', async (_what, of, query) => {
    const at = await node();
    const { publisher } = at.actors.get(ACME)!;
    const made = await publisher.apply({
      type: 'PUBLISH',
      kind: 'ImpactGoal',
      content: { title: 'g', direction: 'PREVENT' },
    });
    const bound = await publisher.apply({ type: 'PUBLISH', kind: 'Commitment', content: { title: 'c' } });
    const { id } = (of === 'GOAL' ? made : bound).envelope;
    const codes = new Map<string, unknown>();
    for (const role of ['SERVICE', 'READER', 'MEMBER', 'COORDINATOR', 'SIGNER'] as const) {
      const variables = query.includes('$id') ? { id } : {};
      const answer = await ask(at, await token(at, role, role), query, variables);
      codes.set(role, typeof answer === 'string' ? answer : 'DONE');
    }
    const low = { SERVICE: 'FORBIDDEN', READER: 'FORBIDDEN', MEMBER: 'FORBIDDEN' };
    // what a coordinator withdrew, nobody withdraws again
    const again = query.includes('withdraw') && of === 'GOAL' ? 'WITHDRAWN' : 'DONE';
    expect(Object.fromEntries(codes)).toEqual(
      of === 'GOAL'
        ? { ...low, COORDINATOR: 'DONE', SIGNER: again }
        : { ...low, COORDINATOR: 'MANDATE_NEEDED', SIGNER: 'DONE' },
    );
  });

  test('is asked for where the journal is written, whoever forgot to ask before', async () => {
    const at = await node();
    const { publisher } = at.actors.get(ACME)!;
    const goal = { type: 'PUBLISH', kind: 'ImpactGoal', content: { title: 'x', direction: 'PREVENT' } } as const;
    for (const role of ['SERVICE', 'READER', 'MEMBER'] as const) {
      const author = { person: 'p', name: 'P', role };
      await expect(publisher.as(author).apply(goal)).rejects.toMatchObject({ code: 'FORBIDDEN' });
      expect((await publisher.as(author).examine([goal]))[0]?.code).toBe('FORBIDDEN');
    }
    expect((await at.actors.get(ACME)!.store.head()).seq).toBe(0);
  });

  test('to draft is that of a member; a service token reads what is PUBLIC and nothing more', async () => {
    const at = await node();
    const draft = { changes: { title: 'x' } };
    expect(await ask(at, await token(at, 'a', 'READER'), DRAFT, draft)).toBe('FORBIDDEN');
    const { id } = await ask(at, await token(at, 'b', 'MEMBER'), DRAFT, draft);
    const service = await token(at, 'c', 'SERVICE');
    expect(await ask(at, service, '{ drafts { id } }')).toBe('FORBIDDEN');
    expect(await ask(at, service, 'query ($id: ID!) { draft(id: $id) { id } }', { id })).toBe('FORBIDDEN');
    const { publisher } = at.actors.get(ACME)!;
    const hidden = await publisher.apply({ type: 'PUBLISH', kind: 'Commitment', content: { title: 'c' } });
    expect(await ask(at, service, 'query ($id: ID!) { node(id: $id) { id } }', { id: hidden.envelope.id })).toBeNull();
  });
});

/** A record of each kind that binds, as it is written. */
const FOREIGN = 'did:web:b.example/goal/01J8ZQ4Y3N0V6T8K2R5W7X9ABC';
const BINDING: Readonly<Record<string, { readonly input: string; readonly changes: string }>> = {
  Answer: {
    input: `{ about: { id: "${FOREIGN}", digest: "sha-256:${'x'.repeat(43)}" }, verdict: CONFIRMED }`,
    changes: '{ words: "We do." }',
  },
  Commitment: { input: '{ title: "x" }', changes: '{ title: "y" }' },
  Partnership: {
    input: '{ title: "x", purpose: "Together", parties: [{ id: "did:web:b.example" }] }',
    changes: '{ purpose: "Together, still" }',
  },
  SharedValueNetwork: { input: '{ name: "x", ambition: "y" }', changes: '{ ambition: "z" }' },
};

describe('what binds the organization', () => {
  test('is a commitment, a partnership, a charter or an answer, and nothing else', () => {
    const binding = registry.kinds.filter(({ needsSign }) => needsSign).map(({ name }) => name);
    expect(binding.sort()).toEqual(Object.keys(BINDING));
  });

  test.each(Object.entries(BINDING))(
    '%s: a signer publishes, revises, shows and withdraws it; a coordinator drafts',
    async (kind, { input, changes }) => {
      const at = await node();
      const [coordinator, signer] = [await token(at, 'C', 'COORDINATOR'), await token(at, 'S')];
      const publish = `mutation { publish${kind}(input: ${input}) { id } }`;
      expect(await ask(at, coordinator, publish)).toBe('MANDATE_NEEDED');
      expect(await ask(at, coordinator, `mutation { draft${kind}(changes: ${input}) { id } }`)).toHaveProperty('id');
      const { id } = await ask(at, signer, publish);
      for (const mutation of [
        `mutation { revise${kind}(id: "${id}", changes: ${changes}) { id } }`,
        `mutation { setAudience(id: "${id}", audience: MEMBERS) { id } }`,
        `mutation { withdraw(id: "${id}", reason: MISTAKE) { id } }`,
      ]) {
        expect(await ask(at, coordinator, mutation)).toBe('MANDATE_NEEDED');
        expect(await ask(at, signer, mutation)).toEqual({ id });
      }
    },
  );

  test.each(Object.entries(BINDING))(
    '%s: where four eyes are asked for, two signers publish and revise it, from a draft only',
    async (kind, { input, changes }) => {
      const at = await node([kind]);
      const [ada, bob] = [await token(at, 'Ada'), await token(at, 'Bob')];
      expect(await ask(at, ada, `mutation { publish${kind}(input: ${input}) { id } }`)).toBe('SECOND_SIGNER_NEEDED');
      const kept = await ask(at, ada, `mutation { draft${kind}(changes: ${input}) { id digest } }`);
      const publish = `mutation { publish${kind}(draft: "${kept.id}") { id } }`;
      expect(await ask(at, ada, publish)).toBe('SECOND_SIGNER_NEEDED');
      await ask(at, bob, APPROVE, kept);
      expect(await ask(at, ada, publish)).toEqual({ id: kept.id });
      expect(await ask(at, bob, `mutation { revise${kind}(id: "${kept.id}", changes: ${changes}) { id } }`)).toBe(
        'SECOND_SIGNER_NEEDED',
      );
      const next = await ask(at, bob, `mutation { draft${kind}(id: "${kept.id}", changes: ${changes}) { id digest } }`);
      await ask(at, ada, APPROVE, next);
      expect(await ask(at, bob, `mutation { revise${kind}(id: "${kept.id}", draft: "${kept.id}") { id } }`)).toEqual({
        id: kept.id,
      });
    },
  );

  test('is not said by the doors of a node: a round, a split and an idea of a guest sign nothing that binds', async () => {
    const at = await node(true);
    const [ada, bob, cleo] = [await token(at, 'Ada'), await token(at, 'Bob'), await token(at, 'Cleo', 'COORDINATOR')];
    const kept = await ask(
      at,
      ada,
      'mutation { draftSharedValueNetwork(changes: { name: "x", ambition: "y" }) { id digest } }',
    );
    await ask(at, bob, APPROVE, kept);
    await ask(at, ada, `mutation { publishSharedValueNetwork(draft: "${kept.id}") { id } }`);
    const split = `mutation { splitNetwork(network: "${kept.id}", name: "z") { charter { id digest } event { id } } }`;
    const { charter, event } = await ask(at, cleo, split);
    const second = `mutation { publishSharedValueNetwork(draft: "${charter.id}") { id } }`;
    expect(await ask(at, cleo, second)).toBe('MANDATE_NEEDED');
    expect(await ask(at, ada, second)).toBe('SECOND_SIGNER_NEEDED');
    expect(await ask(at, cleo, `mutation { publishLifeStageEvent(draft: "${event.id}") { id } }`)).toEqual({
      id: event.id,
    });
    await ask(at, bob, APPROVE, charter);
    expect(await ask(at, ada, second)).toEqual({ id: charter.id });
  });
});

describe('four eyes', () => {
  test('publish what another signer approved, and nothing else', async () => {
    const at = await node(true);
    const [ada, bob, cleo] = [await token(at, 'Ada'), await token(at, 'Bob'), await token(at, 'Cleo', 'COORDINATOR')];
    expect(await ask(at, ada, PUBLISH, { input: { title: 'alone' } })).toBe('SECOND_SIGNER_NEEDED');
    const { id, digest } = await ask(at, cleo, DRAFT, {
      changes: { title: 'Together' },
      language: 'en',
      audience: 'PUBLIC',
    });
    const refused = { draft: id };
    expect(await ask(at, ada, PUBLISH, refused)).toBe('SECOND_SIGNER_NEEDED');
    expect(await ask(at, cleo, APPROVE, { id, digest })).toBe('FORBIDDEN');
    await ask(at, ada, APPROVE, { id, digest });
    expect(await ask(at, ada, PUBLISH, refused)).toBe('SECOND_SIGNER_NEEDED');
    expect(await ask(at, bob, APPROVE, { id, digest })).toEqual({ approvals: [{ name: 'Ada' }, { name: 'Bob' }] });
    // another content, audience or licence than was approved
    expect(await ask(at, ada, PUBLISH, { draft: id, input: { title: 'Else' } })).toBe('SECOND_SIGNER_NEEDED');
    expect(await ask(at, ada, PUBLISH, { draft: id, audience: 'MEMBERS' })).toBe('SECOND_SIGNER_NEEDED');
    expect(await ask(at, ada, PUBLISH, { draft: id, licence: 'CC0-1.0' })).toBe('SECOND_SIGNER_NEEDED');
    expect(await ask(at, cleo, PUBLISH, refused)).toBe('MANDATE_NEEDED');
    expect(await ask(at, ada, PUBLISH, refused)).toMatchObject({ id, title: 'Together', record: { version: 1 } });
    expect(await ask(at, ada, '{ drafts { id } }')).toEqual([]);
    expect(await at.actors.get(ACME)!.store.people.approvalsOf(id)).toEqual([]);
  });

  test('look again when the draft has changed', async () => {
    const at = await node(true);
    const [ada, bob] = [await token(at, 'Ada'), await token(at, 'Bob')];
    const { id, digest } = await ask(at, ada, DRAFT, { changes: { title: 'One' } });
    await ask(at, bob, APPROVE, { id, digest });
    for (const change of [
      { changes: { title: 'Two' } },
      { changes: {}, language: 'nl' },
      { changes: {}, audience: 'PUBLIC' },
    ]) {
      const changed = await ask(at, ada, DRAFT, { id, ...change });
      expect(changed.digest).not.toBe(digest);
      expect(await ask(at, bob, APPROVE, { id, digest })).toBe('VERSION_CONFLICT');
      expect(await ask(at, ada, PUBLISH, { draft: id })).toBe('SECOND_SIGNER_NEEDED');
    }
    const READ = 'query ($id: ID!) { draft(id: $id) { approvals { name } } }';
    expect(await ask(at, ada, READ, { id })).toEqual({ approvals: [] });
  });

  test('revise by an approved draft, once, from the version that it goes on from', async () => {
    const at = await node(['Commitment']);
    const [ada, bob] = [await token(at, 'Ada'), await token(at, 'Bob')];
    const first = await ask(at, ada, DRAFT, {
      changes: { title: 'One', action: 'Walk' },
      language: 'en',
      audience: 'PUBLIC',
    });
    await ask(at, bob, APPROVE, first);
    await ask(at, ada, PUBLISH, { draft: first.id });
    const { id } = first;
    expect(await ask(at, ada, REVISE, { id, changes: { title: 'Two' } })).toBe('SECOND_SIGNER_NEEDED');
    const next = await ask(at, ada, DRAFT, { id, changes: { title: 'Two', action: null } });
    await ask(at, bob, APPROVE, { id, digest: next.digest });
    const approval = (await at.actors.get(ACME)!.store.people.approvalsOf(id))[0]!;
    expect(await ask(at, ada, REVISE, { id, draft: id })).toEqual({
      title: 'Two',
      action: null,
      language: 'en',
      record: { version: 2 },
    });
    const back = await ask(at, ada, DRAFT, { id, changes: { title: 'Three' } });
    await ask(at, bob, APPROVE, { id, digest: back.digest });
    await ask(at, ada, REVISE, { id, draft: id });
    // the same words again: an approval that came back from somewhere serves no second time
    await at.actors.get(ACME)!.store.people.addApproval(approval);
    expect(await ask(at, ada, REVISE, { id, changes: { title: 'Two' } })).toBe('SECOND_SIGNER_NEEDED');
  });

  test('show it to more only together; one pair hides and withdraws', async () => {
    const at = await node(true);
    const [ada, bob] = [await token(at, 'Ada'), await token(at, 'Bob')];
    const { id, digest } = await ask(at, ada, DRAFT, { changes: { title: 'One' }, audience: 'PUBLIC' });
    await ask(at, bob, APPROVE, { id, digest });
    await ask(at, ada, PUBLISH, { draft: id });
    expect(await ask(at, ada, SHOW, { id, audience: 'PRIVATE' })).toEqual({ id });
    expect(await ask(at, ada, SHOW, { id, audience: 'PUBLIC' })).toBe('SECOND_SIGNER_NEEDED');
    const wider = await ask(at, ada, DRAFT, { id, changes: {}, audience: 'PUBLIC' });
    await ask(at, bob, APPROVE, { id, digest: wider.digest });
    expect(await ask(at, ada, REVISE, { id, draft: id })).toMatchObject({ record: { version: 1 } });
    expect((await at.ask('query ($id: ID!) { node(id: $id) { id } }', { id })).data.node).toEqual({ id });
    expect(await ask(at, ada, WITHDRAW, { id })).toEqual({ id });
  });

  test('are those of two people: no second token of the same name, nobody who lost the role', async () => {
    const at = await node(true);
    const { store } = at.actors.get(ACME)!;
    const [ada, same, bob] = [await token(at, 'Ada'), await token(at, 'ADA'), await token(at, 'Bob')];
    const { id, digest } = await ask(at, ada, DRAFT, { changes: { title: 'One' } });
    await ask(at, same, APPROVE, { id, digest });
    expect(await ask(at, ada, PUBLISH, { draft: id })).toBe('SECOND_SIGNER_NEEDED');
    await ask(at, bob, APPROVE, { id, digest });
    await store.removeTokens('Bob');
    expect(await ask(at, ada, PUBLISH, { draft: id })).toBe('SECOND_SIGNER_NEEDED');
    await token(at, 'Bob', 'READER');
    expect(await ask(at, ada, PUBLISH, { draft: id })).toBe('SECOND_SIGNER_NEEDED');
    await store.removeTokens('Bob');
    await token(at, 'Bob');
    expect(await ask(at, ada, PUBLISH, { draft: id })).toMatchObject({ id });
  });

  test('hold for the machine itself as well, and for commands that are only examined', async () => {
    const at = await node(true);
    const { publisher } = at.actors.get(ACME)!;
    const commitment = { type: 'PUBLISH', kind: 'Commitment', content: { title: 'x' } } as const;
    const goal = { type: 'PUBLISH', kind: 'ImpactGoal', content: { title: 'x', direction: 'PREVENT' } } as const;
    await expect(publisher.apply(commitment)).rejects.toMatchObject({ code: 'SECOND_SIGNER_NEEDED' });
    await expect(publisher.applyAll([goal, commitment])).rejects.toMatchObject({ code: 'SECOND_SIGNER_NEEDED' });
    expect((await publisher.examine([goal, commitment])).map((one) => one?.code)).toEqual([
      undefined,
      'SECOND_SIGNER_NEEDED',
    ]);
    expect((await publisher.apply(goal)).envelope.version).toBe(1);
  });

  test('are no two tokens of somebody who invents a colleague: signers are made at the command line only', async () => {
    const at = await node(true);
    const ada = await token(at, 'Ada');
    const INVITE = 'mutation ($role: Role!) { invite(name: "Bob", role: $role) { link } }';
    expect(await ask(at, ada, INVITE, { role: 'SIGNER' })).toBe('FORBIDDEN');
    expect(await ask(at, ada, INVITE, { role: 'COORDINATOR' })).toHaveProperty('link');
    const { people } = at.actors.get(ACME)!.store;
    await people.addPerson({ id: 'b', name: 'Bob', role: 'SIGNER', createdAt: '2026-01-01T00:00:00Z', disabled: true });
    const ENABLE = 'mutation ($off: Boolean!) { disablePerson(id: "b", disabled: $off) { disabled } }';
    expect(await ask(at, ada, ENABLE, { off: false })).toBe('FORBIDDEN');
    expect(await ask(at, ada, ENABLE, { off: true })).toEqual({ disabled: true });
  });

  test('are asked for the kinds that are named', async () => {
    const at = await node(['Answer']);
    expect(await ask(at, await token(at, 'Ada'), PUBLISH, { input: { title: 'alone' } })).toMatchObject({
      title: 'alone',
    });
  });

  test.each([
    [
      ['Comitment'],
      /fourEyes\.0: «Comitment» is none of the kinds that bind: Answer|fourEyes.*«Comitment» is none of the kinds that bind/,
    ],
    [['ImpactGoal'], /«ImpactGoal» is none of the kinds that bind/],
    ['yes', /fourEyes: must be true, false, or a list of kinds/],
  ])('are refused in a configuration as %j', async (fourEyes, fault) => {
    await expect(node(fourEyes as never)).rejects.toThrow(fault);
  });
});
