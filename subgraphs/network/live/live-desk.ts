import { setImmediate as nextTurn } from 'node:timers/promises';
import { ConstellationError, digestOf, type ErrorCode, isConstellationError } from '../../../schema/index.ts';
import type { Fact } from '../facts/index.ts';
import type { RowFloor } from '../store/port.ts';
import type { LiveOwners } from './live-owners.ts';
import type { PresentationCheck } from './presentation-check.ts';
import {
  inRequests,
  MOST_ABOUT,
  MOST_IDS,
  type Presented,
  pagesIn,
  type StatementAnswer,
  type StatementAsk,
  written,
} from './statement-request.ts';

/** What one actor is asked for: its records by id, and those that point to something: ids of records, or DIDs. */
export type LiveAsk = { readonly actor: string; readonly ids: readonly string[]; readonly about: readonly string[] };

export type LiveFound = {
  /** What the actors showed, checked; beside what was asked for, what others asked for in the same turn may be among it. */
  readonly facts: ReadonlyMap<string, Fact>;
  /** Of whom not everything came that could have. */
  readonly silent: ReadonlySet<string>;
};

/**
 * Asks owners for the questions of one request. What is asked in one turn of the event loop goes out together, each actor once; the bounds
 * are those of the request as a whole.
 */
export type LiveDesk = {
  /** What is asked first leaves room for what follows from it. */
  ask(asks: readonly LiveAsk[], round: Round): Promise<LiveFound>;
};

export type Round = 'FIRST' | 'SECOND';

/** Records of one request that are taken in, and how many of them are kept for second rounds. */
const MOST_RECORDS = 2_000;
const KEPT_FOR_SECOND = 800;
/** Records on one page, and pages of one ask. */
const PAGE = 200;
const MOST_PAGES = 4;
/** Proofs that are checked before others have their turn: a few milliseconds' worth. */
const PROOFS_PER_TURN = 25;

type Wanted = Map<string, { readonly ids: Set<string>; readonly about: Set<string> }>;
type Page = { readonly ask: StatementAsk; readonly ms: number; readonly answer: StatementAnswer };

