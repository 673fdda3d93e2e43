import type { TierGate } from './tier-gate.ts';

/**
 * When members were heard of last: any byte of their stream of news, any page of a feed. Who has not been heard of for a while may have
 * withdrawn since what it had shared with members, so that of it only what is PUBLIC is shown.
 */
export type Hearing = {
  heard(actor: string): void;
  forget(actor: string): void;
  /** RFC 3339; undefined when it was not heard of since the hub started. */
  lastHeard(actor: string): string | undefined;
  /** Whether what the index holds of the MEMBERS tier of this actor may be shown. */
  isCurrent(actor: string, gate: TierGate | undefined): boolean;
};

/** Longer than nodes are silent, and than feeds go unread. */
export const UNHEARD_MS = 60_000;

/**
 * How long a tier that is shown only while it was read of late may go unread, in milliseconds: a look that is somewhat late, or one that
 * fails, shall not hide what a member shares. Otherwise it would be shown for a while after the start of a hub, and then not until the
 * next news.
 */
export function tierPollMs(pollMs: number, unheardMs = UNHEARD_MS): number {
  return Math.min(pollMs, unheardMs / 2);
}

export function openHearing(options: { readonly now: () => number; readonly unheardMs?: number }): Hearing {
  const { now, unheardMs = UNHEARD_MS } = options;
  // two clocks: the one for people may be set, and would make old what is new
  const heard = new Map<string, { readonly at: number; readonly tick: number }>();
  const isRecent = (tick: number | undefined) => tick !== undefined && performance.now() - tick <= unheardMs;

  return {
    heard: (actor) => void heard.set(actor, { at: now(), tick: performance.now() }),
    forget: (actor) => void heard.delete(actor),
    lastHeard(actor) {
      const time = heard.get(actor)?.at;
      return time === undefined ? undefined : `${new Date(time).toISOString().slice(0, 19)}Z`;
    },
    isCurrent: (actor, gate) => gate?.state === 'OPEN' && isRecent(gate.readAt) && isRecent(heard.get(actor)?.tick),
  };
}
