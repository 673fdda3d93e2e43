import { Writable } from 'node:stream';
import { pino } from 'pino';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { issueToken, startNode } from '../../../subgraphs/actor/index.ts';
import { invite, openInvitation } from '../../../subgraphs/actor/people/invitations.ts';
import { IDLE_MS, openSessions, SESSION_MS } from '../../../subgraphs/actor/people/sessions.ts';
import { startTestNode } from '../support/test-node.ts';
import { invitationTo, joined, type Visitor, visitor } from './support/visitor.ts';

const ACME = 'did:web:acme.example';
const ME = '{ me { name role } }';
const PUBLISH = 'mutation { publishConcept(input: { label: "x", form: BELIEF }) { id } }';

/** Asks GraphQL with any headers: no browser adds its own. */
async function raw(url: string, headers: Record<string, string>, path = '/graphql') {
  const response = await fetch(url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query: ME }),
  });
  const body = (await response.json()) as {
    data?: unknown;
    errors?: { message: string; extensions: { code: string } }[];
  };
  return {
    status: response.status,
    data: body.data,
    code: body.errors?.[0]?.extensions.code,
    message: body.errors?.[0]?.message,
  };
}

describe('credentials that do not hold', () => {
  const same = { 'sec-fetch-site': 'same-origin' };
  const long = 'x'.repeat(43);
  const cases: readonly [what: string, headers: Record<string, string>][] = [
    ['an empty bearer', { authorization: 'Bearer ' }],
    ['a bearer of another form', { authorization: 'Bearer nonsense' }],
    ['a token that nobody issued', { authorization: `Bearer cst_${long}` }],
    ['a token of another scheme', { authorization: `Basic ${btoa('a:b')}` }],
    ['two tokens', { authorization: `Bearer cst_${long} cst_${long}` }],
    ['the text of a session as a token', { authorization: `Bearer css_${long}` }],
    ['the text of an invitation as a token', { authorization: `Bearer csi_${long}` }],
    ['a JWT without a signature', { authorization: `Bearer ${btoa('{"alg":"none"}')}.${btoa('{}')}.` }],
    ['a session that nobody opened', { cookie: `constellation=css_${long}`, ...same }],
    ['a session of another form', { cookie: 'constellation=1', ...same }],
    ['a token in the cookie', { cookie: `constellation=cst_${long}`, ...same }],
    ['a cookie without a value', { cookie: 'constellation=', ...same }],
  ];
  test.each(cases)('%s: 401 and nothing more', async (_what, given) => {
    const node = await startTestNode([ACME]);
    const named = (text: string) => text.replace(/^constellation=/, `${visitor(node).cookie}=`);
    const headers = Object.fromEntries(Object.entries(given).map(([name, value]) => [name, named(value)]));
    const { status, data, code, message } = await raw(node.url, headers);
    expect([status, data, code]).toEqual([401, undefined, 'UNAUTHENTICATED']);
    for (const value of Object.values(headers)) expect(message).not.toContain(value.split(' ').at(-1) || '?');
  });

  test('what is in the address is never a credential', async () => {
    const node = await startTestNode([ACME]);
    const token = await node.token('SIGNER');
    const ada = await joined(node, ACME, 'Ada', 'SIGNER');
    const session = ada.jar.get(ada.cookie);
    for (const name of ['token', 'access_token', 'authorization', 'session', 'constellation'])
      for (const text of [token, session]) {
        const { status, data } = await raw(node.url, {}, `/graphql?${name}=${text}`);
        expect([status, data]).toEqual([200, { me: null }]);
      }
  });

  test('a token goes before a cookie, and a wrong one is not saved by it', async () => {
    const node = await startTestNode([ACME]);
    const ada = await joined(node, ACME, 'Ada', 'MEMBER');
    const cookie = `${ada.cookie}=${ada.jar.get(ada.cookie)}`;
    const token = await node.token('READER');
    expect((await raw(node.url, { cookie, ...same, authorization: `Bearer ${token}` })).data).toEqual({
      me: { name: 'test READER', role: 'READER' },
    });
    expect((await raw(node.url, { cookie, ...same, authorization: 'Bearer cst_x' })).status).toBe(401);
  });

  test('a token that expired, and one that is not of this node', async () => {
    const [node, other] = [await startTestNode([ACME]), await startTestNode([ACME])];
    const { store } = node.actors.get(ACME)!;
    const past = await issueToken(store, { label: 'x', role: 'SIGNER', expiresAt: new Date(2_000) }, new Date(1_000));
    const theirs = await other.token('SIGNER');
    for (const token of [past, theirs])
      expect(await raw(node.url, { authorization: `Bearer ${token}` })).toMatchObject({
        status: 401,
        code: 'UNAUTHENTICATED',
      });
  });
});

