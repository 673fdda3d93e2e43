import type { Guard } from './guards.ts';

const PAST = ['test/network/past-versions.test.ts'];
const TABLES = ['test/network/facts/index-facts.test.ts'];

/** What keeps the index, and what of it is in memory, from showing what may not be seen, then or now. */
// biome-ignore format: a guard is one line
export const FACT_GUARDS: readonly Guard[] = [
  { guard: 'facets of the past fall away', file: 'subgraphs/network/past-rows.ts', find: 'past.facets.filter(({ name }) => facets.has(name))', replace: 'past.facets', tests: PAST, only: 'lose what the author' },
  { guard: 'links of the past fall away', file: 'subgraphs/network/past-rows.ts', find: 'past.links.filter(({ name }) => links.has(name))', replace: 'past.links', tests: PAST, only: 'lose what the author' },
  { guard: 'what is withdrawn has no past', file: 'subgraphs/network/past-rows.ts', find: 'if (row.withdrawn) return [];', replace: '', tests: PAST, only: 'are gone when' },
  { guard: 'what was hidden has no past', file: 'subgraphs/network/ingest/page-check.ts', find: 'past.delete(id);\n    removes.set', replace: 'removes.set', tests: PAST, only: 'are gone when' },
  { guard: 'versions of a record are bounded', file: 'subgraphs/network/past-rows.ts', find: 'NEWEST_KEPT = 200', replace: 'NEWEST_KEPT = 2_000', tests: PAST, only: 'are thinned' },
  { guard: 'who may not be seen is in no table', file: 'subgraphs/network/facts/tier-table.ts', find: 'actors.has(actor) ? heads.get', replace: 'actors ? heads.get', tests: ['test/network/facts/as-of.test.ts'], only: 'suspended' },
  { guard: 'who is unheard shows what is PUBLIC', file: 'subgraphs/network/facts/tier-table.ts', find: "tier === 'MEMBERS' && publicOnly.has(actor)", replace: 'publicOnly.has("")', tests: TABLES, only: 'by looking at it' },
  { guard: 'half a page is not shown', file: 'subgraphs/network/facts/feed-changes.ts', find: '(read.changes.at(-1)?.feedSeq ?? 0) > now.count', replace: 'false', tests: TABLES, only: 'stays as it was' },
  { guard: 'one actor does not fill the memory', file: 'subgraphs/network/facts/feed-changes.ts', find: 'if (weight > most) return', replace: 'if (weight < 0) return', tests: TABLES, only: 'no more than its part' },
  { guard: 'what is remembered is for one audience', file: 'subgraphs/network/facts/remembered.ts', find: '[source.facts.audience, about.key]', replace: '[about.key]', tests: ['test/network/facts/remembered.test.ts'] },
  { guard: 'what is remembered holds no old facts', file: 'subgraphs/network/facts/traced-facts.ts', find: 'former, joined },\n      read,', replace: 'former, joined, table, facts } as never,\n      read,', tests: ['test/network/facts/remembered.test.ts'], only: 'holds no table' },
];
