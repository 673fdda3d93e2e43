import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTrustWorld, type TrustWorld } from '../trust/support/trust-world.ts';

/** An alliance of six on real nodes behind a real hub: who works together, decides, joins, and who may see how they are judged. */
let world: TrustWorld;
let [ash, birch, cedar, dogwood, elm, fir] = ['', '', '', '', '', ''];
let [charter, partnership] = ['', ''];
const PUBLIC = { audience: 'PUBLIC' };
const MEMBERS = { audience: 'MEMBERS' };

type Named = { readonly id: string; readonly digest: string };

async function publish(did: string, kind: string, content: object, sharing: object = MEMBERS): Promise<Named> {
  const { envelope, digest } = await world.actor(did).publisher.apply({
    type: 'PUBLISH',
    kind,
    content: content as Record<string, unknown>,
    ...sharing,
  });
  return { id: envelope.id, digest };
}
const answer = (
  did: string,
  about: Named,
  verdict: string,
  sharing: object = MEMBERS,
  words = 'We have thought of it.',
) => publish(did, 'Answer', { about, verdict, words }, sharing);
const join = (did: string, sharing: object = PUBLIC) =>
  publish(did, 'Membership', { network: { id: charter }, motivation: 'We care.' }, sharing);

async function nodeOf(id: string, kind: string, fields: string, as?: string) {
  await world.settled();
  const query = `query ($id: ID!) { node(id: $id) { ... on ${kind} { ${fields} } } }`;
  const { data, errors } = await world.ask(query, { variables: { id }, ...(as ? { as } : {}) });
  expect(errors).toBeUndefined();
  return data.node;
}

beforeAll(async () => {
  world = await startTrustWorld([['ash'], ['birch', 'cedar'], ['dogwood', 'elm', 'fir']]);
  [ash = '', birch = '', cedar = '', dogwood = '', elm = '', fir = ''] = world.dids;
  const rules = { admissionRule: 'SPONSORED', decisionRule: { quorum: 60, minimumDays: 0 } };
  charter = (await publish(ash, 'SharedValueNetwork', { name: 'Water', ambition: 'Clean', ...rules }, PUBLIC)).id;
  for (const did of [birch, cedar, dogwood, elm]) await answer(ash, await join(did), 'CONFIRMED', PUBLIC);
  await world.settled();
}, 60_000);
afterAll(() => world.close());

