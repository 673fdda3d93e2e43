import { fileURLToPath } from 'node:url';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ConstellationError, isConstellationError } from '../../../schema/index.ts';
import { addressKey } from '../../serving/index.ts';
import { requireRole } from '../access/tokens.ts';
import type { HostedActor } from '../hosted-actor.ts';
import { PAGE_HEADERS } from '../pages/page.ts';
import { addPageFiles, type PageFile } from '../pages/page-files.ts';
import type { Invitation, Passkey, Person } from '../store/people-port.ts';
import { assertViewer, type HubKeyOf } from './assertions.ts';
import { attemptLimit } from './attempts.ts';
import { CEREMONY_MS, openCeremonies } from './ceremonies.ts';
import { mayAct } from './delegation.ts';
import type { FrontDesk } from './front-desk.ts';
import { openInvitation } from './invitations.ts';
import { openProvider, type Provider, type ProviderVisit } from './openid-connect.ts';
import { type Attempt, addOwnPasskeys } from './own-passkeys.ts';
import { openPasskeys, type RelyingParty } from './passkeys.ts';
import { secretText } from './secret-text.ts';
import { cookieNamed } from './session-cookie.ts';
import { onwardPage, type PageActor, type PageState, signInPage } from './sign-in-page.ts';

const ATTEMPTS_PER_MINUTE = 60;
const CALLBACK = '/sign-in/oidc/callback';
const BODY_BYTES = 20_000;
const FILES: Readonly<Record<string, PageFile>> = {
  '/sign-in/page.css': { type: 'text/css', where: () => new URL('./page/sign-in.css', import.meta.url) },
  '/sign-in/page.js': { type: 'text/javascript', where: () => new URL('./page/sign-in.js', import.meta.url) },
  '/sign-in/passkeys.js': {
    type: 'text/javascript',
    // the build for browsers without modules, from the package itself (MIT)
    where: () => {
      const entry = fileURLToPath(import.meta.resolve('@simplewebauthn/browser'));
      return entry.replace(/(esm|script)[\\/]index\.js$/, 'dist/bundle/index.umd.min.js');
    },
  },
};

/**
 * Serves what people need in order to come in: the page, passkeys, the way over an OpenID Connect provider, and assertions for hubs. Whoever is refused
 * gets UNAUTHENTICATED or FORBIDDEN and no reason; the reason is in the log.
 */
