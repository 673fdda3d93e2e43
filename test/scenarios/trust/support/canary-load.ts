import type { TrustWorld } from './trust-world.ts';

/** What came of a load: how many answers, and which held something of the other's. */
export type LoadResult = { readonly answers: number; readonly foreign: readonly string[] };

const QUERIES = [
  '{ impactGoals(first: 20) { totalCount nodes { id title issuer { id } } } viewer { actor { id } } }',
  'query ($owner: ID!) { actor(id: $owner) { impactGoals(first: 20) { totalCount nodes { title } } } }',
  'query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on ImpactGoal { title } } }',
];

/**
 * Two readers of different members ask at the same time, the same questions about the same owner, who shares other records with each of
 * them. Every text says for whom it is; an answer that holds a text for the other one, or for neither, is foreign.
 */
export async function canaryLoad(
  world: TrustWorld,
  options: { readonly answers: number; readonly atOnce?: number },
): Promise<LoadResult> {
  const [owner = '', first = '', second = ''] = world.dids;
  const ids: string[] = [];
  for (const [name, sharing] of [
    ['canary-of-all', { audience: 'PUBLIC' }],
    ['canary-of-members', { audience: 'MEMBERS' }],
    ['canary-of-first', { audience: 'PARTNERS', partners: [first] }],
    ['canary-of-second', { audience: 'PARTNERS', partners: [second] }],
    ['canary-of-nobody', { audience: 'PRIVATE' }],
  ] as const)
    ids.push(await world.publish(owner, 'ImpactGoal', { title: name, direction: 'INCREASE' }, sharing));
  await world.settled();
  const readers = [
    { as: first, may: new Set(['canary-of-all', 'canary-of-members', 'canary-of-first']) },
    { as: second, may: new Set(['canary-of-all', 'canary-of-members', 'canary-of-second']) },
    { as: undefined, may: new Set(['canary-of-all']) },
  ];
  const foreign: string[] = [];
  let sent = 0;
  const tokens = new Map<string, { text: string; until: number }>();

  async function authorizationOf(did: string): Promise<string> {
    const known = tokens.get(did);
    if (known && known.until > Date.now()) return known.text;
    const text = `Bearer ${await world.assertion(did)}`;
    tokens.set(did, { text, until: Date.now() + 60_000 });
    return text;
  }

  async function work(): Promise<void> {
    while (sent < options.answers) {
      const turn = sent++;
      const { as, may } = readers[turn % 3] ?? { as: undefined, may: new Set() };
      const query = QUERIES[Math.floor(turn / 3) % QUERIES.length] ?? '';
      const authorization = as === undefined ? {} : { authorization: await authorizationOf(as) };
      const { text } = await world.ask(query, { variables: { owner, ids }, ...authorization });
      const found = new Set(text.match(/canary-of-[a-z]+/g) ?? []);
      const isWhole = [...may].every(
        (word) =>
          found.has(word) || (word.includes('first') || word.includes('second') ? query.startsWith('{') : false),
      );
      const other = as === first ? second : first;
      const isOthers = [...found].some((word) => !may.has(word)) || text.includes(`"actor":{"id":"${other}"`);
      if (isOthers || !isWhole) foreign.push(`${as} asked ${query}: ${text}`);
    }
  }

  await Promise.all(Array.from({ length: options.atOnce ?? 12 }, work));
  return { answers: sent, foreign };
}
