import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { digestOf, type Grant, isConstellationError } from '../../../schema/index.ts';
import { type BackupLine, readBackup, writeBackup } from '../../../subgraphs/actor/backup/backup-file.ts';
import { openActorStore } from '../../../subgraphs/actor/store/open.ts';
import type { ActorStore, JournalEntry, RecordQuery, View } from '../../../subgraphs/actor/store/port.ts';
import { runChild } from './child.ts';
import { idOf, type JournalWriter, journalWriter } from './journal-writer.ts';
import { naiveActorStore } from './naive-actor-store.ts';
import { type PlaceMaker, type StorePlace, sqlitePlaces } from './places.ts';
import { writeStoreOfVersion1 } from './store-of-version-1.ts';

const ACTOR = 'did:web:acme.example';
const APPENDER = join(import.meta.dirname, 'append-process.ts');

/** What every actor store must do, wherever it keeps its rows. */
export function actorStoreSuite(places: PlaceMaker, runs: number): void {
  describe(`an actor store on ${places.name}`, { timeout: 60_000 }, () => {
    let place: StorePlace;
    let store: ActorStore;
    const open = () => openActorStore(place.url, { actor: ACTOR });
    const goal = (n: number) => idOf(ACTOR, 'goal', n);
    beforeEach(async () => {
      place = await places.make();
      store = await open();
    });
    afterEach(async () => {
      await store.close();
      await place.destroy();
    });
    const reopen = async () => {
      await store.close();
      store = await open();
    };
    const codeOf = (work: Promise<unknown>) =>
      work.then(
        () => undefined,
        (thrown: unknown) => (isConstellationError(thrown) ? thrown.code : String(thrown)),
      );

    it('begins empty', async () => {
      expect(await store.head()).toEqual({ seq: 0, heads: { PUBLIC: { count: 0 }, MEMBERS: { count: 0 } } });
      expect(await store.append([])).toBe(0);
      expect(await store.feed('PUBLIC', 0, 10)).toEqual([]);
      expect(await store.find([goal(1)], 'ALL')).toEqual(new Map());
    });

    it('answers like the plainest reading of its journal, page by page, after any history', async () => {
      await fc.assert(
        fc.asyncProperty(historyArbitrary, fc.infiniteStream(fc.integer({ min: 1, max: 9 })), async (steps, sizes) => {
          const fresh = await places.make();
          const tested = await openActorStore(fresh.url, { actor: ACTOR });
          try {
            const entries = play(steps);
            for (let at = 0; at < entries.length; ) {
              const batch = entries.slice(at, at + sizes.next().value);
              expect(await tested.append(batch)).toBe(batch.length);
              at += batch.length;
            }
            await compare(tested, entries);
            await tested.close();
            await fresh.forgetProjection();
            const healed = await openActorStore(fresh.url, { actor: ACTOR });
            await compare(healed, entries);
            await healed.close();
          } finally {
            await tested.close();
            await fresh.destroy();
          }
        }),
        { numRuns: runs },
      );
    });

    it('finds what points somewhere no more by a field that was erased', async () => {
      const writer = journalWriter(ACTOR);
      const [target, other] = [goal(8), goal(9)];
      const content = { near: { id: target }, far: [{ id: other }] };
      // without disclosures: those of the writer are no disclosures that could be looked through
      const entries = [1, 2].map((n): JournalEntry => {
        const entry = writer.version(goal(n), 'ImpactGoal', content, 'PUBLIC');
        return { ...entry, change: { ...entry.change, sdJwt: 'signed~' } as JournalEntry['change'] };
      });
      const idsAt = async (to: string) =>
        (await store.pointing({ targets: [digestOf(to)], view: 'ALL', limit: 9 })).map(({ envelope }) => envelope.id);
      await store.append(entries);
      expect([await idsAt(target), await idsAt(other)]).toEqual([
        [goal(1), goal(2)],
        [goal(1), goal(2)],
      ]);
      await store.append([writer.erased(goal(1), ['near']), writer.erased(goal(2), 'ALL')]);
      for (const _ of ['as it was projected', 'as it is projected anew']) {
        expect([await idsAt(target), await idsAt(other)]).toEqual([[], [goal(1)]]);
        await store.close();
        await place.forgetProjection();
        store = await open();
      }
    });

    it('gives content back exactly as it came', async () => {
      await fc.assert(
        fc.asyncProperty(fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue()), async (random) => {
          const content = JSON.parse(JSON.stringify({ ...random, 'a.b': 1, $set: { $x: null }, '': 'x' }));
          const id = goal((await store.head()).seq);
          await store.append([journalWriter(ACTOR, await store.head()).version(id, 'ImpactGoal', content, 'PUBLIC')]);
          expect((await store.find([id], 'ALL')).get(id)?.content).toEqual(content);
        }),
        { numRuns: Math.min(runs, 30) },
      );
    });

    it('takes nothing from the first number on that is already taken', async () => {
      const mine = journalWriter(ACTOR);
      const other = journalWriter(ACTOR);
      const first = [1, 2, 3].map((n) => mine.version(goal(n), 'ImpactGoal', {}, 'PUBLIC'));
      const late = [4, 5].map((n) => other.version(goal(n), 'ImpactGoal', {}, 'PUBLIC'));
      expect(await store.append(first)).toBe(3);
      expect(await store.append(late)).toBe(0);
      expect(await store.journal(0, 10)).toEqual(first);
      expect((await store.find([goal(4), goal(5)], 'ALL')).size).toBe(0);
    });

    it('refuses to leave a gap', async () => {
      const writer = journalWriter(ACTOR);
      writer.version(goal(1), 'ImpactGoal', {}, 'PUBLIC');
      const second = writer.version(goal(2), 'ImpactGoal', {}, 'PUBLIC');
      expect(await codeOf(store.append([second]))).toBe('INTERNAL');
      expect((await store.head()).seq).toBe(0);
    });

    it('keeps everything when it is closed and opened again', async () => {
      const writer = journalWriter(ACTOR);
      const entries = [1, 2, 3].map((n) => writer.version(goal(n), 'ImpactGoal', { n }, 'PUBLIC'));
      await store.append(entries);
      await store.saveDraft({ id: goal(9), kind: 'ImpactGoal', content: { n: 9 }, updatedAt: '2026-01-01T00:00:00Z' });
      await reopen();
      await compare(store, entries);
      expect((await store.drafts()).map((draft) => draft.id)).toEqual([goal(9)]);
    });

    it('loses no number and gives none twice when processes write at once', async () => {
      const children = await Promise.all(
        [1, 2, 3].map((child) => runChild(APPENDER, [place.url, ACTOR, String(child * 1000), '25'])),
      );
      expect(children.map(({ code }) => code)).toEqual([0, 0, 0]);
      const journal = await store.journal(0, 1000);
      expect(journal.map((entry) => entry.seq)).toEqual(journal.map((_, index) => index + 1));
      const acknowledged = children.flatMap(({ lines }) => lines).map((n) => goal(Number(n)));
      expect(acknowledged).toHaveLength(75);
      expect((await store.find(acknowledged, 'ALL')).size).toBe(75);
      await compare(store, journal);
    });

    it('keeps what was acknowledged, and agrees with itself, when its process is killed', async () => {
      const { lines } = await runChild(APPENDER, [place.url, ACTOR, '1', '100000'], { killAfter: 20 });
      await reopen();
      expect(
        (
          await store.find(
            lines.map((n) => goal(Number(n))),
            'ALL',
          )
        ).size,
      ).toBe(lines.length);
      await compare(store, await store.journal(0, 1_000_000));
    });

    it('shows what another process wrote without being opened anew', async () => {
      await runChild(APPENDER, [place.url, ACTOR, '1', '2']);
      expect((await store.head()).seq).toBe(4);
      await compare(store, await store.journal(0, 100));
    });

    it('keeps drafts apart from records', async () => {
      const draft = { id: goal(1), kind: 'ImpactGoal', content: { title: 'ä' }, updatedAt: '2026-01-01T00:00:00Z' };
      await store.saveDraft(draft);
      expect(await store.draft(goal(1))).toEqual(draft);
      const changed = { ...draft, language: 'de', content: {}, updatedAt: '2026-01-02T00:00:00Z' };
      await store.saveDraft(changed);
      expect(await store.drafts()).toEqual([changed]);
      expect(await store.count({ kind: 'ImpactGoal', view: 'ALL' })).toBe(0);
      await store.removeDraft(goal(1));
      await store.removeDraft(goal(1));
      expect(await store.draft(goal(1))).toBeUndefined();
    });

    it('finds tokens by digest and removes them by label', async () => {
      const token = (digest: string, label: string) =>
        ({ digest, label, role: 'SIGNER', createdAt: '2026-01-01T00:00:00Z' }) as const;
      const expiring = { ...token('sha-256:c', 'import'), expiresAt: '2026-02-01T00:00:00Z' };
      for (const each of [token('sha-256:a', 'desk'), token('sha-256:b', 'desk'), expiring]) await store.addToken(each);
      expect(await store.findToken('sha-256:c')).toEqual(expiring);
      expect(await store.findToken('sha-256:x')).toBeUndefined();
      expect(await store.removeTokens('desk')).toBe(2);
      expect(await store.removeTokens('desk')).toBe(0);
      expect(await store.tokens()).toEqual([expiring]);
    });

    it('takes over what was backed up to a file from another kind of store', async () => {
      const elsewhere = await sqlitePlaces.make();
      const file = join(tmpdir(), `constellation-backup-${process.pid}-${Date.now()}.gz`);
      const source = await openActorStore(elsewhere.url, { actor: ACTOR });
      try {
        const entries = play([
          { type: 'SAY', n: 1, grant: { audience: 'PUBLIC' }, words: 'ä' },
          { type: 'SAY', n: 2, grant: { audience: 'PRIVATE' }, words: '' },
          { type: 'POLICY', n: 2, grant: { audience: 'PARTNERS', partners: [FRIEND], until: NOON }, words: '' },
          { type: 'WITHDRAW', n: 1, grant: { audience: 'PUBLIC' }, words: '' },
          { type: 'RESTORED', n: 3, grant: { audience: 'PUBLIC' }, words: '' },
        ]);
        await source.append(entries);
        await writeBackup(file, backupLines(source));
        await readBackup(file, async (line) => {
          if (line.type === 'entry') expect(await store.append([line.entry])).toBe(1);
        });
        await compare(store, entries);
      } finally {
        await source.close();
        await elsewhere.destroy();
        await rm(file, { force: true });
      }
    });

    it('migrates an older store after a backup, and loses nothing', async () => {
      const writer = journalWriter(ACTOR);
      const entries = [1, 2, 3].map((n) => writer.version(goal(n), 'ImpactGoal', { n }, 'PUBLIC'));
      await store.append(entries);
      const stamp = (await place.stamp())!;
      await place.setStamp({ ...stamp, version: stamp.version - 1 });
      await reopen();
      expect(await place.stamp()).toEqual(stamp);
      expect(await place.hasBackup(stamp.version - 1)).toBe(true);
      await compare(store, entries);
    });

    it('gives a store of version 1 its feed for members, and shows its records to the same as before', async () => {
      await fc.assert(
        fc.asyncProperty(historyArbitrary, async (steps) => {
          const older = await places.make();
          // what that version knew of
          const known = steps.map((step, n) => ({ ...step, grant: { audience: n % 3 === 0 ? 'PRIVATE' : 'PUBLIC' } }));
          const entries = play(known);
          await writeStoreOfVersion1(older, ACTOR, entries);
          try {
            const migrated = await openActorStore(older.url, { actor: ACTOR });
            await compare(migrated, entries);
            await migrated.close();
            expect(await older.hasBackup(1)).toBe(true);
          } finally {
            await older.destroy();
          }
        }),
        { numRuns: Math.min(runs, 15) },
      );
    });

    it('refuses a newer store, one of another application, and one of another actor', async () => {
      const stamp = (await place.stamp())!;
      await place.setStamp({ ...stamp, version: stamp.version + 1 });
      expect(await codeOf(open())).toBe('STORE_NEWER');
      await place.setStamp({ ...stamp, application: 'constellation-index' });
      expect(await codeOf(open())).toBe('STORE_FOREIGN');
      await place.setStamp(stamp);
      expect(await codeOf(openActorStore(place.url, { actor: 'did:web:other.example' }))).toBe('STORE_FOREIGN');
    });
  });
}

