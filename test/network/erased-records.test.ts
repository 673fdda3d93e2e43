import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { eraseRecord, type HostedActor, initActor, startNode } from '../../subgraphs/actor/index.ts';
import { until } from './support/hub.ts';
import { opening } from './support/opened.ts';

const open = opening();
const TITLE = 'a title that is erased';

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

test('a hub replaces the row of what was erased, keeps no byte of it, and an index made anew is the same', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'node-'));
  const port = await freePort();
  const did = `did:web:localhost%3A${port}`;
  await initActor(folder, { did, name: did, node: { listen: { port }, development: true } });
  const node = await startNode(folder, { logger: pino({ level: 'silent' }), environment: {} });
  open.add({
    close: async () => {
      await node.close();
      await rm(folder, { recursive: true });
    },
  });
  const actor = node.actors.get(did) as HostedActor;
  const publish = (title: string) =>
    actor.publisher.apply({
      type: 'PUBLISH',
      kind: 'ImpactGoal',
      content: { title, direction: 'PREVENT', sdgs: ['13'] },
      audience: 'PUBLIC',
    });
  const [part, whole, other] = [await publish(TITLE), await publish(`${TITLE}, whole`), await publish('Another')];
  const hub = await open.hub();
  await hub.network.members.add(did);
  await hub.caughtUp();
  expect(JSON.stringify(await hub.dump())).toContain(TITLE);

  await eraseRecord(actor, part.envelope.id, { fields: ['title'] });
  await eraseRecord(actor, whole.envelope.id);
  await until(
    async () => JSON.stringify(await hub.dump()),
    (text) => !text.includes(TITLE),
  );
  const rows = await hub.data('{ impactGoals { nodes { id } } }');
  expect(rows.impactGoals.nodes.map(({ id }: { id: string }) => id).sort()).toEqual(
    [part.envelope.id, other.envelope.id].sort(),
  );
  expect(await hub.network.holes()).toEqual([]);
  const bytes = () =>
    readdirSync(hub.directory).filter((file) => readFileSync(join(hub.directory, file)).includes(TITLE));
  await until(bytes, (files) => files.length === 0, 8_000);

  const before = await hub.dump();
  await hub.restart({ deleteIndex: true });
  await hub.caughtUp();
  expect(await hub.dump()).toEqual(before);
});
