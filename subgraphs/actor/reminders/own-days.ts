import { type CalendarMatter, calendarDaysOf, type KindRegistry } from '../../../schema/index.ts';
import type { ActorStore } from '../store/port.ts';

/** A day of a record of one's own, by what its kind says. */
export type OwnDay = {
  readonly record: string;
  readonly matter: CalendarMatter;
  readonly from: string;
  readonly to: string;
  readonly title: string | undefined;
  readonly changedAt: string;
};

const BATCH = 500;
const MAX_RECORDS = 5_000;
const MAX_DAYS = 1_000;

/** The days of all records of an actor that are not over before this one (YYYY-MM-DD), the next one first; what is private included. */
export async function ownDays(store: ActorStore, registry: KindRegistry, since: string): Promise<readonly OwnDay[]> {
  const days: OwnDay[] = [];
  for (const kind of registry.kinds) {
    if (kind.calendar === undefined) continue;
    let looked = 0;
    for (let after: { issuedAt: string; id: string } | undefined; looked < MAX_RECORDS; ) {
      const page = await store.list({
        ...{ kind: kind.name, view: 'ALL', order: 'NEWEST', limit: BATCH },
        ...(after ? { after } : {}),
      });
      for (const { envelope, content } of page)
        for (const { matter, from, to } of calendarDaysOf(kind, content)) {
          if (to < since) continue;
          const title = content[kind.title ?? ''];
          days.push({
            ...{ record: envelope.id, matter, from, to, changedAt: envelope.issuedAt },
            title: typeof title === 'string' ? title : undefined,
          });
        }
      looked += page.length;
      const last = page.at(-1)?.envelope;
      if (!last || page.length < BATCH) break;
      after = { issuedAt: last.issuedAt, id: last.id };
    }
  }
  return days.sort((one, other) => (one.from < other.from ? -1 : 1)).slice(0, MAX_DAYS);
}
