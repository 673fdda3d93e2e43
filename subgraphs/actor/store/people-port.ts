import type { Role } from '../../../schema/index.ts';

/**
 * What an actor's node keeps of its people: who they are, how they sign in, and what they approved. Secrets (invitations, sessions)
 * are kept as digests only. Everything is small and bounded by its writers; nothing of it ever leaves the node.
 */
export type PeopleStore = {
  /**
   * Adds somebody new, with what they sign in with. False, and nothing is written, when the id, the passkey or the subject is taken.
   */
  addPerson(person: Person, passkey?: Passkey): Promise<boolean>;
  /** Writes name, role or state of somebody who is there; false when nobody is. */
  changePerson(person: Person): Promise<boolean>;
  person(id: string): Promise<Person | undefined>;
  /** In the order of their ids. */
  persons(): Promise<readonly Person[]>;
  /** Who has this subject at an OpenID Connect provider. */
  personOfSubject(issuer: string, subject: string): Promise<Person | undefined>;
  /** Removes somebody with passkeys, sessions, and how they are reminded; says whether there was anybody. */
  removePerson(id: string): Promise<boolean>;

  passkey(id: string): Promise<Passkey | undefined>;
  /** By their ids. */
  passkeysOf(person: string): Promise<readonly Passkey[]>;
  /** Adds one more passkey of somebody who is there; false, and nothing is written, when nobody is, or its id is taken. */
  addPasskey(passkey: Passkey): Promise<boolean>;
  /** Removes a passkey of this person, but not the last one: of two at the same moment one stays. Says whether it was removed. */
  removePasskey(person: string, id: string): Promise<boolean>;
  /**
   * Records the use of a passkey: its counter goes from one value to the next. False when it is not at `from` any more: of two uses at
   * the same moment one wins.
   */
  movePasskey(id: string, from: number, to: number): Promise<boolean>;

  addInvitation(invitation: Invitation): Promise<void>;
  findInvitation(digest: string): Promise<Invitation | undefined>;
  /** Takes an invitation out: of those who use it at the same moment one gets it. */
  takeInvitation(digest: string): Promise<Invitation | undefined>;
  invitations(): Promise<readonly Invitation[]>;

  addSession(session: Session): Promise<void>;
  findSession(digest: string): Promise<Session | undefined>;
  /** Writes when a session was used last. */
  touchSession(digest: string, seenAt: string): Promise<void>;
  removeSession(digest: string): Promise<void>;
  /** The oldest first. */
  sessionsOf(person: string): Promise<readonly Session[]>;
  removeSessionsOf(person: string): Promise<void>;
  /** Removes sessions and invitations that are over at this moment (RFC 3339). */
  removeExpired(now: string): Promise<void>;

  /** Notes that somebody approved a draft; again changes nothing. */
  addApproval(approval: Approval): Promise<void>;
  approvalsOf(draft: string): Promise<readonly Approval[]>;
  removeApprovals(draft: string): Promise<void>;

  /** A secret of this store, 32 bytes as base64url: made when first asked for, and the same from then on. */
  secret(): Promise<string>;
};

/** Somebody who signs in at the node. */
export type Person = {
  /** Random; says nothing about the person. */
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  /** May not sign in, and counts for nothing. */
  readonly disabled?: boolean;
  /** The last day of what was delegated to them (YYYY-MM-DD, UTC); afterwards they are as if shut out. Absent: until further notice. */
  readonly until?: string;
  readonly createdAt: string;
  /** Id of who invited them; absent: the command line. */
  readonly invitedBy?: string;
  /** Who they are at the OpenID Connect provider of the actor. */
  readonly oidc?: { readonly issuer: string; readonly subject: string };
};

/** A WebAuthn credential. */
export type Passkey = {
  /** Credential id, base64url. */
  readonly id: string;
  readonly person: string;
  /** COSE key, base64url. */
  readonly publicKey: string;
  /** Signature counter: stays at 0 with authenticators that do not count. */
  readonly counter: number;
  readonly transports?: readonly string[];
  readonly createdAt: string;
};

export type Invitation = {
  /** `sha-256:` digest of the text in the link. */
  readonly digest: string;
  /** Id that the person will have. */
  readonly person: string;
  readonly name: string;
  readonly role: Role;
  /** Last day of the role that it gives. */
  readonly until?: string;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly invitedBy?: string;
};

export type Session = {
  /** `sha-256:` digest of the text in the cookie. */
  readonly digest: string;
  readonly person: string;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly seenAt: string;
};

/** That somebody approved a draft as it then was. */
export type Approval = {
  /** Id of the draft. */
  readonly draft: string;
  /** Of what was approved: see mandate.ts. */
  readonly digest: string;
  /** Id of the person, or `token:<label>`. */
  readonly person: string;
  readonly name: string;
  readonly at: string;
};
