import type { Reference } from '../../../schema/index.ts';
import { waitingIdeas } from '../guests/ideas.ts';
import type { HostedActor } from '../hosted-actor.ts';
import type { StoredRecord } from '../store/port.ts';
import { type ErasedRecord, eraseRecord, plannedErasure } from './erase.ts';

const DAY = 24 * 60 * 60 * 1_000;
const PAGE = 500;

/**
 * For how many days the network of each of these topics keeps what is said on it, as its charter says: null where the charter says nothing of it.
 * A topic that is left out cannot be told.
 */
export type TopicRetention = (topics: readonly string[]) => Promise<ReadonlyMap<string, number | null>>;

export type DuePosts = {
  /** Posts whose time is over, and ideas of guests that nobody published in that time. */
  readonly due: readonly string[];
  /** Topics of which nobody could say for how long their posts are kept. */
  readonly unknown: readonly string[];
};

type Said = { readonly id: string; readonly topic: string; readonly at: number };

/**
 * Finds the posts of an actor whose time is over: so many days after they were first said as the charter of their network allows. Later
 * versions of a post do not prolong it, and a charter that changes its mind changes it for all.
 */
export async function duePosts(
  actor: HostedActor,
  retention: TopicRetention,
  now: () => number = Date.now,
): Promise<DuePosts> {
  const said = [...(await keptPosts(actor)), ...(await ideas(actor))];
  const topics = [...new Set(said.map(({ topic }) => topic))];
  const days = await retention(topics);
  const due = said.filter(({ topic, at }) => {
    const kept = days.get(topic);
    return kept != null && at + kept * DAY <= now();
  });
  return {
    due: due.map(({ id }) => id),
    unknown: topics.filter((topic) => !days.has(topic)),
  };
}

/** Withdraws and erases a post whose time is over; of an idea that was never published, its draft. With `dryRun` it only says so. */
export async function eraseDuePost(
  actor: HostedActor,
  id: string,
  options: { readonly dryRun?: boolean; readonly now?: () => number } = {},
): Promise<ErasedRecord> {
  const { dryRun = false, now = Date.now } = options;
  return dryRun ? plannedErasure(actor, id) : eraseRecord(actor, id, { reason: 'TIME_OVER', now });
}

/**
 * What the actor knows by itself about the retention of topics: those that are its own, of networks whose charter is its own. `askOthers` is
 * given the rest, topics and charters, and gives what it could find out.
 */
export function topicRetention(
  { did, store }: HostedActor,
  askOthers: (asked: {
    readonly topics: readonly string[];
    readonly charters: readonly string[];
  }) => Promise<ReadonlyMap<string, number | null>>,
): TopicRetention {
  const isOwn = (id: string) => id.startsWith(`${did}/`);
  return async (topics) => {
    const own = await store.find(topics.filter(isOwn), 'ALL');
    const networkOf = new Map(
      [...own].map(([id, { content }]) => [id, (content.network as Reference | undefined)?.id]),
    );
    const networks = [...new Set([...networkOf.values()].filter((id) => id !== undefined))];
    const charters = await store.find(networks.filter(isOwn), 'ALL');
    const asked = {
      topics: topics.filter((id) => !isOwn(id)),
      charters: networks.filter((id) => !isOwn(id)),
    };
    const found = asked.topics.length + asked.charters.length > 0 ? await askOthers(asked) : new Map();
    const daysOf = (topic: string): number | null | undefined => {
      if (!isOwn(topic)) return found.get(topic);
      const network = networkOf.get(topic);
      // a topic that was withdrawn says nothing of its network any more
      if (network === undefined) return undefined;
      return isOwn(network) ? retentionIn(charters.get(network)) : found.get(network);
    };
    const known = topics.map((topic) => [topic, daysOf(topic)] as const);
    return new Map(known.filter((one): one is readonly [string, number | null] => one[1] !== undefined));
  };
}

function retentionIn(charter: StoredRecord | undefined): number | null | undefined {
  if (!charter || charter.envelope.withdrawn) return undefined;
  return (charter.content.postRetentionDays as number | undefined) ?? null;
}

/** The posts of which content is left, withdrawn ones included. */
async function keptPosts({ store }: HostedActor): Promise<readonly Said[]> {
  const said = new Map<string, Said>();
  const kept = new Set<string>();
  for (let after = 0; ; ) {
    const page = await store.journal(after, PAGE);
    for (const { change, at } of page) {
      if (change.type !== 'VERSION' || change.envelope.kind !== 'Post') continue;
      const { id } = change.envelope;
      const topic = (change.content.topic as Reference | undefined)?.id ?? said.get(id)?.topic;
      if (Object.keys(change.content).length > 0) kept.add(id);
      if (topic !== undefined) said.set(id, { id, topic, at: said.get(id)?.at ?? Date.parse(at) });
    }
    const last = page.at(-1);
    if (!last) return [...said.values()].filter(({ id }) => kept.has(id));
    after = last.seq;
  }
}

/** Ideas of guests that wait to be read. */
async function ideas(actor: HostedActor): Promise<readonly Said[]> {
  return (await waitingIdeas(actor)).flatMap(({ id, content, updatedAt }) => {
    const topic = (content.topic as Reference | undefined)?.id;
    return topic === undefined ? [] : [{ id, topic, at: Date.parse(updatedAt) }];
  });
}
