import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTrustWorld, type TrustWorld } from '../trust/support/trust-world.ts';

/** A city promises something to a dairy, which has not answered yet. */
let world: TrustWorld;
let [dairy, city, anglers] = ['', '', ''];
let promise = '';
const MEMBERS = { audience: 'MEMBERS' };
const QUEUE = `query ($first: Int, $after: String, $kinds: [FollowUpKind!], $days: Int) { followUps(days: $days) {
  rule basis { audience }
  items(first: $first, after: $after, kinds: $kinds) {
    totalCount pageInfo { hasNextPage endCursor }
    nodes { kind record { id ... on Commitment { title } } recordId since due isOverdue actors { id } because { id } whatToDo }
  }
} }`;
const queue = async (as: string, variables: object = {}) => {
  const { data, errors } = await world.ask(QUEUE, { as, variables });
  expect(errors).toBeUndefined();
  return data.followUps;
};

beforeAll(async () => {
  world = await startTrustWorld([['dairy'], ['city'], ['anglers']]);
  [dairy = '', city = '', anglers = ''] = world.dids;
  promise = await world.publish(city, 'Commitment', { title: 'Build a pipe', receiver: { id: dairy } }, MEMBERS);
  await world.publish(dairy, 'Commitment', { title: 'Save water', due: '2026-01-01' }, MEMBERS);
  await world.settled();
}, 60_000);
afterAll(() => world.close());

describe('the queue of a coordinator, asked of a hub', () => {
  it('has what waits for the organization of whoever asks', async () => {
    const today = new Date().toISOString().slice(0, 10);
    const { rule, basis, items } = await queue(dairy);
    expect([rule, basis.audience]).toEqual(['follow-ups-1', expect.stringMatching(/MEMBERS|LIVE/)]);
    expect(items.nodes).toMatchObject([
      { kind: 'COMMITMENT_DUE', record: { title: 'Save water' }, due: '2026-01-01', isOverdue: '2026-01-01' < today },
      {
        kind: 'CLAIM_UNANSWERED',
        record: { id: promise, title: 'Build a pipe' },
        recordId: promise,
        since: today,
        due: null,
        isOverdue: false,
        actors: [{ id: city }],
        because: [{ id: promise }],
        whatToDo: expect.stringContaining('answer CONFIRMED or REJECTED'),
      },
    ]);
    const theirs = await queue(city);
    expect(theirs.items.nodes).toMatchObject([{ kind: 'ANSWER_AWAITED', actors: [{ id: dairy }] }]);
  });

  it('comes in pages, and of some kinds only', async () => {
    const { items: first } = await queue(dairy, { first: 1 });
    expect([first.totalCount, first.pageInfo.hasNextPage]).toEqual([2, true]);
    const { items: second } = await queue(dairy, { first: 1, after: first.pageInfo.endCursor });
    expect(second.nodes).toMatchObject([{ kind: 'CLAIM_UNANSWERED' }]);
    expect(second.pageInfo.hasNextPage).toBe(false);
    const { items: some } = await queue(dairy, { kinds: ['CLAIM_UNANSWERED'] });
    expect(some.totalCount).toBe(1);
    const other = await world.ask(QUEUE, { as: city, variables: { after: first.pageInfo.endCursor } });
    expect(other.errors?.[0]?.extensions.code).toBe('BAD_CURSOR');
  });

  it('has what is shared with few, as far as its owners show it to whoever asks', async () => {
    const secret = await world.publish(
      city,
      'Commitment',
      { title: 'Build another pipe', receiver: { id: dairy } },
      { audience: 'PARTNERS', partners: [dairy] },
    );
    await world.settled();
    const { items, basis } = await queue(dairy, { kinds: ['CLAIM_UNANSWERED'] });
    expect(items.nodes.map(({ recordId }: { recordId: string }) => recordId).sort()).toEqual([promise, secret].sort());
    expect(items.nodes[1].record).toEqual({ id: secret, title: 'Build another pipe' });
    expect(basis.audience).toBe('LIVE');
  });

  it('has nothing that was answered, though only few see the answer', async () => {
    const charter = await world.publish(dairy, 'SharedValueNetwork', { name: 'Meadows', ambition: 'More' }, MEMBERS);
    const wish = await world.publish(anglers, 'Membership', { network: { id: charter } }, MEMBERS);
    await world.settled();
    const waits = async () => {
      const { items } = await queue(dairy, { kinds: ['CLAIM_UNANSWERED'] });
      return items.nodes.some(({ recordId }: { recordId: string }) => recordId === wish);
    };
    expect(await waits()).toBe(true);
    const { digest = '' } = (await world.actor(anglers).store.find([wish], 'ALL')).get(wish) ?? {};
    const few = { audience: 'PARTNERS', partners: [anglers] };
    await world.publish(dairy, 'Answer', { about: { id: wish, digest }, verdict: 'CONFIRMED' }, few);
    expect(await waits()).toBe(false);
  });

  it('is shown to nobody who is not signed in, and looks no further than a year', async () => {
    expect((await world.ask(QUEUE)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    for (const days of [-1, 367])
      expect((await world.ask(QUEUE, { as: dairy, variables: { days } })).errors?.[0]?.extensions.code).toBe(
        'BAD_INPUT',
      );
  });
});
