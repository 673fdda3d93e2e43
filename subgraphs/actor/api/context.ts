import { ConstellationError, ownerOf, type Sight, sightOf, type Viewer } from '../../../schema/index.ts';
import type { Caller } from '../access/caller.ts';
import { type Bearer, requireRole } from '../access/tokens.ts';
import type { HostedActor } from '../hosted-actor.ts';
import type { StoredRecord, TokenRole } from '../store/port.ts';

/** What resolvers of one request share. */
export type NodeContext = {
  readonly actors: ReadonlyMap<string, HostedActor>;
  /** Who asks; undefined without a token. */
  readonly bearer: Bearer | undefined;
  /** Who the asker is to this actor. */
  viewer(actor: string): Viewer;
  /** The audiences whose records of this actor the asker may see. */
  audiences(actor: string): Sight;
  /** A record that the asker may see. Records asked for at the same time are read together, once per actor. */
  record(id: string): Promise<StoredRecord | undefined>;
  /** Counts rows that the request asks for. @throws ConstellationError OPERATION_TOO_LARGE */
  spend(rows: number): void;
  /** The actor that the token writes for. @throws ConstellationError UNAUTHENTICATED | FORBIDDEN */
  writer(role: TokenRole): HostedActor;
};

/** Rows of lists and entities that one request may ask for: nesting and aliases multiply, and each row carries its proof. */
const MAX_ROWS = 5_000;

export function nodeContext(actors: ReadonlyMap<string, HostedActor>, caller: Caller): NodeContext {
  const { bearer } = caller;
  const audiences = (actor: string) => sightOf(caller.viewerFor(actor), actor);
  const load = recordLoader(actors, audiences);
  let rows = 0;
  const spend = (more: number) => {
    rows += more;
    if (rows > MAX_ROWS)
      throw new ConstellationError('OPERATION_TOO_LARGE', `More than ${MAX_ROWS} rows were asked for in one request.`);
  };
  return {
    actors,
    bearer,
    viewer: (actor) => caller.viewerFor(actor),
    audiences,
    spend,
    record(id) {
      spend(1);
      return load(id);
    },
    writer(role) {
      const { actor } = requireRole(bearer, role);
      const hosted = actors.get(actor);
      if (!hosted) throw new Error('A token is valid only for a hosted actor.');
      return hosted;
    },
  };
}

/** Collects what is asked for in one go of the event loop and reads it with one query per actor. Nothing outlives the request. */
function recordLoader(
  actors: ReadonlyMap<string, HostedActor>,
  audiences: NodeContext['audiences'],
): NodeContext['record'] {
  const open = new Map<
    string,
    { readonly ids: Set<string>; readonly found: Promise<ReadonlyMap<string, StoredRecord>> }
  >();
  return async (id) => {
    const owner = ownerOf(id);
    const actor = actors.get(owner);
    if (!actor) return undefined;
    let batch = open.get(owner);
    if (!batch) {
      const ids = new Set<string>();
      // resolvers of one list run in one go of microtasks; the next turn of the loop comes after all of them
      const found = new Promise<void>((resolve) => void setImmediate(resolve)).then(() => {
        open.delete(owner);
        return actor.store.find([...ids], audiences(owner));
      });
      batch = { ids, found };
      open.set(owner, batch);
    }
    batch.ids.add(id);
    return (await batch.found).get(id);
  };
}
