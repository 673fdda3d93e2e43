import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pino } from 'pino';
import { describe, expect, onTestFinished, test } from 'vitest';
import { backupActor, restoreActor, startNode } from '../../subgraphs/actor/index.ts';
import { startBrowser } from '../support/browser.ts';
import { chromiumForTests } from '../support/chromium.ts';
import { type Visitor, visitor } from './people/support/visitor.ts';
import { foundIn } from './support/canaries.ts';
import { temporaryFolder } from './support/test-actor.ts';
import { startTestNode, type TestNode } from './support/test-node.ts';

const ACME = 'did:web:acme.example';
const DAY = 24 * 60 * 60 * 1_000;
const day = (days = 0) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);
const TOKEN = /^http:\/\/localhost:\d+\/health-check#(csh_[\w-]{43})$/;
const NETWORK = 'did:web:acme.example/network/01K0000000000000000000000A';

const QUESTIONS = [
  { topic: 'TRUST', text: 'Do we rely on each other?' },
  { topic: 'VOICE', text: 'Are you heard? <b>Really</b>?' },
];

async function publishCheck(node: TestNode, token: string, more: object = {}): Promise<string> {
  const input = {
    title: 'Spring',
    network: { id: NETWORK },
    opens: day(),
    closes: day(7),
    questions: QUESTIONS,
    ...more,
  };
  const { data, errors } = await node.ask(
    'mutation ($input: HealthCheckInput!) { publishHealthCheck(input: $input, audience: MEMBERS, language: "en") { id } }',
    { input },
    token,
  );
  if (errors) throw new Error(errors[0]?.message);
  return data.publishHealthCheck.id;
}

const OPEN = `mutation ($id: ID!, $seats: Int!) { openHealthRound(healthCheck: $id, seats: $seats) {
  links round { healthCheck seats answers isOver tooFew results { topic } }
} }`;
const ROUNDS =
  '{ healthRounds { title seats answers isOver tooFew results { topic text ones twos threes fours fives } } }';
const CLOSE = `mutation ($id: ID!) { closeHealthRound(healthCheck: $id) {
  published round { answers tooFew isOver results { topic ones fives } }
} }`;
const READ = (id: string) =>
  `{ node(id: "${id}") { ... on HealthCheck { record { version } respondents results { topic ones twos threes fours fives } } } }`;

async function openRound(seats = 6, more: { check?: object; now?: () => number } = {}) {
  const node = await startTestNode([ACME], undefined, more.now ? { now: more.now } : {});
  const coordinator = await node.token('COORDINATOR');
  const id = await publishCheck(node, coordinator, more.check);
  const { data } = await node.ask(OPEN, { id, seats }, coordinator);
  const links: string[] = data.openHealthRound.links;
  const tokens = links.map((link) => TOKEN.exec(link)?.[1] ?? '');
  return { node, coordinator, id, links, tokens, opened: data.openHealthRound };
}

const answer = (who: Visitor, token: unknown, answers: unknown = [5, 1], headers = {}) =>
  who.post('/health-check/answer', { token, answers }, headers);

