import type { CombinedError } from 'urql';

/** How one organization took part in an answer; see `extensions.sources` in the API guide. */
export type Source = {
  readonly actor: string;
  readonly status: 'LIVE' | 'PARTIAL' | 'FAILED';
  readonly code?: string;
  /** When what it says was current. */
  readonly asOf: string | null;
};

/** Something that is missing from an answer. */
export type Missing = { readonly code: string; readonly actor: string | undefined; readonly message: string };

/** What is to be said beside an answer: who took part, how old it is, what is missing. */
export type AnswerFacts = {
  readonly sources: readonly Source[];
  readonly missing: readonly Missing[];
  /** When the page got it. */
  readonly at: string;
};

/** Reads what stands beside the data of an answer. */
export function factsOf(
  extensions: Readonly<Record<string, unknown>> | undefined,
  error: CombinedError | undefined,
): AnswerFacts {
  const sources = extensions?.['sources'];
  return {
    sources: Array.isArray(sources) ? (sources as readonly Source[]) : [],
    missing: (error?.graphQLErrors ?? []).map(({ message, extensions: more }) => ({
      code: textOr(more?.['code'], 'INTERNAL'),
      actor: typeof more?.['actor'] === 'string' ? more['actor'] : undefined,
      message,
    })),
    at: new Date().toISOString(),
  };
}

/** Several answers of one page, as one: the worst that was heard of each organization, and the oldest time. */
export function togetherOf(all: readonly (AnswerFacts | undefined)[]): AnswerFacts | undefined {
  const known = all.filter((facts) => facts !== undefined);
  const [first] = known;
  if (!first) return undefined;
  const sources = new Map<string, Source>();
  for (const source of known.flatMap((facts) => facts.sources)) {
    const before = sources.get(source.actor);
    if (!before || RANK[source.status] > RANK[before.status]) sources.set(source.actor, source);
  }
  return {
    sources: [...sources.values()],
    missing: known.flatMap((facts) => facts.missing),
    at: known.map(({ at }) => at).sort()[0] ?? first.at,
  };
}

const RANK = { LIVE: 0, PARTIAL: 1, FAILED: 2 } as const;

function textOr(value: unknown, otherwise: string): string {
  return typeof value === 'string' ? value : otherwise;
}
