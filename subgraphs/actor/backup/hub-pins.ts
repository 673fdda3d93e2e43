import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { checkKeyHistory, isConstellationError, verifyRosterHead } from '../../../schema/index.ts';
import { writeWhole } from '../membership/atomic-file.ts';
import { beginsWith, checkPinnedHub, HUBS_FILE, type PinnedHub, readPinnedHubs } from '../membership/pinned-hubs.ts';
import { type RosterStanding, rosterFiles } from '../membership/roster-files.ts';

/**
 * A hub that the actor takes part in, as its operator pinned it, and how far its roster had gone: with these a restored actor is the same
 * member that it was, and refuses a roster that is shorter than the one it saw. Members' entries are not kept: the hub has them.
 */
export type HubLine = { readonly type: 'hub'; readonly pinned: PinnedHub; readonly roster?: RosterStanding };

/** Where the folder of a node is that has this folder of an actor. */
const nodeOf = (actorDirectory: string) => dirname(dirname(actorDirectory));

/** What a backup keeps of the hubs of an actor. */
export async function hubLines(actorDirectory: string): Promise<readonly HubLine[]> {
  const lines: HubLine[] = [];
  for (const pinned of await readPinnedHubs(actorDirectory)) {
    // a damaged one is fetched again from the hub, and is no reason to have no backup
    const roster = await rosterFiles(nodeOf(actorDirectory), pinned.did)
      .standing()
      .catch(() => undefined);
    const isOfHub = roster !== undefined && beginsWith(roster.keyHistory, pinned.keyHistory);
    lines.push({ type: 'hub', pinned, ...(isOfHub ? { roster } : {}) });
  }
  return lines;
}

/**
 * Checks what a backup says of a hub. The standing of a roster is believed only with the signature of the hub on it: on a node with
 * several actors it holds for all of them.
 *
 * @throws ConstellationError CONFIG_INVALID | KEY_HISTORY_INVALID
 */
export async function checkHubLine(line: HubLine): Promise<HubLine> {
  const pinned = checkPinnedHub(line.pinned);
  await checkKeyHistory(pinned.keyHistory, pinned.did);
  const { roster } = line;
  if (!roster || !beginsWith(roster.keyHistory, pinned.keyHistory)) return { type: 'hub', pinned };
  return { type: 'hub', pinned, ...((await isSigned(roster, pinned.did)) ? { roster } : {}) };
}

/** Whether the hub once said this; it may have ended long ago. Without it the roster is read anew, which is no reason to restore nothing. */
async function isSigned(roster: RosterStanding, hub: string): Promise<boolean> {
  try {
    const keys = await checkKeyHistory(roster.keyHistory, hub);
    const { count, digest } = await verifyRosterHead(roster.head, keys, Number.POSITIVE_INFINITY);
    return count === roster.count && digest === roster.digest;
  } catch {
    return false;
  }
}

/** Brings the hubs of an actor back. What its folder knows of hubs is newer than any backup, and stays. */
export async function bringBackHubs(actorDirectory: string, lines: readonly HubLine[]): Promise<void> {
  const path = join(actorDirectory, HUBS_FILE);
  if (lines.length === 0 || existsSync(path)) return;
  for (const { pinned, roster } of lines) {
    const files = rosterFiles(nodeOf(actorDirectory), pinned.did);
    // another actor of this node may follow it already, and further
    const known = await files.standing().catch((thrown: unknown) => {
      if (isConstellationError(thrown, 'CONFIG_INVALID')) return undefined;
      throw thrown;
    });
    if (roster && !known) await files.stand(roster);
  }
  await writeWhole(path, { hubs: lines.map(({ pinned }) => pinned) });
}
