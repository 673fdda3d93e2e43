import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { buildConnector } from 'undici';
import {
  ConstellationError,
  registry as everyKind,
  FEED_TIERS,
  type FeedTier,
  type KindRegistry,
} from '../../schema/index.ts';
import { actorResolver, guardedConnector, openSafeFetch } from '../fetching/index.ts';
import { type AdmissionRule, admissionBy } from './admission.ts';
import { openMeasuring } from './analytics/index.ts';
import { type ContextOptions, type NetworkContext, type NetworkView, networkContext } from './api/context.ts';
import { feedSummary } from './api/hub-type.ts';
import { networkSchema } from './api/network-schema.ts';
import { type Changes, openChanges } from './changes.ts';
import { type Charters, openCharters } from './charters.ts';
import { openCheckedKeys } from './checked-keys.ts';
import { controlProof } from './control-proof.ts';
import { type OpenExport, openExporting } from './export/exporting.ts';
import { openIndexFacts, openRemembered, type Sight } from './facts/index.ts';
import { addHubRoutes } from './http/hub-routes.ts';
import type { HubIdentity } from './identity.ts';
import type { GrowthLimits } from './ingest/allowance.ts';
import type { BackoffLimits } from './ingest/backoff.ts';
import { type ControlTimes, type Unproven, watchControl } from './ingest/control-watch.ts';
import { type FeedStatus, type Ingest, startIngest } from './ingest/ingest.ts';
import { keyRenewal } from './key-renewal.ts';
import { openMaps } from './maps.ts';
import { type Members, makeMembers } from './members.ts';
import { openParticipants } from './participation.ts';
import { resolvingByPins } from './pinned-keys.ts';
import { openReads } from './reads.ts';
import { type RecoveryFeed, type RecoveryRequest, recoveryFeed } from './recovery.ts';
import type { RequestSigner } from './request-signer.ts';
import { finishRestore } from './roster/lost-entries.ts';
import { type Charters as ChartersOf, openPublishedRoster } from './roster/published-roster.ts';
import { claimState } from './roster/standing.ts';
import { openRoster } from './roster.ts';
import { placeFinder } from './sessions/session-place.ts';
import { openSessionSigner } from './sessions/session-signer.ts';
import type { Hole, HubState, IndexStore } from './store/port.ts';
import { openViewers, type SignedIn } from './viewers.ts';

/** How often it is looked whether all feeds were read once. */
const SETTLED_MS = 250;

export type NetworkOptions = {
  readonly state: HubState;
  readonly index: IndexStore;
  /** Whether members may be on this machine, without https. */
  readonly development: boolean;
  /** What the operator calls the hub. */
  readonly name?: string;
  /** Its name and key. Without, it asks its members unsigned, knows what is PUBLIC only, and publishes no roster. */
  readonly identity?: HubIdentity;
  /** Who is taken in when somebody applies; STEWARD unless told. */
  readonly admission?: AdmissionRule;
  /** For how many hours nodes may believe the roster when they cannot reach the hub. */
  readonly rosterHours?: number;
  /** Who takes part in which charters, for the roster; none unless told. */
  readonly charters?: ChartersOf;
  readonly registry?: KindRegistry;
  readonly pollMs?: number;
  readonly rosterPollMs?: number;
  readonly backoff?: BackoffLimits;
  readonly pageDeadlineMs?: number;
  /** How often each member is asked for new keys, in milliseconds. */
  readonly keysEveryMs?: number;
  readonly growth?: GrowthLimits;
  /** How often members are asked for their word, and for how long it is good; CONTROL_TIMES unless a test says so. */
  readonly control?: ControlTimes;
  /** So long what an actor shares with members is shown without a word of it, in milliseconds; 60,000 unless a test says so. */
  readonly unheardMs?: number;
  readonly now?: () => number;
  /** Hears of faults of our own, for the log. */
  readonly onFault?: (thrown: unknown) => void;
};

