import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import {
  ConstellationError,
  chainEntry,
  checkKeyHistory,
  digestOf,
  EMPTY_HEAD,
  FEED_TIERS,
  type FeedHead,
  type FeedTier,
  isDigest,
  signRestored,
  signViewerAssertion,
} from '../../../schema/index.ts';
import type { HostedActor } from '../hosted-actor.ts';
import { type PinnedHub, readPinnedHubs } from '../membership/pinned-hubs.ts';
import type { JournalEntry } from '../store/port.ts';
import { type ClosedRecord, closeTakenBack } from './closing.ts';
import { RECOVERY_MARKER, readRecoveryMarker } from './recovery-marker.ts';

export type RecoveryOptions = {
  /** Goes on although no hub could say what it saw: versions may then be numbered twice, which readers will notice. */
  readonly force?: boolean;
  readonly signal?: AbortSignal;
};

/** What came of asking the hubs. */
export type RecoveryResult = {
  /**
   * COMPLETE: nobody saw more than the backup holds. RESTORED: readers saw more; a signed entry says so, and versions go on above what
   * they saw. PENDING: no hub could say, or of the feed for members none of those that the actor joined; publishing still waits. FORCED:
   * so, and it goes on nevertheless.
   */
  readonly outcome: 'COMPLETE' | 'RESTORED' | 'PENDING' | 'FORCED';
  /** Records of which readers saw later versions than the backup holds. */
  readonly lost: readonly LostRecord[];
  /** Records that show less now than the backup says, until their owner decides again. */
  readonly closed: readonly ClosedRecord[];
  /** The hubs whose answer says nothing about what the backup lacks. */
  readonly unheard: readonly UnheardHub[];
};

/** A record that lost versions in a restore. */
export type LostRecord = {
  readonly id: string;
  /** The highest version that readers saw. */
  readonly version: number;
  /** The version that the backup holds; 0 when it does not know the record at all. */
  readonly kept: number;
};

export type UnheardHub = {
  readonly url: string;
  /**
   * UNREACHABLE: it did not answer, or nothing that can be used. NOT_READY: it is starting, or still reading the feed. NOT_A_MEMBER: it
   * does not know the actor, or not any more. BEHIND: it has read less than the backup holds, so it may have forgotten what it saw: an
   * index is built anew from the feed, and this feed waits.
   */
  readonly why: 'UNREACHABLE' | 'NOT_READY' | 'NOT_A_MEMBER' | 'BEHIND';
};

const TIERS = Object.keys(FEED_TIERS) as FeedTier[];
const DEADLINE = 15_000;
const ATTEMPTS = 10;
/** For one request: whoever is named as a hub and is none shall not go on with it. */
const ASSERTION_SECONDS = 60;
const MAX_LINES = 5_000_000;

const digest = z.string().refine(isDigest);
const count = z.int().min(0);
const pageSchema = z.object({
  head: z.object({ count, digest: digest.nullish() }),
  chain: z
    .array(z.object({ seq: z.int().min(1), id: z.string(), version: count, recordDigest: digest, digest }))
    .max(10_000),
});
type Line = z.infer<typeof pageSchema>['chain'][number];

/** A hub that is asked; `pinned` where the actor takes part in it, so that it may have seen what is for members. */
type AskedHub = { readonly url: string; readonly pinned: PinnedHub | undefined };

/** What a hub saw of a feed beyond the position that it has in common with this store. */
type Seen = {
  readonly tier: FeedTier;
  readonly lastCommon: FeedHead;
  readonly beyond: readonly Line[];
};

/**
 * Asks the hubs of a restored actor, those that are named and those that it pinned, what they saw of its feeds that the backup lacks, and writes down what follows from it (see
 * schema/restored.ts). Run it before the node publishes again; until then it refuses to.
 *
 * @example await recoverAfterRestore(actor, ['https://hub.example'])
 */
