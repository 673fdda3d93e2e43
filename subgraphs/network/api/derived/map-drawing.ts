import { GraphQLFloat, GraphQLID, GraphQLInt, GraphQLString } from 'graphql';
import {
  DateTimeScalar,
  type EnumValues,
  type OutputClass,
  type OutputField,
  type TypeBuilder,
} from '../../../../schema/graphql/index.ts';
import { ConstellationError, type KindRegistry } from '../../../../schema/index.ts';
import { PROFILE_KIND } from '../../index-row.ts';
import { profilesIn } from '../../rules/actors/profile-of.ts';
import { type MapMarks, together } from '../../rules/network-map/map-marks.ts';
import {
  BOUNDARIES,
  type Boundary,
  type MapActor,
  MEASURES,
  type NetworkMap,
} from '../../rules/network-map/network-map.ts';
import { EVERY_RELATION } from '../../rules/network-map/relations.ts';
import { strengthOf, type Tie } from '../../rules/network-map/ties.ts';
import type { NetworkContext } from '../context.ts';
import { freshnessType } from './freshness-fields.ts';
import type { DerivedTypes } from './index.ts';

/** So many actors are drawn unless told, so many at most, and so many ties between them. */
const USUAL_ACTORS = 1_000;
const MOST_ACTORS = 2_000;
const MOST_TIES = 20_000;
/** Ties that cost as much as an actor: two numbers each, of which nothing more is looked up. */
const TIES_PER_ROW = 20;

/** Enums that maps have elsewhere as well. */
export type DrawnEnums = { readonly kinds: () => EnumValues; readonly boundaries: () => EnumValues };

/** Actors of a map with what the index says of them now, and what relates them. */
type Drawing = {
  readonly actors: readonly (MapActor & MapMarks & { readonly row: ProfileRow | undefined })[];
  /** By its DID the place of each. */
  readonly places: ReadonlyMap<string, number>;
  readonly ties: readonly Tie[];
  readonly tieCount: number;
};
type ProfileRow = { readonly title?: string; readonly facets: readonly { name: string; value: string | number }[] };

/**
 * The field by which a whole map is had at once, for whoever draws it: columns of equal length in place of a page of objects, out of the index
 * alone. No owner is asked, so that it may be larger than a page.
 *
 * @param marksOf marks of the moment of the map
 */
export function drawingField(
  types: DerivedTypes,
  enums: DrawnEnums,
  marksOf: (map: NetworkMap, context: NetworkContext) => Promise<ReadonlyMap<string, MapMarks>>,
): OutputField {
  const drawing = drawingType(types, enums);
  return {
    type: () => drawing,
    description: `All of it in one piece, for drawing: columns in which the same place is the same actor, from the index alone, without asking any owner. Larger maps show those who are related to the most others. Each actor counts as a row, and each ${TIES_PER_ROW} ties.`,
    args: {
      most: {
        type: () => GraphQLInt,
        description: `How many actors at most, 1 to ${MOST_ACTORS}.`,
        defaultValue: USUAL_ACTORS,
      },
    },
    async resolve(
      map: NetworkMap,
      { most }: { most?: number | null },
      context: NetworkContext,
    ): Promise<Drawing | null> {
      const size = most ?? USUAL_ACTORS;
      if (size < 1 || size > MOST_ACTORS)
        throw new ConstellationError('BAD_PAGE_SIZE', `most must be 1 to ${MOST_ACTORS}.`, { field: 'most' });
      return draw(map, size, await marksOf(map, context), context);
    },
  };
}

