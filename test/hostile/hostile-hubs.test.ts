import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CheckedKeyHistory } from '../../schema/index.ts';
import { openSafeFetch, type SafeFetch } from '../../subgraphs/fetching/index.ts';
import type { HubIdentity } from '../../subgraphs/network/index.ts';
import { openSessionSigner } from '../../subgraphs/network/sessions/session-signer.ts';
import { assertionOf, identityOf, type KnownHubs, knownHubs, memberOf } from '../actor/callers/support/test-hub.ts';
import { type OwnNode, startOwnNode } from './support/own-node.ts';

/**
 * A hub that a node joined may not read, nor do, more than its members let it: whatever it signs, replays, makes up or floods with. A
 * real node, real signed requests; each record of the owner carries the name of its audience as a canary.
 */
const OWNER = 'did:web:localhost%3A4999:owner';
const CHARTER = 'did:web:localhost%3A4999:owner/network/01J8ZQ4Y3N0V6T8K2R5W7X9ABC';
const ALL = ['PUBLIC', 'MEMBERS', 'NETWORKS', 'PARTNERS', 'PRIVATE'] as const;
type Seen = (typeof ALL)[number];

type Asked = { readonly status: number; readonly text: string };
type Ask = {
  /** The body of a POST to /graphql. */
  readonly body?: string;
  readonly viewer?: string;
  readonly by?: HubIdentity;
};
type World = {
  readonly node: OwnNode;
  readonly hubs: KnownHubs;
  readonly hub: HubIdentity;
  readonly other: HubIdentity;
  readonly reader: HubIdentity;
  readonly partner: HubIdentity;
  readonly colleague: HubIdentity;
  readonly stranger: HubIdentity;
  /** Sends a request as a hub signs it. */
  ask(request?: Ask): Promise<Asked>;
  headersFor(request?: Ask): Promise<Record<string, string>>;
  /** Sends these headers as they are. */
  send(headers: Record<string, string>, body: string, path?: string): Promise<Asked>;
};

const goals = `impactGoals(first: 100) { totalCount nodes { id title description } }`;
const EVERYTHING = JSON.stringify({
  query: `query ($r: [_Any!]!) { _entities(representations: $r) { ... on ValueActor { ${goals} } } }`,
  variables: { r: [{ __typename: 'ValueActor', id: OWNER }] },
});
const gql = (query: string, variables: object = {}) => JSON.stringify({ query, variables });
const entities = (count: number, selection = '__typename') =>
  gql(`query ($r: [_Any!]!) { _entities(representations: $r) { ... on ValueActor { ${selection} } } }`, {
    r: Array.from({ length: count }, () => ({ __typename: 'ValueActor', id: OWNER })),
  });

let world: World;
let fetching: SafeFetch;
const closing: (() => Promise<unknown>)[] = [];
beforeAll(async () => {
  const hubs = knownHubs();
  const [hub, other, reader, partner, colleague, stranger] = (await Promise.all(
    ['hub', 'other-hub', 'reader', 'partner', 'colleague', 'stranger'].map((name) =>
      identityOf(`did:web:${name}.example`),
    ),
  )) as [HubIdentity, HubIdentity, HubIdentity, HubIdentity, HubIdentity, HubIdentity];
  const sharing = {
    PUBLIC: { audience: 'PUBLIC' },
    MEMBERS: { audience: 'MEMBERS' },
    NETWORKS: { audience: 'NETWORKS', networks: [CHARTER] },
    PARTNERS: { audience: 'PARTNERS', partners: [partner.did] },
    PRIVATE: { audience: 'PRIVATE' },
  } as const;
  const node = await startOwnNode(
    OWNER,
    hubs,
    ALL.map((name) => ({ name, sharing: sharing[name] })),
  );
  closing.push(() => node.close());
  for (const one of [hub, other]) {
    const checked: CheckedKeyHistory = one.checked;
    hubs.join(OWNER, checked);
    hubs.list(one.did, { ...(await memberOf(await identityOf(OWNER))), did: OWNER });
    hubs.list(one.did, await memberOf(reader));
    hubs.list(one.did, await memberOf(partner));
  }
  hubs.list(hub.did, await memberOf(colleague, { charters: [CHARTER] }));
  fetching = openSafeFetch({ development: true });
  closing.push(() => fetching.close());
  const keys = node.keys;
  const signers = new Map(
    [hub, other].map((identity) => [
      identity,
      openSessionSigner({
        identity,
        fetch: fetching,
        findPlace: async () => ({ url: `${node.url}/session`, keys }),
      }),
    ]),
  );
  closing.push(async () => Promise.all([...signers.values()].map((signer) => signer.close())));
  const headersFor: World['headersFor'] = async ({ body = EVERYTHING, viewer, by = hub } = {}) => {
    const signal = AbortSignal.timeout(10_000);
    const asked = { method: 'POST' as const, url: `${node.url}/graphql`, body, actor: OWNER, signal };
    const signed = await signers.get(by)?.headers({ ...asked, ...(viewer === undefined ? {} : { viewer }) });
    if (!signed) throw new Error('There is no session.');
    return { 'content-type': 'application/json', ...signed };
  };
  const send: World['send'] = async (headers, body, path = '/graphql') => {
    const response = await fetch(`${node.url}${path}`, { method: 'POST', headers, body });
    return { status: response.status, text: await response.text() };
  };
  world = {
    node,
    hubs,
    hub,
    other,
    reader,
    partner,
    colleague,
    stranger,
    headersFor,
    send,
    ask: async (request = {}) => send(await headersFor(request), request.body ?? EVERYTHING),
  };
}, 60_000);
afterAll(async () => {
  for (const close of closing.reverse()) await close();
});

