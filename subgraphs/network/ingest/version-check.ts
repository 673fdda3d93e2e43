import { ConstellationError, type KindRegistry, type RecordEnvelope, segmentOf } from '../../../schema/index.ts';
import type { IndexRow } from '../store/port.ts';

/** A version as it is held against another. */
export type VersionKnown = Pick<IndexRow, 'version' | 'digest' | 'withdrawn'> & Partial<Pick<IndexRow, 'issuedAt'>>;

/**
 * A version follows the one known before: it names it when it is the next, and neither number nor time goes back. Versions between may
 * be missing, because those made while the record was hidden were never shown to this tier; the same version may be shown again. After
 * a withdrawal nothing follows. Times are compared per record and not along the feed, because a record that is newly shared enters the
 * feed with the time it was made at.
 *
 * @throws ConstellationError WITHDRAWN | VERSION_CONFLICT | CLOCK_SKEW
 */
export function checkSuccession(
  next: Required<VersionKnown>,
  previous: string | undefined,
  before: VersionKnown | undefined,
): void {
  if (!before) return;
  const isSame = next.version === before.version && next.digest === before.digest;
  if (before.withdrawn && !(isSame && next.withdrawn)) throw new ConstellationError('WITHDRAWN');
  if (isSame) return;
  if (next.version <= before.version) throw new ConstellationError('VERSION_CONFLICT');
  if (next.version === before.version + 1 && previous !== before.digest)
    throw new ConstellationError('VERSION_CONFLICT');
  if (before.issuedAt !== undefined && next.issuedAt < before.issuedAt) throw new ConstellationError('CLOCK_SKEW');
}

/** That the id of a record is one of its kind, as far as both are known here. @throws ConstellationError BAD_ID */
export function checkKindOfId(registry: KindRegistry, { id, kind: name }: Pick<RecordEnvelope, 'id' | 'kind'>): void {
  const segment = segmentOf(id) ?? '';
  const kind = registry.byName(name);
  if (kind === undefined ? registry.bySegment(segment) !== undefined : kind.segment !== segment)
    throw new ConstellationError('BAD_ID');
}
