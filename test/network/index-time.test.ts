import { expect, test } from 'vitest';
import { ConstellationError } from '../../schema/index.ts';
import { type AskedIndex, indexTime } from '../../subgraphs/network/api/index-time.ts';

/** An index each of whose totals holds the thread for so long, by its own clock. */
function slowIndex(ms: number) {
  const clock = { now: 0 };
  const index = {
    count: async () => {
      clock.now += ms;
      return 1;
    },
  } as unknown as AskedIndex;
  return { index, now: () => clock.now };
}

function refuse(reason: ConstellationError): never {
  throw reason;
}

const QUERY = { tier: 'PUBLIC', kind: 'ImpactGoal', excludeActors: [], facets: [], links: [] } as const;

test('others have their turn between questions that take long, and not between short ones', async () => {
  for (const [ms, least, most] of [
    [30, 9, 12],
    [1, 0, 2],
  ] as const) {
    const { index, now } = slowIndex(ms);
    const within = indexTime(refuse, { now }).within(index);
    let turns = 0;
    let isDone = false;
    const someoneElse = () => {
      if (isDone) return;
      turns++;
      setImmediate(someoneElse);
    };
    setImmediate(someoneElse);
    await Promise.all(Array.from({ length: 10 }, () => within.count(QUERY)));
    isDone = true;
    expect(turns).toBeGreaterThanOrEqual(least);
    expect(turns).toBeLessThanOrEqual(most);
  }
});

test('a request whose time is over is refused, however many questions wait; one long question is answered', async () => {
  const { index, now } = slowIndex(400);
  const time = indexTime(refuse, { now });
  const within = time.within(index);
  const answers = await Promise.allSettled(Array.from({ length: 10 }, () => within.count(QUERY)));
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
  for (const answer of answers.slice(3))
    expect(answer).toMatchObject({ reason: expect.any(ConstellationError), status: 'rejected' });
  expect(time.held()).toBe(1_200);

  const once = slowIndex(5_000);
  expect(await indexTime(refuse, { now: once.now }).within(once.index).count(QUERY)).toBe(1);
});