export function liveDesk(options: {
  readonly owners: LiveOwners;
  readonly check: PresentationCheck;
  /** What the index remembers of records that it does not show. */
  readonly floors: (ids: readonly string[]) => Promise<ReadonlyMap<string, RowFloor>>;
  readonly signal: AbortSignal;
}): LiveDesk {
  const { owners, check, floors, signal } = options;
  const open = new Map<Round, { readonly wanted: Wanted; readonly found: Promise<LiveFound> }>();
  const digests = new Map<string, string>();
  let taken = 0;
  let ends: AbortSignal | undefined;

  function room(round: Round): number {
    return MOST_RECORDS - taken - (round === 'FIRST' ? KEPT_FOR_SECOND : 0);
  }

  /** The same for all who are asked about it. */
  function digestOfId(id: string): string {
    const digest = digests.get(id) ?? digestOf(id);
    digests.set(id, digest);
    return digest;
  }

  async function run(wanted: Wanted, round: Round): Promise<LiveFound> {
    ends ??= AbortSignal.any([signal, AbortSignal.timeout(owners.mostMs)]);
    const facts = new Map<string, Fact>();
    const silent = new Set<string>();
    const { together, unable } = owners.groups([...wanted.keys()].sort());
    for (const [actor, code] of unable) fail(actor, 0, code);
    let groups = together.map((actors) => actors.flatMap((actor) => asksOf(actor, wanted, digestOfId)));
    for (let page = 0; page < MOST_PAGES; page++) {
      const asks = groups.flat();
      const size = Math.min(PAGE, Math.floor(room(round) / Math.max(1, asks.length)));
      if (asks.length === 0 || size < 1) break;
      const pages = await Promise.all(
        groups.map(async (group) =>
          (await Promise.all(inRequests(group, size).map((some) => send(some, size)))).flat(),
        ),
      );
      await takeIn(pages.flat());
      groups = pages.map((ofGroup) => ofGroup.flatMap(({ ask, answer }) => nextOf(ask, answer)));
    }
    for (const { actor } of groups.flat()) refuse(actor, 0, 'ACTOR_ANSWER_TOO_LARGE');
    return { facts, silent };

    function fail(actor: string, ms: number, code: ErrorCode): void {
      silent.add(actor);
      owners.failed(actor, ms, code);
    }

    function refuse(actor: string, ms: number, code: ErrorCode): void {
      silent.add(actor);
      owners.answered(actor, ms, code);
    }

    async function takeIn(pages: readonly Page[]): Promise<void> {
      const all: { readonly actor: string; readonly presented: Presented }[] = [];
      for (const { ask, ms, answer } of pages) {
        const { actor } = ask;
        if ('nodes' in answer) {
          owners.answered(actor, ms);
          for (const presented of answer.nodes) all.push({ actor, presented });
        } else fail(actor, ms, answer.code);
      }
      taken += all.length;
      const remembered = await floors([...new Set(all.map(({ presented }) => presented.id))]);
      for (const [place, { actor, presented }] of all.entries()) {
        if (place % PROOFS_PER_TURN === PROOFS_PER_TURN - 1) await nextTurn();
        try {
          const fact = await check(actor, presented, remembered.get(presented.id));
          const before = fact && facts.get(fact.id);
          if (fact && (!before || before.version < fact.version)) facts.set(fact.id, fact);
        } catch (thrown) {
          if (!isConstellationError(thrown)) throw thrown;
          refuse(actor, 0, thrown.code);
        }
      }
    }
  }

  /** Asks for one page each; in halves, where all together are too large. */
  async function send(asks: readonly StatementAsk[], size: number): Promise<readonly Page[]> {
    const began = performance.now();
    const pagesOf = (answers: readonly StatementAnswer[]) =>
      asks.map((ask, place): Page => {
        const answer = answers[place] ?? { code: 'ACTOR_BAD_ANSWER' };
        return { ask, ms: performance.now() - began, answer };
      });
    try {
      const actors = [...new Set(asks.map(({ actor }) => actor))];
      const answer = await owners.ask({ owners: actors, ...written(asks, size), signal: ends ?? signal });
      return pagesOf(pagesIn(answer, asks, size));
    } catch (thrown) {
      if (!(thrown instanceof ConstellationError)) throw thrown;
      const { code } = thrown;
      if (code === 'ACTOR_ANSWER_TOO_LARGE' && asks.length > 1) {
        const middle = Math.ceil(asks.length / 2);
        const halves = [asks.slice(0, middle), asks.slice(middle)];
        return (await Promise.all(halves.map((half) => send(half, size)))).flat();
      }
      return pagesOf(asks.map(() => ({ code })));
    }
  }

  return {
    ask(asks, round) {
      let gathering = open.get(round);
      if (!gathering) {
        const wanted: Wanted = new Map();
        const found = nextTurn().then(() => {
          open.delete(round);
          return run(wanted, round);
        });
        gathering = { wanted, found };
        open.set(round, gathering);
      }
      for (const { actor, ids, about } of asks) {
        const known = gathering.wanted.get(actor) ?? { ids: new Set(), about: new Set() };
        gathering.wanted.set(actor, known);
        for (const id of ids) known.ids.add(id);
        for (const target of about) known.about.add(target);
      }
      return gathering.found;
    },
  };
}

/** What is wanted of an actor, as many at a time as nodes take. */
function asksOf(actor: string, wanted: Wanted, digestOfId: (id: string) => string): StatementAsk[] {
  const { ids = new Set<string>(), about = new Set<string>() } = wanted.get(actor) ?? {};
  // in the order of asking, which is the same for all whom one question asks: lists that are equal are sent once
  const [allIds, allAbout] = [[...ids], [...about].map(digestOfId)];
  const asks: StatementAsk[] = [];
  for (let n = 0; n * MOST_IDS < allIds.length || n * MOST_ABOUT < allAbout.length; n++) {
    const some = (names: readonly string[], most: number) => names.slice(n * most, (n + 1) * most);
    asks.push({ actor, ids: some(allIds, MOST_IDS), about: some(allAbout, MOST_ABOUT) });
  }
  return asks;
}

function nextOf(ask: StatementAsk, answer: StatementAnswer): StatementAsk[] {
  return 'next' in answer && answer.next !== undefined ? [{ ...ask, after: answer.next }] : [];
}
