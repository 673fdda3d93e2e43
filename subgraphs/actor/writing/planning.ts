import {
  ConstellationError,
  type Content,
  type Grant,
  type KindRegistry,
  ownerOf,
  parseRecordId,
  type RecordEnvelope,
  type VisibilityPolicy,
} from '../../../schema/index.ts';
import type { ActorStore, StoredRecord } from '../store/port.ts';
import type { Circumstances, Command, Revise, Sharing } from './commands.ts';
import {
  dataClassOf,
  kindNamed,
  merge,
  refuseFaultyCircumstances,
  refuseFaultyContent,
  sameContent,
  withoutNulls,
} from './content.ts';
import { isAsWide, policyAfter } from './policies.ts';
import { refuseUnasked } from './speaking-for.ts';

/** What a command comes to, given how its record stands: something to sign, a policy, or nothing because it is so already. */
export type Plan =
  | {
      readonly type: 'SIGN';
      readonly envelope: RecordEnvelope;
      readonly content: Content;
      readonly policy: VisibilityPolicy;
      readonly before: StoredRecord | undefined;
    }
  | { readonly type: 'POLICY'; readonly policy: VisibilityPolicy; readonly before: StoredRecord }
  | { readonly type: 'NOTHING'; readonly before: StoredRecord };

/** How the records that commands speak of stand. */
export type Standing = {
  readonly records: ReadonlyMap<string, StoredRecord>;
  /** See {@link ActorStore.versionFloor}. */
  readonly floors: ReadonlyMap<string, { readonly version: number; readonly digest: string }>;
  /** Of single kinds: the record there is. */
  readonly singles: ReadonlyMap<string, string>;
};

/** Reads what is needed in order to plan these commands, each of which has its id. */
export async function readStanding(
  store: ActorStore,
  registry: KindRegistry,
  commands: readonly Command[],
  madeIds: ReadonlySet<string>,
): Promise<Standing> {
  const ids = commands.flatMap(({ id }) => (id === undefined || madeIds.has(id) ? [] : [id]));
  const singleKinds = new Set(
    commands.flatMap((command) =>
      command.type === 'PUBLISH' && registry.byName(command.kind)?.single ? [command.kind] : [],
    ),
  );
  const [records, floors, singles] = await Promise.all([
    ids.length === 0 ? new Map<string, StoredRecord>() : store.find(ids, 'ALL'),
    Promise.all(ids.map(async (id) => [id, await store.versionFloor(id)] as const)),
    Promise.all(
      [...singleKinds].map(async (kind) => {
        const [only] = await store.list({ kind, view: 'ALL', order: 'NEWEST', limit: 1 });
        return [kind, only?.envelope.id] as const;
      }),
    ),
  ]);
  return { records, floors: new Map(present(floors)), singles: new Map(present(singles)) };
}

/** Decides what a command comes to. `id` is that of its record, made already if it is new. */
export function planCommand(
  actor: string,
  registry: KindRegistry,
  command: Command,
  id: string,
  standing: Standing,
  issuedAt: string,
): Plan {
  if (ownerOf(id) !== actor)
    throw new ConstellationError('FOREIGN_ID', `${id.slice(0, 200)} belongs to another actor than ${actor}.`, {
      actor,
    });
  const { segment } = parseRecordId(id);
  const before = standing.records.get(id);
  if (before?.envelope.withdrawn) throw new ConstellationError('WITHDRAWN', undefined, { actor });
  const floor = standing.floors.get(id);
  // after a restore, versions go on above what readers saw before
  const last = floor && floor.version > (before?.envelope.version ?? 0) ? floor : versionOf(before);
  const next = {
    id,
    version: (last?.version ?? 0) + 1,
    issuer: actor,
    issuedAt,
    ...(last ? { previous: last.digest } : {}),
  };

  if (command.type === 'PUBLISH') {
    const kind = kindNamed(registry, command.kind);
    if (before) throw new ConstellationError('VERSION_CONFLICT', `${id} exists already; revise it instead.`, { actor });
    if (segment !== kind.segment)
      throw new ConstellationError('BAD_ID', `The id of a ${kind.name} has «${kind.segment}» before its last part.`, {
        field: 'id',
      });
    const single = standing.singles.get(kind.name);
    if (single !== undefined)
      throw new ConstellationError(
        'VERSION_CONFLICT',
        `There is one ${kind.name} of an actor, and it exists: revise ${single}.`,
        { actor },
      );
    const content = withoutNulls(command.content);
    refuseFaultyContent(registry, kind, content);
    const policy = policyAfter({ actor, registry, kind, now: issuedAt }, command, undefined);
    refuseUnasked(actor, kind, content, policy);
    const envelope = {
      ...next,
      kind: kind.name,
      kindVersion: kind.version,
      ...said(command),
      dataClass: dataClassOf(kind, content),
    };
    return { type: 'SIGN', envelope, content, policy, before };
  }

  if (!before) throw new ConstellationError('NOT_FOUND', undefined, { actor });
  switch (command.type) {
    case 'REVISE':
      return planRevision(registry, command, before, next);
    case 'WITHDRAW': {
      const { kind, kindVersion, dataClass } = before.envelope;
      const afterDue = isPastPromise(registry, before, issuedAt) ? { afterDue: true as const } : {};
      const envelope = { ...next, kind, kindVersion, dataClass, withdrawn: { reason: command.reason, ...afterDue } };
      return { type: 'SIGN', envelope, content: {}, policy: before.policy, before };
    }
    case 'SET_AUDIENCE':
      return planAudience(policyOf(registry, command, before, next), before);
  }
}