async function* backupLines(store: ActorStore): AsyncGenerator<BackupLine> {
  const [createdAt, head] = ['2026-01-01T00:00:00Z', await store.head()];
  const whose = { did: store.actor, name: 'Acme' };
  yield { type: 'constellation-actor-backup', format: 1, ...whose, createdAt, head, withKeys: false };
  for (const entry of await store.journal(0, head.seq)) yield { type: 'entry', entry };
}

const KINDS = ['ImpactGoal', 'Commitment'];
const FRIEND = 'did:web:friend.example';
const STRANGER = 'did:web:stranger.example';
const CHARTERS = [idOf(FRIEND, 'network', 1), idOf(FRIEND, 'network', 2), idOf(ACTOR, 'network', 3)];
const NOON = '2026-01-01T12:00:00Z';
const LATER = '2026-02-01T00:00:00Z';

const grantArbitrary: fc.Arbitrary<Grant> = fc.oneof(
  fc.constantFrom('PUBLIC', 'MEMBERS', 'PRIVATE', 'A_LATER_AUDIENCE').map((audience) => ({ audience })),
  fc.subarray(CHARTERS).map((networks) => ({ audience: 'NETWORKS', networks })),
  fc
    .tuple(fc.subarray([FRIEND, STRANGER, ACTOR]), fc.constantFrom(undefined, NOON, LATER))
    .map(([partners, until]) => ({ audience: 'PARTNERS', partners, ...(until && { until }) })),
  // what a later audience names is for nobody either
  fc.constant({ audience: 'A_LATER_AUDIENCE', networks: CHARTERS, partners: [FRIEND] }),
);

