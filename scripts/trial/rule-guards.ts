import type { Guard } from './guards.ts';

const TOGETHER = ['test/scenarios/derived/working-together.test.ts'];
const rule = (name: string) => [`test/network/rules/${name}.test.ts`];

/** What keeps rules from telling more than they may, and from being made to say what nobody said. */
// biome-ignore format: a guard is one line
export const RULE_GUARDS: readonly Guard[] = [
  { guard: 'what judges is for those concerned', file: 'subgraphs/network/api/derived/concerned.ts', find: 'for (const actor of actors) if (actor === own) return true;', replace: 'for (const actor of actors) if (actor !== "") return true;', tests: TOGETHER, only: 'nobody else' },
  { guard: 'of few members nothing is judged', file: 'subgraphs/network/rules/judging.ts', find: 'export const FEWEST_MEMBERS = 5;', replace: 'export const FEWEST_MEMBERS = 1;', tests: rule('alliances/equity') },
  { guard: 'others see no gaps of an actor', file: 'subgraphs/network/api/derived/transparency-fields.ts', find: 'viewer?.actor === subject ? gaps : null', replace: 'gaps', tests: TOGETHER, only: 'transparency' },
  { guard: 'whoever is not asked keeps its objection', file: 'subgraphs/network/rules/decisions/decision.ts', find: 'mayObject: mayVote,', replace: 'mayObject: asked,', tests: rule('decisions/decision') },
  { guard: 'only who has a vote is asked', file: 'subgraphs/network/rules/decisions/decision.ts', find: 'named.filter((actor) => mayVote.has(actor))', replace: 'named', tests: rule('decisions/decision') },
  { guard: 'words to another version decide nothing', file: 'subgraphs/network/rules/decisions/consent.ts', find: 'word.digest === digest ? voiceOf(word) : undefined', replace: 'voiceOf(word)', tests: rule('decisions/decision') },
  { guard: 'whoever asks does not answer itself', file: 'subgraphs/network/rules/decisions/consent.ts', find: 'if (!mayObject.has(actor) || actor === issuer) continue;', replace: 'if (!mayObject.has(actor)) continue;', tests: rule('decisions/decision') },
  { guard: 'what is decided stays decided', file: 'subgraphs/network/rules/decisions/consent.ts', find: 'if (passedOn !== null || (isClosed', replace: 'if ((isClosed', tests: rule('decisions/decision') },
  { guard: 'nobody is superseded by others', file: 'subgraphs/network/rules/decisions/decision.ts', find: "'supersedes', proposal.actor)", replace: "'supersedes')", tests: rule('decisions/decision') },
  { guard: 'strangers do not split a network', file: 'subgraphs/network/rules/alliances/split.ts', find: ' && wasMember(one.actor, splitAt(facts, one, charter.id))', replace: '', tests: rule('alliances/split') },
  { guard: 'no two charters split from each other', file: 'subgraphs/network/rules/alliances/split.ts', find: 'bornOf(facts, one) > born && ', replace: '', tests: rule('alliances/split') },
  { guard: 'nobody is named before it confirms', file: 'subgraphs/network/rules/roundtable/attribution.ts', find: "if (evidence?.value === 'CONFIRMED')", replace: 'if (evidence)', tests: rule('roundtable/roundtable') },
];
