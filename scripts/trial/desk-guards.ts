import type { Guard } from './guards.ts';

const READING = ['test/actor/reading/reading.test.ts'];
const CHANGES = ['test/actor/reading/changes.test.ts'];
const DESK = ['test/actor/desk/preview.test.ts'];
const PEOPLE = ['test/actor/desk/people.test.ts'];
const UPLOADS = ['test/actor/tables/upload.test.ts'];
const ICS = ['test/actor/reminders/ics.test.ts'];
const CALENDARS = ['test/actor/reminders/calendar.test.ts'];
const LETTERS = ['test/actor/reminders/letters.test.ts'];

/** What keeps the desk from being misused: by pages of others, by hubs, by files, and by words that others wrote. */
// biome-ignore format: a guard is one line
export const DESK_GUARDS: readonly Guard[] = [
  { guard: 'reading is for pages of the node', file: 'subgraphs/actor/reading/reading-route.ts', find: 'if (!bearer) desk.refuseForeign(request);', replace: '', tests: READING, only: 'pages of the node' },
  { guard: 'no redirect of a hub is taken for an answer', file: 'subgraphs/actor/reading/hub-line.ts', find: 'const isAnswer = GRAPHQL_TYPES.test(type)', replace: 'const isAnswer = true', tests: READING, only: 'when it answers' },
  { guard: 'a refusal of the hub is not the end of the session', file: 'subgraphs/actor/reading/hub-line.ts', find: 'if (status === 401 && isSignedIn)', replace: 'if (status === 999)', tests: READING, only: 'when it answers' },
  { guard: 'answers of a hub are bounded', file: 'subgraphs/actor/reading/hub-line.ts', find: 'if (bytes > MAX_BYTES) done(', replace: 'if (bytes < 0) done(', tests: READING, only: 'beyond what is taken' },
  { guard: 'a hub has only so long', file: 'subgraphs/actor/reading/hub-line.ts', find: 'const both = AbortSignal.any([signal, limit]);', replace: 'const both = signal;', tests: READING, only: 'only so long' },
  { guard: 'nobody waits for who left', file: 'subgraphs/actor/reading/hub-line.ts', find: 'const both = AbortSignal.any([signal, limit]);', replace: 'const both = limit;', tests: READING, only: 'somebody who left' },
  { guard: 'only parts of a GraphQL request are handed on', file: 'subgraphs/actor/reading/reading-route.ts', find: 'const known = MEMBERS.filter(', replace: 'const known = Object.keys(body).filter(', tests: READING, only: 'words of the page' },
  { guard: 'news is for pages of the node', file: 'subgraphs/actor/reading/changes-route.ts', find: 'if (!bearer) desk.refuseForeign(request);', replace: '', tests: CHANGES, only: 'end with the session' },
  { guard: 'names in a content are names of fields', file: 'schema/graphql/scalars.ts', find: 'if (!CONTENT_NAME.test(name)) refuse(', replace: 'if (name === name.repeat(2)) refuse(', tests: DESK, only: 'take an object' },
  { guard: 'a content is only so deep', file: 'schema/graphql/scalars.ts', find: 'const CONTENT_DEPTH = 6;', replace: 'const CONTENT_DEPTH = 6e6;', tests: DESK, only: 'take an object' },
  { guard: 'what was read is what is published', file: 'subgraphs/actor/api/desk-drafts.ts', find: 'if (draftDigest(draft) !== digest)', replace: 'if (false)', tests: DESK, only: 'begin, change' },
  { guard: 'roles are given up to the own', file: 'subgraphs/actor/people/people-desk.ts', find: 'if (!reaches(by.role, wanted))', replace: 'if (false)', tests: PEOPLE, only: 'up to their own' },
  { guard: 'with four eyes no signer is made at the desk', file: 'subgraphs/actor/people/people-desk.ts', find: "if (wanted === 'SIGNER' && person.role !== 'SIGNER' && fourEyes !== false)", replace: 'if (false)', tests: PEOPLE, only: 'no signer' },
  { guard: 'a restore gives back no role', file: 'subgraphs/actor/backup/shut-out-list.ts', find: 'await remember({ person: person.id, role: person.role });', replace: '{}', tests: ['test/actor/restore-shut-out.test.ts'], only: 'may do less' },
  { guard: 'files come from pages of the node', file: 'subgraphs/actor/people/own-origins.ts', find: "const plain = request.method === 'GET' ||", replace: 'const plain = true ||', tests: UPLOADS, only: 'with the mandate' },
  { guard: 'files come from people with the mandate', file: 'subgraphs/actor/tables/import-route.ts', find: "requireRole(await desk.bearerOf(request, reply), 'COORDINATOR')", replace: "requireRole(await desk.bearerOf(request, reply), 'SERVICE')", tests: UPLOADS, only: 'with the mandate' },
  { guard: 'an import has the mandate of who sent it', file: 'subgraphs/actor/tables/import-route.ts', find: 'publisher: hosted.publisher.as({ person, name, role })', replace: 'publisher: hosted.publisher', tests: UPLOADS, only: 'with the mandate' },
  { guard: 'what is written was looked at', file: 'subgraphs/actor/tables/uploaded-table.ts', find: 'if (upload.seen !== undefined && upload.seen !== digest)', replace: 'if (false)', tests: UPLOADS, only: 'looked at first' },
  { guard: 'a workbook is only so large inside', file: 'subgraphs/actor/tables/bounded-archive.ts', find: '{ maxOutputLength: Math.max(1, most) }', replace: '{}', tests: UPLOADS, only: 'is none when' },
  { guard: 'words begin no property of a calendar', file: 'subgraphs/actor/reminders/ics.ts', find: ".replaceAll('\\n', '\\\\n');", replace: ';', tests: ICS },
  { guard: 'lines of a calendar are folded', file: 'subgraphs/actor/reminders/ics.ts', find: 'const LINE_OCTETS = 75;', replace: 'const LINE_OCTETS = 75_000;', tests: ICS },
  { guard: 'who may not come in has no calendar', file: 'subgraphs/actor/reminders/calendar-route.ts', find: '!mayAct(person, now()) ||', replace: '', tests: CALENDARS, only: 'may not come in' },
  { guard: 'a new calendar link ends the one before', file: 'subgraphs/actor/reminders/choices.ts', find: 'calendar: { digest, createdAt: timestamp() } });', replace: 'calendar: before.calendar ?? { digest, createdAt: timestamp() } });', tests: CALENDARS, only: 'by its link only' },
  { guard: 'letters go to addresses that said yes', file: 'subgraphs/actor/reminders/letter-rounds.ts', find: 'if (mail?.confirmedAt === undefined || new', replace: 'if (mail === undefined || new', tests: LETTERS, only: 'is due each day' },
  { guard: 'links in letters cannot be guessed', file: 'subgraphs/actor/reminders/letter-links.ts', find: 'return isEqual(text, expected) ?', replace: 'return text.length === expected.length ?', tests: LETTERS, only: 'said so' },
  { guard: 'a question to an address is old after three days', file: 'subgraphs/actor/reminders/letter-links.ts', find: "Date.parse(mail.chosenAt) + CONFIRM_MS <= now) return undefined;", replace: 'false) return undefined;', tests: LETTERS, only: 'said so' },
  { guard: 'nobody is written to who may not come in', file: 'subgraphs/actor/reminders/letter-rounds.ts', find: 'if (!person || !mayAct(person, now())) return true;', replace: 'if (!person) return true;', tests: LETTERS, only: 'may not come in' },
  { guard: 'an address is one address', file: 'subgraphs/actor/reminders/choices.ts', find: 'if (!isMailAddress(address))', replace: 'if (false)', tests: LETTERS, only: 'one address' },
  { guard: 'strangers are asked only so often', file: 'subgraphs/actor/reminders/choices.ts', find: 'const QUESTIONS_A_DAY = 5;', replace: 'const QUESTIONS_A_DAY = 5_000;', tests: LETTERS, only: 'one address' },
  { guard: 'letters are sent in confidence', file: 'subgraphs/actor/reminders/mailer.ts', find: 'requireTLS: needsTls && !isSecure', replace: 'requireTLS: false', tests: LETTERS, only: 'in confidence' },
  { guard: 'marks that turn text stay out of letters', file: 'subgraphs/actor/reminders/plain-text.ts', find: "replace(/[\\p{Cf}\\p{Co}\\p{Cn}]/gu, '')", replace: "replace(/[\\p{Co}]/gu, '')", tests: LETTERS, only: 'words that are words' },
];
