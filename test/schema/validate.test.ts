import { describe, expect, it } from 'vitest';
import { type Content, faultsIn, registry } from '../../schema/index.ts';

const segmentOf = (kind: string) => registry.byName(kind)?.segment;
const faults = (kind: string, content: Content, options = {}) =>
  faultsIn(registry.byName(kind)!, content, segmentOf, options).map(({ code, field }) => `${code} ${field}`);

const goal = { title: 'Clean rivers', direction: 'INCREASE' };
const goalId = 'did:web:acme.example/goal/01J8ZQ4Y3N0V6T8K2R5W7X9ABC';

describe('content of a record', () => {
  it('is taken when it fits its kind', () => {
    expect(faults('ImpactGoal', { ...goal, sdgs: ['6', '6.b', '14.1'], description: 'Line\nline\ttab 🌊' })).toEqual(
      [],
    );
    expect(
      faults('Indicator', {
        name: 'CO2',
        unit: 't{CO2eq}',
        baseline: { value: '12.50', period: { start: '2019-01-01', end: '2019-12-31' } },
      }),
    ).toEqual([]);
    expect(
      faults('Commitment', {
        title: 'x',
        satisfies: { id: goalId },
        receiver: { id: 'did:web:b.example' },
        quantity: '-0.5',
        unit: 'EUR',
      }),
    ).toEqual([]);
  });

  it.each<[string, string, Content, string]>([
    ['an unknown field', 'ImpactGoal', { ...goal, colour: 'red' }, 'UNKNOWN_FIELD colour'],
    ['a field of every object', 'ImpactGoal', { ...goal, constructor: 'x' }, 'UNKNOWN_FIELD constructor'],
    ['a missing field', 'ImpactGoal', { title: 'x' }, 'FIELD_REQUIRED direction'],
    ['an empty text', 'ImpactGoal', { ...goal, title: '  ' }, 'BAD_INPUT title'],
    ['a long text', 'ImpactGoal', { ...goal, title: 'x'.repeat(201) }, 'FIELD_TOO_LONG title'],
    ['a control character', 'ImpactGoal', { ...goal, title: 'a\u0000b' }, 'BAD_INPUT title'],
    ['text that turns direction', 'ImpactGoal', { ...goal, title: 'a\u202eb' }, 'BAD_INPUT title'],
    ['half a surrogate pair', 'ImpactGoal', { ...goal, title: 'a\ud800b' }, 'BAD_INPUT title'],
    ['an unknown value', 'ImpactGoal', { ...goal, direction: 'SIDEWAYS' }, 'BAD_INPUT direction'],
    ['a value every object has', 'ImpactGoal', { ...goal, direction: 'toString' }, 'BAD_INPUT direction'],
    ['an SDG that does not exist', 'ImpactGoal', { ...goal, sdgs: ['6', '18'] }, 'BAD_INPUT sdgs[1]'],
    ['too many values', 'ImpactGoal', { ...goal, sdgs: Array(31).fill('6') }, 'FIELD_TOO_LONG sdgs'],
    ['a single value for a list', 'ImpactGoal', { ...goal, sdgs: '6' }, 'BAD_INPUT sdgs'],
    ['an unknown unit', 'Indicator', { name: 'x', unit: 'bananas' }, 'UNKNOWN_UNIT unit'],
    ['a unit every object has', 'Indicator', { name: 'x', unit: 'constructor' }, 'UNKNOWN_UNIT unit'],
    ['a day that is none', 'Commitment', { title: 'x', due: '2026-02-30' }, 'BAD_DATE due'],
    ['a date with a time', 'Commitment', { title: 'x', due: '2026-02-03T00:00:00Z' }, 'BAD_DATE due'],
    ['a number instead of a decimal', 'Report', { about: { id: goalId }, value: 1.5, unit: 't' }, 'BAD_INPUT value'],
    ['a decimal with separators', 'Report', { about: { id: goalId }, value: '1,500', unit: 't' }, 'BAD_INPUT value'],
    ['a value without unit', 'Report', { about: { id: goalId }, value: '1' }, 'BAD_INPUT unit'],
    [
      'a script for an address',
      'Profile',
      { name: 'x', actorType: 'NGO', webAddress: 'javascript:alert(1)' },
      'BAD_INPUT webAddress',
    ],
    [
      'credentials in an address',
      'Profile',
      { name: 'x', actorType: 'NGO', webAddress: 'https://a:b@example.org' },
      'BAD_INPUT webAddress',
    ],
    ['a country that does not exist', 'Profile', { name: 'x', actorType: 'NGO', region: 'XQ' }, 'BAD_INPUT region'],
    [
      'a reference to another kind',
      'Commitment',
      { title: 'x', satisfies: { id: goalId.replace('/goal/', '/answer/') } },
      'BAD_ID satisfies',
    ],
    ['a reference that is none', 'Commitment', { title: 'x', satisfies: { id: 'goal 1' } }, 'BAD_ID satisfies'],
    [
      'a digest of another form',
      'Commitment',
      { title: 'x', satisfies: { id: goalId, digest: 'md5:1' } },
      'WRONG_DIGEST satisfies',
    ],
    ['an answer to no version', 'Answer', { about: { id: goalId }, verdict: 'CONFIRMED' }, 'FIELD_REQUIRED about'],
    [
      'an objection without reason',
      'Answer',
      { about: { id: goalId, digest: `sha-256:${'A'.repeat(43)}` }, verdict: 'OBJECTION' },
      'BAD_INPUT words',
    ],
    [
      'a period that ends first',
      'Report',
      { about: { id: goalId }, period: { start: '2026-02-01', end: '2026-01-01' } },
      'BAD_DATE period',
    ],
    ['due before its begin', 'Commitment', { title: 'x', start: '2026-02-01', due: '2026-01-01' }, 'BAD_INPUT due'],
    [
      'an unknown field in a group',
      'Indicator',
      { name: 'x', unit: 't', baseline: { colour: 'red' } },
      'UNKNOWN_FIELD baseline.colour',
    ],
  ])('is refused with %s', (_, kind, content, fault) => {
    expect(faults(kind, content)).toEqual([fault]);
  });

  it('names everything that is wrong, not only the first', () => {
    expect(faults('Commitment', { due: 'soon', unit: 'bananas', colour: 'red' })).toHaveLength(4);
  });

  it('may lack what is required while it is a draft, but not be wrong', () => {
    expect(faults('ImpactGoal', { description: 'x' }, { partial: true })).toEqual([]);
    expect(faults('ImpactGoal', { direction: 'SIDEWAYS' }, { partial: true })).toEqual(['BAD_INPUT direction']);
  });

  it('keeps fields that newer software wrote, when told their names', () => {
    expect(faults('ImpactGoal', { ...goal, colour: 'red' }, { unknownFields: new Set(['colour']) })).toEqual([]);
  });

  it('says what has happened by the day of writing, also where that day is tomorrow here', () => {
    const given = (date: string) =>
      faults(
        'Contribution',
        { title: 'Seed', contributionKind: 'GOODS', toActor: { id: 'did:web:b.example' }, date },
        { today: '2026-02-28' },
      );
    expect(given('2026-02-28')).toEqual([]);
    expect(given('2026-03-01')).toEqual([]);
    expect(given('2026-03-02')).toEqual(['BAD_INPUT date']);
  });

  it('gives notice of an evaluation on a day before it', () => {
    const told = (noticeGivenOn: string) =>
      faults(
        'Evaluation',
        {
          title: 'It holds',
          about: { id: goalId, digest: 'sha-256:47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU' },
          finding: 'SUPPORTED',
          reasons: 'We looked.',
          evidenceLinks: ['https://example.org/'],
          noticeGivenOn,
        },
        { today: '2026-02-28' },
      );
    expect(told('2026-02-27')).toEqual([]);
    expect(told('2026-02-28')).toEqual(['BAD_INPUT noticeGivenOn']);
  });
});
