import { GraphQLID, GraphQLString } from 'graphql';
import {
  ContentScalar,
  type InputField,
  type OutputClass,
  type OutputField,
  type TypeBuilder,
} from '../../../schema/graphql/index.ts';
import { ConstellationError, type Content, type KindRegistry } from '../../../schema/index.ts';
import { checkDraft } from '../forms/draft-check.ts';
import { previewFor } from '../forms/preview.ts';
import { momentNow, READER_TYPES, readerNamed, readersOf } from '../sharing/readers.ts';
import { draftCommand } from '../writing/draft-command.ts';
import { type DraftChanges, draftDigest, openDrafts } from '../writing/drafts.ts';
import type { NodeContext } from './context.ts';
import { draftField } from './drafts.ts';
import { recordRow } from './rows.ts';
import type { SharingArgs } from './sharing.ts';

type Args = Omit<DraftChanges, 'fields' | 'changes'> & SharingArgs & { readonly changes?: Content | null };
type PreviewArgs = Args & { readonly readers?: readonly string[] | null };
type Fields = Readonly<Record<string, OutputField>>;

const MAX_READERS = 100;

/** What a page needs to write records of any kind: check, preview, keep and publish, without a mutation for each kind. */
export function deskDraftFields(
  builder: TypeBuilder,
  registry: KindRegistry,
  types: {
    readonly record: OutputClass;
    readonly draft: OutputClass;
    /** Arguments that say who may see it, and what is said beside the content. */
    readonly sharing: Readonly<Record<string, InputField>>;
    readonly said: Readonly<Record<string, InputField>>;
  },
): { readonly queries: Fields; readonly mutations: Fields } {
  const args: Record<string, InputField> = {
    kind: { type: () => GraphQLString, required: true, description: 'Name of the kind of record.' },
    changes: {
      type: () => ContentScalar,
      description: 'What changes over what is kept; null removes a field. Of a new draft, all of it.',
    },
    id: {
      type: () => GraphQLID,
      description: 'The draft to go on from, or the record that it is to revise; a new draft unless told.',
    },
    ...types.sharing,
    ...types.said,
  };
  const check = checkType(builder);
  const sight = sightType(builder);

  return {
    queries: {
      checkDraft: {
        type: () => check,
        description:
          'Everything that is wrong with what somebody writes; nothing is kept. It takes what `saveDraft` takes. For people of the actor from MEMBER on.',
        args,
        resolve: async (_root, given: Args, context: NodeContext) =>
          checkDraft(context.writer('MEMBER'), registry, changesIn(given)),
      },
      preview: {
        type: () => sight,
        list: true,
        description:
          'What each audience will see of a record if it is published so; nothing is kept. By the very code that serves records to them. It takes what `saveDraft` takes; of a draft or record that there is, its id is enough. For people of the actor from READER on.',
        args: {
          ...args,
          readers: {
            type: () => GraphQLID,
            list: true,
            description: `Ids of networks and DIDs of actors whose eyes to look through, beside everybody whom the record names: at most ${MAX_READERS}.`,
          },
        },
        resolve: async (_root, { readers, ...given }: PreviewArgs, context: NodeContext) => {
          const { did, store } = context.writer('READER');
          const { draft } = await openDrafts(store, registry).tried(changesIn(given));
          const policy = { audience: 'PRIVATE', ...draft.policy, seq: 1 };
          const record = { id: draft.id, content: draft.content, policy };
          const eyes = [...readersOf(policy, did), ...(readers ?? []).map(readerNamed)];
          const unique = [...new Map(eyes.map((reader) => [JSON.stringify(reader), reader])).values()];
          if ((readers ?? []).length > MAX_READERS)
            throw new ConstellationError('BAD_INPUT', `At most ${MAX_READERS} can be named.`, { field: 'readers' });
          const now = momentNow();
          return previewFor(record, did, unique, (actor) => context.chartersOf(did, actor), now);
        },
      },
    },
    mutations: {
      saveDraft: {
        type: () => types.draft,
        description:
          'Keeps a draft of any kind. It is not signed and leaves this node in no way. Beside the audience, what is left off stays as it is. This needs the role MEMBER.',
        args,
        resolve: async (_root, given: Args, context: NodeContext) => {
          const { store } = context.writer('MEMBER');
          return draftField(registry, await openDrafts(store, registry).save(changesIn(given)));
        },
      },
      publishDraft: {
        type: () => types.record,
        description:
          'Publishes a draft exactly as it is, to whom it says: as a new record, or as the next version of the one that it goes on from. The draft is gone then. This needs the role COORDINATOR, and SIGNER where it binds the organization.',
        args: {
          id: { type: () => GraphQLID, required: true, description: 'Id of the draft.' },
          digest: {
            type: () => GraphQLString,
            required: true,
            description: 'Its digest, as you read it: when the draft has changed since, nothing is published.',
          },
        },
        resolve: async (_root, { id, digest }: { id: string; digest: string }, context: NodeContext) => {
          const { store, publisher } = context.writer('COORDINATOR');
          const draft = await store.draft(id);
          if (!draft) throw new ConstellationError('NOT_FOUND', 'There is no draft of that id.', { field: 'id' });
          if (draftDigest(draft) !== digest)
            throw new ConstellationError(
              'VERSION_CONFLICT',
              'The draft is not what you read any more. Read it again, and publish what it says then.',
              { field: 'digest' },
            );
          const record = await publisher.apply(await draftCommand(store, draft));
          await openDrafts(store, registry).remove(id);
          return recordRow(registry, record, 'ALL');
        },
      },
    },
  };
}