/** The running network subgraph of a hub: who takes part, what they publish, and the schema that answers from it. */
export type Network = {
  /** Executable, with federation's fields. Execute with a fresh {@link newContext} for each request. */
  readonly schema: GraphQLSchema;
  newContext(options?: ContextOptions): NetworkContext;
  readonly directory: Directory;
  /** What its operator calls it. */
  readonly name: string;
  /** Opens connections to members' addresses, and to checked ones only: for whoever asks members beside this. */
  readonly connect: buildConnector.connector;
  /** Makes requests to members ones of this hub; absent when it has no name to sign with. */
  readonly signer?: RequestSigner;
  /** Who shows this assertion with its secret. @throws ConstellationError UNAUTHENTICATED, whatever is wrong with it */
  viewerOf(shown: string): Promise<SignedIn>;
  /** Who takes part in which charters, as the feeds say. */
  readonly charters: Charters;
  /** Adds and removes members; what it changes shows here at once. */
  readonly members: Members;
  /** Serves its name, its roster, applications and departures; absent without a name. */
  addRoutes?(app: FastifyInstance): void;
  /** How far each active member was read. */
  feeds(): readonly FeedStatus[];
  /** Entries that were faulty and passed over, newest first. */
  holes(actor?: string): Promise<readonly Hole[]>;
  /** Reads every feed now; resolves when each was read to the end or could not be. */
  waitUntilCaughtUp(signal?: AbortSignal): Promise<void>;
  recoveryFeed(request: RecoveryRequest): Promise<RecoveryFeed>;
  /**
   * All records of a kind that somebody may see in the index, as of one moment.
   *
   * @throws ConstellationError UNKNOWN_KIND | BAD_INPUT | HUB_BUSY
   */
  openExport(asked: ExportQuestion): Promise<OpenExport>;
  /** Tells when records come, change or go in a tier, for those who want to know when to ask again. */
  readonly listenToChanges: Changes['listen'];
  /** True from when each member that was there at the start was read to the end, or tried. */
  ready(): boolean;
  /** What `/health` shows; JSON. */
  health(): NetworkHealth;
  /** Stops reading and listening. The stores stay open: who opened them closes them. */
  close(): Promise<void>;
};

/** Which records are exported, for whom. */
export type ExportQuestion = {
  readonly kind: string;
  /** One of EXPORT_FORMATS, in any case. */
  readonly format: string;
  /** Whose exports are counted together. */
  readonly asker: string;
  readonly viewer?: SignedIn | undefined;
};

export type Place = {
  readonly did: string;
  readonly endpoint: string;
  readonly status: 'ACTIVE' | 'SUSPENDED';
  /** Set while it is not known that whoever answers there is the member: it is not asked. */
  readonly unproven?: Unproven;
};

/** Where members answer. */
export type Directory = {
  find(did: string): Place | undefined;
};

export type NetworkHealth = {
  readonly ready: boolean;
  readonly members: { readonly active: number; readonly suspended: number };
  readonly feeds: ReturnType<typeof feedSummary>;
};

/**
 * Opens the network subgraph over its two stores and begins to read the feeds of its members.
 *
 * @example const network = await openNetwork({ state, index, development: false, name: 'Water hub' });
 */
