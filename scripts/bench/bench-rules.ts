import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { benchFields, benchPages, benchStuffed, type FieldFigures } from './bench-fields.ts';
import { benchMap } from './bench-map.ts';
import { fillDirectory, stuffDirectory } from './filled-directory.ts';
import { hubMemory } from './hub-memory.ts';
import { ask, openRulesHub, timed } from './rules-hub.ts';

/** How large a network is measured, how often each question is asked, and how many records of a sort somebody stuffs it with. */
export type RulesBench = {
  readonly actors: number;
  readonly records: number;
  readonly runs: number;
  readonly stuffed: number;
};

/**
 * Measures rules over a made-up network: each derived field, of one thing and of a page of fifty, the map the first time and again, what a
 * changed record costs, how long others wait, what somebody who publishes without end does to it, and memory. Members are not there to be
 * asked: all comes from the index.
 */
export async function benchRules(directory: string, size: RulesBench): Promise<object> {
  const [large, stuffed] = [join(directory, 'large'), join(directory, 'stuffed')];
  await Promise.all([large, stuffed].map((one) => mkdir(one, { recursive: true })));
  const world = fillDirectory(large, size);
  // before anything is changed
  const memory = await hubMemory(large);
  const measured = await withHub(large, async (hub) => {
    await sleep(500);
    const first = await timed(() => ask(hub.network, '{ gaps { becauseTotal } }', {}));
    const second = await timed(() => ask(hub.network, '{ gaps { becauseTotal } }', {}, world.actors[0]));
    const map = await benchMap(hub, world, size.runs);
    const { fields, left } = await benchFields(hub.network, world, size.runs);
    const pages = await benchPages(hub.network, world, Math.ceil(size.runs / 3));
    return { tablesRead: { publicMs: first.ms, membersMs: second.ms }, map, fields, pages, notMeasured: left };
  });
  const named = stuffDirectory(stuffed, size.stuffed);
  const stuffedFields = await withHub(stuffed, (hub) => benchStuffed(hub.network, named, Math.ceil(size.runs / 3)));
  return {
    world: { actors: world.actors.length, rows: world.rows, relations: world.relations },
    slowest: {
      field: slowestOf(measured.fields),
      page: slowestOf(measured.pages),
      stuffed: slowestOf(stuffedFields),
    },
    ...measured,
    stuffed: stuffedFields,
    memory,
  };
}

async function withHub<Value>(
  directory: string,
  work: (hub: Awaited<ReturnType<typeof openRulesHub>>) => Promise<Value>,
): Promise<Value> {
  const hub = await openRulesHub(directory);
  try {
    return await work(hub);
  } finally {
    await hub.close();
  }
}

function slowestOf(fields: Readonly<Record<string, FieldFigures>>) {
  return Object.entries(fields)
    .map(([field, { p95Ms, computingP95Ms }]) => ({ field, p95Ms, computingP95Ms }))
    .sort((a, b) => b.p95Ms - a.p95Ms)
    .slice(0, 5);
}
