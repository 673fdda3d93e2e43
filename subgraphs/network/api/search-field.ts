import { GraphQLString } from 'graphql';
import {
  decodeCursor,
  encodeCursor,
  makePage,
  type OutputClass,
  type OutputField,
  PAGE_ARGS,
  type Page,
  pageSize,
  type TypeBuilder,
} from '../../../schema/graphql/index.ts';
import { ConstellationError, type KindRegistry } from '../../../schema/index.ts';
import { type Fact, type TitlePlace, wordsOf } from '../facts/index.ts';
import { ACTOR_KIND, PROFILE_KIND } from '../index-row.ts';
import type { IndexRow } from '../store/port.ts';
import type { NetworkContext } from './context.ts';
import { countedPage } from './counted-page.ts';
import { type ActorEntity, actorEntity, entityOfRow, type RecordEntity } from './entity.ts';

/** Something that was found, and its row, by which it is known whether it may still be seen. */
type Hit = {
  readonly kind: string;
  readonly title: string | null;
  readonly actor: ActorEntity;
  readonly record: RecordEntity | null;
  readonly row: IndexRow;
  readonly place: TitlePlace;
};

/** So long a text may be looked for. */
const LONGEST_TEXT = 200;

/** The root field that finds records and actors by words of their titles and names. */
export function searchField(
  builder: TypeBuilder,
  registry: KindRegistry,
  types: {
    readonly actor: () => OutputClass;
    readonly record: () => OutputClass;
    connectionOf(node: OutputClass): OutputClass;
  },
): OutputField {
  const kinds = () => builder.enumeration('SearchKind', 'What can be searched for.', searchedKinds(registry));
  const hit = builder.object('SearchHit', {
    description: 'Something that was found.',
    fields: {
      kind: { type: kinds, description: 'What it is.' },
      title: { type: () => GraphQLString, description: 'Its title, or the name of the actor, as this hub knows it.' },
      actor: { type: types.actor, description: 'The actor that was found, or that issued the record.' },
      record: { type: types.record, description: 'The record; null where an actor was found.' },
    },
  });
  return {
    type: () => types.connectionOf(hit),
    description: `Records by words of their titles, and actors by words of their names, as far as you may see them: what anybody may, or what members may for members. All words must be there, whatever their case, accents and form; of the last one the beginning is enough, from two letters on. The best come first: what is just the words; what begins with them; what has them next to each other in that order; the rest; each time first where the last word is there as a whole; then the newest. A text has at most ${LONGEST_TEXT} characters, and two letters or digits at least, or one sign of a script that writes words in signs; with less the answer is BAD_INPUT.`,
    args: {
      text: { type: () => GraphQLString, required: true, description: 'What to look for.' },
      kinds: { type: kinds, list: true, description: 'Only these; all unless told.' },
      ...PAGE_ARGS,
    },
    resolve: (_root, args: SearchArguments, context: NetworkContext) => search(args, context),
  };
}

type SearchArguments = {
  readonly text: string;
  readonly kinds?: readonly string[] | null;
  readonly first?: number | null;
  readonly after?: string | null;
};

/** Kinds whose records have a title that may be seen; an actor is found by its profile. */
function searchedKinds(registry: KindRegistry): Readonly<Record<string, string>> {
  const titled = registry.kinds.filter(({ title, personal, name }) => title && !personal && name !== PROFILE_KIND);
  return Object.fromEntries([
    [ACTOR_KIND, 'An actor, by its name.'],
    ...titled.map(({ name, description }) => [name, description] as const),
  ]);
}

async function search({ text, kinds, first, after }: SearchArguments, context: NetworkContext): Promise<Page<Hit>> {
  if (text.length > LONGEST_TEXT)
    throw new ConstellationError('BAD_INPUT', `What is looked for has at most ${LONGEST_TEXT} characters.`, {
      field: 'text',
    });
  const size = pageSize(first);
  const words = wordsOf(text);
  if (!isEnough(words))
    throw new ConstellationError(
      'BAD_INPUT',
      'Say what to look for, by two letters or more: words of titles and names are searched, and the beginning of the last one is enough.',
      { field: 'text' },
    );
  const wanted = kinds ? new Set(kinds) : undefined;
  const mark = { list: 'search', words, kinds: wanted ? [...wanted].sort() : null, tier: context.tier };
  const behind = after == null ? undefined : placeIn(decodeCursor(mark, after));
  const fits = ({ kind }: Fact) => !wanted || wanted.has(kindOf(kind));
  const { found, total } = await context.titled({
    words,
    fits,
    limit: size + 1,
    ...(behind ? { after: behind } : {}),
  });
  context.noteAsked();
  const hits = found.flatMap(({ place, row }): readonly Hit[] => {
    const entity = entityOfRow(row, context.network.registry);
    if (!entity) return [];
    const kind = kindOf(row.kind);
    const record = kind === ACTOR_KIND ? null : entity;
    return [{ kind, title: row.title ?? null, actor: actorEntity(row.actor), record, row, place }];
  });
  const page = makePage(
    hits,
    size,
    behind !== undefined,
    ({ place }) => encodeCursor(mark, [`${place.rank} ${place.issuedAt}`, place.id]),
    () => total,
  );
  return countedPage(page, context, ({ row }) => row);
}

/** Scripts in which one sign is a word, or most of one. */
const SIGN = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

/** Of less, what is found says nothing: a single letter is a word in few titles, and begins one in most. */
function isEnough(words: readonly string[]): boolean {
  return words.join('').length > 1 || words.some((word) => SIGN.test(word));
}

/** An actor is what its profile names. */
function kindOf(kind: string): string {
  return kind === PROFILE_KIND ? ACTOR_KIND : kind;
}

/** @throws ConstellationError BAD_CURSOR */
function placeIn([value, id]: readonly (string | number | null)[]): TitlePlace {
  const [rank = '', issuedAt] = String(value).split(' ');
  if (issuedAt === undefined) throw new ConstellationError('BAD_CURSOR');
  return { rank: Number(rank), issuedAt, id: String(id) };
}
