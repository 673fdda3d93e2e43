import { describe, expect, it } from 'vitest';
import type { Fact, Facts } from '../../../../subgraphs/network/facts/index.ts';
import { partnershipPhaseOf } from '../../../../subgraphs/network/rules/partnerships/partnership-phase.ts';
import { computingTime } from '../../../support/measured-time.ts';
import { answered, did, known, stated } from '../support/stated.ts';

const DAY = '2026-06-30';
const names = (parties: readonly string[]) => parties.map(did);

/** Acme works with others; each step is a day of its own. */
const partnership = (
  parties: readonly string[] = ['beta'],
  said: Partial<Parameters<typeof stated>[2]> & { network?: Fact } = {},
): Fact => {
  const { network, ...more } = said;
  const links = { parties: names(parties), ...(network ? { network } : {}) };
  return stated('acme', 'Partnership', { at: '2026-01-01', links, ...more });
};
const plan = (name: string, form: string, about: Fact, said: Parameters<typeof stated>[2] = {}) =>
  stated(name, 'ValuePlan', { at: '2026-02-01', links: { partnership: about.id }, facets: { form }, ...said });

const phase = (facts: readonly Fact[], about: Fact, day = DAY, silent: readonly string[] = []) =>
  partnershipPhaseOf(known(facts, day, silent), about).value;
const missing = (facts: readonly Fact[], about: Fact) =>
  phase(facts, about).missing.map(({ what, actor, why }) => [what, actor, why]);

const first = partnership();
const yes = answered('beta', first, 'CONFIRMED', { at: '2026-01-10' });
const together = plan('acme', 'COLLECTIVE', first, { n: 1 });
const agreedPlan = answered('beta', together, 'CONFIRMED', { n: 2, at: '2026-02-10' });
const own = [
  plan('acme', 'INDIVIDUAL', first, { n: 2, at: '2026-02-20' }),
  plan('beta', 'INDIVIDUAL', first, { at: '2026-03-01' }),
];
const whole = [first, yes, together, agreedPlan, ...own];

