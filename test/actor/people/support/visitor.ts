import type { Role } from '../../../../schema/index.ts';
import type { RunningNode } from '../../../../subgraphs/actor/index.ts';
import { invite } from '../../../../subgraphs/actor/people/invitations.ts';
import { type Misdeeds, softAuthenticator } from './soft-authenticator.ts';

export type Reply = {
  readonly status: number;
  readonly headers: Headers;
  /** The stable code of a refusal. */
  readonly code: string | undefined;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests say what they expect of the answer
  readonly body: any;
};

/** Somebody with a browser: it keeps cookies, and says where its requests come from. Behind a proxy `origin` is another than where the node listens. */
export function visitor(node: RunningNode, origin = `http://localhost:${new URL(node.url).port}`) {
  const direct = `http://localhost:${new URL(node.url).port}`;
  const jar = new Map<string, string>();
  /** Name of the cookie of a session. */
  const cookie = origin.startsWith('https:') ? '__Host-constellation' : `constellation-${new URL(node.url).port}`;
  const authenticator = softAuthenticator(origin);

  async function ask(path: string, init: RequestInit & { headers?: Record<string, string> } = {}): Promise<Reply> {
    const cookies = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(new URL(path, direct), {
      redirect: 'manual',
      ...init,
      headers: { ...(cookies === '' ? {} : { cookie: cookies }), ...init.headers },
    });
    for (const one of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = one.split('; ');
      const [name = '', value = ''] = pair.split('=');
      if (attributes.includes('Max-Age=0')) jar.delete(name);
      else jar.set(name, value);
    }
    const text = await response.text();
    const body = response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : undefined;
    const code = body?.errors?.[0]?.extensions?.code;
    return { status: response.status, headers: response.headers, code, text, body };
  }
  /** A request that a script of the node's own page makes. */
  const post = (path: string, body: object, headers: Record<string, string> = {}) =>
    ask(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin, 'sec-fetch-site': 'same-origin', ...headers },
      body: JSON.stringify(body),
    });

  return {
    origin,
    jar,
    cookie,
    authenticator,
    ask,
    post,
    graphql: (query: string, variables: object = {}, headers: Record<string, string> = {}) =>
      post('/graphql', { query, variables }, headers),
    /** Makes a passkey for an invitation. */
    async join(invitation: string, misdeeds: Misdeeds = {}): Promise<Reply> {
      const options = await post('/join/passkey/options', { invitation });
      if (options.status !== 200) return options;
      return post('/join/passkey', { invitation, response: authenticator.create(options.body, misdeeds) });
    },
    async signIn(misdeeds: Misdeeds = {}, actor?: string): Promise<Reply> {
      const options = await post('/sign-in/passkey/options', { actor });
      if (options.status !== 200) return options;
      return post('/sign-in/passkey', { actor, response: authenticator.get(options.body, misdeeds) });
    },
  };
}
export type Visitor = ReturnType<typeof visitor>;

/** The text of a new invitation. */
export async function invitationTo(node: RunningNode, did: string, name: string, role: Role): Promise<string> {
  const actor = node.actors.get(did);
  if (!actor) throw new Error(`${did} is not hosted`);
  return (await invite(actor.store, { name, role })).text;
}

/** Somebody who has joined and is signed in. */
export async function joined(node: RunningNode, did: string, name: string, role: Role): Promise<Visitor> {
  const person = visitor(node);
  const reply = await person.join(await invitationTo(node, did, name, role));
  if (reply.status !== 200) throw new Error(`${name} could not join: ${reply.text}`);
  return person;
}
