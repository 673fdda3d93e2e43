import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, parse } from 'graphql';
import { SMALL_ACTOR_SDL } from './small-subgraphs.ts';

type Json = Record<string, unknown>;
export type Sent = {
  readonly query: string;
  readonly variables: Json & { representations: { id: string; __typename: string }[] };
};
type Answer = { data?: Json & { _entities?: (Json | null)[] }; errors?: unknown };

/** How an actor departs from good behaviour: changes its answer, or writes the response itself. */
export type Tampering = {
  readonly answer?: (answer: Answer, sent: Sent) => unknown;
  readonly respond?: (response: ServerResponse, answer: Answer, sent: Sent) => void;
};

/** An actor's node as the gateway meets it: rows by id behind an `_entities` endpoint. */
export type SmallActor = {
  readonly endpoint: string;
  /** Content by id: of records, and of the actor under its DID. */
  readonly content: Map<string, Json>;
  readonly requests: Sent[];
  tampering: Tampering;
  close(): Promise<void>;
  /** Listens again at the same port. */
  reopen(): Promise<void>;
};

export async function startSmallActor(): Promise<SmallActor> {
  const content = new Map<string, Json>();
  const requests: Sent[] = [];
  const row = ({ id }: { id: string }) => content.get(id) ?? null;
  const page =
    (name: string) =>
    (actor: Json, { first }: { first: number }) => {
      const nodes = ((actor[name] as string[] | undefined) ?? []).slice(0, first).map((id) => content.get(id));
      return {
        nodes,
        edges: nodes.map((node, index) => ({ cursor: String(index), node })),
        pageInfo: { hasNextPage: false },
      };
    };
  const schema = buildSubgraphSchema([
    {
      typeDefs: parse(SMALL_ACTOR_SDL),
      resolvers: {
        Record: { __resolveType: (record: Json) => record.__typename },
        ImpactGoal: { __resolveReference: row },
        Commitment: { __resolveReference: row },
        Answer: { __resolveReference: row },
        ValueActor: {
          __resolveReference: row,
          impactGoals: page('impactGoals'),
          commitments: page('commitments'),
          records: (actor: Json) =>
            [...(actor.impactGoals as string[]), ...(actor.commitments as string[])].map((id) => content.get(id)),
        },
      },
    },
  ]);

  const actor = { tampering: {} as Tampering };
  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const sent = JSON.parse(Buffer.concat(chunks).toString()) as Sent;
    requests.push(sent);
    const { tampering } = actor;
    const result = await graphql({ schema, source: sent.query, variableValues: sent.variables });
    const answer = JSON.parse(JSON.stringify(result)) as Answer;
    if (tampering.respond !== undefined) return tampering.respond(response, answer, sent);
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(tampering.answer === undefined ? answer : tampering.answer(answer, sent)));
  };
  let server: Server;
  const listen = async (port: number) => {
    server = createServer((request, response) => void handle(request, response));
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    return (server.address() as AddressInfo).port;
  };
  const close = async () => {
    server.closeAllConnections();
    if (server.listening) await new Promise((resolve) => server.close(resolve));
  };
  const port = await listen(0);
  return Object.assign(actor, {
    endpoint: `http://127.0.0.1:${port}/graphql`,
    content,
    requests,
    close,
    reopen: async () => void (await listen(port)),
  });
}
