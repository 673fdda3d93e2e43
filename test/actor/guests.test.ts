import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pino } from 'pino';
import { describe, expect, onTestFinished, test } from 'vitest';
import { ideaDesk } from '../../subgraphs/actor/guests/ideas.ts';
import { backupActor, openGuestDoor, restoreActor, startNode, waitingIdeas } from '../../subgraphs/actor/index.ts';
import { startBrowser } from '../support/browser.ts';
import { chromiumForTests } from '../support/chromium.ts';
import { type Visitor, visitor } from './people/support/visitor.ts';
import { foundIn } from './support/canaries.ts';
import { temporaryFolder } from './support/test-actor.ts';
import { startTestNode, type TestNode } from './support/test-node.ts';

const ACME = 'did:web:acme.example';
const NETWORK = 'did:web:acme.example/network/01K0000000000000000000000A';
const MARKUP = '<img src=x onerror=alert(1)>';

async function publishTopic(node: TestNode, token: string, audience = 'PUBLIC', more: object = {}): Promise<string> {
  const input = { title: `Dykes ${MARKUP}`, question: 'How "high"?', network: { id: NETWORK }, ...more };
  const { data, errors } = await node.ask(
    'mutation ($input: TopicInput!, $audience: Audience) { publishTopic(input: $input, audience: $audience) { id } }',
    { input, audience },
    token,
  );
  if (errors) throw new Error(errors[0]?.message);
  return data.publishTopic.id;
}

async function openDoor(more: { now?: () => number } = {}) {
  const node = await startTestNode([ACME], undefined, more);
  const coordinator = await node.token('COORDINATOR');
  const topic = await publishTopic(node, coordinator);
  const actor = node.actors.get(ACME)!;
  await openGuestDoor(actor, topic);
  return { node, coordinator, topic, actor };
}

const leave = (guest: Visitor, topic: string, body: object, headers = {}) =>
  guest.post(`/guests/${topic}`, body, headers);
const DRAFTS = '{ drafts { id audience content { ... on Post { form text guest fromOutside topicRef { id } } } } }';