/** Viewers of every sort, before and after what is granted ends. */
const VIEWS: readonly View[] = [
  'ALL',
  ...['2026-01-01T00:00:00Z', NOON, LATER].flatMap((now) =>
    [
      [],
      ['PUBLIC'],
      ['PUBLIC', 'MEMBERS'],
      ['PUBLIC', 'MEMBERS', STRANGER],
      ['PUBLIC', 'MEMBERS', FRIEND, ...CHARTERS],
      ['PUBLIC', 'MEMBERS', ACTOR],
      ['PRIVATE', 'A_LATER_AUDIENCE', 'PARTNERS', 'NETWORKS'],
    ].map((sight) => ({ sight, now })),
  ),
];

type Step = {
  type: 'SAY' | 'WITHDRAW' | 'POLICY' | 'RESTORED';
  n: number;
  grant: Grant;
  words: string;
  /** Records that it points to, and who sees that. */
  to?: readonly number[];
  fields?: Readonly<Record<string, Grant>>;
};

const historyArbitrary = fc.array(
  fc.record<Step>({
    type: fc.constantFrom('SAY', 'SAY', 'SAY', 'WITHDRAW', 'POLICY', 'POLICY', 'RESTORED'),
    n: fc.nat({ max: 12 }),
    grant: grantArbitrary,
    words: fc.string({ unit: 'grapheme' }),
    to: fc.array(fc.nat({ max: 12 }), { maxLength: 3 }),
    fields: fc.dictionary(fc.constantFrom('goal', 'others', 'title'), grantArbitrary, { maxKeys: 2 }),
  }),
  { maxLength: 40 },
);

