import { ConstellationError, type ErrorCode } from './errors.ts';
import { checkKeyHistory, isSetAside, type KnownKey } from './key-history.ts';
import type { Content, RecordEnvelope } from './record.ts';
import { recordVerifier, TAKEN_NAMES, type VerifiedRecord } from './record-check.ts';
import { comparedWithAnswer } from './shown-fields.ts';

/** What a check of a record can find, in words for people. */
export const VERDICTS = {
  VALID: 'Signed by its author, and shown as it was signed.',
  INVALID: 'It was changed after it was signed, or is not a signed record at all.',
  BAD_HISTORY: 'The list of keys of the author does not hold, so that nothing can be checked with it.',
  UNKNOWN_KEY: 'It was signed with a key that its author never had.',
  REVOKED: 'It was signed with a key that its author has taken back, at a time when others had it too.',
  REPLACED: 'It was signed with an old key of its author, after a new one had taken its place.',
  UNCERTAIN:
    'It was signed with a key that its author has given up since. It bears an earlier date, but nothing shows that it was made then.',
  OTHER_RECORD: 'The proof holds, but it is of another record or version than was asked for.',
  OTHER_WORDS: 'The proof holds, but what is shown is not what was signed.',
} as const;
export type Verdict = keyof typeof VERDICTS;

/** What came of checking a record. */
export type RecordVerdict = {
  readonly verdict: Verdict;
  /** The verdict in words for people. */
  readonly words: string;
  /** Why, as one of the stable codes; absent when it is valid. */
  readonly code?: ErrorCode;
  /** Why, more exactly, for those who look into it. */
  readonly detail?: string;
  /** The names of fields that are shown otherwise than they were signed. */
  readonly fields?: readonly string[];
  /** What was signed; absent unless the signature holds. */
  readonly envelope?: RecordEnvelope;
  /** The content that was disclosed. */
  readonly content?: Content;
  /** How many fields were signed and not disclosed. */
  readonly withheld?: number;
  readonly digest?: string;
  readonly key?: VerdictKey;
};

/** The key that signed, and when it spoke; times are RFC 3339, UTC. */
export type VerdictKey = Pick<KnownKey, 'thumbprint' | 'from' | 'until' | 'replacedBy'> & {
  /** Since when others had it too. */
  readonly revoked?: string;
};

/** What the reader expects beside. Whatever is left out is not compared. */
export type Expectations = {
  readonly id?: string;
  readonly digest?: string;
  /** Digest of the version before; null for a first version. */
  readonly previous?: string | null;
  /**
   * Fields as GraphQL gave them, by their names in the kind (or with `Ref`, as references are named there), null for those that are not
   * shown; `issuedAt`, `language`, `reportedBy` and `withdrawn` too. Parts of groups may be left out.
   */
  readonly fields?: Readonly<Record<string, unknown>>;
  /** Names of the fields that GraphQL said are withheld. */
  readonly withheld?: readonly string[];
  /** The reader knows from elsewhere that this version was there before its key was given up: then the verdict is not UNCERTAIN. */
  readonly wasSeenBefore?: boolean;
};

/**
 * Checks a record as it is shown against the words of its author: `sdJwt` is the presentation, `history` the key history of the author
 * (a value, or its JSON text), fetched from the author or a hub and not from whoever showed the record. Works in Node and in browsers,
 * and never throws: whatever it is given, it answers with a verdict.
 *
 * What a proof cannot show, the verdict does not say: the names of withheld fields are behind salted digests, so only how many there are
 * is compared, and `withheld` may name others than were signed; whether there is a later version, or a withdrawal since, only author and
 * hub know; and fields and kinds are not held against their descriptions, since newer software may know more of them.
 *
 * @example const { verdict, words } = await verifyRecord(goal.record.sdJwt, history, { id: goal.id, fields: { title: goal.title } })
 */
export async function verifyRecord(
  sdJwt: unknown,
  history: unknown,
  expected: Expectations = {},
): Promise<RecordVerdict> {
  try {
    return await judge(sdJwt, history, expected);
  } catch (thrown) {
    return verdictOf('INVALID', 'BAD_PROOF', thrown instanceof Error ? thrown.message : undefined);
  }
}

