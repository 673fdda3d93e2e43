import type { CheckedKeyHistory } from '../../../schema/index.ts';

/** What a node knows of the hubs that its actors joined, and of who takes part in them. It decides by this alone, offline. */
export type JoinedHubs = {
  /** The checked key history of a hub that this actor joined; undefined for strangers. */
  hub(owner: string, hubDid: string): CheckedKeyHistory | undefined;
  /** Who this DID is on the hub's roster now: undefined unless ACTIVE and the roster is not expired. */
  member(hubDid: string, did: string): RosterMember | undefined;
  close(): Promise<void>;
};

/** A member as a node believes it to be. */
export type RosterMember = {
  readonly did: string;
  readonly keys: CheckedKeyHistory;
  /** Ids of the charters that the hub names it a confirmed member of. */
  readonly charters: readonly string[];
  /**
   * The key history was confirmed once at the member's own domain (pinned since): without it NETWORKS and PARTNERS are denied, since a
   * hub could have made it up.
   */
  readonly confirmed: boolean;
};
