import { ConstellationError, checkSuccession, type KeyHistory, type Succession } from '../../../schema/index.ts';
import type { HubIdentity } from '../identity.ts';
import type { HubState } from '../store/port.ts';

/**
 * Makes sure that this hub is the one whose state this is: its members pinned a key history, and one that is another, or older, could
 * only publish what they refuse.
 *
 * @throws ConstellationError CONFIG_INVALID
 */
export async function claimState(state: HubState, { did, history }: HubIdentity): Promise<void> {
  const standing = await state.standing();
  const known = standing?.keyHistory;
  if (!standing || !known) return state.putStanding({ keyHistory: history });
  const succession = successionOf(known, history);
  if (succession === 'SAME') return;
  if (succession !== undefined) return state.putStanding({ ...standing, keyHistory: history });
  throw new ConstellationError(
    'CONFIG_INVALID',
    successionOf(history, known) !== undefined
      ? `The keys of ${did} are older than those that its members know. What to do: bring back the newest folder of keys of this hub.`
      : `This state is of the hub ${known.did} with other keys than those in the folder of this hub. What to do: bring back its keys (from its backup, or from the folder of another process of the same hub), or give this hub a state of its own.`,
  );
}

/** How the later relates to the earlier; undefined when it may not take its place. */
function successionOf(earlier: KeyHistory, later: KeyHistory): Succession | undefined {
  try {
    return checkSuccession(earlier, later);
  } catch {
    return undefined;
  }
}
