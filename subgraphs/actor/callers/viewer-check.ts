import { LRUCache } from 'lru-cache';
import {
  type CheckedKeyHistory,
  ConstellationError,
  claimedActorOf,
  claimedKeyOf,
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
 * A hub knows of a new member and of a new key before its nodes do. So whoever is not on the roster with this key is looked for once more,
 * in the roster as the hub has it now, before it is refused.
 *
 * Undefined while nobody counts as a member, since the hub was not heard of for too long. Throws ConstellationError UNAUTHENTICATED, and
 * VIEWER_UNKNOWN_THERE when no newer roster names this key.
 */
export function viewerCheck(options: {
  readonly hubs: Pick<JoinedHubs, 'hub' | 'member'>;
  /** Keys of actors that are hosted here: of those nobody has to be asked, the hub least of all. */
  readonly ownKeys: (did: string) => CheckedKeyHistory | undefined;
  readonly now: () => number;
  /** Asks a hub for its roster now. */
  readonly lookAgain: (hub: string) => Promise<void>;
}): (assertion: string, session: NodeSession) => Promise<MemberViewer | undefined> {
  const { hubs, ownKeys, now, lookAgain } = options;
  type Verified = { readonly assertion: ViewerAssertion; readonly signedWith: string };
  const verified = new LRUCache<string, Verified>({ max: REMEMBERED });

  return async (text, { hub, hubKey, actor: host }) => {
    const known = verified.get(text);
    const claimed = known?.assertion.actor ?? claimedActorOf(text);
    // not even this actor is on the roster, which is too old then: nobody's word can be checked, and everybody sees what is PUBLIC
    if (!hubs.member(hub, host)) return undefined;
    if (claimed === undefined) throw new ConstellationError('UNAUTHENTICATED', 'This is no assertion.');
    const key = claimedKeyOf(text);
    const own = ownKeys(claimed);
    const find = () => {
      const found = hubs.member(hub, claimed);
      return found && (own !== undefined || found.keys.current.thumbprint === key) ? found : undefined;
    };
    if (!find()) await lookAgain(hub);
    const member = find();
    if (!member) throw new ConstellationError('VIEWER_UNKNOWN_THERE');
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
