import { ViewerDocument } from './hub-operations.ts';
import { usePlace } from './place-context.tsx';
import { useReading } from './reading.ts';

/**
 * In whose name the network is read: the DID of the organization of whoever is signed in. Undefined for anybody, and at a hub, where nobody signs
 * in.
 */
export function useViewer(): string | undefined {
  const { place } = usePlace();
  const { data } = useReading(ViewerDocument, {}, { pause: place !== 'NODE' });
  return data?.viewer?.actor?.id;
}
