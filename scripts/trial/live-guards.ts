import type { Guard } from './guards.ts';

const STORES = ['test/contracts/actor-store.test.ts'];
const STATEMENTS = ['test/actor/statements.test.ts'];
const CHECK = ['test/network/live/presentation-check.test.ts'];
const HOSTILE = ['test/hostile/live-questions.test.ts'];
const SHARED = ['test/scenarios/trust/live-facts.test.ts'];
const MANY = ['test/scenarios/trust/many-owners.test.ts'];

/** What keeps questions for what owners share with a reader, and their answers, from saying too much or being believed too far. */
// biome-ignore format: a guard is one line
export const LIVE_GUARDS: readonly Guard[] = [
  { guard: 'statements: a reference that is withheld finds nothing', file: 'subgraphs/actor/store/sqlite-pointers.ts', find: 'AND (p.field_grant IS NULL OR', replace: 'AND (1 OR', tests: STORES, only: 'plainest' },
  { guard: 'statements: what is not in view is not found', file: 'subgraphs/actor/store/sqlite-pointers.ts', find: 'AND +r.grant IN (', replace: 'AND 1 OR +r.grant IN (', tests: STORES, only: 'plainest' },
  { guard: 'statements: an erased reference finds nothing', file: 'subgraphs/actor/store/sqlite-projection.ts', find: 'run(seq, change.id);\n      projectPointers(store, change.id, actor);', replace: 'run(seq, change.id);', tests: STORES, only: 'erased' },
  { guard: 'statements: the proofs of a request are bounded', file: 'subgraphs/actor/api/context.ts', find: 'return proofs <= MAX_PROOFS;', replace: 'return true;', tests: STATEMENTS },
  { guard: 'statements: names are bounded', file: 'subgraphs/actor/api/statements.ts', find: 'if (given.length > most)', replace: 'if (given.length > 1e9)', tests: STATEMENTS },
  { guard: 'statements: who was shown what is logged', file: 'subgraphs/actor/api/statements.ts', find: 'context.noteShown(actor, shown);', replace: '', tests: STATEMENTS },
  { guard: 'statements: who asked in vain is logged', file: 'subgraphs/actor/api/statements.ts', find: 'if (!after) context.noteMissed(', replace: 'if (false) context.noteMissed(', tests: STATEMENTS },
  { guard: 'live: an owner speaks for itself', file: 'subgraphs/network/live/presentation-check.ts', find: "throw new ConstellationError('OWNERSHIP_VIOLATION');", replace: ';', tests: CHECK },
  { guard: 'live: a digest is that of its proof', file: 'subgraphs/network/live/presentation-check.ts', find: "if (digestOfSdJwt(sdJwt) !== digest) throw new ConstellationError('WRONG_DIGEST');", replace: '', tests: HOSTILE },
  { guard: 'live: a proof is of the record that it comes with', file: 'subgraphs/network/live/presentation-check.ts', find: "if (envelope.id !== id || envelope.kind !== kind) throw new ConstellationError('BAD_PROOF');", replace: '', tests: HOSTILE },
  { guard: 'live: a key that was taken back counts where the index stands by it', file: 'subgraphs/network/live/presentation-check.ts', find: "if (isSetAside(key) && known?.digest !== digest) throw new ConstellationError('KEY_REVOKED');", replace: '', tests: CHECK },
  { guard: 'live: versions follow those that are known', file: 'subgraphs/network/live/presentation-check.ts', find: 'checkSuccession(row, envelope.previous, known ?? floor);', replace: '', tests: CHECK },
  { guard: 'live: what was hidden comes back no older', file: 'subgraphs/network/live/presentation-check.ts', find: 'known ?? floor', replace: 'known', tests: CHECK },
  { guard: 'live: no more rows than asked for', file: 'subgraphs/network/live/statement-request.ts', find: 'nodes.length > first || ', replace: '', tests: HOSTILE, only: 'S01' },
  { guard: 'live: pages end', file: 'subgraphs/network/live/live-desk.ts', find: 'const MOST_PAGES = 4;', replace: 'const MOST_PAGES = 4e4;', tests: HOSTILE, only: 'always one page more' },
  { guard: 'live: whoever is not heard to the end is silent', file: 'subgraphs/network/live/live-desk.ts', find: "for (const { actor } of groups.flat()) refuse(actor, 0, 'ACTOR_ANSWER_TOO_LARGE');", replace: '', tests: HOSTILE, only: 'always one page more' },
  { guard: 'live: records of one request are bounded', file: 'subgraphs/network/live/live-desk.ts', find: 'const MOST_RECORDS = 2_000;', replace: 'const MOST_RECORDS = 2e9;', tests: MANY, only: 'two thousand' },
  { guard: 'live: a question has what it asked for only', file: 'subgraphs/network/live/live-facts.ts', find: 'actors.has(actor) && (targets.has(id)', replace: 'actors.has(actor) && (true || targets.has(id)', tests: SHARED, only: 'one turn' },
  { guard: 'live: another version of the same number is not laid over', file: 'subgraphs/network/facts/overlay.ts', find: ' && fact.digest === known.digest', replace: '', tests: ['test/network/facts/overlay.test.ts'] },
  { guard: 'live: a subject that is too large takes no room', file: 'subgraphs/network/live/owner-shares.ts', find: 'if (counted.size + more.length > most) return undefined;\n    for (const actor of more) counted.add(actor);', replace: 'for (const actor of more) counted.add(actor);\n    if (counted.size > most) return undefined;', tests: ['test/network/live/owner-shares.test.ts'] },
  { guard: 'live: authors have room each', file: 'subgraphs/network/live/owner-shares.ts', find: '(had.get(one) ?? 0) + (', replace: '0 * (had.get(one) ?? 0) + (', tests: ['test/network/live/owner-shares.test.ts'] },
  { guard: 'live: questions wait for those who ask as well', file: 'subgraphs/network/api/context.ts', find: 'await shares.claim(ownerOf(about), question.actors);', replace: 'shares.spend(question.actors);', tests: SHARED, only: 'for so many subjects' },
];
