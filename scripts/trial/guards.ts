import { CONSENT_GUARDS } from './consent-guards.ts';
import { DESK_GUARDS } from './desk-guards.ts';
import { FACT_GUARDS } from './fact-guards.ts';
import { KEY_GUARDS } from './key-guards.ts';
import { KIND_GUARDS } from './kind-guards.ts';
import { LIVE_GUARDS } from './live-guards.ts';
import { RESTORE_GUARDS } from './restore-guards.ts';
import { RULE_GUARDS } from './rule-guards.ts';
import { WORKFLOW_GUARDS } from './workflow-guards.ts';

/**
 * Guards of this software, each with the change that takes it out and the tests that must notice. A row is one line; `npm run
 * trial:guards` tries them all, each in a copy of the project.
 */
export type Guard = {
  /** What it guards against, in a few words; unique. */
  readonly guard: string;
  readonly file: string;
  /** A text that occurs once in the file. */
  readonly find: string;
  readonly replace: string;
  /** Test files, of which at least one must fail without the guard. */
  readonly tests: readonly string[];
  /** Only tests whose names hold this are run; all of the files unless told. */
  readonly only?: string;
};

const INDEX_BOMBS = ['test/hostile/index-bombs.test.ts'];
const DOOR = ['test/serving/front-door.test.ts'];
const RATES = ['test/serving/rate-limits.test.ts'];
const INTROSPECTION = ['test/serving/introspection.test.ts'];
const SERVING = ['test/serving/serving.test.ts'];
const BREAKER = ['test/gateway/breaker.test.ts'];
const ANSWERS = ['test/gateway/hostile-answers.test.ts'];
const LARGE = ['test/gateway/large-answers.test.ts'];

