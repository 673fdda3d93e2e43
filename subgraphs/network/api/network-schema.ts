import { GraphQLID, type GraphQLSchema, GraphQLString, graphqlSync } from 'graphql';
import {
  builtOnce,
  connectionTypes,
  kindTypes,
  makeTypeBuilder,
  type OutputClass,
  type OutputField,
  type ResolveReference,
} from '../../../schema/graphql/index.ts';
import {
  ConstellationError,
  registry as everyKind,
  type InverseLink,
  type KindDefinition,
  type KindRegistry,
  ownerOf,
  referencesOf,
} from '../../../schema/index.ts';
import { ACTOR_KIND } from '../index-row.ts';
import { CHARTER_KIND } from '../rules/alliances/charters.ts';
import { standingFields } from './actor-standing.ts';
import type { NetworkContext } from './context.ts';
import { dateRangeInput } from './date-range.ts';
import { derivedFields } from './derived/index.ts';
import { actorEntity, checkIdOf, findRecord, isIdOf, leaveToOwner, type RecordEntity, rowOfEntity } from './entity.ts';
import { evidenceType } from './evidence-type.ts';
import { exportField } from './export-field.ts';
import { findingTypes } from './finding-type.ts';
import { hubType } from './hub-type.ts';
import { findActor, forwardLink, inverseLink, type LinkTypes } from './links.ts';
import { memberGroups } from './member-groups.ts';
import { participantsField } from './participants.ts';
import { readsOfMine } from './reads-field.ts';
import { checkRepresentations } from './representations.ts';
import { rootLists } from './root-lists.ts';
import { searchField } from './search-field.ts';
import { shownToField } from './shown-to.ts';
import { viewerField } from './viewer-field.ts';

const MAX_NODES = 100;
const LIVE_NOTE =
  'For somebody who is signed in, what is not in the index is asked of its owner, who may share it with few: denied and absent look alike.';

/**
 * The `network` subgraph, made from the kinds: root lists, who issued a record, every link between records of different actors, and
 * what is derived from them. Contents are not here: they are asked of their owners, in the `actor` subgraph.
 *
 * The schema holds no state; a {@link NetworkContext} is given with each request.
 */
export function networkSchema(registry: KindRegistry = everyKind): GraphQLSchema {
  return built(registry);
}

const built = builtOnce(buildNetworkSchema);

