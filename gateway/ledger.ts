import type { ErrorCode } from '../schema/index.ts';
import type { SignedIn } from '../subgraphs/network/index.ts';
import type { NetworkContext } from './hub.ts';

/**
 * What happened while one request was answered: which rows failed, which parts of rows were refused, whom was asked. The engine
 * cannot carry this (it drops subgraph extensions and shifts error paths in lists of mixed types), so it travels beside the data
 * and the errors are built from it at the end.
 */

/** Why a row, or a part of one, is missing. */
export type Fault = {
  readonly code: ErrorCode;
  /** The actor at whom it happened; absent when it happened at the hub. */
  readonly actor?: string;
  readonly retryable: boolean;
};

/** A part of a row that was refused: response keys and indices under the row. */
export type Blemish = Fault & { readonly under: readonly (string | number)[] };

/**
 * How one owner took part in an answer. PARTIAL: it answered, but not all of it could be used; or, with ACTOR_UNHEARD, of the index only
 * what is PUBLIC of it was.
 */
export type Source = {
  readonly actor: string;
  readonly status: 'LIVE' | 'PARTIAL' | 'FAILED';
  readonly code?: ErrorCode;
  /** When the data was current (RFC 3339); null when there is none. */
  readonly asOf: string | null;
  /** The longest wait for this owner, in milliseconds. */
  readonly ms: number;
};

/** The record of one request. */
export type Ledger = {
  /** Ends when the client leaves or the request runs out of time. */
  readonly signal: AbortSignal;
  /** Names the asking client, for fairness between clients. */
  readonly client: string;
  /** For whom owners are asked; one for the whole request, since whoever shares it shares an answer. */
  readonly viewer: SignedIn | undefined;
  /** The network subgraph's context of this request, made once. */
  readonly networkContext: () => NetworkContext;
  /** Milliseconds in which its questions to the index kept everybody else waiting. */
  heldMs(): number;
  /** Records that are in the answer only if their owners say so, with their kinds. */
  leftToOwners(): ReadonlyMap<string, string>;
  readonly failed: ReadonlyMap<string, Fault>;
  readonly blemishes: ReadonlyMap<string, readonly Blemish[]>;
  /** Ids of rows that came from their owners. */
  readonly found: Set<string>;
  /** Notes that the row of this id is missing from some fetch. */
  fail(id: string, fault: Fault): void;
  /** Notes that a part of a row is missing. */
  blemish(id: string, blemish: Blemish): void;
  /** Ways to owners on which none answered in this request, and why: whoever needs them again is told at once. */
  readonly outages: Map<string, Fault>;
  /** Notes that an owner answered, after so many milliseconds. */
  answered(actor: string, ms: number, refused?: ErrorCode): void;
  /** Notes that an owner could not be used at all. */
  unanswered(actor: string, ms: number, code: ErrorCode): void;
  /** Everyone asked, in order of name. */
  sources(): Source[];
  /** Has something given back once the answer is sent, or nobody waits for it any more. */
  whenEnded(giveBack: () => void): void;
  end(): void;
};

/** More refused parts than this per row are not told apart: a hostile answer must not become a long list in memory. */
const BLEMISHES_PER_ROW = 20;

/** More actors than this that were not heard of are not named one by one: right after its start a hub has heard of none. */
const UNHEARD_TOLD = 200;

/** Opens the ledger of one request. */
export function openLedger(options: {
  readonly signal: AbortSignal;
  readonly client: string;
  readonly viewer?: SignedIn | undefined;
  readonly newNetworkContext: () => NetworkContext;
}): Ledger {
  const failed = new Map<string, Fault>();
  const blemishes = new Map<string, Blemish[]>();
  const sources = new Map<string, { asOf: string | null; ms: number; code?: ErrorCode }>();
  const held: (() => void)[] = [];
  let ended = false;
  let networkContext: NetworkContext | undefined;

  function note(actor: string, ms: number, asOf: string | null, code: ErrorCode | undefined): void {
    const before = sources.get(actor);
    const kept = code ?? before?.code;
    sources.set(actor, {
      // the data is as old as the oldest part of it
      asOf: before?.asOf ?? asOf,
      ms: Math.max(before?.ms ?? 0, Math.round(ms)),
      ...(kept === undefined ? {} : { code: kept }),
    });
  }

  return {
    signal: options.signal,
    client: options.client,
    viewer: options.viewer,
    networkContext: () => (networkContext ??= options.newNetworkContext()),
    heldMs: () => networkContext?.heldMs?.() ?? 0,
    leftToOwners: () => networkContext?.leftToOwners ?? new Map(),
    failed,
    blemishes,
    found: new Set(),
    outages: new Map(),
    fail(id, fault) {
      const known = failed.get(id);
      // to have no such record is the least of faults: under another type there may be one that did not come
      if (known === undefined || known.code === 'RECORD_UNAVAILABLE') failed.set(id, fault);
    },
    blemish(id, blemish) {
      const known = blemishes.get(id);
      if (known === undefined) blemishes.set(id, [blemish]);
      else if (known.length < BLEMISHES_PER_ROW) known.push(blemish);
    },
    answered: (actor, ms, refused) => note(actor, ms, new Date().toISOString(), refused),
    unanswered: (actor, ms, code) => note(actor, ms, null, code),
    sources() {
      const all = new Map<string, Source>();
      for (const { actor, lastHeard } of (networkContext?.unheard?.() ?? []).slice(0, UNHEARD_TOLD))
        all.set(actor, { actor, status: 'PARTIAL', code: 'ACTOR_UNHEARD', asOf: lastHeard ?? null, ms: 0 });
      for (const [actor, { asOf, ms, code }] of sources) {
        const kept = code ?? all.get(actor)?.code;
        const status = asOf === null ? 'FAILED' : kept === undefined ? 'LIVE' : 'PARTIAL';
        all.set(actor, { actor, status, ...(kept === undefined ? {} : { code: kept }), asOf, ms });
      }
      return [...all.values()].sort((a, b) => (a.actor < b.actor ? -1 : 1));
    },
    whenEnded(giveBack) {
      if (ended) giveBack();
      else held.push(giveBack);
    },
    end() {
      ended = true;
      for (const giveBack of held.splice(0)) giveBack();
    },
  };
}
