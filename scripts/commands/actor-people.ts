import { ConstellationError, type Role } from '../../schema/index.ts';
import { type HostedActor, invitationLink, openNode, PERSON_ROLES, prolonged } from '../../subgraphs/actor/index.ts';
import { onlyActor } from './only-actor.ts';

export type PeopleOptions = {
  readonly actor?: string;
  readonly invite?: string;
  readonly role: string;
  readonly days: string;
  readonly disable?: string;
  readonly enable?: string;
  readonly remove?: string;
  readonly until?: string;
  readonly prolong?: string;
};

/** Lists, invites, disables or removes people. A new link is all that goes to the output. */
export async function peopleCommand(directory: string, options: PeopleOptions): Promise<void> {
  const node = await openNode(directory, options.actor === undefined ? {} : { only: options.actor });
  try {
    const actor = onlyActor(node);
    if (options.invite !== undefined) {
      const { link, expiresAt } = await invitationLink(actor, node.config, {
        name: options.invite,
        role: roleIn(options.role),
        days: Number(options.days),
        ...(options.until === undefined ? {} : { until: options.until }),
      });
      console.log(link);
      console.error(
        `Send it to ${options.invite} and to nobody else: it lets in once, until ${expiresAt.slice(0, 16).replace('T', ' ')} UTC. It is shown this once.`,
      );
      return;
    }
    if (options.prolong !== undefined) return await prolong(actor, options.prolong, options.until);
    if (options.disable !== undefined) return await setDisabled(actor, options.disable, true);
    if (options.enable !== undefined) return await setDisabled(actor, options.enable, false);
    if (options.remove !== undefined) return await remove(actor, options.remove);
    await list(actor);
  } finally {
    await node.close();
  }
}

async function list({ store: { people } }: HostedActor): Promise<void> {
  await people.removeExpired(new Date().toISOString());
  const [persons, invitations] = [await people.persons(), await people.invitations()];
  if (persons.length + invitations.length === 0)
    return console.log('nobody yet: invite somebody with --invite <name> --role <role>.');
  const today = new Date().toISOString().slice(0, 10);
  const ending = (until: string | undefined) =>
    until === undefined ? '' : `  (${until < today ? 'ended' : 'until'} ${until})`;
  for (const { id, name, role, disabled, until } of persons)
    console.log(`${role.padEnd(11)} ${id}  ${name}${ending(until)}${disabled ? '  (disabled)' : ''}`);
  for (const { person, name, role, expiresAt, until } of invitations)
    console.log(
      `${role.padEnd(11)} ${person}  ${name}${ending(until)}  (invited, until ${expiresAt.slice(0, 16).replace('T', ' ')})`,
    );
}

async function setDisabled({ store: { people } }: HostedActor, id: string, disabled: boolean): Promise<void> {
  const person = await people.person(id);
  if (!person) throw nobody(id);
  const { disabled: _before, ...rest } = person;
  await people.changePerson(disabled ? { ...rest, disabled } : rest);
  if (disabled) await people.removeSessionsOf(id);
  console.log(disabled ? `${person.name} is shut out.` : `${person.name} may sign in again.`);
}

/** Lets what was delegated to somebody go on longer. */
async function prolong({ store: { people } }: HostedActor, id: string, until: string | undefined): Promise<void> {
  const person = await people.person(id);
  if (!person) throw nobody(id);
  if (until === undefined) throw new ConstellationError('BAD_INPUT', 'Say until when, with --until.');
  await people.changePerson(prolonged(person, until));
  console.log(`${person.name} is in until ${until}.`);
}

async function remove({ store: { people } }: HostedActor, id: string): Promise<void> {
  const person = await people.person(id);
  const invitation = (await people.invitations()).find((one) => one.person === id);
  if (!person && !invitation) throw nobody(id);
  if (person) await people.removePerson(id);
  if (invitation) await people.takeInvitation(invitation.digest);
  console.log(`removed ${person?.name ?? `the invitation of ${invitation?.name}`}.`);
}

function roleIn(text: string): Role {
  const role = PERSON_ROLES.find((one) => one === text);
  if (role) return role;
  throw new ConstellationError('BAD_INPUT', `--role is one of ${PERSON_ROLES.join(', ')}.`);
}

function nobody(id: string): ConstellationError {
  return new ConstellationError('NOT_FOUND', `There is nobody of the id «${id}»; leave the options off for a list.`);
}
