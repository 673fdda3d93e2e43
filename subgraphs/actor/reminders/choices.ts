import { LRUCache } from 'lru-cache';
import { ConstellationError, isConstellationError, type KindRegistry } from '../../../schema/index.ts';
import type { HostedActor } from '../hosted-actor.ts';
import type { HubReader } from '../reading/index.ts';
import { isMailAddress } from '../setup/mail-config.ts';
import type { Person } from '../store/people-port.ts';
import type { LetterLanguage, MailChoice, Reminder, Rhythm } from '../store/reminders-port.ts';
import { CALENDAR_PATH, calendarSecret } from './calendar-route.ts';
import { type Digest, digestFor } from './digest.ts';
import { LETTERS_PATH, letterText } from './letter-links.ts';
import type { Mailer } from './mailer.ts';
import { plainText } from './plain-text.ts';
import { WORDS } from './words.ts';

/** What people choose about their own reminders. */
export type ReminderChoices = {
  /** Whether this node can send mail. */
  readonly sendsMail: boolean;
  of(actor: HostedActor, person: string): Promise<Reminder | undefined>;
  /** Makes a link for a calendar, shown this once; one that there was is revoked by it. */
  makeCalendarLink(actor: HostedActor, person: string): Promise<string>;
  revokeCalendarLink(actor: HostedActor, person: string): Promise<void>;
  /**
   * Chooses letters. An address that is new is asked first whether it wants them; until it says so, nothing else is sent there.
   *
   * @throws ConstellationError NOT_READY where no mail can be sent | BAD_INPUT | RATE_LIMITED
   */
  chooseLetters(
    actor: HostedActor,
    person: Person,
    choice: { readonly address: string; readonly rhythm: Rhythm; readonly language: LetterLanguage },
  ): Promise<Reminder>;
  endLetters(actor: HostedActor, person: string): Promise<void>;
  /** The letter that somebody would get now. */
  preview(actor: HostedActor, person: Person, how: Pick<MailChoice, 'rhythm' | 'language'>): Promise<Digest>;
};

/** Somebody could have strangers asked, again and again. */
const QUESTIONS_A_DAY = 5;
const DAY_MS = 86_400_000;
const PREVIEW_MS = 15_000;

export function reminderChoices(options: {
  readonly mailer: Mailer | undefined;
  readonly registry: KindRegistry;
  readonly reader: HubReader;
  readonly originOf: (actor: HostedActor) => string;
  readonly onFault: (thrown: unknown, actor: HostedActor) => void;
  readonly now?: () => number;
}): ReminderChoices {
  const { mailer, originOf, onFault, registry, reader, now = Date.now } = options;
  const asked = new LRUCache<string, readonly number[]>({ max: 2_000 });
  const refuseTooMany = (key: string) => {
    const recent = (asked.get(key) ?? []).filter((at) => now() - at < DAY_MS);
    if (recent.length >= QUESTIONS_A_DAY)
      throw new ConstellationError('RATE_LIMITED', 'You have chosen many addresses today; go on tomorrow.');
    asked.set(key, [...recent, now()]);
  };
  const timestamp = () => new Date(now()).toISOString();
  const standing = async ({ store }: HostedActor, person: string): Promise<Reminder> =>
    (await store.reminders.reminder(person)) ?? { person };

  /** Asks whoever reads an address whether they want letters there. */
  async function ask(actor: HostedActor, person: Person, mail: MailChoice, by: Mailer): Promise<void> {
    const text = await letterText(actor, 'confirm', person.id, mail);
    const { confirmSubject, confirm } = WORDS[mail.language];
    const [name, who] = [plainText(actor.name), plainText(person.name)];
    const link = `${originOf(actor)}${LETTERS_PATH}/confirm/${text}`;
    await by.send({ to: mail.address, subject: confirmSubject(name), text: confirm(who, name, link) });
  }

  return {
    sendsMail: mailer !== undefined,
    of: (actor, person) => actor.store.reminders.reminder(person),
    async makeCalendarLink(actor, person) {
      const { text, digest } = calendarSecret();
      const before = await standing(actor, person);
      await actor.store.reminders.put({ ...before, calendar: { digest, createdAt: timestamp() } });
      return `${originOf(actor)}${CALENDAR_PATH}/${text}.ics`;
    },
    async revokeCalendarLink(actor, person) {
      const { calendar: _, ...rest } = await standing(actor, person);
      await actor.store.reminders.put(rest);
    },
    async chooseLetters(actor, person, { address: written, rhythm, language }) {
      const address = written.trim();
      if (!isMailAddress(address))
        throw new ConstellationError('BAD_INPUT', 'An address is written such as ada@acme.example.', {
          field: 'address',
        });
      if (!mailer)
        throw new ConstellationError(
          'NOT_READY',
          'This node sends no mail. Whoever runs it sets «mail» in node.json, with the address of a mail server.',
        );
      const before = await standing(actor, person.id);
      const isKnown = before.mail?.address === address && before.mail.confirmedAt !== undefined;
      const mail: MailChoice = isKnown
        ? { ...(before.mail as MailChoice), rhythm, language }
        : { address, rhythm, language, chosenAt: timestamp() };
      if (!isKnown) {
        refuseTooMany(`${actor.did} ${person.id}`);
        await ask(actor, person, mail, mailer).catch((thrown: unknown) => {
          if (isConstellationError(thrown)) throw thrown;
          onFault(thrown, actor);
          throw new ConstellationError('NOT_READY', 'The mail server did not take the letter; try again later.', {
            retryable: true,
          });
        });
      }
      const next = { ...before, mail };
      await actor.store.reminders.put(next);
      return next;
    },
    async preview(actor, person, { rhythm, language }) {
      const days = rhythm === 'DAILY' ? 1 : 7;
      const since = new Date(now() - days * DAY_MS).toISOString();
      const origin = originOf(actor);
      const whose = { actor, person, rhythm, language, since, origin, endsAt: `${origin}${LETTERS_PATH}/end/…` };
      return digestFor(whose, registry, reader, AbortSignal.timeout(PREVIEW_MS), now());
    },
    async endLetters(actor, person) {
      const { mail: _, ...rest } = await standing(actor, person);
      await actor.store.reminders.put(rest);
    },
  };
}
