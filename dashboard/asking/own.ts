import { useCallback, useEffect, useRef, useState } from 'react';
import type { AnyVariables, CombinedError, TypedDocumentNode } from 'urql';
import { noteChange, usePulse } from './changes.ts';
import { useClients } from './place-context.tsx';
import type { Failure } from './reading.ts';

/** What the node of this place answered about its own organization. */
export type Own<Data> = {
  /** The last answer; it stays when a later one fails. */
  readonly data: Data | undefined;
  readonly isFirst: boolean;
  /** Why the last question was not answered. */
  readonly failure: Failure | undefined;
  readonly again: () => void;
};

/** A failure, with the field that it is about. */
export type WritingFailure = Failure & { readonly field?: string };

/**
 * Asks the node about what its organization keeps: drafts, people, what is shared. Asked again when something has changed.
 *
 * @example const { data } = useOwn(DraftsDocument, {});
 */
export function useOwn<Data, Variables extends AnyVariables>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  { pause = false }: { readonly pause?: boolean } = {},
): Own<Data> {
  const ask = useAskingOwn(query);
  const pulse = usePulse();
  const key = JSON.stringify(variables);
  const [round, setRound] = useState(0);
  const [state, setState] = useState<{ key: string; data?: Data | undefined; failure?: Failure | undefined }>({ key });
  const latest = useRef(variables);
  latest.current = variables;
  // asked again when one of these has changed
  useEffect(() => {
    if (pause) return;
    let isOver = false;
    void ask(latest.current).then(({ data, failure }) => {
      if (isOver) return;
      setState((before) => ({ key, data: data ?? (before.key === key ? before.data : undefined), failure }));
    });
    return () => {
      isOver = true;
    };
  }, [ask, key, pulse, round, pause]);
  const isOfThis = state.key === key;
  const data = isOfThis ? state.data : undefined;
  const failure = isOfThis ? state.failure : undefined;
  return {
    data,
    failure,
    isFirst: !pause && data === undefined && failure === undefined,
    again: useCallback(() => setRound((before) => before + 1), []),
  };
}

/** Asks the node once, when somebody wants it: to check what they write, or to see who would see it. */
export function useAskingOwn<Data, Variables extends AnyVariables>(
  query: TypedDocumentNode<Data, Variables>,
): (variables: Variables) => Promise<{ readonly data?: Data; readonly failure?: WritingFailure }> {
  const { writing } = useClients();
  return useCallback(
    async (variables) => {
      if (!writing) return { failure: NOT_AT_A_NODE };
      const { data, error } = await writing.query(query, variables, { requestPolicy: 'network-only' }).toPromise();
      return error || data == null ? { failure: writingFailure(error) } : { data };
    },
    [writing, query],
  );
}

export const NOT_AT_A_NODE: WritingFailure = {
  code: 'READ_ONLY',
  message: 'People write at the node of their organization.',
};

/** What a node refused, as the page says it. Where a session is over, the page is told to look who is signed in. */
export function writingFailure(error: CombinedError | undefined): WritingFailure {
  const first = error?.graphQLErrors[0];
  const field = first?.extensions?.['field'];
  const status = (error?.response as Response | undefined)?.status;
  const code = String(first?.extensions?.['code'] ?? (status === 401 ? 'UNAUTHENTICATED' : 'UNREACHABLE'));
  return {
    code,
    message: first?.message ?? error?.networkError?.message ?? 'There was no answer.',
    ...(typeof field === 'string' ? { field } : {}),
  };
}

/** Tells the page to look again who is signed in, once the node says that nobody is. */
export function noteSessionOver({ code }: Failure): void {
  if (code === 'UNAUTHENTICATED') noteChange();
}
