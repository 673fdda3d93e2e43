import { digestOf, type KindRegistry } from '../../../schema/index.ts';
import type { HostedActor } from '../hosted-actor.ts';
import type { HubReader } from '../reading/index.ts';
import type { Person } from '../store/people-port.ts';
import type { LetterLanguage } from '../store/reminders-port.ts';
import { type FollowUpItem, followUpsAtHub } from './follow-ups.ts';
import { type CalendarEvent, icsText } from './ics.ts';
import { type OwnDay, ownDays } from './own-days.ts';
import { plainText } from './plain-text.ts';
import { followUpWords, WORDS } from './words.ts';

/** As far as a hub looks ahead, and as far as a calendar is worth looking back. */
const DAYS_AHEAD = 366;
const DAYS_BACK = 92;
const DAY_MS = 86_400_000;

/** What is needed in order to write somebody's calendar. */
export type CalendarOf = {
  readonly actor: HostedActor;
  readonly person: Person;
  readonly language: LetterLanguage;
  /** Where its people reach the node, without a path. */
  readonly origin: string;
};

/**
 * The calendar of somebody of an actor: the days of its own records, and what is due by the word of the hub.
 *
 * @throws ConstellationError HUB_… where the hub cannot be read: then the calendar that was read last is better than one with gaps
 */
export async function personCalendar(
  { actor, person, language, origin }: CalendarOf,
  registry: KindRegistry,
  hubs: HubReader,
  signal: AbortSignal,
  now: number = Date.now(),
): Promise<string> {
  const since = new Date(now - DAYS_BACK * DAY_MS).toISOString().slice(0, 10);
  const reader = { actor: actor.did, person: person.id, role: person.role };
  const [own, items = []] = await Promise.all([
    ownDays(actor.store, registry, since),
    followUpsAtHub(hubs, reader, DAYS_AHEAD, signal),
  ]);
  const known = new Set(own.map(({ record, to }) => `${record} ${to}`));
  const events = [
    ...own.map((day) => ownEvent(day, language, origin)),
    ...items.flatMap((item) => {
      // a report is another matter than the promise that it is about
      const isKnown = item.kind !== 'REPORT_DUE' && known.has(`${item.recordId} ${item.due}`);
      return item.due === null || item.due < since || isKnown ? [] : [eventOf(item, item.due, language, origin)];
    }),
  ];
  return icsText(plainText(actor.name), events);
}

function ownEvent(day: OwnDay, language: LetterLanguage, origin: string): CalendarEvent {
  const { record, matter, from, to, title, changedAt } = day;
  return {
    ...{ uid: uidOf(record, matter), from, to, changedAt },
    summary: `${WORDS[language].matters[matter]}: ${plainText(title ?? record)}`,
    description: record,
    url: deskAt(origin),
  };
}

function eventOf(item: FollowUpItem, due: string, language: LetterLanguage, origin: string): CalendarEvent {
  const { kind, recordId, title, since, whatToDo, actors } = item;
  // those who are asked can answer from the day on which they were
  const from = kind === 'DECISION_ASKED' && since !== null && since < due ? since : due;
  const names = (actors ?? []).flatMap((one) => (one ? [plainText(one.profile?.name ?? one.id, 80)] : []));
  const about = plainText(title ?? recordId);
  return {
    ...{ uid: uidOf(recordId, kind), from, to: due },
    summary: `${followUpWords(WORDS[language], kind)}: ${about}${names.length === 0 ? '' : ` (${names.join(', ')})`}`,
    description: [...(whatToDo === null ? [] : [plainText(whatToDo, 300)]), plainText(recordId, 300)].join('\n'),
    url: deskAt(origin),
    changedAt: `${since ?? due}T00:00:00Z`,
  };
}

function uidOf(record: string, matter: string): string {
  return `${digestOf(`${record} ${matter}`).slice('sha-256:'.length)}@constellation`;
}

/** Where the page is on which something is done about it. */
export function deskAt(origin: string): string {
  return `${origin}/desk`;
}
