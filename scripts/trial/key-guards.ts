import type { Guard } from './guards.ts';

const HISTORY = ['test/schema/key-history.test.ts'];
const CORPUS = ['test/corpus/corpus.test.ts'];
const KEYS = ['test/network/keys.test.ts'];
const MOVED = ['test/network/moved.test.ts'];
const ROUTE = ['test/network/moved-route.test.ts'];
const LAPSED = ['test/scenarios/trust/lapsed-domain.test.ts'];
const CHANGES = ['test/actor/keys/change-keys.test.ts'];

/** Guards of keys over time, of names that move, and of proofs. */
// biome-ignore format: a guard is one line
export const KEY_GUARDS: readonly Guard[] = [
  { guard: 'a new key of a hub is looked for', file: 'subgraphs/actor/callers/session-opening.ts', find: 'await lookAgain(hub.did);', replace: '', tests: ['test/network/hub-keys.test.ts'], only: 'nodes follow' },
  { guard: 'a change of a hub’s key that was stopped is finished', file: 'subgraphs/network/identity.ts', find: 'await finishChange(folder, did);', replace: '', tests: ['test/network/hub-keys.test.ts'], only: 'wherever a change was stopped' },
  { guard: 'keys: statements are signed by whom they must be', file: 'schema/key-history.ts', find: "throw new Error('signed by an unexpected key');", replace: '{}', tests: CORPUS },
  { guard: 'keys: signatures of statements hold', file: 'schema/key-history.ts', find: "if (!(await signatureHolds(signed, signer))) throw new Error('its signature does not hold');", replace: '', tests: CORPUS },
  { guard: 'keys: statements bind to the one before', file: 'schema/key-history.ts', find: "if (event.previous !== before?.digest) throw new Error('does not bind to the statement before');", replace: '', tests: CORPUS },
  { guard: 'keys: times do not go back', file: 'schema/key-history.ts', find: "if (before && event.at < before.at) throw new Error('is earlier than the statement before');", replace: '', tests: CORPUS },
  { guard: 'keys: no statement is dated ahead', file: 'schema/key-history.ts', find: "if (Date.parse(event.at) > now + SKEW_MS) throw new Error('is dated ahead of the clock');", replace: '', tests: CORPUS },
  { guard: 'keys: recovery is by the key that was committed to', file: 'schema/key-history.ts', find: 'if (recoveryCommitment(recovery.thumbprint) !== book.recovery())', replace: 'if (false)', tests: CORPUS },
  { guard: 'keys: a recovery key is committed to once', file: 'schema/key-history.ts', find: "if (commitments.has(commitment)) throw new Error('commits to a recovery key a second time');", replace: '', tests: CORPUS },
  { guard: 'keys: no key is taken twice', file: 'schema/key-history.ts', find: "if (keys.has(next.thumbprint)) throw new Error('takes a key again');", replace: '', tests: CORPUS },
  { guard: 'keys: the current key is not taken back', file: 'schema/key-history.ts', find: '!key || key === current', replace: '!key', tests: CORPUS },
  { guard: 'keys: a key is taken back from no later time on', file: 'schema/key-history.ts', find: "if (revokes.compromisedSince > at) throw new Error('takes a key back from a later time on');", replace: '', tests: CORPUS },
  { guard: 'keys: the earliest time counts', file: 'schema/key-history.ts', find: 'const since = [key.revokedSince ?? at, revokes.compromisedSince].sort()[0] ?? at;', replace: 'const since = revokes.compromisedSince;', tests: HISTORY },
  { guard: 'keys: histories are bounded', file: 'schema/key-history.ts', find: 'statements.length === 0 || statements.length > MAX_HISTORY', replace: 'statements.length === 0', tests: HISTORY },
  { guard: 'keys: nothing is said that is not described', file: 'schema/key-event-form.ts', find: "for (const name of Object.keys(claimed)) if (!known.includes(name)) throw new Error('has a member too many');", replace: '', tests: CORPUS },
  { guard: 'keys: moves lead to https', file: 'schema/key-event-form.ts', find: "return origin === value && (protocol === 'https:' || (protocol === 'http:' && isLoopbackHost(hostname)));", replace: 'return origin === value;', tests: CORPUS },
  { guard: 'keys: what was pinned stays the beginning', file: 'schema/pinned-history.ts', find: "if (firstOther === 0 || turn.type !== 'RECOVERY') refuse('does not begin with the one that was pinned');", replace: '', tests: HISTORY },
  { guard: 'keys: a pinned recovery is not left behind', file: 'schema/pinned-history.ts', find: "if (before.slice(firstOther).some(({ type }) => type === 'RECOVERY'))", replace: 'if (false)', tests: HISTORY },
  { guard: 'keys: a pinned history gets no shorter', file: 'schema/pinned-history.ts', find: "if (turn === undefined) return refuse('is shorter than the one that was pinned');", replace: "if (turn === undefined) return 'SAME';", tests: HISTORY },
  { guard: 'keys: taken back, they sign nothing more', file: 'schema/record-check.ts', find: 'if (key.revokedSince !== undefined && issuedAt >= Date.parse(key.revokedSince))', replace: 'if (false)', tests: CORPUS },
  { guard: 'keys: replaced, they sign nothing more', file: 'schema/record-check.ts', find: 'if (key.until !== undefined && issuedAt > Date.parse(key.until) + SKEW_SECONDS * 1_000)', replace: 'if (false)', tests: CORPUS },
  { guard: 'keys: statements by keys that were given up are not believed', file: 'schema/statement.ts', find: 'if (!whenever && isSetAside(key))', replace: 'if (false)', tests: HISTORY },
  { guard: 'proofs: an old date is no proof of its time', file: 'schema/verify-record.ts', find: "if (isSetAside(key) && !expected.wasSeenBefore) return verdictOf('UNCERTAIN', 'KEY_REVOKED');", replace: '', tests: CORPUS },
  { guard: 'proofs: base64url is canonical', file: 'schema/base64url.ts', find: "if (!isCanonical) throw new ConstellationError('BAD_PROOF', 'The proof is not in base64url.');", replace: '', tests: CORPUS },
  { guard: 'proofs: content is behind digests', file: 'schema/record-check.ts', find: 'if (Object.keys(envelope).some((name) => !ENVELOPE_CLAIMS.has(name)))', replace: 'if (false)', tests: CORPUS },
  { guard: 'proofs: no claim among the content', file: 'schema/record-check.ts', find: 'if (Object.keys(disclosed).some((name) => TAKEN_NAMES.has(name)))', replace: 'if (false)', tests: CORPUS },
  { guard: 'proofs: withdrawals have no content', file: 'schema/record-check.ts', find: 'if (checked.withdrawn !== undefined && Object.keys(disclosed).length + withheldCount > 0)', replace: 'if (false)', tests: CORPUS },
  { guard: 'proofs: nothing begins with a withdrawal', file: 'schema/record-check.ts', find: 'version === 1 || !isWithdrawal(withdrawn)', replace: '!isWithdrawal(withdrawn)', tests: CORPUS },
  { guard: 'proofs: ids are of the segment of their kind', file: 'schema/record-check.ts', find: 'if (!belongTogether(kind, segment))', replace: 'if (false)', tests: CORPUS },
  { guard: 'proofs: envelopes have no members that nobody is shown', file: 'schema/record-check.ts', find: 'Object.keys(value).every((name) => names.includes(name))', replace: 'true', tests: CORPUS },
  { guard: 'proofs: times are of the calendar', file: 'schema/record-check.ts', find: "new Date(time).toISOString() === text.replace('Z', '.000Z')", replace: 'true', tests: CORPUS },
  { guard: 'proofs: one time of issue', file: 'schema/record-check.ts', find: "if (typeof iat !== 'number' || iat !== Math.floor(Date.parse(String(claims.issuedAt)) / 1000))", replace: "if (typeof iat !== 'number')", tests: CORPUS },
  { guard: 'proofs: what is shown is what was signed', file: 'schema/verify-record.ts', find: 'if (others.length > 0)', replace: 'if (false)', tests: CORPUS },
  { guard: 'proofs: lists are whole', file: 'schema/shown-fields.ts', find: 'return shown.length === values.length && shown.every(', replace: 'return shown.every(', tests: CORPUS },
  { guard: 'proofs: as many are withheld as it is said', file: 'schema/verify-record.ts', find: 'new Set(withheld).size === withheldCount && withheld.length === withheldCount', replace: 'true', tests: CORPUS },
  { guard: 'keys: feeds are read again when a key was given up', file: 'subgraphs/network/ingest/feed-reader.ts', find: '      await beginAnew(note);\n    heeded = standing;', replace: '      heeded = standing;', tests: KEYS },
  { guard: 'keys: what was given up counts as far as its actor stands by it', file: 'subgraphs/network/ingest/page-check.ts', find: "if (!standing.counts(key)) throw new ConstellationError('KEY_REVOKED');", replace: '', tests: KEYS },
  { guard: 'keys: a broken chain does not lead to what its actor stands by', file: 'subgraphs/network/ingest/page-check.ts', find: "if (isBreak && standing.isOpen()) throw new FeedNotStoodBy('The chain is broken.', { cause: thrown });", replace: '', tests: KEYS },
  { guard: 'keys: a feed leads to what its actor stands by', file: 'subgraphs/network/ingest/feed-reader.ts', find: "throw new FeedNotStoodBy('It ends before.');", replace: '{}', tests: KEYS },
  { guard: 'keys: members are asked for new ones', file: 'subgraphs/network/ingest/key-watch.ts', find: 'look(did, ended.signal).catch(() => {})', replace: 'Promise.resolve()', tests: KEYS },
  { guard: 'moved: the old domain is not asked', file: 'subgraphs/network/pinned-keys.ts', find: 'return resolve(did, signal, moved ? { moved } : {});', replace: 'return resolve(did, signal, {});', tests: MOVED },
  { guard: 'moved: histories that are shown are checked', file: 'subgraphs/network/pinned-keys.ts', find: 'await checkKeyHistory(shown, member.did);', replace: '', tests: MOVED },
  { guard: 'moved: the hub is told so often', file: 'subgraphs/network/http/moved-route.ts', find: '&& !mayTell(addressKey(request.ip)))', replace: '&& false)', tests: ROUTE },
  { guard: 'moved: what the hub is told is bounded', file: 'subgraphs/network/http/moved-route.ts', find: '{ bodyLimit: MAX_BODY }', replace: '{ bodyLimit: 3e7 }', tests: ROUTE },
  { guard: 'moved: what strangers send silences no member', file: 'subgraphs/network/http/moved-route.ts', find: 'if (!(await goesOnByOwnKey(known, keyHistory)) &&', replace: 'if (', tests: ROUTE },
  { guard: 'leaving: what strangers send silences no member', file: 'subgraphs/network/http/hub-routes.ts', find: ' && !(await isOwnDeparture(member, statement))', replace: '', tests: ROUTE },
  { guard: 'keys: statements hold nothing that only takes up room', file: 'schema/key-history.ts', find: 'if (Object.keys(header).sort().join() !== HEADER)', replace: 'if (false)', tests: HISTORY },
  { guard: 'keys: statements are short', file: 'schema/key-history.ts', find: 'const MAX_STATEMENT = 2_500;', replace: 'const MAX_STATEMENT = 10_000;', tests: HISTORY },
  { guard: 'roster: who takes no part takes no room', file: 'subgraphs/network/roster/published-roster.ts', find: "status === 'ACTIVE' ? keyHistory.statements : []", replace: 'keyHistory.statements', tests: ['test/network/hostile-joiners.test.ts'], only: 'roster long' },
  { guard: 'resolving: addresses for sessions and words are checked', file: 'subgraphs/fetching/actor-resolution.ts', find: ', endpoints.session, endpoints.control])', replace: '])', tests: ['test/fetching/member-addresses.test.ts'] },
  { guard: 'control: no new place without a word from there', file: 'subgraphs/network/members.ts', find: 'if (isAsked && !hasProven) await prove?.(resolved, signal);', replace: '', tests: LAPSED },
  { guard: 'control: a word is good for so long', file: 'subgraphs/network/ingest/control-watch.ts', find: '&& now() - one.provenAt < times.goodMs', replace: '', tests: LAPSED },
  { guard: 'control: who gives no word is not asked', file: 'gateway/ways.ts', find: 'if (member.unproven !== undefined) return { code: member.unproven, retryable: true };', replace: '', tests: LAPSED },
  { guard: 'control: the word comes from where the rows come from', file: 'subgraphs/network/control-proof.ts', find: '|| new URL(endpoints.control).origin !== new URL(endpoints.graphql).origin', replace: '', tests: ['test/network/hostile-joiners.test.ts'], only: 'elsewhere' },
  { guard: 'members: a change is put in the place of what was read', file: 'subgraphs/network/store/sqlite-hub-state.ts', find: "WHERE did = ? AND member = ?')", replace: "WHERE did = ? AND ? IS NOT NULL')", tests: [...ROUTE, 'test/contracts/hub-stores.test.ts'] },
  { guard: 'members: who shows keys undoes no suspension', file: 'subgraphs/network/members.ts', find: 'return isNews ? { ...before, keyHistory', replace: 'return isNews ? { ...known, keyHistory', tests: ROUTE },
  { guard: 'keys: a change that was cut off is found', file: 'subgraphs/actor/setup/key-files.ts', find: 'const path = existsSync(beside) ? beside : actor.keyFile;', replace: 'const path = actor.keyFile;', tests: CHANGES },
  { guard: 'keys: recovery keys have a checksum', file: 'subgraphs/actor/keys/recovery-text.ts', find: 'return checkOf(key).equals(bytes.subarray(KEY_BYTES)) ? key : undefined;', replace: 'return key;', tests: ['test/actor/keys/recovery-text.test.ts'] },
];
