import type { Guard } from './guards.ts';

const ORACLE = ['test/actor/consent-oracle.test.ts'];
const SHARING = ['test/actor/consent-sharing.test.ts'];
const STORES = ['test/contracts/actor-store.test.ts'];
const WITHHELD = ['test/scenarios/trust/withheld-words.test.ts'];

/** What keeps an owner's records from those whom it does not show them to. */
// biome-ignore format: a guard is one line
export const CONSENT_GUARDS: readonly Guard[] = [
  { guard: 'records are found as far as they are in view', file: 'subgraphs/actor/store/sqlite-grants.ts', find: "if (view === 'ALL') return { sql: '', values: [] };\n  return {", replace: "if (view) return { sql: '', values: [] };\n  return {", tests: STORES, only: 'plainest reading' },
  { guard: 'what has ended is not in view', file: 'subgraphs/actor/store/sqlite-grants.ts', find: "e.grantee = w.value AND e.until > ?'", replace: "e.grantee = w.value AND (e.until > ? OR 1)'", tests: ORACLE, only: 'SQLite' },
  { guard: 'a moment ends what it ends', file: 'subgraphs/actor/store/sqlite-grants.ts', find: "e.until > ?'", replace: "e.until >= ?'", tests: ORACLE, only: 'SQLite' },
  { guard: 'counts follow who may see', file: 'subgraphs/actor/store/sqlite-projection.ts', find: 'countOut(store, change.id);', replace: '', tests: STORES, only: 'plainest reading' },
  { guard: 'lists hold what is in view', file: 'subgraphs/actor/store/sqlite-records.ts', find: 'const grants = grantsInView(store, kind, view, mostRuns + 1);', replace: "const grants = store.prepare('SELECT number FROM grants').all().map((row) => Number(row.number));", tests: STORES, only: 'plainest reading' },
  { guard: 'MongoDB filters by grants', file: 'subgraphs/actor/store/mongo-reads.ts', find: "view === 'ALL' ? {} : {", replace: 'view ? {} : {', tests: STORES, only: 'plainest reading' },
  { guard: 'what has ended is not in view in MongoDB', file: 'subgraphs/actor/store/mongo-reads.ts', find: ', until: { $gt: now }', replace: '', tests: STORES, only: 'plainest reading' },
  { guard: 'rows are judged once more', file: 'subgraphs/actor/api/rows.ts', find: 'return isGranted(policy, owner, sight, now) ? fieldsShown(policy, names, owner, sight, now) : undefined;', replace: 'return fieldsShown(policy, names, owner, sight, now);', tests: SHARING },
  { guard: 'fields are withheld', file: 'subgraphs/actor/api/rows.ts', find: 'shown.has(name) ? content[name] : undefined', replace: 'content[name]', tests: ORACLE, only: 'SQLite' },
  { guard: 'proofs disclose what is shown', file: 'subgraphs/actor/api/rows.ts', find: 'presentSdJwt(sdJwt, new Set(shown))', replace: 'sdJwt', tests: ORACLE, only: 'SQLite' },
  { guard: 'who sees what is for own people', file: 'subgraphs/actor/api/rows.ts', find: "view === 'ALL' ? sharingRow(policy) : null", replace: 'sharingRow(policy)', tests: ORACLE, only: 'SQLite' },
  { guard: 'cursors hold for one sight', file: 'subgraphs/actor/api/lists.ts', find: ", sight: view === 'ALL' ? view : [...view.sight].sort()", replace: '', tests: ORACLE, only: 'SQLite' },
  { guard: 'the feed for members is for hubs', file: 'subgraphs/actor/api/feed.ts', find: 'if (!feedTiersFor(viewer(actor), actor).includes(tier))', replace: "if (tier === 'x' as never)", tests: ORACLE, only: 'SQLite' },
  { guard: 'older versions stay closed where they were', file: 'subgraphs/actor/api/feed.ts', find: "const then = fieldsShown(policy, names, actor, TIER_SIGHT[tier], '');", replace: 'const then = { shown: names };', tests: SHARING },
  { guard: 'older versions are closed where they are now', file: 'subgraphs/actor/api/feed.ts', find: "fieldsShown(current.policy, then.shown, actor, TIER_SIGHT[tier], '')", replace: '{ shown: then.shown }', tests: SHARING },
  { guard: 'what is hidden now is not in feeds', file: 'subgraphs/actor/api/feed.ts', find: '|| !isShown(current.policy, tier)', replace: '', tests: ORACLE, only: 'SQLite' },
  { guard: 'a tier is told when other fields are shown', file: 'subgraphs/actor/writing/feed-entries.ts', find: "&& showsOtherFields(actor, tier, change.policy, existing(before)) ? 'PUBLISHED' : undefined", replace: '? undefined : undefined', tests: SHARING },
  { guard: 'news of a tier is for its readers', file: 'subgraphs/actor/feed-news.ts', find: 'if (!listener.tiersOf(actor).includes(tier)) return;', replace: '', tests: SHARING },
  { guard: 'people of members read no feed for members', file: 'subgraphs/actor/access/feed-tiers.ts', find: "    case 'MEMBER':\n", replace: "    case 'MEMBER':\n      return ALL_TIERS;\n", tests: SHARING },
  { guard: 'a restoration stays in the feed it was of', file: 'subgraphs/actor/store/members-chain.ts', find: " || link.action === 'RESTORED'", replace: '', tests: STORES, only: 'version 1' },
  { guard: 'who has not spoken is not made public', file: 'subgraphs/actor/writing/policies.ts', find: 'refusePublic(circle.kind, grant);', replace: '', tests: SHARING },
  { guard: 'a moment lies ahead', file: 'subgraphs/actor/writing/policies.ts', find: 'if (seconds <= now) return', replace: 'if (seconds === now && false) return', tests: SHARING },
  { guard: 'names that only a hub vouches for earn MEMBERS', file: 'schema/audience.ts', find: 'if (viewer.confirmed === false) return TIER_SIGHT.MEMBERS;', replace: '', tests: ORACLE, only: 'SQLite' },
  { guard: 'a service reads nothing of its own', file: 'schema/audience.ts', find: "&& viewer.role !== 'SERVICE' ? 'ALL'", replace: "? 'ALL'", tests: ORACLE, only: 'SQLite' },
  { guard: 'a hub names networks, not actors', file: 'schema/audience.ts', find: ".filter((id) => id.includes('/'))", replace: '', tests: ORACLE, only: 'SQLite' },
  // what others say to a record does not change by what is shown of it
  { guard: 'what others rest on is not withheld', file: 'subgraphs/actor/writing/policies.ts', find: 'refuseWithheld(circle.kind, grant, fields);', replace: '', tests: WITHHELD, only: 'its own node' },
  { guard: 'whom a record asks is not withheld', file: 'schema/fields.ts', find: "|| (field.type === 'reference' && field.asks)", replace: '', tests: WITHHELD, only: 'its own node' },
  { guard: 'a withheld field is as wide as its record', file: 'subgraphs/actor/writing/policies.ts', find: "? record.audience !== 'PUBLIC' :", replace: '? true :', tests: WITHHELD, only: 'its own node' },
  { guard: 'rows say what is undisclosed', file: 'subgraphs/network/index-row.ts', find: 'undisclosed: withheldCount,', replace: 'undisclosed: 0,', tests: WITHHELD, only: 'a member does not' },
  { guard: 'days that are not seen do not count', file: 'subgraphs/network/rules/alliances/charters.ts', find: 'if (undisclosed > 0 && (from === undefined || until === undefined)) return false;', replace: '', tests: WITHHELD, only: 'has not begun' },
  { guard: 'one day of two is not enough', file: 'subgraphs/network/rules/alliances/charters.ts', find: 'from === undefined || until === undefined', replace: 'from === undefined && until === undefined', tests: WITHHELD, only: 'has not begun' },
  { guard: 'a rejection is not silenced', file: 'subgraphs/network/api/context.ts', find: 'mayAskOthers: row.undisclosed > 0 && !isAllThere', replace: 'mayAskOthers: false', tests: WITHHELD, only: 'a rejection' },
  { guard: 'nothing good follows from half of the answers', file: 'subgraphs/network/rules/evidence/evidence.ts', find: "if (mayAskOthers) return { value: 'UNDISCLOSED', because: [] };", replace: '', tests: ['test/network/rules/evidence/evidence.test.ts'] },
  { guard: 'indexes that do not say it are read anew', file: 'subgraphs/network/store/sqlite-index-schema.ts', find: '`);\n  },\n];', replace: ' WHERE 1 = 0`);\n  },\n];', tests: ['test/contracts/hub-stores.test.ts'], only: 'older index' },
  // networks
  { guard: 'a network that ended opens nothing', file: 'subgraphs/network/charters.ts', find: 'if (standing.has(charter)) add(row.actor, charter);', replace: 'add(row.actor, charter);', tests: WITHHELD, only: 'a network opens nothing' },
  { guard: 'the steward of a network is a member', file: 'subgraphs/network/charters.ts', find: "        if (isActive(actor)) {\n          standing.add(id);", replace: "        if (actor) {\n          standing.add(id);", tests: WITHHELD, only: 'suspended' },
  { guard: 'a roster is copied to its hub only', file: 'subgraphs/actor/membership/membership-routes.ts', find: 'catch(() => {\n      throw unknown();', replace: 'catch(() => {', tests: ['test/network/roster-readers.test.ts'], only: 'shows what it has' },
];