function changesIn({ fieldAudiences, changes, ...rest }: Args): DraftChanges {
  return { ...rest, changes: changes ?? {}, fields: fieldAudiences };
}

function checkType(builder: TypeBuilder): OutputClass {
  const fault = builder.object('DraftFault', {
    description: 'One thing that is wrong with a draft.',
    fields: {
      code: { type: () => GraphQLString, required: true, description: 'A stable code, as in errors.' },
      field: {
        type: () => GraphQLString,
        description:
          'The field, dotted for groups and with places of lists in brackets: `benefits[1].benefit`. Also the name of an argument, such as `audience`. Nothing where the draft itself is not to blame.',
      },
      message: { type: () => GraphQLString, required: true, description: 'What is wrong, for people.' },
    },
  });
  return builder.object('DraftCheck', {
    description: 'What is wrong with a draft.',
    fields: {
      faults: {
        type: () => fault,
        list: true,
        required: true,
        description:
          'All faults of the content at once; once there are none, what else keeps it from being published: a missing mandate, a pack that is off, a version that moved on.',
      },
      canBeKept: {
        type: () => Boolean,
        required: true,
        description: 'Whether it can be kept as a draft: that may lack what is required.',
      },
      canBePublished: { type: () => Boolean, required: true, description: 'Whether you may publish it as it is, now.' },
    },
  });
}

function sightType(builder: TypeBuilder): OutputClass {
  return builder.object('PreviewedSight', {
    description: 'What one reader would see of a record.',
    fields: {
      type: {
        type: () => builder.enumeration('ReaderType', 'Through whose eyes records are looked at.', READER_TYPES),
        required: true,
        description: 'Who looks.',
      },
      id: { type: () => GraphQLID, description: 'Of NETWORK: which. Of PARTNER: who.' },
      isSeen: {
        type: () => Boolean,
        required: true,
        description: 'Whether they see the record at all; to others it looks as if it was not there.',
      },
      shown: { type: () => ContentScalar, description: 'What they see of its content.' },
      withheld: {
        type: () => GraphQLString,
        list: true,
        required: true,
        description: 'Names of fields that they see to be there, without what those say.',
      },
    },
  });
}
