import { GraphQLID, GraphQLInt, GraphQLString } from 'graphql';
import {
  type InputField,
  type KindTypes,
  type OutputClass,
  type OutputField,
  type TypeBuilder,
  UrlScalar,
  withdrawalReason,
} from '../../../schema/graphql/index.ts';
import {
  ConstellationError,
  type Content,
  type KindDefinition,
  type KindRegistry,
  type ReportedBy,
  type WithdrawalReason,
} from '../../../schema/index.ts';
import type { Bearer } from '../access/tokens.ts';
import type { ActorStore, Draft } from '../store/port.ts';
import { circumstancesOf, draftCommand } from '../writing/draft-command.ts';
import { type DraftChanges, openDrafts } from '../writing/drafts.ts';
import { sharingOver } from '../writing/policies.ts';
import type { NodeContext } from './context.ts';
import { draftField } from './drafts.ts';
import { ID_ARG } from './lists.ts';
import { recordRow } from './rows.ts';
import { type SharingArgs, sharingOf } from './sharing.ts';

type Said = { language?: string | null; licence?: string | null; reportedBy?: ReportedBy | null };
type PublishArgs = Said & SharingArgs & { input?: Content | null; draft?: string | null };
type ReviseArgs = Said & {
  id: string;
  changes?: Content | null;
  expectedVersion?: number | null;
  draft?: string | null;
};

/** Declares the arguments by which a mutation says what stands beside the content. */
export function saidArgs(builder: TypeBuilder): Readonly<Record<string, InputField>> {
  const source = builder.input('ReportedByInput', {
    description: 'Who reported it, where you only pass on what somebody else said.',
    fields: {
      name: { type: () => GraphQLString, required: true, description: 'The source, by name.' },
      source: { type: () => UrlScalar, description: 'Where it can be read.' },
    },
  });
  return {
    language: { type: () => GraphQLString, description: 'Language of the texts (BCP 47), such as en or pt-BR.' },
    licence: {
      type: () => GraphQLString,
      description: 'Licence of the content: an SPDX identifier such as CC-BY-4.0, or an address.',
    },
    reportedBy: { type: () => source, description: 'Who reported it, where you only pass it on.' },
  };
}

/** The mutations: three for each kind, and those that are the same for all. */
export function writeFields(
  builder: TypeBuilder,
  registry: KindRegistry,
  types: KindTypes,
  classes: { record: OutputClass; kinds: ReadonlyMap<string, OutputClass>; draft: OutputClass },
  args: { readonly sharing: Readonly<Record<string, InputField>>; readonly said: Readonly<Record<string, InputField>> },
): Readonly<Record<string, OutputField>> {
  const { sharing } = args;
  const fields: Record<string, OutputField> = {};
  for (const kind of registry.kinds) {
    const type = classes.kinds.get(kind.name) as OutputClass;
    Object.assign(fields, kindWrites(registry, types, kind, type, args, classes.draft));
  }
  return {
    ...fields,
    withdraw: {
      type: () => classes.record,
      description:
        'Withdraws a record for good: what is left is a tombstone with the reason and no content. Of what binds the organization a SIGNER withdraws, and one is enough even where four eyes are asked for: what was said by mistake must be taken back at once.',
      args: {
        ...ID_ARG,
        reason: { type: () => withdrawalReason(builder), required: true, description: 'Why.' },
      },
      resolve: async (_root, { id, reason }: { id: string; reason: WithdrawalReason }, context: NodeContext) =>
        recordRow(
          registry,
          await context.writer('COORDINATOR').publisher.apply({ type: 'WITHDRAW', id, reason }),
          'ALL',
        ),
    },
    setAudience: {
      type: () => classes.record,
      description:
        'Shows a record to others than before. Its version and digest stay. Of what binds the organization a SIGNER decides. Where four eyes are asked for, showing it to fewer needs one signer; showing it to more needs an approved draft, because those who approved it did so for the audience that they saw.',
      args: {
        ...ID_ARG,
        ...sharing,
      },
      resolve: async (_root, { id, ...args }: SharingArgs & { id: string }, context: NodeContext) =>
        recordRow(
          registry,
          await context.writer('COORDINATOR').publisher.apply({ type: 'SET_AUDIENCE', id, ...sharingOf(args) }),
          'ALL',
        ),
    },
    discardDraft: {
      type: () => GraphQLID,
      description: 'Discards a draft; gives its id back.',
      args: ID_ARG,
      resolve: async (_root, { id }: { id: string }, context: NodeContext) => {
        await openDrafts(context.writer('MEMBER').store, registry).discard(id);
        return id;
      },
    },
    approveDraft: {
      type: () => classes.draft,
      description:
        'Approves a draft exactly as it is, for another signer to publish: the second pair of eyes. It needs the role SIGNER. When the draft changes, the approval is for nothing.',
      args: {
        ...ID_ARG,
        digest: {
          type: () => GraphQLString,
          required: true,
          description:
            'Its digest, as you read it: of its content, language and audience, and of what it goes on from.',
        },
      },
      resolve: async (_root, { id, digest }: { id: string; digest: string }, context: NodeContext) => {
        const { store } = context.writer('SIGNER');
        const { person, label: name, role } = context.bearer as Bearer;
        return draftField(registry, await openDrafts(store, registry).approve(id, digest, { person, name, role }));
      },
    },
  };
}