describe('a round of questions', () => {
  test('is opened with a link for each seat, answered once by each, and shows how often each value was given', async () => {
    const { node, coordinator, id, tokens, opened } = await openRound();
    expect(new Set(tokens).size).toBe(6);
    expect(tokens.every((token) => token.length === 47)).toBe(true);
    expect(opened.round).toEqual({ healthCheck: id, seats: 6, answers: 0, isOver: false, tooFew: true, results: [] });
    const anyone = visitor(node);
    const asked = await anyone.post('/health-check/questions', { token: tokens[0] });
    expect(asked.body).toEqual({
      title: 'Spring',
      by: `The actor ${ACME}`,
      closes: day(7),
      language: 'en',
      questions: QUESTIONS.map(({ text }) => text),
    });
    for (const [index, token] of tokens.entries())
      expect((await answer(anyone, token, [index < 4 ? 5 : 1, index === 0 ? null : 3])).status).toBe(200);
    const running = (await node.ask(ROUNDS, {}, coordinator)).data.healthRounds[0];
    expect(running).toEqual({ title: 'Spring', seats: 6, answers: 6, isOver: false, tooFew: false, results: [] });

    const { data } = await node.ask(CLOSE, { id }, coordinator);
    expect(data.closeHealthRound).toMatchObject({
      published: true,
      round: { answers: 6, tooFew: false, isOver: true },
    });
    const spread = { ones: 0, twos: 0, threes: 0, fours: 0, fives: 0 };
    expect((await node.ask(READ(id), {}, coordinator)).data.node).toEqual({
      record: { version: 2 },
      respondents: 6,
      results: [
        { topic: 'TRUST', ...spread, ones: 2, fives: 4 },
        { topic: 'VOICE', ...spread, threes: 5 },
      ],
    });
    expect((await node.ask(ROUNDS, {}, coordinator)).data.healthRounds).toEqual([]);
    expect((await node.ask(CLOSE, { id }, coordinator)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  test('shows nothing below five answers, and throws them away', async () => {
    const { node, coordinator, id, tokens } = await openRound(5);
    for (const token of tokens.slice(1)) await answer(visitor(node), token);
    const { data } = await node.ask(CLOSE, { id }, coordinator);
    expect(data.closeHealthRound).toEqual({
      published: false,
      round: { answers: 4, tooFew: true, isOver: true, results: [] },
    });
    expect((await node.ask(READ(id), {}, coordinator)).data.node).toEqual({
      record: { version: 1 },
      respondents: null,
      results: null,
    });
    expect(await node.actors.get(ACME)?.store.health.rounds()).toEqual([]);
  });

  test('leaves out a question that fewer than five answered, however many answered others', async () => {
    const { node, coordinator, id, tokens } = await openRound(6);
    for (const [index, token] of tokens.entries()) await answer(visitor(node), token, [2, index < 4 ? 5 : null]);
    const { data } = await node.ask(CLOSE, { id }, coordinator);
    expect(data.closeHealthRound.round.results).toEqual([{ topic: 'TRUST', ones: 0, fives: 0 }]);
    const { results, respondents } = (await node.ask(READ(id), {}, coordinator)).data.node;
    expect([results.length, results[0].topic, respondents]).toEqual([1, 'TRUST', 6]);
  });

  test('publishes the questions that were asked, whatever the record said meanwhile', async () => {
    const { node, coordinator, id, tokens } = await openRound(5);
    const changed = `mutation { reviseHealthCheck(id: "${id}", changes: { questions: [{ topic: LEARNING, text: "Other" }] }) { id } }`;
    expect((await node.ask(changed, {}, coordinator)).errors).toBeUndefined();
    for (const token of tokens) expect((await answer(visitor(node), token)).status).toBe(200);
    await node.ask(CLOSE, { id }, coordinator);
    const { data } = await node.ask(
      `{ node(id: "${id}") { ... on HealthCheck { questions { text } } } }`,
      {},
      coordinator,
    );
    expect(data.node.questions).toEqual(QUESTIONS.map(({ text }) => ({ text })));
  });

  test('needs a COORDINATOR, a record of this actor that has no results, five seats, and days that are not over', async () => {
    const { node, coordinator, id } = await openRound();
    const code = async (query: string, variables: object, token?: string) =>
      (await node.ask(query, variables, token)).errors?.[0]?.extensions.code;
    for (const role of ['SERVICE', 'READER', 'MEMBER'] as const) {
      const token = await node.token(role);
      expect(await code(OPEN, { id, seats: 6 }, token)).toBe('FORBIDDEN');
      expect(await code(CLOSE, { id }, token)).toBe('FORBIDDEN');
    }
    expect(await code(CLOSE, { id })).toBe('UNAUTHENTICATED');
    expect(await code(ROUNDS, {}, await node.token('SERVICE'))).toBe('FORBIDDEN');
    expect(await code(OPEN, { id, seats: 6 }, coordinator)).toBe('BAD_INPUT');
    const other = await publishCheck(node, coordinator);
    for (const seats of [0, -1, 4, 501]) expect(await code(OPEN, { id: other, seats }, coordinator)).toBe('BAD_INPUT');
    const past = await publishCheck(node, coordinator, { opens: day(-9), closes: day(-1) });
    expect(await code(OPEN, { id: past, seats: 6 }, coordinator)).toBe('BAD_INPUT');
    const foreign = 'did:web:other.example/health-check/01K0000000000000000000000A';
    expect(await code(OPEN, { id: foreign, seats: 6 }, coordinator)).toBe('NOT_FOUND');
    await node.ask(`mutation { withdraw(id: "${other}", reason: MISTAKE) { id } }`, {}, coordinator);
    expect(await code(OPEN, { id: other, seats: 6 }, coordinator)).toBe('WITHDRAWN');
  });

  test('takes more seats while it runs', async () => {
    const { node, coordinator, id } = await openRound();
    const add = `mutation ($seats: Int!) { addHealthSeats(healthCheck: "${id}", seats: $seats) { links round { seats } } }`;
    const { data } = await node.ask(add, { seats: 2 }, coordinator);
    expect(data.addHealthSeats.round.seats).toBe(8);
    const [, late] = data.addHealthSeats.links.map((link: string) => TOKEN.exec(link)?.[1]);
    expect((await answer(visitor(node), late)).status).toBe(200);
    for (const seats of [0, 493])
      expect((await node.ask(add, { seats }, coordinator)).errors?.[0]?.extensions.code).toBe('BAD_INPUT');
  });
});

describe('a one-time link', () => {
  test('counts once; used, guessed and cut short look the same', async () => {
    const { node, tokens } = await openRound();
    const anyone = visitor(node);
    expect((await answer(anyone, tokens[0])).status).toBe(200);
    const replies = [];
    for (const token of [tokens[0], `csh_${'A'.repeat(43)}`, tokens[1]?.slice(0, -1), '', 7, null, { $ne: '' }])
      replies.push(await answer(anyone, token));
    for (const { status, text } of replies) expect([status, text]).toEqual([404, replies[0]?.text]);
    expect(replies[0]?.code).toBe('NOT_FOUND');
    // what is asked tells nobody who holds a link of somebody else whether that was used
    const asked = await Promise.all(
      tokens.slice(0, 2).map((token) => anyone.post('/health-check/questions', { token })),
    );
    expect(asked[0]?.text).toBe(asked[1]?.text);
    expect((await node.actors.get(ACME)?.store.health.rounds())?.[0]).toMatchObject({ answers: 1 });
  });

  test('counts one of many answers sent at the same moment', async () => {
    const { node, tokens } = await openRound();
    const tries = await Promise.all(Array.from({ length: 20 }, () => answer(visitor(node), tokens[2])));
    expect(tries.filter(({ status }) => status === 200)).toHaveLength(1);
    expect((await node.actors.get(ACME)?.store.health.rounds())?.[0]).toMatchObject({ answers: 1 });
  });

  test('is not used up by an answer that cannot be taken', async () => {
    const { node, tokens } = await openRound();
    const [token] = tokens;
    const anyone = visitor(node);
    const bad = [
      [0, 1],
      [6, 1],
      [1],
      [1, 2, 3],
      [null, null],
      ['1', '2'],
      [1.5, 2],
      [1, { $gt: 0 }],
      'ones',
      null,
      { 0: 1, 1: 2 },
    ];
    for (const answers of bad) expect((await answer(anyone, token, answers)).code).toBe('BAD_INPUT');
    const huge = await answer(
      anyone,
      token,
      Array.from({ length: 5_000 }, () => 1),
    );
    expect([huge.status, huge.code]).toEqual([413, 'OPERATION_TOO_LARGE']);
    expect((await answer(anyone, token, [1, null])).status).toBe(200);
  });

  test('holds from the first day of the round to the last', async () => {
    let time = Date.now();
    const { node, coordinator, id, tokens } = await openRound(6, {
      now: () => time,
      check: { opens: day(1), closes: day(3) },
    });
    const anyone = visitor(node);
    for (const path of ['/health-check/questions', '/health-check/answer']) {
      const early = await anyone.post(path, { token: tokens[0], answers: [1, 1] });
      expect([early.status, early.code]).toEqual([503, 'NOT_READY']);
    }
    time += 3 * DAY;
    expect((await answer(anyone, tokens[0])).status).toBe(200);
    time += DAY;
    for (const path of ['/health-check/questions', '/health-check/answer'])
      expect((await anyone.post(path, { token: tokens[1], answers: [1, 1] })).code).toBe('NOT_FOUND');
    await node.ask(CLOSE, { id }, coordinator);
    expect((await answer(anyone, tokens[1])).code).toBe('NOT_FOUND');
  });

  test('is for pages of this node: no other site can send it, and no form', async () => {
    const { node, tokens } = await openRound();
    const anyone = visitor(node);
    const [token] = tokens;
    for (const headers of [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'https://evil.example' },
      { origin: 'null' },
    ])
      expect((await answer(anyone, token, [1, 1], headers)).code).toBe('FORBIDDEN');
    const form = await anyone.ask('/health-check/answer', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: anyone.origin },
      body: `token=${token}`,
    });
    expect(form.status).toBe(415);
    const bare = await fetch(`${node.url}/health-check/answer`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token, answers: [1, 1] }),
    });
    expect(bare.status).toBe(403);
    expect((await answer(anyone, token)).status).toBe(200);
  });

  test('cannot be guessed at without end', async () => {
    const { node, tokens } = await openRound();
    const anyone = visitor(node);
    const codes: (string | undefined)[] = [];
    for (let index = 0; index < 62; index++) codes.push((await answer(anyone, `csh_${'B'.repeat(43)}`)).code);
    expect(codes[0]).toBe('NOT_FOUND');
    expect(codes.at(-1)).toBe('RATE_LIMITED');
    expect((await answer(anyone, tokens[0])).status).toBe(429);
  });
});

