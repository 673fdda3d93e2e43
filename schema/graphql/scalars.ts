import { GraphQLError, GraphQLScalarType, Kind, print, type ValueNode, valueFromASTUntyped } from 'graphql';
import type { Content } from '../record.ts';
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

const CONTENT_NAME = /^[a-z][A-Za-z0-9]{0,39}$/;
/** Values and fields of one content, groups and lists included: more than any kind has room for. */
const CONTENT_VALUES = 20_000;
const CONTENT_DEPTH = 6;

/**
 * The fields of a record by their names, for pages that know no kind by heart. Its form is checked here, and what the fields hold against their
 * kind, by whoever takes it. It is no filter: no part of it ever comes to be part of a query.
 */
export const ContentScalar = new GraphQLScalarType<Content, Content>({
  name: 'Content',
  description:
    'The fields of a record by their names, as an object: texts, numbers, flags, lists of them, references as { id, digest }, and groups of fields. What fits where says the form of its kind.',
  serialize: (value) => value as Content,
  parseValue: contentIn,
  parseLiteral: (node, variables) => contentIn(valueFromASTUntyped(node, variables)),
});

/** A plain copy. A name such as `__proto__` would mean something else to JavaScript than to whoever wrote it. */
function contentIn(value: unknown): Content {
  const refuse = (why: string): never => {
    throw new GraphQLError(`Content cannot be taken: ${why}.`, { extensions: { code: 'BAD_INPUT' } });
  };
  let values = 0;
  const copied = (part: unknown, depth: number): unknown => {
    if (++values > CONTENT_VALUES) refuse(`it holds more than ${CONTENT_VALUES} values`);
    if (typeof part !== 'object' || part === null) return part;
    if (depth === CONTENT_DEPTH) refuse(`it is nested more than ${CONTENT_DEPTH} deep`);
    if (Array.isArray(part)) return part.map((one) => copied(one, depth + 1));
    return Object.fromEntries(
      Object.entries(part).map(([name, member]) => {
        if (!CONTENT_NAME.test(name)) refuse(`«${name.slice(0, 60)}» is no name of a field`);
        return [name, copied(member, depth + 1)];
      }),
    );
  };
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return refuse('it must be an object');
  return copied(value, 0) as Content;
}

/** The scalars of the protocol, beside those of GraphQL itself, by name. */
export const SCALARS: Readonly<Record<string, GraphQLScalarType>> = {
  DateTime: DateTimeScalar,
  Date: DateScalar,
  Decimal: DecimalScalar,
  URL: UrlScalar,
};
