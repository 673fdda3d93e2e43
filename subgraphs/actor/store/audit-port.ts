/**
 * What an actor's node keeps of who saw, or was refused, what it shares with few. Ids only, never values. The entries are a chain:
 * each binds the one before, so that none can be changed, left out or slipped in between without the check noticing.
 */
export type AuditStore = {
  /** The last entry; undefined while there is none. */
  last(): Promise<AuditEntry | undefined>;
  /** The oldest entry that is still held. */
  first(): Promise<AuditEntry | undefined>;
  /**
   * Appends entries numbered on from {@link last}; stops at the first number that another process took, and says how many went in.
   * An empty log may begin at any number: one that comes back from a backup was cut before.
   */
  append(entries: readonly AuditEntry[]): Promise<number>;
  /** Entries above `after`, oldest first. */
  read(query: AuditQuery): Promise<readonly AuditEntry[]>;
  /** Removes the entries up to this number. */
  cut(upTo: number): Promise<void>;
};

/** An entry: what happened, and its place in the chain. */
export type AuditEntry = AuditEvent & {
  /** From 1, without gaps. */
  readonly seq: number;
  /** Digest of the entry before; absent in the first. */
  readonly previous?: string;
  readonly digest: string;
};

export type AuditEvent = AuditDecision | AuditCut | AuditDropped;

/** That somebody was shown, or refused, a record. */
export type AuditDecision = {
  readonly type: 'DECISION';
  /** When it happened first, and, where it was repeated, last (RFC 3339, UTC, milliseconds). */
  readonly at: string;
  readonly until?: string;
  readonly who: AuditedCaller;
  /** Id of the record; `*` for records beyond what one caller may fill of the log, which are counted only. */
  readonly record: string;
  /** The audience of the record then, or of the fields that it was about; absent for `*`. */
  readonly audience?: string;
  readonly decision: 'ALLOWED' | 'DENIED';
  /** Names of the fields that it was about, where it was not about the whole record. */
  readonly fields?: readonly string[];
  readonly count: number;
};

/** That older entries were removed: the chain goes on from the entry named here. */
export type AuditCut = {
  readonly type: 'CUT';
  readonly at: string;
  readonly cut: { readonly seq: number; readonly digest: string };
};

/** That decisions were not written down: for so long the store could not be written that no more could be kept waiting. */
export type AuditDropped = {
  readonly type: 'DROPPED';
  readonly at: string;
  /** When the first of them was dropped. */
  readonly since: string;
  /** How many decisions. */
  readonly count: number;
};

/** Who asked. `subject` is the name of a person for this hub only, given by the person's own node; it says nothing to others. */
export type AuditedCaller =
  | { readonly type: 'MEMBER'; readonly actor: string; readonly hub: string; readonly subject: string }
  | { readonly type: 'HUB'; readonly hub: string }
  | { readonly type: 'OWN'; readonly label: string }
  | { readonly type: 'ANYONE' };

export type AuditQuery = {
  /** Above this number. */
  readonly after?: number;
  readonly limit: number;
  /** From this moment on. */
  readonly since?: string;
  /** DID of the organization or hub, or label of one's own. */
  readonly who?: string;
  readonly record?: string;
  readonly decision?: 'ALLOWED' | 'DENIED';
};

/** Under which name a caller is found: the organization, the hub, the label of one's own, or `anyone`. */
export function callerName(who: AuditedCaller): string {
  switch (who.type) {
    case 'MEMBER':
      return who.actor;
    case 'HUB':
      return who.hub;
    case 'OWN':
      return who.label;
    case 'ANYONE':
      return 'anyone';
  }
}
