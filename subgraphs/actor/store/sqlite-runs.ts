import type { SqliteStore } from '../../storage/index.ts';
import type { RecordQuery } from './port.ts';

/** Where a record stands in the order of a list. */
export type Place = { readonly issuedAt: string; readonly id: string };

/** The records of one grant in order, read in pieces as they are needed. */
type Run = { readonly grant: number; places: readonly Place[]; next: number; ended: boolean };

/**
 * Merges the records of some grants into one page. Each grant is a piece of the index that is in order already, and no record is in two,
 * so nothing is sorted, and nothing is read that is not in view.
 */
export function mergeRuns(
  store: SqliteStore,
  { kind, order, after, limit }: RecordQuery,
  grants: readonly number[],
): readonly Place[] {
  const newestFirst = order === 'NEWEST';
  const [comparison, direction] = newestFirst ? ['<', 'DESC'] : ['>', 'ASC'];
  const select = (beyond: string) =>
    store.prepare(
      `SELECT issued_at AS issuedAt, id FROM records WHERE kind = ? AND withdrawn = 0 AND grant = ? ${beyond}
       ORDER BY issued_at ${direction}, id ${direction} LIMIT ?`,
    );
  const first = select('');
  const further = select(`AND (issued_at, id) ${comparison} (?, ?)`);
  // all runs together bring about two pages at first
  const piece = grants.length === 1 ? limit : Math.min(limit, Math.ceil((2 * limit) / Math.max(1, grants.length)) + 1);

  const fill = (run: Run, from: Place | undefined) => {
    const rows = from ? further.all(kind, run.grant, from.issuedAt, from.id, piece) : first.all(kind, run.grant, piece);
    run.places = rows as Place[];
    run.next = 0;
    run.ended = rows.length < piece;
  };
  const runs = grants.map((grant): Run => {
    const run: Run = { grant, places: [], next: 0, ended: false };
    fill(run, after);
    return run;
  });

  const page: Place[] = [];
  while (page.length < limit) {
    let best: Run | undefined;
    let place: Place | undefined;
    for (const run of runs) {
      const candidate = run.places[run.next];
      if (!candidate || (place && isLater(candidate, place) !== newestFirst)) continue;
      best = run;
      place = candidate;
    }
    if (!best || !place) break;
    page.push(place);
    best.next += 1;
    if (best.next === best.places.length && !best.ended) fill(best, place);
  }
  return page;
}

/** The order of the index: by bytes of UTF-8, which for times and ids is that of their characters. */
function isLater(one: Place, other: Place): boolean {
  return one.issuedAt === other.issuedAt ? one.id > other.id : one.issuedAt > other.issuedAt;
}
