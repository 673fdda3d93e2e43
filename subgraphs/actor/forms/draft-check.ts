import {
  type ConstellationError,
  type ErrorCode,
  type Fault,
  faultsIn,
  isConstellationError,
  type KindRegistry,
} from '../../../schema/index.ts';
import type { HostedActor } from '../hosted-actor.ts';
import { kindNamed } from '../writing/content.ts';
import { draftCommand } from '../writing/draft-command.ts';
import { type DraftChanges, openDrafts, type TriedDraft } from '../writing/drafts.ts';

/** What is wrong with a draft. `field` is empty where no field of its content, and nothing said beside it, is to blame. */
export type DraftFault = Omit<Fault, 'field'> & { readonly field: string | undefined };

export type DraftCheck = {
  readonly faults: readonly DraftFault[];
  /** Whether it can be kept as it is: a draft may lack what is required. */
  readonly canBeKept: boolean;
  /** Whether who asks may publish it as it is. */
  readonly canBePublished: boolean;
};

/** Faults that no change of the draft mends: somebody else must act, or it must be begun anew. */
const NOT_OF_THE_DRAFT = new Set<ErrorCode>([
  'FORBIDDEN',
  'MANDATE_NEEDED',
  'SECOND_SIGNER_NEEDED',
  'PACK_OFF',
  'VERSION_CONFLICT',
  'WITHDRAWN',
  'NOT_READY',
]);

/**
 * Says everything that is wrong with what somebody writes, and writes nothing. First what the content itself holds against the rules of its
 * kind, all at once; only then whether it could be published as things stand, since that is found one fault after the other.
 *
 * @throws ConstellationError UNKNOWN_KIND | FOREIGN_ID | NOT_FOUND | BAD_ID
 */
export async function checkDraft(
  actor: HostedActor,
  registry: KindRegistry,
  changes: DraftChanges,
): Promise<DraftCheck> {
  const kind = kindNamed(registry, changes.kind);
  let tried: TriedDraft;
  try {
    tried = await openDrafts(actor.store, registry).tried(changes);
  } catch (thrown) {
    if (!isConstellationError(thrown, 'BAD_INPUT')) throw thrown;
    // the audience, or what is said beside the content; the content is looked at all the same
    const { language: _l, licence: _c, reportedBy: _r, kind: name, changes: content, id } = changes;
    const rest = await checkDraft(actor, registry, { kind: name, changes: content, ...(id == null ? {} : { id }) });
    return {
      faults: [faultOf(thrown), ...rest.faults.filter(({ code }) => !NOT_OF_THE_DRAFT.has(code))],
      canBeKept: false,
      canBePublished: false,
    };
  }
  const { draft, before } = tried;
  const unknownFields = new Set(Object.keys(before).filter((name) => !Object.hasOwn(kind.fields, name)));
  const faultsOf = (partial: boolean) =>
    faultsIn(kind, draft.content, (name) => registry.byName(name)?.segment, { partial, unknownFields });
  const faults = faultsOf(false);
  if (faults.length > 0) return { faults, canBeKept: faultsOf(true).length === 0, canBePublished: false };
  const [refusal] = await actor.publisher.examine([await draftCommand(actor.store, draft)]);
  return { faults: refusal ? [faultOf(refusal)] : [], canBeKept: true, canBePublished: !refusal };
}

function faultOf({ code, message, details }: ConstellationError): DraftFault {
  return { code, message, field: NOT_OF_THE_DRAFT.has(code) ? undefined : details.field };
}
