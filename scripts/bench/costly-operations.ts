import { registry } from '../../schema/index.ts';

const aliased = (count: number, selection: string) =>
  Array.from({ length: count }, (_, at) => `a${at}: ${selection}`).join(' ');
const nested = (levels: number, open: string, close: string, inner: string) =>
  open.repeat(levels) + inner + close.repeat(levels);
const twofold = (levels: number): string =>
  levels === 0 ? 'title' : aliased(2, `contributions { nodes { satisfies { ${twofold(levels - 1)} } } }`);
const everyKind = (selection: string) => registry.kinds.map(({ name }) => `... on ${name} { ${selection} }`).join(' ');
const NODE = 'node(id: "did:web:localhost%3A1/goal/00000000000000000000000001")';

/** Operations that are small to write and costly to plan, by what they do. Each must be answered or refused in bounded time. */
export const COSTLY_OPERATIONS: Readonly<Record<string, string>> = {
  'nested eight deep': `{ impactGoals { nodes { ${nested(8, 'contributions { nodes { satisfies { ', '} } } ', 'title')} } } }`,
  'nested thirty deep': `{ impactGoals { nodes { ${nested(30, 'contributions { nodes { satisfies { ', '} } } ', 'title')} } } }`,
  'doubled at each of four levels': `{ impactGoals { nodes { ${twofold(4)} } } }`,
  'doubled at each of seven levels': `{ impactGoals { nodes { ${twofold(7)} } } }`,
  'evidence of evidence under three aliases': `{ ${NODE} { ${everyKind(`evidence { because { ${aliased(3, 'evidence { because { words issuer { id } } }')} } }`)} } }`,
  'evidence of evidence under ten aliases': `{ commitments { nodes { ${aliased(10, `evidence { because { ${aliased(10, 'evidence { because { words } }')} } }`)} } } }`,
  'every kind with its issuer': `{ ${NODE} { ${everyKind('issuer { profile { name summary } } issuedAt withheld')} } }`,
  'every kind under thirty aliases': `{ ${aliased(30, `${NODE} { ${everyKind('issuedAt issuer { id }')} }`)} }`,
  'fragments on the interface in each other': `{ nodes(ids: []) { ${nested(12, '... on Record { ', '} ', everyKind('issuedAt issuer { answers { nodes { words } } }'))} } }`,
  'sixty aliases of one list': `{ ${aliased(60, 'impactGoals(first: 100) { nodes { title issuer { profile { name } } contributions { nodes { title } } } }')} }`,
  'from actors to records and back, five times': `{ actors { nodes { ${nested(5, 'impactGoals { nodes { issuer { ', '} } } ', 'id')} } } }`,
  'from answers to answers': `{ answers { nodes { ${nested(6, 'about { ... on Answer { ', '} } ', 'words')} } } }`,
  'every link of a network': `{ sharedValueNetworks { nodes { goals { beliefs { label } challenges { label } stakeholders { name } contributions { nodes { receiver { profile { name } } stakeholder { name } satisfies { title } } } } members { nodes { issuer { commitmentsReceived { nodes { title } } } } } } } }`,
  'a field two thousand times': `{ impactGoals { nodes { ${'title '.repeat(2_000)} } } }`,
  'a thousand aliases of a field': `{ impactGoals { nodes { ${aliased(1_000, 'title')} } } }`,
  'a fragment that spreads itself':
    'query { impactGoals { nodes { ...A } } } fragment A on ImpactGoal { contributions { nodes { satisfies { ...A } } } }',
  'thirty fragments, each spread twice by the one before': `{ impactGoals { nodes { ...F0 } } } ${Array.from({ length: 30 }, (_, at) => `fragment F${at} on ImpactGoal { title ${at < 29 ? aliased(2, `contributions { nodes { satisfies { ...F${at + 1} } } }`) : ''} }`).join(' ')}`,
};
