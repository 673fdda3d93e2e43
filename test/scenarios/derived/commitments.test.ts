import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTrustWorld, type TrustWorld } from '../trust/support/trust-world.ts';

/** A dairy promises a city to save water, through real nodes and a real hub. */
let world: TrustWorld;
let [dairy, city] = ['', ''];
const PUBLIC = { audience: 'PUBLIC' };

beforeAll(async () => {
  world = await startTrustWorld([['dairy'], ['city']]);
  [dairy = '', city = ''] = world.dids;
}, 60_000);
afterAll(() => world.close());

const digestOf = async (id: string) => {
  await world.settled();
  const { data } = await world.ask('query ($id: ID!) { node(id: $id) { ... on Commitment { record { digest } } } }', {
    variables: { id },
  });
  return data.node.record.digest as string;
};
const answer = async (id: string, verdict: string) =>
  world.publish(city, 'Answer', { about: { id, digest: await digestOf(id) }, verdict }, PUBLIC);
const promise = (more: object = {}, sharing: object = PUBLIC) =>
  world.publish(
    dairy,
    'Commitment',
    { title: 'Save water', receiver: { id: city }, quantity: '10', unit: 'm3', due: '2099-12-31', ...more },
    sharing,
  );
const STATUS = `query ($id: ID!) { node(id: $id) { ... on Commitment {
  title
  status { value amount quantity unit fraction isOverdue caveats terms { id } rule because { id } basis { audience isEnough } }
} } }`;
const statusOf = async (id: string, as?: string) => {
  await world.settled();
  const { data, errors } = await world.ask(STATUS, { variables: { id }, ...(as ? { as } : {}) });
  expect(errors).toBeUndefined();
  return data.node?.status;
};

describe('the status of a commitment, asked of a hub', () => {
  it('follows answers and reports, and names them', async () => {
    const id = await promise();
    expect(await statusOf(id)).toMatchObject({ value: 'PROPOSED', fraction: null, terms: { id } });
    const yes = await answer(id, 'CONFIRMED');
    expect(await statusOf(id)).toMatchObject({ value: 'ACTIVE', rule: 'commitment-status-1' });
    const report = await world.publish(dairy, 'Report', { about: { id }, value: '2500', unit: 'L' }, PUBLIC);
    expect(await statusOf(id)).toEqual({
      value: 'PARTLY_FULFILLED',
      amount: '2.5',
      quantity: '10',
      unit: 'm3',
      fraction: '0.25',
      isOverdue: false,
      caveats: [],
      terms: { id },
      rule: 'commitment-status-1',
      because: [{ id: yes }, { id }, { id: report }].sort((a, b) => (a.id < b.id ? -1 : 1)),
      basis: { audience: 'PUBLIC', isEnough: true },
    });
  });

  it('takes in what is shared with few, for those concerned', async () => {
    const few = { audience: 'PARTNERS', partners: [city] };
    const id = await promise({}, few);
    await world.publish(dairy, 'Report', { about: { id }, value: '4', unit: 'm3' }, few);
    await world.settled();
    expect(await statusOf(id)).toBeUndefined();
    expect(await statusOf(id, city)).toMatchObject({ value: 'PROPOSED', amount: '4', basis: { audience: 'LIVE' } });
  });

  it('stays behind when a promise is withdrawn', async () => {
    const id = await promise();
    await world.settled();
    await world.actor(dairy).publisher.apply({ type: 'WITHDRAW', id, reason: 'NO_LONGER_TRUE' });
    expect(await statusOf(id)).toMatchObject({ value: 'WITHDRAWN', amount: null, because: [{ id }] });
  });

  it('rests for each asker on what they may see', async () => {
    const id = await promise();
    await answer(id, 'CONFIRMED');
    await world.publish(dairy, 'Report', { about: { id }, value: '10', unit: 'm3' }, { audience: 'MEMBERS' });
    expect(await statusOf(id)).toMatchObject({ value: 'ACTIVE', basis: { audience: 'PUBLIC' } });
    expect(await statusOf(id, city)).toMatchObject({ value: 'FULFILLED', basis: { audience: 'LIVE' } });
  });
});
