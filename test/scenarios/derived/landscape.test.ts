import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTrustWorld, type TrustWorld } from '../trust/support/trust-world.ts';

/** A dairy, a city and a farm that share a challenge, and nothing else yet. */
let world: TrustWorld;
let [dairy, city, farm] = ['', '', ''];
const ids: Record<string, string> = {};
const PUBLIC = { audience: 'PUBLIC' };
const at = (name: string) => ({ id: ids[name] ?? '' });

beforeAll(async () => {
  world = await startTrustWorld([['dairy'], ['city'], ['farm']]);
  [dairy = '', city = '', farm = ''] = world.dids;
  const publish = async (name: string, by: string, kind: string, content: object, sharing: object = PUBLIC) => {
    ids[name] = await world.publish(by, kind, content, sharing);
  };
  await publish('drought', city, 'Concept', { form: 'CHALLENGE', label: 'Drought', sdgs: ['6.4'] });
  await publish('flood', city, 'Concept', { form: 'CHALLENGE', label: 'Flood' });
  await publish('dry', city, 'Concept', { form: 'TERM', label: 'Dry summers by 2035' });
  await publish('neighbours', city, 'Stakeholder', { name: 'Neighbours', stakeholderType: 'COMMUNITY' });
  const onDrought = { challenges: [at('drought')] };
  await publish('less', city, 'ImpactGoal', {
    title: 'Less water lost',
    direction: 'PREVENT',
    sdgs: ['6.4'],
    ...onDrought,
  });
  await publish('more', dairy, 'ImpactGoal', { title: 'More milk', direction: 'INCREASE', sdgs: ['2'], ...onDrought });
  await publish('promise', dairy, 'Commitment', {
    title: 'Two barns',
    satisfies: at('more'),
    quantity: '2',
    unit: '{barn}',
  });
  const effect = {
    title: 'Cows drink',
    action: at('promise'),
    affects: at('less'),
    sign: 'NEGATIVE',
    confidence: 'HIGH',
  };
  await publish('effect', farm, 'RippleEffect', effect);
  const skills = { title: 'Saving water', contributionKinds: ['SKILLS'], ...onDrought };
  await publish('need', dairy, 'Intent', { form: 'NEED', ...skills });
  await publish('offer', farm, 'Intent', { form: 'OFFER', ...skills });
  const business = { scenario: 'Dry', sharedScenario: at('dry'), scenarioKind: 'ADVERSE', likelihood: 'HIGH' };
  const about = (name: string, severity: string) => ({ title: name, challenge: at(name), severity, ...business });
  await publish('grave', dairy, 'BusinessCase', about('drought', 'HIGH'));
  await publish('slight', farm, 'BusinessCase', about('flood', 'LOW'));
  await publish('known', city, 'KnownActor', { name: 'A rival', ...onDrought }, { audience: 'MEMBERS' });
  const baseline = { value: '100', period: { end: '2020-12-31' } };
  await publish('lost', city, 'Indicator', {
    name: 'Water lost',
    goal: at('less'),
    unit: 'm3',
    baseline,
    target: { value: '50', due: '2040-12-31' },
  });
  const measured = { value: '60000', unit: 'L', period: { start: '2024-01-01', end: '2024-12-31' } };
  await publish('measured', city, 'Report', { about: at('lost'), ...measured });
  await world.settled();
}, 60_000);
afterAll(() => world.close());

const ask = async (query: string, options: { as?: string; variables?: object } = {}) => {
  const { data, errors } = await world.ask(query, options);
  expect(errors).toBeUndefined();
  return data;
};

