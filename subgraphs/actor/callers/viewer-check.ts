import { LRUCache } from 'lru-cache';
import {
  type CheckedKeyHistory,
  ConstellationError,
  claimedActorOf,
  type Viewer,
  type ViewerAssertion,
  verifyViewerAssertion,
} from '../../../schema/index.ts';
import type { JoinedHubs } from '../membership/joined-hubs.ts';
import type { NodeSession } from './node-sessions.ts';

export type MemberViewer = Extract<Viewer, { type: 'MEMBER' }>;

const REMEMBERED = 2_000;

/**
 * Makes the check of assertions that hubs hand on. That a signature holds is remembered until the assertion ends; whether its actor takes
 * part is asked of the roster each time, so that who is suspended sees nothing from the next request on.
 *
 * Undefined while nobody counts as a member, since the hub was not heard of for too long. Throws ConstellationError UNAUTHENTICATED.
 */
export function viewerCheck(options: {
  readonly hubs: Pick<JoinedHubs, 'hub' | 'member'>;
  /** Keys of actors that are hosted here: of those nobody has to be asked, the hub least of all. */
  readonly ownKeys: (did: string) => CheckedKeyHistory | undefined;
  readonly now: () => number;
}): (assertion: string, session: NodeSession) => Promise<MemberViewer | undefined> {
  const { hubs, ownKeys, now } = options;
  type Verified = { readonly assertion: ViewerAssertion; readonly signedWith: string };
  const verified = new LRUCache<string, Verified>({ max: REMEMBERED });

  return async (text, { hub, hubKey, actor: host }) => {
    const known = verified.get(text);
    const claimed = known?.assertion.actor ?? claimedActorOf(text);
    const member = claimed === undefined ? undefined : hubs.member(hub, claimed);
    if (!member) {
      // not even this actor is on the roster, which is too old then: nobody's word can be checked, and everybody sees what is PUBLIC
      if (!hubs.member(hub, host)) return undefined;
      throw new ConstellationError('UNAUTHENTICATED', 'The assertion is of nobody who takes part in this hub now.');
    }
    const own = ownKeys(member.did);
    const history = own ?? member.keys;
    const signedWith = history.current.thumbprint;
    const stillHolds =
      known !== undefined &&
      known.signedWith === signedWith &&
      known.assertion.hub === hub &&
      known.assertion.hubKey === hubKey &&
      now() < known.assertion.expiresAt * 1_000;
    const assertion = stillHolds
      ? known.assertion
      : await verifyViewerAssertion(text, { history, hub, hubKeys: [hubKey], now: now() });
    if (!stillHolds) verified.set(text, { assertion, signedWith });

    const { actor, subject } = assertion;
    // what only the hub says of an actor could be made up, and must open nothing that names the actor
    // only for one whose assertion holds: nobody else makes the node wait
    const isSure = own !== undefined || member.confirmed || (await member.confirming?.()) === true;
    if (!isSure) return { type: 'MEMBER', actor, hub, subject, networks: [], confirmed: false };
    return { type: 'MEMBER', actor, hub, subject, networks: member.charters };
  };
}