export async function recoverAfterRestore(
  actor: HostedActor,
  namedUrls: readonly string[],
  options: RecoveryOptions = {},
): Promise<RecoveryResult> {
  const pinned = await readPinnedHubs(actor.directory);
  const joined = pinned.filter(({ departure }) => departure === undefined);
  const named = await Promise.all(namedUrls.map((url) => whichHub(url, joined, options.signal)));
  const others = joined
    .filter((hub) => !named.some((one) => one.pinned === hub))
    .map((hub): AskedHub => ({ url: new URL(hub.endpoints.graphql).origin, pinned: hub }));
  const asked = [...named, ...others];
  const answers = await Promise.allSettled(asked.map((hub) => askHub(actor, hub, options.signal)));
  const seen = answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []));
  const unheard = answers.flatMap((answer, index): UnheardHub[] =>
    answer.status === 'rejected' ? [{ url: asked[index]?.url ?? '', why: whyUnheard(answer.reason) }] : [],
  );
  // what members saw nobody can tell but a hub that the actor joined
  const isHeard = seen.length > 0 && (joined.length === 0 || seen.some(({ tier }) => tier === 'MEMBERS'));
  if (!isHeard && !options.force) return { outcome: 'PENDING', lost: [], closed: [], unheard };

  const lost = new Map<string, LostRecord>();
  let isRestored = false;
  for (const tier of TIERS) {
    const beyond = seen.flatMap((one) => (one.tier === tier ? one.beyond : []));
    if (beyond.length === 0) continue;
    isRestored = true;
    for (const one of await appendRestored(actor, tier, beyond))
      if (one.version > (lost.get(one.id)?.version ?? 0)) lost.set(one.id, one);
  }
  const changed = new Set(seen.flatMap(({ beyond }) => beyond.map(({ id }) => id)));
  const closed = await closeTakenBack(actor, changed, await readRecoveryMarker(actor.directory));
  await rm(join(actor.directory, RECOVERY_MARKER), { force: true });
  const outcome = !isHeard ? 'FORCED' : isRestored ? 'RESTORED' : 'COMPLETE';
  return { outcome, lost: [...lost.values()], closed, unheard };
}

/** One hub has many addresses: which of those that the actor joined it is says its name, and its address only where it tells none. */
async function whichHub(url: string, joined: readonly PinnedHub[], signal: AbortSignal | undefined): Promise<AskedHub> {
  if (joined.length === 0) return { url, pinned: undefined };
  const deadline = AbortSignal.timeout(DEADLINE);
  const did = await fetch(new URL('/.well-known/did.json', url), {
    redirect: 'error',
    signal: signal ? AbortSignal.any([signal, deadline]) : deadline,
  })
    .then((response) => response.json())
    .then((document: unknown) => (document as { id?: unknown } | null)?.id)
    .catch(() => undefined);
  const isIt = (hub: PinnedHub) =>
    typeof did === 'string' ? hub.did === did : new URL(hub.endpoints.graphql).origin === new URL(url).origin;
  return { url, pinned: joined.find(isIt) };
}

/** What a hub saw of every feed that was shown to it. One whose answer on any of them is of no use counts as unheard. */
async function askHub(actor: HostedActor, hub: AskedHub, signal: AbortSignal | undefined): Promise<readonly Seen[]> {
  const tiers = TIERS.filter((tier) => tier === 'PUBLIC' || hub.pinned);
  return Promise.all(tiers.map((tier) => askForTier(actor, hub, tier, signal)));
}

async function askForTier(
  actor: HostedActor,
  hub: AskedHub,
  tier: FeedTier,
  signal: AbortSignal | undefined,
): Promise<Seen> {
  const own = (await actor.store.head()).heads[tier];
  const chainAfter = (after: number) => readChain(actor, hub, tier, after, signal);
  const first = await chainAfter(Math.max(0, own.count - 1));
  if (own.count === 0) return { tier, lastCommon: EMPTY_HEAD, beyond: await rest(first.chain, first.head.count) };
  // hubs take a feed for members when they may; one that has none of it was never shown any
  if (tier !== 'PUBLIC' && first.head.count === 0) return { tier, lastCommon: own, beyond: [] };
  if (first.head.count <= own.count) {
    // level, with the same past, if our entry at its head is its head
    if (first.head.count === 0) throw new Unheard('BEHIND');
    const [entry] = await actor.store.feed(tier, first.head.count - 1, 1);
    if (entry?.digest === first.head.digest) {
      // what the backup holds it must have seen or be about to see: one who saw less tells nothing about what came after
      if (first.head.count < own.count) throw new Unheard('BEHIND');
      return { tier, lastCommon: own, beyond: [] };
    }
  } else if (first.chain[0]?.seq === own.count && first.chain[0].digest === own.digest) {
    return { tier, lastCommon: own, beyond: (await rest(first.chain, first.head.count)).slice(1) };
  }
  return compareFromTheBeginning();

  async function rest(chain: readonly Line[], until: number): Promise<Line[]> {
    const lines = [...chain];
    for (let last = lines.at(-1)?.seq ?? 0; last < until && lines.length > 0; last = lines.at(-1)?.seq ?? until) {
      const page = await chainAfter(last);
      if (page.chain.length === 0 || lines.length > MAX_LINES) throw faulty(hub.url);
      lines.push(...page.chain);
    }
    return lines;
  }

  async function compareFromTheBeginning(): Promise<Seen> {
    const start = await chainAfter(0);
    const theirs = await rest(start.chain, start.head.count);
    let lastCommon: FeedHead = EMPTY_HEAD;
    for (let after = 0; after < theirs.length; ) {
      const ours = await actor.store.feed(tier, after, 500);
      const differs = ours.findIndex((entry, index) => entry.digest !== theirs[after + index]?.digest);
      const last = ours[(differs === -1 ? ours.length : differs) - 1];
      if (last) lastCommon = { count: last.seq, digest: last.digest };
      if (differs !== -1 || ours.length === 0) break;
      after += ours.length;
    }
    return { tier, lastCommon, beyond: theirs.slice(lastCommon.count) };
  }
}