async function draw(
  map: NetworkMap,
  most: number,
  marks: ReadonlyMap<string, MapMarks>,
  context: NetworkContext,
): Promise<Drawing | null> {
  const drawn = mostRelated(map.actors, most);
  const places = new Map(drawn.map(({ actor }, place) => [actor, place]));
  const between =
    drawn.length === map.actors.length
      ? map.ties
      : map.ties.filter(({ one, other }) => places.has(one) && places.has(other));
  const ties = strongest(between);
  if (!context.spend(drawn.length + Math.ceil(ties.length / TIES_PER_ROW))) return null;
  const profiles = profilesIn(await context.facts());
  // as they are now, so that what is withheld meanwhile is not shown
  const rows = await context.index.rows(drawn.flatMap(({ actor }) => profiles.get(actor)?.id ?? []));
  context.noteRead([...rows.values()]);
  const actors = drawn.map((one) => ({
    ...one,
    ...together([one.actor, ...one.sameAs].map((did) => marks.get(did))),
    row: rows.get(profiles.get(one.actor)?.id ?? ''),
  }));
  return { actors, places, ties, tieCount: between.length };
}

/** In order of their DIDs; where there are too many, those who are related to the most others. */
function mostRelated(actors: readonly MapActor[], most: number): readonly MapActor[] {
  if (actors.length <= most) return actors;
  const chosen = [...actors].sort((a, b) => b.degree - a.degree || (a.actor < b.actor ? -1 : 1)).slice(0, most);
  return chosen.sort((a, b) => (a.actor < b.actor ? -1 : 1));
}

/** In order of the DIDs; where there are too many, those of the most kinds. */
function strongest(ties: readonly Tie[]): readonly Tie[] {
  if (ties.length <= MOST_TIES) return ties;
  const places = new Map(ties.map((tie, place) => [tie, place]));
  const placeOf = (tie: Tie) => places.get(tie) ?? 0;
  const chosen = [...ties].sort((a, b) => strengthOf(b) - strengthOf(a) || placeOf(a) - placeOf(b)).slice(0, MOST_TIES);
  return chosen.sort((a, b) => placeOf(a) - placeOf(b));
}

