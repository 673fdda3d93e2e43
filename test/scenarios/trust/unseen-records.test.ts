import { afterAll, beforeAll, expect, test } from 'vitest';
import { dice } from '../federation/dice.ts';
import { everythingIn, idsIn, liveContext } from './support/live-context.ts';
import { startTrustWorld, type TrustWorld } from './support/trust-world.ts';

let world: TrustWorld;
let ash: string;
let birch: string;
let cedar: string;
let partnership: string;
beforeAll(async () => {
  world = await startTrustWorld([['ash'], ['birch'], ['cedar']]);
  [ash = '', birch = '', cedar = ''] = world.dids;
  const content = { title: 'Together', purpose: 'Less waste', parties: [{ id: birch }, { id: cedar }] };
  partnership = await world.publish(ash, 'Partnership', content, { audience: 'PARTNERS', partners: [birch, cedar] });
  await world.settled();
}, 60_000);
afterAll(() => world?.close());

/** What the test knows of a record. */
type Known = { readonly id: string; readonly to: string; readonly isSeen: boolean; readonly isLinkSeen: boolean };

const SEED = 20_260_101;

/** The reader is birch. Of what it reads, all is expected; of what it does not, nothing. */
test('records, and references, that the reader may not see change nothing of what is derived from', {
  timeout: 120_000,
}, async () => {
  const chance = dice(SEED);
  const known: Known[] = [{ id: partnership, to: '', isSeen: true, isLinkSeen: false }];
  const actors = [ash, birch, cedar];

  const publish = async (isSeen: boolean) => {
    const actor = isSeen ? chance.one(actors) : chance.one([ash, cedar]);
    const others = actors.filter((one) => one !== actor && (isSeen || one !== birch));
    const sharing = isSeen
      ? chance.one([{ audience: 'PARTNERS', partners: others }, { audience: 'MEMBERS' }])
      : chance.one([{ audience: 'PRIVATE' }, { audience: 'PARTNERS', partners: others }]);
    const promises = known.filter(({ id }) => id.includes('/commitment/'));
    const target = promises.length === 0 ? undefined : chance.one(promises);
    const isCommitment = target === undefined || chance.chance(50);
    const to = target === undefined || isCommitment ? partnership : target.id;
    // that it points there may be for fewer than the record
    const isLinkSeen = isSeen && (actor === birch || chance.chance(60));
    const closed = { audience: 'PARTNERS', partners: [actor === ash ? cedar : ash] };
    const fields = isLinkSeen ? [] : [{ field: isCommitment ? 'partnership' : 'supersedes', ...closed }];
    const content = isCommitment ? { partnership: { id: to } } : { supersedes: { id: to } };
    const id = await world.publish(actor, 'Commitment', { title: 'A promise', ...content }, { ...sharing, fields });
    known.push({ id, to, isSeen, isLinkSeen });
  };
  const read = async () => {
    const { context } = await liveContext(world, birch);
    const facts = await context.liveFacts({ actors, subjects: [partnership] });
    expect(facts.silent).toEqual([]);
    return { ids: idsIn(facts), everything: everythingIn(facts), indexed: idsIn(await context.facts()) };
  };
  /** What points to the partnership, and what points to that. */
  const reached = () => {
    const near = known.filter(({ isSeen, isLinkSeen, to }) => isSeen && isLinkSeen && to === partnership);
    const ids = new Set(near.map(({ id }) => id));
    const far = known.filter(({ isSeen, isLinkSeen, to }) => isSeen && isLinkSeen && ids.has(to));
    return [partnership, ...ids, ...far.map(({ id }) => id)];
  };

  for (let round = 0; round < 6; round++) {
    for (let n = 0; n < 5; n++) await publish(true);
    await world.settled();
    const before = await read();
    expect(before.ids).toEqual([...new Set([...before.indexed, ...reached()])].sort());
    for (let n = 0; n < 6; n++) await publish(false);
    await world.settled();
    expect(await read()).toEqual(before);
  }
  expect(known.filter(({ isSeen }) => !isSeen).length).toBe(36);
  expect(known.filter(({ isSeen, isLinkSeen }) => isSeen && !isLinkSeen).length).toBeGreaterThan(2);
});
