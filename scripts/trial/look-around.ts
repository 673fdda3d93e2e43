import { askGraphQL } from '../processes/ask-graphql.ts';
import { round } from './measure.ts';

/** What a coordinator asks of a whole network. */
export const QUESTIONS = {
  networkMap: `{
    networkMap {
      modularity rule becauseTotal basis { isEnough records }
      ties { totalCount }
      communities(first: 10) { totalCount nodes { number size central { id profile { name } } } }
      actors(first: 15, orderBy: BETWEENNESS) {
        totalCount
        nodes { betweenness degree spans actor { id profile { name } } }
      }
    }
  }`,
  constellation: `{
    constellation {
      networks(first: 30) { totalCount nodes { members sharedMembers neighbours network { id name } } }
      links(first: 1) { totalCount }
      bridging(first: 1) { totalCount }
    }
  }`,
  impactSummary: `{
    impactSummary(groupBy: SDG) {
      whole { increase { goals commitments } prevent { goals commitments actors } neither { commitments } }
      groups(first: 20) { nodes { key increase { goals } prevent { goals } } }
    }
  }`,
  gaps: `{
    gaps {
      goals(first: 1) { totalCount }
      challenges(first: 1) { totalCount }
      stakeholders(first: 1) { totalCount }
    }
  }`,
  search: `{ search(text: "net zero", first: 10) { totalCount nodes { title kind } } }`,
} as const;
export type Question = keyof typeof QUESTIONS;

/** How long a question took when nobody had asked it before, and when it was asked again. */
export type Asked = {
  readonly firstMs: number;
  readonly againMs: number;
  readonly errors: number;
  /** Memory of the hub once it was answered, where the system says it. */
  readonly hubMb: number | undefined;
};

/** What the answers come to, in short. */
export type Digest = {
  readonly actors: number;
  readonly relations: number;
  readonly modularity: number;
  readonly communities: number;
  /** The largest, each with whom it gathers around. */
  readonly largest: readonly { readonly size: number; readonly central: readonly string[] }[];
  /** Those on the most shortest ways between others. */
  readonly connectors: readonly {
    readonly name: string;
    readonly betweenness: number;
    readonly relatedTo: number;
    readonly spans: readonly string[];
  }[];
  readonly networks: readonly { readonly name: string; readonly members: number; readonly shared: number }[];
  /** Pairs of networks that share members, and who takes part in several. */
  readonly joinedNetworks: number;
  readonly bridging: number;
  readonly goals: { readonly increase: number; readonly prevent: number; readonly commitments: number };
  readonly goalsBySdg: Readonly<Record<string, number>>;
  readonly gaps: { readonly goals: number; readonly challenges: number; readonly stakeholders: number };
  /** How many records and actors the search for «net zero» finds. */
  readonly found: number;
};

/**
 * Asks each question twice, one after the other, and sums up what came.
 *
 * @param hubMb the memory of the hub now
 */
export async function lookAround(
  url: string,
  hubMb: () => number | undefined,
): Promise<{ readonly asked: Readonly<Record<Question, Asked>>; readonly digest: Digest }> {
  const answers: Partial<Record<Question, unknown>> = {};
  const asked: Partial<Record<Question, Asked>> = {};
  for (const question of Object.keys(QUESTIONS) as Question[]) {
    const first = await timed(url, QUESTIONS[question]);
    const again = await timed(url, QUESTIONS[question]);
    answers[question] = first.data?.[question];
    asked[question] = { firstMs: first.ms, againMs: again.ms, errors: first.errors + again.errors, hubMb: hubMb() };
  }
  return { asked: asked as Record<Question, Asked>, digest: digestOf(answers as Answers) };
}

