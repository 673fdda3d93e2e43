import { type Network, type RunningHub, type StartHubOptions, startHub } from '../../../gateway/index.ts';
import { type SmallActor, startSmallActor } from './small-actor.ts';
import { type SmallNetwork, smallNetwork } from './small-network.ts';
import { composeSmall } from './small-subgraphs.ts';

const supergraph = composeSmall();

export type GraphQLAnswer = {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests reach into answers of many shapes
  data: any;
  errors?: { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[];
  extensions?: { sources?: { actor: string; status: string; code?: string; asOf: string | null; ms: number }[] };
  text: string;
};

/** A hub with some actors, each with an own server. */
export type SmallWorld = {
  readonly hub: RunningHub;
  readonly network: SmallNetwork;
  readonly actors: SmallActor[];
  did(actor: number): string;
  goalId(actor: number, goal: number): string;
  commitmentId(actor: number, goal: number): string;
  ask(query: string, variables?: object, path?: string): Promise<GraphQLAnswer>;
  close(): Promise<void>;
};

export const didOf = (actor: number) => `did:web:actor-${String(actor).padStart(2, '0')}.example`;
const ulid = (n: number) => `01J8ZQ4Y3N0V6T8K2R5W${String(n).padStart(6, '0')}`;
const goalId = (actor: number, n: number) => `${didOf(actor)}/goal/${ulid(n)}`;
const commitmentId = (actor: number, n: number) => `${didOf(actor)}/commitment/${ulid(n)}`;

/**
 * Starts a world: every actor has `goals` goals, and a commitment that satisfies the first goal of the next actor. Goals lie in the
 * list in turn: goal 0 of each actor, then goal 1 of each.
 */
export async function startSmallWorld(
  options: {
    actors?: number;
    goals?: number;
    shareEndpoint?: boolean;
    /** How its network knows who asks, and signs for them. */
    signedIn?: Pick<Network, 'signer' | 'viewerOf'>;
  } & Partial<StartHubOptions> = {},
): Promise<SmallWorld> {
  const { actors: count = 3, goals = 2, shareEndpoint = false, signedIn = {}, ...hubOptions } = options;
  const network = Object.assign(smallNetwork(), signedIn);
  const servers = await Promise.all(Array.from({ length: shareEndpoint ? 1 : count }, startSmallActor));
  const serverOf = (actor: number) => servers[shareEndpoint ? 0 : actor] as SmallActor;
  for (let actor = 0; actor < count; actor++) {
    network.members.set(didOf(actor), { did: didOf(actor), endpoint: serverOf(actor).endpoint, status: 'ACTIVE' });
    const { content } = serverOf(actor);
    const own = Array.from({ length: goals }, (_, n) => goalId(actor, n));
    const commitments = [commitmentId(actor, 0)];
    content.set(didOf(actor), {
      __typename: 'ValueActor',
      id: didOf(actor),
      name: `Actor ${actor}`,
      profile: { name: `Name of ${actor}`, sector: `Sector of ${actor}` },
      impactGoals: own,
      commitments,
    });
    for (const [n, id] of own.entries()) content.set(id, goalContent(id, actor, n));
    content.set(commitmentId(actor, 0), {
      __typename: 'Commitment',
      id: commitmentId(actor, 0),
      title: `Commitment of ${actor}`,
      satisfiesRef: { id: goalId((actor + 1) % count, 0) },
    });
  }
  for (let n = 0; n < goals; n++) {
    for (let actor = 0; actor < count; actor++) network.rows.push({ __typename: 'ImpactGoal', id: goalId(actor, n) });
  }
  for (let actor = 0; actor < count; actor++) {
    const satisfies = goalId((actor + 1) % count, 0);
    network.rows.push({ __typename: 'Commitment', id: commitmentId(actor, 0), satisfies });
  }
  const hub = await startHub({ ...supergraph, network, port: 0, ...hubOptions });
  return {
    hub,
    network,
    actors: servers,
    did: didOf,
    goalId,
    commitmentId,
    ask: (query, variables = {}, path = '/graphql') => ask(`${hub.url}${path}`, query, variables),
    async close() {
      await hub.close();
      await Promise.all(servers.map((server) => server.close()));
    },
  };
}

function goalContent(id: string, actor: number, n: number) {
  return {
    __typename: 'ImpactGoal',
    id,
    title: `Goal ${n} of ${actor}`,
    description: 'as described',
    target: 1.5,
    year: 2030,
    direction: 'DECREASE',
    active: true,
    tags: ['a', 'b'],
    translations: [{ language: 'fr', text: 'But' }],
    record: { sdJwt: 'x', digest: 'sha-256:y', version: 1 },
  };
}

async function ask(url: string, query: string, variables: object): Promise<GraphQLAnswer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify({ query, variables }),
  });
  const text = await response.text();
  return { status: response.status, text, ...(JSON.parse(text) as Omit<GraphQLAnswer, 'status' | 'text'>) };
}