describe('what is left of an answer', () => {
  test('is a count: no token, time or address is in a file, in the log, or in a backup', async () => {
    const lines: string[] = [];
    const first = await openRound();
    const { folder } = first.node;
    await first.node.close();
    const node = await startNode(folder, {
      environment: {},
      logger: pino({ level: 'trace' }, { write: (line: string) => lines.push(line) }),
    });
    onTestFinished(() => node.close());
    const anyone = visitor(node);
    const { tokens } = first;
    expect((await answer(anyone, tokens[0], [4, 4])).status).toBe(200);
    await answer(anyone, tokens[0], [4, 4]);
    await answer(anyone, tokens[1], [9, 9]);
    expect(lines.join('')).not.toMatch(/csh_|sha-256|127\.0\.0\.1.*answer|"answers"/);
    expect(foundIn(folder, tokens)).toEqual([]);
    const actor = node.actors.get(ACME)!;
    const backup = join(await temporaryFolder(), 'acme.backup.gz');
    await backupActor(actor, backup);
    expect((await actor.store.health.rounds())[0]).toEqual({
      healthCheck: first.id,
      title: 'Spring',
      questions: QUESTIONS,
      language: 'en',
      opens: day(),
      closes: day(7),
      seats: 6,
      answers: 1,
      counts: [
        [0, 0, 0, 1, 0],
        [0, 0, 0, 1, 0],
      ],
      isOver: false,
    });
    await node.close();
    // brought back, no used link holds again, and no free one: the round is over
    const restored = await temporaryFolder();
    await restoreActor(restored, backup);
    await writeFile(join(restored, 'node.json'), JSON.stringify({ listen: { port: 0 }, development: true }));
    const again = await startTestNode([ACME], restored);
    for (const token of tokens) expect((await answer(visitor(again), token)).code).toBe('NOT_FOUND');
    const { store } = again.actors.get(ACME)!;
    expect(await store.health.rounds()).toEqual([]);
    expect((await store.find([first.id], 'ALL')).get(first.id)?.envelope.version).toBe(1);
  });

  test('is in no write-ahead log either, which would tell what each link added', async () => {
    const { node, tokens } = await openRound();
    const log = join(node.actors.get(ACME)?.directory ?? '', 'store.sqlite-wal');
    await answer(visitor(node), tokens[0]);
    await expect.poll(() => readFileSync(log).length, { timeout: 10_000 }).toBe(0);
  });
});

