import { join } from 'node:path';
import { z } from 'zod';
import { ROLE_ORDER, type Role } from '../../../schema/index.ts';
import type { Passkey, Person } from '../store/people-port.ts';
import type { ActorStore, StoredToken } from '../store/port.ts';
import { addLines, beginLineList, readLineList } from './line-list.ts';

/**
 * In the folder of the actor, beside its store and not in it, as the list of what was taken back: who was shut out or may do less, and which
 * tokens and passkeys were removed, by ids and digests only, so that a restore of an older backup gives nobody back what was taken.
 */
export const SHUT_OUT_FILE = 'shut-out.ndjson';

const at = z.iso.datetime();
const line = z.union([
  z.strictObject({ since: at }),
  z.strictObject({ token: z.string(), at }),
  z.strictObject({ passkey: z.string(), at }),
  z.strictObject({ person: z.string(), is: z.enum(['REMOVED', 'DISABLED', 'ENABLED']), at }),
  z.strictObject({ person: z.string(), role: z.enum(ROLE_ORDER), at }),
]);
type ShutOut = Exclude<z.output<typeof line>, { since: string }>;

/** A store whose removals of people, passkeys and tokens are on that list before they are done. Begins the list where there is none. */
export async function rememberingShutOut(store: ActorStore, actorDirectory: string): Promise<ActorStore> {
  const path = join(actorDirectory, SHUT_OUT_FILE);
  await beginLineList(path);
  const remember = (...what: object[]) => {
    const now = new Date().toISOString();
    return what.length === 0
      ? Promise.resolve()
      : addLines(
          path,
          what.map((one) => ({ ...one, at: now })),
        );
  };
  const { people } = store;
  return {
    ...store,
    async removeTokens(label) {
      const gone = (await store.tokens()).filter((token) => token.label === label);
      await remember(...gone.map(({ digest }) => ({ token: digest })));
      return store.removeTokens(label);
    },
    people: {
      ...people,
      async changePerson(person) {
        const before = await people.person(person.id);
        if (before && (before.disabled ?? false) !== (person.disabled ?? false))
          await remember({ person: person.id, is: person.disabled ? 'DISABLED' : 'ENABLED' });
        if (before && before.role !== person.role) await remember({ person: person.id, role: person.role });
        return people.changePerson(person);
      },
      async removePerson(id) {
        await remember({ person: id, is: 'REMOVED' });
        return people.removePerson(id);
      },
      async removePasskey(person, id) {
        // who keeps their last passkey keeps it after a restore as well
        const isLast = (await people.passkeysOf(person)).length < 2;
        if (!isLast) await remember({ passkey: id });
        return people.removePasskey(person, id);
      },
    },
  };
}

/** Whether somebody of a backup may come in again. */
export type Admittance = {
  /** The list goes back to before the backup: it knows of everybody who was shut out since. */
  readonly isWhole: boolean;
  admitsToken(token: StoredToken): boolean;
  admitsPasskey(passkey: Passkey): boolean;
  /** As they come back; undefined for who was removed. */
  asTheyAre(person: Person): Person | undefined;
};

/** What the list says about a backup that was begun then. One that was brought here from elsewhere may end anywhere: `isOwn` is false. */
export async function admittanceAfter(
  actorDirectory: string,
  backup: { readonly createdAt: string; readonly isOwn: boolean },
): Promise<Admittance> {
  const { since, lines } = await readLineList<ShutOut>(
    join(actorDirectory, SHUT_OUT_FILE),
    (value) => line.safeParse(value).data,
  );
  const tokens = new Set<string>();
  const passkeys = new Set<string>();
  const people = new Map<string, 'REMOVED' | 'DISABLED' | 'ENABLED'>();
  const roles = new Map<string, Role>();
  for (const one of lines) {
    if ('token' in one) tokens.add(one.token);
    else if ('passkey' in one) passkeys.add(one.passkey);
    else if ('role' in one) roles.set(one.person, one.role);
    else if (people.get(one.person) !== 'REMOVED') people.set(one.person, one.is);
  }
  return {
    isWhole: backup.isOwn && since !== undefined && since <= backup.createdAt,
    admitsToken: ({ digest }) => !tokens.has(digest),
    admitsPasskey: ({ id }) => !passkeys.has(id),
    asTheyAre(person) {
      const is = people.get(person.id);
      if (is === 'REMOVED') return undefined;
      const listed = roles.get(person.id) ?? person.role;
      const role = ROLE_ORDER.indexOf(listed) < ROLE_ORDER.indexOf(person.role) ? listed : person.role;
      return { ...person, role, ...(is === 'DISABLED' ? { disabled: true } : {}) };
    },
  };
}
