import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import {
  ConstellationError,
  chainEntry,
  digestOf,
  EMPTY_HEAD,
  type FeedHead,
  isDigest,
  signRestored,
} from '../../../schema/index.ts';
import { type HostedActor, RECOVERY_MARKER } from '../hosted-actor.ts';
import type { JournalEntry } from '../store/port.ts';

export type RecoveryOptions = {
  /** Goes on although no hub answered: versions may then be numbered twice, which readers will notice. */
  readonly force?: boolean;
  readonly signal?: AbortSignal;
};

/** What came of asking the hubs. */
export type RecoveryResult = {
  /**
   * COMPLETE: nobody saw more than the backup holds. RESTORED: readers saw more; a signed entry says so, and versions go on above what
   * they saw. PENDING: no hub answered; publishing still waits. FORCED: no hub answered, and it goes on nevertheless.
   */
  readonly outcome: 'COMPLETE' | 'RESTORED' | 'PENDING' | 'FORCED';
  /** How many records had later versions than the backup. */
  readonly lost: number;
  readonly unreachable: readonly string[];
};

const TIER = 'PUBLIC';
const DEADLINE = 15_000;
const ATTEMPTS = 10;
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

/** What a hub saw beyond the position that it has in common with this store. */
type Seen = { readonly lastCommon: FeedHead; readonly beyond: readonly Line[] };

/**
 * Asks the hubs of a restored actor what they saw of its feed that the backup lacks, and writes down what follows from it (see
 * schema/restored.ts). Run it before the node publishes again; until then it refuses to.
 *
 * @example await recoverAfterRestore(actor, ['https://hub.example'])
 */
export async function recoverAfterRestore(
  actor: HostedActor,
  hubUrls: readonly string[],
  options: RecoveryOptions = {},
): Promise<RecoveryResult> {
  const answers = await Promise.allSettled(hubUrls.map((url) => askHub(actor, url, options.signal)));
  const seen = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
  const unreachable = hubUrls.filter((_url, index) => answers[index]?.status === 'rejected');
  if (seen.length === 0 && !options.force) return { outcome: 'PENDING', lost: 0, unreachable };

  const beyond = seen.flatMap((one) => one.beyond);
  let lost = 0;
  if (beyond.length > 0) {
    // a reader who is ahead of it goes back to it, so the lowest serves all
    const lastCommon = seen
      .filter((one) => one.beyond.length > 0)
      .map((one) => one.lastCommon)
      .reduce((lowest, head) => (head.count < lowest.count ? head : lowest));
    lost = await appendRestored(actor, lastCommon, beyond);
  }
  await rm(join(actor.directory, RECOVERY_MARKER), { force: true });
  const outcome = seen.length === 0 ? 'FORCED' : beyond.length > 0 ? 'RESTORED' : 'COMPLETE';
  return { outcome, lost, unreachable };
}

async function askHub(actor: HostedActor, hubUrl: string, signal: AbortSignal | undefined): Promise<Seen> {
  const own = (await actor.store.head()).heads[TIER];
  const first = await readChain(actor.did, hubUrl, Math.max(0, own.count - 1), signal);
  if (own.count === 0) return { lastCommon: EMPTY_HEAD, beyond: await rest(first.chain, first.head.count) };
  if (first.head.count <= own.count) {
    // the hub is behind or level; it has the same past if our entry at its head is its head
    if (first.head.count === 0) return { lastCommon: EMPTY_HEAD, beyond: [] };
    const [entry] = await actor.store.feed(TIER, first.head.count - 1, 1);
    if (entry?.digest === first.head.digest) return { lastCommon: own, beyond: [] };
  } else if (first.chain[0]?.seq === own.count && first.chain[0].digest === own.digest) {
    return { lastCommon: own, beyond: (await rest(first.chain, first.head.count)).slice(1) };
  }
  return compareFromTheBeginning();

  async function rest(chain: readonly Line[], until: number): Promise<Line[]> {
    const lines = [...chain];
    for (let last = lines.at(-1)?.seq ?? 0; last < until && lines.length > 0; last = lines.at(-1)?.seq ?? until) {
      const page = await readChain(actor.did, hubUrl, last, signal);
      if (page.chain.length === 0 || lines.length > MAX_LINES) throw faulty(hubUrl);
      lines.push(...page.chain);
    }
    return lines;
  }

  async function compareFromTheBeginning(): Promise<Seen> {
    const start = await readChain(actor.did, hubUrl, 0, signal);
    const theirs = await rest(start.chain, start.head.count);
    let lastCommon: FeedHead = EMPTY_HEAD;
    for (let after = 0; after < theirs.length; ) {
      const ours = await actor.store.feed(TIER, after, 500);
      const differs = ours.findIndex((entry, index) => entry.digest !== theirs[after + index]?.digest);
      const last = ours[(differs === -1 ? ours.length : differs) - 1];
      if (last) lastCommon = { count: last.seq, digest: last.digest };
      if (differs !== -1 || ours.length === 0) break;
      after += ours.length;
    }
    return { lastCommon, beyond: theirs.slice(lastCommon.count) };
  }
}

async function readChain(did: string, hubUrl: string, after: number, signal: AbortSignal | undefined) {
  const url = new URL('/recovery/feed', hubUrl);
  url.search = new URLSearchParams({ actor: did, tier: TIER, after: String(after) }).toString();
  const deadline = AbortSignal.timeout(DEADLINE);
  const response = await fetch(url, {
    redirect: 'error',
    signal: signal ? AbortSignal.any([signal, deadline]) : deadline,
  });
  if (!response.ok) {
    // the hub has never heard of this actor, so it saw nothing
    if ((await response.text()).includes('"NOT_A_MEMBER"')) return { head: EMPTY_HEAD, chain: [] };
    throw faulty(hubUrl);
  }
  const page = pageSchema.safeParse(await response.json());
  if (!page.success || page.data.chain.some(({ seq }, index) => seq !== after + 1 + index)) throw faulty(hubUrl);
  return page.data;
}

function faulty(hubUrl: string): ConstellationError {
  return new ConstellationError('ACTOR_BAD_ANSWER', `The hub ${hubUrl} answered something that cannot be used.`);
}

/** Writes the entry that says what happened. Gives the number of records whose later versions are lost. */
async function appendRestored(actor: HostedActor, lastCommon: FeedHead, beyond: readonly Line[]): Promise<number> {
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
    const statement = await signRestored({ did, tier: TIER, lastCommon, at }, keys.signingKey);
    const link = chainEntry(did, TIER, head.heads[TIER], {
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
      feeds: { [TIER]: link },
    };
    if ((await store.append([entry])) === 1) return lost.length;
  }
  throw new ConstellationError('STORE_LOCKED', 'Other processes write to this store; stop the node and try again.', {
    actor: did,
  });
}
