import {
  ConstellationError,
  type FeedTier,
  type KeyHistory,
  type KindRegistry,
  ownerOf,
  referencesOf,
} from '../../../schema/index.ts';
import type { CheckedKeys } from '../checked-keys.ts';
import {
  type About,
  type Fact,
  type Facts,
  type FactsSource,
  type FactTable,
  factsIn,
  type Remembered,
  type TitlePlace,
  type TitleQuery,
} from '../facts/index.ts';
import type { Note } from '../ingest/feed-notes.ts';
import type { FeedStatus, Unheard } from '../ingest/ingest.ts';
import { type LiveDesk, liveDesk } from '../live/live-desk.ts';
import { type LiveQuestion, liveFacts } from '../live/live-facts.ts';
import type { LiveOwners } from '../live/live-owners.ts';
import { ownerShares } from '../live/owner-shares.ts';
import { presentationCheck } from '../live/presentation-check.ts';
import type { Maps } from '../maps.ts';
import type { Participation } from '../participation.ts';
import type { ReadsOfMembers } from '../reads.ts';
import { answerGiven } from '../rules/alliances/charters.ts';
import {
  ANSWERS_COUNTED,
  type AnswerGiven,
  type Claim,
  type Evidence,
  evidenceOf,
} from '../rules/evidence/evidence.ts';
import { inTurns, sharedTurns } from '../rules/turns.ts';
import type { IndexRow, IndexStore, LinkedRows, Member } from '../store/port.ts';
import { type ViewedIndex, viewIndex } from '../store/tier-view.ts';
import type { SignedIn } from '../viewers.ts';
import { type BatchLoader, batchLoader } from './batch-loader.ts';
import { indexTime } from './index-time.ts';
import { type RowBudget, rowBudget } from './row-budget.ts';

/** What resolvers need of the running network. */
export type NetworkView = {
  readonly name: string;
  /** Name of the hub for ever; absent where it has none. */
  readonly did?: string;
  readonly version: string;
  readonly index: IndexStore;
  readonly registry: KindRegistry;
  findMember(did: string): Member | undefined;
  /** Whether it took part once, and does not now: what others say of it goes on standing. */
  isFormer(did: string): boolean;
  /** The keys of whoever takes part, or took part once, as they are pinned here. */
  keyHistoryOf(did: string): Promise<KeyHistory | undefined>;
  members(): readonly Member[];
  /** Actors whose rows must not be seen now: suspended, or just removed. */
  hiddenActors(): readonly string[];
  feedStatus(did: string): FeedStatus | undefined;
  /** What its feed and keys gave reason to note, newest first. */
  feedNotes(did: string): readonly Note[];
  feedStatuses(): readonly FeedStatus[];
  /** Actors of whom only what is PUBLIC counts now. */
  publicOnly(): readonly string[];
  unheard(): readonly Unheard[];
  readonly reads: ReadsOfMembers;
  /** The index in memory, for rules: of those that take part, and of those of whom only what is PUBLIC counts now, that. */
  facts(tier: FeedTier): Promise<FactTable>;
  /** Who takes part; the same object until it changes. */
  participation(): Participation;
  readonly maps: Maps;
  readonly remembered: Remembered;
  readonly keysOf: CheckedKeys;
  /** Has a member asked for new keys, some time. */
  renewKeys(did: string): void;
  readonly now: () => number;
};

/** Rows that were found by their titles, with their places; and how many there are in all. */
export type TitledRows = {
  readonly found: readonly { readonly place: TitlePlace; readonly row: IndexRow }[];
  readonly total: number;
};

/** One page of links back: of what kind, by which field, and which page of each. */
export type LinkPage = {
  readonly kind: string;
  readonly field: string;
  readonly limit: number;
  readonly after?: { readonly issuedAt: string; readonly id: string };
};

