import { formatRecordId, type KindDefinition, sha256, ulidFromBytes } from '../../../schema/index.ts';

/**
 * The id that a key always gets: made from actor, kind and key, so that importing a file again finds the same records. 128 bits
 * of a SHA-256, written as a ULID (whose first letter then is 0 to 7, as it must be).
 */
export function idOfKey(actor: string, kind: KindDefinition, key: string): string {
  return formatRecordId(actor, kind.segment, ulidFromBytes(sha256(`${actor}\n${kind.name}\n${key}`)));
}
