import { ConstellationError, type Role } from '../../../schema/index.ts';
import type { Bearer } from '../access/tokens.ts';
import type { HostedActor } from '../hosted-actor.ts';
import type { Invitation, Person } from '../store/people-port.ts';
import { reaches } from '../writing/mandate.ts';
import { delegatedUntil, prolonged } from './delegation.ts';
import { invite, PERSON_ROLES } from './invitations.ts';

/** What a COORDINATOR may do about colleagues: never above the own role. */
export type PeopleDesk = {
  /** @throws ConstellationError FORBIDDEN | BAD_INPUT */
  invite(options: {
    name: string;
    role: Role;
    days?: number;
    until?: string;
  }): Promise<{ text: string; invitation: Invitation }>;
  /** @throws ConstellationError NOT_FOUND | FORBIDDEN */
  setDisabled(id: string, disabled: boolean): Promise<Person>;
  remove(id: string): Promise<void>;
  /** Counts from the next request on, in sessions that are open as well. */
  changeRole(id: string, role: Role): Promise<Person>;
  /** Lets what was delegated go on longer. @throws ConstellationError BAD_INPUT too */
  prolong(id: string, until: string): Promise<Person>;
  withdrawInvitation(digest: string): Promise<void>;
};

export function peopleDesk({ did, store, fourEyes }: HostedActor, by: Bearer): PeopleDesk {
  const { people } = store;
  const refuse = (message: string) => new ConstellationError('FORBIDDEN', message, { actor: did });

  async function within(id: string): Promise<Person> {
    const person = await people.person(id);
    if (!person) throw new ConstellationError('NOT_FOUND', 'There is nobody of that id.', { field: 'id' });
    if (!reaches(by.role, person.role)) throw refuse(`A ${by.role} decides about nobody with the role ${person.role}.`);
    return person;
  }

  return {
    async invite({ name, role, days, until }) {
      if (!reaches(by.role, role)) throw refuse(`A ${by.role} invites up to the own role only.`);
      if (role === 'SIGNER' && fourEyes !== false)
        throw refuse(
          'Where four eyes are asked for, signers are made at the command line of the node only: one signer could be two people else.',
        );
      return invite(store, {
        ...{ name, role, invitedBy: by.person },
        ...(days === undefined ? {} : { days }),
        ...(until === undefined ? {} : { until }),
      });
    },
    async setDisabled(id, disabled) {
      const person = await within(id);
      if (person.role === 'SIGNER' && fourEyes !== false && !disabled)
        throw refuse('Where four eyes are asked for, signers are let in again at the command line of the node only.');
      const { disabled: _before, ...rest } = person;
      const changed: Person = disabled ? { ...rest, disabled } : rest;
      await people.changePerson(changed);
      if (disabled) await people.removeSessionsOf(id);
      return changed;
    },
    async remove(id) {
      await within(id);
      await people.removePerson(id);
    },
    async changeRole(id, wanted) {
      const person = await within(id);
      if (!PERSON_ROLES.includes(wanted))
        throw new ConstellationError('BAD_INPUT', `The role of a person is one of ${PERSON_ROLES.join(', ')}.`, {
          field: 'role',
        });
      if (!reaches(by.role, wanted)) throw refuse(`A ${by.role} gives up to the own role only.`);
      if (wanted === 'SIGNER' && person.role !== 'SIGNER' && fourEyes !== false)
        throw refuse('Where four eyes are asked for, signers are made at the command line of the node only.');
      const changed: Person = { ...person, role: wanted };
      await people.changePerson(changed);
      return changed;
    },
    async prolong(id, until) {
      const person = await within(id);
      const own = (await people.person(by.person))?.until;
      const changed = prolonged(person, delegatedUntil(until, own, Date.now()) ?? until);
      await people.changePerson(changed);
      return changed;
    },
    async withdrawInvitation(digest) {
      const invitation = await people.findInvitation(digest);
      if (!invitation) throw new ConstellationError('NOT_FOUND', 'There is no such invitation.', { field: 'id' });
      if (!reaches(by.role, invitation.role)) throw refuse(`A ${by.role} decides about nobody above the own role.`);
      await people.takeInvitation(digest);
    },
  };
}
