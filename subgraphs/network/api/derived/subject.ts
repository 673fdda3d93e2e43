import { isDid, ownerOf } from '../../../../schema/index.ts';
import { type Fact, type Facts, factOf } from '../../facts/index.ts';
import type { NetworkContext } from '../context.ts';
import type { RecordEntity } from '../entity.ts';

/** A record as rules see it, among what else the asker may see. */
export type Subject = { readonly facts: Facts; readonly record: Fact };

/**
 * The record that a derived field is about, out of the index. Where the viewer's own organization issued it or is named in it, and where
 * the index does not know it, its owner and those whom it names are asked for what they share with the viewer. So a page of a hundred
 * records of strangers asks nobody. Undefined where it may not be seen.
 */
export async function subjectOf(
  { __typename, id }: RecordEntity,
  context: NetworkContext,
): Promise<Subject | undefined> {
  const facts = await context.facts();
  const indexed = facts.get(id) ?? (await tombstoneOf(id, context));
  if (indexed && indexed.kind !== __typename) return undefined;
  const own = context.viewer?.actor;
  if (indexed && (indexed.withdrawn || own === undefined || !concerns(indexed, own))) return { facts, record: indexed };
  const owner = ownerOf(id);
  if (own === undefined || !context.isShown(owner)) return undefined;
  const known = indexed ?? (await context.liveFacts({ subjects: [id], actors: [owner], rounds: 0 })).get(id);
  if (known?.kind !== __typename) return undefined;
  const actors = [owner, ...namedIn(known)].filter(context.isShown);
  const live = await context.liveFacts({ subjects: [id], actors });
  const record = live.get(id);
  return record?.kind === __typename ? { facts: live, record } : undefined;
}

/** What is left of a record that was withdrawn: rules find others without it. */
async function tombstoneOf(id: string, context: NetworkContext): Promise<Fact | undefined> {
  const row = await context.row(id);
  return row?.withdrawn ? factOf(row) : undefined;
}

function concerns(record: Fact, actor: string): boolean {
  return record.actor === actor || namedIn(record).includes(actor);
}

function namedIn({ links }: Fact): readonly string[] {
  return links.flatMap(({ target }) => (isDid(target) ? [target] : []));
}
