import { type KindRegistry, registry as shippedKinds } from '../../../schema/index.ts';
import type { HostedActor } from '../hosted-actor.ts';
import type { StoredRecord } from '../store/port.ts';
import { type ErasedRecord, eraseRecord, plannedErasure } from './erase.ts';
import { personalFields } from './personal-fields.ts';

const DAY = 24 * 60 * 60 * 1_000;
const PAGE = 500;

/**
 * Erases personal data whose time is over: `retention` in actor.json names days for each kind, counted from the end of what a record says
 * (its field `until`), or from its withdrawal. What has no end and was not withdrawn is not due.
 */
export async function eraseDue(
  actor: HostedActor,
  options: { readonly registry?: KindRegistry; readonly now?: () => number; readonly dryRun?: boolean } = {},
): Promise<readonly ErasedRecord[]> {
  const { registry = shippedKinds, now = Date.now, dryRun = false } = options;
  const erased: ErasedRecord[] = [];
  for (const id of await recordsOf(actor)) {
    const record = (await actor.store.find([id], 'ALL')).get(id);
    const kind = record && registry.byName(record.envelope.kind);
    if (!kind) continue;
    const days = actor.retention[kind.name];
    const end = endOf(record);
    if (days === undefined || end === undefined || end + days * DAY > now()) continue;
    const fields = personalFields(kind);
    if (!(await holdsAny(actor, id, fields))) continue;
    const doIt = dryRun ? plannedErasure : eraseRecord;
    erased.push(await doIt(actor, id, { fields: 'PERSONAL', registry, now }));
  }
  return erased;
}

/** Ids of the records of kinds with a retention, withdrawn ones included. */
async function recordsOf({ store, retention }: HostedActor): Promise<readonly string[]> {
  const ids = new Set<string>();
  for (let after = 0; ; ) {
    const page = await store.journal(after, PAGE);
    for (const { change } of page)
      if (change.type === 'VERSION' && Object.hasOwn(retention, change.envelope.kind)) ids.add(change.envelope.id);
    const last = page.at(-1);
    if (!last) return [...ids];
    after = last.seq;
  }
}

/** When what a record says was over; its last day counts. Undefined while it is not. */
function endOf({ envelope, content }: StoredRecord): number | undefined {
  if (envelope.withdrawn) return Date.parse(envelope.issuedAt);
  const until = content.until === undefined ? Number.NaN : Date.parse(`${String(content.until)}T00:00:00Z`);
  return Number.isNaN(until) ? undefined : until + DAY;
}

async function holdsAny({ store }: HostedActor, id: string, fields: readonly string[]): Promise<boolean> {
  for (const { change } of await store.versions(id))
    if (change.type === 'VERSION' && fields.some((name) => Object.hasOwn(change.content, name))) return true;
  return false;
}
