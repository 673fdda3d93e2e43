import type { ErrorCode } from '../schema/index.ts';
import type { Way } from './entity-request.ts';
import type { Directory } from './routing.ts';

/** Nobody may ask this actor now. */
export type NoWay = { readonly code: ErrorCode; readonly retryable: boolean };

/** Finds out how actors are asked, for a viewer or for anybody. */
export type WayFinder = (actor: string, isForViewer: boolean) => Way | NoWay;

export function wayFinder(options: {
  readonly directory: Directory;
  /** Where an actor takes sessions; see {@link RequestSigner.sessionAt}. Absent when nothing is signed. */
  readonly sessionAt?: ((actor: string) => string | null | undefined) | undefined;
}): WayFinder {
  const { directory, sessionAt } = options;
  return (actor, isForViewer) => {
    const member = directory.find(actor);
    if (member === undefined) return { code: 'NOT_A_MEMBER', retryable: false };
    if (member.status !== 'ACTIVE') return { code: 'ACTOR_SUSPENDED', retryable: false };
    if (member.unproven !== undefined) return { code: member.unproven, retryable: true };
    const { endpoint } = member;
    // anybody can name the address of another as its own: nobody waits for a session of somebody else, or loses rows by it
    const session = isForViewer && sessionAt !== undefined ? sessionAt(actor) : null;
    const name = session === null ? endpoint : `${endpoint} ${session ?? actor}`;
    return { endpoint, name, isForViewer: session !== null };
  };
}
