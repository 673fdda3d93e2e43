import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { startTestNode } from '../support/test-node.ts';
import { CLIENT, startProvider } from './support/provider.ts';
import { invitationTo, joined, type Visitor, visitor } from './support/visitor.ts';

const ACME = 'did:web:acme.example';
const ME = '{ me { name role } }';

/** A node whose actor has a real provider. */
async function withProvider() {
  let origin = '';
  const provider = await startProvider(() => `${origin}/sign-in/oidc/callback`);
  const first = await startTestNode([ACME]);
  await first.close();
  const folder = join(first.folder, 'actors', 'acme.example');
  const actor = JSON.parse(await readFile(join(folder, 'actor.json'), 'utf8'));
  await writeFile(join(folder, 'client.secret'), `${CLIENT.clientSecret}\n`, { mode: 0o600 });
  const oidc = {
    name: 'Acme ID',
    issuer: provider.issuer,
    clientId: CLIENT.clientId,
    clientSecretFile: 'client.secret',
  };
  await writeFile(join(folder, 'actor.json'), JSON.stringify({ ...actor, oidc }));
  const node = await startTestNode([ACME], first.folder);
  origin = visitor(node).origin;
  return { node, provider };
}

/** Goes to the provider and back. */
async function through(person: Visitor, visit: (location: string) => Promise<URL>, body: object) {
  const begun = await person.post('/sign-in/oidc', body);
  if (begun.status !== 200) return begun;
  const back = await visit(begun.body.location);
  return person.ask(back.pathname + back.search, { headers: { 'sec-fetch-site': 'cross-site' } });
}