export async function openNetwork(options: NetworkOptions): Promise<Network> {
  const { state, index, development, name = 'Constellation hub', registry = everyKind, now = Date.now } = options;
  const { onFault = () => {} } = options;
  // at home the waits are short, so that a node that was started again is back at once
  const backoff = options.backoff ?? (development ? { firstMs: 250, maxMs: 3_000 } : { firstMs: 1_000, maxMs: 60_000 });
  const fetch = openSafeFetch({ development });
  const resolve = resolvingByPins(actorResolver({ fetch, development }), state);
  const { identity } = options;
  if (identity) await claimState(state, identity);
  const prove = identity && controlProof({ hub: identity.did, fetch, now });
  const onMembers = makeMembers({
    state,
    resolve,
    now,
    admission: admissionBy(options.admission ?? 'STEWARD'),
    ...(identity && prove ? { hub: identity.did, prove } : {}),
  });
  const rosterPoll = options.rosterPollMs === undefined ? {} : { pollMs: options.rosterPollMs };
  const roster = await openRoster({ state, onFault, ...rosterPoll });
  const isActive = (did: string) => roster.find(did)?.status === 'ACTIVE';
  let isComplete = () => false;
  let isRead: Ingest['isRead'] = () => false;
  const charters = openCharters({
    index,
    published: await lastCharters(state),
    isComplete: () => isComplete(),
    isActive,
    isRead: (did, change) => isRead(did, change),
    now,
    onFault,
  });
  roster.onChange(() => charters.noteChange(undefined));
  const changes = openChanges();
  roster.onChange(({ before, after }) => {
    const did = (after ?? before)?.did;
    if (did !== undefined) for (const tier of Object.keys(FEED_TIERS) as FeedTier[]) changes.note(did, tier);
  });
  const published =
    identity &&
    (await openPublishedRoster({
      state,
      identity,
      now,
      onFault,
      charters: options.charters ?? (async () => charters.current()),
      ...(options.rosterHours === undefined ? {} : { hours: options.rosterHours }),
    }));
  await published?.sync();
  const ended = new AbortController();
  const restoring =
    identity &&
    finishRestore({
      state,
      identity,
      resolve,
      fetch,
      signal: ended.signal,
      now,
      onWaiting: ({ heard, asked }) =>
        onFault(
          new ConstellationError(
            'NOT_READY',
            `The hub was restored, and is asking again by itself, every ten seconds: ${heard} of ${asked} nodes have said what they have of its roster, which is published when they have. Only if some are gone for good: constellation hub restore <dir> --continue.`,
          ),
        ),
    })
      .then(() => roster.sync())
      .then(() => published?.sync())
      .catch((thrown: unknown) => {
        if (!ended.signal.aborted) onFault(thrown);
      });
  charters.onChange(() => published?.syncSoon());
  // what other processes changed is published too
  roster.onChange(() => void published?.sync().catch(onFault));
  const members = syncing(onMembers, async (did) => {
    await roster.sync(did);
    await published?.sync();
  });
  const signer =
    options.identity &&
    openSessionSigner({
      identity: options.identity,
      fetch,
      findPlace: placeFinder({ find: roster.find, resolve }),
      backoff,
      now,
    });
  if (signer) roster.onChange(({ before, after }) => signer.reconsider((after ?? before)?.did ?? ''));
  const control =
    prove &&
    watchControl({
      roster,
      prove,
      refresh: members.refresh,
      backoff,
      now,
      ...(options.control === undefined ? {} : { times: options.control }),
    });
  let hasAskedAll = control === undefined;
  void control?.settled().then(() => {
    hasAskedAll = true;
  });
  const isReady = () => ingest.isSettled() && hasAskedAll;
  const reads = openReads({ state, index, now, onFault });
  const keysOf = openCheckedKeys();
  const renewal = keyRenewal({ refresh: members.refresh, now });
  const viewers = openViewers({ identity: options.identity, findMember: roster.find, keysOf, now });
  let sight: (tier: FeedTier) => Sight = () => ({ actors: new Set(), publicOnly: new Set() });
  const indexFacts = openIndexFacts({ index, sight: (tier) => sight(tier) });
  const ingest = await startIngest({
    index,
    roster,
    members,
    fetch,
    registry,
    now,
    backoff,
    onFault,
    signer,
    onChanged(actor, tier, kinds) {
      charters.noteChange(kinds);
      for (const one of tier ? [tier] : (Object.keys(FEED_TIERS) as FeedTier[])) changes.note(actor, one, kinds);
    },
    onRows: indexFacts.note,
    ...(options.unheardMs === undefined ? {} : { unheardMs: options.unheardMs }),
    ...(options.pollMs === undefined ? {} : { pollMs: options.pollMs }),
    ...(options.growth === undefined ? {} : { growth: options.growth }),
    ...(options.keysEveryMs === undefined ? {} : { keysEveryMs: options.keysEveryMs }),
    ...(options.pageDeadlineMs === undefined ? {} : { pageDeadlineMs: options.pageDeadlineMs }),
  });
  isComplete = ingest.isSettled;
  isRead = ingest.isRead;
  const participants = openParticipants({ ...ingest, roster });
  sight = participants.sight;
  const measuring = openMeasuring();
  const exporting = openExporting();
  // rules are asked soon after a start, and the first to ask would wait
  void whenSettled(ingest, ended.signal)
    .then(() =>
      Promise.all(identity ? [indexFacts.table('PUBLIC'), indexFacts.table('MEMBERS')] : [indexFacts.table('PUBLIC')]),
    )
    .catch(() => {});
  const view: NetworkView = {
    name,
    ...(identity ? { did: identity.did } : {}),
    version: softwareVersion(),
    index,
    registry,
    findMember: roster.find,
    isFormer: roster.isFormer,
    members: roster.all,
    hiddenActors: () => [...roster.suspended(), ...ingest.leaving()],
    feedStatus: ingest.status,
    feedNotes: ingest.notes,
    feedStatuses: ingest.statuses,
    publicOnly: ingest.publicOnly,
    unheard: ingest.unheard,
    reads,
    facts: indexFacts.table,
    participation: participants.now,
    remembered: openRemembered(),
    maps: openMaps(measuring),
    keysOf,
    keyHistoryOf: async (did) => (roster.find(did) ?? (await state.member(did)))?.keyHistory,
    renewKeys: renewal.renew,
    now,
  };

  return {
    schema: networkSchema(registry),
    newContext: (options) => networkContext(view, options),
    directory: {
      find(did) {
        const member = roster.find(did);
        const unproven = member && control?.unproven(member);
        return member && unproven ? { ...member, unproven } : member;
      },
    },
    name,
    connect: guardedConnector(development),
    ...(signer ? { signer } : {}),
    viewerOf: viewers.viewerOf,
    charters,
    members,
    ...(identity && published
      ? { addRoutes: (app) => addHubRoutes(app, { state, identity, name, members, roster: published, now, onFault }) }
      : {}),
    feeds: ingest.statuses,
    holes: (actor) => index.holes(actor),
    async waitUntilCaughtUp(signal) {
      await Promise.all([ingest.waitUntilCaughtUp(signal), control?.settled()]);
    },
    recoveryFeed: recoveryFeed(index, roster, ingest.status),
    openExport: ({ kind, format, asker, viewer }) =>
      exporting.open({ kind, format }, asker, networkContext(view, { viewer })),
    listenToChanges: changes.listen,
    ready: isReady,
    health() {
      const suspended = roster.suspended().length;
      return {
        ready: isReady(),
        members: { active: roster.all().length - suspended, suspended },
        feeds: feedSummary(ingest.statuses()),
      };
    },
    async close() {
      ended.abort();
      changes.close();
      await restoring;
      await Promise.all([control?.stop(), renewal.close()]);
      await roster.close();
      await published?.close();
      await ingest.stop();
      await Promise.all([charters.close(), reads.close(), measuring.close()]);
      await signer?.close();
      await fetch.close();
    },
  };
}

