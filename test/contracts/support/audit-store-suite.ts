import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isConstellationError } from '../../../schema/index.ts';
import { chainAudit, verifyAudit } from '../../../subgraphs/actor/audit/chain.ts';
import { openAuditLog } from '../../../subgraphs/actor/audit/log.ts';
import type { AuditDecision, AuditEvent } from '../../../subgraphs/actor/store/audit-port.ts';
import { openActorStore } from '../../../subgraphs/actor/store/open.ts';
import type { ActorStore } from '../../../subgraphs/actor/store/port.ts';
import { idOf, journalWriter } from './journal-writer.ts';
import type { PlaceMaker, StorePlace } from './places.ts';

const ACTOR = 'did:web:acme.example';
const HUB = 'did:web:hub.example';
const goal = (n: number) => idOf(ACTOR, 'goal', n);
const member = (name: string) =>
  ({ type: 'MEMBER', actor: `did:web:${name}.example`, hub: HUB, subject: `someone at ${name}` }) as const;

/** What the log of decisions must do, wherever it is kept. */
export function auditStoreSuite(places: PlaceMaker): void {
  describe(`the log of decisions on ${places.name}`, { timeout: 60_000 }, () => {
    let place: StorePlace;
    let store: ActorStore;
    beforeEach(async () => {
      place = await places.make();
      store = await openActorStore(place.url, { actor: ACTOR });
    });
    afterEach(async () => {
      await store.close();
      await place.destroy();
    });
    const event = (n: number, more: Partial<AuditDecision> = {}): AuditEvent => ({
      type: 'DECISION',
      at: new Date(Date.UTC(2026, 0, 1, 0, 0, n)).toISOString(),
      who: member('basis'),
      record: goal(n),
      audience: 'PARTNERS',
      decision: 'ALLOWED',
      count: 1,
      ...more,
    });
    const codeOf = (work: Promise<unknown>) =>
      work.then(
        () => undefined,
        (thrown: unknown) => (isConstellationError(thrown) ? thrown.code : String(thrown)),
      );
    const decisions = async () =>
      (await store.audit.read({ limit: 100_000 })).filter((entry) => entry.type === 'DECISION');

    it('begins empty, keeps what is appended in order, and finds it by caller, record, decision and time', async () => {
      expect([await store.audit.first(), await store.audit.last()]).toEqual([undefined, undefined]);
      const refused = event(3, { decision: 'DENIED', who: { type: 'ANYONE' }, fields: ['motivation'] });
      const entries = chainAudit(ACTOR, { seq: 0 }, [event(1), event(2, { count: 9 }), refused]);
      expect(await store.audit.append(entries)).toBe(3);
      expect(await store.audit.append([])).toBe(0);
      expect([await store.audit.first(), await store.audit.last()]).toEqual([entries[0], entries[2]]);
      const seqs = async (query: Parameters<typeof store.audit.read>[0]) =>
        (await store.audit.read(query)).map(({ seq }) => seq);
      expect(await store.audit.read({ limit: 9 })).toEqual(entries);
      expect(await seqs({ limit: 1, after: 1 })).toEqual([2]);
      expect(await seqs({ limit: 9, who: 'did:web:basis.example' })).toEqual([1, 2]);
      expect(await seqs({ limit: 9, who: 'anyone', decision: 'DENIED' })).toEqual([3]);
      expect(await seqs({ limit: 9, record: goal(2) })).toEqual([2]);
      expect(await seqs({ limit: 9, since: '2026-01-01T00:00:02.000Z' })).toEqual([2, 3]);
      expect(await seqs({ limit: 9, decision: 'DENIED', record: goal(1) })).toEqual([]);
    });

    it('lets one of two processes have a number', async () => {
      const other = await openActorStore(place.url, { actor: ACTOR });
      try {
        expect(await store.audit.append(chainAudit(ACTOR, { seq: 0 }, [event(1)]))).toBe(1);
        expect(await other.audit.append(chainAudit(ACTOR, { seq: 0 }, [event(2), event(3)]))).toBe(0);
        const logs = [openAuditLog(store), openAuditLog(other)];
        const record = await publishedFor(store, 'PRIVATE');
        for (let round = 0; round < 20; round++) {
          for (const [index, log] of logs.entries()) log.shown(member(`m${index}x${round}`), 'ALL', [record]);
          await Promise.all(logs.map((log) => log.flush()));
        }
        await Promise.all(logs.map((log) => log.close()));
        expect((await verifyAudit(ACTOR, store.audit)).entries).toBe(41);
      } finally {
        await other.close();
      }
    });

    it('notices an entry that was changed, taken out, or cut away', async () => {
      const entries = chainAudit(
        ACTOR,
        { seq: 0 },
        [1, 2, 3, 4, 5].map((n) => event(n)),
      );
      await store.audit.append(entries);
      expect(await verifyAudit(ACTOR, store.audit)).toEqual({
        entries: 5,
        cut: 0,
        head: { seq: 5, digest: entries[4]?.digest },
      });
      expect(await codeOf(verifyAudit(ACTOR, store.audit, entries[2]?.digest))).toBeUndefined();
      expect(await codeOf(verifyAudit(ACTOR, store.audit, 'sha-256:another'))).toBe('AUDIT_BROKEN');
      expect(await codeOf(verifyAudit('did:web:other.example', store.audit))).toBe('AUDIT_BROKEN');
      await store.audit.cut(2);
      expect(await codeOf(verifyAudit(ACTOR, store.audit))).toBe('AUDIT_BROKEN');
      for (const faulty of [
        entries.map((entry, index) => (index === 2 ? { ...entry, count: 2 } : entry)),
        entries.map((entry, index) => (index === 2 ? { ...entry, decision: 'DENIED' as const } : entry)),
        chainAudit(ACTOR, { seq: 0 }, [event(1), event(2)]).concat(chainAudit(ACTOR, { seq: 2 }, [event(3)])),
      ]) {
        const elsewhere = await places.make();
        const spoilt = await openActorStore(elsewhere.url, { actor: ACTOR });
        await spoilt.audit.append(faulty);
        expect(await codeOf(verifyAudit(ACTOR, spoilt.audit))).toBe('AUDIT_BROKEN');
        await spoilt.close();
        await elsewhere.destroy();
      }
    });

    it('cuts the oldest, says so in the chain, and can be checked from there on', async () => {
      let now = Date.UTC(2026, 0, 1);
      const log = openAuditLog(store, { limits: { entries: 100, days: 30 }, now: () => now });
      const record = await publishedFor(store, 'PRIVATE');
      for (let n = 0; n < 260; n++) {
        log.shown(member(`m${n}`), 'ALL', [record]);
        await log.flush();
        now += 61_000;
      }
      const held = await store.audit.read({ limit: 1_000 });
      expect(held.length).toBeGreaterThanOrEqual(100);
      expect(held.length).toBeLessThan(112);
      expect(held.some(({ type }) => type === 'CUT')).toBe(true);
      expect((await verifyAudit(ACTOR, store.audit)).cut).toBeGreaterThan(140);
      now += 32 * 24 * 60 * 60 * 1_000;
      log.shown(member('late'), 'ALL', [record]);
      await log.close();
      expect((await decisions()).map(({ who }) => who)).toEqual([member('late')]);
      await verifyAudit(ACTOR, store.audit);
    });

    it('says how much was dropped while the store could not be written', async () => {
      const { audit } = store;
      let isDown = true;
      const append: typeof audit.append = async (entries) => {
        if (isDown) throw new Error('the disk is full');
        return audit.append(entries);
      };
      let now = Date.UTC(2026, 0, 1);
      const failing = { ...store, actor: ACTOR, find: store.find.bind(store), audit: { ...audit, append } };
      const log = openAuditLog(failing, { mostWaiting: 3, now: () => now });
      const record = await publishedFor(store, 'PARTNERS');
      for (let n = 0; n < 5; n++) {
        now += 1_000;
        log.shown(member(`m${n}`), 'ALL', [record]);
        log.shown(member(`m${n}`), 'ALL', [record]);
        await expect(log.flush()).rejects.toThrow('disk');
      }
      isDown = false;
      await log.flush();
      const [last, ...others] = [...(await audit.read({ limit: 100 }))].reverse();
      expect(others.map((entry) => entry.type === 'DECISION' && entry.count)).toEqual([2, 2, 2]);
      const since = new Date(Date.UTC(2026, 0, 1, 0, 0, 4)).toISOString();
      expect(last).toMatchObject({ type: 'DROPPED', count: 4, since });
      await verifyAudit(ACTOR, audit);
      // it is said once, and what it says is in the chain
      await log.close();
      const all = await audit.read({ limit: 100 });
      expect(all.filter(({ type }) => type === 'DROPPED')).toHaveLength(1);
      const elsewhere = await places.make();
      const spoilt = await openActorStore(elsewhere.url, { actor: ACTOR });
      await spoilt.audit.append(all.map((entry) => (entry.type === 'DROPPED' ? { ...entry, count: 1 } : entry)));
      expect(await codeOf(verifyAudit(ACTOR, spoilt.audit))).toBe('AUDIT_BROKEN');
      await spoilt.close();
      await elsewhere.destroy();
    });

    it('makes one entry of repeats within a minute, and another of those in the next', async () => {
      let now = Date.UTC(2026, 0, 1);
      const log = openAuditLog(store, { now: () => now });
      const record = await publishedFor(store, 'PARTNERS');
      for (let n = 0; n < 500; n++) {
        now += 100;
        log.shown(member('basis'), ['did:web:basis.example'], [record]);
        if (n % 50 === 0) await log.flush();
      }
      now += 60_000;
      await log.flush();
      log.shown(member('basis'), ['did:web:basis.example'], [record]);
      await log.close();
      const counts = (await decisions()).map(({ count }) => count);
      expect(counts).toEqual([1, 499, 1]);
    });

    it('gives no caller more than its share, however many records it asks for, so that others stay in it', async () => {
      let now = Date.UTC(2026, 0, 1);
      const log = openAuditLog(store, { limits: { entries: 1_000, days: 30 }, now: () => now });
      const record = await publishedFor(store, 'PRIVATE');
      const named = (n: number) => ({ ...record, envelope: { ...record.envelope, id: goal(n) } });
      log.shown(member('quiet'), 'ALL', [record]);
      await log.flush();
      for (let n = 0; n < 3_000; n++) {
        log.shown({ ...member('loud'), subject: `person ${n}` }, 'ALL', [named(n)]);
        if (n % 100 === 0) {
          await log.flush();
          now += 5_000;
        }
      }
      await log.close();
      const found = await decisions();
      expect(found.some(({ who }) => who.type === 'MEMBER' && who.actor === 'did:web:quiet.example')).toBe(true);
      const loud = found.filter(({ who }) => who.type === 'MEMBER' && who.actor === 'did:web:loud.example');
      expect(loud.length).toBeLessThan(110);
      expect(loud.reduce((sum, { count }) => sum + count, 0)).toBe(3_000);
      expect(loud.at(-1)?.record).toBe('*');
    });

    it('holds ids and never a value', async () => {
      const log = openAuditLog(store);
      const record = await publishedFor(store, 'PRIVATE');
      log.shown({ type: 'OWN', label: 'office' }, 'ALL', [record]);
      log.missed({ type: 'ANYONE' }, [record.envelope.id, goal(404)]);
      await log.close();
      const found = await decisions();
      expect(found.map(({ who, record: id, decision }) => [who.type, id, decision])).toEqual([
        ['OWN', record.envelope.id, 'ALLOWED'],
        ['ANYONE', record.envelope.id, 'DENIED'],
      ]);
      expect(JSON.stringify(found)).not.toContain('canary');
    });
  });
}

async function publishedFor(store: ActorStore, audience: string) {
  const writer = journalWriter(ACTOR);
  await store.append([writer.version(goal(1), 'ImpactGoal', { title: 'a canary' }, audience)]);
  const record = (await store.find([goal(1)], 'ALL')).get(goal(1));
  if (!record) throw new Error('The record was not stored.');
  return record;
}
