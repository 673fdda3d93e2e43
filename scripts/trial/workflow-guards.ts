import type { Guard } from './guards.ts';

const ROUNDS = ['test/actor/health-rounds.test.ts'];
const GUESTS = ['test/actor/guests.test.ts'];
const POSTS = ['test/actor/posts.test.ts'];
const DELEGATION = ['test/actor/people/delegation.test.ts'];
const ROUND_STORES = ['test/contracts/health-store.test.ts'];

/** What keeps the doors of a node for people without an account, and the work of many hands, from being misused. */
// biome-ignore format: a guard is one line
export const WORKFLOW_GUARDS: readonly Guard[] = [
  // rounds of questions
  { guard: 'a link counts once', file: 'subgraphs/actor/store/health-sqlite.ts', find: ' AND round = ? AND used = 0', replace: ' AND round = ?', tests: ROUND_STORES, only: 'SQLite' },
  { guard: 'a link counts once in MongoDB', file: 'subgraphs/actor/store/health-mongo.ts', find: 'isOver: false, free: seat }', replace: 'isOver: false, seats: seat }', tests: ROUND_STORES, only: 'MongoDB' },
  { guard: 'a link is for its own round', file: 'subgraphs/actor/store/health-sqlite.ts', find: 'WHERE digest = ? AND round = ? AND used = 0', replace: 'WHERE digest = ? AND ? IS NOT NULL AND used = 0', tests: ROUND_STORES, only: 'SQLite' },
  { guard: 'a round that is over takes no answer', file: 'subgraphs/actor/store/health-sqlite.ts', find: "run('DELETE FROM health_seats WHERE round = ?', id);\n        return find(id);", replace: 'return find(id);', tests: ROUND_STORES, only: 'SQLite' },
  { guard: 'the log of the store forgets answers', file: 'subgraphs/actor/store/health-sqlite.ts', find: 'if (isCounted) store.eraseLogSoon();', replace: '', tests: ROUNDS, only: 'write-ahead' },
  { guard: 'the last day of a round', file: 'subgraphs/actor/health-rounds/rounds.ts', find: 'return isOver || closes < dayOf(now);', replace: 'return isOver;', tests: ROUNDS, only: 'first day' },
  { guard: 'the first day of a round', file: 'subgraphs/actor/health-rounds/answering.ts', find: 'if (round.opens > dayOf(now()))', replace: "if (round.opens === '')", tests: ROUNDS, only: 'first day' },
  { guard: 'nothing is shown below five answers', file: 'subgraphs/actor/health-rounds/results.ts', find: 'return answers < FEWEST_ANSWERS;', replace: 'return answers === 0;', tests: ROUNDS, only: 'below five' },
  { guard: 'nothing is shown of a question below five answers', file: 'subgraphs/actor/health-rounds/results.ts', find: 'answered < FEWEST_ANSWERS ?', replace: 'answered === 0 ?', tests: ROUNDS, only: 'leaves out' },
  { guard: 'nothing is shown while a round runs', file: 'subgraphs/actor/api/health-rounds.ts', find: 'over && !tooFew ?', replace: '!tooFew ?', tests: ROUNDS, only: 'opened with a link' },
  { guard: 'other sites send no answers', file: 'subgraphs/actor/health-rounds/answer-routes.ts', find: 'desk.refuseForeign(request);', replace: '', tests: ROUNDS, only: 'pages of this node' },
  { guard: 'links are not guessed at without end', file: 'subgraphs/actor/health-rounds/answer-routes.ts', find: 'refuseTooMany(request);\n', replace: '\n', tests: ROUNDS, only: 'guessed' },
  { guard: 'an answer is small', file: 'subgraphs/actor/health-rounds/answer-routes.ts', find: '{ bodyLimit: BODY_BYTES }', replace: '{}', tests: ROUNDS, only: 'cannot be taken' },
  { guard: 'an answer is one of five values', file: 'subgraphs/actor/health-rounds/answering.ts', find: 'refuseOtherThanAnswers(values, round.questions.length);', replace: 'const isAny = (value: unknown): asserts value is number[] => {};\n      isAny(values);', tests: ROUNDS, only: 'cannot be taken' },
  // the door for guests
  { guard: 'a door is shut unless it was opened', file: 'subgraphs/actor/guests/doors.ts', find: '(await actor.store.guests.door(topic)) && openTopic', replace: 'openTopic', tests: GUESTS, only: 'by default' },
  { guard: 'guests see what everybody sees', file: 'subgraphs/actor/guests/doors.ts', find: 'const view = { sight,', replace: "const view = { sight: [...sight, 'MEMBERS'],", tests: GUESTS, only: 'PUBLIC topic only' },
  { guard: 'a topic that rests or is closed takes no ideas', file: 'subgraphs/actor/guests/doors.ts', find: " || (record.content.status ?? 'OPEN') !== 'OPEN'", replace: '', tests: GUESTS, only: 'PUBLIC topic only' },
  { guard: 'ideas are marked as from outside', file: 'subgraphs/actor/guests/ideas.ts', find: 'text, fromOutside: true }', replace: 'text }', tests: GUESTS, only: 'as a draft' },
  { guard: 'ideas that wait are counted one by one', file: 'subgraphs/actor/guests/ideas.ts', find: '(turns.get(actor.did) ?? Promise.resolve())', replace: 'Promise.resolve()', tests: GUESTS, only: 'same moment' },
  { guard: 'so many ideas wait', file: 'subgraphs/actor/guests/ideas.ts', find: 'await refuseFull(actor, topic);', replace: '', tests: GUESTS, only: 'fifty' },
  { guard: 'an idea has so many characters', file: 'subgraphs/actor/guests/ideas.ts', find: 'if ([...text].length > max)', replace: 'if (false)', tests: GUESTS, only: 'too long' },
  { guard: 'an idea has so many bytes', file: 'subgraphs/actor/guests/guest-routes.ts', find: '{ bodyLimit: BODY_BYTES }', replace: '{}', tests: GUESTS, only: 'too long' },
  { guard: 'one address leaves few ideas', file: 'subgraphs/actor/guests/guest-routes.ts', find: 'byAddress(addressKey(request.ip));', replace: '', tests: GUESTS, only: 'one address' },
  { guard: 'all together leave few ideas', file: 'subgraphs/actor/guests/guest-routes.ts', find: "ofAll('');", replace: '', tests: GUESTS, only: 'sixty' },
  { guard: 'other sites send no ideas', file: 'subgraphs/actor/guests/guest-routes.ts', find: 'desk.refuseForeign(request);', replace: '', tests: GUESTS, only: 'pages of this node' },
  { guard: 'markup of others is text in pages', file: 'subgraphs/actor/pages/page.ts', find: 'return text.replace(', replace: 'return text || text.replace(', tests: GUESTS, only: 'markup' },
  // posts
  { guard: 'words are attributed to nobody who has not seen them', file: 'subgraphs/actor/writing/planning.ts', find: 'refuseUnasked(actor, kind, content, policy);', replace: '', tests: POSTS, only: 'alone at first' },
  { guard: 'other words are attributed to nobody who has not seen them', file: 'subgraphs/actor/writing/planning.ts', find: 'refuseUnasked(next.issuer, kind, content, policy);', replace: '', tests: POSTS, only: 'alone at first' },
  { guard: 'words are attributed to one alone', file: 'subgraphs/actor/writing/speaking-for.ts', find: 'partners.every(', replace: 'partners.some(', tests: POSTS, only: 'alone at first' },
  { guard: 'a revision does not prolong a post', file: 'subgraphs/actor/erasing/due-posts.ts', find: 'at: said.get(id)?.at ?? Date.parse(at)', replace: 'at: Date.parse(at)', tests: POSTS },
  { guard: 'posts stay where nobody can say how long', file: 'subgraphs/actor/erasing/due-posts.ts', find: 'kept != null && at + kept * DAY', replace: 'at + (kept ?? 0) * DAY', tests: POSTS, only: 'as the charter keeps' },
  // rights that were delegated
  { guard: 'sessions end with what was delegated', file: 'subgraphs/actor/people/sessions.ts', find: 'mayAct(person, moment)', replace: '!person.disabled', tests: DELEGATION, only: 'end of that day' },
  { guard: 'nobody signs in after what was delegated', file: 'subgraphs/actor/people/passkeys.ts', find: '!mayAct(person, now())', replace: 'person.disabled', tests: DELEGATION, only: 'end of that day' },
  { guard: 'approvals end with what was delegated', file: 'subgraphs/actor/writing/mandate.ts', find: 'mayAct(found, Date.now())', replace: '!found.disabled', tests: DELEGATION, only: 'second pair' },
  { guard: 'nothing is delegated beyond what one has', file: 'subgraphs/actor/people/delegation.ts', find: 'if (own !== undefined && until > own)', replace: "if (until === '')", tests: DELEGATION, only: 'no further' },
];
