import { ConstellationError, type KindRegistry } from '../../../schema/index.ts';
import type { ActorStore, Draft } from '../store/port.ts';
import { openDrafts } from './drafts.ts';
import { sharingOver } from './policies.ts';

export type Split = {
  /** Id of the charter that is split. */
  readonly network: string;
  /** What the second network is called. */
  readonly name: string;
  /** What it wants to reach, where that is something else. */
  readonly ambition?: string | null | undefined;
  readonly why?: string | null | undefined;
  /** The day of the split (YYYY-MM-DD); today unless told. */
  readonly on?: string | null | undefined;
};

/**
 * Prepares the split of a network whose steward the actor is: the draft of a second charter, with the words of the first and a link to the version
 * of it that it was split from; and the draft of an event that says so. Nothing is published, and nobody is moved: members take part in the second by a
 * Membership of their own, and end the first by an end date, both, or neither.
 *
 * @throws ConstellationError NOT_FOUND | WITHDRAWN, and of the content
 */
export async function draftSplit(
  store: ActorStore,
  registry: KindRegistry,
  { network, name, ambition, why, on }: Split,
  now: () => number = Date.now,
): Promise<{ readonly charter: Draft; readonly event: Draft }> {
  const first = (await store.find([network], 'ALL')).get(network);
  if (first?.envelope.kind !== 'SharedValueNetwork')
    throw new ConstellationError(
      'NOT_FOUND',
      'There is no charter of that id among the records of this actor. Only its steward splits a network in two; others found one with splitFrom.',
      { actor: store.actor, field: 'network' },
    );
  if (first.envelope.withdrawn) throw new ConstellationError('WITHDRAWN', undefined, { actor: store.actor });
  const drafts = openDrafts(store, registry, now);
  const sharing = sharingOver(first.policy, {});
  const { language, licence } = first.envelope;
  // where it came from is a matter of the first
  const { origin: _, ...words } = first.content;
  const charter = await drafts.save({
    kind: 'SharedValueNetwork',
    changes: {
      ...words,
      name,
      ...(ambition == null ? {} : { ambition }),
      splitFrom: { id: network, digest: first.digest },
    },
    ...sharing,
    ...{ language, licence },
  });
  const { fields: _fields, ...shown } = sharing;
  try {
    const event = await drafts.save({
      kind: 'LifeStageEvent',
      changes: {
        network: { id: network },
        ...{ stage: 'SPLIT', on: on ?? new Date(now()).toISOString().slice(0, 10) },
        title: `Split: ${name}`.slice(0, 200),
        ...(why == null ? {} : { why }),
      },
      ...shown,
      language,
    });
    return { charter, event };
  } catch (error) {
    await drafts.remove(charter.id);
    throw error;
  }
}