/** What of the owner is in an answer. */
const seenIn = ({ text }: Asked): Seen[] => ALL.filter((name) => text.includes(`CANARY-${name}`));

/** What a hub tries, and what of the owner it gets to see; a code where it is refused. */
type HubCase = {
  readonly id: string;
  readonly what: string;
  readonly try: (world: World) => Promise<Asked>;
  readonly seen?: readonly Seen[];
  readonly status?: number;
  readonly code?: string;
};

// biome-ignore format: a case is one line
const CASES: readonly HubCase[] = [
  // what it may see, so that the rest means something
  { id: 'H01', what: 'asks unsigned', try: ({ send }) => send({ 'content-type': 'application/json' }, EVERYTHING), seen: ['PUBLIC'] },
  { id: 'H02', what: 'asks in its own name', try: ({ ask }) => ask(), seen: ['PUBLIC', 'MEMBERS'] },
  { id: 'H03', what: 'asks for a member', try: async ({ ask, reader, hub }) => ask({ viewer: await assertionOf(reader, hub) }), seen: ['PUBLIC', 'MEMBERS'] },
  { id: 'H04', what: 'asks for a partner', try: async ({ ask, partner, hub }) => ask({ viewer: await assertionOf(partner, hub) }), seen: ['PUBLIC', 'MEMBERS', 'PARTNERS'] },
  { id: 'H05', what: 'asks for a member of the network', try: async ({ ask, colleague, hub }) => ask({ viewer: await assertionOf(colleague, hub) }), seen: ['PUBLIC', 'MEMBERS', 'NETWORKS'] },
  // assertions
  { id: 'H06', what: 'signs an assertion of a partner with its own key', try: ({ ask, partner, hub }) => assertionOf({ ...partner, signingKey: hub.signingKey }, hub).then((viewer) => ask({ viewer })), status: 401, code: 'VIEWER_UNKNOWN_THERE' },
  { id: 'H07', what: 'uses an assertion that is over', try: ({ ask, partner, hub }) => assertionOf(partner, hub, { now: Date.now() - 400_000 }).then((viewer) => ask({ viewer })), status: 401, code: 'UNAUTHENTICATED' },
  { id: 'H08', what: 'uses an assertion of tomorrow', try: ({ ask, partner, hub }) => assertionOf(partner, hub, { now: Date.now() + 86_400_000 }).then((viewer) => ask({ viewer })), status: 401, code: 'UNAUTHENTICATED' },
  { id: 'H09', what: 'uses an assertion that was given for another hub', try: ({ ask, partner, other }) => assertionOf(partner, other).then((viewer) => ask({ viewer })), status: 401, code: 'UNAUTHENTICATED' },
  { id: 'H10', what: 'uses an assertion that was bound to another key', try: ({ ask, partner, hub, other }) => assertionOf(partner, { did: hub.did, signingKey: other.signingKey }).then((viewer) => ask({ viewer })), status: 401, code: 'UNAUTHENTICATED' },
  { id: 'H11', what: 'makes up a member', try: ({ ask, stranger, hub }) => assertionOf(stranger, hub).then((viewer) => ask({ viewer })), status: 401, code: 'VIEWER_UNKNOWN_THERE' },
  { id: 'H12', what: 'says nonsense for an assertion', try: ({ ask }) => ask({ viewer: 'CANARY.CANARY.CANARY' }), status: 401, code: 'UNAUTHENTICATED' },
  { id: 'H13', what: 'changes the viewer of a signed request', try: async ({ headersFor, send, partner, reader, hub }) => send({ ...(await headersFor({ viewer: await assertionOf(reader, hub) })), 'constellation-viewer': await assertionOf(partner, hub) }, EVERYTHING), status: 401, code: 'SIGNATURE_INVALID' },
  { id: 'H14', what: 'adds a viewer to a signed request', try: async ({ headersFor, send, partner, hub }) => send({ ...(await headersFor()), 'constellation-viewer': await assertionOf(partner, hub) }, EVERYTHING), status: 401, code: 'SIGNATURE_INVALID' },
  { id: 'H15', what: 'leaves the signature away and keeps the viewer', try: async ({ send, partner, hub }) => send({ 'content-type': 'application/json', 'constellation-viewer': await assertionOf(partner, hub) }, EVERYTHING), status: 401 },
  // replays
  { id: 'H16', what: 'sends a request again', try: async ({ headersFor, send, partner, hub }) => { const headers = await headersFor({ viewer: await assertionOf(partner, hub) }); await send(headers, EVERYTHING); return send(headers, EVERYTHING); }, status: 401, code: 'SIGNATURE_INVALID' },
  { id: 'H17', what: 'sends a request with another body', try: async ({ headersFor, send }) => send(await headersFor({ body: gql('{ __typename }') }), EVERYTHING), status: 401, code: 'SIGNATURE_INVALID' },
  { id: 'H18', what: 'sends a request to another address', try: async ({ headersFor, send }) => send(await headersFor(), EVERYTHING, '/graphql?again'), status: 401, code: 'SIGNATURE_INVALID' },
  { id: 'H19', what: 'lets a second hub use the assertion', try: async ({ ask, partner, hub, other }) => ask({ by: other, viewer: await assertionOf(partner, hub) }), status: 401, code: 'UNAUTHENTICATED' },
  { id: 'H20', what: 'is a second hub of which the network knows nothing', try: async ({ ask, colleague, other }) => ask({ by: other, viewer: await assertionOf(colleague, other) }), status: 401, code: 'VIEWER_UNKNOWN_THERE' },
  // asking for more
  { id: 'H21', what: 'asks to see as the owner', try: async ({ ask, reader, hub }) => ask({ viewer: await assertionOf({ ...reader, did: OWNER }, hub) }), status: 401, code: 'UNAUTHENTICATED' },
  { id: 'H22', what: 'asks for a record that is private by its id', try: async ({ ask, node, partner, hub }) => ask({ viewer: await assertionOf(partner, hub), body: gql('query ($r: [_Any!]!) { _entities(representations: $r) { ... on ImpactGoal { title record { sdJwt digest } } } }', { r: [{ __typename: 'ImpactGoal', id: node.idOf('PRIVATE') }] }) }), seen: [] },
  { id: 'H23', what: 'asks for a private record by another type', try: async ({ ask, node, partner, hub }) => ask({ viewer: await assertionOf(partner, hub), body: gql('query ($r: [_Any!]!) { _entities(representations: $r) { ... on Commitment { title } } }', { r: [{ __typename: 'Commitment', id: node.idOf('PRIVATE') }] }) }), seen: [] },
  { id: 'H24', what: 'asks for the feed for members as a viewer’s', try: async ({ ask, partner, hub }) => ask({ viewer: await assertionOf(partner, hub), body: gql(`{ feed(actor: "${OWNER}", tier: MEMBERS) { entries { sdJwt } } }`) }), seen: [] },
  { id: 'H25', what: 'publishes in the name of a viewer', try: async ({ ask, partner, hub }) => ask({ viewer: await assertionOf(partner, hub), body: gql('mutation { publishImpactGoal(input: { title: "CANARY", direction: INCREASE }, audience: PUBLIC) { id } }') }), seen: [], code: 'UNAUTHENTICATED' },
  { id: 'H26', what: 'makes a private record public', try: async ({ ask, node }) => ask({ body: gql(`mutation { setAudience(id: "${node.idOf('PRIVATE')}", audience: PUBLIC) { id } }`) }), seen: [], code: 'UNAUTHENTICATED' },
  { id: 'H27', what: 'reads drafts', try: async ({ ask, partner, hub }) => ask({ viewer: await assertionOf(partner, hub), body: gql('{ drafts { id } }') }), seen: [], code: 'UNAUTHENTICATED' },
  // floods
  { id: 'H28', what: 'asks for a thousand and one entities', try: ({ ask }) => ask({ body: entities(1_001) }), seen: [], code: 'TOO_MANY_REPRESENTATIONS' },
  { id: 'H29', what: 'asks each of a thousand entities for all', try: ({ ask }) => ask({ body: entities(1_000, 'impactGoals(first: 100) { nodes { id } } a: impactGoals(first: 100) { nodes { id } }') }), seen: [], code: 'OPERATION_TOO_LARGE' },
  { id: 'H30', what: 'asks for more rows than a request gets', try: ({ ask }) => ask({ body: entities(60, 'impactGoals(first: 100) { nodes { id } }') }), code: 'OPERATION_TOO_LARGE' },
  { id: 'H31', what: 'sends two megabytes', try: ({ ask }) => ask({ body: gql(`{ __typename } # ${'x'.repeat(2_000_000)}`) }), seen: [], status: 413, code: 'OPERATION_TOO_LARGE' },
  { id: 'H32', what: 'nests twenty-six deep', try: ({ ask }) => ask({ body: gql(`{ ${'actors { impactGoals { nodes { '.repeat(9)} id ${'} } } '.repeat(9)} }`) }), seen: [], status: 400 },
  { id: 'H33', what: 'asks for a session with nonsense, five hundred times', try: async ({ send }) => { const all = await Promise.all(Array.from({ length: 500 }, () => send({ 'content-type': 'application/json', 'signature-input': 'sig=()', signature: 'sig=:AA==:' }, '{"hub":"CANARY"}', '/session'))); return all.at(-1) as Asked; }, seen: [], status: 400 },
];

