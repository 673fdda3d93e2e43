import { setTimeout as sleep } from 'node:timers/promises';
import { assertionFor } from '../commands/actor-assertion.ts';
import type { DemoSlug } from '../demo/index.ts';
import { askGraphQL, type GraphQLAnswer } from '../processes/ask-graphql.ts';
import { isOperation, type TourOperation, type TourStep } from './tour-step.ts';

/** The network that a tour goes through. */
export type TouredNetwork = {
  /** GraphQL address of the hub. */
  readonly url: string;
  /** GraphQL address of a node. */
  nodeUrl(slug: DemoSlug): string;
  /** Folder of a node. */
  directory(slug: DemoSlug): string;
  /** A token of a node's own people, with the mandate to sign. */
  token(slug: DemoSlug): Promise<string>;
  /** A text that names the usual ports, with those of this network. */
  here(text: string): string;
};

const AGAIN_MS = 500;

/** What came of a step. */
export type StepDone = {
  readonly step: TourStep;
  readonly answer: GraphQLAnswer | undefined;
  /** What must hold, and whether it does. */
  readonly held: Readonly<Record<string, boolean>>;
  readonly ms: number;
};

/** Goes through steps in order, one at a time, and gives what came of each. Steps that are commands are passed on as they are. */
export async function* runTour(
  steps: readonly TourStep[],
  network: TouredNetwork,
  { patienceMs = 5_000 } = {},
): AsyncGenerator<StepDone> {
  for (const step of steps) {
    if (!isOperation(step)) {
      yield { step, answer: undefined, held: {}, ms: 0 };
      continue;
    }
    const began = performance.now();
    let done = await askStep(step, network);
    // a network that has just begun tells its nodes who takes part in what within seconds
    while (Object.values(done.held).includes(false) && performance.now() - began < patienceMs) {
      await sleep(AGAIN_MS);
      done = await askStep(step, network);
    }
    const ms = Math.round(performance.now() - began);
    yield { step, ...done, ms };
  }
}

async function askStep(
  { at = 'HUB', as, expect, operation }: TourOperation,
  network: TouredNetwork,
): Promise<Pick<StepDone, 'answer' | 'held'>> {
  const answer = await askGraphQL(
    at === 'HUB' ? network.url : network.nodeUrl(at),
    network.here(operation),
    as === undefined ? {} : { token: await credentialOf(as, at, network) },
  );
  return { answer, held: heldOf(answer, expect) };
}

async function credentialOf(as: DemoSlug, at: DemoSlug | 'HUB', network: TouredNetwork): Promise<string> {
  if (at !== 'HUB') return network.token(as);
  return (await assertionFor(network.directory(as), {})).assertion;
}

function heldOf(
  { data, errors }: GraphQLAnswer,
  expect: (data: never) => Readonly<Record<string, boolean>>,
): Readonly<Record<string, boolean>> {
  const isWhole = { 'it is answered without an error': errors === undefined || errors.length === 0 };
  if (!data) return { ...isWhole, 'it is answered': false };
  try {
    return { ...isWhole, ...expect(data as never) };
  } catch (thrown) {
    // a part that the question is about is missing
    return { ...isWhole, [`the answer has what was asked for (${String(thrown)})`]: false };
  }
}
