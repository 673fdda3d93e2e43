import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { registry } from '../../schema/index.ts';
import { initActor, openActor, readNodeConfig, switchPacks } from '../../subgraphs/actor/index.ts';
import { temporaryFolder } from './support/test-actor.ts';
import { startTestNode } from './support/test-node.ts';

const did = 'did:web:acme.example';
const PUBLISH_TOPIC = 'mutation ($input: TopicInput!) { publishTopic(input: $input, audience: PUBLIC) { id title } }';
const topic = { title: 'Dry summers', network: { id: `${did}/network/01J8ZQ4Y3N0V6T8K2R5W7X9ABC` } };

describe('a pack of kinds', () => {
  test('is off until an actor switches it on, and says how that is done', async () => {
    const node = await startTestNode([did], undefined, { packs: ['partnership'] });
    const token = await node.token('SIGNER');
    const { errors } = await node.ask(PUBLISH_TOPIC, { input: topic }, token);
    expect(errors?.[0]).toMatchObject({
      message: expect.stringContaining('constellation actor packs <dir> --on roundtable'),
      extensions: { code: 'PACK_OFF' },
    });
    const { data } = await node.ask(`{ actors { nodes { packs topics { totalCount } } } }`);
    expect(data.actors.nodes).toEqual([{ packs: ['PARTNERSHIP'], topics: { totalCount: 0 } }]);
  });

  test('leaves what was published when it is switched off: to be read, revised and withdrawn', async () => {
    const node = await startTestNode([did]);
    const made = await node.ask(PUBLISH_TOPIC, { input: topic }, await node.token('COORDINATOR'));
    expect(made.errors).toBeUndefined();
    const { id } = made.data.publishTopic;
    await node.close();
    const [actor] = readNodeConfig(node.folder, {}).actors;
    expect(await switchPacks(actor!, { off: ['all'] })).toEqual([]);

    const later = await startTestNode([did], node.folder);
    const token = await later.token('COORDINATOR');
    const { data } = await later.ask(`{ actors { nodes { packs topics { nodes { title } } } } }`);
    expect(data.actors.nodes).toEqual([{ packs: [], topics: { nodes: [{ title: 'Dry summers' }] } }]);
    const another = await later.ask(PUBLISH_TOPIC, { input: topic }, token);
    expect(another.errors?.[0]?.extensions.code).toBe('PACK_OFF');
    const revised = await later.ask(
      'mutation ($id: ID!) { reviseTopic(id: $id, changes: { title: "Dry springs" }) { title } }',
      { id },
      token,
    );
    expect(revised.data?.reviseTopic.title).toBe('Dry springs');
    const gone = await later.ask('mutation ($id: ID!) { withdraw(id: $id, reason: OTHER) { id } }', { id }, token);
    expect(gone.errors).toBeUndefined();
  });

  test('is refused before anything of an import is written', async () => {
    const folder = await temporaryFolder();
    await initActor(folder, { did, name: 'Acme' });
    const actor = await openActor(folder, { environment: {} });
    try {
      const command = { type: 'PUBLISH' as const, kind: 'Topic', content: topic };
      await expect(actor.publisher.examine([command])).resolves.toMatchObject([{ code: 'PACK_OFF' }]);
    } finally {
      await actor.close();
    }
  });

  test('is switched by name, and every other setting stays', async () => {
    const folder = await temporaryFolder();
    const { slug } = await initActor(folder, { did, name: 'Acme', store: 'sqlite:acme.sqlite', packs: ['roundtable'] });
    const actor = () => readNodeConfig(folder, {}).actors[0]!;
    expect(await switchPacks(actor(), { on: ['reflection', 'landscape'], off: ['roundtable'] })).toEqual([
      'landscape',
      'reflection',
    ]);
    expect([...actor().packs]).toEqual(['landscape', 'reflection']);
    const file = JSON.parse(readFileSync(join(folder, 'actors', slug, 'actor.json'), 'utf8'));
    expect(file).toMatchObject({ did, name: 'Acme', store: 'sqlite:acme.sqlite' });
    await expect(switchPacks(actor(), { on: ['roundtables'] })).rejects.toThrow('«roundtables» is no pack');
    await expect(switchPacks(actor(), { off: ['core'] })).rejects.toThrow('The core is always on');
    await expect(switchPacks(actor(), { on: ['all'], off: ['landscape'] })).rejects.toThrow('on and off at once');
    expect([...actor().packs]).toEqual(['landscape', 'reflection']);
  });

  test('holds a kind, each of them', () => {
    const filled = new Set(registry.kinds.map(({ pack }) => pack));
    expect([...filled].sort()).toEqual(['core', 'landscape', 'partnership', 'reflection', 'roundtable']);
  });
});
