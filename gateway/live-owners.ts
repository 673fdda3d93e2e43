import { ConstellationError, type ErrorCode } from '../schema/index.ts';
import type { LiveOwners } from '../subgraphs/network/index.ts';
import type { Way } from './entity-request.ts';
import type { Ledger } from './ledger.ts';
import type { OwnerClient } from './owner-client.ts';
import type { WayFinder } from './ways.ts';

/**
 * The way by which the network subgraph asks owners for the viewer of one request: that of content, with the same breakers, bounds and
 * sessions, and the same record of who took part. Undefined where nobody is signed in.
 */
export function liveOwners(
  { client, findWay, mostMs }: { readonly client: OwnerClient; readonly findWay: WayFinder; readonly mostMs: number },
  ledger: Ledger,
): LiveOwners | undefined {
  const { viewer } = ledger;
  if (viewer === undefined) return undefined;
  const ways = new Map<string, Way>();
  const slow = new Map<string, ConstellationError>();

  return {
    mostMs,
    groups(actors) {
      const together = new Map<string, string[]>();
      const unable = new Map<string, ErrorCode>();
      for (const actor of actors) {
        const way = findWay(actor, true);
        if ('code' in way) unable.set(actor, way.code);
        // who takes no questions of a viewer shares nothing with one: the index has all there is
        else if (way.isForViewer) {
          ways.set(actor, way);
          const group = together.get(way.name);
          if (group) group.push(actor);
          else together.set(way.name, [actor]);
        }
      }
      return { together: [...together.values()], unable };
    },
    async ask({ owners, query, variables, signal }) {
      const way = ways.get(owners[0] ?? '');
      if (!way) throw new ConstellationError('ACTOR_UNREACHABLE', undefined, { retryable: true });
      const { endpoint, name } = way;
      const outage = ledger.outages.get(name);
      if (outage) throw new ConstellationError(outage.code, undefined, { retryable: outage.retryable });
      const before = slow.get(name);
      if (before) throw before;
      try {
        const question = { endpoint, owners, query, variables, viewer: viewer.assertion };
        const answer = await client.ask({ ...question, signal: AbortSignal.any([ledger.signal, signal]) });
        if (answer.release !== undefined) ledger.whenEnded(answer.release);
        return answer;
      } catch (error) {
        if (!(error instanceof ConstellationError)) throw error;
        const { code, details } = error;
        if (code === 'ACTOR_UNREACHABLE') ledger.outages.set(name, { code, retryable: details.retryable ?? false });
        // not asked live again, or the deadline would be waited for again; content is a smaller question, and may well come
        if (code === 'ACTOR_TIMEOUT') slow.set(name, error);
        throw error;
      }
    },
    answered: ledger.answered,
    failed: ledger.unanswered,
  };
}
