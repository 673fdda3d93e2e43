/**
 * A bounded waiting line that is fair between clients: each has a line of its own, and the lines are served in turn, so that one client
 * with many operations delays the others by one at most.
 */
export type FairQueue<Job> = {
  /** Whether there was room. */
  add(client: string, job: Job): boolean;
  /** The next job, of a client that `mayStart`; nothing when there is none. */
  take(mayStart: (client: string) => boolean): { client: string; job: Job } | undefined;
  /** Everything that still waits, taken out. */
  drain(): Job[];
};

export function fairQueue<Job>(limits: { readonly perClient: number; readonly total: number }): FairQueue<Job> {
  // Map keeps insertion order: the first line is the one whose turn it is
  const lines = new Map<string, Job[]>();
  let waiting = 0;
  return {
    add(client, job) {
      const line = lines.get(client) ?? [];
      if (waiting >= limits.total || line.length >= limits.perClient) return false;
      line.push(job);
      waiting++;
      if (line.length === 1) lines.set(client, line);
      return true;
    },
    take(mayStart) {
      for (const [client, line] of lines) {
        if (!mayStart(client)) continue;
        const job = line.shift();
        if (job === undefined) continue;
        waiting--;
        lines.delete(client);
        if (line.length > 0) lines.set(client, line);
        return { client, job };
      }
      return undefined;
    },
    drain() {
      const jobs = [...lines.values()].flat();
      lines.clear();
      waiting = 0;
      return jobs;
    },
  };
}
