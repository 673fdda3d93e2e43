import { afterEach } from 'vitest';
import { openTestHub, type TestHub } from './hub.ts';
import { startTinyNode, type TinyNode } from './tiny-node.ts';

/** Makes nodes and hubs that are closed after each test, in reverse. */
export function opening() {
  const opened: { close(): Promise<void> }[] = [];
  afterEach(async () => {
    for (const one of opened.splice(0).reverse()) await one.close();
  });

  return {
    async node(names?: readonly string[]): Promise<TinyNode> {
      const node = await startTinyNode(names ? { names } : {});
      opened.push({ close: () => node.stop() });
      return node;
    },
    async hub(options: Parameters<typeof openTestHub>[0] = {}): Promise<TestHub> {
      const hub = await openTestHub(options);
      opened.push(hub);
      return hub;
    },
    /** A hub that has read all that these nodes' actors published. */
    async hubOf(...nodes: readonly TinyNode[]): Promise<TestHub> {
      const hub = await this.hub();
      for (const node of nodes) for (const { did } of node.actors) await hub.network.members.add(did);
      await hub.caughtUp();
      return hub;
    },
    add(one: { close(): Promise<void> }): void {
      opened.push(one);
    },
  };
}
