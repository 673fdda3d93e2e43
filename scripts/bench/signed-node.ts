import { parentPort, workerData } from 'node:worker_threads';
import { checkKeyHistory, type KeyHistory } from '../../schema/index.ts';
import { initActor, startNode } from '../../subgraphs/actor/index.ts';

/** What {@link startSignedNode}'s thread is told. */
export type SignedNodeData = {
  readonly directory: string;
  readonly did: string;
  readonly hub: KeyHistory;
  readonly goals: number;
};

/** What it says when it can be asked. */
export type SignedNodeReady = { readonly url: string; readonly keys: KeyHistory; readonly ids: readonly string[] };

/** A node of its own thread, so that what it costs can be told from what asking costs. Answers every message with its CPU time so far, in µs. */
const { directory, did, hub, goals } = workerData as SignedNodeData;
const hubKeys = await checkKeyHistory(hub, hub.did);
const options = { listen: { host: '127.0.0.1', port: 0 }, development: true, logLevel: 'silent' } as const;
await initActor(directory, { did, name: 'Bench', node: options });
const node = await startNode(directory, {
  environment: {},
  hubs: {
    hub: () => hubKeys,
    // a roster that names nobody: whoever signs is shown what anybody is, so that both ask the store the same
    member: () => undefined,
  },
});
const actor = node.actors.get(did);
if (!actor) throw new Error(`${did} is not hosted.`);
const published = await actor.publisher.applyAll(
  Array.from({ length: goals }, (_, index) => ({
    type: 'PUBLISH' as const,
    kind: 'ImpactGoal',
    content: { title: `Goal ${index}`, direction: 'PREVENT' },
    audience: 'PUBLIC' as const,
  })),
);
parentPort?.on('message', () => {
  const { user, system } = process.threadCpuUsage();
  parentPort?.postMessage(user + system);
});
const ready: SignedNodeReady = {
  url: node.url,
  keys: actor.keys.history,
  ids: published.map(({ envelope }) => envelope.id),
};
parentPort?.postMessage(ready);
