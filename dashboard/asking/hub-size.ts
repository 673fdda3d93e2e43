import { HubSizeDocument } from './hub-operations.ts';
import { useReading } from './reading.ts';

/** How many organizations take part in the network; undefined until it is known. Answered out of the index: nobody is asked for it. */
export function useHubSize(): number | undefined {
  const { data } = useReading(HubSizeDocument, {});
  return data?.hub?.members ?? undefined;
}
