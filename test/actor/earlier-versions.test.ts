import { describe, expect, test } from 'vitest';
import { disclosedNames } from '../../schema/index.ts';
import { startTestNode } from './support/test-node.ts';

const ACME = 'did:web:acme.example';

/** A node with one goal, and what somebody reads of the versions before. */
async function goalThatChanges() {
  const node = await startTestNode([ACME]);
  const [own, reader] = [await node.token('SIGNER'), await node.token('READER')];
  const write = async (operation: string) => {
    const { data, errors } = await node.ask(`mutation { written: ${operation} { id record { version } } }`, {}, own);
    expect(errors).toBeUndefined();
    return data.written as { readonly id: string };
  };
  return {
    node,
    own,
    publish: (sharing: string) =>
      write(`publishImpactGoal(input: { title: "One", description: "a", direction: PREVENT }, ${sharing})`),
    revise: (id: string, title: string) => write(`reviseImpactGoal(id: "${id}", changes: { title: "${title}" })`),
    setAudience: (id: string, sharing: string) => write(`setAudience(id: "${id}", ${sharing})`),
    /** Version, shown and withheld fields of each, newest first. */
    async read(id: string, who: 'ANYBODY' | 'OWN', first = 20) {
      const { data } = await node.ask(
        `query ($id: ID!, $first: Int) { node(id: $id) { record { version earlier(first: $first) { version digest issuedAt sdJwt withheld } } } }`,
        { id, first },
        who === 'OWN' ? reader : undefined,
      );
      const earlier = data.node?.record.earlier as { version: number; sdJwt: string; withheld: string[] }[] | undefined;
      return earlier?.map(({ version, sdJwt, withheld }) => [version, disclosedNames(sdJwt).toSorted(), withheld]);
    },
  };
}

describe('versions before the one of now', () => {
  test('come newest first, with what each said, and without the one of now', async () => {
    const { publish, revise, read } = await goalThatChanges();
    const { id } = await publish('audience: PUBLIC');
    expect(await read(id, 'ANYBODY')).toEqual([]);
    await revise(id, 'Two');
    await revise(id, 'Three');
    const all = ['description', 'direction', 'title'];
    expect(await read(id, 'ANYBODY')).toEqual([
      [2, all, []],
      [1, all, []],
    ]);
    expect(await read(id, 'ANYBODY', 1)).toEqual([[2, all, []]]);
  });

  test('are shown to those only who may see the record now, and might then', async () => {
    const { publish, revise, setAudience, read } = await goalThatChanges();
    const { id } = await publish('audience: PRIVATE');
    await setAudience(id, 'audience: PUBLIC');
    await revise(id, 'Two');
    await revise(id, 'Three');
    // the first was signed for nobody else
    expect((await read(id, 'ANYBODY'))?.map(([version]) => version)).toEqual([2]);
    expect((await read(id, 'OWN'))?.map(([version]) => version)).toEqual([2, 1]);
    await setAudience(id, 'audience: PRIVATE');
    expect(await read(id, 'ANYBODY')).toBeUndefined();
  });

  test('show no field that is withheld now, or was then', async () => {
    const { publish, revise, setAudience, read } = await goalThatChanges();
    const withheld = 'fieldAudiences: [{ field: "description", audience: PRIVATE }]';
    const { id } = await publish(`audience: PUBLIC, ${withheld}`);
    await setAudience(id, 'audience: PUBLIC, fieldAudiences: []');
    await revise(id, 'Two');
    await setAudience(id, 'audience: PUBLIC, fieldAudiences: [{ field: "direction", audience: PRIVATE }]');
    await revise(id, 'Three');
    expect(await read(id, 'ANYBODY')).toEqual([
      [2, ['description', 'title'], ['direction']],
      [1, ['title'], ['description', 'direction']],
    ]);
  });

  test('are gone with the record that is withdrawn', async () => {
    const { node, own, publish, revise, read } = await goalThatChanges();
    const { id } = await publish('audience: PUBLIC');
    await revise(id, 'Two');
    await node.ask(`mutation { withdraw(id: "${id}", reason: MISTAKE) { id } }`, {}, own);
    expect(await read(id, 'ANYBODY')).toEqual([]);
    expect(await read(id, 'OWN')).toEqual([]);
  });
});
