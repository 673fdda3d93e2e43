import type { KindRegistry } from '../../../schema/index.ts';
import type { HostedActor } from '../hosted-actor.ts';
import { mayAct } from '../people/delegation.ts';
import type { HubReader } from '../reading/index.ts';
import type { Person } from '../store/people-port.ts';
import type { MailChoice, Reminder, Rhythm } from '../store/reminders-port.ts';
import { type Digest, digestFor } from './digest.ts';
import { LETTERS_PATH, letterText } from './letter-links.ts';
import type { Mailer } from './mailer.ts';

/** Writes to people as they chose it, in the background. */
export type LetterRounds = { close(): Promise<void> };

export type LetterRoundsOptions = {
  readonly actors: ReadonlyMap<string, HostedActor>;
  readonly registry: KindRegistry;
  readonly reader: HubReader;
  readonly mailer: Mailer;
  readonly originOf: (actor: HostedActor) => string;
  /** The hour (UTC) from which on letters of a day are sent. */
  readonly hour: number;
  /** Told of what went wrong, with ids only. */
  readonly onFault: (thrown: unknown, actor: HostedActor, person: string) => void;
  readonly everyMs?: number;
  readonly now?: () => number;
};

const EVERY_MS = 5 * 60 * 1_000;
/** After a failure; a hub or mail server that is down is left alone for so long. */
const AGAIN_AFTER_MS = 30 * 60 * 1_000;
/** Then a letter goes without what the hub would have said. */
const HUB_TRIES = 4;
const DAY_MS = 86_400_000;
const DAYS_BETWEEN: Readonly<Record<Rhythm, number>> = { DAILY: 1, WEEKLY: 7 };

type Chosen = Reminder & { readonly mail: MailChoice };

/**
 * Begins to write letters. Each is claimed in the store before it is written, so that of several processes one does, and a crash sends none twice;
 * what could not be sent is given back, and tried again later. Whatever fails, fails alone: the node goes on.
 */
export function startLetterRounds(options: LetterRoundsOptions): LetterRounds {
  const { actors, onFault, everyMs = EVERY_MS, now = Date.now } = options;
  const ended = new AbortController();
  const failures = new Map<string, { readonly count: number; readonly at: number }>();
  let round: Promise<void> = Promise.resolve();

  const timer = setInterval(() => {
    round = round.then(goRound);
  }, everyMs).unref();

  async function goRound(): Promise<void> {
    for (const actor of actors.values()) {
      if (actor.recoveryPending()) continue;
      const all = await actor.store.reminders.reminders().catch((thrown: unknown) => {
        onFault(thrown, actor, '');
        return [];
      });
      for (const reminder of all) {
        if (ended.signal.aborted) return;
        if (isDue(reminder, now(), options.hour)) await tryOne(actor, reminder);
      }
    }
  }

  async function tryOne(actor: HostedActor, reminder: Chosen): Promise<void> {
    const key = `${actor.did} ${reminder.person}`;
    const failed = failures.get(key);
    if (failed && now() - failed.at < AGAIN_AFTER_MS) return;
    try {
      const isDone = await writeTo(actor, reminder, (failed?.count ?? 0) + 1 >= HUB_TRIES);
      if (isDone) failures.delete(key);
      else failures.set(key, { count: (failed?.count ?? 0) + 1, at: now() });
    } catch (thrown) {
      if (ended.signal.aborted) return;
      failures.set(key, { count: (failed?.count ?? 0) + 1, at: now() });
      onFault(thrown, actor, reminder.person);
    }
  }

  /** Whether this letter is dealt with: sent, or not worth sending. */
  async function writeTo(actor: HostedActor, { person: id, mail, sentOn }: Chosen, evenIfSilent: boolean) {
    const { store } = actor;
    const person = await store.people.person(id);
    if (!person || !mayAct(person, now())) return true;
    const digest = await digestOf(actor, person, mail, sentOn);
    if (digest.isHubSilent && !evenIfSilent) return false;
    const today = dayOf(now());
    // somebody may have ended their letters while this one was written
    const standing = await store.reminders.reminder(id);
    if (standing?.mail?.address !== mail.address || !standing.mail.confirmedAt) return true;
    if (!(await store.reminders.claim(id, sentOn, today))) return true;
    if (digest.items === 0) return true;
    try {
      const endsAt = await endOf(actor, id, mail);
      await options.mailer.send({ to: mail.address, subject: digest.subject, text: digest.text, endsAt });
      return true;
    } catch (thrown) {
      await store.reminders.claim(id, today, sentOn);
      throw thrown;
    }
  }

  async function digestOf(
    actor: HostedActor,
    person: Person,
    { rhythm, language, confirmedAt = '', ...mail }: MailChoice,
    sentOn: string | undefined,
  ): Promise<Digest> {
    const since = sentOn === undefined ? confirmedAt : `${sentOn}T${String(options.hour).padStart(2, '0')}:00:00Z`;
    const endsAt = await endOf(actor, person.id, mail);
    const whose = { actor, person, rhythm, language, since, origin: options.originOf(actor), endsAt };
    return digestFor(whose, options.registry, options.reader, ended.signal, now());
  }

  async function endOf(actor: HostedActor, person: string, mail: Pick<MailChoice, 'address' | 'chosenAt'>) {
    return `${options.originOf(actor)}${LETTERS_PATH}/end/${await letterText(actor, 'end', person, mail)}`;
  }

  return {
    async close() {
      clearInterval(timer);
      ended.abort();
      await round;
    },
  };
}

/**
 * Whether it is time for a letter: the hour of the day has come, and the last one is of an earlier day, or of an earlier week (which begins on Monday).
 * Whoever has just confirmed their address begins with the next one.
 */
export function isDue(reminder: Reminder, now: number, hour: number): reminder is Chosen {
  const { mail, sentOn } = reminder;
  if (mail?.confirmedAt === undefined || new Date(now).getUTCHours() < hour) return false;
  const last = sentOn ?? dayOf(Date.parse(mail.confirmedAt));
  return periodOf(last, mail.rhythm) < periodOf(dayOf(now), mail.rhythm);
}

/** The number of the day, or of the week, since some Monday. */
function periodOf(day: string, rhythm: Rhythm): number {
  const days = Math.floor(Date.parse(`${day}T00:00:00Z`) / DAY_MS);
  // the first of January 1970 was a Thursday
  return Math.floor((days + 3) / DAYS_BETWEEN[rhythm]);
}

function dayOf(now: number): string {
  return new Date(now).toISOString().slice(0, 10);
}
