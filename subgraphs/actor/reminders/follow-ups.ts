import { isConstellationError } from '../../../schema/index.ts';
import type { HubReader, Reader } from '../reading/index.ts';

/** Something that waits, as a hub tells it. */
export type FollowUpItem = {
  readonly kind: string;
  readonly recordId: string;
  readonly title: string | null;
  readonly since: string | null;
  readonly due: string | null;
  readonly isOverdue: boolean | null;
  readonly whatToDo: string | null;
  readonly actors:
    | readonly ({ readonly id: string; readonly profile: { readonly name: string | null } | null } | null)[]
    | null;
};

const QUEUE = `query Reminders($days: Int, $after: String) { followUps(days: $days) { items(first: 100, after: $after) {
  pageInfo { hasNextPage endCursor }
  nodes { kind recordId title since due isOverdue whatToDo actors { id profile { name } } }
} } }`;
/** Nobody reads more in one go. */
const MOST_PAGES = 3;

type Page = {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly (FollowUpItem | null)[];
};

/**
 * What waits for an organization, as the first hub that it joined tells somebody of it; undefined where none was joined.
 *
 * @throws ConstellationError HUB_… where the hub cannot be read: what it would have said is not known then
 */
export async function followUpsAtHub(
  hubs: HubReader,
  reader: Exclude<Reader, undefined>,
  days: number,
  signal: AbortSignal,
): Promise<readonly FollowUpItem[] | undefined> {
  const items: FollowUpItem[] = [];
  try {
    for (let page = 0, after: string | null = null; page < MOST_PAGES; page++) {
      const { data } = await hubs.data(reader, { query: QUEUE, variables: { days, after } }, signal);
      const found = (data?.followUps as { items?: Page | null } | null | undefined)?.items;
      items.push(...(found?.nodes ?? []).flatMap((item) => (isItem(item) ? [item] : [])));
      if (!found?.pageInfo.hasNextPage) break;
      after = found.pageInfo.endCursor;
    }
    return items;
  } catch (thrown) {
    if (isConstellationError(thrown, 'HUB_UNKNOWN')) return undefined;
    throw thrown;
  }
}

const DAY = /^\d{4}-\d\d-\d\d$/;

/** What a hub says is outside data: what is not of this form is nothing. */
function isItem(item: FollowUpItem | null): item is FollowUpItem {
  const isDay = (day: unknown) => day == null || (typeof day === 'string' && DAY.test(day));
  const isText = (text: unknown) => text == null || typeof text === 'string';
  return (
    typeof item === 'object' &&
    item !== null &&
    typeof item.kind === 'string' &&
    typeof item.recordId === 'string' &&
    isDay(item.since) &&
    isDay(item.due) &&
    isText(item.title) &&
    isText(item.whatToDo) &&
    (item.actors == null || Array.isArray(item.actors))
  );
}
