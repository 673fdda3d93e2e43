import { type Content, digestOf, isDid, isRecordId, type VisibilityPolicy } from '../../../schema/index.ts';
import { type StoredGrant, storedGrant } from './grants.ts';

/**
 * That a record points to another, or to an actor, as stores keep it to be found by. It is read off the content and not off the kind, so
 * that what newer software wrote is found too. What it points to is kept, and asked for, by the digest of its id: whoever is asked about a
 * record that they do not know learns nothing of it, for the end of its id cannot be guessed.
 */
export type Pointer = {
  /** Digest of the id of a record, or of a DID. */
  readonly target: string;
  readonly field: string;
  /** To whom the field is shown, where not to all who see the record: to others the record does not point there. */
  readonly grant?: StoredGrant;
};

/** Where a content points to, with what is decided about each field. */
export function pointersOf(
  content: Content,
  { fields = {} }: Pick<VisibilityPolicy, 'fields'>,
  owner: string,
): readonly Pointer[] {
  return Object.entries(content).flatMap(([field, value]) => {
    const targets = targetsIn(value);
    if (targets.length === 0) return [];
    const decided = Object.hasOwn(fields, field) ? fields[field] : undefined;
    const grant = decided ? { grant: storedGrant(decided, owner) } : {};
    return targets.map((id) => ({ target: digestOf(id), field, ...grant }));
  });
}

/** Ids of what the value of a field points to, each once: a reference is an object with an `id` (schema/record.ts). */
export function targetsIn(value: unknown): readonly string[] {
  const found = new Set<string>();
  for (const one of Array.isArray(value) ? value : [value]) {
    if (typeof one !== 'object' || one === null || !Object.hasOwn(one, 'id')) continue;
    const { id } = one as { readonly id: unknown };
    if (typeof id === 'string' && (isRecordId(id) || isDid(id))) found.add(id);
  }
  return [...found];
}
