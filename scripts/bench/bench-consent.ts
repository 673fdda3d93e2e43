import { type ActorStore, initActor, issueToken, openActor, startNode } from '../../subgraphs/actor/index.ts';
import { askGraphQL } from '../processes/ask-graphql.ts';
import { latencyOf } from '../trial/measure.ts';
import { CHARTERS, ENDED, FEW, goalsToShare, OLDEST, OWNER, PARTNER, SINGLE } from './consent-records.ts';

type ListQuery = Parameters<ActorStore['list']>[0];
type Place = NonNullable<ListQuery['after']>;

const KIND = 'ImpactGoal';
const PAGE = 20;

/**
 * Publishes goals of every audience at a new actor with a SQLite store, and asks for pages from the beginning and from anywhere, as viewers
 * of every sort, in the middle of what is granted for a time: at the store, and over HTTP where a viewer needs no hub.
 */
export async function benchConsent(directory: string, options: { readonly rows: number; readonly runs: number }) {
  const { rows, runs } = options;
  await initActor(directory, {
    did: OWNER,
    name: 'Bench',
    node: { listen: { host: '127.0.0.1', port: 0 }, development: true, logLevel: 'silent' },
  });
  const actor = await openActor(directory, { environment: {} });
  try {
    const began = performance.now();
    const now = Date.now();
    await actor.publisher.applyAll(goalsToShare(rows, now));
    const published = Math.round((rows / (performance.now() - began)) * 1_000);
    const places = await placesOf(actor.store);
    // ten days on, some of what was granted for a time is over
    const later = new Date(now + 10 * 86_400_000).toISOString().replace(/\.\d+Z$/, 'Z');
    const store: Record<string, object> = {};
    for (const [name, view] of Object.entries(viewsAt(later)))
      store[name] = await measure(actor.store, view, places, runs);
    const token = await issueToken(actor.store, { label: 'bench', role: 'READER' });
    return { rows, publishedPerSecond: published, store, http: await measureHttp(directory, token, runs) };
  } finally {
    await actor.close();
  }
}

function viewsAt(now: string): Record<string, ListQuery['view']> {
  const member = ['PUBLIC', 'MEMBERS', 'did:web:member.example'];
  const as = (...more: string[]) => ({ sight: ['PUBLIC', 'MEMBERS', ...more], now });
  return {
    everything: 'ALL',
    public: { sight: ['PUBLIC'], now },
    member: { sight: member, now },
    memberWithFiveCharters: as('did:web:member.example', ...CHARTERS.slice(0, 5)),
    partnerWithFewRows: as(FEW),
    onlyThatPartner: { sight: [FEW], now },
    partnerWhoseGrantsEnded: { sight: [ENDED], now },
    partnerWithAMomentForEachRow: { sight: [SINGLE], now },
    partnerOfTheOldest: { sight: [OLDEST], now },
    mixed: as(PARTNER, ...CHARTERS),
  };
}

async function measure(store: ActorStore, view: ListQuery['view'], places: readonly Place[], runs: number) {
  const pages: number[] = [];
  const counts: number[] = [];
  let total = 0;
  for (let run = -10; run < runs; run++) {
    const after = run % 4 === 0 ? undefined : places[Math.abs(run * 7_919) % places.length];
    const order = run % 2 === 0 ? 'NEWEST' : 'OLDEST';
    const began = performance.now();
    await store.list({ kind: KIND, view, order, limit: PAGE + 1, ...(after && { after }) });
    const listed = performance.now();
    total = await store.count({ kind: KIND, view });
    // the first few warm the engines up
    if (run < 0) continue;
    pages.push(listed - began);
    counts.push(performance.now() - listed);
  }
  return { total, page: latencyOf(pages), totalCount: latencyOf(counts) };
}

/** Where a thousand records stand that are spread over the whole list. */
async function placesOf(store: ActorStore): Promise<Place[]> {
  const places: Place[] = [];
  const total = await store.count({ kind: KIND, view: 'ALL' });
  const step = Math.max(1, Math.floor(total / 1_000));
  for (let after: Place | undefined; ; ) {
    const page = await store.list({ kind: KIND, view: 'ALL', order: 'OLDEST', limit: step, ...(after && { after }) });
    const last = page.at(-1);
    if (!last) return places;
    after = { issuedAt: last.envelope.issuedAt, id: last.envelope.id };
    places.push(after);
  }
}

const OPERATION = `query ($actor: ID!, $after: String, $order: ListOrder) {
  actor(id: $actor) { impactGoals(first: ${PAGE}, after: $after, order: $order) {
    totalCount pageInfo { endCursor } nodes { id title description direction sdgs withheld record { sdJwt digest } }
  } }
}`;

async function measureHttp(directory: string, token: string, runs: number) {
  const node = await startNode(directory, { environment: {} });
  try {
    const ask = async (as: { token?: string }) => {
      const times: number[] = [];
      let after: string | null = null;
      for (let run = -10; run < Math.min(runs, 200); run++) {
        const began = performance.now();
        const { data, errors } = await askGraphQL(`${node.url}/graphql`, OPERATION, {
          variables: { actor: OWNER, after, order: 'NEWEST' },
          ...as,
        });
        if (errors) throw new Error(JSON.stringify(errors));
        if (run >= 0) times.push(performance.now() - began);
        const found = data?.actor as { impactGoals: { pageInfo: { endCursor: string } } } | undefined;
        after = found?.impactGoals.pageInfo.endCursor ?? null;
      }
      return latencyOf(times);
    };
    return { public: await ask({}), ownPeople: await ask({ token }) };
  } finally {
    await node.close();
  }
}
