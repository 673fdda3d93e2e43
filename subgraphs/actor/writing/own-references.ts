import {
  ConstellationError,
  type KindDefinition,
  ownerOf,
  type Reference,
  referencesOf,
} from '../../../schema/index.ts';
import type { ActorStore } from '../store/port.ts';
import type { Publish, Revise } from './commands.ts';

/**
 * A reference with a digest to a record of our own can be checked here and now: some version of the record must have it. Of others'
 * records only they and the hubs know.
 *
 * @throws ConstellationError WRONG_DIGEST
 */
export async function refuseWrongDigests(
  store: ActorStore,
  kind: KindDefinition,
  command: Publish | Revise,
): Promise<void> {
  const content = command.type === 'PUBLISH' ? command.content : command.changes;
  for (const [field, { list }] of referencesOf(kind)) {
    const value = content[field];
    for (const reference of (list ? ((value ?? []) as unknown[]) : [value]) as (Reference | null | undefined)[]) {
      if (typeof reference?.digest !== 'string' || typeof reference.id !== 'string') continue;
      if (ownerOf(reference.id) !== store.actor) continue;
      const current = (await store.find([reference.id], 'ALL')).get(reference.id);
      if (current?.digest === reference.digest) continue;
      const versions = current ? await store.versions(reference.id) : [];
      if (versions.some(({ change }) => change.type === 'VERSION' && change.digest === reference.digest)) continue;
      throw new ConstellationError('WRONG_DIGEST', `No version of ${reference.id} has that digest.`, {
        field: `${field}.digest`,
      });
    }
  }
}
