import { LRUCache } from 'lru-cache';
import {
  assertionIn,
  ConstellationError,
  claimedActorOf,
  digestOf,
  isConstellationError,
  type KeyHistory,
  type Role,
  verifyShownAssertion,
} from '../../schema/index.ts';
import { type CheckedKeys, openCheckedKeys } from './checked-keys.ts';
import type { HubIdentity } from './identity.ts';
import { isSameHistory } from './pinned-keys.ts';
import type { Member } from './store/port.ts';

/** Somebody for whom a member's node has vouched to this hub. */
export type SignedIn = {
  /** DID of the member. */
  readonly actor: string;
  /** Names the person towards this hub only. */
  readonly subject: string;
  readonly role: Role;
  /** Without the secret with which it came: handed on to owners, who can be nobody at this hub with it. */
  readonly assertion: string;
};

/** The one answer to whatever does not let somebody in: which of many faults it is helps attackers only. */
export const NOT_LET_IN =
  'This does not let you in here: show a new assertion of your own node, or ask without Authorization.';

/** Finds out for whom a member's node vouches. */
export type Viewers = {
  /**
   * Who shows this assertion with its secret. Whatever is wrong with it, the answer is the same; that its member is suspended, and why, is
   * told to those only whose assertion holds.
   *
   * @throws ConstellationError UNAUTHENTICATED | ACTOR_SUSPENDED
   */
  viewerOf(shown: string): Promise<SignedIn>;
};

type Known = {
  readonly viewer: SignedIn;
  readonly expiresAt: number;
  readonly keyHistory: KeyHistory;
};

/** Assertions live two minutes at most, and a page of a dashboard asks many times with the same. */
const REMEMBERED = 5_000;

export function openViewers(options: {
  readonly identity: HubIdentity | undefined;
  readonly findMember: (did: string) => Member | undefined;
  readonly keysOf?: CheckedKeys;
  readonly now?: () => number;
}): Viewers {
  const { identity, findMember, keysOf = openCheckedKeys(), now = Date.now } = options;
  const known = new LRUCache<string, Known>({ max: REMEMBERED });
  return {
    async viewerOf(shown) {
      try {
        if (!identity) throw new Error('this hub has no name that an assertion could be for');
        const actor = claimedActorOf(shown);
        const member = actor === undefined ? undefined : findMember(actor);
        if (member?.status !== 'ACTIVE' && member?.status !== 'SUSPENDED') throw new Error('not of a member');
        const { keyHistory } = member;
        // what names it in memory does not let anybody in; the secret is part of it, so that it is asked for each time
        const name = digestOf(shown);
        const before = known.get(name);
        // a key that was replaced since speaks for nobody any more
        const stillHolds = before && before.expiresAt > now() && isSameHistory(before.keyHistory, keyHistory);
        if (stillHolds) return letIn(before.viewer, member);
        const { subject, role, expiresAt } = await verifyShownAssertion(shown, {
          history: await keysOf(member),
          hub: identity.did,
          hubKeys: [identity.signingKey.thumbprint],
          now: now(),
        });
        const viewer = { actor: member.did, subject, role, assertion: assertionIn(shown) };
        known.set(name, { viewer, expiresAt: expiresAt * 1_000, keyHistory });
        return letIn(viewer, member);
      } catch (cause) {
        if (isConstellationError(cause, 'ACTOR_SUSPENDED')) throw cause;
        throw new ConstellationError('UNAUTHENTICATED', NOT_LET_IN, { cause });
      }
    },
  };
}

/** A suspended member is told so in the words of the steward: a new assertion would not help. */
function letIn(viewer: SignedIn, { status, reason, did }: Member): SignedIn {
  if (status !== 'SUSPENDED') return viewer;
  const why = reason === undefined || reason === '' ? '' : ` The steward of the hub says: «${reason}».`;
  throw new ConstellationError(
    'ACTOR_SUSPENDED',
    `Your organization is suspended at this hub.${why} Ask the steward; without Authorization you see what is PUBLIC.`,
    { actor: did },
  );
}
