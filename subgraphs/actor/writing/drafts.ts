import {
  ConstellationError,
  type Content,
  type KindRegistry,
  ownerOf,
  parseRecordId,
  recordIdMaker,
} from '../../../schema/index.ts';
import type { ActorStore, Draft } from '../store/port.ts';
import { kindNamed, merge, refuseFaultyCircumstances, refuseFaultyContent } from './content.ts';

/** What is being written: changes over what was kept before, not signed and never shown outside. */
export type Drafts = {
  /**
   * Keeps a draft. Without `id` a new one; with the id of a draft, changes to it; with the id of a record, the draft of its next version.
   *
   * @throws ConstellationError of the content, FOREIGN_ID or NOT_FOUND
   */
  save(draft: { kind: string; changes: Content; id?: string | null; language?: string | null }): Promise<Draft>;
  /** @throws ConstellationError NOT_FOUND */
  discard(id: string): Promise<void>;
};

const MAX_DRAFTS = 1_000;

export function openDrafts(store: ActorStore, registry: KindRegistry, now: () => number = Date.now): Drafts {
  const makeId = recordIdMaker(now);
  return {
    async save({ kind: kindName, changes, id, language }) {
      const kind = kindNamed(registry, kindName);
      refuseFaultyCircumstances({ language });
      const before = id == null ? undefined : await standing(id, kind.segment);
      if (id == null && (await store.drafts()).length >= MAX_DRAFTS)
        throw new ConstellationError('BAD_INPUT', `There are ${MAX_DRAFTS} drafts already; publish or discard some.`);
      const content = merge(before?.content ?? {}, changes);
      refuseFaultyContent(registry, kind, content, { partial: true, before: before?.content ?? {} });
      const said = language === undefined ? before?.language : (language ?? undefined);
      const draft: Draft = {
        id: id ?? makeId(store.actor, kind.segment),
        kind: kindName,
        content,
        ...(said === undefined ? {} : { language: said }),
        updatedAt: new Date(now()).toISOString().replace(/\.\d+Z$/, 'Z'),
      };
      await store.saveDraft(draft);
      return draft;
    },
    async discard(id) {
      if (!(await store.draft(id))) throw new ConstellationError('NOT_FOUND', 'There is no draft of that id.');
      await store.removeDraft(id);
    },
  };

  async function standing(id: string, segment: string): Promise<{ content: Content; language?: string }> {
    if (ownerOf(id) !== store.actor)
      throw new ConstellationError('FOREIGN_ID', 'The id belongs to another actor.', {
        actor: store.actor,
        field: 'id',
      });
    if (parseRecordId(id).segment !== segment)
      throw new ConstellationError('BAD_ID', 'The id is of another kind.', { field: 'id' });
    const draft = await store.draft(id);
    if (draft) return draft;
    const record = (await store.find([id], 'ALL')).get(id);
    if (!record)
      throw new ConstellationError('NOT_FOUND', 'There is neither a draft nor a record of that id.', { field: 'id' });
    const { language } = record.envelope;
    return { content: record.content, ...(language === undefined ? {} : { language }) };
  }
}