/** The digest in words, line by line. */
export function inWords(digest: Digest): readonly string[] {
  const { goals, gaps } = digest;
  const around = digest.largest.map(({ size, central }) => `${size} around ${central[0] ?? 'nobody'}`);
  const connecting = digest.connectors.map(
    ({ name, relatedTo, spans }) =>
      `${name} (related to ${relatedTo}${spans.length > 0 ? `; spans ${spans.join(', ').toLowerCase()}` : ''})`,
  );
  const networks = digest.networks.map(({ name, members, shared }) => `${name} ${members}, ${shared} of them shared`);
  const bySdg = Object.entries(digest.goalsBySdg).map(([sdg, count]) => `${count} for SDG ${sdg}`);
  return [
    'Relations are memberships that the tracker reports, confirmed here by stand-ins: neither alliances nor companies have said so themselves.',
    `${digest.actors} organizations, ${digest.relations} relations, ${digest.communities} communities, those who stand alone among them (modularity ${digest.modularity}).`,
    `The largest communities: ${around.join('; ')}.`,
    `On the most ways between others: ${connecting.join('; ')}.`,
    `Networks: ${networks.join('; ')}. ${digest.joinedNetworks} pairs of them share members; ${digest.bridging} organizations take part in several.`,
    `Goals: ${goals.increase} to increase, ${goals.prevent} to prevent, with ${goals.commitments} commitments; ${bySdg.join(', ')}.`,
    `The search for «net zero» finds ${digest.found}.`,
    `Gaps: ${gaps.goals} goals that nobody contributes to, ${gaps.challenges} challenges, ${gaps.stakeholders} groups.`,
  ];
}

type Named = { readonly id: string; readonly profile: { readonly name: string | null } | null } | null;
type Counted = { readonly totalCount: number };
type Answers = {
  readonly networkMap: {
    readonly modularity: number;
    readonly ties: Counted;
    readonly communities: Counted & {
      readonly nodes: readonly { readonly size: number; readonly central: readonly Named[] }[];
    };
    readonly actors: Counted & {
      readonly nodes: readonly {
        readonly betweenness: number;
        readonly degree: number;
        readonly spans: readonly string[];
        readonly actor: Named;
      }[];
    };
  };
  readonly constellation: {
    readonly networks: {
      readonly nodes: readonly {
        readonly members: number;
        readonly sharedMembers: number;
        readonly network: { readonly id: string; readonly name: string | null } | null;
      }[];
    };
    readonly links: Counted;
    readonly bridging: Counted;
  };
  readonly impactSummary: {
    readonly whole: Record<'increase' | 'prevent', { readonly goals: number; readonly commitments: number }>;
    readonly groups: {
      readonly nodes: readonly {
        readonly key: string | null;
        readonly increase: { readonly goals: number };
        readonly prevent: { readonly goals: number };
      }[];
    };
  };
  readonly search: Counted;
  readonly gaps: Record<'goals' | 'challenges' | 'stakeholders', Counted>;
};

function digestOf(answers: Answers): Digest {
  const { networkMap: map, constellation: stars, impactSummary, gaps, search } = answers;
  const { whole, groups } = impactSummary;
  return {
    actors: map.actors.totalCount,
    relations: map.ties.totalCount,
    modularity: Number(map.modularity.toFixed(2)),
    communities: map.communities.totalCount,
    largest: map.communities.nodes
      .filter(({ size }) => size > 1)
      .map(({ size, central }) => ({ size, central: central.map(nameOf) })),
    connectors: map.actors.nodes
      .filter(({ betweenness }) => betweenness > 0)
      .map(({ actor, betweenness, degree, spans }) => ({
        name: nameOf(actor),
        betweenness: Number(betweenness.toFixed(4)),
        relatedTo: degree,
        spans,
      })),
    networks: stars.networks.nodes.map(({ network, members, sharedMembers }) => ({
      name: network?.name ?? network?.id ?? 'a network',
      members,
      shared: sharedMembers,
    })),
    joinedNetworks: stars.links.totalCount,
    bridging: stars.bridging.totalCount,
    goals: {
      increase: whole.increase.goals,
      prevent: whole.prevent.goals,
      commitments: whole.increase.commitments + whole.prevent.commitments,
    },
    goalsBySdg: Object.fromEntries(
      groups.nodes.map(({ key, increase, prevent }) => [key ?? 'none', increase.goals + prevent.goals]),
    ),
    gaps: {
      goals: gaps.goals.totalCount,
      challenges: gaps.challenges.totalCount,
      stakeholders: gaps.stakeholders.totalCount,
    },
    found: search.totalCount,
  };
}

function nameOf(actor: Named): string {
  return actor?.profile?.name ?? actor?.id ?? 'somebody';
}

async function timed(url: string, operation: string) {
  const began = performance.now();
  const { data, errors = [] } = await askGraphQL(url, operation);
  return { ms: round(performance.now() - began), data, errors: errors.length };
}