describe('a partnership, asked of a hub', () => {
  const PHASE = `phase { value missing { what why actor { id } record { id } } since parties { id } left { id }
    standing { id digest } caveats rule because { id } basis { audience isEnough } }`;
  const phase = async (as?: string) => (await nodeOf(partnership, 'Partnership', PHASE, as)).phase;
  let agreed: Named;

  it('goes from initiation to implementation as its parties speak and plan', async () => {
    const parties = [{ id: birch }];
    agreed = await publish(ash, 'Partnership', { title: 'Wells', purpose: 'Dig', parties }, PUBLIC);
    partnership = agreed.id;
    expect(await phase()).toMatchObject({
      value: 'INITIATION',
      missing: [{ what: 'CONFIRMATION', why: 'NOT_SAID', actor: { id: birch }, record: { id: partnership } }],
      standing: null,
    });

    await answer(birch, agreed, 'CONFIRMED', PUBLIC);
    expect(await phase()).toMatchObject({ value: 'STRATEGIC_PAUSE', standing: agreed });
    const plan = (did: string, form: string, more: object = {}) =>
      publish(did, 'ValuePlan', { title: form, form, partnership: { id: partnership }, ...more }, MEMBERS);
    const common = await plan(ash, 'COLLECTIVE', { parties, socialAims: ['Water for all'] });
    await answer(birch, common, 'CONFIRMED');
    await plan(ash, 'INDIVIDUAL', { benefits: [{ benefit: 'Trust', realized: 'YES' }] });
    expect((await phase(cedar)).missing).toMatchObject([{ what: 'INDIVIDUAL_PLAN', actor: { id: birch } }]);
    await plan(birch, 'INDIVIDUAL', { benefits: [{ benefit: 'Skills', realized: 'NO' }], businessAims: ['Orders'] });
    const done = await phase(cedar);
    expect(done).toMatchObject({ value: 'IMPLEMENTATION', missing: [], left: [], caveats: [] });
    expect(done.because).toHaveLength(6);
    // plans are for members: whoever is not one sees that much
    expect((await phase()).value).toBe('STRATEGIC_PAUSE');
  });

  const JUDGED = `mutualBenefit { value parties { party { id } state alerts } caveats replies { id } rule }
    planClashes { pairs { reason } total caveats }
    socialBusinessBalance { value socialAims businessAims caveats }`;

  it('is judged before its parties only, with what the rules cannot see and what they reply', async () => {
    for (const as of [ash, birch]) {
      const { mutualBenefit, planClashes, socialBusinessBalance } = await nodeOf(
        partnership,
        'Partnership',
        JUDGED,
        as,
      );
      expect(mutualBenefit).toMatchObject({
        value: 'UNEVEN',
        parties: [
          { party: { id: ash }, state: 'CAME', alerts: [] },
          { party: { id: birch }, state: 'DID_NOT_COME', alerts: ['DID_NOT_COME'] },
        ].sort((a, b) => (a.party.id < b.party.id ? -1 : 1)),
        replies: [{ id: expect.stringContaining(birch) }],
      });
      expect(socialBusinessBalance).toMatchObject({ value: 'BOTH', socialAims: 1, businessAims: 1 });
      for (const { caveats } of [mutualBenefit, planClashes, socialBusinessBalance])
        expect(caveats.length).toBeGreaterThan(0);
    }
  });

  it('is judged before nobody else: not before a member that is no party, nor before anybody', async () => {
    const nothing = { mutualBenefit: null, planClashes: null, socialBusinessBalance: null };
    for (const as of [undefined, cedar, fir])
      expect(await nodeOf(partnership, 'Partnership', JUDGED, as)).toEqual(nothing);
  });
});

describe('a partnership that is shown to its parties only', () => {
  const FIELDS = `phase { value missing { what } because { id } basis { audience } }
    mutualBenefit { value parties { state } } planClashes { pairs { reason first { title } second { title } } }`;

  it('is told to them by what they share with each other, and is not there for others', async () => {
    const between = (did: string) => ({ audience: 'PARTNERS', partners: [did === ash ? cedar : ash] });
    const parties = [{ id: cedar }];
    const wells = await publish(ash, 'Partnership', { title: 'Quiet', purpose: 'Dig', parties }, between(ash));
    await answer(cedar, wells, 'CONFIRMED', between(cedar));
    const goal = await publish(ash, 'ImpactGoal', { title: 'Water', direction: 'INCREASE' }, between(ash));
    const plan = (did: string, form: string, more: object = {}) =>
      publish(
        did,
        'ValuePlan',
        { title: `${form} plan`, form, partnership: { id: wells.id }, goals: [{ id: goal.id }], ...more },
        between(did),
      );
    await answer(cedar, await plan(ash, 'COLLECTIVE', { parties }), 'CONFIRMED', between(cedar));
    for (const did of [ash, cedar])
      await plan(did, 'INDIVIDUAL', { benefits: [{ benefit: 'Trust', realized: 'PARTLY' }] });
    const proposal = await publish(ash, 'Proposal', { title: 'Deeper', partnership: { id: wells.id } }, between(ash));
    await answer(cedar, proposal, 'OBJECTION', between(cedar));

    for (const as of [ash, cedar]) {
      const { phase, mutualBenefit, planClashes } = await nodeOf(wells.id, 'Partnership', FIELDS, as);
      expect(phase).toMatchObject({ value: 'IMPLEMENTATION', missing: [], basis: { audience: 'LIVE' } });
      expect(phase.because.every((one: { id: string } | null) => one !== null)).toBe(true);
      expect(mutualBenefit).toMatchObject({ value: 'MUTUAL', parties: [{ state: 'PARTLY' }, { state: 'PARTLY' }] });
      expect(planClashes.pairs.map(({ reason }: { reason: string }) => reason)).toEqual(Array(3).fill('SAME_GOAL'));
      const { decision } = await nodeOf(proposal.id, 'Proposal', 'decision { value objecting { nodes { id } } }', as);
      expect(decision).toEqual({ value: 'BLOCKED', objecting: { nodes: [{ id: cedar }] } });
    }
    const query = `query ($id: ID!) { node(id: $id) { ... on Partnership { ${FIELDS} } } }`;
    for (const as of [birch, undefined]) {
      const { data } = await world.ask(query, { variables: { id: wells.id }, ...(as ? { as } : {}) });
      expect(data.node).toBeNull();
    }
  });
});

