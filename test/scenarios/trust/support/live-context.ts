import { onTestFinished } from 'vitest';
import { type OwnerClient, openOwnerClient } from '../../../../gateway/index.ts';
import { openLedger, type Source } from '../../../../gateway/ledger.ts';
import { liveOwners } from '../../../../gateway/live-owners.ts';
import { wayFinder } from '../../../../gateway/ways.ts';
import { registry } from '../../../../schema/index.ts';
import type { NetworkContext } from '../../../../subgraphs/network/api/context.ts';
import type { Facts } from '../../../../subgraphs/network/facts/index.ts';
import type { TrustWorld } from './trust-world.ts';

/** One request, as resolvers see it, and what its ledger says of owners. */
export type LiveContext = { readonly context: NetworkContext; sources(): readonly Source[] };

/** The context of a request for this actor's people, or for nobody, with the way to the owners that the gateway has. */
export async function liveContext(
  world: TrustWorld,
  as: string | undefined,
  {
    watch = (ask) => ask,
    assertion,
    mostOwners,
    patience = 1,
  }: {
    /** Stands between the request and the owners. */
    readonly watch?: (ask: OwnerClient['ask']) => OwnerClient['ask'];
    /** What owners are shown in place of the assertion that the hub let in. */
    readonly assertion?: string;
    /** How many actors the request may ask. */
    readonly mostOwners?: number;
    /** How many times as long as usual owners may take. */
    readonly patience?: number;
  } = {},
): Promise<LiveContext> {
  const { network } = world;
  const { signer, directory, connect } = network;
  const client = openOwnerClient({ connect, signer, deadlineMs: 1_500 * patience });
  const ended = new AbortController();
  const letIn = as === undefined ? undefined : await network.viewerOf(await world.assertion(as));
  const viewer = letIn && { ...letIn, ...(assertion === undefined ? {} : { assertion }) };
  const newNetworkContext = () => {
    throw new Error('The context is made beside.');
  };
  const ledger = openLedger({ signal: ended.signal, client: 'test', viewer, newNetworkContext });
  const findWay = wayFinder({ directory, sessionAt: signer && ((actor) => signer.sessionAt(actor)) });
  const asking = { ask: watch(client.ask), close: client.close };
  const owners = liveOwners({ client: asking, findWay, mostMs: 3_000 * patience }, ledger);
  onTestFinished(async () => {
    ledger.end();
    ended.abort();
    await client.close();
  });
  return {
    context: network.newContext({
      signal: ended.signal,
      viewer,
      owners,
      ...(mostOwners === undefined ? {} : { mostOwners }),
    }),
    sources: ledger.sources,
  };
}

/** All that facts say of records that stand, in an order of its own. */
export function everythingIn(facts: Facts): string {
  const all = registry.kinds.flatMap(({ name }) => [...facts.ofKind(name)]);
  return JSON.stringify(all.sort((a, b) => (a.id < b.id ? -1 : 1)));
}

/** Ids of all records among facts. */
export function idsIn(facts: Facts): readonly string[] {
  return registry.kinds.flatMap(({ name }) => [...facts.ofKind(name)].map(({ id }) => id)).sort();
}
