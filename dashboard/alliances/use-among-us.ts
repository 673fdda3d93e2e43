import { useReading, useViewer } from '../asking/index.ts';
import { AllianceAmongUsDocument, type AllianceAmongUsQuery } from './hub-operations.ts';

export type AllianceAmongUs = Extract<
  NonNullable<AllianceAmongUsQuery['node']>,
  { readonly __typename: 'SharedValueNetwork' }
>;

/**
 * What members of an alliance see of it among themselves. Undefined for everybody else: who is not concerned is not even shown that there is
 * something.
 *
 * @returns with whether it is still being asked for
 */
export function useAmongUs(id: string): { readonly amongUs: AllianceAmongUs | undefined; readonly isFirst: boolean } {
  const viewer = useViewer();
  const { data, isFirst } = useReading(
    AllianceAmongUsDocument,
    { id, quarters: 12, first: 100 },
    { pause: viewer === undefined },
  );
  const node = data?.node;
  if (node?.__typename !== 'SharedValueNetwork') return { amongUs: undefined, isFirst };
  const { wordsAndDeeds, alignment, equity, socialBusinessBalance } = node;
  const isThere = wordsAndDeeds || alignment || equity || socialBusinessBalance;
  return { amongUs: isThere ? node : undefined, isFirst };
}
