import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eventsIn } from '../../../subgraphs/actor/reading/event-text.ts';
import { until } from '../../network/support/hub.ts';
import { startTrustWorld, type TrustWorld } from '../../scenarios/trust/support/trust-world.ts';
import { joined, type Visitor } from '../people/support/visitor.ts';
import { startListeningHub } from './support/listening-hub.ts';

let world: TrustWorld;
let [ash, birch] = ['', ''];
let ada: Visitor;
beforeAll(async () => {
  world = await startTrustWorld([['ash'], ['birch']]);
  [ash = '', birch = ''] = world.dids;
  await world.settled();
  ada = await joined(world.nodeOf(birch).node, birch, 'Ada', 'READER');
}, 120_000);
afterAll(() => world.close());

type Heard = { readonly event: string; readonly data: unknown };

/** Listens as somebody, or as anybody, until the test stops it. */
async function listener(who?: Visitor, more: Record<string, string> = {}) {
  const heard: Heard[] = [];
  const { node } = world.nodeOf(birch);
  const origin = `http://localhost:${new URL(node.url).port}`;
  const cookie = who && [...who.jar].map(([name, value]) => `${name}=${value}`).join('; ');
  const headers = { origin, 'sec-fetch-site': 'same-origin', ...(cookie ? { cookie } : {}), ...more };
  const leaving = new AbortController();
  const response = await fetch(`${node.url}/reading/changes`, { headers, signal: leaving.signal });
  const reading = (async () => {
    for await (const { event, data } of eventsIn(response.body as unknown as AsyncIterable<Uint8Array>))
      heard.push({ event, data: JSON.parse(data) });
  })().catch(() => {});
  await until(
    () => heard.length,
    (count) => count > 0,
  );
  const stop = async () => {
    leaving.abort();
    await reading;
  };
  return { heard, stop };
}
const told = ({ heard }: { heard: readonly Heard[] }, kind: string) =>
  until(
    () => heard.some(({ event, data }) => event === 'changed' && JSON.stringify(data).includes(kind)),
    (isTold) => isTold,
    20_000,
  );
const goal = (title: string) => ({ title, direction: 'INCREASE' });

describe('news for pages of a node', { timeout: 60_000 }, () => {
  test('come from the hub: what all may hear to all, what is for members to those who are signed in', async () => {
    const [member, guest] = [await listener(ada), await listener()];
    expect([member.heard[0]?.event, guest.heard[0]?.event]).toEqual(['here', 'here']);
    // the node listens to the hub before anything happens there
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    await world.publish(
      ash,
      'Concept',
      { form: 'TERM', label: 'Reed', definition: 'A plant' },
      { audience: 'MEMBERS' },
    );
    await told(member, 'Concept');
    await world.publish(ash, 'ImpactGoal', goal('More reed'), { audience: 'PUBLIC' });
    await told(guest, 'ImpactGoal');
    expect(JSON.stringify(guest.heard)).not.toContain('Concept');
    expect(JSON.stringify(member.heard)).toContain(ash);
    await member.stop();
    await guest.stop();
  });

  test('say that all is to be read anew to who comes again, and when the hub was away', async () => {
    const back = await listener(undefined, { 'last-event-id': '17' });
    expect(back.heard[0]).toEqual({ event: 'reset', data: {} });
    await world.restartHub();
    await until(
      () => back.heard.filter(({ event }) => event === 'reset').length,
      (count) => count > 1,
      25_000,
    );
    await back.stop();
  });

  test('end with the session, and are for pages of the node', async () => {
    const { node } = world.nodeOf(birch);
    const evil = await fetch(`${node.url}/reading/changes`, { headers: { 'sec-fetch-site': 'cross-site' } });
    expect(evil.status).toBe(403);
    const bob = await joined(node, birch, 'Bob', 'READER');
    await bob.post('/sign-out', {});
    const cookie = `${bob.cookie}=css_${'x'.repeat(43)}`;
    const gone = await fetch(`${node.url}/reading/changes`, { headers: { cookie, 'sec-fetch-site': 'same-origin' } });
    expect(gone.status).toBe(401);
  });

  test('are asked for once, however many listen, and not at all when nobody does', async () => {
    let open = 0;
    const hub = await startListeningHub((response) => {
      open++;
      response.once('close', () => open--);
      response.writeHead(200, { 'content-type': 'text/event-stream' }).write('id: a-1\nevent: here\ndata: {}\n\n');
    });
    await hub.takePlaceFor(world.actor(birch));
    await world.nodeOf(birch).node.hubs.refresh();
    const three = [await listener(ada), await listener(ada), await listener(ada)];
    await until(
      () => open,
      (count) => count === 1,
    );
    expect(hub.heard).toHaveLength(1);
    expect(hub.heard[0]!.headers.authorization).toMatch(/^Bearer /);
    for (const one of three) await one.stop();
    await until(
      () => open,
      (count) => count === 0,
    );
    await hub.close();
  });
});