describe('a session', () => {
  test('is of no use to pages of other sites', async () => {
    const node = await startTestNode([ACME]);
    const ada = await joined(node, ACME, 'Ada', 'COORDINATOR');
    const cookie = `${ada.cookie}=${ada.jar.get(ada.cookie)}`;
    const port = new URL(node.url).port;
    const refused: Record<string, string>[] = [
      {},
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site', origin: `http://localhost:${port}` },
      { 'sec-fetch-site': 'none' },
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: `http://localhost:${Number(port) + 1}` },
      { 'sec-fetch-site': 'same-origin', origin: 'https://evil.example' },
    ];
    for (const headers of refused)
      expect(await raw(node.url, { cookie, ...headers })).toMatchObject({ status: 403, code: 'FORBIDDEN' });
    expect((await raw(node.url, { cookie, origin: `http://localhost:${port}` })).status).toBe(200);
    expect((await raw(node.url, { cookie, 'sec-fetch-site': 'same-origin' })).status).toBe(200);
    const get = await fetch(`${node.url}/graphql?query=${encodeURIComponent(ME)}`, { headers: { cookie } });
    expect(get.status).toBe(403);
    for (const path of ['/sign-out', '/sign-in/passkey/options', '/join/passkey/options', '/sign-in/oidc']) {
      const reply = await fetch(node.url + path, {
        method: 'POST',
        headers: { cookie, 'content-type': 'application/json', origin: 'https://evil.example' },
        body: '{}',
      });
      expect([path, reply.status]).toEqual([path, 403]);
    }
    // a form of another site needs no leave to send these
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data']) {
      const headers = { 'content-type': type, origin: ada.origin, 'sec-fetch-site': 'same-origin' };
      expect((await ada.ask('/assertion', { method: 'POST', headers, body: '{}' })).status).toBeGreaterThanOrEqual(400);
    }
    const bare = await ada.ask('/assertion', { method: 'POST', headers: { origin: ada.origin } });
    expect([bare.status, bare.code]).toEqual([403, 'FORBIDDEN']);
  });

  test('is a new one at each sign-in, whatever the browser brought, and the one before ends', async () => {
    const node = await startTestNode([ACME]);
    const ada = await joined(node, ACME, 'Ada', 'READER');
    const first = ada.jar.get(ada.cookie);
    const planted = `css_${'y'.repeat(43)}`;
    await ada.signIn();
    const second = ada.jar.get(ada.cookie);
    expect(second).not.toBe(first);
    expect((await raw(node.url, { cookie: `${ada.cookie}=${first}`, origin: ada.origin })).status).toBe(401);
    ada.jar.set(ada.cookie, planted);
    await ada.signIn();
    expect(ada.jar.get(ada.cookie)).not.toBe(planted);
    expect((await raw(node.url, { cookie: `${ada.cookie}=${planted}`, origin: ada.origin })).status).toBe(401);
  });

  test('that comes twice is taken for none, whichever of the two is ours: somebody has planted the other', async () => {
    const node = await startTestNode([ACME]);
    const ada = await joined(node, ACME, 'Ada', 'READER');
    const own = `${ada.cookie}=${ada.jar.get(ada.cookie)}`;
    const planted = `${ada.cookie}=css_${'y'.repeat(43)}`;
    const statusWith = async (cookie: string) => (await raw(node.url, { cookie, origin: ada.origin })).status;
    expect(await statusWith(own)).toBe(200);
    expect([await statusWith(`${planted}; ${own}`), await statusWith(`${own}; ${planted}`)]).toEqual([401, 401]);
  });

  test('of one node on a machine does not disturb another: browsers give cookies to all ports', async () => {
    const [node, other] = [await startTestNode([ACME]), await startTestNode([ACME])];
    const ada = await joined(node, ACME, 'Ada', 'READER');
    const there = visitor(other);
    there.jar.set(ada.cookie, ada.jar.get(ada.cookie)!);
    expect((await there.graphql(ME)).body.data).toEqual({ me: null });
    expect(there.jar.size).toBe(1);
  });

  test('ends after an hour without use, and after twelve in any case', async () => {
    const node = await startTestNode([ACME]);
    const { store } = node.actors.get(ACME)!;
    const person = { id: 'p', name: 'Ada', role: 'READER', createdAt: '2026-01-01T00:00:00.000Z' } as const;
    await store.people.addPerson(person);
    let now = Date.parse('2026-01-01T00:00:00Z');
    const sessions = openSessions(
      () => [store],
      () => now,
    );
    const idle = await sessions.open(store, person);
    now += IDLE_MS - 1;
    expect((await sessions.check(idle)).label).toBe('Ada');
    now += IDLE_MS;
    await expect(sessions.check(idle)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    now -= IDLE_MS;
    // what ended stays ended
    await expect(sessions.check(idle)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    const busy = await sessions.open(store, person);
    const end = now + SESSION_MS;
    for (; now < end; now += IDLE_MS / 2) await sessions.check(busy);
    await expect(sessions.check(busy)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  test('a person has ten at most: the oldest gives way', async () => {
    const node = await startTestNode([ACME]);
    const { store } = node.actors.get(ACME)!;
    const person = { id: 'p', name: 'Ada', role: 'READER', createdAt: '2026-01-01T00:00:00.000Z' } as const;
    await store.people.addPerson(person);
    let now = Date.now();
    const sessions = openSessions(
      () => [store],
      () => now++,
    );
    const texts = [];
    for (let i = 0; i < 11; i++) texts.push(await sessions.open(store, person));
    await expect(sessions.check(texts[0]!)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    for (const text of texts.slice(1)) expect((await sessions.check(text)).person).toBe('p');
    expect(await store.people.sessionsOf('p')).toHaveLength(10);
  });

  test('a cookie that holds no more is taken back, so that the page works again', async () => {
    const node = await startTestNode([ACME]);
    const ada = await joined(node, ACME, 'Ada', 'READER');
    await node.actors
      .get(ACME)!
      .store.people.removeSessionsOf((await node.actors.get(ACME)!.store.people.persons())[0]!.id);
    const refused = await ada.graphql(ME);
    expect([refused.status, refused.code]).toEqual([401, 'UNAUTHENTICATED']);
    expect(ada.jar.size).toBe(0);
    expect((await ada.graphql(ME)).status).toBe(200);
  });

  test('neither sessions, invitations nor passkeys stand in the log, and the store has digests only', async () => {
    const first = await startTestNode([ACME]);
    await first.close();
    let log = '';
    const sink = new Writable({
      write(chunk, _encoding, done) {
        log += chunk;
        done();
      },
    });
    const node = await startNode(first.folder, { logger: pino({ level: 'trace' }, sink), environment: {} });
    onTestFinished(() => node.close());
    const ada = visitor(node);
    const invitation = await invitationTo(node, ACME, 'Ada', 'READER');
    await ada.ask(`/join/${invitation}`);
    await ada.join(invitation, { origin: 'https://evil.example' });
    await ada.join(invitation);
    await ada.ask(`/join/${invitation}`);
    await ada.graphql(ME);
    expect(log).toContain('no sign-in');
    const { people } = node.actors.get(ACME)!.store;
    const kept = JSON.stringify([await people.persons(), await people.invitations()]);
    for (const secret of [invitation, ada.jar.get(ada.cookie)!]) {
      expect(log).not.toContain(secret.slice(4));
      expect(kept).not.toContain(secret.slice(4));
    }
  });

  test('somebody who tries without end is told to wait', async () => {
    const node = await startTestNode([ACME]);
    const mallory = visitor(node);
    const codes: (string | undefined)[] = [];
    let last = await mallory.signIn();
    for (let i = 0; i < 70; i++) {
      last = await mallory.post('/sign-in/passkey', { response: {} });
      codes.push(last.code);
    }
    expect(codes[0]).toBe('UNAUTHENTICATED');
    expect([last.status, last.code, last.headers.get('retry-after')]).toEqual([429, 'RATE_LIMITED', '60']);
  });
});

describe('an invitation', () => {
  test('lets one in, of those who come at the same moment', async () => {
    const node = await startTestNode([ACME]);
    const invitation = await invitationTo(node, ACME, 'Ada', 'SIGNER');
    const visitors = [1, 2, 3].map(() => visitor(node));
    const replies = await Promise.all(visitors.map((one) => one.join(invitation)));
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 401, 401]);
    expect(await node.actors.get(ACME)!.store.people.persons()).toHaveLength(1);
  });

  test('ends after the days it was given, seven at most', async () => {
    const node = await startTestNode([ACME]);
    const { store } = node.actors.get(ACME)!;
    const eightDaysAgo = Date.now() - 8 * 86_400_000;
    const { text } = await invite(store, { name: 'Ada', role: 'SIGNER' }, eightDaysAgo);
    expect((await visitor(node).join(text)).code).toBe('UNAUTHENTICATED');
    await expect(invite(store, { name: 'Ada', role: 'SIGNER', days: 8 })).rejects.toMatchObject({ code: 'BAD_INPUT' });
    await expect(invite(store, { name: 'Ada', role: 'SERVICE' })).rejects.toMatchObject({ code: 'BAD_INPUT' });
    await expect(invite(store, { name: '<b>', role: 'READER' })).rejects.toMatchObject({ code: 'BAD_INPUT' });
  });
});

describe('an invitation that was given with a token', () => {
  async function given(lifetimeMs?: number) {
    const { store } = (await startTestNode([ACME])).actors.get(ACME)!;
    const at = Date.now();
    const expires = lifetimeMs === undefined ? {} : { expiresAt: new Date(at + lifetimeMs) };
    await issueToken(store, { label: 'office', role: 'COORDINATOR', ...expires }, new Date(at));
    const { text } = await invite(store, { name: 'Eve', role: 'COORDINATOR', invitedBy: 'token:office' }, at + 1);
    const holds = async (now: number) => (await openInvitation([store], text, now)) !== undefined;
    return { store, at, holds };
  }

  test('ends with that token', async () => {
    const short = await given(60_000);
    expect([await short.holds(short.at + 59_999), await short.holds(short.at + 60_000)]).toEqual([true, false]);
    const { store, at, holds } = await given();
    expect(await holds(at + 2)).toBe(true);
    await store.removeTokens('office');
    expect(await holds(at + 2)).toBe(false);
  });

  test('is not taken up by a later token of the same label', async () => {
    const { store, at, holds } = await given();
    await issueToken(store, { label: 'office', role: 'SIGNER' }, new Date(at + 5));
    expect(await holds(at + 6)).toBe(true);
    await store.removeTokens('office');
    await issueToken(store, { label: 'office', role: 'SIGNER' }, new Date(at + 5));
    expect(await holds(at + 6)).toBe(false);
  });
});

describe('people at the node', () => {
  const INVITE =
    'mutation ($name: String!, $role: Role!) { invite(name: $name, role: $role) { link invitation { id name role } } }';
  const PEOPLE = '{ people { persons { id name role disabled createdAt } invitations { id name role expiresAt } } }';
  const DISABLE =
    'mutation ($id: ID!, $disabled: Boolean) { disablePerson(id: $id, disabled: $disabled) { disabled } }';
  const REMOVE = 'mutation ($id: ID!) { removePerson(id: $id) }';
  const invited = async (by: Visitor, name: string, role: string) => {
    const { body, code } = await by.graphql(INVITE, { name, role });
    return code ?? String(body.data.invite.link);
  };

  test('coordinators invite up to their own role; only signers make signers', async () => {
    const node = await startTestNode([ACME]);
    const cleo = await joined(node, ACME, 'Cleo', 'COORDINATOR');
    const sam = await joined(node, ACME, 'Sam', 'SIGNER');
    const max = await joined(node, ACME, 'Max', 'MEMBER');
    expect(await invited(max, 'Ada', 'READER')).toBe('FORBIDDEN');
    expect(await invited(cleo, 'Ada', 'SIGNER')).toBe('FORBIDDEN');
    expect(await invited(sam, 'Ada', 'SERVICE')).toBe('BAD_INPUT');
    expect(await invited(sam, 'Sue', 'SIGNER')).toMatch(/^http:\/\/localhost:\d+\/join\/csi_[\w-]{43}$/);
    const link = await invited(cleo, 'Ada', 'COORDINATOR');
    const ada = visitor(node);
    expect((await ada.join(link.split('/').at(-1)!)).body.role).toBe('COORDINATOR');
    const people = (await ada.graphql(PEOPLE)).body.data.people;
    expect(people.persons.map(({ name }: { name: string }) => name).sort()).toEqual(['Ada', 'Cleo', 'Max', 'Sam']);
    expect(people.invitations).toMatchObject([{ name: 'Sue', role: 'SIGNER' }]);
    expect(Date.parse(people.invitations[0].expiresAt)).toBeGreaterThan(Date.now());
    expect((await max.graphql(PEOPLE)).code).toBe('FORBIDDEN');
    const withdraw = 'mutation ($id: ID!) { withdrawInvitation(id: $id) }';
    const { id } = people.invitations[0];
    expect((await ada.graphql(withdraw, { id })).code).toBe('FORBIDDEN');
    expect((await sam.graphql(withdraw, { id })).body.data.withdrawInvitation).toBe(id);
  });

  test('somebody who is disabled or removed is out from the next request on, and so are their invitations', async () => {
    const node = await startTestNode([ACME]);
    const sam = await joined(node, ACME, 'Sam', 'SIGNER');
    const ada = await joined(node, ACME, 'Ada', 'COORDINATOR');
    const link = await invited(ada, 'Eve', 'COORDINATOR');
    const idOf = async (name: string) =>
      (await sam.graphql(PEOPLE)).body.data.people.persons.find((one: { name: string }) => one.name === name)?.id;
    const id = await idOf('Ada');
    expect((await ada.graphql(DISABLE, { id: await idOf('Sam') })).code).toBe('FORBIDDEN');
    expect((await ada.graphql(PUBLISH)).status).toBe(200);
    expect((await sam.graphql(DISABLE, { id })).body.data.disablePerson).toEqual({ disabled: true });
    expect((await ada.graphql(PUBLISH)).code).toBe('UNAUTHENTICATED');
    expect((await ada.signIn()).code).toBe('UNAUTHENTICATED');
    expect((await visitor(node).join(link.split('/').at(-1)!)).code).toBe('UNAUTHENTICATED');
    await sam.graphql(DISABLE, { id, disabled: false });
    expect((await ada.signIn()).status).toBe(200);
    expect((await sam.graphql(REMOVE, { id })).body.data.removePerson).toBe(id);
    expect((await ada.graphql(ME)).code).toBe('UNAUTHENTICATED');
    expect((await ada.signIn()).code).toBe('UNAUTHENTICATED');
    expect((await sam.graphql(REMOVE, { id })).code).toBe('NOT_FOUND');
  });

  test('a change of role counts from the next request on', async () => {
    const node = await startTestNode([ACME]);
    const ada = await joined(node, ACME, 'Ada', 'COORDINATOR');
    const { people } = node.actors.get(ACME)!.store;
    const [person] = await people.persons();
    await people.changePerson({ ...person!, role: 'READER' });
    expect((await ada.graphql(PUBLISH)).code).toBe('FORBIDDEN');
  });
});

vi.setConfig({ testTimeout: 20_000 });
