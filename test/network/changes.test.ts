import { expect, test } from 'vitest';
import { type ChangeNews, openChanges } from '../../subgraphs/network/changes.ts';
import { until } from './support/hub.ts';

const kinds = (...names: string[]) => new Set(names);
const isTold = (heard: readonly ChangeNews[], count: number) =>
  until(
    async () => heard.filter(({ type }) => type !== 'HERE').length,
    (told) => told >= count,
  );

test('what changes within a moment is told together, with the kinds of each actor', async () => {
  const changes = openChanges({ togetherMs: 20 });
  const heard: ChangeNews[] = [];
  changes.listen((news) => heard.push(news), { tier: 'PUBLIC' });
  changes.note('did:web:a.example', 'PUBLIC', kinds('Report', 'Commitment'));
  changes.note('did:web:a.example', 'PUBLIC', kinds('ImpactGoal'));
  changes.note('did:web:b.example', 'PUBLIC');
  changes.note('did:web:b.example', 'PUBLIC', kinds('Report'));
  await isTold(heard, 1);
  expect(heard.map(({ type }) => type)).toEqual(['HERE', 'CHANGED']);
  expect(heard[1]).toMatchObject({
    changes: [
      { actor: 'did:web:a.example', kinds: ['Commitment', 'ImpactGoal', 'Report'] },
      { actor: 'did:web:b.example', kinds: null },
    ],
  });
  changes.close();
});

test('who hears of what is PUBLIC does not hear that something for members changed', async () => {
  const changes = openChanges({ togetherMs: 20 });
  const heard: ChangeNews[] = [];
  const forMembers: ChangeNews[] = [];
  changes.listen((news) => heard.push(news), { tier: 'PUBLIC' });
  changes.listen((news) => forMembers.push(news), { tier: 'MEMBERS' });
  changes.note('did:web:a.example', 'MEMBERS', kinds('Report'));
  await isTold(forMembers, 1);
  changes.note('did:web:a.example', 'PUBLIC', kinds('ImpactGoal'));
  await isTold(heard, 1);
  expect(heard.filter(({ type }) => type === 'CHANGED')).toMatchObject([
    { changes: [{ actor: 'did:web:a.example', kinds: ['ImpactGoal'] }] },
  ]);
  changes.close();
});

test('neither numbers nor what is remembered tell a stranger that something for members changed', async () => {
  const changes = openChanges({ togetherMs: 1, remembered: 2 });
  const here = () => {
    const heard: ChangeNews[] = [];
    changes.listen((news) => heard.push(news), { tier: 'PUBLIC' })();
    return heard[0]?.id ?? '';
  };
  const before = here();
  const forMembers: ChangeNews[] = [];
  changes.listen((news) => forMembers.push(news), { tier: 'MEMBERS' });
  for (const count of [1, 2, 3, 4]) {
    changes.note('did:web:a.example', 'MEMBERS', kinds('Report'));
    await isTold(forMembers, count);
  }
  expect(here()).toBe(before);
  const again: ChangeNews[] = [];
  changes.listen((news) => again.push(news), { tier: 'PUBLIC', lastId: before });
  expect(again.map(({ type }) => type)).toEqual(['HERE']);
  // nor is an id of the one good for the other
  const other: ChangeNews[] = [];
  changes.listen((news) => other.push(news), { tier: 'PUBLIC', lastId: forMembers.at(-1)?.id ?? '' });
  expect(other.map(({ type }) => type)).toEqual(['RESET', 'HERE']);
  changes.close();
});

test('who comes again hears what was missed, and only that', async () => {
  const changes = openChanges({ togetherMs: 5 });
  const before: ChangeNews[] = [];
  const end = changes.listen((news) => before.push(news), { tier: 'PUBLIC' });
  changes.note('did:web:a.example', 'PUBLIC', kinds('Report'));
  await isTold(before, 1);
  end();
  const lastId = before.at(-1)?.id ?? '';
  const meanwhile: ChangeNews[] = [];
  changes.listen((news) => meanwhile.push(news), { tier: 'PUBLIC' });
  changes.note('did:web:b.example', 'PUBLIC', kinds('ImpactGoal'));
  await isTold(meanwhile, 1);
  expect(before).toHaveLength(2);
  const after: ChangeNews[] = [];
  changes.listen((news) => after.push(news), { tier: 'PUBLIC', lastId });
  expect(after).toMatchObject([
    { type: 'CHANGED', changes: [{ actor: 'did:web:b.example', kinds: ['ImpactGoal'] }] },
    { type: 'HERE', id: meanwhile.at(-1)?.id },
  ]);
  changes.close();
});

test.each([
  ['of another start', () => 'abcdefabcdef-1'],
  ['that was never given', (id: string) => id.replace(/-.*/, '-999')],
  ['that is no id', () => '\u0000'],
  ['too long ago', (id: string) => id],
])('who comes with an id %s is told to ask everything anew', async (_name, idFrom) => {
  const changes = openChanges({ togetherMs: 1, remembered: 2 });
  const heard: ChangeNews[] = [];
  changes.listen((news) => heard.push(news), { tier: 'PUBLIC' });
  const first = heard[0]?.id ?? '';
  for (const count of [1, 2, 3]) {
    changes.note('did:web:a.example', 'PUBLIC', kinds('Report'));
    await isTold(heard, count);
  }
  const again: ChangeNews[] = [];
  changes.listen((news) => again.push(news), { tier: 'PUBLIC', lastId: idFrom(first) });
  expect(again.map(({ type }) => type)).toEqual(['RESET', 'HERE']);
  changes.close();
});

test('so many actors at once are told as: ask everything anew', async () => {
  const changes = openChanges({ togetherMs: 20 });
  const heard: ChangeNews[] = [];
  changes.listen((news) => heard.push(news), { tier: 'PUBLIC' });
  for (let at = 0; at < 300; at += 1) changes.note(`did:web:a${at}.example`, 'PUBLIC', kinds('Report'));
  await isTold(heard, 1);
  expect(heard.map(({ type }) => type)).toEqual(['HERE', 'RESET']);
  changes.close();
});
