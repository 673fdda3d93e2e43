import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openActorStore } from '../../subgraphs/actor/store/open.ts';
import { openIndexStore } from '../../subgraphs/network/store/open.ts';
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
