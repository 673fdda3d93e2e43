import { GraphQLID, GraphQLInt, GraphQLString } from 'graphql';
import {
  ContentScalar,
  DateTimeScalar,
  type OutputClass,
  type OutputField,
  type TypeBuilder,
} from '../../../schema/graphql/index.ts';
import type { KindRegistry } from '../../../schema/index.ts';
import type { Draft } from '../store/port.ts';
import { draftDigest, openDrafts } from '../writing/drafts.ts';
import type { NodeContext } from './context.ts';
import { ID_ARG } from './lists.ts';
import { draftRow } from './rows.ts';
import { sharingRow } from './sharing.ts';

/** Declares the type of drafts. */
export function draftType(
  builder: TypeBuilder,
  registry: KindRegistry,
  record: OutputClass,
  sharing: OutputField,
): OutputClass {
  const approval = builder.object('Approval', {
    description: 'That a signer approved a draft exactly as it is.',
    fields: {
      name: { type: () => GraphQLString, required: true, description: 'Name of the person, or label of the token.' },
      at: { type: () => DateTimeScalar, required: true, description: 'When.' },
    },
  });
  return builder.object('Draft', {
    description: 'What is being written: not signed, and seen only by people of the actor at this node.',
    fields: {
      id: { type: () => GraphQLID, required: true, description: 'Its id; that of the record, when it is published.' },
      kind: { type: () => GraphQLString, required: true, description: 'Name of the kind of record.' },
      updatedAt: { type: () => DateTimeScalar, required: true, description: 'When it was changed last.' },
      language: { type: () => GraphQLString, description: 'Language of its texts (BCP 47).' },
      licence: { type: () => GraphQLString, description: 'Licence of the content.' },
      audience: {
        type: () => GraphQLString,
        required: true,
        description: 'Who is meant to see it once it is published.',
      },
      sharing: { ...sharing, description: 'Who is meant to see it once it is published, in full.' },
      title: { type: () => GraphQLString, description: 'What it is called, if it is called already.' },
      version: {
        type: () => GraphQLInt,
        description: 'Of the next version of a record: the version that it goes on from. Nothing for a new record.',
      },
      values: {
        type: () => ContentScalar,
        required: true,
        description: 'Its content as the form of its kind has it, fields of newer software included.',
      },
      digest: {
        type: () => GraphQLString,
        required: true,
        description:
          'Digest of everything that would be published: content, language, licence, source, audience, and the version it goes on from. An approval is for this digest.',
      },
      approvals: {
        type: () => approval,
        list: true,
        description: 'Who approved it exactly as it is now.',
        resolve: async ({ id }: { id: string }, _args: object, context: NodeContext) => {
          const { store } = context.writer('READER');
          const found = await store.draft(id);
          return found ? openDrafts(store, registry).approvals(found) : [];
        },
      },
      content: { type: () => record, description: 'The record that it would become, without a proof.' },
    },
  });
}

/** The queries for drafts; they are for people of the actor from READER on. */
export function draftQueries(registry: KindRegistry, draft: OutputClass): Readonly<Record<string, OutputField>> {
  return {
    drafts: {
      type: () => draft,
      list: true,
      description: 'The drafts of your actor, the latest change first.',
      resolve: async (_root, _args: object, context: NodeContext) => {
        const drafts = await context.writer('READER').store.drafts();
        const latestFirst = drafts.toSorted((one, other) => (one.updatedAt < other.updatedAt ? 1 : -1));
        return latestFirst.map((one) => draftField(registry, one));
      },
    },
    draft: {
      type: () => draft,
      description: 'One draft of your actor.',
      args: ID_ARG,
      resolve: async (_root, { id }: { id: string }, context: NodeContext) => {
        const one = await context.writer('READER').store.draft(id);
        return one && draftField(registry, one);
      },
    },
  };
}

/** A draft as GraphQL shows it. */
export function draftField(registry: KindRegistry, draft: Draft): Record<string, unknown> {
  const { id, kind, updatedAt, language, licence, policy, basedOn, content } = draft;
  const { audience, ...shown } = { audience: 'PRIVATE', ...policy };
  return {
    ...{ id, kind, updatedAt, language, licence, audience, digest: draftDigest(draft), values: content },
    sharing: sharingRow({ audience, ...shown, seq: 0 }),
    title: content[registry.byName(kind)?.title ?? ''],
    version: basedOn?.version,
    content: draftRow(registry, draft),
  };
}
