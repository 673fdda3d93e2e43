import { useEffect, useSyncExternalStore } from 'react';
import type { Client } from 'urql';
import { NetworkPulseDocument } from './hub-operations.ts';

/**
 * How often the page looks whether the network has changed. A hub that told of changes by itself would take the place of this: nothing
 * else of the page knows how news arrives.
 */
const LOOK_MS = 30_000;
/** Not every change shows in the numbers that are looked at, so that now and then everything is asked again. */
const AT_LATEST_MS = 5 * 60_000;

let pulse = 0;
const listeners = new Set<() => void>();

/** Says that something has changed: everything on the page is asked again. For those who have just written. */
export function noteChange(): void {
  pulse++;
  for (const listener of [...listeners]) listener();
}

/** A number that rises when the network has changed. */
export function usePulse(): number {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    () => pulse,
  );
}

/** Looks for changes as long as somebody has the page before them. */
export function useWatchForChanges(client: Client): void {
  useEffect(() => {
    let before: string | undefined;
    let renewed = Date.now();
    let isLooking = false;
    const look = async () => {
      if (document.visibilityState !== 'visible' || isLooking) return;
      isLooking = true;
      const { data } = await client.query(NetworkPulseDocument, {}, { requestPolicy: 'network-only' }).toPromise();
      isLooking = false;
      if (!data) return;
      const seen = JSON.stringify(data);
      const isNews = before !== undefined && seen !== before;
      before = seen;
      if (!isNews && Date.now() - renewed < AT_LATEST_MS) return;
      renewed = Date.now();
      noteChange();
    };
    const timer = setInterval(() => void look(), LOOK_MS);
    const whenBack = () => void look();
    document.addEventListener('visibilitychange', whenBack);
    void look();
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', whenBack);
    };
  }, [client]);
}