// biome-ignore format: a guard is one line
export const GUARDS: readonly Guard[] = [
  // the front door
  { guard: 'sizes of lists multiply', file: 'subgraphs/serving/list-cost.ts', find: 'if (rows <= limit) return', replace: 'if (true) return', tests: ['test/gateway/rows.test.ts'] },
  { guard: 'the time of one request at the index is bounded', file: 'subgraphs/network/api/index-time.ts', find: 'const MOST_MS = 1_000;', replace: 'const MOST_MS = 1e9;', tests: INDEX_BOMBS, only: 'refused where' },
  { guard: 'others have turns while the index looks', file: 'subgraphs/network/api/index-time.ts', find: 'const TURN_MS = 20;', replace: 'const TURN_MS = 1e9;', tests: ['test/network/index-time.test.ts'] },
  { guard: 'time at the index is charged', file: 'gateway/serve.ts', find: 'costOf: ({ ledger }: RequestContext) => ledger.heldMs() / MS_PER_REQUEST,', replace: '', tests: INDEX_BOMBS, only: 'cost whoever' },
  { guard: 'documents are measured before they are validated', file: 'subgraphs/serving/operation-limits.ts', find: 'if (fault === undefined) return undefined;', replace: 'return undefined;', tests: SERVING },
  { guard: 'fields are compared only so often', file: 'subgraphs/serving/operation-limits.ts', find: 'const MAX_COMPARISONS = 200_000;', replace: 'const MAX_COMPARISONS = 2e12;', tests: SERVING },
  { guard: 'words of an operation are counted', file: 'subgraphs/serving/graphql-endpoint.ts', find: 'const DEFAULT_MAX_TOKENS = 2_000;', replace: 'const DEFAULT_MAX_TOKENS = 2_000_000;', tests: SERVING },
  { guard: 'bodies are bounded', file: 'subgraphs/serving/graphql-endpoint.ts', find: 'const DEFAULT_MAX_BODY_BYTES = 100_000;', replace: 'const DEFAULT_MAX_BODY_BYTES = 1e8;', tests: [...SERVING, ...DOOR] },
  { guard: 'pages of other sites send no GET', file: 'subgraphs/serving/graphql-endpoint.ts', find: "if (request.method === 'GET') guardGet(", replace: "if (request.method === 'HEAD') guardGet(", tests: SERVING },
  { guard: 'only named sites read answers', file: 'subgraphs/serving/cross-origin.ts', find: 'origin: [...origins],', replace: 'origin: true,', tests: DOOR },
  { guard: 'no cookies from other sites', file: 'subgraphs/serving/cross-origin.ts', find: 'credentials: false,', replace: 'credentials: true,', tests: DOOR },
  { guard: 'headers must come in time', file: 'subgraphs/serving/server.ts', find: 'headersTimeout: Math.min(headersMs, requestMs),', replace: 'headersTimeout: 0,', tests: DOOR },
  { guard: 'bodies must come in time', file: 'subgraphs/serving/server.ts', find: 'requestTimeout: requestMs,', replace: 'requestTimeout: 0,', tests: DOOR },
  { guard: 'late requests are looked for often', file: 'subgraphs/serving/server.ts', find: 'connectionsCheckingInterval: Math.min(1_000, headersMs),', replace: '', tests: DOOR },
  { guard: 'connections are bounded', file: 'subgraphs/serving/connection-guard.ts', find: 'server.maxConnections = all;', replace: '', tests: DOOR },
  { guard: 'one address has so many connections', file: 'subgraphs/serving/connection-guard.ts', find: 'if (count > perAddress) {', replace: 'if (count < 0) {', tests: ['test/serving/connections.test.ts'] },
  { guard: 'broken requests are answered in our words', file: 'subgraphs/serving/server.ts', find: 'clientErrorHandler: answerBrokenRequest,', replace: '', tests: DOOR },
  { guard: 'errors of the framework are in our words', file: 'subgraphs/serving/server.ts', find: 'const [code, message] = describe(status, error.code);', replace: 'const [code, message] = [describe(status, error.code)[0], error.message];', tests: DOOR },
  { guard: 'security headers', file: 'subgraphs/serving/server.ts', find: '    reply.headers(HEADERS);\n    // RFC', replace: '    // RFC', tests: SERVING },
  { guard: 'plain text is no JSON', file: 'subgraphs/serving/server.ts', find: "app.removeContentTypeParser('text/plain');", replace: '', tests: SERVING },
  { guard: 'readers who stand still are let go', file: 'subgraphs/serving/server.ts', find: 'connectionTimeout: options.stalledMs ?? STALLED,', replace: '', tests: ['test/serving/stalled-readers.test.ts'] },
  { guard: 'addresses are counted', file: 'subgraphs/serving/rate-limits.ts', find: 'refuseFor(byAddress?.take(address), reply);', replace: '', tests: RATES },
  { guard: 'organizations are counted', file: 'subgraphs/serving/rate-limits.ts', find: 'if (!counted.has(request)) refuseFor(own?.take(key), reply);', replace: '', tests: RATES },
  { guard: 'failures to say who one is are counted', file: 'subgraphs/serving/rate-limits.ts', find: 'if (showsCredentials(request)) refuseFor(failures?.wait(address), reply);', replace: '', tests: RATES },
  { guard: 'credentials that nobody checks open no way around the limit', file: 'subgraphs/serving/rate-limits.ts', find: 'if (showsCredentials(request) && request.routeOptions.config.admits) return;', replace: 'if (showsCredentials(request)) return;', tests: RATES },
  { guard: 'failures of those who leave at once are counted', file: 'subgraphs/serving/rate-limits.ts', find: "app.addHook('onSend', async (request, reply) => settle(request, reply));", replace: '', tests: ['test/serving/leaving-senders.test.ts'], only: 'whoever leaves' },
  { guard: 'so many are looked at before the first has failed', file: 'subgraphs/serving/rate-limits.ts', find: 'const UNCHECKED_AT_ONCE = 64;', replace: 'const UNCHECKED_AT_ONCE = 1e9;', tests: ['test/serving/leaving-senders.test.ts'], only: 'all at once' },
  { guard: 'a hub is not locked out for what it hands on', file: 'subgraphs/serving/rate-limits.ts', find: 'recognized.set(request, { hub, onBehalf });', replace: '', tests: ['test/hostile/request-floods.test.ts'], only: 'held against' },
  { guard: 'what does not hold is counted for each organization', file: 'subgraphs/serving/rate-limits.ts', find: 'if (onBehalf !== undefined && failures?.wait(onBehalf) !== undefined)', replace: 'if (false)', tests: ['test/hostile/request-floods.test.ts'], only: 'held against' },
  { guard: 'what a hub lets in lasts until it is at the owners', file: 'schema/viewer-assertion.ts', find: 'const SKEW_AT_THE_DOOR = 30;', replace: 'const SKEW_AT_THE_DOOR = 60;', tests: ['test/schema/viewer-assertion.test.ts'] },
  { guard: 'assertions are for one hub', file: 'schema/viewer-assertion.ts', find: "if (typeof aud !== 'string') throw new Error('for more than one audience');", replace: '', tests: ['test/schema/viewer-assertion.test.ts'] },
  { guard: 'assertions say that they are for reading', file: 'schema/viewer-assertion.ts', find: "if (scope !== 'read') throw new Error('not for reading only');", replace: '', tests: ['test/schema/viewer-assertion.test.ts'] },
  { guard: 'pages of no size count with the usual one', file: 'subgraphs/serving/list-cost.ts', find: '?? argument.defaultValue ?? PLAIN_LIST;', replace: ';', tests: ['test/serving/list-cost.test.ts'] },
  { guard: 'what is asked of the schema is bounded', file: 'subgraphs/serving/introspection.ts', find: 'if (weight > limit)', replace: 'if (weight < 0)', tests: INTROSPECTION },
  { guard: 'the schema is asked for once', file: 'subgraphs/serving/introspection.ts', find: 'if (new Set(roots).size < roots.length)', replace: 'if (roots.length < 0)', tests: INTROSPECTION },
  { guard: 'texts of the schema weigh more', file: 'subgraphs/serving/introspection.ts', find: 'const WEIGHT_OF_TEXT = 6;', replace: 'const WEIGHT_OF_TEXT = 1;', tests: INTROSPECTION },
  { guard: 'a cookie that comes twice is none', file: 'subgraphs/actor/people/session-cookie.ts', find: "return found.length > 1 ? '' : found[0];", replace: 'return found[0];', tests: ['test/actor/people/sessions.test.ts'], only: 'comes twice' },
  { guard: 'signatures that do not hold are counted', file: 'subgraphs/serving/rate-limits.ts', find: 'else if (reply.statusCode !== 429)', replace: 'else if (false)', tests: ['test/hostile/request-floods.test.ts'] },
  { guard: 'hubs are counted by their name', file: 'subgraphs/actor/access/caller.ts', find: "if (hub !== undefined) return { type: 'HUB', did: hub };", replace: '', tests: ['test/hostile/request-floods.test.ts'] },
  { guard: 'many rows cost more', file: 'subgraphs/serving/rate-limits.ts', find: 'if (weight > 0) buckets?.charge(key, weight);', replace: '', tests: RATES },
  { guard: 'a network of IPv6 is one address', file: 'subgraphs/serving/address-key.ts', find: "groups.slice(0, 4).join(':')", replace: "groups.join(':')", tests: RATES },
  { guard: 'senders that are remembered are bounded', file: 'subgraphs/serving/token-buckets.ts', find: 'const REMEMBERED = 20_000;', replace: 'const REMEMBERED = 1e6;', tests: RATES },
  { guard: 'listeners of one address are bounded', file: 'subgraphs/serving/event-streams.ts', find: '>= maxListenersPerAddress', replace: '>= 1e9', tests: SERVING },
  { guard: 'listeners who left take no place', file: 'subgraphs/serving/event-streams.ts', find: 'if (raw.destroyed || raw.socket === null || raw.socket.destroyed) stream.close();', replace: '', tests: ['test/serving/leaving-senders.test.ts'], only: 'take nobody' },
  { guard: 'listeners who do not read are sent away', file: 'subgraphs/serving/event-streams.ts', find: 'if (raw.writableLength > maxUnreadBytes) {', replace: 'if (raw.writableLength < 0) {', tests: SERVING },
  { guard: 'unexpected errors are masked', file: 'subgraphs/serving/error-format.ts', find: "return { message: ERROR_CODES.INTERNAL, ...place, extensions: { code: 'INTERNAL' } };", replace: 'return formatted;', tests: SERVING },
  { guard: 'aliases that break entities are refused', file: 'gateway/door.ts', find: "if (alias === undefined || (alias.value !== 'id' && !alias.value.startsWith('__'))) return;", replace: 'return;', tests: ['test/gateway/door.test.ts'] },
  { guard: 'entities asked of a subgraph are bounded', file: 'gateway/entity-limit.ts', find: 'if (asked <= MAX_REPRESENTATIONS) return;', replace: 'return;', tests: ['test/gateway/subgraph-endpoints.test.ts'] },
  { guard: 'plans have a budget', file: 'gateway/planner.ts', find: 'budgetMs = 250', replace: 'budgetMs = 250_000', tests: ['test/gateway/planning.test.ts'] },
  // the breaker
  { guard: 'owners that fail are left alone', file: 'gateway/breaker.ts', find: "if (circuit.state === 'OPEN' || circuit.onTrial) throw refusal(circuit);", replace: '', tests: BREAKER },
  { guard: 'one slow moment opens no breaker', file: 'gateway/breaker.ts', find: 'if (begun < circuit.begun + apartMs) return;', replace: '', tests: BREAKER },
  { guard: 'readers who leave open no breaker', file: 'gateway/breaker.ts', find: 'if (!question.signal.aborted) judge(question, error, begun);', replace: 'judge(question, error, begun);', tests: BREAKER },
  { guard: 'one question at a time tries an owner', file: 'gateway/breaker.ts', find: '    circuit.onTrial = true;\n', replace: '', tests: BREAKER },
  { guard: 'pauses of a breaker grow', file: 'gateway/breaker.ts', find: 'pauseMs * 2 ** circuit.opened', replace: 'pauseMs', tests: BREAKER },
  // answers of members
  { guard: 'answers are bounded in bytes', file: 'gateway/owner-client.ts', find: "if (bytes > limit) throw tooLarge('too many bytes');", replace: '', tests: ANSWERS },
  { guard: 'lists and nesting are bounded', file: 'gateway/owner-client.ts', find: 'checkBounds(answer, bounds);', replace: '', tests: ANSWERS },
  { guard: 'answers come by a deadline', file: 'gateway/owner-client.ts', find: 'const timer = setTimeout(() => deadline.abort(), deadlineMs);', replace: 'const timer = setTimeout(() => {}, deadlineMs);', tests: ['test/gateway/failures.test.ts'] },
  { guard: 'answers are of the asked type', file: 'gateway/owner-client.ts', find: "if (!/^application\\/(graphql-response\\+)?json\\s*(;|$)/.test(type)) throw fault('ACTOR_BAD_ANSWER', false);", replace: '', tests: ANSWERS },
  { guard: 'other statuses are no answers', file: 'gateway/owner-client.ts', find: "if (statusCode !== 200) throw fault('ACTOR_BAD_ANSWER', false);", replace: '', tests: ANSWERS },
  { guard: 'compressed answers are refused', file: 'gateway/owner-client.ts', find: "if ((headers['content-encoding'] ?? 'identity') !== 'identity') throw fault('ACTOR_BAD_ANSWER', false);", replace: '', tests: ANSWERS },
  { guard: 'room for answers is shared', file: 'gateway/answer-room.ts', find: 'if (own > share || all + bytes > total) return false;', replace: '', tests: LARGE },
  { guard: 'rows are not multiplied without end', file: 'gateway/merge-budget.ts', find: 'bringUnder(limit, sums, out);', replace: '', tests: LARGE },
  { guard: 'texts have a longest', file: 'gateway/answer-check.ts', find: "if (isTooLong(value, info.fieldName)) throw refused('ACTOR_ANSWER_TOO_LARGE');", replace: '', tests: LARGE },
  { guard: 'halves get no more time', file: 'gateway/routing.ts', find: 'signal: until === undefined ? ledger.signal : AbortSignal.any([ledger.signal, until]),', replace: 'signal: ledger.signal,', tests: LARGE, only: 'slowly' },
  { guard: 'halves are not halved again', file: 'gateway/routing.ts', find: "code === 'ACTOR_ANSWER_TOO_LARGE' && until === undefined", replace: "code === 'ACTOR_ANSWER_TOO_LARGE'", tests: LARGE, only: 'halves' },
  { guard: 'rows are found by key', file: 'gateway/answer-rows.ts', find: 'if (!missing.delete(key)) {', replace: 'if (false) {', tests: ANSWERS },
  { guard: 'values of a wrong type are refused', file: 'gateway/answer-check.ts', find: "if (!isLeafValue(type, value)) throw refused('ACTOR_BAD_ANSWER');", replace: '', tests: ANSWERS },
  { guard: 'rows inside rows belong to who answered', file: 'gateway/answer-check.ts', find: "if (typeof key !== 'string' || typeof topKey !== 'string' || ownerOf(key) !== ownerOf(topKey)) {", replace: 'if (false) {', tests: ANSWERS },
  { guard: 'an id is its row’s key', file: 'gateway/answer-check.ts', find: "if (info.fieldName === 'id' && entities.has(info.parentType.name) && value !== own(source, KEY)) {", replace: 'if (false) {', tests: ANSWERS },
  { guard: 'types inside rows are those declared', file: 'gateway/answer-check.ts', find: "if (entities.has(declared) && typename !== declared) throw refused('ACTOR_BAD_ANSWER');", replace: '', tests: ANSWERS },
  { guard: 'who did not answer is asked once in a request', file: 'gateway/routing.ts', find: 'if (outage !== undefined) return failAll(request, outage, 0, ledger);', replace: '', tests: ['test/gateway/failures.test.ts'] },
  { guard: 'suspended members are not asked', file: 'gateway/ways.ts', find: "if (member.status !== 'ACTIVE') return { code: 'ACTOR_SUSPENDED', retryable: false };", replace: '', tests: ['test/gateway/failures.test.ts'] },
  // addresses that others name
  { guard: 'literal addresses are checked', file: 'subgraphs/fetching/safe-fetch.ts', find: 'if (isIP(host) !== 0 && !mayConnect(host, development)) return done(refusal(host), null);', replace: '', tests: ['test/fetching', 'test/hostile/moved-address.test.ts'] },
  { guard: 'resolved addresses are checked', file: 'subgraphs/fetching/safe-fetch.ts', find: 'if (!first || !addresses.every(({ address }) => mayConnect(address, development)))', replace: 'if (!first)', tests: ['test/fetching', 'test/hostile/moved-address.test.ts'] },
  { guard: 'look-ups of names end', file: 'subgraphs/fetching/name-lookup.ts', find: 'const stop = () => resolver.cancel();', replace: 'const stop = () => {};', tests: ['test/fetching/slow-names.test.ts'] },
  { guard: 'a name is asked for once at a time', file: 'subgraphs/fetching/name-lookup.ts', find: 'underWay.set(name, asked);', replace: '', tests: ['test/fetching/slow-names.test.ts'] },
  { guard: 'the machine’s own names are asked of nobody', file: 'subgraphs/fetching/name-lookup.ts', find: 'if (own) return own;', replace: '', tests: ['test/fetching/slow-names.test.ts'] },
  { guard: 'slow names keep no other waiting', file: 'subgraphs/fetching/safe-fetch.ts', find: 'names(hostname).then(', replace: "import('node:dns').then(({ promises }) => promises.lookup(hostname, { all: true })).then(", tests: ['test/fetching/slow-names.test.ts'] },
  { guard: 'fetched bytes are bounded', file: 'subgraphs/fetching/safe-fetch.ts', find: "if (bytes > limit) throw fault('ACTOR_ANSWER_TOO_LARGE');", replace: '', tests: ['test/fetching'] },
  { guard: 'fetches end at their deadline', file: 'subgraphs/fetching/safe-fetch.ts', find: '    late = true;\n    controller.abort();', replace: '    late = true;', tests: ['test/fetching'] },
  { guard: 'members are at https', file: 'subgraphs/fetching/public-address.ts', find: "if (url.protocol !== 'https:') refuse('it must begin with https://');", replace: '', tests: ['test/fetching'] },
  { guard: 'members are at the port of https', file: 'subgraphs/fetching/public-address.ts', find: "if (url.port !== '') refuse('it must use the default port of https');", replace: '', tests: ['test/fetching'] },
  // what members see through the hub
  { guard: 'at the hub: an assertion opens nothing without its secret', file: 'schema/viewer-assertion.ts', find: 'if (!SECRET.test(secret) || !isEqual(sha256Base64url(secret), door))', replace: 'if (false)', tests: ['test/scenarios/trust/handed-on.test.ts'] },
  { guard: 'at the hub: the secret of an assertion is compared', file: 'schema/viewer-assertion.ts', find: ' || !isEqual(sha256Base64url(secret), door)', replace: '', tests: ['test/scenarios/trust/handed-on.test.ts'] },
  { guard: 'at the hub: owners get no secret', file: 'subgraphs/network/viewers.ts', find: 'assertion: assertionIn(shown) };', replace: 'assertion: shown };', tests: ['test/scenarios/trust/handed-on.test.ts'] },
  { guard: 'at the hub: what is remembered of a reader ends', file: 'subgraphs/network/viewers.ts', find: 'before.expiresAt > now() &&', replace: '', tests: ['test/scenarios/trust/remembered-viewers.test.ts'] },
  { guard: 'at the hub: what is remembered of a reader holds for its key', file: 'subgraphs/network/viewers.ts', find: 'before && before.expiresAt > now() && isSameHistory(before.keyHistory, keyHistory)', replace: 'before && before.expiresAt > now()', tests: ['test/scenarios/trust/remembered-viewers.test.ts', 'test/network/recovered-members.test.ts'] },
  { guard: 'at the hub: keys that are remembered are those that are pinned', file: 'subgraphs/network/checked-keys.ts', find: 'before && isSameHistory(before.keyHistory, keyHistory)) return', replace: 'before) return', tests: ['test/network/recovered-members.test.ts'] },
  { guard: 'at the hub: histories of one length may differ at their end', file: 'subgraphs/network/pinned-keys.ts', find: ' && a.statements.at(-1) === b.statements.at(-1)', replace: '', tests: ['test/network/recovered-members.test.ts'] },
  { guard: 'at the hub: owners share a question where they share sessions', file: 'gateway/ways.ts', find: 'session === null ? endpoint :', replace: 'true ? endpoint :', tests: ['test/scenarios/trust/borrowed-addresses.test.ts'] },
  { guard: 'at the hub: another owner signs where one fails', file: 'gateway/owner-client.ts', find: '      thrown ??= error;', replace: '      throw error;', tests: ['test/gateway/viewers.test.ts'] },
  { guard: 'at the hub: signing that fails opens no breaker', file: 'gateway/breaker.ts', find: ' || isBeforeAsking(error)) return;', replace: ') return;', tests: ['test/scenarios/trust/borrowed-addresses.test.ts'] },
  { guard: 'at the hub: reads that owners answer are counted', file: 'gateway/handed-rows.ts', find: 'if (ledger.viewer !== undefined) ledger', replace: 'if (false) ledger', tests: ['test/scenarios/trust/reads-of-mine.test.ts'] },
  { guard: 'at the hub: cursors that are given are counted', file: 'subgraphs/network/api/counted-page.ts', find: '        note(page.nodes.slice(-1));\n', replace: '', tests: ['test/scenarios/trust/reads-of-mine.test.ts'] },
  { guard: 'at the hub: reads that owners log are not counted', file: 'subgraphs/network/reads.ts', find: '(isShared || isKnown.has(record))', replace: 'true', tests: ['test/scenarios/trust/reads-of-mine.test.ts'] },
  { guard: 'at the hub: cursors of links hold for their tier', file: 'subgraphs/network/api/links.ts', find: 'tier: context.tier, ', replace: '', tests: ['test/scenarios/trust/charter-members.test.ts'] },
  { guard: 'at the hub: nothing leads back to records of the suspended', file: 'subgraphs/network/api/links.ts', find: 'context.isShown(ownerOf(parent.id)) ? ', replace: 'true ? ', tests: ['test/scenarios/trust/charter-members.test.ts'] },
  { guard: 'at the hub: cursors of participants hold for their tier', file: 'subgraphs/network/api/participants.ts', find: 'tier: context.tier, ', replace: '', tests: ['test/scenarios/trust/charter-members.test.ts'] },
  { guard: 'at the hub: feeds of members must have been read of late', file: 'subgraphs/network/ingest/hearing.ts', find: ' && isRecent(gate.readAt)', replace: '', tests: ['test/network/hearing.test.ts'] },
  { guard: 'at the hub: owners must have been heard of late', file: 'subgraphs/network/ingest/hearing.ts', find: ' && isRecent(heard.get(actor)?.tick)', replace: '', tests: ['test/network/hearing.test.ts'] },
  ...CONSENT_GUARDS,
  ...KEY_GUARDS,
  ...KIND_GUARDS,
  ...LIVE_GUARDS,
  ...RESTORE_GUARDS,
  ...WORKFLOW_GUARDS,
  ...DESK_GUARDS,
  ...FACT_GUARDS,
  ...RULE_GUARDS,
];
