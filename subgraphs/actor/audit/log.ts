import { fieldsShown, type Sight, type Viewer } from '../../../schema/index.ts';
import type { AuditDecision, AuditEvent, AuditedCaller } from '../store/audit-port.ts';
import type { ActorStore, StoredRecord } from '../store/port.ts';
import { chainAudit } from './chain.ts';
import { trimAudit } from './cut.ts';
import { openTally } from './tally.ts';

/**
 * Writes down who saw, or was refused, what the actor shares with few (NETWORKS, PARTNERS, PRIVATE, and fields with such grants).
 * Noting is adding to a list in memory: no answer waits for it. The list is written within a second, and when the log is closed; a
 * process that is killed loses what it noted in its last second, and of repeats within a minute their number.
 */
export type AuditLog = {
  /** Notes what these records showed to a caller and, of their fields, what it was not shown. */
  shown(caller: AuditedCaller, sight: Sight, records: readonly StoredRecord[]): void;
  /**
   * Notes that these ids were asked for and nothing was shown. Whether there are such records is looked up later, off the path of the
   * answer: denied and absent take the same time.
   */
  missed(caller: AuditedCaller, ids: readonly string[]): void;
  /** Writes what was noted so far. */
  flush(): Promise<void>;
  close(): Promise<void>;
};

/** How much of the past is kept. */
export type AuditLimits = { readonly entries: number; readonly days: number };
export const AUDIT_LIMITS: AuditLimits = { entries: 100_000, days: 365 };

export type AuditOptions = {
  readonly limits?: AuditLimits;
  readonly now?: () => number;
  /** How many entries may wait while the store cannot be written; what is beyond is dropped, and an entry says how much it was. */
  readonly mostWaiting?: number;
  /** Told when the log cannot be written; what was noted is kept and tried again. */
  readonly onError?: (error: unknown) => void;
};

const FLUSH_MS = 900;
const ATTEMPTS = 50;
/** Ids that are looked up at each flush; what is beyond is counted only. */
const MOST_MISSED = 2_000;
const MOST_WAITING = 20_000;

export function openAuditLog(store: ActorStore, options: AuditOptions = {}): AuditLog {
  const { limits = AUDIT_LIMITS, now = Date.now, mostWaiting = MOST_WAITING, onError = () => {} } = options;
  const tally = openTally(limits.entries, now);
  let missed: { readonly caller: AuditedCaller; readonly id: string }[] = [];
  let waiting: AuditEvent[] = [];
  let dropped: { readonly since: string; readonly count: number } | undefined;
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> = Promise.resolve();
  let isClosed = false;

  function soon(): void {
    if (isClosed) return;
    timer ??= setTimeout(() => {
      timer = undefined;
      flush().catch(onError);
    }, FLUSH_MS).unref();
  }

  function note(caller: AuditedCaller, record: StoredRecord, decision: AuditDecision['decision'], fields?: string[]) {
    // of fields, who sees them: the record around them may be for others
    const audience =
      (fields?.[0] !== undefined && record.policy.fields?.[fields[0]]?.audience) || record.policy.audience;
    tally.add({ who: caller, record: record.envelope.id, audience, decision, ...(fields ? { fields } : {}) });
  }

  function shown(caller: AuditedCaller, sight: Sight, records: readonly StoredRecord[]): void {
    for (const record of records) {
      const { policy, content } = record;
      if (isForFew(policy.audience)) note(caller, record, 'ALLOWED');
      const named = Object.entries(policy.fields ?? {}).flatMap(([name, { audience }]) =>
        isForFew(audience) && Object.hasOwn(content, name) ? [name] : [],
      );
      if (named.length === 0) continue;
      const at = new Date(now()).toISOString().replace(/\.\d+Z$/, 'Z');
      const fields = fieldsShown(policy, named, store.actor, sight, at);
      const ofAudience = (names: readonly string[]) =>
        Object.values(Object.groupBy(names, (name) => policy.fields?.[name]?.audience ?? '')).flatMap((one) =>
          one ? [one] : [],
        );
      for (const names of ofAudience(fields.shown)) note(caller, record, 'ALLOWED', names);
      for (const names of ofAudience(fields.withheld)) note(caller, record, 'DENIED', names);
    }
    soon();
  }

  async function lookUpMissed(): Promise<void> {
    const batch = missed;
    missed = [];
    if (batch.length === 0) return;
    const found = await store.find([...new Set(batch.map(({ id }) => id))], 'ALL');
    for (const { caller, id } of batch) {
      const record = found.get(id);
      if (record && isForFew(record.policy.audience)) note(caller, record, 'DENIED');
    }
  }

  async function write(everything: boolean): Promise<void> {
    await lookUpMissed();
    for (const event of tally.take(everything)) {
      if (waiting.length < mostWaiting) waiting.push(event);
      else dropped = { since: dropped?.since ?? event.at, count: (dropped?.count ?? 0) + event.count };
    }
    for (let attempt = 0; (waiting.length > 0 || dropped) && attempt < ATTEMPTS; attempt++) {
      const last = await store.audit.last();
      const mark: AuditEvent[] = dropped ? [{ type: 'DROPPED', at: new Date(now()).toISOString(), ...dropped }] : [];
      const stored = await store.audit.append(chainAudit(store.actor, last ?? { seq: 0 }, [...waiting, ...mark]));
      if (stored > waiting.length) dropped = undefined;
      waiting = waiting.slice(stored);
    }
    await trimAudit(store, limits, now());
    if (tally.isOpen() || waiting.length > 0 || dropped) soon();
  }

  function flush(everything = false): Promise<void> {
    const result = writing.then(() => write(everything));
    writing = result.catch(() => {});
    return result;
  }

  return {
    shown,
    missed(caller, ids) {
      for (const id of ids) {
        if (missed.length < MOST_MISSED) missed.push({ caller, id });
        else tally.addBeyond(caller, 'DENIED');
      }
      soon();
    },
    flush: () => flush(),
    async close() {
      if (isClosed) return;
      isClosed = true;
      clearTimeout(timer);
      await flush(true).catch(onError);
    },
  };
}

/** What is decided for each caller anew. What is for all members of a hub is counted by the hub. What is not understood is for nobody. */
function isForFew(audience: string): boolean {
  return audience !== 'PUBLIC' && audience !== 'MEMBERS';
}

/** Who a viewer is in the log. `label` names one of the actor's own people. */
export function auditedCaller(viewer: Viewer, label: string | undefined): AuditedCaller {
  switch (viewer.type) {
    case 'MEMBER':
      return { type: 'MEMBER', actor: viewer.actor, hub: viewer.hub, subject: viewer.subject };
    case 'HUB':
      return { type: 'HUB', hub: viewer.hub };
    case 'OWN':
      return { type: 'OWN', label: label ?? '' };
    case 'ANYONE':
      return { type: 'ANYONE' };
  }
}