describe('the phase of a partnership', () => {
  it('is INITIATION until all parties have confirmed it, and names those who have not', () => {
    expect(phase([first], first)).toMatchObject({ value: 'INITIATION', since: '2026-01-01', standing: null });
    expect(missing([first], first)).toEqual([['CONFIRMATION', did('beta'), 'NOT_SAID']]);
    const three = partnership(['beta', 'gamma']);
    expect(missing([three, answered('beta', three, 'CONFIRMED')], three)).toEqual([
      ['CONFIRMATION', did('gamma'), 'NOT_SAID'],
    ]);
  });

  it('is not helped by an answer of the issuer to itself, of somebody else, or of another verdict', () => {
    const others = [
      answered('acme', first, 'CONFIRMED'),
      answered('zeta', first, 'CONFIRMED'),
      answered('beta', first, 'CONSENT'),
    ];
    expect(phase([first, ...others], first).value).toBe('INITIATION');
  });

  it('says who rejected, and who confirmed another version', () => {
    const no = answered('beta', first, 'REJECTED');
    expect(missing([first, no], first)).toEqual([['CONFIRMATION', did('beta'), 'REJECTED']]);
    const second = partnership(['beta', 'gamma'], { version: 2, at: '2026-01-20' });
    expect(missing([first, second, yes], second).slice(0, 2)).toEqual([
      ['CONFIRMATION', did('beta'), 'OTHER_VERSION'],
      ['CONFIRMATION', did('gamma'), 'NOT_SAID'],
    ]);
  });

  it('is STRATEGIC_PAUSE once all have confirmed, and says which plans are missing', () => {
    expect(phase([first, yes], first)).toMatchObject({ value: 'STRATEGIC_PAUSE', since: '2026-01-10' });
    expect(missing([first, yes], first)).toEqual([
      ['COLLECTIVE_PLAN', null, 'NOT_SAID'],
      ['INDIVIDUAL_PLAN', did('acme'), 'NOT_SAID'],
      ['INDIVIDUAL_PLAN', did('beta'), 'NOT_SAID'],
    ]);
    expect(missing([first, yes, together, ...own], first)).toEqual([['PLAN_CONFIRMATION', did('beta'), 'NOT_SAID']]);
    const no = answered('beta', together, 'REJECTED', { n: 3 });
    expect(missing([first, yes, together, no, ...own], first)).toEqual([
      ['PLAN_CONFIRMATION', did('beta'), 'REJECTED'],
    ]);
  });

  it('takes no plan of somebody who is no party, nor a collective one for that of a party', () => {
    const strange = [plan('zeta', 'COLLECTIVE', first), plan('zeta', 'INDIVIDUAL', first, { n: 2 })];
    const twice = plan('beta', 'COLLECTIVE', first);
    const said = answered('acme', twice, 'CONFIRMED');
    expect(missing([first, yes, ...strange, twice, said], first)).toEqual([
      ['INDIVIDUAL_PLAN', did('acme'), 'NOT_SAID'],
      ['INDIVIDUAL_PLAN', did('beta'), 'NOT_SAID'],
    ]);
  });

  it('is IMPLEMENTATION from the day on which the last piece came, and rests on all of them', () => {
    const found = partnershipPhaseOf(known(whole, DAY), first);
    expect(found.value).toMatchObject({ value: 'IMPLEMENTATION', since: '2026-03-01', missing: [], caveats: [] });
    expect(found.because).toEqual(whole.map(({ id }) => id).sort());
    expect(partnershipPhaseOf(known(whole, DAY).asOf('2026-02-28'), first).value.value).toBe('STRATEGIC_PAUSE');
  });

  it('does not fall back by a new version, a new party or a revised plan, and says what they wait for', () => {
    const second = partnership(['beta', 'gamma'], { version: 2, at: '2026-04-01' });
    const revised = plan('acme', 'COLLECTIVE', first, { n: 1, version: 2, at: '2026-04-01' });
    const facts = [...whole, second, revised];
    expect(phase(facts, second)).toMatchObject({
      value: 'IMPLEMENTATION',
      standing: { digest: first.digest },
      parties: names(['acme', 'beta']),
      caveats: ['NEWER_VERSION'],
    });
    expect(missing(facts, second)).toEqual([
      ['CONFIRMATION', did('beta'), 'OTHER_VERSION'],
      ['CONFIRMATION', did('gamma'), 'NOT_SAID'],
    ]);
    const both = ['beta', 'gamma'].map((name) => answered(name, second, 'CONFIRMED', { n: 9, at: '2026-05-01' }));
    expect(phase([...facts, ...both], second)).toMatchObject({
      value: 'IMPLEMENTATION',
      standing: { digest: second.digest },
      since: '2026-03-01',
      caveats: [],
    });
    expect(missing([...facts, ...both], second)).toContainEqual(['INDIVIDUAL_PLAN', did('gamma'), 'NOT_SAID']);
  });

  it('falls back when a party withdraws its plan: by what that party did', () => {
    const gone = stated('beta', 'ValuePlan', { version: 2, withdrawn: true, at: '2026-05-01' });
    expect(phase([...whole.filter((fact) => fact !== own[1]), gone], first).value).toBe('STRATEGIC_PAUSE');
  });

  it.each([
    ['individualPlans', [yes, together, agreedPlan]],
    ['collectivePlan', [yes, ...own]],
  ])('needs less where the charter says that %s is optional', (setting, facts) => {
    const network = stated('steward', 'SharedValueNetwork', { facets: { [setting]: 'OPTIONAL' } });
    const within = partnership(['beta'], { network });
    expect(within.digest).toBe(first.digest);
    expect(phase([network, within, ...facts], within)).toMatchObject({ value: 'IMPLEMENTATION', missing: [] });
    expect(phase([within, ...facts], within)).toMatchObject({ value: 'STRATEGIC_PAUSE', caveats: ['GATE_UNKNOWN'] });
  });

  it('does not fall back when the charter asks for more later, and asks for it where it was not entered', () => {
    const lenient = stated('steward', 'SharedValueNetwork', {
      facets: { individualPlans: 'OPTIONAL', collectivePlan: 'OPTIONAL' },
    });
    const strict = stated('steward', 'SharedValueNetwork', { version: 2, at: '2026-01-15' });
    const within = partnership(['beta'], { network: lenient });
    expect(phase([lenient, strict, within, yes], within)).toMatchObject({
      value: 'IMPLEMENTATION',
      since: '2026-01-10',
    });
    const late = answered('beta', within, 'CONFIRMED', { at: '2026-01-20' });
    expect(phase([lenient, strict, within, late], within).value).toBe('STRATEGIC_PAUSE');
  });

  it('cannot be told where the charter whose gate counts is withdrawn, unless the usual gate was passed', () => {
    const network = stated('steward', 'SharedValueNetwork', { version: 2, withdrawn: true });
    const within = partnership(['beta'], { network });
    expect(phase([network, within, yes], within)).toMatchObject({ value: 'INSUFFICIENT', since: null });
    expect(phase([network, within, ...whole.slice(1)], within).value).toBe('IMPLEMENTATION');
  });

  it('is REVIEW from the review date, until all confirm a later one', () => {
    const dated = partnership(['beta'], { facets: { reviewDate: '2026-06-01' } });
    const facts = [dated, ...whole.slice(1)];
    expect(phase(facts, dated, '2026-05-31').value).toBe('IMPLEMENTATION');
    expect(phase(facts, dated, '2026-06-01')).toMatchObject({ value: 'REVIEW', since: '2026-06-01' });
    expect(missing(facts, dated)).toEqual([['RENEWAL', null, 'NOT_SAID']]);
    const renewed = partnership(['beta'], { version: 2, at: '2026-06-10', facets: { reviewDate: '2027-06-01' } });
    expect(phase([...facts, renewed], renewed).value).toBe('REVIEW');
    const again = answered('beta', renewed, 'CONFIRMED', { n: 9, at: '2026-06-20' });
    expect(phase([...facts, renewed, again], renewed).value).toBe('IMPLEMENTATION');
  });

  it('is ENDED after the end that all have confirmed, not by one that only the issuer wants', () => {
    const ending = partnership(['beta'], { version: 2, at: '2026-05-01', facets: { end: '2026-06-29' } });
    expect(phase([...whole, ending], ending).value).toBe('IMPLEMENTATION');
    const said = answered('beta', ending, 'CONFIRMED', { n: 9, at: '2026-05-02' });
    expect(phase([...whole, ending, said], ending)).toMatchObject({ value: 'ENDED', since: '2026-06-29' });
    expect(phase([...whole, ending, said], ending, '2026-06-29').value).toBe('IMPLEMENTATION');
  });

  it('goes on without a party that took its word back, and is ENDED when only one is left', () => {
    const back = answered('beta', first, 'REJECTED', { n: 9, at: '2026-05-01' });
    expect(phase([...whole, back], first)).toMatchObject({
      value: 'ENDED',
      left: names(['beta']),
      caveats: ['PARTY_LEFT'],
    });
    const three = partnership(['beta', 'gamma']);
    const facts = [three, ...['beta', 'gamma'].map((name) => answered(name, three, 'CONFIRMED', { at: '2026-01-10' }))];
    const gone = answered('gamma', three, 'REJECTED', { n: 9, at: '2026-05-01' });
    expect(phase([...facts, gone], three)).toMatchObject({
      value: 'STRATEGIC_PAUSE',
      parties: names(['acme', 'beta']),
      left: names(['gamma']),
    });
  });

  it('goes on without a party that left the hub, whose words are not here any more', () => {
    const three = partnership(['beta', 'gamma']);
    const facts: Facts = {
      ...known([three, answered('beta', three, 'CONFIRMED')]),
      isFormer: (actor) => actor === did('gamma'),
    };
    expect(partnershipPhaseOf(facts, three).value).toMatchObject({ value: 'STRATEGIC_PAUSE', left: names(['gamma']) });
    const alone: Facts = { ...known([first]), isFormer: (actor) => actor === did('beta') };
    expect(partnershipPhaseOf(alone, first).value.value).toBe('ENDED');
  });

  it('cannot be told where it names nobody else, or somebody whose word is missing could not be heard', () => {
    const alone = partnership(['acme']);
    expect(phase([alone, answered('acme', alone, 'CONFIRMED')], alone).value).toBe('INSUFFICIENT');
    expect(phase([first], first, DAY, ['beta'])).toMatchObject({
      value: 'INSUFFICIENT',
      missing: [{ what: 'CONFIRMATION', actor: did('beta'), why: 'NOT_HEARD' }],
    });
    expect(phase(whole, first, DAY, ['beta']).value).toBe('IMPLEMENTATION');
  });

  it('takes the newest version for one that was confirmed and is not known any more, and says so', () => {
    const second = partnership(['beta'], { version: 2, at: '2026-04-01' });
    expect(phase([second, ...whole.slice(1)], second)).toMatchObject({
      value: 'IMPLEMENTATION',
      caveats: ['NEWER_VERSION', 'VERSION_UNKNOWN'],
    });
  });

  it('is told in no time, however much strangers answer to versions that never were', async () => {
    const many = partnership(Array.from({ length: 30 }, (_, n) => `party${n}`));
    const noise = Array.from({ length: 5_000 }, (_, n) =>
      answered('zeta', { ...many, digest: `sha-256:${n}` }, 'CONFIRMED', { n: n + 1 }),
    );
    const told = () => expect(phase([many, ...noise], many).value).toBe('INITIATION');
    // each of these versions looked through for each of the parties takes many seconds
    expect(await computingTime(told)).toBeLessThan(3_000);
  });
});
