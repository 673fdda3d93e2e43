import type { FeedTier } from '../../schema/index.ts';
import { type IndexStore, openIndexFacts } from '../../subgraphs/network/index.ts';
import { latencyOf, residentMb, round } from '../trial/measure.ts';
import type { RulesWorld } from './rules-world.ts';

/**
 * Reads a filled index into memory, as a hub does before it answers by rules, in both tiers, and then asks for what is there while one record
 * after the other changes.
 *
 * @param changes how many records change
 */
export async function benchFacts(index: IndexStore, world: RulesWorld, changes = 200) {
  const sight = { actors: new Set(world.actors), publicOnly: new Set<string>() };
  const facts = openIndexFacts({ index, sight: () => sight });
  const load = async (tier: FeedTier) => {
    const blocks = watchBlocks();
    const began = performance.now();
    const cpu = process.threadCpuUsage();
    const { size } = await facts.table(tier);
    const ms = performance.now() - began;
    const { user, system } = process.threadCpuUsage(cpu);
    return {
      records: size,
      ms: Math.round(ms),
      processorMs: Math.round((user + system) / 1_000),
      ...blocks.stop(),
      residentMb: residentMb(process.pid),
    };
  };
  const tables = { MEMBERS: await load('MEMBERS'), PUBLIC: await load('PUBLIC') };
  const times: number[] = [];
  for (let change = 0; change < changes; change++) {
    const actor = world.actors[(change * 7) % world.actors.length] ?? '';
    await touch(index, actor);
    facts.note(actor);
    const began = performance.now();
    await facts.table('MEMBERS');
    times.push(performance.now() - began);
  }
  return { tables, afterAChange: latencyOf(times) };
}

/** The first row of an actor once more, as if a feed entry had told it anew. */
async function touch(index: IndexStore, actor: string): Promise<void> {
  const [change] = await index.changesSince({ actor, tier: 'MEMBERS', limit: 1, rowsOnly: true });
  const position = (await index.positions()).find((one) => one.actor === actor && one.tier === 'MEMBERS');
  if (!change?.row || !position) return;
  const count = position.head.count + 1;
  await index.apply({
    ...{ actor, tier: 'MEMBERS', expected: position.head, removes: [], chain: [], holes: [] },
    position: { ...position, head: { count, digest: `sha-256:${count}` } },
    puts: [{ ...change.row, undisclosed: change.row.undisclosed + 1, feedSeq: count }],
    past: new Map([[change.id, change.past]]),
  });
}

/** The longest that this thread did not get round to anything else: by the clock, and as far as it was working itself. */
function watchBlocks() {
  const worked = () => {
    const { user, system } = process.threadCpuUsage();
    return (user + system) / 1_000;
  };
  let longest = { ms: 0, processorMs: 0 };
  let last = { at: performance.now(), worked: worked() };
  let isOn = true;
  const look = () => {
    const now = { at: performance.now(), worked: worked() };
    longest = {
      ms: Math.max(longest.ms, now.at - last.at),
      processorMs: Math.max(longest.processorMs, now.worked - last.worked),
    };
    last = now;
    if (isOn) setImmediate(look);
  };
  setImmediate(look);
  return {
    stop() {
      isOn = false;
      return { longestBlockMs: round(longest.ms), longestBlockProcessorMs: round(longest.processorMs) };
    },
  };
}
