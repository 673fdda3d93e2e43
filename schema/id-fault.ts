import { isDid } from './did.ts';
import { isRecordId, segmentOf } from './ids.ts';
import { quoted } from './vocabulary/code-fault.ts';

/** Looks up the segment of a kind by its name; given by the registry, so that references can be checked without a cycle. */
export type SegmentOfKind = (kindName: string) => string | undefined;

/**
 * What is wrong with an id where one of these kinds, or an actor, is meant; undefined where it can be such a one. Its form alone is looked
 * at: whether there is such a thing is not asked, so that nobody learns it from here.
 */
export function idFault(
  to: readonly string[] | 'ACTOR' | 'ANY_RECORD',
  id: string,
  segmentOfKind: SegmentOfKind,
): string | undefined {
  if (to === 'ACTOR')
    return isDid(id) ? undefined : `${quoted(id)} is not the DID of an actor, such as did:web:acme.example.`;
  const segments = to === 'ANY_RECORD' ? ['<kind>'] : to.map((kind) => segmentOfKind(kind) ?? '');
  const form = `expected ${segments.map((segment) => `<DID of its owner>/${segment}/<ULID>`).join(' or ')}`;
  if (!isRecordId(id)) return `${quoted(id)} is not the id of a record: ${form}.`;
  if (to === 'ANY_RECORD' || segments.includes(segmentOf(id) ?? '')) return undefined;
  return `${quoted(id)} is not of kind ${to.join(' or ')}: ${form}.`;
}
