import { parentPort, workerData } from 'node:worker_threads';
import { pino } from 'pino';
import { EVERY_PACK, formatDid, signViewerAssertion } from '../../schema/index.ts';
import { type HostedActor, initActor, pinHub, type RunningNode, startNode } from '../../subgraphs/actor/index.ts';
import { hubResolver, openSafeFetch } from '../../subgraphs/fetching/index.ts';

/** What the thread of the nodes is told. */
export type LiveNodesData = {
  readonly directory: string;
  readonly hub: { readonly did: string; readonly key: string };
  /** Of each node its port, and how many actors it hosts. */
  readonly nodes: readonly { readonly port: number; readonly actors: number }[];
};

/** What it is asked for. */
export type LiveNodesCall =
  | { readonly type: 'PUBLISH'; readonly parties: readonly string[]; readonly promises: number }
  | { readonly type: 'FOLLOW' | 'ASSERTION' | 'CPU' };

/** Nodes in a thread of their own, so that what asking costs the hub can be told from what answering costs. The first actor is the reader. */
const { directory, hub, nodes } = workerData as LiveNodesData;
const fetch = openSafeFetch({ development: true });
const resolveHub = hubResolver({ fetch, development: true });
const running: RunningNode[] = [];
const actors: HostedActor[] = [];
for (const { port, actors: count } of nodes) {
  const folder = `${directory}/node-${port}`;
  const names = count === 1 ? [''] : Array.from({ length: count }, (_, n) => `seat${n}`);
  const settings = { listen: { host: '127.0.0.1', port }, development: true };
  const dids = names.map((name) => formatDid({ host: 'localhost', port, path: name === '' ? [] : [name] }));
  for (const did of dids) await initActor(folder, { did, name: did, packs: EVERY_PACK, node: settings });
  const node = await startNode(folder, { logger: pino({ level: 'silent' }), environment: {} });
  running.push(node);
  actors.push(...dids.map((did) => node.actors.get(did) as HostedActor));
}
for (const actor of actors) await pinHub(actor.directory, await resolveHub(hub.did, AbortSignal.timeout(30_000)));

const reader = actors[0] as HostedActor;

/** A partnership of the reader with these, and promises of each that the reader alone may see. Gives its id. */
async function publish({ parties, promises }: Extract<LiveNodesCall, { type: 'PUBLISH' }>): Promise<string> {
  const partners = parties.filter((did) => did !== reader.did);
  const named = { parties: partners.map((id) => ({ id })) };
  const { envelope } = await reader.publisher.apply({
    type: 'PUBLISH',
    kind: 'Partnership',
    content: { title: 'Together', purpose: 'Less waste', ...named },
    ...{ audience: 'PARTNERS', partners },
  });
  for (const actor of actors.filter(({ did }) => parties.includes(did))) {
    const content = { title: 'A promise', partnership: { id: envelope.id } };
    const shown = actor === reader ? partners.slice(0, 1) : [reader.did];
    const one = { type: 'PUBLISH', kind: 'Commitment', content, audience: 'PARTNERS', partners: shown } as const;
    await actor.publisher.applyAll(Array.from({ length: promises }, () => one));
  }
  return envelope.id;
}

async function answerTo(call: LiveNodesCall): Promise<unknown> {
  switch (call.type) {
    case 'PUBLISH':
      return publish(call);
    case 'FOLLOW':
      for (const { hubs } of running) {
        await hubs.refresh();
        await hubs.update(hub.did);
      }
      return true;
    case 'ASSERTION':
      return signViewerAssertion(
        { actor: reader.did, subject: 'somebody', role: 'READER', hub: hub.did, hubKey: hub.key },
        reader.keys.signingKey,
      );
    case 'CPU': {
      const { user, system } = process.threadCpuUsage();
      return (user + system) / 1_000;
    }
  }
}

parentPort?.on('message', (call: LiveNodesCall) => {
  void answerTo(call).then((answer) => parentPort?.postMessage(answer));
});
parentPort?.postMessage(actors.map(({ did }) => did));
