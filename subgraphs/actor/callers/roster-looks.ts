import { setTimeout as sleep } from 'node:timers/promises';
import type { JoinedHubs } from '../membership/joined-hubs.ts';

/** Between two looks at the roster of one hub, for whoever is not found in it. */
const LOOK_AGAIN_MS = 3_000;
/** A hub waits two seconds for the whole answer. */
const LOOK_MS = 1_000;

/**
 * Asks hubs for their rosters before the usual time, when something that they say is not known here yet: a new member, a new key, of a
 * member or of the hub itself. Not more often than every few seconds: whoever comes meanwhile waits for the same answer, and nobody for
 * more than a second.
 */
export function rosterLooks(hubs: Partial<Pick<JoinedHubs, 'update'>>): (hub: string) => Promise<void> {
  const looks = new Map<string, { readonly at: number; readonly ended: Promise<void> }>();
  return async (hub) => {
    let look = looks.get(hub);
    if (!look || performance.now() - look.at > LOOK_AGAIN_MS) {
      look = { at: performance.now(), ended: Promise.resolve(hubs.update?.(hub)).catch(() => {}) };
      looks.set(hub, look);
    }
    const late = new AbortController();
    const timeout = sleep(LOOK_MS, undefined, { signal: late.signal, ref: false }).catch(() => {});
    await Promise.race([look.ended, timeout]);
    late.abort();
  };
}
