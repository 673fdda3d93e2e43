import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../support/living-network.ts';
import { startTrustWorld, type TrustWorld } from '../trust/support/trust-world.ts';
import { type Write, writingIn } from './support/writing.ts';

/** An alliance that has existed for long is brought in by one of its members; a dairy joins later, and a mill says that it is another one. */
let world: TrustWorld;
let write: Write;
let [steward, dairy, mill] = ['', '', ''];
let network = '';
const known = new Map<string, string>();

const constellation = async (...args: string[]) => {
  const process = run(['scripts/constellation.mjs', ...args]);
  return { code: await process.ended, output: process.output() };
};
const participants = async () => {
  const query = `{ node(id: "${network}") { ... on SharedValueNetwork { origin participants { nodes { id } } } } }`;
  const { data } = await world.ask(query, { as: dairy });
  return data.node.participants.nodes.map(({ id }: { id: string }) => id).sort();
};
const EVIDENCE = '{ knownActors(first: 9) { nodes { name evidence { value } sameAs { id } } } }';

beforeAll(async () => {
  world = await startTrustWorld([['steward'], ['dairy'], ['mill']]);
  write = writingIn(world);
  [steward = '', dairy = '', mill = ''] = world.dids;
}, 120_000);
afterAll(() => world.close());

describe('an alliance that existed before', { timeout: 120_000 }, () => {
  it('is brought in as a charter that says where it comes from, and a table of those who are known to be in it', async () => {
    const charter = await write(
      steward,
      'publishSharedValueNetwork(input: { name: "Dyke alliance", ambition: "Safe dykes", origin: "https://dykes.example/members" }, audience: MEMBERS) { id }',
    );
    network = charter.id;
    const { directory } = world.nodeOf(steward);
    const file = join(directory, 'alliance.csv');
    const rows = [
      'code,name,identifiers,source,interest',
      'a1,Dairy of Ölst,LEI:5493001KJTIIGC8Y1R12,https://dykes.example/members,Member since 2019',
      'a2,Old Mill,,https://dykes.example/members,Member since 2021',
      'a3,Reed Farm,,https://dykes.example/members,',
    ];
    await writeFile(file, `${rows.join('\n')}\n`);
    const args = ['actor', 'import', directory, '--kind', 'KnownActor', '--file', file, '--key', 'code'];
    const wide = await constellation(...args, '--audience', 'PUBLIC');
    expect(wide.output).toContain('cannot be PUBLIC');
    expect(await constellation(...args, '--audience', 'MEMBERS')).toMatchObject({ code: 0 });
    await world.settled();
    const query = '{ knownActors(first: 9) { nodes { id name } } }';
    const { data } = await world.ask(query, { as: dairy });
    for (const { id, name } of data.knownActors.nodes) known.set(name, id);
    expect([...known.keys()].sort()).toEqual(['Dairy of Ölst', 'Old Mill', 'Reed Farm']);
    expect((await world.ask(query)).data.knownActors.nodes).toEqual([]);
    // again it changes nothing
    expect((await constellation(...args, '--audience', 'MEMBERS')).output).toMatch(/0 new/);
  });

  it('counts none of them as members or as consenting: they have said nothing', async () => {
    expect(await participants()).toEqual([steward]);
    const { data } = await world.ask(EVIDENCE, { as: dairy });
    expect(data.knownActors.nodes.map(({ evidence }: { evidence: unknown }) => evidence)).toEqual([null, null, null]);
  });

  it('finds out who of them has joined: the steward says so, and they confirm it or not', async () => {
    for (const [name, did] of [
      ['Dairy of Ölst', dairy],
      ['Old Mill', mill],
    ] as const)
      expect(
        await write(
          steward,
          `reviseKnownActor(id: "${known.get(name)}", changes: { sameAs: { id: "${did}" } }) { id }`,
        ),
      ).toHaveProperty('id');
    await world.settled();
    for (const [name, did, verdict] of [
      ['Dairy of Ölst', dairy, 'CONFIRMED'],
      ['Old Mill', mill, 'REJECTED'],
    ] as const) {
      const { data } = await world.ask(
        `{ node(id: "${known.get(name)}") { ... on KnownActor { record { digest } } } }`,
        {
          as: did,
        },
      );
      const about = `about: { id: "${known.get(name)}", digest: "${data.node.record.digest}" }`;
      expect(
        await write(did, `publishAnswer(input: { ${about}, verdict: ${verdict} }, audience: MEMBERS) { id }`),
      ).toHaveProperty('id');
    }
    await world.settled();
    const { data } = await world.ask(EVIDENCE, { as: steward });
    const byName = Object.fromEntries(
      data.knownActors.nodes.map(({ name, evidence }: { name: string; evidence: { value: string } | null }) => [
        name,
        evidence?.value ?? null,
      ]),
    );
    expect(byName).toEqual({ 'Dairy of Ölst': 'CONFIRMED', 'Old Mill': 'REJECTED', 'Reed Farm': null });
    const mine = await world.ask(`{ actor(id: "${dairy}") { knownAs { nodes { name } } } }`, { as: dairy });
    expect(mine.data.actor.knownAs.nodes).toEqual([{ name: 'Dairy of Ölst' }]);
    // being known is not taking part: that is for each to say
    expect(await participants()).toEqual([steward]);
  });

  it('has as members those who say so themselves and whom the steward confirms', async () => {
    const { id } = await write(
      dairy,
      `publishMembership(input: { network: { id: "${network}" }, motivation: "As before" }, audience: MEMBERS) { id }`,
    );
    const digest = (await world.actor(dairy).store.find([id], 'ALL')).get(id)?.digest;
    await write(
      steward,
      `publishAnswer(input: { about: { id: "${id}", digest: "${digest}" }, verdict: CONFIRMED }, audience: MEMBERS) { id }`,
    );
    await world.settled();
    expect(await participants()).toEqual([steward, dairy].sort());
  });

  it('forgets who asks to be forgotten', async () => {
    const id = known.get('Reed Farm') ?? '';
    const erased = await constellation('actor', 'erase', world.nodeOf(steward).directory, id);
    expect(erased).toMatchObject({ code: 0 });
    // the node hears of it when it looks at its feeds
    await world.settled();
    const { data } = await world.ask(EVIDENCE, { as: steward });
    expect(data.knownActors.nodes.map(({ name }: { name: string }) => name).sort()).toEqual([
      'Dairy of Ölst',
      'Old Mill',
    ]);
  });
});
