import { useEffect, useSyncExternalStore } from 'react';
import type { Client } from 'urql';
import { NetworkPulseDocument } from './hub-operations.ts';

/** How often the page looks by itself, where nobody tells it. */
const LOOK_MS = 30_000;
/** Not every change shows in the numbers that are looked at, so that now and then everything is asked again. */
const AT_LATEST_MS = 5 * 60_000;
/** After a refusal: by then there may be room. */
const LISTEN_AGAIN_MS = 2 * 60_000;
/** Changes come in groups; one question is enough for all of them. */
const GROUPED_MS = 1_000;

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

/**
 * Hears of changes as long as somebody has the page before them: from a server that tells of them by itself (`/changes`), else by looking at a few
 * numbers now and then. Nothing else of the page knows how news arrives.
 */
export function useWatchForChanges(client: Client, changes: string | undefined): void {
  useEffect(() => (changes === undefined ? look(client) : listen(client, changes)), [client, changes]);
}

/**
 * Listens while the page is looked at: a browser has six connections to a server, and tabs in the background would use them up. Where the
 * server does not let the page listen it looks by itself, and asks to listen again later.
 */
function listen(client: Client, changes: string): () => void {
  let source: EventSource | undefined;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;
  let endLooking: (() => void) | undefined;
  const hear = () => {
    waiting ??= setTimeout(() => {
      waiting = undefined;
      noteChange();
    }, GROUPED_MS);
  };
  const stop = () => {
    clearTimeout(again);
    source?.close();
    source = undefined;
    endLooking?.();
    endLooking = undefined;
  };
  const start = () => {
    const opened = new EventSource(changes);
    source = opened;
    opened.addEventListener('changed', hear);
    opened.addEventListener('reset', hear);
    opened.addEventListener('error', () => {
      // a connection that broke is made again by the browser; a refusal is not
      if (source !== opened || opened.readyState !== EventSource.CLOSED) return;
      stop();
      endLooking = look(client);
      again = setTimeout(() => {
        stop();
        start();
      }, LISTEN_AGAIN_MS);
    });
  };
  const whenSeen = () => {
    stop();
    if (document.visibilityState !== 'visible') return;
    start();
    // what happened meanwhile was not heard
    hear();
  };
  document.addEventListener('visibilitychange', whenSeen);
  if (document.visibilityState === 'visible') start();
  return () => {
    document.removeEventListener('visibilitychange', whenSeen);
    clearTimeout(waiting);
    stop();
  };
}

function look(client: Client): () => void {
  let before: string | undefined;
  let renewed = Date.now();
  let isLooking = false;
  const lookOnce = async () => {
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
  const timer = setInterval(() => void lookOnce(), LOOK_MS);
  const whenBack = () => void lookOnce();
  document.addEventListener('visibilitychange', whenBack);
  void lookOnce();
  return () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', whenBack);
  };
}
