import { isConstellationError, registry } from '../../schema/index.ts';
import { type HostedActor, WAITING_HERE, waitingHere } from '../../subgraphs/actor/index.ts';
import { askGraphQL, type GraphQLAnswer } from '../processes/ask-graphql.ts';
import { type AssertionOptions, assertionFor } from './actor-assertion.ts';
import { withActor } from './with-actor.ts';

export type TodoOptions = AssertionOptions & { readonly days?: number; readonly json?: boolean };

/** Something that waits, as a hub tells it. */
type Item = {
  readonly kind: string;
  readonly recordId: string;
  readonly title: string | null;
  readonly since: string | null;
  readonly due: string | null;
  readonly isOverdue: boolean | null;
  readonly whatToDo: string;
  readonly actors:
    | readonly ({ readonly id: string; readonly profile: { readonly name: string } | null } | null)[]
    | null;
};
type Page = {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly Item[];
};
type Asked = { readonly items: readonly Item[]; readonly answer: GraphQLAnswer };

const QUEUE = `query Todo($days: Int, $after: String) { followUps(days: $days) { items(first: 50, after: $after) {
  pageInfo { hasNextPage endCursor }
  nodes { kind recordId title since due isOverdue whatToDo actors { id profile { name } } }
} } }`;
/** Nobody reads more in one go; what is left shows once something is done. */
const MOST_PAGES = 4;

/**
 * Prints what waits for the people of an actor: at its own node, and what the hub knows of claims, decisions, promises and reviews. The hub is
 * asked in the name of the actor, so that what is shared with few counts too.
 */
export async function todoCommand(directory: string, options: TodoOptions): Promise<void> {
  const own: string[] = [];
  await withActor(directory, options, async (actor) => void own.push(...(await linesOf(actor))));
  const asked = await askHub(directory, options);
  if (options.json) console.log(JSON.stringify({ here: own, items: asked?.items ?? null }, null, 2));
  else tell(own, asked);
}

/** What waits at the node itself, and no hub knows of, in words. */
async function linesOf(actor: HostedActor): Promise<readonly string[]> {
  const items = await waitingHere(actor, registry);
  const ideas = items.filter(({ type }) => type === 'GUEST_IDEA').length;
  return [
    ...(ideas > 0
      ? [`${ideas} ${ideas === 1 ? 'idea' : 'ideas'} of guests among the drafts: publish or discard.`]
      : []),
    ...items
      .filter(({ type }) => type !== 'GUEST_IDEA')
      .map(({ type, id, title }) => printable(`${WAITING_HERE[type]}  ${title ?? ''} (${id})`)),
  ];
}

async function askHub(directory: string, options: TodoOptions): Promise<Asked | undefined> {
  const hub = await assertionFor(directory, options).catch((error: unknown) => {
    if (isConstellationError(error, 'HUB_UNKNOWN') && options.hub === undefined) return undefined;
    throw error;
  });
  if (!hub) return undefined;
  const { graphql, assertion: token } = hub;
  const items: Item[] = [];
  let answer: GraphQLAnswer = {};
  for (let page = 0, after: string | null = null; page < MOST_PAGES; page++) {
    answer = await askGraphQL(graphql, QUEUE, { token, variables: { days: options.days ?? null, after } });
    const found = (answer.data?.followUps as { items: Page } | null | undefined)?.items;
    items.push(...(found?.nodes ?? []));
    if (!found?.pageInfo.hasNextPage) break;
    after = found.pageInfo.endCursor;
  }
  return { items, answer };
}

function tell(own: readonly string[], asked: Asked | undefined): void {
  if (own.length > 0) console.log('At your node');
  for (const line of own) console.log(`  ${line}`);
  if (!asked) {
    console.error('The actor has joined no hub, so nobody could say what others wait for.');
    return;
  }
  const { items, answer } = asked;
  const kinds = [...new Set(items.map(({ kind }) => kind))];
  for (const kind of kinds) {
    const some = items.filter((item) => item.kind === kind);
    console.log(printable(`${wordsOf(kind)}: ${some[0]?.whatToDo}`));
    for (const item of some) console.log(printable(`  ${lineOf(item)}`));
  }
  if (items.length + own.length === 0 && !answer.errors) console.log('Nothing waits for you.');
  tellWhatIsMissing(answer);
}

function tellWhatIsMissing({ errors = [], extensions }: GraphQLAnswer): void {
  const sources = (extensions?.sources ?? []) as readonly { readonly actor: string; readonly status: string }[];
  const silent = sources.filter(({ status }) => status === 'FAILED').map(({ actor }) => actor);
  if (silent.length > 0) console.error(`Something may be missing: ${silent.join(', ')} did not answer.`);
  else for (const { message } of errors) console.error(`Something may be missing: ${message}`);
  if (errors.length > 0) process.exitCode = 1;
}

function lineOf({ recordId, title, since, due, isOverdue, actors }: Item): string {
  const when =
    due !== null ? `${isOverdue ? 'was due' : 'due'} ${due}` : since !== null ? `since ${since}` : 'at any time';
  const names = (actors ?? []).flatMap((actor) => (actor ? [actor.profile?.name ?? actor.id] : []));
  return [
    when,
    ...(title === null ? [] : [title]),
    ...(names.length === 0 ? [] : [`(${names.join(', ')})`]),
    recordId,
  ].join('  ');
}

/** `CLAIM_UNANSWERED` as people write it. */
function wordsOf(kind: string): string {
  const words = kind.toLowerCase().replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Words of others, without what a terminal would obey. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]/gu, '');
}
