import { ApolloServerErrorCode, unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { ConstellationError, ERROR_CODES, type ErrorCode } from '../../schema/index.ts';

const GRAPHQL_CODES = new Set<unknown>([
  ...Object.values(ApolloServerErrorCode).filter((code) => code !== ApolloServerErrorCode.INTERNAL_SERVER_ERROR),
  'METHOD_NOT_ALLOWED',
]);

/** Faults of the machine: their messages name files and hosts, for the operator's eyes. */
const OPERATORS_CONCERN: ReadonlySet<ErrorCode> = new Set([
  'CONFIG_INVALID',
  'STORE_LOCKED',
  'STORE_NEWER',
  'STORE_FOREIGN',
  'STORE_UNREACHABLE',
]);

/**
 * What a caller sees of an error. Expected failures keep their code, with the actor, the field and whether to ask again; faults of
 * the operation keep the code that Apollo Server gave them; of everything else they see only that it happened, and `onUnexpected` gets it.
 */
export function errorFormat(
  onUnexpected: (error: unknown) => void,
): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    const original = originOf(error);
    const place = {
      ...(formatted.locations ? { locations: formatted.locations } : {}),
      ...(formatted.path ? { path: formatted.path } : {}),
    };
    if (original instanceof ConstellationError && OPERATORS_CONCERN.has(original.code)) {
      onUnexpected(original);
      return { message: ERROR_CODES.NOT_READY, ...place, extensions: { code: 'NOT_READY', retryable: true } };
    }
    if (original instanceof ConstellationError) {
      return { message: original.message, ...place, extensions: { code: original.code, ...detailsOf(original) } };
    }
    const code = formatted.extensions?.code;
    if (GRAPHQL_CODES.has(code) || isOurs(original, code)) {
      const { stacktrace: _stacktrace, http: _http, ...extensions } = formatted.extensions ?? {};
      // graphql-js has no code of its own for its limit of tokens
      if (/contains more tha[nt] \d+ tokens/.test(formatted.message))
        return { message: formatted.message, ...place, extensions: { code: 'OPERATION_TOO_LARGE' } };
      return { message: formatted.message, ...place, extensions };
    }
    onUnexpected(original);
    return { message: ERROR_CODES.INTERNAL, ...place, extensions: { code: 'INTERNAL' } };
  };
}

/** The HTTP status that fits a failure of a whole request. */
export function statusOf(code: ErrorCode): number {
  switch (code) {
    case 'UNAUTHENTICATED':
    case 'SIGNATURE_INVALID':
    case 'SESSION_UNKNOWN':
    case 'VIEWER_UNKNOWN_THERE':
      return 401;
    case 'FORBIDDEN':
    case 'CONTROL_UNPROVEN':
    case 'HUB_UNKNOWN':
    case 'HUB_REFUSED':
    case 'MANDATE_NEEDED':
    case 'SECOND_SIGNER_NEEDED':
    case 'ROSTER_EXPIRED':
    case 'ADMISSION_PENDING':
    case 'ACTOR_SUSPENDED':
    case 'NOT_A_MEMBER':
      return 403;
    case 'NOT_FOUND':
      return 404;
    case 'OPERATION_TOO_LARGE':
      return 413;
    case 'ACTOR_BUSY':
    case 'RATE_LIMITED':
      return 429;
    case 'HUB_BUSY':
    case 'NOT_READY':
    case 'TOO_MANY_WAITING':
      return 503;
    case 'HUB_BAD_ANSWER':
    case 'HUB_UNREACHABLE':
      return 502;
    case 'INTERNAL':
      return 500;
    default:
      return 400;
  }
}

/** An answer without data, in the form of GraphQL, for failures outside of an operation. */
export function failureBody(error: ConstellationError): { errors: GraphQLFormattedError[] } {
  return { errors: [{ message: error.message, extensions: { code: error.code, ...detailsOf(error) } }] };
}

function detailsOf({ details }: ConstellationError): Record<string, unknown> {
  return Object.fromEntries(Object.entries(details).filter(([, value]) => value !== undefined));
}

/** Errors are wrapped by graphql (place in the operation) and once more where a scalar refuses a variable. */
function originOf(error: unknown): unknown {
  let inner = unwrapResolverError(error);
  while (inner instanceof GraphQLError && inner.originalError !== undefined) inner = inner.originalError;
  return inner;
}

/** A GraphQLError made on purpose with one of our codes. */
function isOurs(error: unknown, code: unknown): boolean {
  return (
    error instanceof GraphQLError && typeof code === 'string' && code !== 'INTERNAL' && Object.hasOwn(ERROR_CODES, code)
  );
}