/** Whether a record promised something by a day, to all who see it, and that day is over. */
function isPastPromise(registry: KindRegistry, { envelope, content, policy }: StoredRecord, now: string): boolean {
  const promise = registry.byName(envelope.kind)?.promise;
  if (promise === undefined) return false;
  // a day that is shown to fewer than the record is not told to the others by its end
  const { seq: _, fields = {}, ...grant } = policy;
  if (Object.hasOwn(fields, promise) && !isAsWide(fields[promise] as Grant, grant)) return false;
  const due = content[promise];
  return typeof due === 'string' && now.slice(0, 10) > due;
}

function planRevision(
  registry: KindRegistry,
  command: Revise,
  before: StoredRecord,
  next: Pick<RecordEnvelope, 'id' | 'version' | 'issuer' | 'issuedAt'>,
): Plan {
  const { version, kind: kindName, kindVersion } = before.envelope;
  if (command.expectedVersion != null && command.expectedVersion !== version) {
    const message = `You read version ${command.expectedVersion}; it is at version ${version} now. Read it again and repeat.`;
    throw new ConstellationError('VERSION_CONFLICT', message, { actor: next.issuer });
  }
  const kind = kindNamed(registry, kindName);
  const content = merge(before.content, command.changes);
  refuseFaultyContent(registry, kind, content, { before: before.content });
  const policy = policyOf(registry, command, before, next);
  const { language, licence, reportedBy } = before.envelope;
  const circumstances = said(command, { language, licence, reportedBy });
  const unsaid = said({}, { language, licence, reportedBy });
  // a version more would make every answer to this one stale, for nothing
  if (sameContent(content, before.content) && sameContent(circumstances, unsaid)) return planAudience(policy, before);
  refuseUnasked(next.issuer, kind, content, policy);
  const envelope = {
    ...next,
    kind: kindName,
    kindVersion: Math.max(kindVersion, kind.version),
    ...circumstances,
    dataClass: before.envelope.dataClass === 'PERSONAL' ? ('PERSONAL' as const) : dataClassOf(kind, content),
  };
  return { type: 'SIGN', envelope, content, policy, before };
}

function planAudience(policy: VisibilityPolicy, before: StoredRecord): Plan {
  return policy === before.policy ? { type: 'NOTHING', before } : { type: 'POLICY', policy, before };
}

function policyOf(
  registry: KindRegistry,
  sharing: Sharing,
  { envelope, policy }: StoredRecord,
  { issuer, issuedAt }: Pick<RecordEnvelope, 'issuer' | 'issuedAt'>,
): VisibilityPolicy {
  const circle = { actor: issuer, registry, kind: kindNamed(registry, envelope.kind), now: issuedAt };
  return policyAfter(circle, sharing, policy);
}

/** Language, licence and source of the next version: what the command says, else what was said before; null removes. */
function said(
  command: Circumstances,
  before: Circumstances = {},
): Pick<RecordEnvelope, 'language' | 'licence' | 'reportedBy'> {
  refuseFaultyCircumstances(command);
  const language = command.language === undefined ? before.language : command.language;
  const licence = command.licence === undefined ? before.licence : command.licence;
  const reportedBy = command.reportedBy === undefined ? before.reportedBy : command.reportedBy;
  return {
    ...(language == null ? {} : { language }),
    ...(licence == null ? {} : { licence }),
    ...(reportedBy == null
      ? {}
      : { reportedBy: { name: reportedBy.name, ...(reportedBy.source == null ? {} : { source: reportedBy.source }) } }),
  };
}

function versionOf(record: StoredRecord | undefined): { version: number; digest: string } | undefined {
  return record && { version: record.envelope.version, digest: record.digest };
}

function present<Value>(pairs: readonly (readonly [string, Value | undefined])[]): [string, Value][] {
  return pairs.flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]));
}
