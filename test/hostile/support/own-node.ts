import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import type { CheckedKeyHistory } from '../../../schema/index.ts';
import { initActor, type NodeOptions, type Publish, startNode } from '../../../subgraphs/actor/index.ts';
import type { KnownHubs } from '../../actor/callers/support/test-hub.ts';

/** A node of one actor, with a goal for each audience. */
export type OwnNode = {
  readonly url: string;
  readonly keys: CheckedKeyHistory;
  /** The goal for an audience. */
  idOf(name: string): string;
  close(): Promise<void>;
};

export async function startOwnNode(
  did: string,
  hubs: KnownHubs,
  goals: readonly { readonly name: string; readonly sharing: object }[],
  settings: object = { development: true },
): Promise<OwnNode> {
  const directory = await mkdtemp(join(tmpdir(), 'own-node-'));
  await initActor(directory, { did, name: 'The owner' });
  await writeFile(join(directory, 'node.json'), JSON.stringify({ listen: { port: 0 }, ...settings }));
  const node = await startNode(directory, {
    logger: pino({ level: 'silent' }),
    environment: {},
    hubs: hubs as unknown as NonNullable<NodeOptions['hubs']>,
  });
  const actor = node.actors.get(did);
  if (!actor) throw new Error(`${did} is not hosted`);
  const ids = new Map<string, string>();
  for (const { name, sharing } of goals) {
    const content = { title: `CANARY-${name}`, description: `CANARY-${name}`, direction: 'INCREASE' };
    const [made] = await actor.publisher.applyAll([
      { type: 'PUBLISH', kind: 'ImpactGoal', content, ...sharing } as Publish,
    ]);
    ids.set(name, made?.envelope.id ?? '');
  }
  return {
    url: node.url,
    keys: actor.keys.checked,
    idOf: (name) => ids.get(name) ?? '',
    async close() {
      await node.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