function drawingType({ builder, registry }: DerivedTypes, { kinds, boundaries }: DrawnEnums): OutputClass {
  const tiesOfKind = builder.object('DrawnTies', {
    description:
      'All ties of one kind, as two columns: whoever is at a place of the one is related to whoever is at that of the other.',
    fields: {
      kind: { type: kinds, description: 'In which way they are related.' },
      one: { type: () => GraphQLInt, list: true, description: 'Places of the actors whose DIDs come first.' },
      other: { type: () => GraphQLInt, list: true, description: 'Places of the others.' },
    },
  });
  const spanners = builder.object('DrawnSpanners', {
    description: 'Who spans boundaries of one sort.',
    fields: {
      boundary: { type: boundaries, description: 'Which.' },
      actors: { type: () => GraphQLInt, list: true, description: `Places of the actors. ${MEASURES.BOUNDARY_SPANNER}` },
    },
  });
  const workers = builder.object('DrawnWorkers', {
    description: 'Who works on one of the UN’s Sustainable Development Goals.',
    fields: {
      sdg: { type: () => GraphQLInt, description: 'Its number, 1 to 17.' },
      actors: {
        type: () => GraphQLInt,
        list: true,
        description:
          'Places of the actors: those whose own goals serve it, and those who have promised something to such a goal of others.',
      },
    },
  });
  const column = (
    type: OutputField['type'],
    description: string,
    of: (actor: Drawing['actors'][number], context: NetworkContext) => unknown,
  ): OutputField => ({
    type,
    list: 'HOLES',
    description,
    resolve: ({ actors }: Drawing, _args, context: NetworkContext) => actors.map((actor) => of(actor, context) ?? null),
  });
  const facet = (row: ProfileRow | undefined, name: string) => row?.facets.find((one) => one.name === name)?.value;
  return builder.object('MapDrawing', {
    description:
      'A map as columns: the same place in each is the same actor, counted from 0, in order of their DIDs. What actors say of themselves is as the index has it now, what is measured is of the moment of the map.',
    fields: {
      actorCount: {
        type: () => GraphQLInt,
        description: 'How many actors are drawn.',
        resolve: ({ actors }: Drawing) => actors.length,
      },
      ids: column(
        () => GraphQLID,
        'Their DIDs.',
        ({ actor }) => actor,
      ),
      names: column(
        () => GraphQLString,
        'What they are called; null where you may not see that.',
        ({ row }) => row?.title,
      ),
      actorTypes: column(
        () => actorTypes(builder, registry),
        'What sort of actors they are.',
        ({ row }) => facet(row, 'actorType'),
      ),
      sectors: column(
        () => GraphQLString,
        'The section of ISIC, a letter, of the first economic activity that each names.',
        ({ row }) => facet(row, 'sector')?.toString().charAt(0),
      ),
      regions: column(
        () => GraphQLString,
        'Where they are seated (ISO 3166).',
        ({ row }) => facet(row, 'region'),
      ),
      joinedAt: column(
        () => DateTimeScalar,
        'When they joined this hub.',
        ({ actor }, { network }) => network.findMember(actor)?.joinedAt,
      ),
      freshness: column(
        () => freshnessType(builder),
        'How fresh the freshest of their goals, indicators, commitments and charters is; null where they have none.',
        ({ freshness }) => freshness,
      ),
      degrees: column(
        () => GraphQLInt,
        'To how many others they are related, drawn here or not.',
        ({ degree }) => degree,
      ),
      pageRanks: column(
        () => GraphQLFloat,
        MEASURES.PAGE_RANK,
        ({ pageRank }) => rounded(pageRank),
      ),
      betweenness: column(
        () => GraphQLFloat,
        MEASURES.BETWEENNESS,
        ({ betweenness }) => rounded(betweenness),
      ),
      communities: column(
        () => GraphQLInt,
        `Numbers of their communities. ${MEASURES.COMMUNITY}`,
        ({ community }) => community,
      ),
      spanners: {
        type: () => spanners,
        list: true,
        description: 'Who spans which boundaries.',
        resolve: ({ actors }: Drawing) =>
          (Object.keys(BOUNDARIES) as Boundary[]).map((boundary) => ({
            boundary,
            actors: placesWhere(actors, ({ spans }) => spans.includes(boundary)),
          })),
      },
      workers: {
        type: () => workers,
        list: true,
        description: 'Who works on which of the UN’s goals; without those that nobody works on.',
        resolve: ({ actors }: Drawing) =>
          [...new Set(actors.flatMap(({ sdgs }) => sdgs))]
            .sort((a, b) => a - b)
            .map((sdg) => ({ sdg, actors: placesWhere(actors, ({ sdgs }) => sdgs.includes(sdg)) })),
      },
      tieCount: {
        type: () => GraphQLInt,
        description: `How many ties there are between them; of more than ${MOST_TIES} those of the most kinds are drawn.`,
      },
      ties: {
        type: () => tiesOfKind,
        list: true,
        description: 'What relates them, by kind; a tie of several kinds is in several.',
        resolve: ({ ties, places }: Drawing) => tiesByKind(ties, places),
      },
    },
  });
}

function actorTypes(builder: TypeBuilder, registry: KindRegistry): EnumValues {
  const field = registry.byName(PROFILE_KIND)?.fields['actorType'];
  if (field?.type !== 'enum') throw new Error('A map is drawn with the sorts of actors.');
  return builder.enumeration(field.name, field.description, field.values);
}

function tiesByKind(ties: readonly Tie[], places: ReadonlyMap<string, number>) {
  const columns = new Map(EVERY_RELATION.map((kind) => [kind, { kind, one: [] as number[], other: [] as number[] }]));
  for (const { one, other, kinds } of ties)
    for (const { kind } of kinds) {
      const column = columns.get(kind);
      column?.one.push(places.get(one) ?? 0);
      column?.other.push(places.get(other) ?? 0);
    }
  return [...columns.values()].filter(({ one }) => one.length > 0);
}

function placesWhere<Item>(items: readonly Item[], is: (item: Item) => boolean): readonly number[] {
  return items.flatMap((item, place) => (is(item) ? [place] : []));
}

/** A drawing needs no more: six places of a thousand numbers are half of its size. */
function rounded(number: number): number {
  return Math.round(number * 1e6) / 1e6;
}