describe('a hub knows of a landscape', () => {
  it('what is named, and not acted on', async () => {
    const list = '{ totalCount nodes { record { id } recordId why because { id } } }';
    const { gaps } = await ask(`{ gaps { goals ${list} challenges ${list} stakeholders ${list} basis { isEnough } } }`);
    expect(gaps.goals.nodes).toMatchObject([{ record: at('less'), why: 'NOTHING' }]);
    expect(gaps.challenges.nodes).toMatchObject([{ recordId: ids.flood, why: 'NO_GOAL' }]);
    expect(gaps.stakeholders).toMatchObject({ totalCount: 1, nodes: [{ record: at('neighbours') }] });
  });

  it('who works on a challenge, and those who are not here for members only', async () => {
    const query =
      'query ($id: ID!) { whoWorksOn(challenge: $id) { actors { nodes { actor { id } knownAs { name } ways { how record { id } } } } } }';
    const who = async (as?: string) =>
      (await ask(query, { variables: at('drought'), ...(as ? { as } : {}) })).whoWorksOn.actors.nodes;
    const anybody = await who();
    expect(anybody.map(({ actor }: { actor: { id: string } }) => actor.id)).toEqual([dairy, city, farm].sort());
    expect(anybody.find(({ actor }: { actor: { id: string } }) => actor.id === farm).ways).toMatchObject([
      { how: 'OFFER', record: at('offer') },
    ]);
    expect((await who(farm)).at(-1)).toMatchObject({
      actor: null,
      knownAs: { name: 'A rival' },
      ways: [{ how: 'KNOWN' }],
    });
  });

  it('whom to talk to, and why', async () => {
    const query = `query ($id: ID) { suggestedPartners(actor: $id) { partners { totalCount nodes { actor { id } reasonCount
      reasons { why subject { id } contributionKinds challenges { id } because { id } } } } } }`;
    const { partners } = (await ask(query, { variables: { id: dairy } })).suggestedPartners;
    expect(partners.nodes).toMatchObject(
      [
        {
          actor: { id: farm },
          reasons: [
            { why: 'OFFER_FOR_NEED', subject: at('need'), contributionKinds: ['SKILLS'], challenges: [at('drought')] },
          ],
        },
        { actor: { id: city }, reasons: [{ why: 'SHARED_CHALLENGE', subject: at('drought') }] },
      ].sort((a, b) => (a.actor.id < b.actor.id ? -1 : 1)),
    );
    expect((await ask(query, { as: dairy })).suggestedPartners.partners.totalCount).toBe(2);
    expect((await world.ask(query)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('whom a goal may harm', async () => {
    const query = `query ($id: ID!) { safeguard(goal: $id) { isCut harms { nodes { how goal { title } actor { id } sign confidence
      path { effect { title } evidence reply { id } isReplyOfNow } } } } }`;
    const { safeguard } = await ask(query, { variables: at('more') });
    expect(safeguard.harms.nodes).toEqual([
      {
        how: 'GOAL',
        goal: { title: 'Less water lost' },
        actor: { id: city },
        sign: 'NEGATIVE',
        confidence: 'HIGH',
        path: [{ effect: { title: 'Cows drink' }, evidence: 'UNANSWERED', reply: null, isReplyOfNow: null }],
      },
    ]);
  });

  it('which challenges weigh most under a scenario', async () => {
    const query = `query ($scenario: ID, $kind: ScenarioKind) { challengeRanking(scenario: $scenario, scenarioKind: $kind) {
      challenges { nodes { challenge { label } rank tiedWith actors byClass { risk actors } because { id } } } } }`;
    const ranking = async (variables: object) => (await ask(query, { variables })).challengeRanking.challenges.nodes;
    expect(await ranking({ scenario: ids.dry })).toMatchObject([
      {
        challenge: { label: 'Drought' },
        rank: 1,
        tiedWith: 0,
        byClass: [{ risk: 'SEVERE', actors: 1 }],
        because: [at('grave')],
      },
      { challenge: { label: 'Flood' }, rank: 2, byClass: [{ risk: 'MODERATE', actors: 1 }] },
    ]);
    expect(await ranking({ kind: 'AS_NOW' })).toEqual([]);
  });

  it('what is to be increased beside what is to be prevented', async () => {
    const side = 'goals actors commitments amounts { unit status promised } byProgress { progress count }';
    const sides = `increase { ${side} } prevent { ${side} }`;
    const query = `query ($by: ImpactSummaryGroup, $filter: ImpactSummaryFilter) { impactSummary(groupBy: $by, filter: $filter) {
      whole { ${sides} } groups { nodes { key actor { id } ${sides} } } } }`;
    const { impactSummary } = await ask(query, { variables: { by: 'ACTOR' } });
    expect(impactSummary.whole).toMatchObject({
      increase: { goals: 1, amounts: [{ unit: '{barn}', status: 'ACTIVE', promised: '2' }] },
      prevent: { goals: 1, byProgress: [{ count: 1 }] },
    });
    expect(impactSummary.groups.nodes.map(({ actor }: { actor: { id: string } }) => actor.id)).toEqual(
      [dairy, city].sort(),
    );
    const { impactSummary: some } = await ask(query, {
      variables: { filter: { directions: ['PREVENT'], actors: [city] } },
    });
    expect(some.whole).toMatchObject({ increase: { goals: 0 }, prevent: { goals: 1 } });
    const { actor } = await ask(`query ($id: ID!) { actor(id: $id) { impactSummary { whole { ${sides} } } } }`, {
      variables: { id: dairy },
    });
    expect(actor.impactSummary.whole).toMatchObject({ increase: { goals: 1 }, prevent: { goals: 0 } });
    const many = { filter: { sdgs: Array.from({ length: 101 }, () => '13') } };
    expect((await world.ask(query, { variables: many })).errors?.[0]?.extensions.code).toBe('BAD_INPUT');
  });

  it('which goals and commitments are summed up, page by page', async () => {
    const query = `query ($after: String, $filter: ImpactSummaryFilter) { impactSummary(filter: $filter) {
      goals(first: 1, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { title } }
      commitments { totalCount nodes { title issuer { id } status { value } } } } }`;
    const { goals, commitments } = (await ask(query)).impactSummary;
    expect(goals).toMatchObject({ totalCount: 2, pageInfo: { hasNextPage: true }, nodes: [{}] });
    expect(commitments.nodes).toEqual([{ title: 'Two barns', issuer: { id: dairy }, status: { value: 'ACTIVE' } }]);
    const next = (await ask(query, { variables: { after: goals.pageInfo.endCursor } })).impactSummary.goals;
    expect(next.pageInfo.hasNextPage).toBe(false);
    expect([...goals.nodes, ...next.nodes].map(({ title }) => title).sort()).toEqual(['Less water lost', 'More milk']);
    const filter = { directions: ['PREVENT'], statuses: ['ACTIVE'], due: { from: '2020-01-01' } };
    const some = (await ask(query, { variables: { filter } })).impactSummary;
    expect(some).toMatchObject({ goals: { nodes: [{ title: 'Less water lost' }] }, commitments: { totalCount: 0 } });
    const codeOf = async (variables: object) => (await world.ask(query, { variables })).errors?.[0]?.extensions.code;
    expect(await codeOf({ filter, after: goals.pageInfo.endCursor })).toBe('BAD_CURSOR');
    expect(await codeOf({ filter: { due: { from: '2027-01-01', to: '2026-01-01' } } })).toBe('BAD_INPUT');
  });

  it('how far goals, indicators and commitments have come', async () => {
    const progress = 'value fraction expected current unit missing';
    const { impactGoals } = await ask(`{ impactGoals(filter: { direction: [PREVENT] }) { nodes {
      title progress { value fraction parts { indicator { name } progress { ${progress} } } }
      indicators { nodes { progress { ${progress} because { id } } } } } } }`);
    expect(impactGoals.nodes).toMatchObject([
      {
        progress: { value: 'ON_SCHEDULE', fraction: '0.8', parts: [{ indicator: { name: 'Water lost' } }] },
        indicators: {
          nodes: [{ progress: { value: 'ON_SCHEDULE', fraction: '0.8', expected: '0.2', current: '60', unit: 'm3' } }],
        },
      },
    ]);
    const { commitments } = await ask(`{ commitments { nodes { progress { ${progress} } } } }`);
    expect(commitments.nodes).toMatchObject([{ progress: { value: 'INSUFFICIENT', missing: ['REPORT'] } }]);
  });
});

describe('the id of something else', () => {
  const ASKED = {
    gaps: 'gaps(network: $id)',
    ranking: 'challengeRanking(network: $id)',
    scenario: 'challengeRanking(scenario: $id)',
    map: 'networkMap(network: $id)',
    summary: 'impactSummary(filter: { network: $id })',
    promises: 'impactSummary(filter: { forNetwork: $id })',
    work: 'whoWorksOn(challenge: $id)',
    safeguard: 'safeguard(goal: $id)',
    partners: 'suggestedPartners(actor: $id)',
  };
  type Asked = keyof typeof ASKED;
  const refusal = async (asked: Asked, id: string | undefined): Promise<Record<string, unknown>> => {
    const { errors } = await world.ask(`query ($id: ID!) { ${ASKED[asked]} { rule } }`, { variables: { id } });
    return { ...errors?.[0]?.extensions, message: errors?.[0]?.message };
  };

  const others: readonly (readonly [Asked, () => string | undefined, string, string, string])[] = [
    ['gaps', () => ids.drought, 'network', 'SharedValueNetwork', '/network/<ULID>'],
    ['ranking', () => city, 'network', 'id of a record', '/network/<ULID>'],
    ['scenario', () => ids.less, 'scenario', 'Concept', '/concept/<ULID>'],
    ['map', () => ids.less, 'network', 'SharedValueNetwork', '/network/<ULID>'],
    ['summary', () => ids.less, 'network', 'SharedValueNetwork', '/network/<ULID>'],
    ['promises', () => ids.less, 'forNetwork', 'SharedValueNetwork', '/network/<ULID>'],
    ['work', () => ids.less, 'challenge', 'Concept', '/concept/<ULID>'],
    ['work', () => 'drought', 'challenge', 'id of a record', '/concept/<ULID>'],
    ['safeguard', () => ids.drought, 'goal', 'ImpactGoal', '/goal/<ULID>'],
    ['partners', () => ids.less, 'actor', 'DID of an actor', 'did:web:'],
  ];
  it.each(others)('is answered with what is expected: %s', async (asked, id, field, kind, form) => {
    const { message, ...extensions } = await refusal(asked, id());
    expect(extensions).toEqual({ code: 'BAD_ID', field, retryable: false });
    expect(message).toContain(kind);
    expect(message).toContain(form);
  });

  it('is told by what may be seen of it, too', async () => {
    expect(await refusal('work', ids.dry)).toMatchObject({ code: 'BAD_INPUT', field: 'challenge' });
    expect((await refusal('work', ids.dry)).message).toContain('is a TERM');
    expect(await refusal('safeguard', ids.less)).toMatchObject({ code: 'BAD_INPUT', field: 'goal' });
  });

  it('leaves what is not there, what may not be seen and what is gone alike', async () => {
    const hidden: Record<string, string> = {};
    const charter = { name: 'Quiet', ambition: 'Nobody is told' };
    hidden.goal = await world.publish(city, 'ImpactGoal', { title: 'Quietly', direction: 'PREVENT' }, {});
    hidden.concept = await world.publish(city, 'Concept', { form: 'BELIEF', label: 'Quiet' }, {});
    hidden.network = await world.publish(city, 'SharedValueNetwork', charter, {});
    await world.settled();
    const questions = {
      goal: ['safeguard'],
      concept: ['work'],
      network: ['gaps', 'ranking', 'map', 'summary', 'promises'],
    } as const;
    for (const [segment, fields] of Object.entries(questions)) {
      for (const field of fields) {
        const query = `query ($id: ID!) { found: ${ASKED[field]} { rule becauseTotal } }`;
        const absent = `${city}/${segment}/01J8ZQ4Y3N0V6T8K2R5W7X9ABC`;
        const answers = [absent, hidden[segment]].map((id) => world.ask(query, { as: farm, variables: { id } }));
        const [nothing, unseen] = await Promise.all(answers);
        expect([field, unseen?.data, unseen?.errors]).toEqual([field, nothing?.data, nothing?.errors]);
        expect(nothing?.errors).toBeUndefined();
      }
    }
  });
});
