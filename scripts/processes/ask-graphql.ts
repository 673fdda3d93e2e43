import { ConstellationError } from '../../schema/index.ts';

/** An answer of a GraphQL endpoint, as it came. */
export type GraphQLAnswer = {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions?: Record<string, unknown>;
  }[];
  readonly extensions?: Record<string, unknown>;
};

/**
 * Asks a GraphQL endpoint over HTTP (GraphQL over HTTP, POST).
 *
 * @throws ConstellationError ACTOR_UNREACHABLE when nobody answers there, or something else than GraphQL
 */
export async function askGraphQL(
  url: string,
  query: string,
  options: {
    readonly variables?: Readonly<Record<string, unknown>>;
    readonly token?: string;
    readonly signal?: AbortSignal;
  } = {},
): Promise<GraphQLAnswer> {
  const { variables, token, signal = AbortSignal.timeout(30_000) } = options;
  const unreachable = (why: string, cause?: unknown) =>
    new ConstellationError('ACTOR_UNREACHABLE', `${url} ${why}`, { cause, retryable: true });
  const response = await fetch(url, {
    method: 'POST',
    redirect: 'error',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json',
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    },
    body: JSON.stringify({ query, ...(variables ? { variables } : {}) }),
    signal,
  }).catch((cause: unknown) => {
    throw unreachable('does not answer. Is it running?', cause);
  });
  const body: unknown = await response.json().catch((cause: unknown) => {
    throw unreachable(`answered with HTTP ${response.status} and no JSON: is it a GraphQL endpoint?`, cause);
  });
  if (typeof body !== 'object' || body === null || !('data' in body || 'errors' in body))
    throw unreachable('answered JSON that is no GraphQL answer.');
  return body as GraphQLAnswer;
}
