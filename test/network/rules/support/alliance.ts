import type { Fact } from '../../../../subgraphs/network/facts/index.ts';
import { answered, stated } from './stated.ts';

/** A charter of an alliance with beliefs, and members who joined it on a day. */
export type Alliance = {
  readonly charter: Fact;
  readonly beliefs: readonly Fact[];
  readonly members: readonly string[];
  /** Everything of it. */
  readonly records: readonly Fact[];
};

export function alliance(
  members: readonly string[],
  { at = '2024-01-01', beliefs: count = 2 }: { readonly at?: string; readonly beliefs?: number } = {},
): Alliance {
  const beliefs = Array.from({ length: count }, (_, n) =>
    stated('steward', 'Concept', { n: n + 1, at, facets: { form: 'BELIEF' } }),
  );
  const charter = stated('steward', 'SharedValueNetwork', { at, links: { beliefs } });
  const joined = members.flatMap((name, n) => {
    const membership = stated(name, 'Membership', { at, links: { network: charter } });
    return [membership, answered('steward', membership, 'CONFIRMED', { n: 500 + n, at })];
  });
  return { charter, beliefs, members: ['steward', ...members], records: [charter, ...beliefs, ...joined] };
}

let serial = 1_000;
/** A number that no other record has. */
export const next = (): number => ++serial;

/** Somebody affirms a charter or belief. */
export const affirms = (name: string, about: Fact, at: string): Fact =>
  answered(name, about, 'AFFIRMED', { n: next(), at });

/** A goal that serves a belief. */
export const goalFor = (name: string, belief: Fact, at: string): Fact =>
  stated(name, 'ImpactGoal', { n: next(), at, links: { beliefs: belief } });

/** A report on something. */
export const reportOn = (name: string, about: Fact, at: string): Fact =>
  stated(name, 'Report', { n: next(), at, links: { about } });