describe('a decision, asked of a hub', () => {
  const DECISION = `decision { value needed quorum passedOn isDeadlocked charter { id name decisionRule { deadlock } }
    asked(first: 2) { totalCount pageInfo { hasNextPage endCursor } nodes { id } }
    consenting { nodes { id } } objecting { nodes { id } } silent { totalCount nodes { id } } because { id } }`;
  const decision = async (id: string, as?: string) => (await nodeOf(id, 'Proposal', DECISION, as)).decision;

  it('passes by enough consent, is blocked by an objection with a reason, and shows who was silent', async () => {
    const proposal = await publish(ash, 'Proposal', { title: 'Dig here', network: { id: charter } });
    expect(await decision(proposal.id, elm)).toMatchObject({ value: 'NO_QUORUM', needed: 3, isDeadlocked: true });
    await answer(birch, proposal, 'CONSENT');
    const no = await answer(cedar, proposal, 'OBJECTION');
    const blocked = await decision(proposal.id, elm);
    expect(blocked).toMatchObject({
      value: 'BLOCKED',
      objecting: { nodes: [{ id: cedar }] },
      asked: { totalCount: 5, pageInfo: { hasNextPage: true } },
      silent: { totalCount: 2 },
      charter: { id: charter, name: 'Water' },
    });
    expect(blocked.because).toContainEqual({ id: no.id });
    await world.actor(cedar).publisher.apply({ type: 'REVISE', id: no.id, changes: { verdict: 'CONSENT' } });
    const passed = await decision(proposal.id, elm);
    expect(passed).toMatchObject({ value: 'PASSED', passedOn: new Date().toISOString().slice(0, 10) });
    expect(passed.silent.nodes.map(({ id }: { id: string }) => id)).toEqual([dogwood, elm].sort());
    // what only members share is nothing to go by for others
    expect(await nodeOf(proposal.id, 'Proposal', DECISION)).toBeNull();
  });

  it('gives its lists in pages, and takes no cursor of another list', async () => {
    const { id } = await publish(birch, 'Proposal', { title: 'Dig there', network: { id: charter } }, PUBLIC);
    const { asked } = await decision(id, elm);
    const rest = `decision { asked(first: 50, after: "${asked.pageInfo.endCursor}") { nodes { id } } }`;
    const found = await nodeOf(id, 'Proposal', rest, elm);
    const ids = [...asked.nodes, ...found.decision.asked.nodes].map((node: { id: string }) => node.id);
    expect(ids).toEqual([ash, birch, cedar, dogwood, elm].sort());
    const other = `query ($id: ID!) { node(id: $id) { ... on Proposal {
      decision { silent(after: "${asked.pageInfo.endCursor}") { nodes { id } } } } } }`;
    const { errors } = await world.ask(other, { variables: { id }, as: elm });
    expect(errors?.[0]?.extensions.code).toBe('BAD_CURSOR');
  });
});

