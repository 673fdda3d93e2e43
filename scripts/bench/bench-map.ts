import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { digestOf, ownerOf } from '../../schema/index.ts';
import { type IndexStore, pastBefore } from '../../subgraphs/network/index.ts';
import { latencyOf, round } from '../trial/measure.ts';
import type { World } from './filled-directory.ts';
import { ask, type RulesHub, timed } from './rules-hub.ts';

const MAP = `query ($at: Date) { networkMap(at: $at) { actors(orderBy: PAGE_RANK, first: 20) { totalCount nodes { pageRank betweenness community } } ties { totalCount } communities { totalCount } becauseTotal } }`;

/** The map the first time, again, of past months, and after a record has changed. */
export async function benchMap(
  { network, index }: RulesHub,
  { actors, records }: World,
  runs: number,
): Promise<object> {
  const as = actors[0];
  const delay = monitorEventLoopDelay({ resolution: 2 });
  await settle();
  delay.enable();
  const first = await timed(() => ask(network, MAP, {}, as));
  await settle();
  delay.disable();
  const times: number[] = [];
  for (let run = 0; run < runs; run++) times.push((await timed(() => ask(network, MAP, {}, as))).ms);
  const again = latencyOf(times);
  const past = await timed(() => ask(network, MAP, { at: monthsAgo(6) }, as));
  const changed: number[] = [];
  const untouched: number[] = [];
  for (let change = 0; change < 5; change++) {
    await touch(index, records.Commitment?.[change] ?? '');
    // until this process has looked at what another one wrote
    await sleep(1_000);
    changed.push((await timed(() => ask(network, MAP, {}, as))).ms);
    untouched.push((await timed(() => ask(network, MAP, { at: monthsAgo(6) }, as))).ms);
  }
  const { networkMap: is } = (await ask(network, MAP, {}, as)) as { networkMap: Record<string, unknown> };
  return {
    firstMs: first.ms,
    firstComputingMs: first.computingMs,
    longestWaitMs: round(delay.max / 1e6),
    againP95Ms: again.p95Ms,
    sixMonthsAgoMs: past.ms,
    afterAChange: latencyOf(changed),
    sixMonthsAgoAfterAChange: latencyOf(untouched),
    is: { ...is, actors: (is.actors as { totalCount: number }).totalCount },
  };
}

/** Writes a newer version of a record, as another process on the same index would. */
async function touch(index: IndexStore, id: string): Promise<void> {
  const tier = 'PUBLIC';
  const actor = ownerOf(id);
  const [row, positions] = [(await index.rows(tier, [id])).get(id), await index.positions()];
  const before = (await index.past(tier, [id])).get(id) ?? [];
  const position = positions.find((one) => one.actor === actor && one.tier === tier);
  if (!row || !position) return;
  const count = position.head.count + 1;
  const issuedAt = `${new Date().toISOString().slice(0, 19)}Z`;
  const next = { ...row, version: row.version + 1, digest: digestOf(`${id} ${count}`), issuedAt, feedSeq: count };
  await index.apply({
    ...{ actor, tier, expected: position.head, removes: [], chain: [], holes: [] },
    position: { ...position, head: { ...position.head, count } },
    puts: [next],
    past: new Map([[id, pastBefore(next, row, before)]]),
  });
}

function settle(): Promise<void> {
  return sleep(500);
}

function monthsAgo(months: number): string {
  const now = new Date();
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - months, 1)).toISOString().slice(0, 10);
}
