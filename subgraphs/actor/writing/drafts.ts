import {
  ConstellationError,
  type Content,
  type KindRegistry,
  ownerOf,
  parseRecordId,
  recordIdMaker,
} from '../../../schema/index.ts';
import type { Approval } from '../store/people-port.ts';
import type { ActorStore, Draft } from '../store/port.ts';
import type { Circumstances, Sharing } from './commands.ts';
import { kindNamed, merge, refuseFaultyCircumstances, refuseFaultyContent } from './content.ts';
import { type Author, stepDigest } from './mandate.ts';
import { policyAfter } from './policies.ts';

/** What is being written: changes over what was kept before, not signed and never shown outside. */
export type Drafts = {
  /**
   * Keeps a draft. Without `id` a new one; with the id of a draft, changes to it; with the id of a record, the draft of its next version.
   *
   * @throws ConstellationError of the content, FOREIGN_ID or NOT_FOUND
   */
  save(draft: DraftChanges): Promise<Draft>;
  /**
   * The draft that {@link Drafts.save} would keep, whatever is wrong with its content; nothing is kept.
   *
   * @throws ConstellationError of language, licence, source and audience, FOREIGN_ID or NOT_FOUND
   */
  tried(draft: DraftChanges): Promise<TriedDraft>;
  /** @throws ConstellationError NOT_FOUND */
  discard(id: string): Promise<void>;
  /** Takes out a draft that was published, with what was approved of it. */
  remove(id: string): Promise<void>;
  /**
   * Notes that somebody wants exactly this to be published. A draft that has changed since they read it is refused, and one that changes later
   * has another digest.
   *
   * @throws ConstellationError NOT_FOUND | VERSION_CONFLICT
   */
  approve(id: string, digest: string, by: Author): Promise<Draft>;
  /** The approvals that are for the draft as it is now. */
  approvals(draft: Draft): Promise<readonly Approval[]>;
};

export type DraftChanges = Circumstances &
  /** Who is meant to see it. */
  Sharing & {
    readonly kind: string;
    readonly changes: Content;
    readonly id?: string | null;
  };

export type TriedDraft = {
  readonly draft: Draft;
  /** What it held before, as a draft or a record: fields of newer software may stay. */
  readonly before: Content;
};

const MAX_DRAFTS = 1_000;

/** What a second signer approves of a draft: see {@link stepDigest}. */
export function draftDigest({ policy, basedOn, ...draft }: Draft): string {
  return stepDigest({
    ...draft,
    policy: policy ?? { audience: 'PRIVATE' },
    basedOn: basedOn ?? { version: 0, policy: 0 },
  });
}

export function openDrafts(store: ActorStore, registry: KindRegistry, now: () => number = Date.now): Drafts {
  const makeId = recordIdMaker(now);
  const timestamp = () => new Date(now()).toISOString().replace(/\.\d+Z$/, 'Z');

  return {
    tried: composed,
    async save(changes) {
      const { draft, before } = await composed(changes);
      if (changes.id == null && (await store.drafts()).length >= MAX_DRAFTS)
        throw new ConstellationError('BAD_INPUT', `There are ${MAX_DRAFTS} drafts already; publish or discard some.`);
      refuseFaultyContent(registry, kindNamed(registry, draft.kind), draft.content, { partial: true, before });
      await store.saveDraft(draft);
      // approvals of what it said before are for nothing now; the check would pass them over, and they would pile up
      const digest = draftDigest(draft);
      if ((await store.people.approvalsOf(draft.id)).some((approval) => approval.digest !== digest))
        await store.people.removeApprovals(draft.id);
      return draft;
    },
    async discard(id) {
      await present(id);
      await this.remove(id);
    },
    async remove(id) {
      await store.removeDraft(id);
      await store.people.removeApprovals(id);
    },
    async approve(id, digest, { person, name }) {
      const draft = await present(id);
      if (draftDigest(draft) !== digest)
        throw new ConstellationError(
          'VERSION_CONFLICT',
          'The draft is not what you read any more. Read it again, and approve what it says then.',
          { field: 'digest' },
        );
      await store.people.addApproval({ draft: id, digest, person, name, at: timestamp() });
      return draft;
    },
    async approvals(draft) {
      const digest = draftDigest(draft);
      return (await store.people.approvalsOf(draft.id)).filter((approval) => approval.digest === digest);
    },
  };

  async function composed({ kind: kindName, changes, id, ...said }: DraftChanges): Promise<TriedDraft> {
    const { language, licence, reportedBy, ...sharing } = said;
    const circumstances = { language, licence, reportedBy };
    const kind = kindNamed(registry, kindName);
    refuseFaultyCircumstances(circumstances);
    const before = id == null ? undefined : await standing(id, kind.segment);
    const circle = { actor: store.actor, registry, kind, now: timestamp() };
    const { seq: _, ...policy } = policyAfter(circle, sharing, { audience: 'PRIVATE', ...before?.policy, seq: 0 });
    const draft: Draft = {
      id: id ?? makeId(store.actor, kind.segment),
      kind: kindName,
      content: merge(before?.content ?? {}, changes),
      ...saidOver(before ?? {}, circumstances),
      policy,
      ...(before?.basedOn ? { basedOn: before.basedOn } : {}),
      updatedAt: timestamp(),
    };
    return { draft, before: before?.content ?? {} };
  }

  async function present(id: string): Promise<Draft> {
    const draft = await store.draft(id);
    if (!draft) throw new ConstellationError('NOT_FOUND', 'There is no draft of that id.', { field: 'id' });
    return draft;
  }

  async function standing(id: string, segment: string): Promise<Omit<Draft, 'id' | 'kind' | 'updatedAt'>> {
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
    const { envelope, content } = record;
    const { seq, ...policy } = record.policy;
    return { content, ...saidOver(envelope, {}), policy, basedOn: { version: envelope.version, policy: seq } };
  }
}

/** Language, licence and source: what is said now, else what was said before; null removes. */
function saidOver(before: Circumstances, now: Circumstances): Pick<Draft, 'language' | 'licence' | 'reportedBy'> {
  const { language, licence, reportedBy } = {
    language: now.language === undefined ? before.language : now.language,
    licence: now.licence === undefined ? before.licence : now.licence,
    reportedBy: now.reportedBy === undefined ? before.reportedBy : now.reportedBy,
  };
  return {
    ...(language == null ? {} : { language }),
    ...(licence == null ? {} : { licence }),
    ...(reportedBy == null
      ? {}
      : { reportedBy: { name: reportedBy.name, ...(reportedBy.source == null ? {} : { source: reportedBy.source }) } }),
  };
}
