import { GraphQLID, type GraphQLSchema } from 'graphql';
import {
  builtOnce,
  connectionTypes,
  envelopeFields,
  kindTypes,
  makeTypeBuilder,
  type OutputClass,
  type OutputField,
} from '../../../schema/graphql/index.ts';
import { type KindRegistry, ownerOf } from '../../../schema/index.ts';
import type { NodeContext } from './context.ts';
import { deskDraftFields } from './desk-drafts.ts';
import { draftQueries, draftType } from './drafts.ts';
import { earlierField } from './earlier-versions.ts';
import { guardFederationFields } from './federation-fields.ts';
import { feedField } from './feed.ts';
import { formQueries } from './forms.ts';
import { healthRoundFields } from './health-rounds.ts';
import { actorRow, actorsField, ID_ARG, listField, singleField } from './lists.ts';
import { ownRecordQueries } from './own-records.ts';
import { packsField } from './packs-field.ts';
import { peopleFields } from './people.ts';
import { reminderFields } from './reminders.ts';
import { type Row, recordRow } from './rows.ts';
import { sharingArgs, sharingField } from './sharing.ts';
import { splitFields } from './splitting.ts';
import { statementsField } from './statements.ts';
import { waitingField } from './waiting.ts';
import { saidArgs, writeFields } from './writes.ts';

/**
 * The GraphQL schema of a node: a Federation 2 subgraph whose entities are the actors hosted here and their records, and beside it
 * what only a node has: its feeds, its drafts, its writes. The context of a request is a {@link NodeContext}.
 */
export const nodeSchema = builtOnce(buildNodeSchema);

function buildNodeSchema(registry: KindRegistry): GraphQLSchema {
  const builder = makeTypeBuilder();
  const types = kindTypes(builder);
  const connectionOf = connectionTypes(builder);
  const sharing = sharingField(builder);
  const envelope = { ...envelopeFields(builder, { earlier: earlierField(builder) }), sharing };
  const record = builder.interface('Record', {
    description: 'What every published record has, whatever its kind.',
    fields: envelope,
    resolveType: ({ __typename }: Row) => __typename,
  });
  const kinds = new Map<string, OutputClass>();
  for (const kind of registry.kinds) {
    const made = builder.object(kind.name, {
      description: kind.description,
      implements: [record],
      directives: ['@key(fields: "id")'],
      fields: { ...envelope, ...types.contentFields(kind) },
    });
    kinds.set(kind.name, made);
  }
  const lists = registry.kinds.map((kind): [string, OutputField] => {
    const type = kinds.get(kind.name) as OutputClass;
    return kind.single
      ? [kind.single, singleField(registry, kind, type)]
      : [kind.plural, listField(builder, registry, kind, connectionOf(type))];
  });
  const actor = builder.object('ValueActor', {
    description: 'An organization, community or person that publishes records under its own name.',
    directives: ['@key(fields: "id")'],
    fields: {
      id: { type: () => GraphQLID, required: true, description: 'Its name for ever: a DID (did:web).' },
      packs: packsField(builder),
      ...Object.fromEntries(lists),
    },
  });
  const draft = draftType(builder, registry, record, sharing);
  const args = { sharing: sharingArgs(builder), said: saidArgs(builder) };
  const desk = deskDraftFields(builder, registry, { record, draft, ...args });
  const people = peopleFields(builder, registry);
  const rounds = healthRoundFields(builder);
  const reminders = reminderFields(builder);

  builder.query({
    actor: {
      type: () => actor,
      description: 'An actor hosted here.',
      args: { id: { type: () => GraphQLID, required: true, description: 'Its DID.' } },
      resolve: (_root, { id }: { id: string }, { actors }: NodeContext) => (actors.has(id) ? actorRow(id) : null),
    },
    actors: actorsField(connectionOf(actor)),
    node: {
      type: () => record,
      description: 'A record that you may see, withdrawn ones included.',
      args: ID_ARG,
      resolve: (_root, { id }: { id: string }, context: NodeContext) => rowOf(registry, id, context),
    },
    feed: feedField(builder),
    statements: statementsField(builder),
    ...draftQueries(registry, draft),
    waiting: waitingField(builder, registry),
    ...formQueries(builder, registry),
    ...desk.queries,
    ...ownRecordQueries(builder, registry, sharing),
    ...people.queries,
    ...rounds.queries,
    ...reminders.queries,
  });
  builder.mutation({
    ...writeFields(builder, registry, types, { record, kinds, draft }, args),
    ...desk.mutations,
    ...people.mutations,
    ...rounds.mutations,
    ...reminders.mutations,
    ...splitFields(builder, registry, draft),
  });

  const references = registry.kinds.map(({ name }) => [
    name,
    async ({ id }: { id: string }, context: NodeContext) => {
      const row = await rowOf(registry, id, context);
      return row?.__typename === name ? row : null;
    },
  ]);
  const schema = builder.build({
    ...Object.fromEntries(references),
    ValueActor: ({ id }, { actors }: NodeContext) => (actors.has(id) ? actorRow(id) : null),
  });
  guardFederationFields(schema);
  return schema;
}

async function rowOf(registry: KindRegistry, id: string, context: NodeContext): Promise<Row | undefined> {
  const found = typeof id === 'string' ? await context.record(id) : undefined;
  return found && recordRow(registry, found, context.view(ownerOf(id)));
}
