/** Waiting times after failures: doubled each time, up to a limit, and spread so that many who failed together do not return together. */
export type BackoffLimits = { readonly firstMs: number; readonly maxMs: number };

export const DEFAULT_BACKOFF: BackoffLimits = { firstMs: 1_000, maxMs: 60_000 };

/** How long to wait after this many failures in a row: half of it fixed, half by chance. */
export function backoffMs(failures: number, { firstMs, maxMs }: BackoffLimits): number {
  const full = Math.min(maxMs, firstMs * 2 ** Math.min(failures - 1, 20));
  return full / 2 + (Math.random() * full) / 2;
}

/** A time around the given one, up to a quarter off. */
export function jittered(ms: number): number {
  return ms * (0.75 + Math.random() / 2);
}
