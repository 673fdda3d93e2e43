import type { Content } from '../../../schema/index.ts';
import type { ActorStore, Draft } from '../store/port.ts';
import type { Circumstances, Publish, Revise } from './commands.ts';
import { sharesAlike, sharingOver } from './policies.ts';

/** What publishes a draft exactly as it is: a new record, or the next version of the one that it goes on from. */
export async function draftCommand(store: ActorStore, draft: Draft): Promise<Publish | Revise> {
  const { id, kind, content, policy, basedOn } = draft;
  const before = (await store.find([id], 'ALL')).get(id);
  if (!before) return { type: 'PUBLISH', kind, id, content, ...sharingOver(policy, {}), ...circumstancesOf(draft) };
  return {
    type: 'REVISE',
    id,
    changes: replacing(before.content, content),
    // what a draft does not say is not said any more
    ...{ language: null, licence: null, reportedBy: null },
    ...circumstancesOf(draft),
    expectedVersion: basedOn?.version,
    ...(policy && !sharesAlike(policy, before.policy) ? sharingOver(policy, {}) : {}),
  };
}

/** Language, licence and source as a draft has them. */
export function circumstancesOf(draft: Draft | undefined): Circumstances {
  const { language, licence, reportedBy } = draft ?? {};
  return Object.fromEntries(
    Object.entries({ language, licence, reportedBy }).filter(([, value]) => value !== undefined),
  );
}

/** The changes that make one content of the other. */
function replacing(before: Content, after: Content): Content {
  const gone = Object.keys(before).filter((name) => !Object.hasOwn(after, name));
  return { ...Object.fromEntries(gone.map((name) => [name, null])), ...after };
}
