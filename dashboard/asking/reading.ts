import { useEffect, useMemo, useRef } from 'react';
import { type AnyVariables, type TypedDocumentNode, useQuery } from 'urql';
import { type AnswerFacts, factsOf } from './answer.ts';
import { usePulse } from './changes.ts';
import { rememberNames } from './names.ts';

/** What a page has of a question. */
export type Reading<Data> = {
  /** What was answered, perhaps with gaps; also while it is asked again. */
  readonly data: Data | undefined;
  /** Who took part, how old it is, and what is missing; see `AnswerNote`. */
  readonly facts: AnswerFacts | undefined;
  /** Nothing was answered yet, and there is an answer to wait for. */
  readonly isFirst: boolean;
  /** It is being asked again; until it is there, `data` is what was answered before, perhaps to another question. */
  readonly isRenewing: boolean;
  /** Why there is no answer at all. */
  readonly failure: Failure | undefined;
  readonly again: () => void;
};

/** Why a question was not answered at all. */
export type Failure = { readonly code: string; readonly message: string };

/**
 * Asks a question and keeps the answer new: again when the network has changed. What was answered before stays until the next answer is
 * there, so that nothing jumps.
 *
 * @example const goals = useReading(GoalsDocument, { first: 50 });
 */
export function useReading<Data, Variables extends AnyVariables>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  options: { readonly pause?: boolean } = {},
): Reading<Data> {
  const { pause = false } = options;
  const [state, ask] = useQuery<Data, Variables>({
    query,
    variables,
    pause,
    requestPolicy: 'cache-and-network',
  } as Parameters<typeof useQuery<Data, Variables>>[0]);
  const pulse = usePulse();
  const lastPulse = useRef(pulse);
  useEffect(() => {
    if (lastPulse.current === pulse || pause) return;
    lastPulse.current = pulse;
    ask({ requestPolicy: 'network-only' });
  }, [pulse, pause, ask]);
  const { data, error, extensions, fetching, stale } = state;
  // before anything is shown that names somebody
  useMemo(() => rememberNames(data), [data]);
  const facts = useMemo(
    () => (data === undefined || data === null ? undefined : factsOf(extensions, error)),
    [data, error, extensions],
  );
  const failure = useMemo(() => (facts || !error ? undefined : failureOf(error)), [facts, error]);
  return {
    data: data ?? undefined,
    facts,
    isFirst: facts === undefined && failure === undefined && (fetching || !pause),
    isRenewing: facts !== undefined && (fetching || stale),
    failure,
    again: () => ask({ requestPolicy: 'network-only' }),
  };
}

function failureOf(error: NonNullable<ReturnType<typeof useQuery>[0]['error']>): Failure {
  const [first] = error.graphQLErrors;
  if (first) return { code: String(first.extensions?.['code'] ?? 'INTERNAL'), message: first.message };
  return { code: 'UNREACHABLE', message: error.networkError?.message ?? error.message };
}