describe('an admission, asked of a hub', () => {
  const ADMISSION = `admission { value admissionRule followsRule hasMotivation sponsorsNeeded
    sponsors { nodes { id } } missing { what count } }`;
  const admission = async (id: string) => (await nodeOf(id, 'Membership', ADMISSION, birch)).admission;

  it('tells the steward what is missing, and everybody when the rule was not kept', async () => {
    const wish = await join(fir, MEMBERS);
    expect(await admission(wish.id)).toMatchObject({
      value: 'WAITING',
      admissionRule: 'SPONSORED',
      hasMotivation: true,
      missing: [
        { what: 'SPONSOR', count: 2 },
        { what: 'STEWARD', count: 1 },
      ],
    });
    await answer(birch, wish, 'ENDORSED');
    await answer(cedar, wish, 'ENDORSED');
    expect(await admission(wish.id)).toMatchObject({
      value: 'READY',
      sponsors: { nodes: [birch, cedar].sort().map((id) => ({ id })) },
    });
    await answer(ash, wish, 'CONFIRMED');
    expect(await admission(wish.id)).toMatchObject({ value: 'ADMITTED', followsRule: true });
    const { admission: early } = await nodeOf(
      (await nodeOf(charter, 'SharedValueNetwork', 'members(first: 100) { nodes { id } }', birch)).members.nodes.find(
        ({ id }: { id: string }) => id.startsWith(elm),
      ).id,
      'Membership',
      ADMISSION,
      birch,
    );
    expect(early).toMatchObject({ value: 'ADMITTED', followsRule: false });
    await world.actor(fir).publisher.apply({ type: 'WITHDRAW', id: wish.id, reason: 'OTHER' });
  });
});

describe('a network, asked of a hub', () => {
  const NETWORK = `equity { members { totalCount nodes { member { id } attended ownWeight } }
      spread { dimension fewest median most without } caveats replies { id } basis { isEnough } }
    socialBusinessBalance { value }`;

  it('is seen through the equity lens by its members, and by nobody else', async () => {
    const attended = [{ id: birch }, { id: cedar }];
    const date = new Date().toISOString().slice(0, 10);
    await publish(ash, 'Gathering', { title: 'Spring', network: { id: charter }, date, status: 'HELD', attended });
    const { equity, socialBusinessBalance } = await nodeOf(charter, 'SharedValueNetwork', NETWORK, elm);
    expect(equity.members.totalCount).toBe(5);
    expect(equity.spread).toContainEqual({ dimension: 'ATTENDED', fewest: 0, median: 0, most: 1, without: 3 });
    expect(equity.basis.isEnough).toBe(true);
    expect(socialBusinessBalance.value).toBe('INSUFFICIENT');
    const nothing = { equity: null, socialBusinessBalance: null };
    for (const as of [undefined, fir])
      expect(await nodeOf(charter, 'SharedValueNetwork', NETWORK, as)).toEqual(nothing);
  });

  it('tells its stage of life, its rounds, and how it splits', async () => {
    const on = new Date().toISOString().slice(0, 10);
    await publish(ash, 'LifeStageEvent', { network: { id: charter }, stage: 'DEVELOPING', on, threats: ['FUNDING'] });
    await publish(birch, 'SharedValueNetwork', { name: 'Water', ambition: 'Rivers', splitFrom: { id: charter } });
    const fields = `lifeStage { value since threats { threat seenBy { id } } history { by { id } } }
      rounds { value held last { title } }
      split { value charters { charter { ambition } members { nodes { id } } } notChosen { totalCount } }`;
    expect(await nodeOf(charter, 'SharedValueNetwork', fields, elm)).toEqual({
      lifeStage: {
        value: 'DEVELOPING',
        since: on,
        threats: [{ threat: 'FUNDING', seenBy: [{ id: ash }] }],
        history: [{ by: { id: ash } }],
      },
      rounds: { value: 'NO_RHYTHM', held: 1, last: { title: 'Spring' } },
      split: {
        value: 'CHOOSING',
        charters: [{ charter: { ambition: 'Rivers' }, members: { nodes: [{ id: birch }] } }],
        notChosen: { totalCount: 4 },
      },
    });
    expect(await nodeOf(charter, 'SharedValueNetwork', 'lifeStage { value }')).toEqual({ lifeStage: { value: null } });
  });
});

