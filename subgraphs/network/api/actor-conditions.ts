import { GraphQLID, GraphQLString } from 'graphql';
import type { InputField, TypeBuilder } from '../../../schema/graphql/index.ts';
import { ConstellationError, type KindRegistry } from '../../../schema/index.ts';
import { wordsOf } from '../facts/index.ts';
import { PROFILE_KIND } from '../index-row.ts';
import { CHARTER_KIND } from '../rules/alliances/charters.ts';
import { membersIn } from '../rules/alliances/members.ts';
import { freshestOfAll } from '../rules/evidence/freshest.ts';
import type { Freshness } from '../rules/evidence/freshness.ts';
import { feedStateType } from './actor-standing.ts';
import type { NetworkContext } from './context.ts';
import { freshnessType } from './derived/freshness-fields.ts';
import { asList, idsIn, MAX_VALUES } from './filter-values.ts';

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