function kindWrites(
  registry: KindRegistry,
  types: KindTypes,
  kind: KindDefinition,
  type: OutputClass,
  { sharing, said }: { sharing: Readonly<Record<string, InputField>>; said: Readonly<Record<string, InputField>> },
  draft: OutputClass,
): Record<string, OutputField> {
  return {
    [`publish${kind.name}`]: {
      type: () => type,
      description: `Publishes a new ${kind.name} under the signature of the actor, PRIVATE unless an audience is told here or in its draft.${mandateOf(kind)} ${kind.description}`,
      args: {
        input: {
          type: () => types.input(kind),
          description: 'Its content; may be left off with a draft, which is published as it is then.',
        },
        ...sharing,
        ...said,
        draft: {
          type: () => GraphQLID,
          description: 'The draft that it comes from: its id becomes that of the record, and the draft is gone.',
        },
      },
      resolve: async (
        _root,
        { input, draft: draftId, language, licence, reportedBy, ...shown }: PublishArgs,
        context: NodeContext,
      ) => {
        const { publisher, store } = context.writer('COORDINATOR');
        const kept = draftId == null ? undefined : await draftOf(store, draftId, kind);
        const content = input ?? kept?.content;
        if (content === undefined)
          throw new ConstellationError('FIELD_REQUIRED', 'Give its content as input, or a draft to publish.', {
            field: 'input',
          });
        const record = await publisher.apply({
          type: 'PUBLISH',
          kind: kind.name,
          content,
          ...sharingOver(kept?.policy, sharingOf(shown)),
          id: draftId ?? undefined,
          ...circumstancesOf(kept),
          ...defined({ language, licence, reportedBy }),
        });
        if (draftId != null) await openDrafts(store, registry).remove(draftId);
        return recordRow(registry, record, 'ALL');
      },
    },
    [`revise${kind.name}`]: {
      type: () => type,
      description: `Publishes the next version of a ${kind.name}.${mandateOf(kind)} Fields that are not named stay, those that this node does not know included.`,
      args: {
        ...ID_ARG,
        changes: {
          type: () => types.changes(kind),
          description:
            'What changes; null removes a field. May be left off with a draft, which is published as it is then.',
        },
        expectedVersion: {
          type: () => GraphQLInt,
          description: 'The version that you read: when the record has moved on since, nothing is written.',
        },
        ...said,
        draft: { type: () => GraphQLID, description: 'The draft that it comes from; it is gone then.' },
      },
      resolve: async (_root, { id, changes, draft: draftId, ...rest }: ReviseArgs, context: NodeContext) => {
        const { publisher, store } = context.writer('COORDINATOR');
        if (id.split('/')[1] !== kind.segment)
          throw new ConstellationError('BAD_ID', `The id is not that of a ${kind.name}.`, { field: 'id' });
        const asItIs = draftId != null && changes == null;
        const kept = asItIs ? await draftOf(store, draftId, kind) : undefined;
        if (kept && kept.id !== id)
          throw new ConstellationError('NOT_FOUND', 'The draft is not one of this record.', { field: 'draft' });
        if (!kept && changes == null)
          throw new ConstellationError('FIELD_REQUIRED', 'Say what changes, or give a draft to publish.', {
            field: 'changes',
          });
        const command = kept
          ? await draftCommand(store, kept)
          : ({ type: 'REVISE', id, changes: changes ?? {} } as const);
        if (command.type !== 'REVISE') throw new ConstellationError('NOT_FOUND', undefined, { actor: store.actor });
        const record = await publisher.apply({ ...command, ...defined(rest) });
        if (draftId != null) await openDrafts(store, registry).remove(draftId);
        return recordRow(registry, record, 'ALL');
      },
    },
    [`draft${kind.name}`]: {
      type: () => draft,
      description: `Keeps the draft of a ${kind.name}. It is not signed and leaves this node in no way. This needs the role MEMBER.`,
      args: {
        changes: {
          type: () => types.changes(kind),
          required: true,
          description: 'What changes over what is kept; null removes a field.',
        },
        id: {
          type: () => GraphQLID,
          description: 'The draft to change, or the record that it is to revise; a new draft unless told.',
        },
        ...sharing,
        ...said,
      },
      resolve: async (_root, args: Omit<DraftChanges, 'kind' | 'fields'> & SharingArgs, context: NodeContext) => {
        const { store } = context.writer('MEMBER');
        const { fieldAudiences, ...rest } = args;
        const changes = { kind: kind.name, ...rest, fields: fieldAudiences };
        return draftField(registry, await openDrafts(store, registry).save(changes));
      },
    },
  };
}

function mandateOf({ needsSign }: KindDefinition): string {
  return needsSign
    ? ' It binds the organization: this needs the role SIGNER, and where the actor asks for four eyes, a draft that another signer approved.'
    : ' This needs the role COORDINATOR.';
}

async function draftOf(store: ActorStore, id: string, kind: KindDefinition): Promise<Draft> {
  const draft = await store.draft(id);
  if (draft?.kind === kind.name) return draft;
  throw new ConstellationError('NOT_FOUND', `There is no draft of a ${kind.name} of that id.`, { field: 'draft' });
}

/** What was said, without what was left open: that is taken from the draft. */
function defined(said: Said): Said {
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
}
