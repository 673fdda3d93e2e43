import { ConstellationError } from '../../../schema/index.ts';
import type { JoinedHub, JoinedHubs } from '../membership/joined-hubs.ts';

/**
 * The hub that is asked: the one named by its DID, or else the first that was joined. Of several actors, for somebody who is not signed in, any
 * hub that one of them joined.
 *
 * @throws ConstellationError HUB_UNKNOWN
 */
export function chosenHub(hubs: Pick<JoinedHubs, 'joined'>, actors: Iterable<string>, named: unknown): JoinedHub {
  const joined = [...actors].flatMap((actor) => hubs.joined(actor));
  const found = named === undefined ? joined[0] : joined.find(({ did }) => did === named);
  if (found) return found;
  throw new ConstellationError(
    'HUB_UNKNOWN',
    joined.length === 0
      ? 'No hub was joined yet, so there is no network to read. Whoever runs the node joins one with «constellation actor join».'
      : `That hub was not joined here; there are ${[...new Set(joined.map(({ did }) => did))].join(', ')}.`,
  );
}
