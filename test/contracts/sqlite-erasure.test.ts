import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openActorStore } from '../../subgraphs/actor/store/open.ts';
import { openIndexStore } from '../../subgraphs/network/store/open.ts';
import type { IndexRow, IndexStore } from '../../subgraphs/network/store/port.ts';
import { ACTORS } from './support/index-feeds.ts';
import { pageOf } from './support/index-pages.ts';
import { idOf } from './support/journal-writer.ts';

const CANARY = 'canary-that-must-not-sing';
const [ACTOR] = ACTORS;

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'constellation-erasure-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

function filesWith(words: string): string[] {
  return readdirSync(directory).filter((file) => readFileSync(join(directory, file)).includes(words));
}

describe('a SQLite index that stays open', () => {
  const titled = (from: number, count: number) => {
    const page = pageOf(ACTOR, from, count);
    return { ...page, puts: page.puts.map((row) => ({ ...row, title: `${CANARY} ${row.feedSeq}` })) };
  };
  const changes: [string, (index: IndexStore) => Promise<unknown>][] = [
    ['an actor that was forgotten', (index) => index.forget(ACTOR)],
    [
      'a row that was hidden',
      (index) => {
        const { id, kind, version, digest } = pageOf(ACTOR, 0, 1).puts[0] as IndexRow;
        const removes = [{ id, kind, version, digest, withdrawn: false, feedSeq: 2 }];
        return index.apply({ ...pageOf(ACTOR, 1, 1), puts: [], removes });
      },
    ],
    [
      'a row that was withdrawn',
      (index) => {
        const [row] = pageOf(ACTOR, 0, 1).puts as [IndexRow];
        const { title: _, ...rest } = row;
        const tombstone = { ...rest, withdrawn: true, facets: [], links: [], feedSeq: 2 };
        return index.apply({ ...pageOf(ACTOR, 1, 1), puts: [tombstone] });
      },
    ],
  ];

  it.each(changes)('holds within 5 s no byte of %s', { timeout: 60_000 }, async (_name, erase) => {
    const index = await openIndexStore(`sqlite:${directory}/index.db`);
    try {
      await index.apply(titled(0, 1));
      expect(filesWith(CANARY)).not.toEqual([]);
      await erase(index);
      await vi.waitFor(() => expect(filesWith(CANARY)).toEqual([]), { timeout: 15_000, interval: 100 });
      await index.apply(pageOf(ACTORS[1], 0, 5));
      expect(await index.countByKind('PUBLIC', [])).not.toEqual({});
    } finally {
      await index.close();
    }
  });
});

describe('a SQLite store that is closed', () => {
  it('holds no byte of a draft that was removed', async () => {
    const url = `sqlite:${directory}/store.db`;
    const store = await openActorStore(url, { actor: ACTOR });
    const words = `${CANARY} `.repeat(500);
    const draft = { kind: 'ImpactGoal', content: { words }, updatedAt: '2026-01-01T00:00:00Z' };
    for (let n = 0; n < 20; n++) await store.saveDraft({ ...draft, id: idOf(ACTOR, 'goal', n) });
    expect(filesWith(CANARY)).not.toEqual([]);
    for (let n = 0; n < 20; n++) await store.removeDraft(idOf(ACTOR, 'goal', n));
    await store.close();
    expect(filesWith(CANARY)).toEqual([]);
  });

  it('holds no byte of an actor that was forgotten', async () => {
    const index = await openIndexStore(`sqlite:${directory}/index.db`);
    const page = pageOf(ACTOR, 0, 200);
    await index.apply({ ...page, puts: page.puts.map((row) => ({ ...row, title: `${CANARY} ${row.feedSeq}` })) });
    await index.apply(pageOf(ACTORS[1], 0, 200));
    await index.forget(ACTOR);
    await index.close();
    expect(filesWith(CANARY)).toEqual([]);
    expect(filesWith(ACTORS[1])).toEqual(['index.db']);
  });
});
