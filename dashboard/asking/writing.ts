import { useCallback } from 'react';
import type { AnyVariables, TypedDocumentNode } from 'urql';
import { noteChange } from './changes.ts';
import { NOT_AT_A_NODE, noteSessionOver, type WritingFailure, writingFailure } from './own.ts';
import { useClients } from './place-context.tsx';

/** What became of something that somebody wrote. */
export type Written<Data> =
  | { readonly data: Data; readonly failure?: undefined }
  | { readonly data?: undefined; readonly failure: WritingFailure };

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
      if (!writing) return { failure: NOT_AT_A_NODE };
      const { data, error } = await writing.mutation(mutation, variables).toPromise();
      if (error || data === undefined || data === null) {
        const failure = writingFailure(error);
        noteSessionOver(failure);
        return { failure };
      }
      noteChange();
      return { data };
    },
    [mutation, writing],
  );
}