async function readChain(
  actor: HostedActor,
  hub: AskedHub,
  tier: FeedTier,
  after: number,
  signal: AbortSignal | undefined,
) {
  const url = new URL('/recovery/feed', hub.url);
  url.search = new URLSearchParams({ actor: actor.did, tier, after: String(after) }).toString();
  const assertion = tier !== 'PUBLIC' && hub.pinned ? await ownAssertion(actor, hub.pinned) : undefined;
  const deadline = AbortSignal.timeout(DEADLINE);
  const response = await fetch(url, {
    redirect: 'error',
    headers: assertion === undefined ? {} : { authorization: `Bearer ${assertion}` },
    signal: signal ? AbortSignal.any([signal, deadline]) : deadline,
  });
  if (!response.ok) {
    const text = await response.text();
    for (const why of ['NOT_A_MEMBER', 'NOT_READY'] as const) if (text.includes(`"${why}"`)) throw new Unheard(why);
    throw faulty(hub.url);
  }
  const page = pageSchema.safeParse(await response.json());
  if (!page.success || page.data.chain.some(({ seq }, index) => seq !== after + 1 + index)) throw faulty(hub.url);
  return page.data;
}

/** Says to a hub that it is the actor that asks: what only members see of it is told to nobody else. */
async function ownAssertion({ did, keys }: HostedActor, hub: PinnedHub): Promise<string> {
  const { current } = await checkKeyHistory(hub.keyHistory, hub.did);
  const viewer = { actor: did, subject: 'recovery', role: 'READER' as const, hub: hub.did, hubKey: current.thumbprint };
  return signViewerAssertion(viewer, keys.signingKey, { lifetime: ASSERTION_SECONDS });
}

/** A hub whose answer says nothing about what the backup lacks. */
class Unheard extends Error {
  readonly why: UnheardHub['why'];
  constructor(why: UnheardHub['why']) {
    super(why);
    this.why = why;
  }
}

function whyUnheard(reason: unknown): UnheardHub['why'] {
  return reason instanceof Unheard ? reason.why : 'UNREACHABLE';
}

function faulty(hubUrl: string): ConstellationError {
  return new ConstellationError('ACTOR_BAD_ANSWER', `The hub ${hubUrl} answered something that cannot be used.`);
}

/** Writes the entry that says what happened. Gives the records whose later versions are lost. */
async function appendRestored(
  actor: HostedActor,
  tier: FeedTier,
  beyond: readonly Line[],
): Promise<readonly LostRecord[]> {
  const { store, keys, did } = actor;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const highest = new Map<string, { id: string; version: number; digest: string }>();
    for (const { id, version, recordDigest } of beyond) {
      if (id === did || (highest.get(id)?.version ?? 0) >= version) continue;
      highest.set(id, { id, version, digest: recordDigest });
    }
    const known = await store.find([...highest.keys()], 'ALL');
    const lost = [...highest.values()].filter(({ id, version }) => version > (known.get(id)?.envelope.version ?? 0));
    const head = await store.head();
    const now = new Date().toISOString().replace(/\.\d+Z$/, 'Z');
    const at = head.issuedAt !== undefined && head.issuedAt > now ? head.issuedAt : now;
    // it stands directly after the position it names, so that it holds nowhere else
    const statement = await signRestored({ did, tier, lastCommon: head.heads[tier], at }, keys.signingKey);
    const link = chainEntry(did, tier, head.heads[tier], {
      action: 'RESTORED',
      id: did,
      kind: '',
      version: 0,
      recordDigest: digestOf(statement),
    });
    const entry: JournalEntry = {
      seq: head.seq + 1,
      change: { type: 'RESTORED', statement, lost },
      at,
      feeds: { [tier]: link },
    };
    if ((await store.append([entry])) === 1)
      return lost.map(({ id, version }) => ({ id, version, kept: known.get(id)?.envelope.version ?? 0 }));
  }
  throw new ConstellationError('STORE_LOCKED', 'Other processes write to this store; stop the node and try again.', {
    actor: did,
  });
}
