import type { Guard } from './guards.ts';

const RESTORE = ['test/actor/restore-taken-back.test.ts'];
const SHUT_OUT = ['test/actor/restore-shut-out.test.ts'];
const CALLERS = ['test/actor/callers/signed-requests.test.ts'];
const AUDIT = ['test/contracts/audit-store.test.ts'];

/** What keeps taken back what was taken back, through a restore, a remembered assertion and a log that cannot be written. */
// biome-ignore format: a guard is one line
export const RESTORE_GUARDS: readonly Guard[] = [
  { guard: 'what hubs saw change is closed after a restore', file: 'subgraphs/actor/backup/closing.ts', find: 'if (isListed || seenChanging.has(envelope.id)) {', replace: 'if (isListed) {', tests: RESTORE },
  { guard: 'what the own list names is closed after a restore', file: 'subgraphs/actor/backup/closing.ts', find: 'if (isListed || seenChanging.has(envelope.id)) {', replace: 'if (seenChanging.has(envelope.id)) {', tests: RESTORE },
  { guard: 'a list is applied by its times as well', file: 'subgraphs/actor/backup/closing.ts', find: " || known.at >= (marker?.backupAt ?? '')", replace: '', tests: RESTORE },
  { guard: 'without a list nothing stays shared with few', file: 'subgraphs/actor/backup/closing.ts', find: 'marker?.closesFew ? withoutFew(policy, seq) : undefined', replace: 'undefined as VisibilityPolicy | undefined', tests: RESTORE },
  { guard: 'fields for few are closed as well', file: 'subgraphs/actor/backup/closing.ts', find: "isForFew(one) ? { audience: 'PRIVATE' } : one", replace: 'one', tests: RESTORE },
  { guard: 'a list from elsewhere may end anywhere', file: 'subgraphs/actor/backup/restore.ts', find: 'const isListed = isKnownHere && ', replace: 'const isListed = ', tests: RESTORE },
  { guard: 'a list covers only what came after its beginning', file: 'subgraphs/actor/backup/restore.ts', find: ' && since <= createdAt', replace: '', tests: RESTORE },
  { guard: 'a damaged list is no whole one', file: 'subgraphs/actor/backup/line-list.ts', find: 'since: isDamaged ? undefined : since', replace: 'since', tests: RESTORE },
  { guard: 'who was removed is not let in again', file: 'subgraphs/actor/backup/shut-out-list.ts', find: "if (is === 'REMOVED') return undefined;", replace: '', tests: SHUT_OUT },
  { guard: 'who was disabled is not let in again', file: 'subgraphs/actor/backup/shut-out-list.ts', find: "...(is === 'DISABLED' ? { disabled: true } : {})", replace: '', tests: SHUT_OUT },
  { guard: 'tokens that were removed stay so', file: 'subgraphs/actor/backup/shut-out-list.ts', find: '!tokens.has(digest)', replace: 'true', tests: SHUT_OUT },
  { guard: 'passkeys that were removed stay so', file: 'subgraphs/actor/backup/shut-out-list.ts', find: '!passkeys.has(id)', replace: 'true', tests: SHUT_OUT },
  { guard: 'a removal is for good', file: 'subgraphs/actor/backup/shut-out-list.ts', find: "else if (people.get(one.person) !== 'REMOVED') people", replace: 'else people', tests: SHUT_OUT },
  { guard: 'a token is on the list before it is removed', file: 'subgraphs/actor/backup/shut-out-list.ts', find: 'await remember(...gone.map(({ digest }) => ({ token: digest })));', replace: '', tests: SHUT_OUT },
  { guard: 'somebody is on the list before they are removed', file: 'subgraphs/actor/backup/shut-out-list.ts', find: "await remember({ person: id, is: 'REMOVED' });", replace: '', tests: SHUT_OUT },
  { guard: 'a last passkey is kept', file: 'subgraphs/actor/backup/shut-out-list.ts', find: 'if (!isLast) await remember', replace: 'await remember', tests: SHUT_OUT },
  { guard: 'a list of who is out covers only what came after its beginning', file: 'subgraphs/actor/backup/shut-out-list.ts', find: ' && since <= backup.createdAt', replace: '', tests: SHUT_OUT },
  { guard: 'what is taken back is written down first', file: 'subgraphs/actor/writing/publishing.ts', find: 'await rememberTakenBack?.(takenBackBy(actor, plans));', replace: '', tests: RESTORE },
  { guard: 'a withdrawal takes back', file: 'subgraphs/actor/writing/taking-back.ts', find: 'if (!envelope.withdrawn && !showsLess(', replace: 'if (!showsLess(', tests: RESTORE },
  { guard: 'a shorter time takes back', file: 'subgraphs/actor/writing/taking-back.ts', find: 'until !== undefined && until <= one.until', replace: 'true', tests: RESTORE },
  { guard: 'nothing is shown before the recovery', file: 'subgraphs/actor/api/context.ts', find: "if (sight !== 'ALL' && actors.get(actor)?.recoveryPending())", replace: "if (sight !== 'ALL' && false)", tests: RESTORE },
  { guard: 'a hub that was joined must be heard', file: 'subgraphs/actor/backup/recovery.ts', find: "(joined.length === 0 || seen.some(({ tier }) => tier === 'MEMBERS'))", replace: 'true', tests: RESTORE },
  { guard: 'a hub is known by its name', file: 'subgraphs/actor/backup/recovery.ts', find: "typeof did === 'string' ? hub.did === did : new URL", replace: 'new URL', tests: RESTORE },
  { guard: 'assertions are bound to the hub', file: 'subgraphs/actor/callers/viewer-check.ts', find: 'known.assertion.hub === hub &&', replace: '', tests: CALLERS, only: 'is bound to' },
  { guard: 'assertions are bound to the key of the hub', file: 'subgraphs/actor/callers/viewer-check.ts', find: 'known.assertion.hubKey === hubKey &&', replace: '', tests: CALLERS, only: 'is bound to' },
  { guard: 'what the log dropped is said', file: 'subgraphs/actor/audit/log.ts', find: 'const mark: AuditEvent[] = dropped ?', replace: 'const mark: AuditEvent[] = !dropped ? [] : isClosed ?', tests: AUDIT, only: 'dropped' },
  { guard: 'four eyes come back with the actor', file: 'subgraphs/actor/backup/restore.ts', find: '      ...actor.settings,\n', replace: '', tests: ['test/actor/backup.test.ts'], only: 'brings back what' },
];
