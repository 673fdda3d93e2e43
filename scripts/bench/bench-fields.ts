import { monitorEventLoopDelay } from 'node:perf_hooks';
import { GraphQLError } from 'graphql';
import { ConstellationError, ownerOf } from '../../schema/index.ts';
import type { Network } from '../../subgraphs/network/index.ts';
import { latencyOf, round } from '../trial/measure.ts';
import { type DerivedQuestion, derivedQuestions } from './derived-questions.ts';
import type { World } from './filled-directory.ts';
import { ask, timed } from './rules-hub.ts';
import type { StuffedWorld } from './stuffed-world.ts';

/** What one field takes, asked again and again of different things. */
export type FieldFigures = ReturnType<typeof latencyOf> & {
  /** The very first time, by the clock and by what the thread computed. */
  readonly firstMs: number;
  readonly firstComputingMs: number;
  readonly computingP95Ms: number;
  /** How long others waited for a turn at most. */
  readonly longestWaitMs: number;
  /** How often something was answered and not null all the way. */
  readonly given: number;
};
type Asked = { readonly source: string; readonly variables: object; readonly as: string | undefined };

const WORDS = ['water', 'clean water', 'cl', 'energy for all', 'the', 'wat'];
const PAGE = 50;
/** After which engines have compiled what they run. */
const WARM = 3;

/** Each derived field of one thing, in the name of whoever issued it. */
export async function benchFields(network: Network, world: World, runs: number) {
  const { questions, left } = derivedQuestions(network.schema);
  const fields: Record<string, FieldFigures> = {};
  for (const question of questions) {
    const asked = (run: number): Asked | undefined => {
      const { variables, as } = variablesFor(question, world, run);
      return variables && { source: question.query, variables, as };
    };
    const figures = await measure(network, asked, runs);
    if (figures) fields[question.field] = figures;
  }
  return { fields, left };
}

/** Each derived field of a page of fifty things, asked for by whoever issued the first. */
export async function benchPages(network: Network, world: World, runs: number): Promise<Record<string, FieldFigures>> {
  const pages: Record<string, FieldFigures> = {};
  for (const { field, owner, pageQuery: source } of derivedQuestions(network.schema).questions) {
    const ids = owner === 'ValueActor' ? world.actors : (world.records[owner] ?? []);
    if (source === undefined || ids.length === 0) continue;
    const figures = await measure(
      network,
      (run) => {
        const some = Array.from({ length: PAGE }, (_, at) => ids[(run * (PAGE + 3) + at) % ids.length] ?? '');
        const things = some.map((id) => ({ __typename: owner, id }));
        return { source, variables: { things }, as: ownerOf(some[0] ?? '') };
      },
      runs,
    );
    if (figures) pages[field] = figures;
  }
  return pages;
}

/** What is asked about a network that somebody has stuffed, in the name of whoever stuffs it or is concerned. */
export async function benchStuffed(network: Network, world: StuffedWorld, runs: number) {
  const things: Readonly<Record<string, readonly string[]>> = {
    SharedValueNetwork: [world.charter],
    Membership: [world.membership],
    Proposal: [world.proposal],
    Commitment: [world.commitment],
    ValueActor: [world.named, world.stuffer],
  };
  const found: Record<string, FieldFigures> = {};
  for (const { field, owner, needs, query: source } of derivedQuestions(network.schema).questions) {
    const isOfActor = owner === 'Query' && Object.keys(needs).every((name) => name === 'actor');
    for (const id of isOfActor ? [world.named, world.stuffer] : (things[owner] ?? [])) {
      const as = owner === 'ValueActor' || owner === 'Query' ? id : world.stuffer;
      const figures = await measure(
        network,
        () => ({ source, variables: isOfActor ? { actor: id } : { id }, as }),
        runs,
      );
      const name = as === world.stuffer ? field : `${field}, of who is named`;
      if (figures) found[name] = figures;
    }
  }
  return found;
}

async function measure(
  network: Network,
  asked: (run: number) => Asked | undefined,
  runs: number,
): Promise<FieldFigures | undefined> {
  const [wall, computing]: [number[], number[]] = [[], []];
  let given = 0;
  const delay = monitorEventLoopDelay({ resolution: 2 });
  const one = async (run: number) => {
    const question = asked(run);
    if (!question) return undefined;
    const { source, variables, as } = question;
    return timed(() => ask(network, source, variables, as).catch(orRefused));
  };
  const first = await one(0);
  if (!first) return undefined;
  for (let run = 1; run < WARM; run++) await one(run);
  delay.enable();
  for (let run = WARM; run < WARM + runs; run++) {
    const answer = await one(run);
    if (!answer) continue;
    wall.push(answer.ms);
    computing.push(answer.computingMs);
    if (hasValue(answer.value)) given++;
  }
  delay.disable();
  return {
    ...latencyOf(wall),
    firstMs: first.ms,
    firstComputingMs: first.computingMs,
    computingP95Ms: latencyOf(computing).p95Ms,
    longestWaitMs: round(delay.max / 1e6),
    given,
  };
}

/** Some fields are of some things only, such as a safeguard of what is to increase: of others there is an answer too, and no value. */
function orRefused(thrown: unknown): null {
  const cause = thrown instanceof GraphQLError ? thrown.originalError : undefined;
  if (cause instanceof ConstellationError && cause.code === 'BAD_INPUT') return null;
  throw thrown;
}

function variablesFor(
  { owner, needs }: DerivedQuestion,
  { actors, records }: World,
  run: number,
): { readonly variables?: Record<string, unknown>; readonly as?: string } {
  const spread = <Value>(values: readonly Value[] = []): Value | undefined => values[(run * 37) % values.length];
  const valueFor = (what: string): unknown =>
    what === 'ACTOR'
      ? spread(actors)
      : what === 'TEXT'
        ? spread(WORDS)
        : what === 'KIND'
          ? 'ImpactGoal'
          : spread(records[what]);
  const id = owner === 'ValueActor' ? spread(actors) : owner === 'Query' ? undefined : spread(records[owner]);
  if (owner !== 'Query' && id === undefined) return {};
  const variables = Object.fromEntries(Object.entries(needs).map(([name, what]) => [name, valueFor(what)]));
  // in the name of whom it is about, since some is for nobody else
  const about = id ?? variables.actor;
  const as = typeof about === 'string' ? ownerOf(about) : spread(actors);
  return { variables: { ...variables, ...(id === undefined ? {} : { id }) }, ...(as === undefined ? {} : { as }) };
}

/** Whether something was answered and not null all the way. */
function hasValue(data: unknown): boolean {
  if (typeof data !== 'object' || data === null) return false;
  return Object.values(data).some((value) => (typeof value === 'object' ? hasValue(value) : value !== undefined));
}
