import { ConstellationError, ROLE_ORDER, type Role } from '../../../schema/index.ts';
import type { Invitation } from '../store/people-port.ts';
import type { ActorStore, StoredToken } from '../store/port.ts';
import { reaches } from '../writing/mandate.ts';
import { delegatedUntil, mayAct } from './delegation.ts';
import { digestOfSecret, secretText } from './secret-text.ts';

const PREFIX = 'csi_';
const NAME = /^[\p{L}\p{M}\p{N} ._'’@-]{1,60}$/u;
const DAY_MS = 24 * 60 * 60 * 1_000;
/** An invitation that lies about is a way in: a week is enough to open a mail. */
export const MAX_INVITATION_DAYS = 7;
const MAX_OPEN = 200;
const MAX_PERSONS = 2_000;

/** Roles that people have; SERVICE is for scripts. */
export const PERSON_ROLES: readonly Role[] = ROLE_ORDER.filter((role) => role !== 'SERVICE');

/**
 * Invites somebody. The text for the link is given here, once; the store keeps its digest.
 *
 * @throws ConstellationError BAD_INPUT
 */
export async function invite(
  store: ActorStore,
  options: {
    readonly name: string;
    readonly role: Role;
    readonly days?: number;
    readonly until?: string;
    readonly invitedBy?: string;
  },
  now: number = Date.now(),
): Promise<{ readonly text: string; readonly invitation: Invitation }> {
  const { role, days = MAX_INVITATION_DAYS, invitedBy } = options;
  const name = options.name.normalize('NFC').trim();
  const refuse = (field: string, message: string): never => {
    throw new ConstellationError('BAD_INPUT', message, { field });
  };
  if (!NAME.test(name)) refuse('name', 'A name has 1 to 60 letters, digits, spaces or . _ @ - ’');
  if (!PERSON_ROLES.includes(role)) refuse('role', `The role of a person is one of ${PERSON_ROLES.join(', ')}.`);
  if (!(Number.isInteger(days) && days >= 1 && days <= MAX_INVITATION_DAYS))
    refuse('days', `An invitation holds for 1 to ${MAX_INVITATION_DAYS} days.`);
  const { people } = store;
  const inviter = invitedBy === undefined ? undefined : await people.person(invitedBy);
  const until = delegatedUntil(options.until, inviter?.until, now);
  await people.removeExpired(new Date(now).toISOString());
  const [open, persons] = await Promise.all([people.invitations(), people.persons()]);
  if (open.length >= MAX_OPEN) refuse('name', `There are ${MAX_OPEN} open invitations already.`);
  if (persons.length + open.length >= MAX_PERSONS) refuse('name', `There are ${MAX_PERSONS} people already.`);
  const { text, digest } = secretText(PREFIX);
  const invitation: Invitation = {
    digest,
    person: crypto.randomUUID(),
    name,
    role,
    createdAt: new Date(now).toISOString(),
    expiresAt: new Date(now + days * DAY_MS).toISOString(),
    ...(until === undefined ? {} : { until }),
    ...(invitedBy === undefined ? {} : { invitedBy }),
  };
  await people.addInvitation(invitation);
  return { text, invitation };
}

/** The open invitation in a link, and whose it is; undefined where there is none any more. */
export async function openInvitation(
  stores: readonly ActorStore[],
  text: unknown,
  now: number = Date.now(),
): Promise<{ readonly store: ActorStore; readonly invitation: Invitation } | undefined> {
  const digest = digestOfSecret(PREFIX, text);
  if (digest === undefined) return undefined;
  for (const store of stores) {
    const invitation = await store.people.findInvitation(digest);
    if (!invitation) continue;
    return Date.parse(invitation.expiresAt) > now &&
      mayAct(invitation, now) &&
      (await inviterStands(store, invitation, now))
      ? { store, invitation }
      : undefined;
  }
  return undefined;
}

/** Whoever was shut out must not come back by an invitation that they gave before. */
async function inviterStands(store: ActorStore, invitation: Invitation, now: number): Promise<boolean> {
  const { invitedBy, role } = invitation;
  if (invitedBy === undefined) return true;
  if (invitedBy.startsWith('token:'))
    return (await store.tokens()).some((token) => reaches(token.role, role) && hasGiven(token, invitation, now));
  const inviter = await store.people.person(invitedBy);
  return inviter !== undefined && mayAct(inviter, now) && reaches(inviter.role, role);
}

/** A token that came later under the same label is another: who holds it has invited nobody. */
function hasGiven(
  { label, createdAt, expiresAt }: StoredToken,
  { invitedBy, createdAt: givenAt }: Invitation,
  now: number,
): boolean {
  return (
    `token:${label}` === invitedBy &&
    Date.parse(createdAt) <= Date.parse(givenAt) &&
    (expiresAt === undefined || Date.parse(expiresAt) > now)
  );
}
