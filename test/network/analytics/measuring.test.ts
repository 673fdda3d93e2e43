import { describe, expect, it, onTestFinished } from 'vitest';
import { type MeasuringOptions, openMeasuring } from '../../../subgraphs/network/analytics/index.ts';
import { measuresOf } from '../../../subgraphs/network/analytics/measures.ts';
import { randomNumbers } from '../../../subgraphs/network/analytics/random-numbers.ts';
import { anyGraph, karateClub } from './support/known-graphs.ts';

function measuring(options?: MeasuringOptions) {
  const opened = openMeasuring(options);
  onTestFinished(() => opened.close());
  return opened;
}

describe('measuring beside the event loop', () => {
  it('comes to what measuring here would', async () => {
    expect(await measuring().measure(karateClub())).toEqual(measuresOf(karateClub()));
  });

  it('lets others go on meanwhile', async () => {
    const { measure } = measuring();
    await measure(karateClub());
    const graph = anyGraph(1_000, 20_000, randomNumbers(3));
    let turns = 0;
    let isMeasured = false;
    const counted = (async () => {
      for (; !isMeasured; turns++) await new Promise((resolve) => setTimeout(resolve, 5));
    })();
    await measure(graph);
    isMeasured = true;
    await counted;
    expect(turns).toBeGreaterThan(5);
  });

  it('sends away who comes when too many wait, and measures the others', async () => {
    const { measure } = measuring({ mostWaiting: 2 });
    const asked = await Promise.allSettled([1, 2, 3, 4, 5].map(() => measure(karateClub())));
    expect(asked.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled', 'rejected', 'rejected']);
    expect(asked[4]).toMatchObject({ reason: { code: 'HUB_BUSY', details: { retryable: true } } });
    expect(await measure(karateClub())).toMatchObject({ communityCount: 4 });
  });

  it('gives up on what takes too long, and goes on with others', async () => {
    const { measure } = measuring({ longestMs: 1_000 });
    const large = measure(anyGraph(30_000, 600_000, randomNumbers(3)));
    await expect(large).rejects.toMatchObject({ code: 'HUB_BUSY' });
    const again = () =>
      measure(karateClub())
        .then(({ communityCount }) => communityCount)
        .catch(({ code }) => code);
    // a new thread may need longer than that to start on a busy machine
    await expect.poll(again, { timeout: 15_000 }).toBe(4);
  });

  it('lets its thread go when nobody asks, and starts another when somebody does', async () => {
    const { measure } = measuring({ idleMs: 10 });
    await measure(karateClub());
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await measure(karateClub())).toMatchObject({ communityCount: 4 });
  });

  it('tells those who wait when it is closed', async () => {
    const opened = openMeasuring();
    const asked = [opened.measure(karateClub()), opened.measure(karateClub())].map((one) =>
      one.catch(({ code }) => code),
    );
    await opened.close();
    expect(await Promise.all(asked)).toEqual(['HUB_BUSY', 'HUB_BUSY']);
    await expect(opened.measure(karateClub())).rejects.toMatchObject({ code: 'HUB_BUSY' });
  });
});
