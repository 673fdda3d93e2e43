import { describe, expect, onTestFinished, test } from 'vitest';
import { ideaDesk } from '../../subgraphs/actor/guests/ideas.ts';
import {
  duePosts,
  eraseDuePost,
  exportEverything,
  type HostedActor,
  initActor,
  openActor,
  topicRetention,
} from '../../subgraphs/actor/index.ts';
import { run } from '../scenarios/support/living-network.ts';
import { joined } from './people/support/visitor.ts';
import { foundIn } from './support/canaries.ts';
import { openTestActor, temporaryFolder } from './support/test-actor.ts';
import { startTestNode } from './support/test-node.ts';

const ACME = 'did:web:acme.example';
const BASIS = 'did:web:basis.example';
const DAY = 24 * 60 * 60 * 1_000;
const NOBODY = async () => new Map<string, number | null>();
const later = (days: number) => () => Date.now() + days * DAY;

async function openAcme(): Promise<HostedActor & { folder: string }> {
  const folder = await temporaryFolder();
  await initActor(folder, { did: ACME, name: 'Acme', packs: ['roundtable'] });
  const actor = await openActor(folder, { environment: {} });
  onTestFinished(() => actor.close());
  return { ...actor, folder };
}

async function publish(actor: HostedActor, kind: string, content: object): Promise<string> {
  const { envelope } = await actor.publisher.apply({
    ...{ type: 'PUBLISH', kind, audience: 'MEMBERS' },
    content: content as Record<string, unknown>,
  });
  return envelope.id;
}

/** A topic in a network whose charter keeps posts for so many days, or says nothing of it. */
async function topicKept(actor: HostedActor, days?: number): Promise<string> {
  const network = await publish(actor, 'SharedValueNetwork', {
    ...{ name: 'Reed', ambition: 'More reed' },
    ...(days === undefined ? {} : { postRetentionDays: days }),
  });
  return publish(actor, 'Topic', { title: 'Reed', network: { id: network } });
}

const post = (topic: string, text = 'Plant it') => ({ topic: { id: topic }, form: 'MESSAGE', text });

describe('a post', () => {
  test('names no person: not in its record, proof, feed, export, or what is kept of it', async () => {
    const node = await startTestNode([ACME]);
    const actor = node.actors.get(ACME)!;
    const topic = await topicKept(actor);
    const [author, publisher] = [
      await joined(node, ACME, 'Canary Author', 'MEMBER'),
      await joined(node, ACME, 'Canary Publisher', 'COORDINATOR'),
    ];
    const draft = 'mutation ($post: PostChanges!) { draftPost(changes: $post) { id } }';
    const { id } = (await author.graphql(draft, { post: post(topic) })).body.data.draftPost;
    const publishIt =
      'mutation ($id: ID!) { publishPost(draft: $id, audience: PUBLIC) { id record { sdJwt } issuer: id } }';
    const { body } = await publisher.graphql(publishIt, { id });
    expect(body.errors).toBeUndefined();
    const [jwt = '', ...disclosures] = body.data.publishPost.record.sdJwt.split('~');
    const decoded = [jwt.split('.')[1], ...disclosures].map((part) => Buffer.from(part ?? '', 'base64url').toString());
    expect(decoded.join('')).toContain('Plant it');
    expect(decoded.join('')).not.toContain('Canary');
    for (const { change } of await actor.store.journal(0, 100)) expect(JSON.stringify(change)).not.toContain('Canary');
    expect(await actor.store.drafts()).toEqual([]);
    const to = `${await temporaryFolder()}/all`;
    await exportEverything(actor, to);
    expect(foundIn(to, ['Plant it']).length).toBeGreaterThan(0);
    expect(foundIn(to, ['Canary'])).toEqual([]);
  });

  test('gives another actor as its author to that actor alone at first, each time its words change', async () => {
    const node = await startTestNode([ACME]);
    const token = await node.token('COORDINATOR');
    const topic = await topicKept(node.actors.get(ACME)!);
    const say = async (mutation: string) => {
      const { data, errors } = await node.ask(`mutation { ${mutation} }`, {}, token);
      return errors?.[0]?.extensions ?? Object.values(data as object)[0];
    };
    const input = (author: string) =>
      `input: { topic: { id: "${topic}" }, form: IDEA, text: "Theirs", attributedTo: { id: "${author}" } }`;
    const refused = { code: 'BAD_INPUT', actor: ACME, field: 'audience' };
    expect(await say(`publishPost(${input(BASIS)}, audience: PUBLIC) { id }`)).toEqual(refused);
    expect(await say(`publishPost(${input(BASIS)}, audience: MEMBERS) { id }`)).toEqual(refused);
    const others = 'audience: PARTNERS, partners: ["did:web:other.example"';
    expect(await say(`publishPost(${input(BASIS)}, ${others}]) { id }`)).toEqual(refused);
    expect(await say(`publishPost(${input(BASIS)}, ${others}, "${BASIS}"]) { id }`)).toEqual(refused);
    expect(await say(`publishPost(${input(BASIS)}) { id }`)).toMatchObject({ id: expect.any(String) });
    expect(await say(`publishPost(${input(ACME)}, audience: PUBLIC) { id }`)).toMatchObject({ id: expect.any(String) });
    const alone = `audience: PARTNERS, partners: ["${BASIS}"]`;
    const { id } = await say(`publishPost(${input(BASIS)}, ${alone}) { id }`);
    expect(await say(`setAudience(id: "${id}", audience: MEMBERS) { id }`)).toEqual({ id });
    // other words under the same name are again for its eyes first
    const revise = `revisePost(id: "${id}", changes: { text: "Not theirs" }) { id }`;
    expect(await say(revise)).toEqual(refused);
    expect(await say(`setAudience(id: "${id}", ${alone}) { id }`)).toEqual({ id });
    expect(await say(revise)).toEqual({ id });
  });
});