describe('the door for guests', () => {
  test('is shut by default, and nothing tells it from one that never was', async () => {
    const node = await startTestNode([ACME]);
    const coordinator = await node.token('COORDINATOR');
    const topic = await publishTopic(node, coordinator);
    const guest = visitor(node);
    const nowhere = await guest.ask('/guests/did:web:acme.example/topic/01K0000000000000000000000Z');
    const [page, idea] = [await guest.ask(`/guests/${topic}`), await leave(guest, topic, { text: 'An idea' })];
    expect([page.status, page.text]).toEqual([404, nowhere.text]);
    expect([idea.status, idea.code]).toEqual([404, 'NOT_FOUND']);
    for (const odd of [
      '/guests/',
      '/guests/x',
      '/guests/did:web:other.example/topic/1',
      '/guests/%00',
      '/guests/..%2f..',
    ])
      expect((await guest.ask(odd)).status).toBe(404);
    expect((await node.ask(DRAFTS, {}, coordinator)).data.drafts).toEqual([]);
  });

  test('takes an idea as a draft for people of the actor, who publish it or not; its name only if it was given', async () => {
    const { node, coordinator, topic } = await openDoor();
    const guest = visitor(node);
    expect((await leave(guest, topic, { text: ' More reed,\r\nless stone ', name: 'Jo Doe' })).status).toBe(202);
    expect((await leave(guest, topic, { text: 'No name here', name: ' ' })).status).toBe(202);
    const { drafts } = (await node.ask(DRAFTS, {}, await node.token('READER'))).data;
    const base = { form: 'IDEA', fromOutside: true, topicRef: { id: topic } };
    expect(drafts.map(({ content }: { content: object }) => content)).toEqual(
      expect.arrayContaining([
        { ...base, text: 'More reed,\nless stone', guest: 'Jo Doe' },
        { ...base, text: 'No name here', guest: null },
      ]),
    );
    expect(drafts.every(({ audience }: { audience: string }) => audience === 'PRIVATE')).toBe(true);
    // nobody outside sees anything of it, and nothing was published
    expect((await node.ask(DRAFTS)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    const posts = `{ actor(id: "${ACME}") { posts(first: 5) { nodes { text guest fromOutside } } } }`;
    expect((await node.ask(posts, {}, coordinator)).data.actor.posts.nodes).toEqual([]);
    expect((await guest.ask(`/guests/${topic}`)).text).not.toMatch(/reed|Jo Doe/);

    const named = drafts.find(({ content }: { content: { guest: string | null } }) => content.guest !== null);
    const publish = 'mutation ($draft: ID!) { publishPost(draft: $draft, audience: PUBLIC) { id } }';
    const asMember = await node.ask(publish, { draft: named.id }, await node.token('MEMBER'));
    expect(asMember.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await node.ask(publish, { draft: named.id }, coordinator)).errors).toBeUndefined();
    expect((await node.ask(posts)).data.actor.posts.nodes).toEqual([
      { text: 'More reed,\nless stone', guest: 'Jo Doe', fromOutside: true },
    ]);
  });

  test('takes markup for the text that it is', async () => {
    const { node, coordinator, topic } = await openDoor();
    const guest = visitor(node);
    const page = await guest.ask(`/guests/${topic}`);
    expect(page.status).toBe(200);
    expect(page.text).toContain('Dykes &#60;img src=x onerror=alert(1)&#62;');
    expect(page.text).not.toMatch(/<img|<script>|<style|https?:\/\//);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self';");
    expect([page.headers.get('referrer-policy'), page.headers.getSetCookie()]).toEqual(['no-referrer', []]);
    const text = `</textarea><script>alert(1)</script>${MARKUP}`;
    expect((await leave(guest, topic, { text, name: MARKUP })).status).toBe(202);
    const { drafts } = (await node.ask(DRAFTS, {}, coordinator)).data;
    expect(drafts[0].content).toMatchObject({ text, guest: MARKUP });
  });

  test('refuses what is empty, too long, or no text, and more than it takes', async () => {
    let time = Date.now();
    const { node, actor, topic } = await openDoor({ now: () => time });
    const guest = visitor(node);
    for (const body of [
      {},
      { text: '' },
      { text: ' \n ' },
      { text: 7 },
      { text: ['An idea'] },
      { text: 'ä'.repeat(2_001) },
      { text: 'An idea', name: 'n'.repeat(121) },
      { text: 'An idea', name: { $ne: 1 } },
      { text: 'bell \u0007' },
      { text: 'turned \u202e around' },
      { text: 'half \ud800' },
    ]) {
      time += 61_000;
      const { status, code } = await leave(guest, topic, body);
      expect([status, code], JSON.stringify(body)).toEqual([
        400,
        expect.stringMatching(/^(BAD_INPUT|FIELD_TOO_LONG)$/),
      ]);
    }
    time += 61_000;
    const large = await leave(guest, topic, { text: 'An idea', more: 'x'.repeat(40_000) });
    expect([large.status, large.code]).toEqual([413, 'OPERATION_TOO_LARGE']);
    expect(await waitingIdeas(actor)).toEqual([]);
    expect(
      (await leave(guest, topic, { text: '\u{1f33e}'.repeat(2_000), kind: 'Commitment', fromOutside: false })).status,
    ).toBe(202);
    expect((await waitingIdeas(actor)).map(({ kind, content }) => [kind, content.fromOutside])).toEqual([
      ['Post', true],
    ]);
  });

  test('lets one address leave five ideas a minute', async () => {
    let time = Date.now();
    const { node, topic } = await openDoor({ now: () => time });
    const guest = visitor(node);
    const codes = async (count: number) => {
      const replies = [];
      for (let index = 0; index < count; index++) replies.push(await leave(guest, topic, { text: `Idea ${index}` }));
      return replies.map(({ status }) => status);
    };
    expect(await codes(7)).toEqual([202, 202, 202, 202, 202, 429, 429]);
    time += 61_000;
    expect(await codes(1)).toEqual([202]);
  });

  test('takes sixty ideas a minute, from however many addresses they come', async () => {
    const { node: first, topic } = await openDoor();
    await first.close();
    const file = { listen: { port: 0 }, development: true, trustProxy: '127.0.0.1' };
    await writeFile(join(first.folder, 'node.json'), JSON.stringify(file));
    const node = await startTestNode([ACME], first.folder);
    const guest = visitor(node);
    const statuses: number[] = [];
    for (let index = 0; index < 65; index++) {
      const from = { 'x-forwarded-for': `192.0.2.${index % 20}` };
      statuses.push((await leave(guest, topic, { text: `Idea ${index}` }, from)).status);
    }
    expect(statuses.slice(0, 50).every((status) => status === 202)).toBe(true);
    expect(statuses.slice(50)).toEqual([...Array(10).fill(503), ...Array(5).fill(429)]);
  });

  test('holds fifty ideas at a topic until somebody reads them, and says so', async () => {
    let time = Date.now();
    const { node, actor, topic, coordinator } = await openDoor({ now: () => time });
    const guest = visitor(node);
    for (let round = 0; round < 9; round++) {
      for (let index = 0; index < 5; index++) await leave(guest, topic, { text: `Idea ${round} ${index}` });
      time += 61_000;
    }
    await leave(guest, topic, { text: 'Idea 45' });
    await leave(guest, topic, { text: 'Idea 46' });
    time += 61_000;
    const last = await Promise.all(Array.from({ length: 5 }, () => leave(guest, topic, { text: 'At once' })));
    expect(last.map(({ status }) => status).sort()).toEqual([202, 202, 202, 503, 503]);
    const full = last.find(({ status }) => status === 503);
    expect([full?.code, full?.text]).toEqual(['TOO_MANY_WAITING', expect.stringContaining('come back in some days')]);
    expect(await waitingIdeas(actor)).toHaveLength(50);
    // what people of the actor write themselves is not in the way
    const own = 'mutation { draftTopic(changes: { title: "Ours" }) { id } }';
    expect((await node.ask(own, {}, coordinator)).errors).toBeUndefined();
    const [first] = await waitingIdeas(actor);
    await node.ask(`mutation { discardDraft(id: "${first?.id}") }`, {}, coordinator);
    time += 61_000;
    expect((await leave(guest, topic, { text: 'Now it fits' })).status).toBe(202);
  });

  test('holds no more of those that come at the same moment', async () => {
    const { actor, topic } = await openDoor();
    const desk = ideaDesk(Date.now);
    const tries = Array.from({ length: 60 }, (_, index) =>
      desk.leave(actor, { id: topic, title: 'Dykes', question: undefined }, { text: `Idea ${index}`, name: undefined }),
    );
    const left = await Promise.allSettled(tries);
    expect(left.filter(({ status }) => status === 'fulfilled')).toHaveLength(50);
    expect(await waitingIdeas(actor)).toHaveLength(50);
  });

  test('is for pages of this node: no other site can send ideas, and no form', async () => {
    const { node, actor, topic } = await openDoor();
    const guest = visitor(node);
    for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { origin: 'https://evil.example' }, { origin: 'null' }])
      expect((await leave(guest, topic, { text: 'An idea' }, headers)).code).toBe('FORBIDDEN');
    const form = await guest.ask(`/guests/${topic}`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: guest.origin },
      body: 'text=An+idea',
    });
    expect(form.status).toBe(415);
    expect(await waitingIdeas(actor)).toEqual([]);
  });

  test('opens for a PUBLIC topic only, and leads nowhere once that is closed, withdrawn or shown to fewer', async () => {
    const { node, coordinator, topic, actor } = await openDoor();
    for (const [id, code] of [
      [await publishTopic(node, coordinator, 'MEMBERS'), 'BAD_INPUT'],
      [await publishTopic(node, coordinator, 'PUBLIC', { status: 'CLOSED' }), 'BAD_INPUT'],
      ['did:web:acme.example/topic/01K0000000000000000000000Z', 'NOT_FOUND'],
      [NETWORK, 'NOT_FOUND'],
    ] as const)
      await expect(openGuestDoor(actor, id)).rejects.toMatchObject({ code });
    const guest = visitor(node);
    const [other, third] = [await publishTopic(node, coordinator), await publishTopic(node, coordinator)];
    for (const id of [other, third]) await openGuestDoor(actor, id);
    const spoil = [
      [topic, `reviseTopic(id: "${topic}", changes: { status: CLOSED }) { id }`],
      [other, `withdraw(id: "${other}", reason: OTHER) { id }`],
      [third, `setAudience(id: "${third}", audience: MEMBERS) { id }`],
    ] as const;
    for (const [id, mutation] of spoil) {
      expect((await guest.ask(`/guests/${id}`)).status).toBe(200);
      expect((await node.ask(`mutation { ${mutation} }`, {}, coordinator)).errors).toBeUndefined();
      expect((await guest.ask(`/guests/${id}`)).status).toBe(404);
    }
    expect((await leave(guest, other, { text: 'An idea' })).code).toBe('NOT_FOUND');
    expect(await waitingIdeas(actor)).toEqual([]);
  });

  test('is shut at once, and after a restore; ideas leave no words in the log', async () => {
    const { node: first, topic, actor: before } = await openDoor();
    const { folder } = first;
    const backup = join(await temporaryFolder(), 'acme.backup.gz');
    await backupActor(before, backup);
    await first.close();
    const lines: string[] = [];
    const logger = pino({ level: 'trace' }, { write: (line: string) => lines.push(line) });
    const node = await startNode(folder, { environment: {}, logger });
    onTestFinished(() => node.close());
    const guest = visitor(node);
    expect((await leave(guest, topic, { text: 'Canary idea', name: 'Canary Doe' })).status).toBe(202);
    await leave(guest, topic, { text: 'Canary bell \u0007' });
    expect(lines.join('')).not.toContain('Canary');
    expect(foundIn(folder, ['Canary idea']).length).toBeGreaterThan(0);
    const actor = node.actors.get(ACME)!;
    expect(await actor.store.guests.shut(topic)).toBe(true);
    expect((await leave(guest, topic, { text: 'An idea' })).code).toBe('NOT_FOUND');
    await node.close();

    const restored = await temporaryFolder();
    await restoreActor(restored, backup);
    await writeFile(join(restored, 'node.json'), JSON.stringify({ listen: { port: 0 }, development: true }));
    const again = await startTestNode([ACME], restored);
    expect((await visitor(again).ask(`/guests/${topic}`)).status).toBe(404);
    expect(await again.actors.get(ACME)?.store.guests.doors()).toEqual([]);
  });

  test('is found by the whole id of a topic, also on a node of one machine with a port in its name', async () => {
    const did = 'did:web:localhost%3A4999';
    const node = await startTestNode([did]);
    const token = await node.token('COORDINATOR');
    const topic = await publishTopic(node, token);
    await openGuestDoor(node.actors.get(did)!, topic);
    expect((await visitor(node).ask(`/guests/${topic.replaceAll('%', '%25')}`)).status).toBe(200);
  });

  const chromium = chromiumForTests();
  test.skipIf(!chromium)('lets somebody leave an idea in a browser', async () => {
    const { node, actor, topic } = await openDoor();
    const page = await startBrowser(chromium!);
    onTestFinished(() => page.close());
    const says = (text: string) => page.until(`document.body.innerText.includes(${JSON.stringify(text)})`);
    await page.open(`http://localhost:${new URL(node.url).port}/guests/${topic}`);
    await says(`Dykes ${MARKUP}`);
    await page.run(`document.querySelector('#text').value = 'More reed'`);
    await page.run("document.querySelector('button').click()");
    await says('your idea has arrived');
    expect((await waitingIdeas(actor)).map(({ content }) => content.text)).toEqual(['More reed']);
    expect(page.complaints).toEqual([]);
  });
});
