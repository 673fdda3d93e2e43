import type { Disclosure, IndexRow, PastRow } from './store/port.ts';

/**
 * So many of the newest versions before are kept of a record. Of those that are older, the last of each month is, for the newest so many
 * months that have any. A version costs its author an entry of the feed, which the allowance for growth counts, so that revising fills the
 * index no faster than publishing.
 */
export const NEWEST_KEPT = 200;
export const MONTHS_KEPT = 120;

/**
 * The versions before a row that was just shown, oldest first.
 *
 * A version of the past is for those who may see it now and might then. What a feed shows of it is cut to both at the time of reading, and
 * whoever reads later is shown less. So that both come to the same, each version that is shown cuts all before it: facets, links and fields
 * that it does not have fall away for good, since it cannot be told from here whether its author took them out or withholds them.
 *
 * @param before the row that it takes the place of, which may be of the same version
 * @param past the versions before that row, or some that were stored when the same entry was read before
 */
export function pastBefore(
  row: IndexRow,
  before: IndexRow | undefined,
  past: readonly PastRow[] = [],
): readonly PastRow[] {
  if (row.withdrawn) return [];
  const versions = new Map(past.map((version) => [version.version, version]));
  if (before && !before.withdrawn) versions.set(before.version, pastOf(before));
  const earlier = [...versions.values()].filter(({ version }) => version < row.version);
  if (earlier.length === 0) return [];
  return thinned(earlier.sort((a, b) => a.version - b.version)).map(cutTo(row));
}

/** How many fields of a version of the past are not there, or may be withheld now. */
export function undisclosedOf({ disclosure }: PastRow): number {
  return disclosure ? disclosure.of - disclosure.names.length : 0;
}

function pastOf({ version, digest, issuedAt, links, facets, disclosure, opaque }: IndexRow): PastRow {
  return {
    version,
    digest,
    issuedAt,
    links,
    facets,
    ...(disclosure ? { disclosure } : {}),
    ...(opaque ? { opaque } : {}),
  };
}

function cutTo(row: IndexRow): (past: PastRow) => PastRow {
  const links = new Set(row.links.map(({ name }) => name));
  const facets = new Set(row.facets.map(({ name }) => name));
  const names = new Set(row.disclosure?.names);
  const cut = ({ of, names: before }: Disclosure): Disclosure => ({
    of,
    names: before.filter((name) => names.has(name)),
  });
  return (past) => ({
    ...past,
    links: past.links.filter(({ name }) => links.has(name)),
    facets: past.facets.filter(({ name }) => facets.has(name)),
    ...(past.disclosure ? { disclosure: cut(past.disclosure) } : {}),
  });
}

/** Comes to the same however often it is done as versions are added, so that it does not matter when a feed was read. */
function thinned(past: readonly PastRow[]): readonly PastRow[] {
  const firstNew = past.length - NEWEST_KEPT;
  if (firstNew <= 0) return past;
  const monthOf = (at: number) => past[at]?.issuedAt.slice(0, 7);
  const older = past.slice(0, firstNew).filter((_, at) => monthOf(at) !== monthOf(at + 1));
  return [...older.slice(-MONTHS_KEPT), ...past.slice(firstNew)];
}
