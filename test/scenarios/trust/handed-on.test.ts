import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { assertionIn } from '../../../schema/index.ts';
import { startTrustWorld, type TrustWorld } from './support/trust-world.ts';

const TITLES = '{ impactGoals { nodes { title } } }';
const GUESS = 'A'.repeat(43);

let world: TrustWorld;
let birch: string;
let mallory: string;
beforeAll(async () => {
  world = await startTrustWorld([['birch'], ['mallory']], { proxied: true });
  [birch = '', mallory = ''] = world.dids;
  await world.publish(mallory, 'ImpactGoal', { title: 'bait', direction: 'INCREASE' }, { audience: 'PUBLIC' });
  await world.settled();
}, 60_000);
afterAll(() => world.close());

const recovery = (authorization: string) =>
  fetch(`${world.url}/recovery/feed?actor=${encodeURIComponent(birch)}&tier=MEMBERS&after=0`, {
    headers: { authorization },
  }).then(({ status }) => status);

/** How the hub answers at each of its doors. */
async function statuses(shown: string): Promise<number[]> {
  const authorization = `Bearer ${shown}`;
  const paths = ['/graphql', '/subgraphs/actor', '/subgraphs/network'];
  const asked = paths.map((path) => world.ask('{ __typename }', { path, authorization }).then(({ status }) => status));
  return Promise.all([...asked, recovery(authorization)]);
}

describe('what a hub hands on to an owner for a reader', () => {
  test('lets nobody in at the hub, with a guessed secret neither', async () => {
    const shown = await world.assertion(birch);
    const { data } = await world.ask(TITLES, { authorization: `Bearer ${shown}` });
    expect(data.impactGoals.nodes).toEqual([{ title: 'bait' }]);
    const handedOn = world.proxies[1]?.assertions ?? [];
    expect(handedOn).toContain(assertionIn(shown));
    const [caught = ''] = handedOn.filter((one) => one === assertionIn(shown));
    const another = (await world.assertion(birch)).slice(-43);
    const forms = [
      caught,
      `${caught}~`,
      `${caught}~${GUESS}`,
      `${caught}~${another}`,
      `${shown}~`,
      `${shown}~${GUESS}`,
    ];
    for (const form of forms) expect(await statuses(form), form.slice(caught.length)).toEqual([401, 401, 401, 401]);
    expect(await statuses(shown)).toEqual([200, 200, 200, 200]);
    expect(handedOn.join()).not.toContain('~');
  });
});
