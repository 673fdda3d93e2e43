import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { ConstellationError } from '../../../schema/index.ts';
import type { Passkey, Person } from '../store/people-port.ts';
import type { ActorStore } from '../store/port.ts';
import { CEREMONY_MS, openCeremonies } from './ceremonies.ts';
import { mayAct } from './delegation.ts';

/** Where passkeys are made and used: an actor's own host. */
export type RelyingParty = { readonly store: ActorStore; readonly name: string; readonly origin: string };

/** For whom a passkey is made: somebody who was invited, or is here already. */
export type Holder = {
  readonly person: string;
  readonly name: string;
  /** What it rests on, the invitation or the session: a challenge holds for that only. */
  readonly digest: string;
  /** Passkeys that they have: no device makes a second one. */
  readonly known?: readonly Passkey[];
};

/** Signing in by passkey (WebAuthn Level 3): discoverable credentials, the person verified by their device each time. */
export type Passkeys = {
  /** Options for `navigator.credentials.create`. */
  registration(party: RelyingParty, holder: Holder): Promise<object>;
  /** The passkey that was made. @throws ConstellationError UNAUTHENTICATED */
  register(party: RelyingParty, holder: Holder, response: unknown): Promise<Passkey>;
  /** Options for `navigator.credentials.get`: for anybody who has a passkey here, or to verify once more who is signed in already. */
  authentication(party: RelyingParty, signedIn?: { person: string; known: readonly Passkey[] }): Promise<object>;
  /** Who it is; nobody else than `signedIn`, if that is given. @throws ConstellationError UNAUTHENTICATED */
  authenticate(party: RelyingParty, response: unknown, signedIn?: string): Promise<Person>;
};

/** COSE algorithms: EdDSA, ES256, RS256 (which Windows uses). */
const ALGORITHMS = [-8, -7, -257];

export function openPasskeys(options: {
  readonly onRefusal: (cause: unknown, actor: string) => void;
  readonly now?: () => number;
}): Passkeys {
  const { onRefusal, now = Date.now } = options;
  const challenges = openCeremonies<{ readonly purpose: string }>(now);
  // loaded when somebody signs in: most of the time a node is asked by hubs
  const library = () => import('@simplewebauthn/server');

  const refused = async <Result>(party: RelyingParty, work: () => Promise<Result>): Promise<Result> => {
    try {
      return await work();
    } catch (cause) {
      onRefusal(cause, party.store.actor);
      throw new ConstellationError('UNAUTHENTICATED', 'That did not work. Begin again, on the page of this node.');
    }
  };
  /** A challenge that we gave for exactly this, and that nobody came back with before. */
  const challengeIn = (
    response: { readonly response: { readonly clientDataJSON: string } },
    purpose: string,
  ): string => {
    const { challenge } = JSON.parse(Buffer.from(response.response.clientDataJSON, 'base64url').toString());
    if (typeof challenge !== 'string' || challenges.take(challenge)?.purpose !== purpose)
      throw new Error('the challenge was not given for this, was used before, or is too old');
    return challenge;
  };
  const toRegister = ({ store }: RelyingParty, { digest }: Holder) => `register ${store.actor} ${digest}`;
  const toAuthenticate = ({ store }: RelyingParty, signedIn?: string) =>
    signedIn === undefined ? `authenticate ${store.actor}` : `verify ${store.actor} ${signedIn}`;

  return {
    async registration(party, holder) {
      const { generateRegistrationOptions } = await library();
      const made = await generateRegistrationOptions({
        rpName: party.name,
        rpID: new URL(party.origin).hostname,
        userID: Uint8Array.from(Buffer.from(holder.person)),
        userName: holder.name,
        userDisplayName: holder.name,
        attestationType: 'none',
        excludeCredentials: (holder.known ?? []).map(({ id }) => ({ id })),
        timeout: CEREMONY_MS,
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        supportedAlgorithmIDs: ALGORITHMS,
      });
      challenges.begin(made.challenge, { purpose: toRegister(party, holder) });
      return made;
    },
    register: (party, holder, given) =>
      refused(party, async () => {
        const { verifyRegistrationResponse } = await library();
        const response = given as RegistrationResponseJSON;
        const { verified, registrationInfo } = await verifyRegistrationResponse({
          response,
          expectedChallenge: challengeIn(response, toRegister(party, holder)),
          expectedOrigin: party.origin,
          expectedRPID: new URL(party.origin).hostname,
          requireUserVerification: true,
          supportedAlgorithmIDs: ALGORITHMS,
        });
        if (!verified) throw new Error('the registration does not verify');
        const { id, publicKey, counter, transports } = registrationInfo.credential;
        return {
          id,
          person: holder.person,
          publicKey: Buffer.from(publicKey).toString('base64url'),
          counter,
          ...(transports ? { transports: transports.slice(0, 8).map(String) } : {}),
          createdAt: new Date(now()).toISOString(),
        };
      }),
    async authentication(party, signedIn) {
      const { generateAuthenticationOptions } = await library();
      const made = await generateAuthenticationOptions({
        rpID: new URL(party.origin).hostname,
        timeout: CEREMONY_MS,
        userVerification: 'required',
        ...(signedIn ? { allowCredentials: signedIn.known.map(({ id }) => ({ id })) } : {}),
      });
      challenges.begin(made.challenge, { purpose: toAuthenticate(party, signedIn?.person) });
      return made;
    },
    authenticate: (party, given, signedIn) =>
      refused(party, async () => {
        const { verifyAuthenticationResponse } = await library();
        const { people } = party.store;
        const response = given as AuthenticationResponseJSON;
        const challenge = challengeIn(response, toAuthenticate(party, signedIn));
        const passkey = typeof response.id === 'string' ? await people.passkey(response.id) : undefined;
        if (!passkey) throw new Error('no such passkey');
        if (signedIn !== undefined && passkey.person !== signedIn) throw new Error('another person is signed in');
        const { userHandle } = response.response;
        if (userHandle && Buffer.from(userHandle, 'base64url').toString() !== passkey.person)
          throw new Error('the passkey is that of another person');
        const { verified, authenticationInfo } = await verifyAuthenticationResponse({
          response,
          expectedChallenge: challenge,
          expectedOrigin: party.origin,
          expectedRPID: new URL(party.origin).hostname,
          requireUserVerification: true,
          credential: {
            id: passkey.id,
            publicKey: Uint8Array.from(Buffer.from(passkey.publicKey, 'base64url')),
            counter: passkey.counter,
          },
        });
        if (!verified) throw new Error('the signature does not verify');
        const { newCounter } = authenticationInfo;
        // a device that counts and has not gone on was copied; one that does not count stays at 0
        if (newCounter !== passkey.counter && !(await people.movePasskey(passkey.id, passkey.counter, newCounter)))
          throw new Error('the passkey was used elsewhere at the same moment');
        const person = await people.person(passkey.person);
        if (!person || !mayAct(person, now())) throw new Error('the person may not sign in any more');
        return person;
      }),
  };
}
