import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import type { Content, RecordVersion } from '../../../schema/index.ts';
import { type HostedActor, initActor, type RunningNode, startNode } from '../../../subgraphs/actor/index.ts';
import { freePort } from './named-hub.ts';
import type { opening } from './opened.ts';

/** A node of this software and a hub that has read it. */
export async function nodeAndHub(open: ReturnType<typeof opening>) {
  const folder = mkdtempSync(join(tmpdir(), 'node-'));
  const port = await freePort();
  const did = `did:web:localhost%3A${port}`;
  await initActor(folder, { did, name: did, node: { listen: { port }, development: true } });
  const node: RunningNode = await startNode(folder, { logger: pino({ level: 'silent' }), environment: {} });
  open.add({
    close: async () => {
      await node.close();
      await rm(folder, { recursive: true });
    },
  });
  const hub = await open.hub();
  await hub.network.members.add(did);
  await hub.caughtUp();
  const actor = node.actors.get(did) as HostedActor;
  return {
    hub,
    actor,
    did,
    publish: async (content: Content, kind = 'ImpactGoal') =>
      (await actor.publisher.apply({ type: 'PUBLISH', kind, audience: 'PUBLIC', content })) as RecordVersion,
    revise: (id: string, changes: Content) => actor.publisher.apply({ type: 'REVISE', id, changes }),
    show: (id: string, audience: 'PUBLIC' | 'PRIVATE', withheld: readonly string[] = []) =>
      actor.publisher.apply({
        type: 'SET_AUDIENCE',
        id,
        audience,
        fields: withheld.map((field) => ({ field, audience: 'PRIVATE' as const })),
      }),
    withdraw: (id: string) => actor.publisher.apply({ type: 'WITHDRAW', id, reason: 'MISTAKE' }),
  };
}
