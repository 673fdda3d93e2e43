import { ConstellationError, type ErrorCode } from '../schema/index.ts';
import { isBeforeAsking, isOutage, type OwnerClient, type Question } from './owner-client.ts';

/**
 * A circuit breaker for each endpoint (Nygard, *Release It!*, chapter 5): whoever failed several times in a row is not asked for a
 * while, and its rows fail at once instead of keeping everybody waiting for its deadline.
 *
 * CLOSED → OPEN after {@link BreakerOptions.failures} outages in a row. OPEN → HALF_OPEN when the endpoint answers a probe, which is
 * sent beside the questions of readers, so that nobody waits for it. HALF_OPEN lets one real question through: it closes or opens.
 */
export type BreakerState = {
  readonly endpoint: string;
  readonly state: 'CLOSED' | 'OPEN' | 'HALF_OPEN';
  /** Outages in a row. */
  readonly failures: number;
  /** Of the last outage. */
  readonly code: ErrorCode;
  /** When this state began, in milliseconds since 1970. */
  readonly since: number;
};

export type BreakerOptions = {
  /** Outages in a row, begun apart from each other, that open it; 3 unless told. */
  readonly failures?: number;
  /** Questions that began within so many milliseconds of each other count as one: a slow moment is no outage. 100 unless told. */
  readonly apartMs?: number;
  /** The first pause before a probe, in milliseconds, doubled up to the longest one; 1,000 and 15,000 unless told. */
  readonly pauseMs?: number;
  readonly longestPauseMs?: number;
  /** From 0 to 1; pauses are spread by a fifth to both sides, so that hubs do not all come back together. */
  readonly random?: () => number;
};

/** An owner client with a breaker before each endpoint. */
export type BrokenClient = OwnerClient & {
  /** The endpoints with trouble; who is not here is fine. */
  states(): BreakerState[];
};

type Circuit = {
  state: BreakerState['state'];
  failures: number;
  /** When the question of the last outage counted began. */
  begun: number;
  code: ErrorCode;
  retryable: boolean;
  since: number;
  /** How often it opened without {@link SETTLED} of good answers in between. */
  opened: number;
  /** Whether a question came since the last probe. */
  wanted: boolean;
  owners: readonly string[];
  timer?: NodeJS.Timeout;
  /** A real question is under way as the trial of a half-open circuit. */
  onTrial: boolean;
};

/** So long an endpoint has to do well, in milliseconds, before its outages are forgotten. */
const SETTLED = 60_000;

/** The least that a GraphQL endpoint can be asked. */
const PROBE = '{ __typename }';

/** Puts a breaker before each endpoint of a client; closing it closes the client. */
export function withBreaker(client: OwnerClient, options: BreakerOptions = {}): BrokenClient {
  const { failures = 3, apartMs = 100, pauseMs = 1_000, longestPauseMs = 15_000, random = Math.random } = options;
  const circuits = new Map<string, Circuit>();
  const closing = new AbortController();

  async function ask(question: Question): ReturnType<OwnerClient['ask']> {
    const circuit = circuits.get(question.endpoint);
    if (circuit === undefined || circuit.state === 'CLOSED') return await watched(question);
    circuit.wanted = true;
    if (circuit.state === 'OPEN' || circuit.onTrial) throw refusal(circuit);
    circuit.onTrial = true;
    try {
      return await watched(question);
    } finally {
      circuit.onTrial = false;
    }
  }

  async function watched(question: Question): ReturnType<OwnerClient['ask']> {
    const begun = performance.now();
    try {
      const answer = await client.ask(question);
      closeCircuit(question.endpoint);
      return answer;
    } catch (error) {
      // nobody waits any more: that says nothing about the owner
      if (!question.signal.aborted) judge(question, error, begun);
      throw error;
    }
  }

  function judge({ endpoint, owners }: Question, error: unknown, begun: number): void {
    // an answer that is refused came from somebody who is there; and room that we lack is not the owner's fault
    if (!(error instanceof ConstellationError) || isBeforeAsking(error)) return;
    if (!isOutage(error)) {
      if (error.code !== 'ACTOR_BUSY') closeCircuit(endpoint);
      return;
    }
    const circuit = circuits.get(endpoint) ?? newCircuit(owners);
    circuits.set(endpoint, circuit);
    circuit.code = error.code;
    circuit.retryable = error.details.retryable ?? true;
    if (circuit.state === 'OPEN') return;
    if (circuit.state === 'CLOSED') {
      if (begun < circuit.begun + apartMs) return;
      circuit.begun = begun;
      circuit.failures++;
      if (circuit.failures < failures) return;
    }
    openCircuit(endpoint, circuit);
  }

  function openCircuit(endpoint: string, circuit: Circuit): void {
    circuit.state = 'OPEN';
    circuit.since = Date.now();
    circuit.wanted = false;
    const pause = Math.min(pauseMs * 2 ** circuit.opened, longestPauseMs) * (0.8 + 0.4 * random());
    circuit.opened++;
    circuit.timer = setTimeout(() => void probe(endpoint, circuit), pause).unref();
  }

  async function probe(endpoint: string, circuit: Circuit): Promise<void> {
    // who is not asked for needs no probes: the next question will tell
    const isWell = !circuit.wanted || (await answers(endpoint, circuit.owners));
    if (closing.signal.aborted || circuits.get(endpoint) !== circuit) return;
    if (!isWell) return openCircuit(endpoint, circuit);
    circuit.state = 'HALF_OPEN';
    circuit.since = Date.now();
  }

  async function answers(endpoint: string, owners: readonly string[]): Promise<boolean> {
    try {
      const answer = await client.ask({ endpoint, owners, query: PROBE, variables: {}, signal: closing.signal });
      answer.release?.();
      return true;
    } catch (error) {
      return error instanceof ConstellationError && !isOutage(error);
    }
  }

  function closeCircuit(endpoint: string): void {
    const circuit = circuits.get(endpoint);
    // a question from before it opened says nothing about now
    if (circuit === undefined || circuit.state === 'OPEN') return;
    if (circuit.state === 'HALF_OPEN') circuit.since = Date.now();
    circuit.state = 'CLOSED';
    circuit.failures = 0;
    // who fails again soon gets a longer pause than before
    if (circuit.opened === 0 || Date.now() - circuit.since > SETTLED) circuits.delete(endpoint);
  }

  return {
    ask,
    states: () =>
      [...circuits].map(([endpoint, { state, failures: inARow, code, since }]) => ({
        endpoint,
        state,
        failures: inARow,
        code,
        since,
      })),
    async close() {
      closing.abort();
      for (const { timer } of circuits.values()) clearTimeout(timer);
      circuits.clear();
      await client.close();
    },
  };
}

function newCircuit(owners: readonly string[]): Circuit {
  return {
    state: 'CLOSED',
    failures: 0,
    begun: Number.NEGATIVE_INFINITY,
    code: 'ACTOR_UNREACHABLE',
    retryable: true,
    since: Date.now(),
    opened: 0,
    wanted: false,
    owners,
    onTrial: false,
  };
}

function refusal({ code, retryable }: Circuit): ConstellationError {
  return new ConstellationError(code, undefined, { retryable });
}
