import { GraphQLID, GraphQLInt, GraphQLString } from 'graphql';
import {
  type InputClass,
  type InputField,
  type KindTypes,
  type OutputClass,
  type OutputField,
  type TypeBuilder,
  UrlScalar,
  withdrawalReason,
} from '../../../schema/graphql/index.ts';
import {
  AUDIENCES,
  type Audience,
  ConstellationError,
  type Content,
  type KindDefinition,
  type KindRegistry,
  type ReportedBy,
  type WithdrawalReason,
} from '../../../schema/index.ts';
import { openDrafts } from '../writing/drafts.ts';
import type { NodeContext } from './context.ts';
import { draftField } from './drafts.ts';
import { ID_ARG } from './lists.ts';
import { recordRow } from './rows.ts';

type Said = { language?: string | null; licence?: string | null; reportedBy?: ReportedBy | null };
type PublishArgs = Said & { input?: Content | null; audience?: Audience | null; draft?: string | null };
type ReviseArgs = Said & { id: string; changes: Content; expectedVersion?: number | null; draft?: string | null };

/** The mutations: three for each kind, and those that are the same for all. */
export function writeFields(
  builder: TypeBuilder,
  registry: KindRegistry,
  types: KindTypes,
  classes: { record: OutputClass; kinds: ReadonlyMap<string, OutputClass>; draft: OutputClass },
): Readonly<Record<string, OutputField>> {
  const audience = builder.enumeration('Audience', 'Who may see a record.', AUDIENCES);
  const source = builder.input('ReportedByInput', {
    description: 'Who reported it, where you only pass on what somebody else said.',
    fields: {
      name: { type: () => GraphQLString, required: true, description: 'The source, by name.' },
      source: { type: () => UrlScalar, description: 'Where it can be read.' },
    },
  });
  const fields: Record<string, OutputField> = {};
  for (const kind of registry.kinds) {
    const type = classes.kinds.get(kind.name) as OutputClass;
    Object.assign(fields, kindWrites(registry, types, kind, type, audience as never, source, classes.draft));
  }
  return {
    ...fields,
    withdraw: {
      type: () => classes.record,
      description: 'Withdraws a record for good: what is left is a tombstone with the reason and no content.',
      args: {
        ...ID_ARG,
        reason: { type: () => withdrawalReason(builder), required: true, description: 'Why.' },
      },
      resolve: async (_root, { id, reason }: { id: string; reason: WithdrawalReason }, context: NodeContext) =>
        recordRow(registry, await context.writer('SIGNER').publisher.apply({ type: 'WITHDRAW', id, reason })),
    },
    setAudience: {
      type: () => classes.record,
      description: 'Shows a record to others than before. Its version and digest stay.',
      args: {
        ...ID_ARG,
        audience: { type: () => audience, required: true, description: 'Who may see it from now on.' },
      },
      resolve: async (_root, args: { id: string; audience: Audience }, context: NodeContext) =>
        recordRow(registry, await context.writer('SIGNER').publisher.apply({ type: 'SET_AUDIENCE', ...args })),
    },
    discardDraft: {
      type: () => GraphQLID,
      description: 'Discards a draft; gives its id back.',
      args: ID_ARG,
      resolve: async (_root, { id }: { id: string }, context: NodeContext) => {
        await openDrafts(context.writer('COORDINATOR').store, registry).discard(id);
        return id;
      },
    },
  };
}

function kindWrites(
  registry: KindRegistry,
  types: KindTypes,
  kind: KindDefinition,
  type: OutputClass,
  audience: InputClass,
  source: InputClass,
  draft: OutputClass,
): Record<string, OutputField> {
  const language: InputField = {
    type: () => GraphQLString,
    description: 'Language of the texts (BCP 47), such as en or pt-BR.',
  };
  const said: Record<string, InputField> = {
    language,
    licence: {
      type: () => GraphQLString,
      description: 'Licence of the content: an SPDX identifier such as CC-BY-4.0, or an address.',
    },
    reportedBy: { type: () => source, description: 'Who reported it, where you only pass it on.' },
  };
  return {
    [`publish${kind.name}`]: {
      type: () => type,
      description: `Publishes a new ${kind.name} under the signature of the actor. ${kind.description}`,
      args: {
        input: {
          type: () => types.input(kind),
          description: 'Its content; may be left off with a draft, which is published as it is then.',
        },
        audience: {
          type: () => audience,
          description: 'Who may see it; only the actor itself unless told.',
          defaultValue: 'PRIVATE',
        },
        ...said,
        draft: {
          type: () => GraphQLID,
          description: 'The draft that it comes from: its id becomes that of the record, and the draft is gone.',
        },
      },
      resolve: async (
        _root,
        { input, draft: draftId, audience: chosen, ...rest }: PublishArgs,
        context: NodeContext,
      ) => {
        const { publisher, store } = context.writer('SIGNER');
        const kept = draftId == null ? undefined : await store.draft(draftId);
        if (draftId != null && kept?.kind !== kind.name)
          throw new ConstellationError('NOT_FOUND', `There is no draft of a ${kind.name} of that id.`, {
            field: 'draft',
          });
        const content = input ?? kept?.content;
        if (content === undefined)
          throw new ConstellationError('FIELD_REQUIRED', 'Give its content as input, or a draft to publish.', {
            field: 'input',
          });
        const id = draftId ?? undefined;
        const record = await publisher.apply({
          type: 'PUBLISH',
          kind: kind.name,
          content,
          audience: chosen ?? 'PRIVATE',
          id,
          ...(kept?.language === undefined ? {} : { language: kept.language }),
          ...defined(rest),
        });
        if (draftId != null) await store.removeDraft(draftId);
        return recordRow(registry, record);
      },
    },
    [`revise${kind.name}`]: {
      type: () => type,
      description: `Publishes the next version of a ${kind.name}. Fields that are not named stay, those that this node does not know included.`,
      args: {
        ...ID_ARG,
        changes: {
          type: () => types.changes(kind),
          required: true,
          description: 'What changes; null removes a field.',
        },
        expectedVersion: {
          type: () => GraphQLInt,
          description: 'The version that you read: when the record has moved on since, nothing is written.',
        },
        ...said,
        draft: { type: () => GraphQLID, description: 'The draft that it comes from; it is gone then.' },
      },
      resolve: async (_root, { id, changes, draft: draftId, ...rest }: ReviseArgs, context: NodeContext) => {
        const { publisher, store } = context.writer('SIGNER');
        if (id.split('/')[1] !== kind.segment)
          throw new ConstellationError('BAD_ID', `The id is not that of a ${kind.name}.`, { field: 'id' });
        const record = await publisher.apply({ type: 'REVISE', id, changes, ...rest });
        if (draftId != null) await store.removeDraft(draftId);
        return recordRow(registry, record);
      },
    },
    [`draft${kind.name}`]: {
      type: () => draft,
      description: `Keeps the draft of a ${kind.name}. It is not signed and leaves this node in no way.`,
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
        language,
      },
      resolve: async (
        _root,
        args: { changes: Content; id?: string | null; language?: string | null },
        context: NodeContext,
      ) => {
        const { store } = context.writer('COORDINATOR');
        return draftField(registry, await openDrafts(store, registry).save({ kind: kind.name, ...args }));
      },
    },
  };
}

/** What was said, without what was left open: that is taken from the draft. */
function defined(said: Said): Said {
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
}
