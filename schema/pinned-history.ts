import { ConstellationError } from './errors.ts';
import type { KeyHistory } from './key-history.ts';

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
 * Hubs hold the histories of members to this, and nodes those of hubs and of members on rosters.
 *
 * @throws ConstellationError KEY_HISTORY_INVALID
 */
export function checkSuccession(pinned: KeyHistory, next: KeyHistory): Succession {
  const { did } = pinned;
  const refuse = (why: string): never => {
    throw new ConstellationError('KEY_HISTORY_INVALID', `The key history of ${did} ${why}; it was not taken.`, {
      actor: did,
    });
  };
  if (next.did !== did) refuse('is that of another');
  const isCommon = (statement: string, index: number) => sameStatement(statement, next.statements[index]);
  const firstOther = pinned.statements.findIndex((statement, index) => !isCommon(statement, index));
  if (firstOther === -1) return next.statements.length === pinned.statements.length ? 'SAME' : 'LONGER';
  const turn = next.statements[firstOther];
  if (turn === undefined) return refuse('is shorter than the one that was pinned');
  if (firstOther === 0 || typeOf(turn) !== 'RECOVERY') refuse('does not begin with the one that was pinned');
  if (pinned.statements.slice(firstOther).some((statement) => typeOf(statement) === 'RECOVERY'))
    refuse('leaves a recovery behind that was pinned');
  return 'RECOVERED';
}

/** What is said counts, not the text of the signature: of ECDSA anybody can make a second one that holds. */
function sameStatement(a: string, b: string | undefined): boolean {
  return b !== undefined && a.slice(0, a.lastIndexOf('.')) === b.slice(0, b.lastIndexOf('.'));
}

/** Of a statement in a checked history. */
function typeOf(statement: string): unknown {
  const payload = (statement.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/');
  return (JSON.parse(atob(payload)) as { type?: unknown }).type;
}