describe('the page for answering', () => {
  test('is the same for everybody, runs scripts of this node only, and holds no question', async () => {
    const { node, tokens } = await openRound();
    const anyone = visitor(node);
    const page = await anyone.ask('/health-check');
    expect(page.status).toBe(200);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self';");
    expect(page.headers.get('content-security-policy')).toContain("form-action 'none'");
    expect([page.headers.get('referrer-policy'), page.headers.get('cache-control')]).toEqual([
      'no-referrer',
      'no-store',
    ]);
    expect(page.headers.getSetCookie()).toEqual([]);
    expect(page.text).not.toMatch(/<script>|<style|onclick|javascript:|https?:\/\/|Spring/);
    expect((await anyone.ask(`/health-check?${tokens[0]}`)).text).toBe(page.text);
    for (const file of ['page.js', 'page.css']) expect((await anyone.ask(`/health-check/${file}`)).status).toBe(200);
  });

  const chromium = chromiumForTests();
  test.skipIf(!chromium)(
    'lets somebody answer in a browser, shows texts as text, and then forgets the link',
    async () => {
      const { node, links } = await openRound();
      const page = await startBrowser(chromium!);
      onTestFinished(() => page.close());
      const says = (text: string) => page.until(`document.body.innerText.includes(${JSON.stringify(text)})`);
      await page.open(links[0] ?? '');
      await says('Are you heard? <b>Really</b>?');
      await page.run("document.querySelector('button').click()");
      await says('Answer one question at least');
      await page.run(`document.querySelector('input[name="q0"][value="4"]').click()`);
      await page.run("document.querySelector('button').click()");
      await says('your answers are counted');
      expect(await page.run('location.hash')).toBe('');
      expect((await node.actors.get(ACME)?.store.health.rounds())?.[0]).toMatchObject({
        answers: 1,
        counts: [
          [0, 0, 0, 1, 0],
          [0, 0, 0, 0, 0],
        ],
      });
      await page.open('about:blank');
      await page.open(links[0] ?? '');
      await says('Do we rely on each other?');
      await page.run(`document.querySelector('input[name="q0"][value="1"]').click()`);
      await page.run("document.querySelector('button').click()");
      await says('This link does not hold');
      expect(page.complaints.filter((text) => !text.includes('404'))).toEqual([]);
    },
  );
});
