import { decodeObject } from './base64url.ts';
import { digestOf } from './digest.ts';
import { ConstellationError } from './errors.ts';
import type { CheckedKeyHistory, KeyHistory } from './key-history.ts';

/** How a key history relates to the one that was pinned. */
export type Succession =
  | 'SAME'
  /** It goes on from it. */
  | 'LONGER'
  /** It leaves it at an earlier statement, by the word of the recovery key: what came after that statement was not the actor's. */
  | 'RECOVERED';

/**
 * Whether a key history, which holds by itself, may take the place of the one that was pinned. Whoever buys a lapsed domain inherits
 * nothing, so it must begin with what was pinned. One thing outranks that: a thief with the current key can add statements but not sign
 * a RECOVERY, so a history that leaves the pinned one with a RECOVERY is the owner's, and what it leaves behind the thief's. Not so when
 * a RECOVERY would be left behind: then the recovery key has been used, and whoever found it later has no say.
 *
 * Both must hold by themselves ({@link checkKeyHistory}). Hubs hold the histories of members to this, and nodes those of hubs and of members on rosters.
 *
 * @throws ConstellationError KEY_HISTORY_INVALID
 */
export function checkSuccession(pinned: Pinned, next: Pinned): Succession {
  const { did } = pinned;
  const refuse = (why: string): never => {
    throw new ConstellationError('KEY_HISTORY_INVALID', `The key history of ${did} ${why}; it was not taken.`, {
      actor: did,
    });
  };
  if (next.did !== did) refuse('is that of another');
  const [before, after] = [linesOf(pinned), linesOf(next)];
  const firstOther = before.findIndex(({ said }, index) => said !== after[index]?.said);
  if (firstOther === -1) return after.length === before.length ? 'SAME' : 'LONGER';
  const turn = after[firstOther];
  if (turn === undefined) return refuse('is shorter than the one that was pinned');
  if (firstOther === 0 || turn.type !== 'RECOVERY') refuse('does not begin with the one that was pinned');
  if (before.slice(firstOther).some(({ type }) => type === 'RECOVERY'))
    refuse('leaves a recovery behind that was pinned');
  return 'RECOVERED';
}

/** A history as published, or as it was read: statements themselves need not be kept. */
export type Pinned = KeyHistory | Pick<CheckedKeyHistory, 'did' | 'events'>;

/** What is said counts, not the text of the signature: of ECDSA anybody can make a second one that holds. */
function linesOf(history: Pinned): readonly { readonly type: unknown; readonly said: string }[] {
  if ('events' in history) return history.events;
  return history.statements.map((statement) => ({ type: typeOf(statement), said: saidIn(statement) }));
}

/** Digest of what a statement says, whatever its signature looks like. */
export function saidIn(statement: string): string {
  return digestOf(statement.slice(0, statement.lastIndexOf('.')));
}

/** Undefined when it is no statement; whether it holds is not looked at here. */
function typeOf(statement: string): unknown {
  try {
    return decodeObject(statement.split('.')[1] ?? '').type;
  } catch {
    return undefined;
  }
}
