import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SmallNetwork, startSmallNetwork } from '../support/small-network.ts';

describe('a filter with a value that is none of its type', () => {
  let net: SmallNetwork;
  beforeAll(async () => {
    net = await startSmallNetwork([1]);
  });
  afterAll(() => net.close());

  it.each(['"01.01.2027"', '"hallo"', '"2027-13-01"', '20270101', '{ day: 1 }'])(
    'is refused at the door when written as %s',
    async (literal) => {
      const { data, errors } = await net.query(`{ commitments(filter: { due: { from: ${literal} } }) { totalCount } }`);
      expect(data).toBeUndefined();
      const [error] = errors as { message: string; extensions: { code: string }; locations: unknown[] }[];
      expect(error?.message).toContain('Date cannot be');
      expect(error?.extensions.code).toMatch(/^(BAD_INPUT|GRAPHQL_VALIDATION_FAILED)$/);
      expect(error?.locations).toHaveLength(1);
    },
  );

  it('is refused in a variable as well', async () => {
    const source = 'query ($due: DateRange) { commitments(filter: { due: $due }) { totalCount } }';
    const { errors } = await net.query(source, { due: { from: '2027-13-01' } });
    expect((errors as { message: string }[])[0]?.message).toContain('Date cannot be');
    expect((await net.query(source, { due: { from: '2027-12-01' } })).errors).toBeUndefined();
  });

  it('says that numbers are written in quotes', async () => {
    const { errors } = await net.query('{ commitments(filter: { quantity: { min: 12.5 } }) { totalCount } }');
    expect((errors as { message: string }[])[0]?.message).toContain('Decimal cannot be 12.5 (it is written in quotes)');
  });

  it.each([
    ['{ impactGoals(filter: { direction: [MORE] }) { totalCount } }', {}],
    ['{ impactGoals(filter: { direction: ["INCREASE"] }) { totalCount } }', {}],
    ['query ($filter: ImpactGoalFilter) { impactGoals(filter: $filter) { totalCount } }', { direction: ['MORE'] }],
  ])('names what an enum has: %s', async (source, filter) => {
    const { errors } = await net.query(source, { filter });
    const [error] = errors as { message: string; extensions: { code: string } }[];
    expect(error?.message).toContain('Valid are INCREASE, PREVENT.');
    expect(error?.extensions.code).toMatch(/^(BAD_USER_INPUT|GRAPHQL_VALIDATION_FAILED)$/);
  });

  it('names what a vocabulary has', async () => {
    const { errors } = await net.query('{ impactGoals(filter: { sdg: ["18"] }) { totalCount } }');
    const [error] = errors as { message: string; extensions: unknown; path: unknown }[];
    expect(error?.message).toContain('The goals are 1 to 17.');
    expect(error).toMatchObject({ extensions: { code: 'BAD_INPUT', field: 'sdg' }, path: ['impactGoals'] });
  });
});