/** Turns random steps into a lawful history. Several entries share a second, so that ids must break ties. */
function play(steps: readonly Step[]): JournalEntry[] {
  const writer: JournalWriter = journalWriter(ACTOR, undefined, 0.4);
  const begun = new Set<string>();
  return steps.flatMap(({ type, n, grant: ofRecord, words, to = [], fields }): JournalEntry[] => {
    const grant = { ...ofRecord, ...(fields && { fields }) };
    const id = idOf(ACTOR, 'goal', n);
    if (type === 'RESTORED') return [writer.restored([{ id, version: n + 1, digest: `sha-256:${n}` }])];
    if (begun.has(id) && !writer.alive(id)) return type === 'POLICY' ? [writer.policy(id, grant)] : [];
    if (type === 'SAY') {
      begun.add(id);
      const [goal, ...others] = to.map((one) => ({ id: idOf(ACTOR, 'goal', one) }));
      const points = { ...(goal && { goal, others: [...others, { id: FRIEND }, goal] }) };
      return [writer.version(id, KINDS[n % 2]!, { title: words, n, ...points }, grant)];
    }
    if (!begun.has(id)) return [];
    return [type === 'WITHDRAW' ? writer.withdraw(id) : writer.policy(id, grant)];
  });
}

/** Asks the store everything that can be asked, and the naive store too. */
async function compare(store: ActorStore, journal: readonly JournalEntry[]): Promise<void> {
  const naive = naiveActorStore(journal, ACTOR);
  expect(await store.head()).toEqual(await naive.head());
  for (const after of [0, 1, 5, journal.length]) {
    expect(await store.journal(after, 7)).toEqual(await naive.journal(after, 7));
    for (const tier of ['PUBLIC', 'MEMBERS'] as const)
      expect(await store.feed(tier, after, 7)).toEqual(await naive.feed(tier, after, 7));
  }
  for (const tier of ['PUBLIC', 'MEMBERS'] as const)
    expect(await store.feed(tier, 0, 1_000_000)).toEqual(await naive.feed(tier, 0, 1_000_000));

  const ids = Array.from({ length: 14 }, (_, n) => idOf(ACTOR, 'goal', n));
  for (const id of ids) {
    expect(await store.versions(id)).toEqual(await naive.versions(id));
    expect(await store.versionFloor(id)).toEqual(await naive.versionFloor(id));
  }
  for (const view of VIEWS) {
    expect(await store.find(ids, view)).toEqual(await naive.find(ids, view));
    for (const kind of KINDS) {
      expect(await store.count({ kind, view })).toBe(await naive.count({ kind, view }));
      for (const order of ['NEWEST', 'OLDEST'] as const) {
        await comparePages(store, naive, { kind, view, order, limit: 3 });
      }
    }
  }
  // half of the viewers, so that a server of its own has no thousand questions more for each history
  for (const [place, view] of VIEWS.entries())
    if (place % 2 === 0)
      await comparePointing(store, naive, (place % 4 === 0 ? ids.slice(0, 4) : [FRIEND]).map(digestOf), view);
}

