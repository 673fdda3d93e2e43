import { assertionIn, type CheckedKeyHistory, checkKeyHistory, signViewerAssertion } from '../../../../schema/index.ts';
import type { JoinedHubs, RosterMember } from '../../../../subgraphs/actor/membership/joined-hubs.ts';
import { type HubIdentity, newHubIdentity } from '../../../../subgraphs/network/index.ts';

export const HUB = 'did:web:hub.example';
export const OTHER_HUB = 'did:web:other-hub.example';

/** What a node knows of its hubs, said by the test. */
export type KnownHubs = Pick<JoinedHubs, 'hub' | 'member' | 'update'> & {
  /** What the node learns when it asks the hub for its roster; nothing unless told. */
  onUpdate: () => void;
  updates: number;
  join(owner: string, hub: CheckedKeyHistory): void;
  leave(owner: string, hub: string): void;
  /** Puts an actor on the roster of a hub. */
  list(hub: string, member: RosterMember): void;
  suspend(hub: string, did: string): void;
  /** The rosters are too old: nobody counts as a member. */
  expire(): void;
};

export function knownHubs(): KnownHubs {
  const joined = new Map<string, CheckedKeyHistory>();
  const listed = new Map<string, RosterMember>();
  const known: KnownHubs = {
    updates: 0,
    onUpdate: () => {},
    update: async () => {
      known.updates++;
      known.onUpdate();
    },
    hub: (owner, hub) => joined.get(`${owner} ${hub}`),
    member: (hub, did) => listed.get(`${hub} ${did}`),
    join: (owner, hub) => void joined.set(`${owner} ${hub.did}`, hub),
    leave: (owner, hub) => void joined.delete(`${owner} ${hub}`),
    list: (hub, member) => void listed.set(`${hub} ${member.did}`, member),
    suspend: (hub, did) => void listed.delete(`${hub} ${did}`),
    expire: () => listed.clear(),
  };
  return known;
}

/** A hub or an actor with keys of its own: both are made alike. */
export async function identityOf(did: string): Promise<HubIdentity> {
  return newHubIdentity(did);
}

export async function memberOf(identity: HubIdentity, more: Partial<RosterMember> = {}): Promise<RosterMember> {
  const keys = await checkKeyHistory(identity.history, identity.did);
  return { did: identity.did, keys, charters: [], confirmed: true, ...more };
}

/** An assertion that the node of `actor` gives one of its people for `hub`, as the hub hands it on. */
export async function assertionOf(
  actor: HubIdentity,
  hub: Pick<HubIdentity, 'did' | 'signingKey'>,
  options: { lifetime?: number; now?: number } = {},
): Promise<string> {
  const shown = await signViewerAssertion(
    { actor: actor.did, subject: 'person-1', role: 'READER', hub: hub.did, hubKey: hub.signingKey.thumbprint },
    actor.signingKey,
    options,
  );
  return assertionIn(shown);
}