describe('OpenID Connect', () => {
  test('an invitation links an account of the provider; from then on the account is enough', async () => {
    const { node, provider } = await withProvider();
    const ada = visitor(node);
    provider.account = 'ada@acme';
    const invitation = await invitationTo(node, ACME, 'Ada', 'MEMBER');
    expect((await ada.ask(`/join/${invitation}`)).text).toContain('Join with Acme ID');
    const joining = await through(ada, provider.visit, { invitation });
    expect(joining.status).toBe(200);
    // the page goes on by itself: a cookie of this site only is not sent along a way that began elsewhere
    expect(joining.text).toContain('http-equiv="refresh" content="0;url=/sign-in"');
    const [visit, session] = joining.headers.getSetCookie();
    expect(visit).toMatch(/^constellation-visit-\d+=; /);
    expect(session).toMatch(/^constellation-\d+=css_.*SameSite=Strict/);
    expect((await ada.graphql(ME)).body.data.me).toEqual({ name: 'Ada', role: 'MEMBER' });

    const again = visitor(node);
    expect((await through(again, provider.visit, {})).status).toBe(200);
    expect((await again.graphql(ME)).body.data.me).toEqual({ name: 'Ada', role: 'MEMBER' });
    const [asked] = provider.asked;
    expect(asked?.get('code_challenge_method')).toBe('S256');
    expect(asked?.get('redirect_uri')).toBe(`${ada.origin}/sign-in/oidc/callback`);
    for (const name of ['state', 'nonce', 'code_challenge']) expect(asked?.get(name)?.length).toBeGreaterThan(20);
  });

  test('an account that nobody invited does not come in, nor one with an invitation that is used up', async () => {
    const { node, provider } = await withProvider();
    provider.account = 'eve@acme';
    const eve = visitor(node);
    const refused = await through(eve, provider.visit, {});
    expect([refused.status, eve.jar.size]).toEqual([401, 0]);
    expect(refused.text).toContain('You are not signed in');
    expect(refused.text).not.toContain('eve@acme');
    const invitation = await invitationTo(node, ACME, 'Ada', 'SIGNER');
    expect((await eve.post('/sign-in/oidc', { invitation: `${invitation}x` })).code).toBe('UNAUTHENTICATED');
    const begun = await eve.post('/sign-in/oidc', { invitation });
    const ada = visitor(node);
    await ada.join(invitation);
    const back = await provider.visit(begun.body.location);
    expect((await eve.ask(back.pathname + back.search)).status).toBe(401);
    expect(await node.actors.get(ACME)!.store.people.persons()).toHaveLength(1);
  });

  test('one account is one person', async () => {
    const { node, provider } = await withProvider();
    provider.account = 'ada@acme';
    await through(visitor(node), provider.visit, { invitation: await invitationTo(node, ACME, 'Ada', 'READER') });
    const second = await through(visitor(node), provider.visit, {
      invitation: await invitationTo(node, ACME, 'Ada as well', 'SIGNER'),
    });
    expect(second.status).toBe(401);
    expect(await node.actors.get(ACME)!.store.people.persons()).toMatchObject([{ name: 'Ada', role: 'READER' }]);
  });

  test('a way back that another browser began, that was changed, or that was gone before leads nowhere', async () => {
    const { node, provider } = await withProvider();
    provider.account = 'ada@acme';
    await through(visitor(node), provider.visit, { invitation: await invitationTo(node, ACME, 'Ada', 'READER') });
    const back = async (person: Visitor) => provider.visit((await person.post('/sign-in/oidc', {})).body.location);
    const statusOf = async (person: Visitor, to: URL) => (await person.ask(to.pathname + to.search)).status;

    const [mallory, victim] = [visitor(node), visitor(node)];
    const planted = await back(mallory);
    expect(await statusOf(victim, planted)).toBe(401);
    await back(victim);
    expect(await statusOf(victim, planted)).toBe(401);
    expect(victim.jar.has(victim.cookie)).toBe(false);

    for (const change of ['state', 'code', 'iss']) {
      const person = visitor(node);
      const to = await back(person);
      to.searchParams.set(change, `${to.searchParams.get(change)}x`);
      expect([change, await statusOf(person, to)]).toEqual([change, 401]);
    }
    const ada = visitor(node);
    const to = await back(ada);
    const name = ada.cookie.replace('constellation', 'constellation-visit');
    const cookie = ada.jar.get(name)!;
    expect(await statusOf(ada, to)).toBe(200);
    ada.jar.set(name, cookie);
    expect(await statusOf(ada, to)).toBe(401);
  });

  test('the provider lets in, the node decides: somebody who is disabled stays out', async () => {
    const { node, provider } = await withProvider();
    provider.account = 'ada@acme';
    const ada = visitor(node);
    await through(ada, provider.visit, { invitation: await invitationTo(node, ACME, 'Ada', 'READER') });
    const { people } = node.actors.get(ACME)!.store;
    const [person] = await people.persons();
    await people.changePerson({ ...person!, disabled: true });
    expect((await ada.graphql(ME)).code).toBe('UNAUTHENTICATED');
    expect((await through(ada, provider.visit, {})).status).toBe(401);
  });

  test('a provider that does not answer is said to be so, and passkeys go on', async () => {
    const { node } = await withProvider();
    const actor = node.actors.get(ACME)!;
    Object.assign(actor, { oidc: { ...actor.oidc, issuer: 'http://127.0.0.1:1' } });
    const ada = await joined(node, ACME, 'Ada', 'READER');
    const reply = await ada.post('/sign-in/oidc', {});
    expect([reply.status, reply.code]).toEqual([503, 'NOT_READY']);
    expect(reply.text).not.toContain('127.0.0.1:1');
    expect((await ada.signIn()).status).toBe(200);
  });

  test.each([
    [{ issuer: 'http://id.example', clientId: 'x' }, /oidc\.issuer: must begin with https/],
    [{ issuer: 'https://id.example' }, /oidc\.clientId/],
    [{ issuer: 'https://id.example', clientId: 'x', clientSecret: 'a', clientSecretFile: 'b' }, /not both/],
    [{ issuer: 'https://id.example', clientId: 'x', emailDomain: 'acme.example' }, /emailDomain/],
  ])('%j in actor.json is a fault, and no secret is shown', async (oidc, fault) => {
    const first = await startTestNode([ACME]);
    await first.close();
    const file = join(first.folder, 'actors', 'acme.example', 'actor.json');
    await writeFile(file, JSON.stringify({ ...JSON.parse(await readFile(file, 'utf8')), oidc }));
    await expect(startTestNode([ACME], first.folder)).rejects.toThrow(fault);
  });
});
