import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type KindDefinition, registry } from '../../../schema/index.ts';
import { exportFile, importFile } from '../../../subgraphs/actor/tables/index.ts';
import { contentOfKind } from './kind-arbitrary.ts';
import { memoryTarget } from './memory-target.ts';

let directory = '';
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'constellation-round-trip-'));
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const ENVELOPE = {
  audience: 'PUBLIC',
  language: 'nl',
  licence: 'CC-BY-4.0',
  reportedBy: { name: '=Tracker; "one"', source: 'https://tracker.example/?a=1,2' },
};

async function thereAndBack(kind: KindDefinition, contents: readonly Record<string, unknown>[], file: string) {
  const from = memoryTarget();
  await from.publish(
    contents.map((content, at) => ({
      id: `${from.actor}/${kind.segment}/01J8ZQ4Y3N0V6T8K2R5W7X9${String(at).padStart(3, '0')}`,
      kind,
      changes: 'NEW',
      basedOn: 0,
      content,
      ...(at % 2 === 0 ? { audience: 'PRIVATE' as const } : (ENVELOPE as { audience: 'PUBLIC' })),
    })),
  );
  expect(await exportFile(kind, from.export(kind), file)).toBe(contents.length);
  const to = memoryTarget();
  const result = await importFile(to, { file, kind });
  expect(result).toMatchObject({ rows: contents.length, new: contents.length, faults: [] });
  expect(Object.fromEntries(to.records)).toEqual(Object.fromEntries(from.records));
  expect(await importFile(from, { file, kind })).toMatchObject({ unchanged: contents.length, revised: 0, new: 0 });
}

describe.each(['csv', 'xlsx'])('the tool’s own export as %s', (ending) => {
  it.each(registry.kinds.map((kind) => [kind.name, kind] as const))(
    'gives every %s back as it was',
    async (_, kind) => {
      const file = join(directory, `${kind.name}.${ending}`);
      const contents = fc.array(contentOfKind(kind), { minLength: 1, maxLength: kind.single ? 1 : 8 });
      await fc.assert(
        fc.asyncProperty(contents, (some) => thereAndBack(kind, some, file)),
        { numRuns: ending === 'csv' ? 25 : 10 },
      );
    },
  );

  it('gives back texts that are names of what every object has', async () => {
    const kind = registry.byName('Stakeholder');
    if (!kind) throw new Error('no such kind');
    const names = ['valueOf', 'constructor', '__proto__', 'toString', '_x0041_', 'hasOwnProperty'];
    const contents = names.map((name) => ({ name, stakeholderType: 'OTHER' }));
    await thereAndBack(kind, contents, join(directory, `names.${ending}`));
  });
});
