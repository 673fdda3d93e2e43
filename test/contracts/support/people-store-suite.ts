import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openActorStore } from '../../../subgraphs/actor/store/open.ts';
import type { Invitation, Passkey, PeopleStore, Person, Session } from '../../../subgraphs/actor/store/people-port.ts';
import type { ActorStore } from '../../../subgraphs/actor/store/port.ts';
import type { PlaceMaker, StorePlace } from './places.ts';

const ACTOR = 'did:web:acme.example';
const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString();
const person = (id: string, more: Partial<Person> = {}): Person => ({
  id,
  name: `Name ${id}`,
  role: 'MEMBER',
  createdAt: at(0),
  ...more,
});
const passkey = (id: string, of: string): Passkey => ({
  id,
  person: of,
  publicKey: 'AQ',
  counter: 0,
  transports: ['internal'],
  createdAt: at(0),
});
const session = (digest: string, of: string, minute = 0): Session => ({
  digest,
  person: of,
  createdAt: at(minute),
  expiresAt: at(minute + 60),
  seenAt: at(minute),
});
const invitation = (digest: string, minute = 60): Invitation => ({
  digest,
  person: `of ${digest}`,
  name: 'Ada',
  role: 'READER',
  createdAt: at(0),
  expiresAt: at(minute),
});