/** The context value of one request: everything is read from the index at most once. */
export type NetworkContext = {
  readonly network: NetworkView;
  /** For whom it is answered; undefined for anybody. */
  readonly viewer: SignedIn | undefined;
  /** Whose rows the viewer sees: what anybody may see, or what members may. */
  readonly tier: FeedTier;
  /** The index as the viewer may see it. */
  readonly index: ViewedIndex;
  /** Fixed for the request, so that all of it sees the same members. */
  readonly hidden: readonly string[];
  /** The row of a record, if it may be seen. */
  row(id: string): Promise<IndexRow | undefined>;
  /** Whether anybody may see the record, whoever asks. */
  isPublic(id: string): Promise<boolean>;
  linked(page: LinkPage, target: string): Promise<LinkedRows | undefined>;
  evidence(row: IndexRow): Promise<Evidence | null>;
  /**
   * What the viewer may see in the index, as rules read it. Moment and members are the same throughout the request; a record that changes
   * meanwhile is read as it is then, and each rule reads all at once.
   */
  facts(): Promise<Facts>;
  /** Takes the steps of a long rule, and lets other requests have their turns; the time of this one is shared by all that it asks for. */
  inTurns<Value>(steps: Generator<void, Value>): Promise<Value>;
  /** What {@link facts} has by words of titles, with the rows of now, so that what is withheld meanwhile is not shown. */
  titled(query: TitleQuery): Promise<TitledRows>;
  /**
   * What `compute` makes of {@link facts}, remembered for all who see the same until something that it reads changes: for what is about the
   * whole network. See {@link Remembered}.
   */
  remembered<Value>(about: About<Value>, compute: (facts: Facts) => Value | Promise<Value>): Promise<Value>;
  /** The same, and what these actors share with the viewer about these records, asked of them now; for anybody what {@link facts} has. */
  liveFacts(question: LiveQuestion): Promise<Facts>;
  isShown(actor: string): boolean;
  /** Rows that the viewer was given. */
  noteRead(rows: readonly IndexRow[]): void;
  /** Ids of records that the viewer was given as their owners answered them. */
  noteAnswered(ids: readonly string[]): void;
  /** Notes that rows of these actors could have been in the answer; of all when left out. */
  noteAsked(actors?: readonly string[]): void;
  /** Of the actors whose rows were asked for, those that were left out but for what is PUBLIC. */
  unheard(): readonly Unheard[];
  /** Counts actors that were handed out to be asked live. @throws ConstellationError OPERATION_TOO_LARGE */
  spendOwners(actors: readonly string[]): void;
  /** Ids of records that the index does not know and that were left to their owners, with their kinds. */
  readonly leftToOwners: Map<string, string>;
  /** Counts rows that are handed out; false when nothing may be handed out any more. */
  readonly spend: RowBudget['spend'];
  /** Milliseconds in which its questions to the index kept everybody else waiting. */
  heldMs(): number;
  /** Why the request was refused, once it was: what else came of it is not to be shown. */
  readonly refusal: RowBudget['refusal'];
};

/** Rows of links that are read in one go, and actors whose answers are. */
const ROWS_IN_A_TURN = 2_000;
const PAIRS_IN_A_TURN = 100;
/** Actors that one request may ask live. */
const MAX_LIVE_OWNERS = 200;

/** What ends a request before it is answered. */
export type ContextOptions = {
  /** Ends when the client left or the request ran out of time. */
  readonly signal?: AbortSignal;
  /** Who is answered; anybody when left out. */
  readonly viewer?: SignedIn | undefined;
  /** The way to owners in the viewer's name; without it only the index is asked. */
  readonly owners?: LiveOwners | undefined;
  /** So many actors the request may ask live; {@link MAX_LIVE_OWNERS} unless a test says so. */
  readonly mostOwners?: number;
};

