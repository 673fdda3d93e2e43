/**
 * The stable codes that every part of Constellation answers with, and the one error class that carries them.
 *
 * A code is a promise: programs may test for it, so it is never renamed and never reused. The words beside it are for people
 * and may change. Codes of GraphQL itself (`GRAPHQL_PARSE_FAILED`, …) are left as Apollo Server names them.
 */
export const ERROR_CODES = {
  // what the caller sent
  BAD_ID: 'The id is not of the form did:web:host[:path]/kind/ulid, or not canonical.',
  BAD_INPUT: 'A value does not fit its field; the message names the field and the rule.',
  UNKNOWN_KIND: 'No kind of that name is known here.',
  PACK_OFF: 'The kind belongs to a pack that the actor has not switched on; its operator can.',
  UNKNOWN_FIELD: 'The kind has no field of that name.',
  UNKNOWN_UNIT: 'The unit is neither a UCUM unit nor an ISO 4217 currency.',
  FIELD_REQUIRED: 'A field that the kind requires is missing.',
  FIELD_TOO_LONG: 'A text or list is longer than its field allows.',
  BAD_DATE: 'A date is not a calendar date of the form YYYY-MM-DD.',
  BAD_CURSOR: 'The cursor is damaged, or comes from another list, filter or order.',
  BAD_PAGE_SIZE: 'The page size is outside 1 to the allowed maximum.',
  // who may do what
  UNAUTHENTICATED: 'A valid token of this node is needed.',
  FORBIDDEN: 'The token does not allow this.',
  MANDATE_NEEDED: 'This binds the organization: somebody with the role SIGNER must do it.',
  SECOND_SIGNER_NEEDED: 'This needs four eyes: another signer must approve exactly this before it is published.',
  FOREIGN_ID: 'The id belongs to another actor; only its own node can change it.',
  // the state of a record
  NOT_FOUND: 'There is nothing of that id here that you may see.',
  VERSION_CONFLICT: 'The record has moved on since you read it; read it again and repeat.',
  WITHDRAWN: 'The record was withdrawn and cannot change any more.',
  TOO_MANY_WAITING: 'As much as fits is waiting here to be read; come back later.',
  // proofs and feeds
  WRONG_DIGEST: 'The digest does not belong to the record or entry it came with.',
  BAD_PROOF: 'The signature, type or form of the proof does not hold.',
  UNKNOWN_KEY: 'The proof names a key that is not in the key history of its issuer.',
  FEED_BROKEN: 'An entry of the feed does not follow from the one before it.',
  FEED_ROLLED_BACK: 'The feed is shorter than, or differs from, what was read before.',
  FEED_RESTORED: 'The node came back from a backup and said so; its feed was read again from the beginning.',
  FEED_TOO_FAST: 'The feed grows faster than a hub reads of one member; the rest is read later.',
  CLOCK_SKEW: 'The time of issue lies too far ahead, or goes backwards along the feed.',
  SCHEMA_VERSION: 'The record follows a newer version of its kind than is known here.',
  KEY_REPLACED: 'The proof was signed after another key had taken the place of its own.',
  KEY_REVOKED: 'The proof is signed with a key that was taken back, and its author does not stand by it.',
  FEED_GAP: 'Entries of the feed are missing.',
  // hubs, seen from a node
  SESSION_UNKNOWN: 'The session of signed requests is not known here, or is over; open another.',
  SIGNATURE_INVALID: 'The signature of the request does not hold, was used before, or is too old.',
  HUB_UNKNOWN: 'This actor does not take part in that hub.',
  VIEWER_UNKNOWN_THERE:
    'The owner does not know your organization, or its new key, on the roster of this hub yet; ask again in a moment.',
  ROSTER_EXPIRED:
    'The hub was not heard of for so long that its roster no longer counts; only what is PUBLIC is shown.',
  ROSTER_ROLLED_BACK: 'The roster is shorter than, or differs from, what was read before.',
  HUB_UNREACHABLE: 'The hub did not answer. What is your own is at your node, and goes on without it.',
  HUB_BAD_ANSWER: 'The hub answered something that cannot be used.',
  HUB_REFUSED: 'The hub does not take the word of this node for its people: not yet, or not any more.',
  // members, seen from the hub
  NOT_A_MEMBER: 'The actor is not a member of this hub.',
  ACTOR_UNHEARD: 'The hub has not heard of the actor for a while; what it shares with members only is left out.',
  CONTROL_UNPROVEN: 'The node did not prove that it speaks for the actor and wants to take part in this hub.',
  ADMISSION_PENDING: 'The application is recorded; the steward of the hub decides.',
  ACTOR_SUSPENDED: 'The actor is suspended at this hub.',
  ACTOR_UNREACHABLE: 'The actor did not answer: no connection.',
  ACTOR_TIMEOUT: 'The actor did not answer within its deadline.',
  ACTOR_BAD_ANSWER: 'The actor answered something that cannot be used.',
  ACTOR_OUTDATED: 'The node of the actor does not know what it was asked, since its software is older.',
  ACTOR_ANSWER_TOO_LARGE:
    'The answer of the actor is larger than the hub accepts; ask for fewer rows or fields at once.',
  ACTOR_BUSY: 'Too much is asked of this actor, or held of its answers, at the moment; ask again.',
  OWNERSHIP_VIOLATION: 'The actor answered with a row that belongs to another actor; it was dropped.',
  RECORD_UNAVAILABLE: 'The owner has no such record, or does not share it with you.',
  // the front door
  RATE_LIMITED: 'Too many requests in a short time; wait as long as Retry-After says.',
  PLAN_TOO_EXPENSIVE:
    'The operation is too expensive to plan; ask for less nesting, fewer aliases or fewer types at once.',
  ALIAS_NOT_ALLOWED: 'Aliases named id, or beginning with two underscores, are reserved.',
  OPERATION_TOO_LARGE: 'The operation is deeper, longer or wider than the limits allow.',
  TOO_MANY_REPRESENTATIONS: 'More entities were asked for in one request than the limit allows.',
  TOO_MANY_ERRORS: 'More errors occurred than are listed.',
  HUB_BUSY: 'The hub has too much to do at the moment; ask again.',
  NOT_READY: 'The service is starting, or its index is still catching up.',
  // running it
  CONFIG_INVALID: 'The configuration has faults; all are listed.',
  PORT_IN_USE: 'The address is taken by another program.',
  STORE_LOCKED: 'Another process holds the store and does not let go.',
  STORE_NEWER: 'The store was written by a newer version of the software.',
  STORE_FOREIGN: 'The file or database holds something else than this kind of store.',
  STORE_UNREACHABLE: 'The store cannot be opened.',
  NODE_TOO_OLD: 'The running Node.js is too old.',
  DID_UNRESOLVABLE: 'The DID document cannot be fetched or is not usable.',
  KEY_HISTORY_INVALID: 'The key history is not a valid chain for this DID.',
  IMPORT_INVALID: 'The file has faulty rows; nothing was imported.',
  AUDIT_BROKEN: 'The log of decisions was changed, or a part of it removed.',
  BACKUP_INVALID: 'The backup file is damaged or not one of this software.',
  INTERNAL: 'Something went wrong inside; it is written to the log.',
} as const;

/** One of the stable codes. */
export type ErrorCode = keyof typeof ERROR_CODES;

/** What travels beside a code: shown to callers, so ids and field names only, never values or internals. */
export type ErrorDetails = {
  /** DID of the actor it concerns. */
  readonly actor?: string;
  /** Whether asking again later may help. */
  readonly retryable?: boolean;
  /** Name of the input field it concerns, dotted for groups (`baseline.value`). */
  readonly field?: string;
};

/**
 * An expected failure with a stable code. The message is written for the person who can act on it.
 *
 * @example throw new ConstellationError('BAD_ID', 'goal/1 has no actor before its first slash')
 */
export class ConstellationError extends Error {
  override readonly name = 'ConstellationError';
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, message?: string, options: ErrorDetails & { cause?: unknown } = {}) {
    const { cause, ...details } = options;
    super(message ?? ERROR_CODES[code], cause === undefined ? undefined : { cause });
    this.code = code;
    this.details = details;
  }
}

/** Whether a thrown thing is one of ours, optionally with this code. */
export function isConstellationError(thrown: unknown, code?: ErrorCode): thrown is ConstellationError {
  return thrown instanceof ConstellationError && (code === undefined || thrown.code === code);
}
