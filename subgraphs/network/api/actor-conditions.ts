import { GraphQLID, GraphQLString } from 'graphql';
import type { InputField, TypeBuilder } from '../../../schema/graphql/index.ts';
import { ConstellationError, type KindRegistry } from '../../../schema/index.ts';
import { valuesOf, wordsOf } from '../facts/index.ts';
import { PROFILE_KIND } from '../index-row.ts';
import { profilesIn } from '../rules/actors/profile-of.ts';
import { CHARTER_KIND } from '../rules/alliances/charters.ts';
import { membersIn } from '../rules/alliances/members.ts';
import { freshestOfAll } from '../rules/evidence/freshest.ts';
import type { Freshness } from '../rules/evidence/freshness.ts';
import { isRegionWithin } from '../rules/impact/regions.ts';
import { feedStateType } from './actor-standing.ts';
import type { NetworkContext } from './context.ts';
import { freshnessType } from './derived/freshness-fields.ts';
import { asList, idsIn, MAX_VALUES, refuseCodes } from './filter-values.ts';

/** Conditions on actors that their profiles alone do not tell. */
export type ActorConditions = {
  readonly fields: Readonly<Record<string, InputField>>;
  /** The DIDs of those for whom all of them hold; undefined where no such condition is given. */
  read(value: Readonly<Record<string, unknown>>, context: NetworkContext): Promise<readonly string[] | undefined>;
};

/** Of names that have the same words so many count. */
const MOST_NAMED = 1_000;
const LONGEST_WORDS = 200;

/** Declares the conditions by name, by network, by age and by whether an actor is heard. */
export function actorConditions(builder: TypeBuilder, registry: KindRegistry): ActorConditions {
  const any = `Any of these, at most ${MAX_VALUES}.`;
  const conditions: Readonly<
    Record<string, InputField & { read(value: unknown, context: NetworkContext): Promise<Iterable<string>> }>
  > = {
    words: {
      type: () => GraphQLString,
      description: `Words of its name, all of them, as \`search\` takes them: of the last one the beginning is enough. Of names that fit, the ${MOST_NAMED} best count.`,
      read: named,
    },
    network: {
      type: () => GraphQLID,
      list: true,
      description: `It takes part in this network: it is its steward, or a confirmed member today. ${any}`,
      async read(value, context) {
        const facts = await context.facts();
        return idsIn(value, 'network', [CHARTER_KIND], registry).flatMap((id) => membersIn(facts, id));
      },
    },
    withinSector: {
      type: () => GraphQLString,
      list: true,
      description: `It works in this section or division of economic activity, or in a part of it: A has A0141. ${any}`,
      read: (value, context) => withProfile(value, 'withinSector', 'sector', isPartOfSector, context),
    },
    withinRegion: {
      type: () => GraphQLString,
      list: true,
      description: `It is seated in this country or region, or in a part of it: NL has NL-UT. ${any}`,
      read: (value, context) => withProfile(value, 'withinRegion', 'region', isRegionWithin, context),
    },
    freshness: {
      type: () => freshnessType(builder),
      list: true,
      description: 'How fresh the freshest of its goals, indicators, commitments and charters is. Any of these.',
      async read(value, context) {
        const wanted = asList(value, 'freshness');
        const ages = await context.remembered(
          { key: 'freshestOfAll', sizeOf: ({ size }: ReadonlyMap<string, Freshness>) => size },
          (facts) => context.inTurns(freshestOfAll(facts)),
        );
        return [...ages].filter(([, age]) => wanted.includes(age)).map(([actor]) => actor);
      },
    },
    feedState: {
      type: () => feedStateType(builder),
      list: true,
      description: 'How far this hub has read what it publishes. Any of these.',
      async read(value, { network }) {
        const wanted = asList(value, 'feedState');
        return network
          .feedStatuses()
          .filter(({ state }) => wanted.includes(state))
          .map(({ actor }) => actor);
      },
    },
  };
  return {
    fields: conditions,
    async read(value, context) {
      const given = Object.entries(conditions).filter(([name]) => value[name] !== undefined && value[name] !== null);
      if (given.length === 0) return undefined;
      const sets = await Promise.all(given.map(async ([name, { read }]) => new Set(await read(value[name], context))));
      const [first, ...others] = sets;
      return [...(first ?? [])].filter((actor) => others.every((set) => set.has(actor))).sort();
    },
  };
}

/** Those whose profiles have one of these codes, or a part of what it stands for. @throws ConstellationError BAD_INPUT */
async function withProfile(
  value: unknown,
  field: string,
  vocabulary: 'sector' | 'region',
  isPart: (part: string, whole: string) => boolean,
  context: NetworkContext,
): Promise<readonly string[]> {
  const wholes = asList(value, field).map(String);
  refuseCodes(vocabulary, wholes, field);
  const profiles = [...profilesIn(await context.facts()).values()];
  return profiles
    .filter((profile) => valuesOf(profile, vocabulary).some((code) => wholes.some((one) => isPart(String(code), one))))
    .map(({ actor }) => actor);
}

function isPartOfSector(part: string, whole: string): boolean {
  return part.startsWith(whole);
}

/** @throws ConstellationError BAD_INPUT */
async function named(value: unknown, context: NetworkContext): Promise<readonly string[]> {
  const text = String(value);
  const words = wordsOf(text);
  if (text.length > LONGEST_WORDS || words.length === 0)
    throw new ConstellationError(
      'BAD_INPUT',
      `words: write a letter or digit at least, and at most ${LONGEST_WORDS}.`,
      {
        field: 'words',
      },
    );
  const { found } = await context.titled({ words, fits: ({ kind }) => kind === PROFILE_KIND, limit: MOST_NAMED });
  return found.map(({ row }) => row.actor);
}
