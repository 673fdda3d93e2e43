import { setTimeout as sleep } from 'node:timers/promises';
import { type Service, startService } from '../processes/service.ts';
import { type Latency, latencyOf } from './measure.ts';

/** What a service went through. */
export type KillReport = {
  readonly points: number;
  /** From the start of the process until it says that it is ready. */
  readonly restart: Latency;
  /** What was found to be wrong; empty when nothing was. */
  readonly faults: readonly string[];
  readonly counted: Readonly<Record<string, number>>;
};

/** A service that is killed and started again, at the same address. */
export type KilledService = {
  /** Starts it and waits until `/health` says that it is ready; gives the milliseconds that took. */
  start(): Promise<number>;
  /** Ends it with SIGKILL, by its pid. */
  kill(): Promise<void>;
  stop(): Promise<void>;
  readonly url: string;
};

const READY_DEADLINE = 120_000;
const LOOK_MS = 10;

export function killedService(options: Parameters<typeof startService>[0], url: string): KilledService {
  let service: Service | undefined;
  return {
    url,
    async start() {
      const began = performance.now();
      service = startService(options);
      service.listening.catch(() => {});
      for (;;) {
        const ready = await fetch(`${url}/health`, { signal: AbortSignal.timeout(1_000) }).then(
          ({ ok }) => ok,
          () => false,
        );
        const took = performance.now() - began;
        if (ready) return took;
        if (took > READY_DEADLINE) throw new Error(`${options.name} was not ready in time: ${service.lastWords()}`);
        await sleep(LOOK_MS);
      }
    },
    async kill() {
      if (!service) return;
      process.kill(service.pid, 'SIGKILL');
      await service.ended;
      service = undefined;
    },
    async stop() {
      await service?.stop();
      service = undefined;
    },
  };
}

/** Waits for some time up to `most` milliseconds, by chance. */
export async function someTime(most: number): Promise<void> {
  await sleep(Math.random() * most);
}

export function reportOf(restarts: readonly number[], faults: readonly string[], counted: Record<string, number>) {
  return { points: restarts.length, restart: latencyOf(restarts), faults, counted };
}