/** What points to these targets, whole and page by page. */
async function comparePointing(
  store: ActorStore,
  naive: Pick<ActorStore, 'pointing'>,
  targets: readonly string[],
  view: View,
): Promise<void> {
  const whole = await naive.pointing({ targets, view, limit: 1_000 });
  expect(await store.pointing({ targets, view, limit: 1_000 })).toEqual(whole);
  if (view === 'ALL') {
    const kinds = ['Commitment', 'NoSuchKind'];
    const ofKind = whole.filter(({ envelope }) => envelope.kind === 'Commitment');
    expect(await store.pointing({ targets, view, kinds, limit: 1_000 })).toEqual(ofKind);
  }
  const [first, ...rest] = whole;
  if (!first) return;
  const after = { issuedAt: first.envelope.issuedAt, id: first.envelope.id };
  expect(await store.pointing({ targets, view, after, limit: 2 })).toEqual(rest.slice(0, 2));
}

async function comparePages(store: ActorStore, naive: Pick<ActorStore, 'list'>, query: RecordQuery): Promise<void> {
  const whole = await naive.list({ ...query, limit: Number.MAX_SAFE_INTEGER });
  const walked = [];
  for (let after: RecordQuery['after']; ; ) {
    const page = await store.list({ ...query, ...(after && { after }) });
    walked.push(...page);
    const last = page.at(-1);
    if (!last || page.length < query.limit) break;
    after = { issuedAt: last.envelope.issuedAt, id: last.envelope.id };
  }
  expect(walked).toEqual(whole);
}