/** The context value of one request, which then shares what is read, what is spent, and who is hidden. */
export function networkContext(
  network: NetworkView,
  { signal, viewer, owners: asking, mostOwners = MAX_LIVE_OWNERS }: ContextOptions = {},
): NetworkContext {
  const budget = rowBudget(signal);
  const { registry } = network;
  const tier: FeedTier = viewer ? 'MEMBERS' : 'PUBLIC';
  // fixed for the request as well, so that all of it sees the same rows
  const publicOnly = viewer ? network.publicOnly() : [];
  const silent = viewer ? network.unheard() : [];
  const time = indexTime(budget.refuse);
  const index = viewIndex(time.within(network.index), { tier, publicOnly });
  const asked = new Set<string>();
  let areAllAsked = false;
  const shares = ownerShares(mostOwners);
  const read = new Set<string>();
  const hidden = network.hiddenActors();
  const isHidden = new Set(hidden);
  const isShown = (actor: string) => !isHidden.has(actor) && network.findMember(actor)?.status === 'ACTIVE';
  const pages = new Map<string, BatchLoader<LinkedRows>>();
  const rows = batchLoader(async (ids) => {
    if (!budget.spend(0)) return new Map();
    noteAsked(ids.map(ownerOf));
    return index.rows(ids);
  });
  const publicRows = batchLoader(async (ids) => {
    if (!budget.spend(0)) return new Map();
    return viewIndex(time.within(network.index), { tier: 'PUBLIC', publicOnly: [] }).rows(ids);
  });
  let facts: Promise<Facts> | undefined;
  const turns = sharedTurns();
  let table: FactTable | undefined;
  let former: ReadonlySet<string> = new Set();
  let joined: ReadonlyMap<string, string> = new Map();
  let desk: Promise<LiveDesk> | undefined;
  const live = new Map<string, Promise<Facts>>();
  const claims = new Map<string, readonly string[]>();
  const answers = batchLoader(answersTo);

  async function readFacts(): Promise<Facts> {
    noteAsked();
    table = await network.facts(tier);
    const { actors, active, silent, ...others } = network.participation();
    former = others.former;
    joined = others.joined;
    return factsIn(table, {
      registry,
      audience: tier,
      now: `${new Date(network.now()).toISOString().slice(0, 19)}Z`,
      actors,
      isActive: (actor) => active.has(actor),
      isFormer: (actor) => former.has(actor),
      joinedAt: (actor) => joined.get(actor),
      silent: viewer ? silent : [],
    });
  }

  /** Where owners are asked live; what the index has is not checked again. */
  async function openDesk(owners: LiveOwners): Promise<LiveDesk> {
    facts ??= readFacts();
    const check = presentationCheck({
      base: await facts,
      registry,
      keysOf: async (actor) => {
        const member = network.findMember(actor);
        if (!member) throw new ConstellationError('NOT_A_MEMBER', undefined, { actor });
        return network.keysOf(member);
      },
      onUnknownKey: network.renewKeys,
      now: network.now,
    });
    const floors = (ids: readonly string[]) => network.index.floors('MEMBERS', ids);
    return liveDesk({ owners, check, floors, signal: signal ?? new AbortController().signal });
  }

  async function askLive(owners: LiveOwners, question: LiveQuestion): Promise<Facts> {
    desk ??= openDesk(owners);
    facts ??= readFacts();
    return liveFacts(await facts, question, await desk);
  }

  async function source(): Promise<FactsSource> {
    facts ??= readFacts();
    const seen = await facts;
    if (!table) throw new Error('Facts were read without their table.');
    return { table, facts: seen, former, joined };
  }

  /** Once a request, under however many aliases. */
  function noteRead(given: readonly IndexRow[]): void {
    if (!viewer) return;
    const unread = given.filter(({ id }) => !read.has(id));
    for (const { id } of unread) read.add(id);
    network.reads.note(viewer.actor, unread);
  }

  function noteAnswered(ids: readonly string[]): void {
    if (!viewer) return;
    const unread = ids.filter((id) => !read.has(id));
    for (const id of unread) read.add(id);
    network.reads.noteAnswered(viewer.actor, unread);
  }

  function noteAsked(actors?: readonly string[]): void {
    if (silent.length === 0) return;
    if (actors === undefined) areAllAsked = true;
    else for (const actor of actors) asked.add(actor);
  }

  /** Whom a record asks, and whether it may ask others in fields that are not disclosed. */
  function askedBy(row: IndexRow): Required<Pick<Claim, 'asked' | 'mayAskOthers'>> {
    const kind = registry.byName(row.kind);
    if (!kind || row.withdrawn || row.opaque) return { asked: [], mayAskOthers: false };
    const asking = referencesOf(kind).flatMap(([name, field]) => (field.asks ? [name] : []));
    const links = row.links.filter(({ name }) => asking.includes(name));
    const asked = [...new Set(links.map(({ target }) => ownerOf(target)))].filter((owner) => owner !== row.actor);
    const isAllThere = asking.every((name) => links.some((link) => link.name === name));
    return { asked, mayAskOthers: row.undisclosed > 0 && !isAllThere };
  }

  /**
   * Answers of those who were asked, to any version. Each is looked for by itself: an actor has room for its own answers to a record, and
   * neither what others say to it nor what it says elsewhere takes any of it.
   */
  async function answersTo(ids: readonly string[]): Promise<ReadonlyMap<string, readonly AnswerGiven[]>> {
    const found = new Map<string, AnswerGiven[]>(ids.map((id) => [id, []]));
    const pairs = ids.flatMap((target) => (claims.get(target) ?? []).map((actor) => ({ target, actor })));
    const shown = pairs.filter(({ actor }) => !isHidden.has(actor));
    await budget.inTurns(shown, PAIRS_IN_A_TURN, async (some) => {
      noteAsked(some.map(({ actor }) => actor));
      const answered = await index.linkedBy({
        kind: 'Answer',
        name: 'about',
        pairs: some,
        limit: ANSWERS_COUNTED,
      });
      for (const [place, { target }] of some.entries()) {
        const given = answered[place] ?? [];
        if (!budget.read(given.length)) return;
        found.get(target)?.push(...given.flatMap((row) => answerGiven(row) ?? []));
      }
    });
    return found;
  }

  /** Pages of links, some targets at a time: before the next are read it shows whether the request is too large already. */
  async function linksTo(page: LinkPage, targets: readonly string[]): Promise<ReadonlyMap<string, LinkedRows>> {
    const { kind, field: name, limit, after } = page;
    const found = new Map<string, LinkedRows>();
    await budget.inTurns(targets, Math.max(1, Math.floor(ROWS_IN_A_TURN / limit)), async (some) => {
      const query = { kind, name, targets: some, excludeActors: hidden, limit, ...(after ? { after } : {}) };
      noteAsked();
      for (const [target, linked] of await index.linked(query)) {
        if (!budget.read(linked.rows.length)) return;
        found.set(target, linked);
      }
    });
    return found;
  }

  return {
    network,
    viewer,
    tier,
    index,
    hidden,
    isShown,
    spend: budget.spend,
    heldMs: time.held,
    refusal: budget.refusal,
    noteAsked,
    unheard: () => (areAllAsked ? silent : silent.filter(({ actor }) => asked.has(actor))),
    leftToOwners: new Map(),
    spendOwners: shares.spend,
    noteRead,
    noteAnswered,
    async row(id) {
      if (!budget.spend(0) || !isShown(ownerOf(id))) return undefined;
      const row = await rows(id);
      if (row) noteRead([row]);
      return row;
    },
    async isPublic(id) {
      if (!budget.spend(0) || !isShown(ownerOf(id))) return false;
      return (await publicRows(id)) !== undefined;
    },
    async linked(page, target) {
      if (!budget.spend(0)) return undefined;
      const key = JSON.stringify(page);
      let loader = pages.get(key);
      if (!loader) {
        loader = batchLoader((targets) => linksTo(page, targets));
        pages.set(key, loader);
      }
      return loader(target);
    },
    async facts() {
      facts ??= readFacts();
      const seen = await facts;
      // a hundred rows of a page ask for something that is derived, one after the other: others have their turn in between
      await turns.mayGoOn();
      return seen;
    },
    inTurns: (steps) => inTurns(steps, turns),
    async titled(query) {
      facts ??= readFacts();
      const { isActive } = await facts;
      if (!budget.spend(0) || !table?.titles) return { found: [], total: 0 };
      const fits = (fact: Fact) => isActive(fact.actor) && query.fits(fact);
      const { hits, total } = table.titles.find({ ...query, fits });
      const known = await index.rows(hits.map(({ id }) => id));
      if (!budget.read(known.size)) return { found: [], total: 0 };
      const found = hits.flatMap(({ fact: _, ...place }) => {
        const row = known.get(place.id);
        return row ? [{ place, row }] : [];
      });
      return { found, total };
    },
    remembered: async (about, compute) => network.remembered.recall(await source(), about, compute),
    async liveFacts({ actors, subjects, rounds = 2 }) {
      facts ??= readFacts();
      if (!viewer || !asking || !budget.spend(0)) return facts;
      const question = {
        actors: [...new Set(actors)].filter(isShown).sort(),
        subjects: [...new Set(subjects)].sort(),
        rounds,
      };
      const key = JSON.stringify(question);
      const [about = ''] = subjects;
      const askedFor = async () => {
        await shares.claim(ownerOf(about), question.actors);
        return askLive(asking, question);
      };
      const answer = live.get(key) ?? askedFor();
      live.set(key, answer);
      const seen = await answer;
      await turns.mayGoOn();
      return seen;
    },
    async evidence(row) {
      const { asked, mayAskOthers } = askedBy(row);
      if (!budget.spend(asked.length) || (asked.length === 0 && !mayAskOthers)) return null;
      claims.set(row.id, asked);
      const claim = { id: row.id, digest: row.digest, asked, mayAskOthers };
      return evidenceOf(claim, (await answers(row.id)) ?? []);
    },
  };
}
