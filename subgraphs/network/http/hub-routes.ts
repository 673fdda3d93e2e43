import type { FastifyInstance, FastifyRequest } from 'fastify';
import {
  ConstellationError,
  didUrls,
  type HubEndpoints,
  isConstellationError,
  isDid,
  makeHubDocument,
} from '../../../schema/index.ts';
import { addressKey, requestQuota } from '../../serving/index.ts';
import { departureOf } from '../departure.ts';
import type { HubIdentity } from '../identity.ts';
import type { Members } from '../members.ts';
import type { PublishedRoster } from '../roster/published-roster.ts';
import type { HubState } from '../store/port.ts';
import { addMovedRoute } from './moved-route.ts';
import { isOwnDeparture } from './own-word.ts';
import { addRosterRoute } from './roster-route.ts';

const MAX_AGE = 60;
const HOUR = 3_600_000;
/** Each application makes the hub ask an address that somebody named: not often, and not many at a time. */
const APPLICATIONS = { perAddress: 20, inAll: 300, atOnce: 8 } as const;
/** Of those that the member's pinned key has not signed: it may have another by now, and is asked. */
const DEPARTURES = { perAddress: 60, inAll: 1_000 } as const;
/** From the application to the answer. */
const DEADLINE_MS = 25_000;

export type HubRouteOptions = {
  readonly state: Pick<HubState, 'member'>;
  readonly identity: HubIdentity;
  /** What the operator calls the hub. */
  readonly name: string;
  readonly members: Members;
  readonly roster: PublishedRoster;
  readonly now: () => number;
  readonly onFault: (thrown: unknown) => void;
};

/**
 * Serves what makes a hub one that can be joined: its DID document and key history (did:web, section «Read»), the signed roster,
 * for those who take part (`GET /roster?after=&first=`), applications (`POST /members { did }`), departures (`POST /members/departure { statement }`) and news of members' keys
 * (`POST /members/moved { did, keyHistory }`).
 */
export function addHubRoutes(app: FastifyInstance, options: HubRouteOptions): void {
  addDocuments(app, options);
  addRosterRoute(app, options);
  addApplications(app, options);
  addDepartures(app, options);
  addMovedRoute(app, options);
}

/** Where a hub answers, as its DID document says. */
export function hubEndpointsOf({ did, publicUrl }: Pick<HubIdentity, 'did' | 'publicUrl'>): HubEndpoints {
  const urls = didUrls(did);
  const base = publicUrl ?? new URL(urls.document).origin;
  return {
    graphql: `${base}/graphql`,
    roster: `${base}/roster`,
    members: `${base}/members`,
    keyHistory: `${base}${new URL(urls.keyHistory).pathname}`,
  };
}

function addDocuments(app: FastifyInstance, { identity, name }: HubRouteOptions): void {
  const { did, checked, history } = identity;
  const urls = didUrls(did);
  const endpoints = hubEndpointsOf(identity);
  const document = makeHubDocument(did, checked.currentJwk, checked.current.thumbprint, { name, endpoints });
  const serve = (path: string, type: string, body: unknown) =>
    app.get(path, (_request, reply) =>
      reply
        .header('cache-control', `public, max-age=${MAX_AGE}`)
        .header('access-control-allow-origin', '*')
        .header('cross-origin-resource-policy', 'cross-origin')
        .type(type)
        .send(JSON.stringify(body)),
    );
  // the type that DID Core 1.0 registers; any JSON reader takes it
  serve(new URL(urls.document).pathname, 'application/did+json; charset=utf-8', document);
  serve(new URL(urls.keyHistory).pathname, 'application/json; charset=utf-8', history);
}

function addApplications(app: FastifyInstance, { identity, members, now, onFault }: HubRouteOptions): void {
  const mayApply = requestQuota({ each: APPLICATIONS.perAddress, all: APPLICATIONS.inAll, windowMs: HOUR, now });
  const limited = () => new ConstellationError('RATE_LIMITED', undefined, { retryable: true });
  const underWay = new Map<string, Promise<string>>();

  async function apply(did: string): Promise<string> {
    const { status } = await members.apply(did, AbortSignal.timeout(DEADLINE_MS));
    return status;
  }

  app.post<{ Body: { did?: unknown } | null }>('/members', { bodyLimit: 4_000 }, async (request, reply) => {
    const did = request.body?.did;
    if (typeof did !== 'string' || !isDid(did))
      throw new ConstellationError('BAD_ID', 'Send { did }: a canonical did:web.');
    if (!mayApply(addressKey(request.ip))) throw limited();
    let answer = underWay.get(did);
    if (!answer) {
      if (underWay.size >= APPLICATIONS.atOnce) throw limited();
      answer = apply(did).finally(() => underWay.delete(did));
      underWay.set(did, answer);
    }
    const status = await answer.catch((thrown: unknown) => {
      if (isConstellationError(thrown, 'RATE_LIMITED')) throw thrown;
      if (!isConstellationError(thrown) && (thrown as Error)?.name !== 'TimeoutError') onFault(thrown);
      // the same words whatever went wrong: what the hub can reach from where it stands is nobody's business
      throw new ConstellationError('CONTROL_UNPROVEN', undefined, { actor: did });
    });
    return reply.header('cache-control', 'no-store').send({ hub: identity.did, did, status });
  });
}

function addDepartures(app: FastifyInstance, { state, members, now }: HubRouteOptions): void {
  const mayTell = requestQuota({ each: DEPARTURES.perAddress, all: DEPARTURES.inAll, windowMs: HOUR, now });
  const depart = async (request: FastifyRequest) => {
    const { statement } = (request.body ?? {}) as { statement?: unknown };
    const member = await state.member(departureOf(statement));
    // what strangers send keeps no member from leaving, nor does it count where nothing is done about it
    const isNews = member !== undefined && member.status !== 'FORMER';
    if (isNews && !(await isOwnDeparture(member, statement)) && !mayTell(addressKey(request.ip)))
      throw new ConstellationError('RATE_LIMITED', undefined, { retryable: true });
    await members.depart(statement, AbortSignal.timeout(DEADLINE_MS));
    // whoever was no member is none now either: a node that did not hear the first answer asks again
    return { status: 'FORMER' };
  };
  app.post('/members/departure', { bodyLimit: 16_000 }, depart);
}
