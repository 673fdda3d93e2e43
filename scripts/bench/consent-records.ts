import type { Publish } from '../../subgraphs/actor/index.ts';

/** Viewers of a node with many records, by what they may see of them. */
export const OWNER = 'did:web:localhost%3A4390';
const STEWARD = 'did:web:steward.example';
export const CHARTERS = Array.from({ length: 12 }, (_, n) => `${STEWARD}/network/${ulid(n)}`);
const PARTNERS = Array.from({ length: 50 }, (_, n) => `did:web:partner-${n}.example`);
/** One who sees ten records only, one whose grants have all ended, and one each of whose records has a moment of its own. */
export const FEW = 'did:web:few.example';
export const ENDED = 'did:web:ended.example';
export const SINGLE = 'did:web:single.example';
/** One whose two thousand records are all among the oldest, each until a moment of its own. */
export const OLDEST = 'did:web:oldest.example';
export const PARTNER = PARTNERS[0] as string;

const DAY = 86_400_000;

/** Goals of every audience, always the same for a count: three in ten PUBLIC, two MEMBERS, two NETWORKS, one or so PARTNERS, the rest PRIVATE. */
export function goalsToShare(count: number, now: number): Publish[] {
  return Array.from({ length: count }, (_, n): Publish => {
    const base = {
      type: 'PUBLISH' as const,
      kind: 'ImpactGoal',
      language: 'en',
      content: {
        title: `Goal number ${n}`,
        description: `What goal ${n} is about, in a sentence or two, as people write it.`,
        direction: n % 2 === 0 ? 'PREVENT' : 'INCREASE',
        sdgs: ['13', '7.2'],
      },
    };
    const later = (days: number, seconds = 0) =>
      new Date(now + days * DAY + seconds * 1_000).toISOString().replace(/\.\d+Z$/, 'Z');
    const partners = (n: number) => [...new Set([PARTNERS[n % 50], PARTNERS[(n * 7) % 50]])] as string[];
    if (n < 2_000) return { ...base, audience: 'PARTNERS', partners: [OLDEST], until: later(40, n) };
    if (n % 10_000 === 2_077) return { ...base, audience: 'PARTNERS', partners: [FEW] };
    if (n % 20 === 19) return { ...base, audience: 'PARTNERS', partners: [ENDED], until: later(1 + (n % 5)) };
    if (n % 33 === 18) return { ...base, audience: 'PARTNERS', partners: [SINGLE], until: later(30, n) };
    const die = (n * 2_654_435_761) % 100;
    if (die < 30) {
      const fields = die < 5 ? [{ field: 'description', audience: 'MEMBERS' as const }] : undefined;
      return { ...base, audience: 'PUBLIC', fields };
    }
    if (die < 50) return { ...base, audience: 'MEMBERS' };
    if (die < 70) {
      const networks = [CHARTERS[n % 12], CHARTERS[(n * 5) % 12], CHARTERS[(n * 11 + 3) % 12]].slice(0, 1 + (n % 3));
      return { ...base, audience: 'NETWORKS', networks: [...new Set(networks)] as string[] };
    }
    if (die < 75) return { ...base, audience: 'PARTNERS', partners: partners(n) };
    if (die < 80) return { ...base, audience: 'PARTNERS', partners: partners(n), until: later(20 + (n % 30)) };
    return { ...base, audience: 'PRIVATE' };
  });
}

function ulid(n: number): string {
  return `01J8ZQ4Y3N${String(n).padStart(16, '0')}`;
}
