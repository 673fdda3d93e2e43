import { MongoClient } from 'mongodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mongoForTests } from '../support/mongo/mongo-for-tests.ts';
import { readCompose } from './compose-file.ts';
import { type ComposeRun, prepareCompose } from './run-compose.ts';

const mongo = await mongoForTests();
const PORTS = [4000, 4101, 4102, 4103];

type Answer = {
  // biome-ignore lint/suspicious/noExplicitAny: tests reach into answers of many shapes
  data: any;
  errors?: readonly { message: string }[];
};

describe.skipIf(!mongo)('the network of docker-compose.yml, run without Docker on MongoDB', () => {
  const databases = new Map<string, string>();
  let network: ComposeRun;

  /** A database of this run for each that the file names; the name of a folder is put in by the node. */
  function storeUrl(database: string): string {
    const known = databases.get(database) ?? mongo!.storeUrl('compose');
    databases.set(database, known);
    if (!database.includes('{actor}')) return known;
    const { pathname } = new URL(known);
    return known.replace(pathname, `${pathname}_${database}`);
  }

  async function ask(url: string, query: string, token?: string): Promise<Answer> {
    const response = await fetch(network.here(url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
      body: JSON.stringify({ query }),
    });
    return (await response.json()) as Answer;
  }

  async function writeAt(service: string, port: number, mutation: string): Promise<string> {
    const printed = await network.run(service, ['actor', 'token', '/data', '--label', 'test', '--role', 'SIGNER']);
    const token = /cst_\S+/.exec(printed)?.[0];
    const { data, errors } = await ask(
      `http://127.0.0.1:${port}/graphql`,
      `mutation { written: ${mutation} { id } }`,
      token,
    );
    expect(errors).toBeUndefined();
    return data.written.id;
  }

  beforeAll(async () => {
    network = await prepareCompose(readCompose('docker-compose.yml'), PORTS, storeUrl);
    await network.up();
  }, 120_000);

  afterAll(async () => {
    await network.stop();
    network.remove();
    for (const [database, url] of databases) {
      const client = await MongoClient.connect(url);
      const prefix = new URL(url).pathname.slice(1);
      const { databases: all } = await client.db().admin().listDatabases({ nameOnly: true });
      for (const { name } of all)
        if (name === prefix || (database.includes('{actor}') && name.startsWith(`${prefix}_`)))
          await client.db(name).dropDatabase();
      await client.close();
    }
  });

  test('has a hub that is ready, and three actors that have joined it', async () => {
    const joined = ['did:web:localhost%3A4101', 'did:web:localhost%3A4102', 'did:web:localhost%3A4103'];
    const query = '{ hub { name } actors { nodes { id } } }';
    // the running hub notices new members by itself, a moment after the command that adds them has ended
    await expect
      .poll(
        async () => {
          const { data } = await ask('http://127.0.0.1:4000/graphql', query);
          return { ...data.hub, actors: data.actors.nodes.map(({ id }: { id: string }) => id).sort() };
        },
        { timeout: 10_000 },
      )
      .toEqual({ name: 'Hub on this machine', actors: joined.map(network.here).sort() });
  });

  test('answers across what two actors wrote at their own nodes', async () => {
    const goal = await writeAt(
      'grashalm',
      4101,
      'publishImpactGoal(audience: PUBLIC, input: { title: "Less nitrogen", direction: PREVENT })',
    );
    await writeAt(
      'vrije-beek',
      4102,
      `publishCommitment(audience: PUBLIC, input: { title: "Wider banks", satisfies: { id: "${goal}" } })`,
    );
    const query = '{ impactGoals { nodes { title contributions { nodes { title issuer { id } } } } } }';
    await expect
      .poll(async () => (await ask('http://127.0.0.1:4000/graphql', query)).data, { timeout: 10_000 })
      .toEqual({
        impactGoals: {
          nodes: [
            {
              title: 'Less nitrogen',
              contributions: {
                nodes: [{ title: 'Wider banks', issuer: { id: network.here('did:web:localhost%3A4102') } }],
              },
            },
          ],
        },
      });
  });

  test('stops cleanly, and has everything when it is started again', async () => {
    const codes = await network.stop();
    expect(Object.values(codes).every((code) => code === 0)).toBe(true);
    await network.up();
    const query = '{ actors { totalCount } impactGoals { nodes { title } } commitments { nodes { title } } }';
    expect((await ask('http://127.0.0.1:4000/graphql', query)).data).toEqual({
      actors: { totalCount: 3 },
      impactGoals: { nodes: [{ title: 'Less nitrogen' }] },
      commitments: { nodes: [{ title: 'Wider banks' }] },
    });
  }, 60_000);
});