describe('a hub that', () => {
  test.each(CASES)('$id $what', async ({ try: attempt, seen, status, code }) => {
    const memory = process.memoryUsage.rss();
    const began = performance.now();
    const answer = await attempt(world);
    // much for a busy machine; nothing of this may take a node minutes
    expect(performance.now() - began).toBeLessThan(30_000);
    expect(process.memoryUsage.rss() - memory).toBeLessThan(100_000_000);
    if (status !== undefined)
      expect([status, answer.text.slice(0, 300)]).toEqual([answer.status, answer.text.slice(0, 300)]);
    if (code !== undefined) expect(answer.text).toContain(`"code":"${code}"`);
    const refused = status !== undefined && status >= 400;
    expect(seenIn(answer)).toEqual(seen ?? (refused ? [] : seenIn(answer)));
    // what helps nobody but an attacker
    expect(answer.text).not.toMatch(/node_modules|\bat .*\.ts:|CANARY\.CANARY|stacktrace/);
    // and others are served meanwhile and afterwards
    expect(seenIn(await world.send({ 'content-type': 'application/json' }, EVERYTHING))).toEqual(['PUBLIC']);
  });

  test('asks for what is private learns no more than for what is not there', async () => {
    const viewer = await assertionOf(world.partner, world.hub);
    const answers = await Promise.all(
      [world.node.idOf('PRIVATE'), `${OWNER}/goal/01J8ZQ4Y3N0V6T8K2R5W7X9ABC`].map((id) =>
        world.ask({
          viewer,
          body: gql(
            'query ($r: [_Any!]!) { _entities(representations: $r) { __typename ... on ImpactGoal { id title } } }',
            {
              r: [{ __typename: 'ImpactGoal', id }],
            },
          ),
        }),
      ),
    );
    expect(answers[0]).toEqual(answers[1]);
  });

  test('suspends or forgets a member closes that member’s eyes, not the owner’s', async () => {
    const { hubs, hub, partner, ask } = world;
    const viewer = await assertionOf(partner, hub);
    expect(seenIn(await ask({ viewer }))).toContain('PARTNERS');
    hubs.suspend(hub.did, partner.did);
    const answer = await ask({ viewer });
    expect([answer.status, seenIn(answer)]).toEqual([401, []]);
    hubs.list(hub.did, await memberOf(partner));
  });

  test('makes members up, whom nobody confirmed at their own place, opens nothing that is shared with few', async () => {
    const { hubs, hub, ask } = world;
    const made = await identityOf('did:web:made-up.example');
    hubs.list(hub.did, await memberOf(made, { charters: [CHARTER], confirmed: false }));
    expect(seenIn(await ask({ viewer: await assertionOf(made, hub) }))).toEqual(['PUBLIC', 'MEMBERS']);
  });

  test('is left sees what anybody sees, at once', async () => {
    const { hubs, hub, ask } = world;
    expect(seenIn(await ask())).toEqual(['PUBLIC', 'MEMBERS']);
    hubs.leave(OWNER, hub.did);
    const answer = await ask().catch((error: Error) => ({ status: 0, text: error.message }));
    expect(seenIn(answer)).toEqual([]);
    hubs.join(OWNER, hub.checked);
  });
});
