import {
  ConstellationError,
  registry as everyKind,
  idFault,
  isRecordId,
  type KindRegistry,
  ownerOf,
  segmentOf,
} from '../../../schema/index.ts';
import type { IndexRow } from '../store/port.ts';
import type { NetworkContext } from './context.ts';

/** A record as resolvers hand it on: its name, and its row where it was read already. */
export type RecordEntity = { readonly __typename: string; readonly id: string; readonly row?: IndexRow };

/** An actor as resolvers hand it on. */
export type ActorEntity = { readonly __typename: 'ValueActor'; readonly id: string };

export function actorEntity(did: string): ActorEntity {
  return { __typename: 'ValueActor', id: did };
}

/** The entity of a row; undefined when this software has no type for its kind. */
export function entityOfRow(row: IndexRow, registry: KindRegistry): RecordEntity | undefined {
  return registry.byName(row.kind) ? { __typename: row.kind, id: row.id, row } : undefined;
}

/** The row behind an entity, read with those of its siblings. */
export async function rowOfEntity(entity: RecordEntity, context: NetworkContext): Promise<IndexRow | undefined> {
  const row = entity.row ?? (await context.row(entity.id));
  return row?.kind === entity.__typename ? row : undefined;
}

/** The record of an id, if the index knows it and it may be seen. */
export async function findRecord(id: string, context: NetworkContext): Promise<RecordEntity | undefined> {
  if (!context.spend(1)) return undefined;
  const row = await context.row(id);
  return row && entityOfRow(row, context.network.registry);
}

/**
 * A record that the index does not know, for somebody who is signed in: its owner may share it with them. Nothing of it is known here,
 * not even whether there is one; the gateway asks the owner, and takes it out of the answer unless it comes from there.
 */
export function leaveToOwner(id: string, context: NetworkContext): RecordEntity | null {
  const kind = context.network.registry.bySegment(segmentOf(id) ?? '');
  if (!context.viewer || !kind || !context.isShown(ownerOf(id))) return null;
  context.leftToOwners.set(id, kind.name);
  return { __typename: kind.name, id };
}

/**
 * Makes sure that an argument can be the id of what is meant: a record of this kind, any record, or an actor. Its form alone is looked at, so
 * that what is absent and what may not be seen go on looking alike.
 *
 * @throws ConstellationError BAD_ID, which says what is expected
 */
export function checkIdOf(to: string, id: string, argument: string): void {
  const expected = to === 'ACTOR' || to === 'ANY_RECORD' ? to : [to];
  const fault = idFault(expected, id, (kind) => everyKind.byName(kind)?.segment);
  if (fault !== undefined) throw new ConstellationError('BAD_ID', `${argument}: ${fault}`, { field: argument });
}

/** Whether an id can be of this kind. */
export function isIdOf(id: string, segment: string): boolean {
  return segmentOf(id) === segment && isRecordId(id);
}