describe('posts whose time is over', () => {
  test('are withdrawn and erased as many days after they were said as the charter keeps them', async () => {
    const actor = await openAcme();
    const [week, ever] = [await topicKept(actor, 7), await topicKept(actor)];
    const short = await publish(actor, 'Post', post(week, 'Canary short'));
    await publish(actor, 'Post', post(ever, 'Canary ever'));
    const retention = topicRetention(actor, NOBODY);
    expect(await duePosts(actor, retention, later(6.9))).toEqual({ due: [], unknown: [] });
    expect(await duePosts(actor, retention, later(7))).toEqual({ due: [short], unknown: [] });
    expect(await eraseDuePost(actor, short, { dryRun: true })).toMatchObject({ fields: 'ALL', withdrawn: true });
    expect((await actor.store.find([short], 'ALL')).get(short)?.envelope.withdrawn).toBeUndefined();
    await eraseDuePost(actor, short);
    await actor.store.scrub();
    expect((await actor.store.find([short], 'ALL')).get(short)?.envelope.withdrawn).toEqual({ reason: 'TIME_OVER' });
    expect(foundIn(actor.folder, ['Canary short'])).toEqual([]);
    expect(foundIn(actor.folder, ['Canary ever']).length).toBeGreaterThan(0);
    expect(await duePosts(actor, retention, later(900))).toEqual({ due: [], unknown: [] });
  });

  test('are not kept longer by being revised', async () => {
    let time = Date.now() - 30 * DAY;
    const { store, publisher } = await openTestActor({ now: () => time });
    const actor = { did: ACME, store, publisher } as HostedActor;
    const id = await publish(actor, 'Post', post(await topicKept(actor, 7)));
    time += 6 * DAY;
    await publisher.apply({ type: 'REVISE', id, changes: { text: 'Plant more' } });
    const retention = topicRetention(actor, NOBODY);
    expect((await duePosts(actor, retention, () => time)).due).toEqual([]);
    expect((await duePosts(actor, retention, () => time + DAY + 1_000)).due).toEqual([id]);
  });

  test('are not kept longer by being withdrawn', async () => {
    const actor = await openAcme();
    const topic = await topicKept(actor, 7);
    const withdrawn = await publish(actor, 'Post', post(topic));
    await actor.publisher.apply({ type: 'WITHDRAW', id: withdrawn, reason: 'MISTAKE' });
    const { due } = await duePosts(actor, topicRetention(actor, NOBODY), later(7));
    expect(due).toEqual([withdrawn]);
    expect(await eraseDuePost(actor, withdrawn)).toMatchObject({ withdrawn: false, fields: 'ALL' });
    expect(await actor.store.versions(withdrawn)).toMatchObject([
      { change: { content: {} } },
      { change: { content: {} } },
    ]);
  });

  test('follow what the charter says now, and stay where nobody can say', async () => {
    const actor = await openAcme();
    const topic = await topicKept(actor, 7);
    const id = await publish(actor, 'Post', post(topic));
    const foreign = `${BASIS}/topic/01K0000000000000000000000A`;
    await publish(actor, 'Post', post(foreign));
    const network = (await actor.store.find([topic], 'ALL')).get(topic)?.content.network as { id: string };
    await actor.publisher.apply({ type: 'REVISE', id: network.id, changes: { postRetentionDays: 30 } });
    expect(await duePosts(actor, topicRetention(actor, NOBODY), later(8))).toEqual({ due: [], unknown: [foreign] });
    expect(await duePosts(actor, topicRetention(actor, NOBODY), later(30))).toEqual({ due: [id], unknown: [foreign] });
    const asked: unknown[] = [];
    const hub = async (what: unknown) => {
      asked.push(what);
      return new Map([[foreign, 1]]);
    };
    const told = await duePosts(actor, topicRetention(actor, hub), later(2));
    expect([told.unknown, told.due.length]).toEqual([[], 1]);
    expect(asked).toEqual([{ topics: [foreign], charters: [] }]);
    await actor.publisher.apply({ type: 'WITHDRAW', id: network.id, reason: 'OTHER' });
    expect((await duePosts(actor, topicRetention(actor, NOBODY), later(900))).due).toEqual([]);
  });

  test('go with ideas of guests that nobody published, by one command', { timeout: 60_000 }, async () => {
    const actor = await openAcme();
    const topic = await topicKept(actor, 1);
    const idea = { text: 'Canary idea', name: 'Canary Guest' };
    await ideaDesk(() => Date.now() - 2 * DAY).leave(actor, { id: topic, title: 'Reed', question: undefined }, idea);
    await ideaDesk(Date.now).leave(actor, { id: topic, title: 'Reed', question: undefined }, { text: 'New', name: '' });
    const erase = async (...args: string[]) => {
      const process = run(['scripts/constellation.mjs', 'actor', 'erase', actor.folder, '--due', ...args]);
      return { code: await process.ended, output: process.output() };
    };
    const announced = await erase('--dry-run');
    expect(announced.output).toMatch(/\/post\/\S+ {2}to be erased: the whole draft/);
    expect(foundIn(actor.folder, ['Canary Guest']).length).toBeGreaterThan(0);
    const { code, output } = await erase();
    expect([code, output]).toEqual([0, expect.stringMatching(/ {2}erased: the whole draft/)]);
    expect(foundIn(actor.folder, ['Canary'])).toEqual([]);
    expect((await actor.store.drafts()).map(({ content }) => content.text)).toEqual(['New']);
  });
});
