import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type IndexStore, type Member, openHubState, openIndexStore } from '../../subgraphs/network/index.ts';
import { fillIndex, type RulesWorld } from './rules-world.ts';
import { fillStuffed, type StuffedWorld } from './stuffed-world.ts';

/** What a made-up network has, read from beside it. */
export type World = Pick<RulesWorld, 'actors' | 'relations' | 'rows'> & {
  readonly records: Readonly<Record<string, readonly string[]>>;
};

/** Fills the stores of a hub in a process of its own, so that what it takes to make a network up is not measured. */
export function fillDirectory(directory: string, size: { readonly actors: number; readonly records: number }): World {
  return fillApart(directory, [String(size.actors), String(size.records)]) as World;
}

/** The same with a small network of which somebody publishes `many` records of each sort. */
export function stuffDirectory(directory: string, many: number): StuffedWorld {
  return fillApart(directory, ['stuffed', String(many)]) as StuffedWorld;
}

function fillApart(directory: string, what: readonly string[]): unknown {
  const script = fileURLToPath(import.meta.url);
  const { status, stderr } = spawnSync(process.execPath, [script, directory, ...what], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`The index was not filled: ${stderr}`);
  return JSON.parse(readFileSync(join(directory, 'world.json'), 'utf8'));
}

async function fillHere(
  directory: string,
  fill: (index: IndexStore) => Promise<{ readonly actors: readonly string[] }>,
) {
  const [state, index] = await Promise.all([
    openHubState('sqlite:state.sqlite', { directory }),
    openIndexStore('sqlite:index.sqlite', { directory }),
  ]);
  const world = await fill(index);
  for (const did of world.actors) await state.putMember(absentMember(did));
  await Promise.all([state.close(), index.close()]);
  writeFileSync(join(directory, 'world.json'), JSON.stringify(world));
}

/** A member whose node is never there. */
function absentMember(did: string): Member {
  const nowhere = 'http://127.0.0.1:9';
  return {
    did,
    status: 'ACTIVE',
    endpoint: `${nowhere}/graphql`,
    feedStream: `${nowhere}/feed/stream`,
    keyHistory: { did, statements: [] },
    joinedAt: '2023-01-01T00:00:00Z',
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , directory = '', actors = '', records = ''] = process.argv;
  const day = new Date().toISOString().slice(0, 10);
  await fillHere(directory, async (index) => {
    if (actors === 'stuffed') return fillStuffed(index, Number(records));
    const world = await fillIndex(index, { actors: Number(actors), records: Number(records), seed: 1, day });
    return { ...world, records: Object.fromEntries(world.records) };
  });
}
