import { isConstellationError, type KindRegistry } from '../../../schema/index.ts';
import type { HostedActor } from '../hosted-actor.ts';
import type { HubReader } from '../reading/index.ts';
import type { Person } from '../store/people-port.ts';
import type { LetterLanguage, Rhythm } from '../store/reminders-port.ts';
import { waitingHere } from '../waiting/waiting-here.ts';
import { type FollowUpItem, followUpsAtHub } from './follow-ups.ts';
import { type NewsItem, networkNews } from './network-news.ts';
import { ownDays } from './own-days.ts';
import { deskAt } from './person-calendar.ts';
import { plainText } from './plain-text.ts';
import { followUpWords, WORDS, type Words } from './words.ts';

/** What a letter says. */
export type Digest = {
  readonly subject: string;
  readonly text: string;
  /** How many lines it has to say: with none, it is not worth sending. */
  readonly items: number;
  readonly isHubSilent: boolean;
};

export type DigestOf = {
  readonly actor: HostedActor;
  readonly person: Person;
  readonly language: LetterLanguage;
  readonly rhythm: Rhythm;
  /** RFC 3339: what was published after it is new. */
  readonly since: string;
  readonly origin: string;
  /** Where the letters are ended. */
  readonly endsAt: string;
};

const DAYS_AHEAD: Readonly<Record<Rhythm, number>> = { DAILY: 7, WEEKLY: 14 };
const MOST_OF_EACH = 25;
const DAY_MS = 86_400_000;

/** Collects what is due, what waits, and what is new, for one person of an actor. Where the hub cannot be read, it says so. */
export async function digestFor(
  whose: DigestOf,
  registry: KindRegistry,
  hubs: HubReader,
  signal: AbortSignal,
  now: number = Date.now(),
): Promise<Digest> {
  const { actor, person, rhythm, language, since } = whose;
  const words = WORDS[language];
  const today = new Date(now).toISOString().slice(0, 10);
  const last = new Date(now + DAYS_AHEAD[rhythm] * DAY_MS).toISOString().slice(0, 10);
  const reader = { actor: actor.did, person: person.id, role: person.role };
  let isHubSilent = false;
  const orSilence = <Value>(thrown: unknown): Value | undefined => {
    if (!isConstellationError(thrown) || !thrown.code.startsWith('HUB_')) throw thrown;
    isHubSilent = true;
    return undefined;
  };
  const [own, here, items = [], news = []] = await Promise.all([
    ownDays(actor.store, registry, today),
    waitingHere(actor, registry, now),
    followUpsAtHub(hubs, reader, DAYS_AHEAD[rhythm], signal).catch(orSilence<readonly FollowUpItem[]>),
    networkNews(actor.store, registry, hubs, reader, since, signal).catch(orSilence<readonly NewsItem[]>),
  ]);
  const atHub = new Set(items.map(({ recordId, due }) => `${recordId} ${due}`));
  const due = [
    ...items.flatMap((item) => (item.due === null ? [] : [[item.due, dueLine(words, item, today)] as const])),
    ...own
      .filter(({ record, from, to }) => from <= last && !atHub.has(`${record} ${to}`))
      .map(({ matter, from, to, title, record }) => {
        const days = from === to ? from : `${from} – ${to}`;
        return [from, `${days}  ${words.matters[matter]}: ${plainText(title ?? record)}`] as const;
      }),
  ];
  const dueLines = due.sort(([one], [other]) => (one < other ? -1 : 1)).map(([, line]) => line);
  const waitingLines = [
    ...here.map(({ type, title, id }) => `${words.here[type]}: ${plainText(title ?? id)}`),
    ...items.flatMap((item) => (item.due === null ? [waitingLine(words, item)] : [])),
  ];
  const newsLines = news.map(({ title, by }) => `${plainText(title)} (${plainText(by, 80)})`);
  return {
    subject: words.subject(plainText(actor.name, 80), dueLines.length, waitingLines.length, newsLines.length),
    text: textOf(words, whose, { due: dueLines, waiting: waitingLines, news: newsLines }, isHubSilent),
    items: dueLines.length + waitingLines.length + newsLines.length,
    isHubSilent,
  };
}

function dueLine(words: Words, item: FollowUpItem, today: string): string {
  const due = item.due ?? '';
  const when = due < today ? `${words.overdue} ${due}` : due;
  return `${when}  ${waitingLine(words, item)}`;
}

function waitingLine(words: Words, { kind, title, recordId, actors }: FollowUpItem): string {
  const names = (actors ?? []).flatMap((one) => (one ? [plainText(one.profile?.name ?? one.id, 80)] : []));
  const who = names.length === 0 ? '' : ` (${names.slice(0, 5).join(', ')})`;
  return `${followUpWords(words, kind)}: ${plainText(title ?? recordId)}${who}`;
}

function textOf(
  words: Words,
  { person, origin, endsAt }: DigestOf,
  lines: { readonly due: readonly string[]; readonly waiting: readonly string[]; readonly news: readonly string[] },
  isHubSilent: boolean,
): string {
  const part = (title: string, all: readonly string[]) => {
    if (all.length === 0) return [];
    const shown = all.slice(0, MOST_OF_EACH).map((line) => `- ${line}`);
    const rest = all.length - shown.length;
    return ['', title.toUpperCase(), ...shown, ...(rest > 0 ? [words.more(rest)] : [])];
  };
  return [
    words.greeting(plainText(person.name)),
    ...part(words.due, lines.due),
    ...part(words.waiting, lines.waiting),
    ...part(words.news, lines.news),
    ...(isHubSilent ? ['', words.hubSilent] : []),
    ...['', words.desk, deskAt(origin)],
    // two hyphens and a space: programs fold away what follows (RFC 3676, section 4.3)
    ...['', '-- ', words.end, endsAt, ''],
  ].join('\n');
}