/** What every actor store must do for the people of an actor. */
export function peopleStoreSuite(places: PlaceMaker): void {
  describe(`the people of an actor on ${places.name}`, { timeout: 60_000 }, () => {
    let place: StorePlace;
    let store: ActorStore;
    let people: PeopleStore;
    const open = async () => {
      store = await openActorStore(place.url, { actor: ACTOR });
      people = store.people;
    };
    beforeEach(async () => {
      place = await places.make();
      await open();
    });
    afterEach(async () => {
      await store.close();
      await place.destroy();
    });

    it('keeps persons with passkeys and subjects, and none of these belongs to two', async () => {
      const oidc = { issuer: 'https://id.example', subject: '$a.b' };
      expect(await people.addPerson(person('a', { oidc }))).toBe(true);
      expect(await people.addPerson(person('b'), passkey('key', 'b'))).toBe(true);
      expect(await people.addPerson(person('b'))).toBe(false);
      expect(await people.addPerson(person('c'), passkey('key', 'c'))).toBe(false);
      expect(await people.addPerson(person('d', { oidc }), passkey('other', 'd'))).toBe(false);
      expect(await people.passkey('other')).toBeUndefined();
      expect(await people.persons()).toEqual([person('a', { oidc }), person('b')]);
      expect(await people.personOfSubject(oidc.issuer, oidc.subject)).toEqual(person('a', { oidc }));
      expect(await people.personOfSubject('https://id', '.example$a.b')).toBeUndefined();
      expect(await people.passkey('key')).toEqual(passkey('key', 'b'));
      expect(await people.passkeysOf('b')).toEqual([passkey('key', 'b')]);
      expect(await people.passkeysOf('a')).toEqual([]);
      expect(await people.changePerson(person('b', { disabled: true }))).toBe(true);
      expect(await people.changePerson(person('x'))).toBe(false);
      expect(await people.person('b')).toMatchObject({ disabled: true });
      expect(await people.person('x')).toBeUndefined();
    });

    it('removes a person with everything they could come in with', async () => {
      const oidc = { issuer: 'https://id.example', subject: '1' };
      await people.addPerson(person('a', { oidc }), passkey('key', 'a'));
      await people.addSession(session('s', 'a'));
      expect(await people.removePerson('a')).toBe(true);
      expect(await people.removePerson('a')).toBe(false);
      expect(await people.person('a')).toBeUndefined();
      expect(await people.passkey('key')).toBeUndefined();
      expect(await people.findSession('s')).toBeUndefined();
      expect(await people.personOfSubject(oidc.issuer, oidc.subject)).toBeUndefined();
      expect(await people.addPerson(person('again', { oidc }), passkey('key', 'again'))).toBe(true);
    });

    it('counts the uses of a passkey, and of two at the same moment lets one win', async () => {
      await people.addPerson(person('a'), passkey('key', 'a'));
      const won = await Promise.all([1, 2, 3].map((to) => people.movePasskey('key', 0, to)));
      expect(won.filter(Boolean)).toHaveLength(1);
      const { counter = 0 } = (await people.passkey('key')) ?? {};
      expect(counter).toBeGreaterThan(0);
      expect(await people.movePasskey('key', 0, 9)).toBe(false);
      expect(await people.movePasskey('key', counter, 9)).toBe(true);
    });

    it('keeps several passkeys of a person, and never removes the last', async () => {
      await people.addPerson(person('a'), passkey('k1', 'a'));
      await people.addPerson(person('b'), passkey('k2', 'b'));
      expect(await people.addPasskey(passkey('k3', 'a'))).toBe(true);
      expect(await people.addPasskey(passkey('k2', 'a'))).toBe(false);
      expect(await people.addPasskey(passkey('k4', 'nobody'))).toBe(false);
      expect(await people.passkey('k4')).toBeUndefined();
      expect((await people.passkeysOf('a')).map(({ id }) => id)).toEqual(['k1', 'k3']);
      expect(await people.removePasskey('a', 'k2')).toBe(false);
      expect(await people.passkey('k2')).toEqual(passkey('k2', 'b'));
      const removed = await Promise.all(['k1', 'k3'].map((id) => people.removePasskey('a', id)));
      expect(removed.filter(Boolean).length).toBeLessThan(2);
      expect((await people.passkeysOf('a')).length).toBeGreaterThan(0);
      expect(await people.addPasskey(passkey('k5', 'a'))).toBe(true);
      expect(await people.removePasskey('a', 'k5')).toBe(true);
      expect(await people.removePasskey('a', 'k5')).toBe(false);
    });

    it('gives an invitation to one taker only', async () => {
      await people.addInvitation(invitation('i'));
      await people.addInvitation(invitation('j', 30));
      expect(await people.findInvitation('i')).toEqual(invitation('i'));
      expect((await people.invitations()).map(({ digest }) => digest)).toEqual(['j', 'i']);
      const taken = await Promise.all([1, 2, 3].map(() => people.takeInvitation('i')));
      expect(taken.filter((one) => one !== undefined)).toEqual([invitation('i')]);
      expect(await people.findInvitation('i')).toBeUndefined();
    });

    it('keeps sessions until they end', async () => {
      for (const one of [session('s2', 'a', 2), session('s1', 'a', 1), session('t', 'b')]) await people.addSession(one);
      await people.touchSession('s1', at(20));
      await people.touchSession('s1', at(10));
      expect(await people.findSession('s1')).toEqual({ ...session('s1', 'a', 1), seenAt: at(20) });
      expect((await people.sessionsOf('a')).map(({ digest }) => digest)).toEqual(['s1', 's2']);
      await people.removeSession('s1');
      expect(await people.findSession('s1')).toBeUndefined();
      await people.addInvitation(invitation('i', 60));
      await people.removeExpired(at(61));
      expect(await people.findSession('t')).toBeUndefined();
      expect(await people.findInvitation('i')).toBeUndefined();
      expect(await people.findSession('s2')).toEqual(session('s2', 'a', 2));
      await people.removeSessionsOf('a');
      expect(await people.sessionsOf('a')).toEqual([]);
    });

    it('keeps approvals by draft', async () => {
      const approval = { draft: 'd', digest: 'x', person: 'a', name: 'Ada', at: at(0) };
      await people.addApproval(approval);
      await people.addApproval({ ...approval, at: at(1) });
      await people.addApproval({ ...approval, person: 'b' });
      await people.addApproval({ ...approval, draft: 'e' });
      expect(await people.approvalsOf('d')).toEqual([approval, { ...approval, person: 'b' }]);
      await people.removeApprovals('d');
      expect(await people.approvalsOf('d')).toEqual([]);
      expect(await people.approvalsOf('e')).toHaveLength(1);
    });

    it('has one secret, whoever asks first', async () => {
      const [one, other] = await Promise.all([people.secret(), people.secret()]);
      expect(one).toBe(other);
      expect(Buffer.from(one, 'base64url')).toHaveLength(32);
      await store.close();
      await open();
      expect(await people.secret()).toBe(one);
    });
  });
}
