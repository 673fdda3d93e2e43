import { readFileSync } from 'node:fs';
import { type OwnerClient, openOwnerClient } from '../../gateway/index.ts';
import { askGraphQL } from '../processes/ask-graphql.ts';

/** A page of fifty goals with who says so and who contributes: what a visitor of a hub looks at first. */
export const PAGE_OF_GOALS = `query PageOfGoals($after: String) {
  impactGoals(first: 50, after: $after) {
    pageInfo { endCursor hasNextPage }
    nodes {
      id title description direction sdgs
      issuer { id profile { name actorType region } }
      contributions(first: 5) { totalCount nodes { id title maturity due issuer { id profile { name } } } }
    }
  }
}`;

export type Latency = { readonly p50Ms: number; readonly p95Ms: number; readonly maxMs: number; readonly runs: number };

/** Asks for the page again and again, one after the other, through all pages in turn. */
export async function measurePages(
  url: string,
  runs: number,
): Promise<Latency & { readonly errors: number; readonly errorCodes: readonly string[] }> {
  const times: number[] = [];
  let errors = 0;
  const codes = new Set<string>();
  let after: string | null = null;
  for (let run = -3; run < runs; run++) {
    const began = performance.now();
    const answer = await askGraphQL(url, PAGE_OF_GOALS, { variables: { after } });
    // the first few warm the engines up
    if (run >= 0) times.push(performance.now() - began);
    errors += answer.errors?.length ?? 0;
    for (const { extensions, message } of answer.errors ?? []) codes.add(String(extensions?.code ?? message));
    const list = answer.data?.impactGoals as { pageInfo: { endCursor: string; hasNextPage: boolean } } | null;
    after = list?.pageInfo.hasNextPage ? list.pageInfo.endCursor : null;
  }
  return { ...latencyOf(times), errors, errorCodes: [...codes].sort() };
}

/** Median, 95th percentile and maximum of some times. */
export function latencyOf(times: readonly number[]): Latency {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0);
  return { p50Ms: at(0.5), p95Ms: at(0.95), maxMs: at(1), runs: sorted.length };
}

/** An owner client that counts what it asks, by endpoint and operation. */
export function countingClient(): OwnerClient & { take(): { requests: number; mostPerOwner: number; owners: number } } {
  const client = openOwnerClient();
  let asked: (readonly string[])[] = [];
  return {
    ask(question) {
      asked.push(question.owners);
      return client.ask(question);
    },
    close: () => client.close(),
    take() {
      const perOwner = new Map<string, number>();
      for (const owners of asked) for (const owner of owners) perOwner.set(owner, (perOwner.get(owner) ?? 0) + 1);
      const counts = { requests: asked.length, mostPerOwner: Math.max(0, ...perOwner.values()), owners: perOwner.size };
      asked = [];
      return counts;
    },
  };
}

/** Resident memory of a process in MB; undefined where the system does not say so (anywhere but Linux). */
export function residentMb(pid: number): number | undefined {
  try {
    const kilobytes = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? undefined : Math.round(Number(kilobytes) / 1024);
  } catch {
    return undefined;
  }
}

/** A figure with at most one digit after the point. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
