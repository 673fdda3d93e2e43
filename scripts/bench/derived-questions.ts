import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';

/** A question for one derived field of one thing. */
export type DerivedQuestion = {
  /** Such as `Commitment.status`. */
  readonly field: string;
  /** Whose it is: the kind of a record, `ValueActor`, or `Query`. */
  readonly owner: string;
  /** With `$id`, unless it is the root’s. */
  readonly query: string;
  /** The same of many things at once, as a gateway asks for a page; with `$things`. Not of the root’s. */
  readonly pageQuery?: string;
  /** Arguments that must be given, by what they are of. */
  readonly needs: Readonly<Record<string, 'ACTOR' | 'TEXT' | string>>;
};

/** What arguments of root fields point to. */
const POINTS_TO: Readonly<Record<string, string>> = {
  actor: 'ACTOR',
  text: 'TEXT',
  challenge: 'Concept',
  goal: 'ImpactGoal',
  network: 'SharedValueNetwork',
  kind: 'KIND',
};
/** Root fields that are no findings, and go over the index in memory all the same. */
const ALSO: ReadonlySet<string> = new Set(['search', 'export']);

/** One question for each derived field of a schema: whatever rule is added is measured too. */
export function derivedQuestions(schema: GraphQLSchema): {
  readonly questions: readonly DerivedQuestion[];
  /** Fields whose arguments are not known here. */
  readonly left: readonly string[];
} {
  const questions: DerivedQuestion[] = [];
  const left: string[] = [];
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const found = getNamedType(field.type);
      const isDerived = isObjectType(found) && 'basis' in found.getFields() && 'rule' in found.getFields();
      if (!isDerived && !(type.name === 'Query' && ALSO.has(field.name))) continue;
      const needs = needsOf(field.args);
      if (!needs) left.push(`${type.name}.${field.name}`);
      else questions.push(questionFor(type, field, found as GraphQLObjectType, needs));
    }
  }
  return { questions, left };
}

function needsOf(args: readonly GraphQLArgument[]): DerivedQuestion['needs'] | undefined {
  const required = args.filter(isRequiredArgument);
  if (required.some(({ name }) => POINTS_TO[name] === undefined)) return undefined;
  return Object.fromEntries(required.map(({ name }) => [name, POINTS_TO[name] ?? '']));
}

function questionFor(
  { name: owner }: GraphQLObjectType,
  { name, args }: GraphQLField<unknown, unknown>,
  found: GraphQLObjectType,
  needs: DerivedQuestion['needs'],
): DerivedQuestion {
  const required = args.filter(isRequiredArgument);
  const given = required.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const asked = `${name}${given === '' ? '' : `(${given})`} { ${selectionOf(found)} }`;
  const variables = [
    ...(owner === 'Query' ? [] : ['$id: ID!']),
    ...required.map((arg) => `$${arg.name}: ${String(arg.type)}`),
  ];
  const head = variables.length === 0 ? '' : `(${variables.join(', ')})`;
  const body =
    owner === 'Query'
      ? asked
      : owner === 'ValueActor'
        ? `actor(id: $id) { ${asked} }`
        : `node(id: $id) { ... on ${owner} { ${asked} } }`;
  const page = `query ($things: [_Any!]!) { _entities(representations: $things) { ... on ${owner} { ${asked} } } }`;
  return {
    ...{ field: `${owner}.${name}`, owner, query: `query ${head} { ${body} }`, needs },
    ...(owner === 'Query' || required.length > 0 ? {} : { pageQuery: page }),
  };
}

/** What is there without further questions; of lists in pages, how long they are. */
function selectionOf(type: GraphQLObjectType): string {
  const parts = Object.values(type.getFields()).flatMap(({ name, type: of, args }) => {
    if (args.some(isRequiredArgument)) return [];
    const inner = getNamedType(of);
    if (isLeafType(inner)) return [name];
    if (isObjectType(inner) && inner.name.endsWith('Connection')) return [`${name} { totalCount }`];
    return name === 'basis' ? ['basis { records isEnough }'] : [];
  });
  return parts.length === 0 ? '__typename' : parts.join(' ');
}