describe('what is said at a roundtable, asked of a hub', () => {
  it('binds nobody, and names others as its author only once they have confirmed it', async () => {
    const topic = await publish(ash, 'Topic', { title: 'Wells', network: { id: charter } });
    const said = { topic: { id: topic.id }, form: 'IDEA', text: 'Dig deeper', attributedTo: { id: cedar } };
    const own = await publish(ash, 'Post', { ...said, attributedTo: undefined });
    const fields = 'isBinding attribution { value author { id } }';
    expect(await nodeOf(own.id, 'Post', fields, elm)).toEqual({
      isBinding: false,
      attribution: { value: 'OWN', author: { id: ash } },
    });
    const post = await publish(ash, 'Post', said, { audience: 'PARTNERS', partners: [cedar] });
    await answer(cedar, post, 'CONFIRMED');
    await world.share(ash, post.id, MEMBERS);
    expect((await nodeOf(post.id, 'Post', fields, elm)).attribution).toEqual({ value: 'NAMED', author: { id: cedar } });
    const issue = await publish(ash, 'Issue', {
      title: 'No drill',
      network: { id: charter },
      status: 'OPEN',
      rootCause: 'Cost',
    });
    expect(await nodeOf(issue.id, 'Issue', 'state { value isOverdue hasRootCause }', elm)).toEqual({
      state: { value: 'UNOWNED', isOverdue: false, hasRootCause: true },
    });
  });
});

describe('the transparency of an actor, asked of a hub', () => {
  it('is counted for everybody by what they see, and shows gaps to the actor itself', async () => {
    const promise = await publish(fir, 'Commitment', { title: 'Give', receiver: { id: elm } }, PUBLIC);
    await publish(fir, 'Report', { about: promise, value: '1', unit: 't' }, MEMBERS);
    await world.settled();
    const query = `query ($id: ID!) { actor(id: $id) { transparency {
      reports reportsWithEvidence namingOthers confirmed withheld { kind records fields } gaps { gap record { id } } } } }`;
    const of = async (as?: string) =>
      (await world.ask(query, { variables: { id: fir }, ...(as ? { as } : {}) })).data.actor.transparency;
    expect(await of()).toMatchObject({ reports: 0, namingOthers: 1, confirmed: 0, gaps: null });
    expect(await of(elm)).toMatchObject({ reports: 1, reportsWithEvidence: 0, gaps: null });
    expect((await of(fir)).gaps).toContainEqual({ gap: 'NOT_CONFIRMED', record: { id: promise.id } });
  });
});

describe('what judges', () => {
  it('is in no filter, order, facet, argument or root field', async () => {
    const { data } = await world.ask(`{ __schema { types { name kind inputFields { name } enumValues { name }
      fields { name args { name } } } } }`);
    const judging = /mutual.?benefit|plan.?clash|equity|social.?business|balance/i;
    for (const type of data.__schema.types) {
      if (/Finding|Equity|Benefit|Balance|PlanPair|AimBalance/.test(type.name)) continue;
      const asked = [
        ...(type.inputFields ?? []),
        ...(type.kind === 'ENUM' && /Order|Facet|GroupBy|Filter/.test(type.name) ? type.enumValues : []),
        ...(type.fields ?? []).flatMap((field: { args: { name: string }[] }) => field.args),
        ...(type.name === 'Query' ? type.fields : []),
      ].map(({ name }: { name: string }) => name);
      expect(asked.filter((name: string) => judging.test(name) && type.name !== 'ValuePlanFilter')).toEqual([]);
    }
  });
});
