import { ConstellationError } from '../../../schema/index.ts';
import type { Bearer } from '../access/tokens.ts';
import type { Person } from '../store/people-port.ts';
import type { ActorStore } from '../store/port.ts';
import { mayAct } from './delegation.ts';
import { digestOfSecret, searchStores, secretText } from './secret-text.ts';

/** How long somebody stays signed in, in milliseconds, however much they do. */
export const SESSION_MS = 12 * 60 * 60 * 1_000;
/** How long without doing anything. */
export const IDLE_MS = 60 * 60 * 1_000;
/** Not every request is written down. */
const TOUCH_MS = 60 * 1_000;
/** Of one person at a time; the oldest gives way. */
const MAX_SESSIONS = 10;
const PREFIX = 'css_';

export type Sessions = {
  /** Opens a session and gives its text, for the cookie. It is always a new one: nobody can prepare it for somebody else. */
  open(store: ActorStore, person: Person): Promise<string>;
  /**
   * Whose session it is. Person and role are read each time, so that a change counts from the next request on. It counts as a use, unless
   * it is only looked at.
   *
   * @throws ConstellationError UNAUTHENTICATED
   */
  check(text: string, options?: { readonly isUse: boolean }): Promise<Bearer>;
  end(text: string | undefined): Promise<void>;
};

/** Sessions of the people of several actors, kept in their stores. */
export function openSessions(stores: () => readonly ActorStore[], now: () => number = Date.now): Sessions {
  const find = searchStores(stores, (store, digest) => store.people.findSession(digest));
  const timestamp = (ms: number) => new Date(ms).toISOString();

  return {
    async open(store, person) {
      const { text, digest } = secretText(PREFIX);
      const [createdAt, expiresAt] = [timestamp(now()), timestamp(now() + SESSION_MS)];
      await store.people.removeExpired(createdAt);
      const older = await store.people.sessionsOf(person.id);
      for (const { digest: oldest } of older.slice(0, Math.max(0, older.length - MAX_SESSIONS + 1)))
        await store.people.removeSession(oldest);
      await store.people.addSession({ digest, person: person.id, createdAt, expiresAt, seenAt: createdAt });
      return text;
    },
    async check(text, { isUse } = { isUse: true }) {
      const digest = digestOfSecret(PREFIX, text);
      const hit = digest === undefined ? undefined : await find(digest);
      if (digest !== undefined && hit) {
        const { store, found } = hit;
        const moment = now();
        const over = Date.parse(found.expiresAt) <= moment || Date.parse(found.seenAt) + IDLE_MS <= moment;
        const person = await store.people.person(found.person);
        if (!over && person && mayAct(person, moment)) {
          if (isUse && moment - Date.parse(found.seenAt) >= TOUCH_MS)
            await store.people.touchSession(digest, timestamp(moment));
          return { actor: store.actor, role: person.role, label: person.name, person: person.id };
        }
        await store.people.removeSession(digest);
      }
      throw new ConstellationError('UNAUTHENTICATED', 'You are not signed in any more: sign in at the node.');
    },
    async end(text) {
      const digest = digestOfSecret(PREFIX, text);
      if (digest === undefined) return;
      const hit = await find(digest);
      await hit?.store.people.removeSession(digest);
    },
  };
}
