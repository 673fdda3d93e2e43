import {
  ConstellationError,
  type KindRegistry,
  ownerOf,
  registry as shippedKinds,
  type WithdrawalReason,
} from '../../../schema/index.ts';
import type { HostedActor } from '../hosted-actor.ts';
import type { ErasedFields } from '../store/erased-version.ts';
import type { StoredRecord } from '../store/port.ts';
import { feedEntries } from '../writing/feed-entries.ts';
import { timeOfIssue } from '../writing/journal-entries.ts';
import { rememberErasure } from './erased-list.ts';
import { eraseFromCopy, oldCopies } from './old-copies.ts';
import { personalFields } from './personal-fields.ts';

/** What came of it, or what will come of it: both are told in the same words. */
export type ErasedRecord = {
  readonly id: string;
  /** Of which fields content and disclosures are gone, of all versions. */
  readonly fields: ErasedFields;
  /** Whether it is withdrawn as well. */
  readonly withdrawn: boolean;
  /** It was a draft only, never published: it is thrown away whole. */
  readonly draftOnly?: boolean;
};

/** What erasing will do; nothing was done yet. */
export type PlannedErasure = ErasedRecord;

export type EraseOptions = {
  /** Only these fields; without them the whole record, which is withdrawn first. `PERSONAL`: the fields that speak of a person. */
  readonly fields?: readonly string[] | 'PERSONAL';
  /** Why the whole record goes; CONSENT_WITHDRAWN unless told. */
  readonly reason?: WithdrawalReason;
  readonly registry?: KindRegistry;
  readonly now?: () => number;
};

const ATTEMPTS = 50;

/**
 * Erases content of a record for good: from all its versions, its draft, and the copies that migrations and restores left. What stays is
 * what was signed: the envelope, and salted digests that nobody can invert any more, so that every digest and every chain still holds.
 * The tiers that see the record are told its version anew, with fewer disclosures, so that hubs replace their rows. Backups made before
 * cannot be reached; a restore of one erases again, by the list in `erased.json`.
 *
 * The node may run meanwhile. Call {@link HostedActor.store}.scrub afterwards, once for many.
 *
 * @throws ConstellationError FOREIGN_ID | NOT_FOUND | UNKNOWN_FIELD | NOT_READY
 */
export async function eraseRecord(actor: HostedActor, id: string, options: EraseOptions = {}): Promise<ErasedRecord> {
  const { now = Date.now, reason = 'CONSENT_WITHDRAWN' } = options;
  const { store, did } = actor;
  const planned = await plannedErasure(actor, id, options);
  const { fields, withdrawn, draftOnly } = planned;
  if (withdrawn) await actor.publisher.apply({ type: 'WITHDRAW', id, reason });
  const at = timeOfIssue(now(), (await store.head()).issuedAt, did);
  await rememberErasure(actor.directory, { id, fields, at });
  if (draftOnly) await store.removeDraft(id);
  else await appendErased(actor, id, fields, now);
  await store.people.removeApprovals(id);
  for (const copy of oldCopies(actor.storeUrl, actor.directory)) eraseFromCopy(copy, id, fields);
  await store.eraseFromCopies(id, fields);
  return planned;
}

/**
 * Says what {@link eraseRecord} will do with the same arguments. Changes nothing.
 *
 * @throws ConstellationError as eraseRecord
 */
export async function plannedErasure(
  actor: HostedActor,
  id: string,
  options: EraseOptions = {},
): Promise<PlannedErasure> {
  const { registry = shippedKinds } = options;
  const { store, did } = actor;
  if (ownerOf(id) !== did) throw new ConstellationError('FOREIGN_ID', undefined, { actor: did });
  const record = (await store.find([id], 'ALL')).get(id);
  const draft = await store.draft(id);
  if (!record && !draft)
    throw new ConstellationError('NOT_FOUND', 'There is neither a record nor a draft of that id.', { actor: did });
  const fields = await fieldsOf(actor, id, record?.envelope.kind ?? draft?.kind ?? '', options, registry);
  const isWhole = options.fields === undefined;
  const withdrawn = isWhole && record !== undefined && !record.envelope.withdrawn;
  return { id, fields, withdrawn, ...(record ? {} : { draftOnly: true }) };
}

async function fieldsOf(
  actor: HostedActor,
  id: string,
  kindName: string,
  { fields }: EraseOptions,
  registry: KindRegistry,
): Promise<ErasedFields> {
  if (fields === undefined) return 'ALL';
  const kind = registry.byName(kindName);
  if (fields === 'PERSONAL') {
    if (!kind) throw new ConstellationError('UNKNOWN_KIND', undefined, { actor: actor.did });
    return personalFields(kind);
  }
  const held = new Set(kind ? Object.keys(kind.fields) : []);
  for (const { change } of await actor.store.versions(id))
    if (change.type === 'VERSION') for (const name of Object.keys(change.content)) held.add(name);
  for (const name of fields)
    if (!held.has(name))
      throw new ConstellationError('UNKNOWN_FIELD', `The record has no field «${name.slice(0, 40)}».`, { field: name });
  return fields;
}

async function appendErased(actor: HostedActor, id: string, fields: ErasedFields, now: () => number): Promise<void> {
  const { store, did } = actor;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const head = await store.head();
    const before = (await store.find([id], 'ALL')).get(id) as StoredRecord;
    const change = { type: 'ERASED', id, fields, policy: before.policy } as const;
    const { feeds } = feedEntries(did, head.heads, change, before);
    const at = timeOfIssue(now(), head.issuedAt, did);
    if ((await store.append([{ seq: head.seq + 1, change, at, feeds }])) === 1) return;
  }
  throw new ConstellationError('STORE_LOCKED', 'Other processes write to this store without pause; try again.', {
    actor: did,
    retryable: true,
  });
}
