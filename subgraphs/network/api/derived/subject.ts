import { ownerOf } from '../../../../schema/index.ts';
import type { Fact, Facts } from '../../facts/index.ts';
import type { NetworkContext } from '../context.ts';
import type { RecordEntity } from '../entity.ts';

/** A record as rules see it, among what else the asker may see. */
export type Subject = { readonly facts: Facts; readonly record: Fact };

/**
 * The record that a derived field is about: from the index, and for somebody who is signed in from its owner, where the index does not
 * know it. Undefined where it may not be seen.
 */
export async function subjectOf(
  { __typename, id }: RecordEntity,
  context: NetworkContext,
): Promise<Subject | undefined> {
  const facts = await context.facts();
  const record = facts.get(id);
  if (record) return record.kind === __typename ? { facts, record } : undefined;
  if (!context.viewer || !context.isShown(ownerOf(id))) return undefined;
  const live = await context.liveFacts({ subjects: [id], actors: [ownerOf(id)] });
  const shared = live.get(id);
  return shared?.kind === __typename ? { facts: live, record: shared } : undefined;
}
