import { describe, expect, test } from 'vitest';
import {
  checkEntryFollows,
  EMPTY_HEAD,
  type FeedTier,
  recordVerifier,
  registry,
  type Viewer,
} from '../../schema/index.ts';
import { feedTiersFor } from '../../subgraphs/actor/access/feed-tiers.ts';
import { readFeed } from '../../subgraphs/actor/api/feed.ts';
import { recordRow } from '../../subgraphs/actor/api/rows.ts';
import type { Command, Sharing } from '../../subgraphs/actor/writing/commands.ts';
import { ACME, goal, openTestActor } from './support/test-actor.ts';
import { eventsOf, startTestNode } from './support/test-node.ts';

const ANN = 'did:web:ann.example';
const CHARTER = 'did:web:steward.example/network/01J8ZQ4Y3N0000000000000001';
const shownTo = (sharing: Sharing): Command => ({
  ...{ type: 'PUBLISH', kind: 'ImpactGoal', content: { ...goal(), description: 'More words' } },
  ...sharing,
});

describe('who may see a record', () => {
  test.each<[string, Sharing, string]>([
    ['networks without a network', { audience: 'NETWORKS' }, 'networks'],
    ['an empty list of networks', { audience: 'NETWORKS', networks: [] }, 'networks'],
    ['a network that is a goal', { audience: 'NETWORKS', networks: [CHARTER.replace('network', 'goal')] }, 'networks'],
    ['a network that is an actor', { audience: 'NETWORKS', networks: [ANN] }, 'networks'],
    ['partners without a partner', { audience: 'PARTNERS' }, 'partners'],
    ['a partner that is no DID', { audience: 'PARTNERS', partners: ['ann.example'] }, 'partners'],
    ['a partner whose DID is not canonical', { audience: 'PARTNERS', partners: ['did:web:Ann.example'] }, 'partners'],
    ['the actor as its own partner', { audience: 'PARTNERS', partners: [ACME] }, 'partners'],
    ['more than a hundred partners', { audience: 'PARTNERS', partners: Array(101).fill(ANN) }, 'partners'],
    ['a moment that is past', { audience: 'PARTNERS', partners: [ANN], until: '2020-01-01T00:00:00Z' }, 'until'],
    ['a moment in local time', { audience: 'PARTNERS', partners: [ANN], until: '2999-01-01T00:00:00+01:00' }, 'until'],
    ['a moment without partners', { audience: 'PUBLIC', until: '2999-01-01T00:00:00Z' }, 'until'],
    ['partners of another audience', { audience: 'MEMBERS', partners: [ANN] }, 'partners'],
    ['partners without an audience', { partners: [ANN] }, 'audience'],
    ['an audience that nobody knows', { audience: 'FRIENDS' as 'PUBLIC' }, 'audience'],
    ['a name of every object as audience', { audience: 'constructor' as 'PUBLIC' }, 'audience'],
    ['a field that there is not', { fields: [{ field: 'colour', audience: 'PUBLIC' }] }, 'fieldAudiences.0.field'],
    [
      'a name of every object as field',
      { fields: [{ field: '__proto__', audience: 'PUBLIC' }] },
      'fieldAudiences.0.field',
    ],
    [
      'a field twice',
      {
        fields: [
          { field: 'title', audience: 'PUBLIC' },
          { field: 'title', audience: 'PRIVATE' },
        ],
      },
      'fieldAudiences.1.field',
    ],
    ['a field without an audience', { fields: [{ field: 'title' }] }, 'fieldAudiences.0.audience'],
    ['a field for no network', { fields: [{ field: 'title', audience: 'NETWORKS' }] }, 'fieldAudiences.0.networks'],
  ])('refuses %s and names the place', async (_what, sharing, field) => {
    const { publisher, store } = await openTestActor();
    await expect(publisher.apply(shownTo(sharing))).rejects.toMatchObject({ code: 'BAD_INPUT', details: { field } });
    expect((await store.head()).seq).toBe(0);
  });

  test('what speaks of somebody who has not spoken is not shown to all, by no way', async () => {
    const { publisher } = await openTestActor();
    const known: Command = { type: 'PUBLISH', kind: 'KnownActor', content: { name: 'Ann' }, audience: 'PUBLIC' };
    await expect(publisher.apply(known)).rejects.toMatchObject({ code: 'BAD_INPUT' });
    const { envelope } = await publisher.apply({ ...known, audience: 'MEMBERS' });
    const wider: Command = { type: 'SET_AUDIENCE', id: envelope.id, audience: 'PUBLIC' };
    await expect(publisher.apply(wider)).rejects.toMatchObject({ code: 'BAD_INPUT' });
  });

  test('what is not told stays: lists, moment and fields', async () => {
    const { publisher } = await openTestActor();
    const until = '2999-01-01T00:00:00.900Z';
    const fields = [{ field: 'description', audience: 'PRIVATE' as const }];
    const { envelope, policy } = await publisher.apply(
      shownTo({ audience: 'PARTNERS', partners: [ANN, ANN], until, fields }),
    );
    const expected = { audience: 'PARTNERS', partners: [ANN], until: '2999-01-01T00:00:00Z' };
    expect(policy).toEqual({ ...expected, seq: 1, fields: { description: { audience: 'PRIVATE' } } });
    const { id } = envelope;
    const same = await publisher.apply({ type: 'SET_AUDIENCE', id, audience: 'PARTNERS' });
    expect(same.policy).toEqual(policy);
    const revised = await publisher.apply({ type: 'REVISE', id, changes: { title: 'Other words' } });
    expect(revised.policy).toEqual(policy);
    const wider = await publisher.apply({ type: 'SET_AUDIENCE', id, audience: 'NETWORKS', networks: [CHARTER] });
    expect(wider.policy).toEqual({ audience: 'NETWORKS', networks: [CHARTER], seq: 2, fields: policy.fields });
    const open = await publisher.apply({ type: 'SET_AUDIENCE', id, fields: [] });
    expect(open.policy).toEqual({ audience: 'NETWORKS', networks: [CHARTER], seq: 3 });
  });
});