export function addSignIn(
  app: FastifyInstance,
  options: {
    readonly actors: ReadonlyMap<string, HostedActor>;
    readonly desk: FrontDesk;
    readonly hubKeyOf: HubKeyOf;
    /** Whether `/` is a page of this, too; it is unless told. Where it is not, it belongs to the pages with the desk. */
    readonly home?: boolean;
    readonly now?: () => number;
  },
): void {
  const { actors, desk, hubKeyOf, now = Date.now } = options;
  const hosted = [...actors.values()];
  const passkeys = openPasskeys({ now, onRefusal: (err, actor) => app.log.info({ err, actor }, 'no sign-in') });
  const visits = openCeremonies<ProviderVisit & { readonly actor: HostedActor; readonly invitation?: string }>(now);
  const visitCookie = cookieNamed('constellation-visit', desk.secure, 'Lax');
  const providers = new Map<string, Provider>();
  const limit = attemptLimit(ATTEMPTS_PER_MINUTE, now);

  const partyOf = (actor: HostedActor): RelyingParty => ({
    store: actor.store,
    name: actor.name,
    origin: desk.originOf(actor),
  });
  const pageActor = (actor: HostedActor): PageActor => ({
    slug: actor.slug,
    name: actor.name,
    provider: actor.oidc?.name,
    origin: desk.originOf(actor),
  });
  const show = (reply: FastifyReply, state: PageState, status = 200) =>
    reply.code(status).headers(PAGE_HEADERS).type('text/html; charset=utf-8').send(signInPage(state));
  const refused = () => new ConstellationError('UNAUTHENTICATED', 'That did not work. Begin again.');
  const chosen = (name: unknown): HostedActor | undefined =>
    hosted.find(({ slug, did }) => name === slug || name === did) ??
    (hosted.length === 1 && (name === undefined || name === '') ? hosted[0] : undefined);
  const actorIn = ({ actor }: { readonly actor?: unknown }): HostedActor => {
    const found = chosen(actor);
    if (!found) throw new ConstellationError('BAD_INPUT', 'Name the actor to sign in to.', { field: 'actor' });
    return found;
  };
  const invited = async (text: unknown): Promise<{ actor: HostedActor; invitation: Invitation } | undefined> => {
    const open = await openInvitation(
      hosted.map(({ store }) => store),
      text,
      now(),
    );
    const actor = open && actors.get(open.store.actor);
    return open && actor ? { actor, invitation: open.invitation } : undefined;
  };
  const mustBeInvited = async (text: unknown) => {
    const found = await invited(text);
    if (!found) throw refused();
    return found;
  };
  /** Makes the person of an invitation, which is used up by it. */
  const welcome = async (
    { store }: HostedActor,
    { digest }: Invitation,
    way: { readonly passkey?: Passkey; readonly oidc?: Person['oidc'] },
  ): Promise<Person> => {
    const taken = await store.people.takeInvitation(digest);
    if (!taken) throw refused();
    const { person: id, name, role, invitedBy, until } = taken;
    const person: Person = {
      ...{ id, name, role, createdAt: new Date(now()).toISOString() },
      ...(invitedBy === undefined ? {} : { invitedBy }),
      ...(until === undefined ? {} : { until }),
      ...(way.oidc ? { oidc: way.oidc } : {}),
    };
    if (!(await store.people.addPerson(person, way.passkey))) throw refused();
    return person;
  };
  /**
   * Where the page must be opened instead. On one machine nothing stands between, and the Host header says what was typed; behind a
   * proxy it may say anything, so there the page itself looks at its address.
   */
  const elsewhere = (request: FastifyRequest, actor: HostedActor): string | undefined => {
    const { origin, hostname, host } = new URL(desk.originOf(actor));
    return hostname !== 'localhost' || host === request.headers.host ? undefined : `${origin}${request.url}`;
  };

  const atHome = async (request: FastifyRequest, reply: FastifyReply) => {
    const bearer = await desk.visitor(request);
    if (bearer) return reply.redirect('/sign-in');
    return show(reply, { type: 'HOME', actors: hosted.map(pageActor) });
  };
  if (options.home !== false) app.get('/', atHome);
  app.get<{ Querystring: { actor?: unknown } }>('/sign-in', async (request, reply) => {
    const bearer = await desk.visitor(request);
    const own = bearer && actors.get(bearer.actor);
    if (own) {
      const passkeys = await own.store.people.passkeysOf(bearer.person);
      return show(reply, {
        type: 'SIGNED_IN',
        actor: pageActor(own),
        bearer,
        passkeys,
        hasDesk: options.home === false,
      });
    }
    const actor = chosen(request.query.actor);
    if (!actor) return show(reply, { type: 'CHOOSE', actors: hosted.map(pageActor) });
    const address = elsewhere(request, actor);
    return show(reply, address ? { type: 'ELSEWHERE', address } : { type: 'SIGN_IN', actor: pageActor(actor) });
  });
  app.get<{ Params: { invitation: string } }>('/join/:invitation', async (request, reply) => {
    limit(addressKey(request.ip));
    const found = await invited(request.params.invitation);
    if (!found) return show(reply, { type: 'NO_INVITATION' }, 404);
    const { actor, invitation } = found;
    const address = elsewhere(request, actor);
    return show(
      reply,
      address ? { type: 'ELSEWHERE', address } : { type: 'JOIN', actor: pageActor(actor), invitation },
    );
  });
  addPageFiles(app, FILES);

  const attempt: Attempt = (path, work) =>
    void app.post(path, { bodyLimit: BODY_BYTES }, async (request, reply) => {
      reply.header('cache-control', 'no-store');
      desk.refuseForeign(request);
      refuseTooMany(limit, request, reply);
      const body = request.body;
      return work(typeof body === 'object' && body !== null ? body : {}, request, reply);
    });

  attempt<{ invitation: string }>('/join/passkey/options', async ({ invitation: text }) => {
    const { actor, invitation } = await mustBeInvited(text);
    return passkeys.registration(partyOf(actor), invitation);
  });
  attempt<{ invitation: string; response: object }>('/join/passkey', async (body, request, reply) => {
    const { actor, invitation } = await mustBeInvited(body.invitation);
    const passkey = await passkeys.register(partyOf(actor), invitation, body.response);
    const person = await welcome(actor, invitation, { passkey });
    await desk.signIn(request, reply, actor.store, person);
    return { actor: actor.did, name: person.name, role: person.role };
  });
  attempt<{ actor: string }>('/sign-in/passkey/options', async (body) =>
    passkeys.authentication(partyOf(actorIn(body))),
  );
  attempt<{ actor: string; response: object }>('/sign-in/passkey', async (body, request, reply) => {
    const actor = actorIn(body);
    const person = await passkeys.authenticate(partyOf(actor), body.response);
    await desk.signIn(request, reply, actor.store, person);
    return { actor: actor.did, name: person.name, role: person.role };
  });

  addOwnPasskeys(attempt, { actors, desk, passkeys, partyOf });

  const providerOf = (actor: HostedActor): Provider => {
    if (!actor.oidc) throw new ConstellationError('NOT_FOUND', 'This actor has no provider to sign in with.');
    const known = providers.get(actor.did) ?? openProvider(actor.oidc);
    providers.set(actor.did, known);
    return known;
  };
  attempt<{ actor: string; invitation: string }>('/sign-in/oidc', async (body, _request, reply) => {
    const actor = body.invitation === undefined ? actorIn(body) : (await mustBeInvited(body.invitation)).actor;
    const { location, visit } = await providerOf(actor)
      .begin(desk.originOf(actor) + CALLBACK)
      .catch((err: unknown) => {
        if (isConstellationError(err)) throw err;
        app.log.warn({ err, actor: actor.did }, 'the OpenID Connect provider cannot be used');
        throw new ConstellationError('NOT_READY', 'The provider does not answer as it should; try again later.');
      });
    const { text } = secretText('csv_');
    visits.begin(text, {
      ...visit,
      actor,
      ...(body.invitation === undefined ? {} : { invitation: String(body.invitation) }),
    });
    visitCookie.set(reply, text, CEREMONY_MS / 1_000);
    return { location };
  });
  app.get(CALLBACK, async (request, reply) => {
    refuseTooMany(limit, request, reply);
    // the cookie binds the return to the browser that went: nobody is signed in as somebody else by a link
    const visit = visits.take(visitCookie.read(request) ?? '');
    visitCookie.clear(reply);
    const fallback = visit?.actor ?? hosted[0];
    try {
      if (!visit) throw refused();
      const { actor } = visit;
      const oidc = await providerOf(actor).finish(new URL(request.url, desk.originOf(actor)), visit);
      const person = await personBy(actor, oidc, visit.invitation);
      await desk.signIn(request, reply, actor.store, person);
      return reply.headers(PAGE_HEADERS).type('text/html; charset=utf-8').send(onwardPage('/sign-in'));
    } catch (err) {
      app.log.info({ err, actor: fallback?.did }, 'no sign-in');
      return show(reply, { type: 'FAILED', ...(fallback ? { actor: pageActor(fallback) } : {}) }, 401);
    }
  });
  async function personBy(
    actor: HostedActor,
    oidc: { readonly issuer: string; readonly subject: string },
    invitation: string | undefined,
  ): Promise<Person> {
    if (invitation !== undefined) {
      const found = await mustBeInvited(invitation);
      // the subject alone says who somebody is: addresses of mail can be given to another person
      if (found.actor.did === actor.did) return welcome(actor, found.invitation, { oidc });
    }
    const person = await actor.store.people.personOfSubject(oidc.issuer, oidc.subject);
    if (!person || !mayAct(person, now())) throw refused();
    return person;
  }

  attempt('/sign-out', async (_body, request, reply) => {
    await desk.signOut(request, reply);
    return {};
  });
  app.post<{ Body: { hub?: unknown } | null }>('/assertion', { bodyLimit: BODY_BYTES }, async (request, reply) => {
    reply.header('cache-control', 'no-store');
    const bearer = requireRole(await desk.bearerOf(request, reply), 'SERVICE');
    return assertViewer(actors.get(bearer.actor) as HostedActor, bearer, request.body?.hub, hubKeyOf);
  });
}

function refuseTooMany(limit: (address: string) => void, request: FastifyRequest, reply: FastifyReply): void {
  try {
    limit(addressKey(request.ip));
  } catch (error) {
    reply.header('retry-after', '60');
    throw error;
  }
}
