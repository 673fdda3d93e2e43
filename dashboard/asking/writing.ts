import { useCallback } from 'react';
import type { AnyVariables, TypedDocumentNode } from 'urql';
import { noteChange } from './changes.ts';
import { useClients } from './place-context.tsx';
import type { Failure } from './reading.ts';

/** What became of something that somebody wrote. */
export type Written<Data> =
  | { readonly data: Data; readonly failure?: undefined }
  | { readonly data?: undefined; readonly failure: Failure & { readonly field?: string } };

/**
 * Writes at the node of this place, in the name of whoever is signed in. Everything on the page is asked again afterwards.
 *
 * @example const publish = useWriting(PublishGoalDocument); const { failure } = await publish({ input });
 */
export function useWriting<Data, Variables extends AnyVariables>(
  mutation: TypedDocumentNode<Data, Variables>,
): (variables: Variables) => Promise<Written<Data>> {
  const { writing } = useClients();
  return useCallback(
    async (variables) => {
      if (!writing)
        return { failure: { code: 'READ_ONLY', message: 'People write at the node of their organization.' } };
      const { data, error } = await writing.mutation(mutation, variables).toPromise();
      if (error || data === undefined || data === null) {
        const first = error?.graphQLErrors[0];
        const field = first?.extensions?.['field'];
        return {
          failure: {
            code: String(first?.extensions?.['code'] ?? 'UNREACHABLE'),
            message: first?.message ?? error?.networkError?.message ?? 'There was no answer.',
            ...(typeof field === 'string' ? { field } : {}),
          },
        };
      }
      noteChange();
      return { data };
    },
    [mutation, writing],
  );
}
