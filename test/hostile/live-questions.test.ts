import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { startTrustWorld, type TrustWorld } from '../scenarios/trust/support/trust-world.ts';
import { STATEMENT_CASES, type Statement } from './support/statement-cases.ts';

/**
 * Whatever one party answers when it is asked for what it shares: the others' words count as always, the reply comes in time, the right
 * member is named with the right code, and nothing of its words comes through but what it signed.
 */
const DEADLINE = 1_500;
const LIVE_MS = 3_000;
const SLACK = 10_000;
const QUERY = `query ($id: ID!) {
  node(id: $id) { id ... on Partnership { title phase { value becauseIds basis { records silent { id } } missing { what why actor { id } } } } }
  impactGoals { nodes { id title } }
}`;

let world: TrustWorld;
let ash: string;
let culprit: string;
let cedar: string;
let partnership: string;
let confirmations: readonly string[];
let other: Statement;
beforeAll(async () => {
  world = await startTrustWorld([['ash'], ['culprit'], ['cedar']], {
    proxied: true,
    hub: { owners: { deadlineMs: DEADLINE }, breaker: { failures: 1_000 } },
  });
  [ash = '', culprit = '', cedar = ''] = world.dids;
  const withOthers = (did: string) => ({
    audience: 'PARTNERS',
    partners: world.dids.filter((one) => one !== did),
  });
  const content = { title: 'Together', purpose: 'Less waste', parties: [{ id: culprit }, { id: cedar }] };
  partnership = await world.publish(ash, 'Partnership', content, withOthers(ash));
  const stored = (await world.actor(ash).store.find([partnership], 'ALL')).get(partnership);
  if (!stored) throw new Error('no partnership');
  const about = { id: partnership, digest: stored.digest };
  const confirm = (did: string) => world.publish(did, 'Answer', { about, verdict: 'CONFIRMED' }, withOthers(did));
  confirmations = [await confirm(culprit), await confirm(cedar)];
  other = { id: partnership, kind: 'Partnership', digest: stored.digest, sdJwt: stored.sdJwt };
  for (const did of [ash, cedar])
    await world.publish(did, 'ImpactGoal', { title: 'Public', direction: 'INCREASE' }, { audience: 'PUBLIC' });
  await world.settled();
}, 60_000);
afterAll(() => world?.close());
afterEach(() => {
  for (const proxy of world.proxies) proxy.fault = undefined;
});

const ask = async () => {
  const began = performance.now();
  const reply = await world.ask(QUERY, { variables: { id: partnership }, as: cedar });
  return { ...reply, ms: performance.now() - began };
};
const sourceOf = (reply: Awaited<ReturnType<typeof ask>>, did: string) =>
  reply.extensions?.sources?.find(({ actor }) => actor === did);

describe('a party that answers, when it is asked for what it shares,', () => {
  test('with the truth, is heard', async () => {
    const { data, errors } = await ask();
    expect(errors).toBeUndefined();
    expect(data.node.phase.becauseIds).toEqual(expect.arrayContaining([...confirmations]));
    expect(data.node.phase.basis.silent).toEqual([]);
  });

  test('every case has a name of its own', () => {
    expect(new Set(STATEMENT_CASES.map(({ id }) => id)).size).toBe(STATEMENT_CASES.length);
  });

  test.each(STATEMENT_CASES)('$id $what', async ({ code, isHeard, fault }) => {
    let faults = 0;
    const misbehave = fault(other);
    const proxy = world.proxies[1];
    if (!proxy) throw new Error('no proxy');
    const honest = await ask();
    proxy.fault = (caught) => {
      faults++;
      return misbehave(caught);
    };
    const reply = await ask();
    expect(faults).toBeGreaterThan(0);
    expect(reply.ms).toBeLessThan(LIVE_MS + SLACK);
    expect(reply.errors).toBeUndefined();
    expect(reply.data.impactGoals).toEqual(honest.data.impactGoals);
    const { phase, title } = reply.data.node;
    expect(title).toBe('Together');
    // the others' words count as always
    expect(phase.value).toBe(code === null ? 'STRATEGIC_PAUSE' : 'INSUFFICIENT');
    expect(phase.missing.filter(({ what }: { what: string }) => what === 'CONFIRMATION')).toEqual(
      isHeard ? [] : [{ what: 'CONFIRMATION', why: 'NOT_HEARD', actor: { id: culprit } }],
    );
    expect(phase.basis.silent).toEqual(code === null ? [] : [{ id: culprit }]);
    expect(sourceOf(reply, culprit)?.code).toBe(code ?? undefined);
    for (const did of [ash, cedar]) expect(sourceOf(reply, did)).toMatchObject({ status: 'LIVE' });
    expect(reply.text).not.toMatch(/CANARY|10\.0\.0\.7|stacktrace|node_modules|undici|SyntaxError|ECONN|HPE_/);
  });
});
