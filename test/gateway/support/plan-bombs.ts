import { getIntrospectionQuery } from 'graphql';

/** Writes a selection that holds itself so many levels deep, under so many aliases at each. */
function nested(
  levels: number,
  aliases: number,
  write: (alias: string, inner: string) => string,
  innermost: string,
): string {
  if (levels === 0) return innermost;
  const inner = nested(levels - 1, aliases, write, innermost);
  return Array.from({ length: aliases }, (_, n) => write(`a${n}`, inner)).join(' ');
}

const onInterface = (levels: number, aliases: number) =>
  `{ anything { ${nested(levels, aliases, (alias, inner) => `${alias}: because { issuedAt ${inner} }`, 'language record { digest }')} } }`;
const inFragments = (levels: number, aliases: number) =>
  `{ anything { ${nested(
    levels,
    aliases,
    (alias, inner) => `${alias}: because { ... on ImpactGoal { title ${inner} } ... on Commitment { title ${inner} } }`,
    'issuedAt',
  )} } }`;
const acrossSubgraphs = (levels: number, aliases: number) =>
  `{ actors { ${nested(
    levels,
    aliases,
    (alias, inner) => `${alias}: records(first: 1) { issuedAt kind issuer { name ${inner} } because { issuedAt } }`,
    'name',
  )} } }`;
const fragmentChain = (length: number) =>
  `{ anything { ...F0 } } ${Array.from(
    { length },
    (_, n) =>
      `fragment F${n} on Record { a: because { ${n + 1 < length ? `...F${n + 1}` : 'kind'} } b: because { ${n + 1 < length ? `...F${n + 1}` : 'kind'} } }`,
  ).join(' ')}`;

/** Operations made to be expensive to plan, to validate or to execute; each must be answered or refused in bounded time. */
export const PLAN_BOMBS: Readonly<Record<string, string>> = {
  'an interface in itself, three levels, four aliases': onInterface(3, 4),
  'an interface in itself, three levels, ten aliases': onInterface(3, 10),
  'an interface in itself, six levels, two aliases': onInterface(6, 2),
  'an interface in itself, eighteen levels': onInterface(18, 1),
  'fragments on every type, three levels, two aliases': inFragments(3, 2),
  'fragments on every type, two levels, four aliases': inFragments(2, 4),
  'fragments on every type, four levels, two aliases': inFragments(4, 2),
  'fragments on every type, five levels': inFragments(5, 1),
  'back and forth between subgraphs, two levels, seven aliases': acrossSubgraphs(2, 7),
  'back and forth between subgraphs, three levels, three aliases': acrossSubgraphs(3, 3),
  'back and forth between subgraphs, four levels, three aliases': acrossSubgraphs(4, 3),
  'back and forth between subgraphs, four levels, two aliases': acrossSubgraphs(4, 2),
  'back and forth between subgraphs, six levels': acrossSubgraphs(6, 1),
  'back and forth between subgraphs, nine levels': acrossSubgraphs(9, 1),
  'sixty aliases of an interface list': `{ ${Array.from(
    { length: 60 },
    (_, n) => `a${n}: anything { issuedAt language record { digest } answers { nodes { about { issuedAt } } } }`,
  ).join(' ')} }`,
  'the same fragment on an interface fifty times': `{ anything { ${Array.from(
    { length: 50 },
    (_, n) => `... on Record { a${n}: issuedAt issuer { name commitments { nodes { because { language } } } } }`,
  ).join(' ')} } }`,
  'fragments that double, thirty times': fragmentChain(30),
  'fragments that double, ten times': fragmentChain(10),
  'one field nine hundred times': `{ anything { ${'issuedAt '.repeat(900)} } }`,
  'one object field four hundred times': `{ ${'anything { id } '.repeat(400)} }`,
  'a deep walk through lists': `{ impactGoals { nodes { ${'contributions { nodes { satisfies { '.repeat(6)} title ${'} } } '.repeat(6)} } } }`,
  'the introspection query': getIntrospectionQuery(),
};
