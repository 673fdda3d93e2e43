import { graphql } from 'graphql';
import { describe, expect, test } from 'vitest';
import type { RecordVersion } from '../../schema/index.ts';
import type { TestHub } from './support/hub.ts';
import { opening } from './support/opened.ts';
import type { TinyActor } from './support/tiny-node.ts';

const open = opening();
const NAMES = ['ash', 'birch', 'cedar', 'dogwood', 'elm', 'fir'];
const pin = ({ envelope: { id }, digest }: RecordVersion) => ({ id, digest });

/** An alliance of five that began two years ago, and somebody who is not in it. */
async function alliance() {
  const year = new Date().getUTCFullYear() - 2;
  const at = (month: string) => ({ at: `${year}-${month}-15T12:00:00Z` });
  const node = await open.node(NAMES);
  const [ash, ...others] = node.actors as [TinyActor, ...TinyActor[]];
  const members = [ash, ...others.slice(0, 4)];
  const belief = await ash.publish('Concept', { form: 'BELIEF', label: 'Water is for all' }, at('01'));
  const charter = await ash.publish(
    'SharedValueNetwork',
    { name: 'Water', ambition: 'Clean', beliefs: [{ id: belief.envelope.id }] },
    at('01'),
  );
  for (const [n, actor] of members.entries()) {
    if (n > 0) {
      const membership = await actor.publish('Membership', { network: { id: charter.envelope.id } }, at('02'));
      await ash.publish('Answer', { about: pin(membership), verdict: 'CONFIRMED' }, at('02'));
    }
    await actor.publish('Answer', { about: pin(belief), verdict: 'AFFIRMED', words: 'We hold this.' }, at('03'));
    const goal = await actor.publish(
      'ImpactGoal',
      { title: `Wells ${n}`, direction: 'INCREASE', beliefs: [{ id: belief.envelope.id }] },
      at('04'),
    );
    await actor.publish('Report', { about: { id: goal.envelope.id }, value: '1', unit: 'm3' }, at('12'));
  }
  await ash.publish('Answer', { about: pin(charter), verdict: 'ABSTAIN', words: 'We are slow this year.' });
  const hub = await open.hubOf(node);
  return {
    hub,
    charter: charter.envelope.id,
    belief: belief.envelope.id,
    year,
    members,
    stranger: others[4] as TinyActor,
  };
}

async function ask(hub: TestHub, as: TinyActor | undefined, source: string) {
  const viewer = as && { actor: as.did, subject: 'somebody', role: 'READER' as const, assertion: '' };
  const { network } = hub;
  const { data, errors } = await graphql({
    schema: network.schema,
    source,
    contextValue: network.newContext({ viewer }),
  });
  expect(errors).toBeUndefined();
  // biome-ignore lint/suspicious/noExplicitAny: read as the queries shape it
  return JSON.parse(JSON.stringify(data)) as any;
}

describe('an alliance over time, asked of a hub', () => {
  test('shows its members words and deeds, with what the rule cannot see and what they reply', async () => {
    const { hub, charter, belief, year, members, stranger } = await alliance();
    const [ash, birch] = members as [TinyActor, TinyActor];
    const WORDS = `{ node(id: "${charter}") { ... on SharedValueNetwork {
      wordsAndDeeds(at: "${year + 1}-06-30", quarters: 5) {
        value caveats replies { id } rule basis { isEnough }
        quarters { quarter words deeds newGoals reports ambition isPaused members charterChanges { version } }
      }
      alignment { beliefs { id } members(first: 2) { totalCount nodes {
        member { id } cells { about { id } affirmation { id } isCurrent deeds { kind total } }
      } } }
    } } }`;
    const { wordsAndDeeds, alignment } = (await ask(hub, birch, WORDS)).node;
    expect(wordsAndDeeds).toMatchObject({ value: 'DRIFTING', rule: 'words-and-deeds-1', basis: { isEnough: true } });
    expect(wordsAndDeeds.quarters.map(({ reports }: { reports: number }) => reports)).toEqual([0, 0, 5, 0, 0]);
    expect(wordsAndDeeds.quarters[0]).toMatchObject({
      quarter: `${year}-Q2`,
      words: 1,
      deeds: 1,
      newGoals: 5,
      ambition: 1,
    });
    expect(wordsAndDeeds.caveats.length).toBeGreaterThan(2);
    expect(alignment).toMatchObject({ beliefs: [{ id: belief }], members: { totalCount: 5 } });
    const deeds = [
      { kind: 'GOAL', total: 1 },
      { kind: 'PROMISE', total: 0 },
      { kind: 'REPORT', total: 1 },
      { kind: 'CONTRIBUTION', total: 0 },
    ];
    expect(alignment.members.nodes[0].cells[1]).toMatchObject({ about: { id: belief }, isCurrent: true, deeds });
    const now = await ask(
      hub,
      ash,
      `{ node(id: "${charter}") { ... on SharedValueNetwork { wordsAndDeeds { replies { issuer { id } } } } } }`,
    );
    expect(now.node.wordsAndDeeds.replies).toEqual([{ issuer: { id: ash.did } }]);
    for (const nobody of [undefined, stranger])
      expect((await ask(hub, nobody, WORDS)).node).toEqual({ wordsAndDeeds: null, alignment: null });
  });

  test('shows anybody whether what its members affirm comes together', async () => {
    const { hub, charter, year } = await alliance();
    const query = `{ node(id: "${charter}") { ... on SharedValueNetwork {
      convergence(at: "${year}-12-31") { value quarters { quarter members affirming beliefs common likeness } becauseTotal }
    } } }`;
    const { convergence } = (await ask(hub, undefined, query)).node;
    expect(convergence).toMatchObject({ value: 'STEADY', becauseTotal: 6 });
    expect(convergence.quarters.at(-1)).toEqual({
      quarter: `${year}-Q4`,
      members: 5,
      affirming: 5,
      beliefs: 1,
      common: 1,
      likeness: 1,
    });
    const refused = await hub.ask(query.replace('at:', 'quarters: 3, at:'));
    expect(refused.errors?.[0]?.message).toContain('quarters is 4 to');
  });

  test('shows an actor, and those who are in a network with it, what was recorded of it', async () => {
    const { hub, year, members, stranger } = await alliance();
    const [ash, birch, cedar] = members as [TinyActor, TinyActor, TinyActor];
    const query = `{ actor(id: "${birch.did}") { activity(at: "${year + 1}-02-28", months: 3) {
      value months { month relations records gainedTotal gained { one { id } kinds { kind } } lostTotal } replies { id }
    } } }`;
    const { activity } = (await ask(hub, birch, query)).actor;
    expect(activity.months).toMatchObject([
      { month: `${year}-12`, relations: 4, records: 1, gainedTotal: 0 },
      { month: `${year + 1}-01`, relations: 4, records: 0, lostTotal: 0 },
      { month: `${year + 1}-02`, relations: 4, records: 0 },
    ]);
    expect(activity.value).toBe('STEADY');
    for (const ally of [ash, cedar]) expect((await ask(hub, ally, query)).actor.activity).toEqual(activity);
    for (const nobody of [undefined, stranger]) expect((await ask(hub, nobody, query)).actor.activity).toBeNull();
  });
});
