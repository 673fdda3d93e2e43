import type { NetworkContext } from '../context.ts';
import { type ActorEntity, actorEntity, findRecord, leaveToOwner, type RecordEntity } from '../entity.ts';

/** Most actors or records of one list in a finding; whoever wants them all counts them by the total beside it. */
export const MOST_SHOWN = 100;

/** Actors that a finding names; null once the request is too large. */
export function shownActors(dids: readonly string[], context: NetworkContext): readonly ActorEntity[] | null {
  const some = dids.slice(0, MOST_SHOWN);
  return context.spend(some.length) ? some.map(actorEntity) : null;
}

/** An actor that a finding names. */
export function shownActor(did: string | null, context: NetworkContext): ActorEntity | null {
  return did !== null && context.spend(1) ? actorEntity(did) : null;
}

/** A record that a finding names, which the asker may see: what the index does not have is left to its owner. */
export async function shownRecord(id: string | null, context: NetworkContext): Promise<RecordEntity | null> {
  return id === null ? null : ((await findRecord(id, context)) ?? leaveToOwner(id, context));
}

/** Records that a finding names. */
export function shownRecords(
  ids: readonly string[],
  context: NetworkContext,
): Promise<readonly (RecordEntity | null)[]> {
  return Promise.all(ids.slice(0, MOST_SHOWN).map((id) => shownRecord(id, context)));
}