function buildNetworkSchema(registry: KindRegistry): GraphQLSchema {
  const builder = makeTypeBuilder();
  const { reference } = kindTypes(builder);
  const kinds = new Map<string, OutputClass>();
  const connectionOf = connectionTypes(builder);
  const dateRange = dateRangeInput(builder);

  const derived = derivedFields({
    builder,
    registry,
    findings: findingTypes(builder, { actor: () => actor, record: () => record }),
    actor: () => actor,
    record: () => record,
    reference: () => reference,
    // a hub may know fewer kinds; what is derived is then of none of the others
    kind: (name) => kinds.get(name) ?? record,
    connectionOf,
    dateRange,
  });

  const issuer = (): OutputField => ({
    type: () => actor,
    description: 'The actor that says it.',
    resolve: ({ id }: RecordEntity, _args, context: NetworkContext) => findActor(ownerOf(id), context),
  });
  const kind = (): OutputField => ({ type: () => GraphQLString, description: 'Name of its kind, such as ImpactGoal.' });
  const id = (description: string): OutputField => ({ type: () => GraphQLID, required: true, description });
  const { resolve: shownTo, ...shownToDeclared } = shownToField(builder);
  const recordId = () => id('The name of the record for ever: <DID of its owner>/<kind>/<ULID>.');

  const actor: OutputClass = builder.object(ACTOR_KIND, {
    description:
      'An organization, community or person that takes part, with data of its own. What it says of itself and its own lists come from its own node.',
    directives: ['@key(fields: "id")'],
    fields: {
      id: id('Its DID.'),
      ...standingFields(builder),
      ...Object.fromEntries(
        registry.inversesOfActor.map((link) => [link.name, inverseLink(linkTypes(), link, registry)]),
      ),
      ...derived.actor,
    },
  });
  const record: OutputClass = builder.interface('Record', {
    description: 'What any actor publishes: a signed statement of its own.',
    resolveType: ({ __typename }: RecordEntity) => __typename,
    fields: {
      id: recordId(),
      kind: kind(),
      issuer: { type: () => actor, description: 'The actor that says it.' },
      evidence: { type: () => evidence, description: 'What those whom it names say to it; null when it names nobody.' },
      shownTo: shownToDeclared,
      ...Object.fromEntries(linksToAnyRecord().map((link) => [link.name, unresolved(link)])),
    },
  });
  const evidence: OutputClass = evidenceType(builder, {
    actor,
    reference,
    answer: () => kindNamed('Answer'),
  });
  for (const definition of registry.kinds) declareKind(definition);

  const lists = rootLists(builder, registry, linkTypes(), dateRange);
  builder.query({
    actor: {
      type: () => actor,
      description: 'A member of this hub by its DID; null when there is none.',
      args: { id: { type: () => GraphQLID, required: true, description: 'Its DID.' } },
      resolve(_root, { id: did }: { id: string }, context: NetworkContext) {
        checkIdOf('ACTOR', did, 'id');
        return findActor(did, context);
      },
    },
    actors: lists.actors,
    memberGroups: memberGroups(builder),
    node: {
      type: () => record,
      description: `A record by its id; null when this hub does not know it. ${LIVE_NOTE}`,
      args: { id: { type: () => GraphQLID, required: true, description: 'Id of the record.' } },
      async resolve(_root, { id: one }: { id: string }, context: NetworkContext) {
        checkIdOf('ANY_RECORD', one, 'id');
        return (await findRecord(one, context)) ?? leaveToOwner(one, context);
      },
    },
    nodes: {
      type: () => record,
      list: 'HOLES',
      description: `Records by their ids, at most ${MAX_NODES}, in the order asked; null for what this hub does not know. ${LIVE_NOTE}`,
      args: { ids: { type: () => GraphQLID, list: true, required: true, description: 'Ids of the records.' } },
      async resolve(_root, { ids }: { ids: string[] }, context: NetworkContext) {
        if (ids.length > MAX_NODES)
          throw new ConstellationError('BAD_PAGE_SIZE', `nodes takes at most ${MAX_NODES} ids at once.`, {
            field: 'ids',
          });
        for (const one of ids) checkIdOf('ANY_RECORD', one, 'ids');
        return Promise.all(ids.map(async (one) => (await findRecord(one, context)) ?? leaveToOwner(one, context)));
      },
    },
    search: searchField(builder, registry, { actor: () => actor, record: () => record, connectionOf }),
    export: exportField(builder, registry, () => actor),
    hub: hubType(builder),
    viewer: viewerField(builder, actor),
    readsOfMine: readsOfMine(builder, actor),
    ...lists.records,
    ...derived.query,
  });

  const references: Record<string, ResolveReference> = {
    [ACTOR_KIND]: ({ id: did }) => actorEntity(did),
  };
  for (const { name, segment } of registry.kinds) {
    references[name] = ({ id: one }) => (isIdOf(one, segment) ? { __typename: name, id: one } : null);
  }
  return checkRepresentations(builder.build(references), new Set(Object.keys(references)));

  function linkTypes(): LinkTypes {
    return {
      get record() {
        return record;
      },
      get actor() {
        return actor;
      },
      kind: kindNamed,
      connectionOf,
    };
  }

  /** Links back that every kind has, such as answers. */
  function linksToAnyRecord(): readonly InverseLink[] {
    const [first, ...others] = registry.kinds.map(({ name }) => registry.inversesOf(name));
    return (first ?? []).filter((link) => others.every((links) => links.includes(link)));
  }

  /** The field as the interface declares it: the kinds resolve it. */
  function unresolved(link: InverseLink): OutputField {
    const { resolve: _, ...declared } = inverseLink(linkTypes(), link, registry);
    return declared;
  }

  function kindNamed(name: string): OutputClass {
    const type = kinds.get(name);
    if (!type) throw new Error(`No type was declared for ${name}.`);
    return type;
  }

  function declareKind(definition: KindDefinition): void {
    const { name, description, standards } = definition;
    const types = linkTypes();
    const links = referencesOf(definition).map(([field, link]) => [field, forwardLink(types, field, link)]);
    const inverses = registry.inversesOf(name).map((link) => [link.name, inverseLink(types, link, registry)]);
    const type = builder.object(name, {
      description: standards.length === 0 ? description : `${description} Follows ${standards.join(', ')}.`,
      directives: ['@key(fields: "id")'],
      implements: [record],
      fields: {
        id: recordId(),
        kind: { ...kind(), resolve: ({ __typename }: RecordEntity) => __typename },
        issuer: issuer(),
        evidence: {
          type: () => evidence,
          description: 'What those whom it names say to it; null when it names nobody.',
          async resolve(parent: RecordEntity, _args, context: NetworkContext) {
            const row = await rowOfEntity(parent, context);
            return row ? context.evidence(row) : null;
          },
        },
        shownTo: { ...shownToDeclared, resolve: shownTo },
        ...Object.fromEntries(links),
        ...Object.fromEntries(inverses),
        ...(name === CHARTER_KIND ? { participants: participantsField(connectionOf, () => actor) } : {}),
        ...derived.kinds[name],
      },
    });
    kinds.set(name, type);
  }
}

/** The subgraph's SDL, as it is composed into the supergraph. */
export function networkSdl(registry: KindRegistry = everyKind): string {
  const { data } = graphqlSync({ schema: networkSchema(registry), source: '{ _service { sdl } }' });
  return (data as { _service: { sdl: string } })._service.sdl;
}
