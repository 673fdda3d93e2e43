import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { retentionAtHub } from '../../../scripts/commands/retention-at-hub.ts';
import { duePosts, topicRetention } from '../../../subgraphs/actor/index.ts';
import { startTrustWorld, type TrustWorld } from '../trust/support/trust-world.ts';

/** A steward with a roundtable; a member whose words it passes on; and a third who reads. */
let world: TrustWorld;
let [steward, author, reader] = ['', '', ''];
let topic = '';
const MEMBERS = { audience: 'MEMBERS' };
const POST = `query ($id: ID!) { node(id: $id) { ... on Post { text attributedToRef { id } attributedTo { id } evidence { value } record { digest } } } }`;
const seenBy = async (as: string, id: string) => (await world.ask(POST, { as, variables: { id } })).data.node;

beforeAll(async () => {
  world = await startTrustWorld([['steward'], ['author'], ['reader']]);
  [steward = '', author = '', reader = ''] = world.dids;
  const charter = { name: 'Reed', ambition: 'More reed', postRetentionDays: 7 };
  const network = await world.publish(steward, 'SharedValueNetwork', charter, MEMBERS);
  topic = await world.publish(steward, 'Topic', { title: 'Reed', network: { id: network } }, MEMBERS);
  await world.settled();
}, 120_000);
afterAll(() => world.close());

describe('words that are attributed to another actor', { timeout: 60_000 }, () => {
  it('are read and confirmed by that actor before anybody else sees them', async () => {
    const content = { topic: { id: topic }, form: 'IDEA', text: 'Less stone', attributedTo: { id: author } };
    const id = await world.publish(steward, 'Post', content, { audience: 'PARTNERS', partners: [author] });
    await world.settled();
    const asked = await seenBy(author, id);
    expect(asked).toMatchObject({ text: 'Less stone', attributedToRef: { id: author } });
    expect(await seenBy(reader, id)).toBeNull();
    const about = { id, digest: asked.record.digest };
    await world.publish(author, 'Answer', { about, verdict: 'CONFIRMED' }, MEMBERS);
    await world.share(steward, id, MEMBERS);
    await world.settled();
    expect(await seenBy(reader, id)).toMatchObject({
      ...{ text: 'Less stone', attributedTo: { id: author }, evidence: { value: 'CONFIRMED' } },
      record: { digest: asked.record.digest },
    });
  });
});

describe('posts of a member on a topic of the steward', { timeout: 60_000 }, () => {
  it('are kept as long as the charter says, which the member learns from the hub', async () => {
    const id = await world.publish(author, 'Post', { topic: { id: topic }, form: 'MESSAGE', text: 'Yes' }, MEMBERS);
    await world.settled();
    const actor = world.actor(author);
    const retention = topicRetention(actor, ({ topics, charters }) =>
      retentionAtHub(world.nodeOf(author).directory, {}, [...topics, ...charters]),
    );
    const later = (days: number) => () => Date.now() + days * 24 * 60 * 60 * 1_000;
    expect(await duePosts(actor, retention, later(6))).toEqual({ due: [], unknown: [] });
    expect(await duePosts(actor, retention, later(7))).toEqual({ due: [id], unknown: [] });
    // what the hub cannot say is not taken for «for ever», nor for «not at all»
    await world.share(steward, topic, { audience: 'PRIVATE' });
    await world.settled();
    expect(await duePosts(actor, retention, later(900))).toEqual({ due: [], unknown: [topic] });
    await world.share(steward, topic, MEMBERS);
    await world.settled();
    await world.nodeOf(steward).stop();
    expect(await duePosts(actor, retention, later(900))).toEqual({ due: [], unknown: [topic] });
    await world.nodeOf(steward).start();
  });
});
