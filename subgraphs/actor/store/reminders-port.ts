/**
 * How people of an actor want to be reminded: by a link that their calendar reads, by mail, or not at all. It is in no backup: a link that was
 * revoked since, or an address that was taken back, must not come back with a restore. It goes with the person.
 */
export type ReminderStore = {
  reminder(person: string): Promise<Reminder | undefined>;
  /** Whose calendar link has this digest. */
  byCalendar(digest: string): Promise<Reminder | undefined>;
  /** By the ids of their people. */
  reminders(): Promise<readonly Reminder[]>;
  /** Writes what somebody chose, all of it; what says nothing is removed. */
  put(reminder: Reminder): Promise<void>;
  /**
   * Notes for which day somebody was written to last, when it still is `from` that is noted: of two processes that want to write one does. It does
   * not touch what they chose.
   */
  claim(person: string, from: string | undefined, to: string | undefined): Promise<boolean>;
};

export type Reminder = {
  /** Id of the person. */
  readonly person: string;
  readonly calendar?: CalendarLink;
  readonly mail?: MailChoice;
  /** The day (YYYY-MM-DD, UTC) of the last letter. Written by `claim` only. */
  readonly sentOn?: string;
};

export type CalendarLink = {
  /** `sha-256:` digest of the text in the link. */
  readonly digest: string;
  readonly createdAt: string;
};

export const RHYTHMS = {
  DAILY: 'Each morning on which there is something.',
  WEEKLY: 'Each Monday on which there is something.',
} as const;
export type Rhythm = keyof typeof RHYTHMS;

export const LETTER_LANGUAGES = { EN: 'English.', NL: 'Dutch.' } as const;
export type LetterLanguage = keyof typeof LETTER_LANGUAGES;

export type MailChoice = {
  readonly address: string;
  readonly rhythm: Rhythm;
  readonly language: LetterLanguage;
  /** RFC 3339. */
  readonly chosenAt: string;
  /** When whoever reads that address said so; until then nothing but that question is sent. */
  readonly confirmedAt?: string;
};
