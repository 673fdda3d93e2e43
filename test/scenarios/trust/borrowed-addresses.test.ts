import { afterAll, beforeEach, expect, test } from 'vitest';
import { type GraphQLAnswer, startTrustWorld, type TrustWorld } from './support/trust-world.ts';

const titlesBy = (order: 'ASC' | 'DESC') => `{ impactGoals(orderBy: TITLE_${order}) { nodes { title } } }`;
const TITLES = titlesBy('ASC');
const goal = (title: string) => ({ title, direction: 'INCREASE' });
const titlesIn = ({ data }: GraphQLAnswer) => data.impactGoals.nodes.map(({ title }: { title: string }) => title);
const failedIn = ({ errors = [] }: GraphQLAnswer) => [...new Set(errors.map(({ extensions }) => extensions.actor))];

let world: TrustWorld;
let [ash, birch, mallory] = ['', '', ''];
beforeEach(async () => {
  await world?.close();
  world = await startTrustWorld([['ash'], ['birch'], ['mallory']], { proxied: true });
  [ash = '', birch = '', mallory = ''] = world.dids;
  await world.publish(ash, 'ImpactGoal', goal('of ash'), { audience: 'PUBLIC' });
  await world.publish(mallory, 'ImpactGoal', goal('of mallory'), { audience: 'PUBLIC' });
  await world.settled();
  expect(titlesIn(await world.ask(TITLES, { as: birch }))).toEqual(['of ash', 'of mallory']);
}, 60_000);
afterAll(() => world.close());

const endpointOf = (did: string) => world.network.directory.find(did)?.endpoint ?? '';

/** The proxy before the node of this actor; its sessions hang from now on, and what it had is over. */
function hangSessions(did: string) {
  const proxy = world.proxies[world.nodes.indexOf(world.nodeOf(did))];
  if (!proxy) throw new Error('Nothing stands before this node.');
  proxy.hungPath = '/session';
  world.network.signer?.forget(endpointOf(did));
  return proxy;
}

test('a member that names the address of another as its own takes no row of that one off the hub', async () => {
  const proxy = hangSessions(mallory);
  const [own, borrowed] = [endpointOf(mallory), endpointOf(ash)];
  proxy.rewrite = (text) => text.replaceAll(own, borrowed);
  // nobody takes an address without a word from there; a hub may have taken it before words were asked for
  await expect(world.network.members.refresh(mallory)).rejects.toMatchObject({ code: 'CONTROL_UNPROVEN' });
  // nor does it know then where to ask for one
  await world.setMember(mallory, { endpoint: borrowed, control: undefined });
  expect(endpointOf(mallory)).toBe(borrowed);
  // who is first in a question signs it
  for (const order of ['DESC', 'ASC', 'DESC', 'ASC'] as const) {
    const answer = await world.ask(titlesBy(order), { as: birch });
    expect(titlesIn(answer)).toContain('of ash');
    expect(failedIn(answer)).toEqual([mallory]);
  }
  for (const as of [birch, undefined]) {
    const answer = await world.ask(TITLES, as === undefined ? {} : { as });
    expect(titlesIn(answer)).toContain('of ash');
    expect(failedIn(answer)).toEqual([mallory]);
  }
}, 90_000);

test('an owner that takes no session but answers is not lost to anybody else', async () => {
  hangSessions(ash);
  for (let time = 0; time < 5; time++) {
    const answer = await world.ask(TITLES, { as: birch });
    expect(titlesIn(answer)).toEqual([null, 'of mallory']);
    expect(failedIn(answer)).toEqual([ash]);
  }
  expect(titlesIn(await world.ask(TITLES))).toEqual(['of ash', 'of mallory']);
}, 90_000);
