import type { FastifyReply, FastifyRequest } from 'fastify';
import { ConstellationError } from '../../../schema/index.ts';
import type { HostedActor } from '../hosted-actor.ts';
import type { Passkey, Person } from '../store/people-port.ts';
import type { FrontDesk } from './front-desk.ts';
import type { Passkeys, RelyingParty } from './passkeys.ts';

/** How many passkeys somebody may have. */
export const MAX_PASSKEYS = 10;

/** Serves a POST whose body is JSON, to pages of this node only. */
export type Attempt = <Body>(
  path: string,
  work: (body: Partial<Record<keyof Body, unknown>>, request: FastifyRequest, reply: FastifyReply) => Promise<object>,
) => void;

/**
 * Lets those who are signed in add a passkey of another device, and remove one: a phone is lost sooner than a person leaves. A session is
 * not enough for it, or whoever finds a browser open could come back for ever: they show once more a passkey that they have.
 */
export function addOwnPasskeys(
  attempt: Attempt,
  options: {
    readonly actors: ReadonlyMap<string, HostedActor>;
    readonly desk: FrontDesk;
    readonly passkeys: Passkeys;
    readonly partyOf: (actor: HostedActor) => RelyingParty;
  },
): void {
  const { actors, desk, passkeys, partyOf } = options;
  type Own = { party: RelyingParty; person: Person; known: readonly Passkey[] };

  /** Who is signed in; a token is nobody who has a device. */
  async function own(request: FastifyRequest): Promise<Own> {
    const bearer = await desk.visitor(request);
    const actor = bearer && actors.get(bearer.actor);
    const person = bearer && (await actor?.store.people.person(bearer.person));
    if (!actor || !person)
      throw new ConstellationError('UNAUTHENTICATED', 'You are not signed in any more: sign in at the node.');
    const known = await actor.store.people.passkeysOf(person.id);
    if (known.length === 0)
      throw new ConstellationError('FORBIDDEN', 'You sign in with your organization’s account, and have no passkey.');
    return { party: partyOf(actor), person, known };
  }
  const verified = async ({ party, person }: Own, response: unknown) =>
    void (await passkeys.authenticate(party, response, person.id));
  const refuseMore = (count: number) => {
    if (count > MAX_PASSKEYS)
      throw new ConstellationError('FORBIDDEN', `Nobody has more than ${MAX_PASSKEYS} passkeys: remove one first.`);
  };
  const holder = ({ person, known }: Own) => ({
    ...{ person: person.id, name: person.name, digest: `of ${person.id}`, known },
  });

  attempt('/passkeys/verify/options', async (_body, request) => {
    const { party, person, known } = await own(request);
    return passkeys.authentication(party, { person: person.id, known });
  });
  attempt<{ verification: object }>('/passkeys/add/options', async ({ verification }, request) => {
    const one = await own(request);
    refuseMore(one.known.length + 1);
    await verified(one, verification);
    return passkeys.registration(one.party, holder(one));
  });
  attempt<{ response: object }>('/passkeys/add', async ({ response }, request) => {
    const one = await own(request);
    const { people } = one.party.store;
    const passkey = await passkeys.register(one.party, holder(one), response);
    refuseMore(one.known.length + 1);
    if (!(await people.addPasskey(passkey)))
      throw new ConstellationError('UNAUTHENTICATED', 'That did not work. Begin again.');
    const { length } = await people.passkeysOf(one.person.id);
    // several were begun at the same time
    if (length > MAX_PASSKEYS) await people.removePasskey(one.person.id, passkey.id);
    refuseMore(length);
    return { passkeys: length };
  });
  attempt<{ id: string; verification: object }>('/passkeys/remove', async ({ id, verification }, request, reply) => {
    const one = await own(request);
    const { store } = one.party;
    await verified(one, verification);
    if (!one.known.some((passkey) => passkey.id === id))
      throw new ConstellationError('NOT_FOUND', 'You have no such passkey.', { field: 'id' });
    if (!(await store.people.removePasskey(one.person.id, String(id))))
      throw new ConstellationError('FORBIDDEN', 'The last passkey stays: without it you could not come in again.');
    // whoever has the device may be signed in on it
    await store.people.removeSessionsOf(one.person.id);
    await desk.signIn(request, reply, store, one.person);
    return { passkeys: one.known.length - 1 };
  });
}
