import { type Field, type KindRegistry, registry as shippedKinds } from '../../../schema/index.ts';
import type { HostedActor } from '../hosted-actor.ts';
import { type ErasedRecord, eraseRecord, type PlannedErasure, plannedErasure } from './erase.ts';
import { personalFields } from './personal-fields.ts';
import { wholeWords } from './whole-words.ts';

/** A record or draft in which a name stands, in its present or an earlier version. */
export type Mention = {
  readonly id: string;
  readonly kind: string;
  /** Where it stands in fields that are personal by their kind. */
  readonly personal: readonly string[];
  /** Where it stands in other fields: these are erased by their name only. */
  readonly others: readonly string[];
  /** Whether it stands in the envelope as well (`reportedBy`), which was signed in the open and cannot be erased. */
  readonly inEnvelope: boolean;
};

type Found = { readonly kind: string; readonly fields: Set<string>; inEnvelope: boolean };

const PAGE = 500;

/**
 * Finds where a person is named, in whole words: in the texts and addresses of all records and drafts, in all their versions. Never in
 * values that are no words: values of fixed lists, codes, dates, numbers, ids.
 */
export async function mentionsOf(
  { store }: Pick<HostedActor, 'store'>,
  name: string,
  registry: KindRegistry = shippedKinds,
): Promise<readonly Mention[]> {
  const isNamedIn = wholeWords(name);
  if (!isNamedIn) return [];
  const found = new Map<string, Found>();
  const look = (
    id: string,
    kindName: string,
    content: Readonly<Record<string, unknown>>,
    envelope: Readonly<{ reportedBy?: unknown }> = {},
  ) => {
    const kind = registry.byName(kindName);
    const fields = Object.keys(content).filter((field) =>
      // what is of no kind that is known here may hold words anywhere
      textsOf(content[field], kind?.fields[field]).some(isNamedIn),
    );
    const inEnvelope = textsOf(envelope.reportedBy, undefined).some(isNamedIn);
    if (fields.length === 0 && !inEnvelope) return;
    const known = found.get(id) ?? { kind: kindName, fields: new Set<string>(), inEnvelope: false };
    for (const field of fields) known.fields.add(field);
    known.inEnvelope ||= inEnvelope;
    found.set(id, known);
  };
  for (let after = 0; ; ) {
    const page = await store.journal(after, PAGE);
    for (const { change } of page)
      if (change.type === 'VERSION') look(change.envelope.id, change.envelope.kind, change.content, change.envelope);
    const last = page.at(-1);
    if (!last) break;
    after = last.seq;
  }
  for (const { id, kind, content } of await store.drafts()) look(id, kind, content);
  return [...found].map(([id, { kind, fields, inEnvelope }]) => {
    const known = registry.byName(kind);
    const personal = new Set(known ? personalFields(known) : []);
    const all = [...fields].sort();
    return {
      id,
      kind,
      personal: all.filter((field) => personal.has(field)),
      others: all.filter((field) => !personal.has(field)),
      inEnvelope,
    };
  });
}

/** What {@link eraseMentions} will erase: all personal fields of every record that names the person in one. */
export async function plannedOf(
  actor: HostedActor,
  mentions: readonly Mention[],
  registry: KindRegistry = shippedKinds,
): Promise<readonly PlannedErasure[]> {
  const planned: PlannedErasure[] = [];
  for (const { id, personal } of mentions)
    if (personal.length > 0) planned.push(await plannedErasure(actor, id, { fields: 'PERSONAL', registry }));
  return planned;
}

/** Erases what was planned, neither more nor less. */
export async function erasePlanned(
  actor: HostedActor,
  planned: readonly PlannedErasure[],
  registry: KindRegistry = shippedKinds,
): Promise<readonly ErasedRecord[]> {
  const erased: ErasedRecord[] = [];
  for (const { id, fields } of planned)
    erased.push(await eraseRecord(actor, id, { registry, ...(fields === 'ALL' ? {} : { fields }) }));
  return erased;
}

/** The words that a value holds. A field whose type is no text has none; of values without a known field, each text counts. */
function textsOf(value: unknown, field: Field | undefined): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((one) => textsOf(one, field));
  if (field?.type === 'group' && typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([name, one]) => textsOf(one, field.fields[name]));
  if (field !== undefined && field.type !== 'text' && field.type !== 'url') return [];
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap((one) => textsOf(one, undefined));
}