async function whenSettled(ingest: Pick<Ingest, 'isSettled'>, signal: AbortSignal): Promise<void> {
  while (!ingest.isSettled()) await sleep(SETTLED_MS, undefined, { signal, ref: false });
}

/** Who took part in which charters by the roster as it was published last. */
async function lastCharters(state: HubState): Promise<ReadonlyMap<string, readonly string[]>> {
  const last = new Map<string, readonly string[]>();
  for (let after = 0; ; ) {
    const entries = await state.rosterEntries(after, 500);
    for (const { did, charters } of entries) last.set(did, charters);
    const end = entries.at(-1);
    if (!end) return new Map([...last].filter(([, charters]) => charters.length > 0));
    after = end.seq;
  }
}

/** Members whose changes the roster has taken in when a call returns. */
function syncing(members: Members, sync: (did: string) => Promise<void>): Members {
  const then =
    <Rest extends unknown[], Result>(call: (did: string, ...rest: Rest) => Promise<Result>) =>
    async (did: string, ...rest: Rest) => {
      try {
        return await call(did, ...rest);
      } finally {
        // also what was taken before it failed: keys, where the new place is not believed
        await sync(did);
      }
    };
  return {
    add: then(members.add),
    apply: then(members.apply),
    admit: then(members.admit),
    suspend: then(members.suspend),
    resume: then(members.resume),
    remove: then(members.remove),
    hear: then(members.hear),
    refresh: then(members.refresh),
    async depart(statement, signal) {
      const did = await members.depart(statement, signal);
      await sync(did);
      return did;
    },
    list: members.list,
  };
}

function softwareVersion(): string {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  return version;
}