async function judge(sdJwt: unknown, history: unknown, expected: Expectations): Promise<RecordVerdict> {
  let verify: (sdJwt: string) => Promise<VerifiedRecord>;
  try {
    const value: unknown = typeof history === 'string' ? JSON.parse(history) : history;
    const did = (value as { did?: unknown } | null)?.did;
    if (typeof did !== 'string') throw new Error('It names no actor.');
    verify = recordVerifier(await checkKeyHistory(value, did));
  } catch (thrown) {
    return verdictOf('BAD_HISTORY', 'KEY_HISTORY_INVALID', thrown instanceof Error ? thrown.message : undefined);
  }
  let record: VerifiedRecord;
  try {
    record = await verify(sdJwt as string);
  } catch (thrown) {
    const code = thrown instanceof ConstellationError ? thrown.code : 'BAD_PROOF';
    return verdictOf(REFUSALS[code] ?? 'INVALID', code, thrown instanceof Error ? thrown.message : undefined);
  }
  return { ...compared(record, expected), ...shown(record) };
}

const REFUSALS: Partial<Record<ErrorCode, Verdict>> = {
  UNKNOWN_KEY: 'UNKNOWN_KEY',
  KEY_REVOKED: 'REVOKED',
  KEY_REPLACED: 'REPLACED',
};

function compared({ envelope, content, withheldCount, digest, key }: VerifiedRecord, expected: Expectations) {
  const { id, previous, fields, withheld } = expected;
  if (id !== undefined && id !== envelope.id)
    return verdictOf('OTHER_RECORD', 'BAD_ID', 'The proof is of another record.');
  if (expected.digest !== undefined && expected.digest !== digest)
    return verdictOf('OTHER_RECORD', 'WRONG_DIGEST', 'The proof is of another version.');
  if (previous !== undefined && previous !== (envelope.previous ?? null))
    return verdictOf('OTHER_RECORD', 'VERSION_CONFLICT', 'The version follows another one.');
  const others = fields === undefined ? [] : comparedWithAnswer(fields, envelope, content);
  if (others.length > 0)
    return {
      ...verdictOf('OTHER_WORDS', 'WRONG_DIGEST', `Shown otherwise than signed: ${others.join(', ')}.`),
      fields: others,
    };
  if (
    withheld !== undefined &&
    !(Array.isArray(withheld) && new Set(withheld).size === withheldCount && withheld.length === withheldCount)
  )
    return verdictOf('OTHER_WORDS', 'WRONG_DIGEST', 'Another number of fields is said to be withheld.');
  if (withheld?.some((name: unknown) => typeof name !== 'string' || TAKEN_NAMES.has(name)))
    return verdictOf('OTHER_WORDS', 'WRONG_DIGEST', 'Something is said to be withheld that is no field.');
  if (withheld?.some((name: string) => Object.hasOwn(content, name)))
    return verdictOf('OTHER_WORDS', 'WRONG_DIGEST', 'A field is said to be withheld that is disclosed.');
  if (isSetAside(key) && !expected.wasSeenBefore) return verdictOf('UNCERTAIN', 'KEY_REVOKED');
  return verdictOf('VALID');
}

function shown({ envelope, content, withheldCount, digest, key }: VerifiedRecord) {
  const { thumbprint, from, until, replacedBy, revokedSince } = key;
  return {
    envelope,
    content,
    withheld: withheldCount,
    digest,
    key: {
      thumbprint,
      from,
      ...(until === undefined ? {} : { until }),
      ...(replacedBy === undefined ? {} : { replacedBy }),
      ...(revokedSince === undefined ? {} : { revoked: revokedSince }),
    },
  };
}

function verdictOf(verdict: Verdict, code?: ErrorCode, detail?: string): RecordVerdict {
  return {
    verdict,
    words: VERDICTS[verdict],
    ...(code === undefined ? {} : { code }),
    ...(detail === undefined ? {} : { detail }),
  };
}
