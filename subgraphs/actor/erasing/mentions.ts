import { type KindRegistry, registry as shippedKinds } from '../../../schema/index.ts';
import type { HostedActor } from '../hosted-actor.ts';
import { type ErasedRecord, eraseRecord } from './erase.ts';
import { personalFields } from './personal-fields.ts';

/** A record or draft in whose personal fields a name stands, in its present or an earlier version. */
export type Mention = { readonly id: string; readonly kind: string; readonly fields: readonly string[] };

const PAGE = 500;

/**
 * Finds where a person is named: in fields that are personal by their kind, without regard to case. Names in other fields (a goal's
 * description, say) are not found by this; whoever wrote them there must look for them.
 */
export async function mentionsOf(
  { store }: Pick<HostedActor, 'store'>,
  name: string,
  registry: KindRegistry = shippedKinds,
): Promise<readonly Mention[]> {
  const wanted = name.trim().toLocaleLowerCase();
  const found = new Map<string, { kind: string; fields: Set<string> }>();
  if (wanted === '') return [];
  const look = (id: string, kindName: string, content: Readonly<Record<string, unknown>>) => {
    const kind = registry.byName(kindName);
    for (const field of kind ? personalFields(kind) : []) {
      if (!textsOf(content[field]).some((text) => text.toLocaleLowerCase().includes(wanted))) continue;
      const known = found.get(id) ?? { kind: kindName, fields: new Set<string>() };
      known.fields.add(field);
      found.set(id, known);
    }
  };
  for (let after = 0; ; ) {
    const page = await store.journal(after, PAGE);
    for (const { change } of page)
      if (change.type === 'VERSION') look(change.envelope.id, change.envelope.kind, change.content);
    const last = page.at(-1);
    if (!last) break;
    after = last.seq;
  }
  for (const { id, kind, content } of await store.drafts()) look(id, kind, content);
  return [...found].map(([id, { kind, fields }]) => ({ id, kind, fields: [...fields].sort() }));
}

/** Erases all personal fields of every record in which a person is named. */
export async function eraseAllOf(
  actor: HostedActor,
  name: string,
  registry: KindRegistry = shippedKinds,
): Promise<readonly ErasedRecord[]> {
  const erased: ErasedRecord[] = [];
  for (const { id } of await mentionsOf(actor, name, registry))
    erased.push(await eraseRecord(actor, id, { fields: 'PERSONAL', registry }));
  return erased;
}

function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsOf);
}
