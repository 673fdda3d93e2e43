import {
  type CheckedKeyHistory,
  ConstellationError,
  digestOfSdJwt,
  isConstellationError,
  isSetAside,
  type KindRegistry,
  partsOfSdJwt,
  recordVerifier,
  type VerifiedRecord,
} from '../../../schema/index.ts';
import { type Fact, type Facts, factOf } from '../facts/index.ts';
import { rowOfRecord } from '../index-row.ts';
import { checkKindOfId, checkSuccession } from '../ingest/version-check.ts';
import type { RowFloor } from '../store/port.ts';
import type { Presented } from './statement-request.ts';

const MAX_SKEW_MS = 60_000;

/**
 * Checks what an actor presents, as ingest checks what is in its feeds, and makes the fact of it. Undefined where it adds nothing to what
 * is known: an older version, or a kind that is not known here.
 *
 * @throws ConstellationError OWNERSHIP_VIOLATION, WRONG_DIGEST, BAD_PROOF and others of proofs
 */
export type PresentationCheck = (
  actor: string,
  presented: Presented,
  /** What is remembered of the record, where the index had it and has it no more. */
  floor: RowFloor | undefined,
) => Promise<Fact | undefined>;

export function presentationCheck(options: {
  /** What is known already. */
  readonly base: Facts;
  readonly registry: KindRegistry;
  /** The pinned keys of a member. */
  readonly keysOf: (actor: string) => Promise<CheckedKeyHistory>;
  /** A member signed with a key that is not known yet. */
  readonly onUnknownKey: (actor: string) => void;
  readonly now: () => number;
}): PresentationCheck {
  const { base, registry, keysOf, onUnknownKey, now } = options;
  const verifiers = new Map<string, Promise<(sdJwt: string) => Promise<VerifiedRecord>>>();

  async function verified(actor: string, sdJwt: string): Promise<VerifiedRecord> {
    const verifier = verifiers.get(actor) ?? keysOf(actor).then((keys) => recordVerifier(keys));
    verifiers.set(actor, verifier);
    try {
      return await (await verifier)(sdJwt);
    } catch (thrown) {
      if (isConstellationError(thrown, 'UNKNOWN_KEY')) onUnknownKey(actor);
      throw thrown;
    }
  }

  return async (actor, { id, kind, digest, sdJwt }, floor) => {
    if (!id.startsWith(`${actor}/`)) throw new ConstellationError('OWNERSHIP_VIOLATION');
    if (digestOfSdJwt(sdJwt) !== digest) throw new ConstellationError('WRONG_DIGEST');
    const known = base.get(id);
    if (known?.digest === digest && known.undisclosed === undisclosedIn(sdJwt)) return known;
    const { envelope, content, withheldCount, key } = await verified(actor, sdJwt);
    if (envelope.id !== id || envelope.kind !== kind) throw new ConstellationError('BAD_PROOF');
    // whoever has such a key can date a record as they like, and no chain binds this one: it counts where the index stands by it
    if (isSetAside(key) && known?.digest !== digest) throw new ConstellationError('KEY_REVOKED');
    checkKindOfId(registry, envelope);
    if (Date.parse(envelope.issuedAt) > now() + MAX_SKEW_MS) throw new ConstellationError('CLOCK_SKEW');
    const row = rowOfRecord(registry, { tier: 'MEMBERS', envelope, content, withheldCount, digest, feedSeq: 0 });
    if (row.opaque || (known && row.version < known.version)) return undefined;
    checkSuccession(row, envelope.previous, known ?? floor);
    return factOf(row);
  };
}

/** How many fields a presentation does not disclose, by its own word: good enough to see that it says what was checked before. */
function undisclosedIn(sdJwt: string): number {
  const { payload, disclosures } = partsOfSdJwt(sdJwt);
  return (Array.isArray(payload._sd) ? payload._sd.length : 0) - disclosures.length;
}
