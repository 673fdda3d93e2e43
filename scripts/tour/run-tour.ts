import { assertionFor } from '../commands/actor-assertion.ts';
import type { DemoSlug } from '../demo/index.ts';
import { askGraphQL, type GraphQLAnswer } from '../processes/ask-graphql.ts';
import { isOperation, type TourStep } from './tour-step.ts';

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

/** What came of a step. */
export type StepDone = {
  readonly step: TourStep;
  readonly answer: GraphQLAnswer | undefined;
  /** What must hold, and whether it does. */
  readonly held: Readonly<Record<string, boolean>>;
  readonly ms: number;
};

/** Goes through steps in order, one at a time, and gives what came of each. Steps that are commands are passed on as they are. */
export async function* runTour(steps: readonly TourStep[], network: TouredNetwork): AsyncGenerator<StepDone> {
  for (const step of steps) {
    if (!isOperation(step)) {
      yield { step, answer: undefined, held: {}, ms: 0 };
      continue;
    }
    const { at = 'HUB', as, expect, operation } = step;
    const began = performance.now();
    const credential =
      as === undefined
        ? undefined
        : at === 'HUB'
          ? (await assertionFor(network.directory(as), {})).assertion
          : await network.token(as);
    const answer = await askGraphQL(
      at === 'HUB' ? network.url : network.nodeUrl(at),
      network.here(operation),
      credential === undefined ? {} : { token: credential },
    );
    const ms = Math.round(performance.now() - began);
    yield { step, answer, held: heldOf(answer, expect), ms };
  }
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