describe('the feeds of the tiers', () => {
  test('tell of the same version again when other fields of it are shown, and only then', async () => {
    const { publisher, store } = await openTestActor();
    const { envelope } = await publisher.apply(shownTo({ audience: 'PUBLIC' }));
    const { id } = envelope;
    const set = (sharing: Sharing) => publisher.apply({ type: 'SET_AUDIENCE', id, ...sharing });
    await set({ fields: [{ field: 'description', audience: 'MEMBERS' }] });
    await set({ fields: [{ field: 'description', audience: 'PRIVATE' }] });
    // nobody who reads a feed sees more or less by this
    await set({ fields: [{ field: 'description', audience: 'PARTNERS', partners: [ANN] }] });
    await set({
      fields: [
        { field: 'description', audience: 'PARTNERS', partners: [ANN] },
        { field: 'abc', audience: 'PRIVATE' },
      ],
    });
    const told = async (tier: FeedTier) => {
      const { head, entries } = await readFeed(store, tier, 0, 100);
      let at = EMPTY_HEAD;
      for (const entry of entries) {
        checkEntryFollows(ACME, tier, at, entry);
        at = { count: entry.seq, digest: entry.digest };
      }
      expect(at).toEqual(head);
      return entries.map(({ action, version, sdJwt }) => [action, version, (sdJwt ?? '').split('~').length - 2]);
    };
    // what was shown then and is not shown now is not shown any more
    expect(await told('PUBLIC')).toEqual([
      ['PUBLISHED', 1, 2],
      ['PUBLISHED', 1, 2],
    ]);
    expect(await told('MEMBERS')).toEqual([
      ['PUBLISHED', 1, 2],
      ['PUBLISHED', 1, 2],
    ]);
    await set({ fields: [] });
    expect(await told('PUBLIC')).toEqual([
      ['PUBLISHED', 1, 3],
      ['PUBLISHED', 1, 2],
      ['PUBLISHED', 1, 3],
    ]);
    expect(await told('MEMBERS')).toEqual([
      ['PUBLISHED', 1, 3],
      ['PUBLISHED', 1, 2],
      ['PUBLISHED', 1, 3],
    ]);
  });

  test('never show a field of an older version that the tier was not to see then', async () => {
    const { publisher, store } = await openTestActor();
    const hidden = [{ field: 'description', audience: 'PRIVATE' as const }];
    const { envelope } = await publisher.apply(shownTo({ audience: 'PUBLIC', fields: hidden }));
    const changes = { description: 'Words for everybody' };
    await publisher.apply({ type: 'REVISE', id: envelope.id, changes, fields: [] });
    const { entries } = await readFeed(store, 'PUBLIC', 0, 10);
    expect(entries.map(({ version, sdJwt }) => [version, (sdJwt ?? '').split('~').length - 2])).toEqual([
      [1, 2],
      [2, 3],
    ]);
  });

  const viewers: [Viewer, readonly FeedTier[]][] = [
    [{ type: 'ANYONE' }, ['PUBLIC']],
    [{ type: 'HUB', hub: 'did:web:hub.example' }, ['PUBLIC', 'MEMBERS']],
    [{ type: 'MEMBER', actor: ANN, hub: 'did:web:hub.example', subject: 'x', networks: [] }, ['PUBLIC']],
    [{ type: 'MEMBER', actor: ACME, hub: 'did:web:hub.example', subject: 'x', networks: [] }, ['PUBLIC']],
    [{ type: 'OWN', actor: ACME, role: 'SERVICE' }, ['PUBLIC']],
    [{ type: 'OWN', actor: ACME, role: 'READER' }, ['PUBLIC', 'MEMBERS']],
    [{ type: 'OWN', actor: ANN, role: 'SIGNER' }, ['PUBLIC']],
  ];
  test.each(viewers)('are read by %j in %j', (viewer, tiers) => {
    expect(feedTiersFor(viewer, ACME)).toEqual(tiers);
  });
});

