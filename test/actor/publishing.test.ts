import { describe, expect, test } from 'vitest';
import {
  beginKeyHistory,
  checkEntryFollows,
  checkKeyHistory,
  EMPTY_HEAD,
  type KindDefinition,
  makeRegistry,
  recordVerifier,
  registry,
} from '../../schema/index.ts';
import type { Command } from '../../subgraphs/actor/writing/commands.ts';
import { ACME, goal, openTestActor, temporaryFolder } from './support/test-actor.ts';

const publishGoal = (more: object = {}): Command => ({
  type: 'PUBLISH',
  kind: 'ImpactGoal',
  content: goal(),
  audience: 'PUBLIC',
  ...more,
});
const idOf = (ulid: string, segment = 'goal', actor = ACME) => `${actor}/${segment}/${ulid}`;
const ULID = '01J8ZQ4Y3N0V6T8K2R5W7X9ABC';

describe('publishing', () => {
  test('never shows everybody who is known of and has not spoken', async () => {
    const { publisher } = await openTestActor();
    const known = { type: 'PUBLISH' as const, kind: 'KnownActor', content: { name: 'Somebody' } };
    await expect(publisher.apply({ ...known, audience: 'PUBLIC' })).rejects.toMatchObject({ code: 'BAD_INPUT' });
    const { envelope } = await publisher.apply(known);
    const { id } = envelope;
    for (const command of [
      { type: 'SET_AUDIENCE' as const, id, audience: 'PUBLIC' as const },
      { type: 'REVISE' as const, id, changes: { name: 'Else' }, audience: 'PUBLIC' as const },
    ]) {
      await expect(publisher.apply(command)).rejects.toMatchObject({ code: 'BAD_INPUT' });
    }
  });

  test('signs a first version that anybody can check, PRIVATE unless told', async () => {
    const { publisher, signingKey, store } = await openTestActor();
    const record = await publisher.apply({
      type: 'PUBLISH',
      kind: 'ImpactGoal',
      content: goal(),
      language: 'en',
      licence: 'CC-BY-4.0',
    });
    const history = await beginKeyHistory(ACME, signingKey, 'x', '2026-01-01T00:00:00Z');
    const verified = await recordVerifier(await checkKeyHistory(history, ACME))(record.sdJwt);
    expect(verified.envelope).toMatchObject({
      id: record.envelope.id,
      kind: 'ImpactGoal',
      version: 1,
      language: 'en',
      licence: 'CC-BY-4.0',
      dataClass: 'ORGANIZATIONAL',
    });
    expect(verified.content).toEqual(goal());
    expect(verified.digest).toBe(record.digest);
    expect(record.policy).toEqual({ audience: 'PRIVATE', seq: 1 });
    expect((await store.head()).heads.PUBLIC).toEqual(EMPTY_HEAD);
  });

  test('a revision keeps what it does not name; null removes; no change makes no version', async () => {
    const { publisher, store } = await openTestActor();
    const first = await publisher.apply(publishGoal({ content: { ...goal(), description: 'Long', sdgs: ['12'] } }));
    const second = await publisher.apply({
      type: 'REVISE',
      id: first.envelope.id,
      changes: { title: 'Other', description: null },
      expectedVersion: 1,
    });
    expect(second.content).toEqual({ ...goal('Other'), sdgs: ['12'] });
    expect(second.envelope).toMatchObject({ version: 2, previous: first.digest });
    const again = await publisher.apply({ type: 'REVISE', id: first.envelope.id, changes: { title: 'Other' } });
    expect(again.envelope.version).toBe(2);
    expect((await store.head()).seq).toBe(2);
  });

  test('a revision keeps what newer software wrote', async () => {
    const folder = await temporaryFolder();
    const kinds = registry.kinds.map(
      (kind): KindDefinition =>
        kind.name === 'ImpactGoal'
          ? { ...kind, version: 7, fields: { ...kind.fields, colour: { type: 'text', max: 9, description: 'New.' } } }
          : kind,
    );
    const newer = await openTestActor({ folder, registry: makeRegistry(kinds) });
    const { envelope } = await newer.publisher.apply(publishGoal({ content: { ...goal(), colour: 'red' } }));
    const { publisher } = await openTestActor({ folder });
    const revised = await publisher.apply({ type: 'REVISE', id: envelope.id, changes: { title: 'Other' } });
    expect(revised).toMatchObject({ content: { title: 'Other', colour: 'red' }, envelope: { kindVersion: 7 } });
    const repainting = publisher.apply({ type: 'REVISE', id: envelope.id, changes: { shade: 'dark' } });
    await expect(repainting).rejects.toMatchObject({ code: 'UNKNOWN_FIELD' });
  });

  test('the feed tells a tier what it may know, in one chain', async () => {
    const { publisher, store } = await openTestActor();
    const moved: number[] = [];
    publisher.onFeedMoved((tier, head) => tier === 'PUBLIC' && moved.push(head.count));
    const hidden = await publisher.apply(publishGoal({ audience: 'PRIVATE' }));
    await publisher.apply({ type: 'REVISE', id: hidden.envelope.id, changes: { title: 'Still hidden' } });
    const id = hidden.envelope.id;
    await publisher.apply({ type: 'SET_AUDIENCE', id, audience: 'PUBLIC' });
    await publisher.apply({ type: 'REVISE', id, changes: { title: 'Seen' } });
    await publisher.apply({ type: 'SET_AUDIENCE', id, audience: 'PRIVATE' });
    await publisher.apply({ type: 'SET_AUDIENCE', id, audience: 'PRIVATE' });
    await publisher.apply({ type: 'REVISE', id, changes: { title: 'Shown again' }, audience: 'PUBLIC' });
    await publisher.apply({ type: 'REVISE', id, changes: { title: 'Hidden again' }, audience: 'PRIVATE' });
    await publisher.apply({ type: 'SET_AUDIENCE', id, audience: 'PUBLIC' });
    await publisher.apply({ type: 'WITHDRAW', id, reason: 'MISTAKE' });
    const entries = await store.feed('PUBLIC', 0, 100);
    expect(entries.map(({ action, version }) => [action, version])).toEqual([
      ['PUBLISHED', 2],
      ['PUBLISHED', 3],
      ['HIDDEN', 3],
      ['PUBLISHED', 4],
      ['HIDDEN', 4],
      ['PUBLISHED', 5],
      ['WITHDRAWN', 6],
    ]);
    let head = EMPTY_HEAD;
    for (const entry of entries) {
      checkEntryFollows(ACME, 'PUBLIC', head, entry);
      head = { count: entry.seq, digest: entry.digest };
    }
    expect((await store.head()).heads.PUBLIC).toEqual(head);
    expect(moved).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  test('a withdrawal of what nobody saw is not told', async () => {
    const { publisher, store } = await openTestActor();
    const { envelope } = await publisher.apply(publishGoal({ audience: 'PRIVATE' }));
    await publisher.apply({ type: 'WITHDRAW', id: envelope.id, reason: 'OTHER' });
    expect((await store.head()).heads.PUBLIC.count).toBe(0);
  });

  test('a promise that is withdrawn after its day leaves that behind, and one in time does not', async () => {
    let now = Date.parse('2026-03-01T12:00:00Z');
    const { publisher } = await openTestActor({ now: () => now });
    const promise = async (content: object, more: object = {}) => {
      const command = { type: 'PUBLISH' as const, kind: 'Commitment', content: { title: 'Less', ...content } };
      return (await publisher.apply({ ...command, audience: 'PUBLIC', ...more })).envelope.id;
    };
    const due = '2026-03-31';
    const [late, named, inTime, without, hidden] = [
      await promise({ due }),
      await promise({ due }, { fields: [{ field: 'due', audience: 'PUBLIC' }] }),
      await promise({ due }),
      await promise({ start: '2026-01-01' }),
      await promise({ due }, { fields: [{ field: 'due', audience: 'PRIVATE' }] }),
    ];
    const withdraw = async (id: string) =>
      (await publisher.apply({ type: 'WITHDRAW', id, reason: 'NO_LONGER_TRUE' })).envelope.withdrawn;
    now = Date.parse('2026-03-31T23:59:59Z');
    expect(await withdraw(inTime)).toEqual({ reason: 'NO_LONGER_TRUE' });
    now = Date.parse('2026-04-01T00:00:00Z');
    expect(await withdraw(late)).toEqual({ reason: 'NO_LONGER_TRUE', afterDue: true });
    expect(await withdraw(named)).toEqual({ reason: 'NO_LONGER_TRUE', afterDue: true });
    expect(await withdraw(without)).toEqual({ reason: 'NO_LONGER_TRUE' });
    expect(await withdraw(hidden)).toEqual({ reason: 'NO_LONGER_TRUE' });
  });

  test('an actor has one profile', async () => {
    const { publisher } = await openTestActor();
    const profile: Command = { type: 'PUBLISH', kind: 'Profile', content: { name: 'Acme', actorType: 'BUSINESS' } };
    const { envelope } = await publisher.apply(profile);
    await expect(publisher.apply(profile)).rejects.toMatchObject({
      code: 'VERSION_CONFLICT',
      message: expect.stringContaining(envelope.id),
    });
    await publisher.apply({ type: 'WITHDRAW', id: envelope.id, reason: 'REPLACED' });
    expect((await publisher.apply(profile)).envelope.version).toBe(1);
    await expect(publisher.applyAll([profile, profile])).rejects.toMatchObject({ code: 'VERSION_CONFLICT' });
  });

  test.each<[string, Command, string, string?]>([
    ['an unknown kind', { type: 'PUBLISH', kind: 'Wish', content: {} }, 'UNKNOWN_KIND'],
    ['an unknown field', publishGoal({ content: { ...goal(), colour: 'red' } }), 'UNKNOWN_FIELD', 'colour'],
    ['a missing field', publishGoal({ content: { title: 'x' } }), 'FIELD_REQUIRED', 'direction'],
    ['a field too long', publishGoal({ content: goal('x'.repeat(201)) }), 'FIELD_TOO_LONG', 'title'],
    [
      'an unknown unit',
      { type: 'PUBLISH', kind: 'Commitment', content: { title: 'x', quantity: '1', unit: 'smoots!' } },
      'UNKNOWN_UNIT',
      'unit',
    ],
    [
      'a bad date',
      { type: 'PUBLISH', kind: 'Commitment', content: { title: 'x', due: '2026-02-30' } },
      'BAD_DATE',
      'due',
    ],
    ['a bad id', publishGoal({ id: `${ACME}/goal/1` }), 'BAD_ID'],
    ['an id of another kind', publishGoal({ id: idOf(ULID, 'concept') }), 'BAD_ID'],
    ['an id of another actor', publishGoal({ id: idOf(ULID, 'goal', 'did:web:other.example') }), 'FOREIGN_ID'],
    [
      'a revision of another actor’s record',
      { type: 'REVISE', id: idOf(ULID, 'goal', 'did:web:other.example'), changes: {} },
      'FOREIGN_ID',
    ],
    ['a revision of nothing', { type: 'REVISE', id: idOf(ULID), changes: {} }, 'NOT_FOUND'],
    ['a bad language', publishGoal({ language: 'no language!' }), 'BAD_INPUT', 'language'],
    ['a bad licence', publishGoal({ licence: 'do what you want' }), 'BAD_INPUT', 'licence'],
    [
      'a source with a script for address',
      publishGoal({ reportedBy: { name: 'x', source: 'javascript:alert(1)' } }),
      'BAD_INPUT',
      'reportedBy.source',
    ],
  ])('refuses %s and stores nothing', async (_what, command, code, field) => {
    const { publisher, store } = await openTestActor();
    await expect(publisher.apply(command)).rejects.toMatchObject({ code, ...(field ? { details: { field } } : {}) });
    expect((await store.head()).seq).toBe(0);
  });

  test('an answer needs a digest; one to a record of our own must be that of a version', async () => {
    const { publisher } = await openTestActor();
    const first = await publisher.apply(publishGoal());
    const { id } = first.envelope;
    await publisher.apply({ type: 'REVISE', id, changes: { title: 'Newer' } });
    const answer = (digest?: string): Command => ({
      type: 'PUBLISH',
      kind: 'Answer',
      content: { about: { id, ...(digest ? { digest } : {}) }, verdict: 'UNDERSTOOD' },
    });
    await expect(publisher.apply(answer())).rejects.toMatchObject({ code: 'FIELD_REQUIRED' });
    await expect(publisher.apply(answer('sha-256:short'))).rejects.toMatchObject({ code: 'WRONG_DIGEST' });
    await expect(publisher.apply(answer(`sha-256:${'A'.repeat(43)}`))).rejects.toMatchObject({ code: 'WRONG_DIGEST' });
    expect((await publisher.apply(answer(first.digest))).envelope.version).toBe(1);
  });

  test('what was withdrawn, or has moved on, cannot change', async () => {
    const { publisher } = await openTestActor();
    const { envelope } = await publisher.apply(publishGoal({ id: idOf(ULID) }));
    const { id } = envelope;
    await expect(publisher.apply(publishGoal({ id }))).rejects.toMatchObject({ code: 'VERSION_CONFLICT' });
    await expect(
      publisher.apply({ type: 'REVISE', id, changes: { title: 'x' }, expectedVersion: 2 }),
    ).rejects.toMatchObject({ code: 'VERSION_CONFLICT' });
    const tombstone = await publisher.apply({ type: 'WITHDRAW', id, reason: 'MISTAKE' });
    expect(tombstone).toMatchObject({ content: {}, envelope: { version: 2, withdrawn: { reason: 'MISTAKE' } } });
    for (const command of [
      { type: 'REVISE', id, changes: {} },
      { type: 'WITHDRAW', id, reason: 'OTHER' },
      { type: 'SET_AUDIENCE', id, audience: 'PUBLIC' },
      publishGoal({ id }),
    ] as Command[])
      await expect(publisher.apply(command)).rejects.toMatchObject({ code: 'WITHDRAWN' });
  });

  test('times of issue never decrease, and a clock far behind is noticed', async () => {
    let now = Date.parse('2026-03-01T12:00:00.900Z');
    const { publisher } = await openTestActor({ now: () => now });
    expect((await publisher.apply(publishGoal())).envelope.issuedAt).toBe('2026-03-01T12:00:00Z');
    now -= 30_000;
    expect((await publisher.apply(publishGoal())).envelope.issuedAt).toBe('2026-03-01T12:00:00Z');
    now -= 60_000;
    await expect(publisher.apply(publishGoal())).rejects.toMatchObject({ code: 'CLOCK_SKEW' });
  });

  test('two processes on one store lose nothing and break no chain', async () => {
    const folder = await temporaryFolder();
    const one = await openTestActor({ folder });
    const other = await openTestActor({ folder, signingKey: one.signingKey });
    const many = (writer: string) =>
      Array.from({ length: 40 }, (_, i) => publishGoal({ content: goal(`${writer} ${i}`) }));
    const profile: Command = { type: 'PUBLISH', kind: 'Profile', content: { name: 'Acme', actorType: 'BUSINESS' } };
    const results = await Promise.allSettled([
      ...many('one').map((command) => one.publisher.apply(command)),
      ...many('other').map((command) => other.publisher.apply(command)),
      one.publisher.apply(profile),
      other.publisher.apply(profile),
    ]);
    expect(results.filter(({ status }) => status === 'rejected').length).toBe(1);
    expect(await one.store.count({ kind: 'ImpactGoal', view: 'ALL' })).toBe(80);
    const entries = await one.store.feed('PUBLIC', 0, 100);
    let head = EMPTY_HEAD;
    for (const entry of entries) {
      checkEntryFollows(ACME, 'PUBLIC', head, entry);
      head = { count: entry.seq, digest: entry.digest };
    }
    expect(head.count).toBe(80);
  });

  test('many at a time: progress is told, and two commands on one record follow each other', async () => {
    const { publisher, store } = await openTestActor();
    const progress: number[] = [];
    const commands: Command[] = [
      ...Array.from({ length: 350 }, (_, i) => publishGoal({ content: goal(`Goal ${i}`) })),
      publishGoal({ id: idOf(ULID) }),
      { type: 'REVISE', id: idOf(ULID), changes: { title: 'Second' } },
    ];
    const records = await publisher.applyAll(commands, { onProgress: (done) => progress.push(done) });
    expect(records.at(-1)).toMatchObject({ envelope: { version: 2 }, content: { title: 'Second' } });
    expect(progress).toEqual([300, 351, 352]);
    expect((await store.head()).seq).toBe(352);
  });
});
