import { GraphQLError, GraphQLScalarType, Kind, print, type ValueNode } from 'graphql';
import { isCalendarDate, isDecimal, isWebAddress } from '../validate.ts';

/** A scalar that is a text of a certain form, in and out; anything else is refused, never coerced. */
function textScalar(
  name: string,
  description: string,
  specifiedByURL: string | undefined,
  accepts: (text: string) => boolean,
): GraphQLScalarType {
  const check = (value: unknown): string => {
    if (typeof value === 'string' && accepts(value)) return value;
    return refuse(JSON.stringify(value) ?? 'nothing');
  };
  const refuse = (written: string, node?: ValueNode): never => {
    const extensions = { code: 'BAD_INPUT' };
    throw new GraphQLError(`${name} cannot be ${written.slice(0, 60)}. ${description}`, {
      ...(node ? { nodes: node } : {}),
      extensions,
    });
  };
  return new GraphQLScalarType({
    name,
    description,
    ...(specifiedByURL ? { specifiedByURL } : {}),
    serialize: check,
    parseValue: check,
    parseLiteral: (node) => {
      if (node.kind === Kind.STRING && accepts(node.value)) return node.value;
      const hint = node.kind === Kind.FLOAT || node.kind === Kind.INT ? ' (it is written in quotes)' : '';
      return refuse(`${print(node)}${hint}`, node);
    },
  });
}

const DATE_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?Z$/;

export const DateTimeScalar = textScalar(
  'DateTime',
  'A moment in UTC, such as 2026-01-31T12:00:00Z (RFC 3339).',
  'https://scalars.graphql.org/andimarek/date-time',
  (text) => DATE_TIME.test(text) && !Number.isNaN(Date.parse(text)),
);
export const DateScalar = textScalar(
  'Date',
  'A calendar date, such as 2026-01-31 (ISO 8601).',
  'https://scalars.graphql.org/andimarek/local-date',
  isCalendarDate,
);
export const DecimalScalar = textScalar(
  'Decimal',
  'A decimal number as text, such as "12.50", so that no precision is lost.',
  undefined,
  isDecimal,
);
export const UrlScalar = textScalar('URL', 'An http or https address.', 'https://url.spec.whatwg.org/', isWebAddress);

/** The scalars of the protocol, beside those of GraphQL itself, by name. */
export const SCALARS: Readonly<Record<string, GraphQLScalarType>> = {
  DateTime: DateTimeScalar,
  Date: DateScalar,
  Decimal: DecimalScalar,
  URL: UrlScalar,
};