describe('the stream of news', () => {
  test('tells strangers nothing of the feed for members, and the own people of both', async () => {
    const node = await startTestNode([ACME]);
    const signer = await node.token('SIGNER');
    const publish = (audience: string) =>
      node.ask(
        `mutation { publishImpactGoal(input: { title: "x", direction: PREVENT }, audience: ${audience}) { id } }`,
        {},
        signer,
      );
    /** Everything that is heard until the PUBLIC feed stands at `until`, a record for members and one for all being published meanwhile. */
    const heard = async (token: string | undefined, until: number) => {
      const news: string[] = [];
      for await (const { data } of eventsOf(
        `${node.url}/feed/stream`,
        token ? { authorization: `Bearer ${token}` } : {},
      )) {
        const { tier, count } = data as { tier: string; count: number };
        news.push(`${tier} ${count}`);
        if (news.length === 1) await publish('MEMBERS').then(() => publish('PUBLIC'));
        if (news.includes(`PUBLIC ${until}`)) return news;
      }
      return news;
    };
    expect(await heard(undefined, 1)).toEqual(['PUBLIC 0', 'PUBLIC 1']);
    expect(await heard(await node.token('SERVICE'), 2)).toEqual(['PUBLIC 1', 'PUBLIC 2']);
    expect(await heard(await node.token('READER'), 3)).toContain('MEMBERS 5');
  });
});

describe('a row', () => {
  const view = { sight: ['PUBLIC'], now: '2026-01-01T00:00:00Z' } as const;

  test('is not made of what is not in view, whatever a store gives', async () => {
    const { publisher } = await openTestActor();
    const record = await publisher.apply(shownTo({ audience: 'MEMBERS' }));
    expect(recordRow(registry, record, view)).toBeUndefined();
    expect(recordRow(registry, record, 'ALL')?.id).toBe(record.envelope.id);
  });

  test('has a proof that holds, and names what is withheld in the order of the kind', async () => {
    const node = await startTestNode([ACME]);
    const actor = node.actors.get(ACME);
    const token = await node.token('SIGNER');
    const WRITE = `mutation { publishImpactGoal(
      input: { title: "Words", description: "More", direction: PREVENT, revisionReason: "Why" }, audience: PUBLIC,
      fieldAudiences: [{ field: "revisionReason", audience: PRIVATE }, { field: "title", audience: PARTNERS, partners: ["${ANN}"] }]
    ) { id withheld sharing { audience networks partners until fieldAudiences { field audience partners } } record { digest } } }`;
    const { data, errors } = await node.ask(WRITE, {}, token);
    expect(errors).toBeUndefined();
    const { id, withheld, sharing, record } = data.publishImpactGoal;
    expect(withheld).toEqual([]);
    const [title, reason] = [
      { field: 'title', audience: 'PARTNERS', partners: [ANN] },
      { field: 'revisionReason', audience: 'PRIVATE', partners: [] },
    ];
    expect(sharing).toEqual({
      ...{ audience: 'PUBLIC', networks: [], partners: [], until: null },
      fieldAudiences: [reason, title],
    });
    const READ = `{ node(id: "${id}") { withheld sharing { audience } ... on ImpactGoal { title description direction } record { sdJwt digest } } }`;
    const seen = (await node.ask(READ)).data.node;
    expect(seen).toMatchObject({ title: null, description: 'More', direction: 'PREVENT', sharing: null });
    expect(seen.withheld).toEqual(['title', 'revisionReason']);
    expect(seen.record.digest).toBe(record.digest);
    const proven = await recordVerifier(actor?.keys.checked as never)(seen.record.sdJwt);
    expect(proven).toMatchObject({ content: { description: 'More', direction: 'PREVENT' }, withheldCount: 2 });
  });

  test('a draft keeps for whom it is meant, and is published for those', async () => {
    const node = await startTestNode([ACME]);
    const token = await node.token('SIGNER');
    const DRAFT = `mutation { draftImpactGoal(changes: { title: "Words", direction: PREVENT }, audience: PARTNERS, partners: ["${ANN}"],
      fieldAudiences: [{ field: "title", audience: PRIVATE }]) { id audience } }`;
    const { draftImpactGoal } = (await node.ask(DRAFT, {}, token)).data;
    const PUBLISH = `mutation { publishImpactGoal(draft: "${draftImpactGoal.id}") { sharing { audience partners fieldAudiences { field audience } } } }`;
    const { data, errors } = await node.ask(PUBLISH, {}, token);
    expect(errors).toBeUndefined();
    expect(data.publishImpactGoal.sharing).toEqual({
      ...{ audience: 'PARTNERS', partners: [ANN] },
      fieldAudiences: [{ field: 'title', audience: 'PRIVATE' }],
    });
  });
});
