import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { startTestNode } from '../support/test-node.ts';
import type { Misdeeds } from './support/soft-authenticator.ts';
import { invitationTo, joined, visitor } from './support/visitor.ts';

const ACME = 'did:web:acme.example';
const ME = '{ me { actor role name } }';

describe('passkeys', () => {
  test('an invitation, a passkey, and somebody is in; the next day the passkey is enough', async () => {
    const node = await startTestNode([ACME]);
    const ada = visitor(node);
    const invitation = await invitationTo(node, ACME, 'Ada', 'COORDINATOR');
    const page = await ada.ask(`/join/${invitation}`);
    expect(page.text).toContain('Ada');
    expect(page.text).toContain('COORDINATOR');
    expect(page.headers.get('referrer-policy')).toBe('no-referrer');
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self';");
    expect(page.text).not.toMatch(/<script>|<style|onclick|javascript:/);
    const reply = await ada.join(invitation);
    expect(reply.body).toEqual({ actor: ACME, name: 'Ada', role: 'COORDINATOR' });
    const [cookie] = reply.headers.getSetCookie();
    expect(cookie).toMatch(/^constellation-\d+=css_[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Max-Age=43200$/);
    expect((await ada.graphql(ME)).body.data.me).toEqual({ actor: ACME, role: 'COORDINATOR', name: 'Ada' });
    expect((await ada.ask('/sign-in')).text).toContain('signed in as <strong>Ada</strong>');

    expect((await ada.post('/sign-out', {})).status).toBe(200);
    expect(ada.jar.size).toBe(0);
    expect((await ada.graphql(ME)).body.data.me).toBeNull();
    expect((await ada.signIn()).status).toBe(200);
    expect((await ada.graphql(ME)).body.data.me.name).toBe('Ada');
    expect((await ada.ask(`/join/${invitation}`)).status).toBe(404);
    expect((await ada.join(invitation)).code).toBe('UNAUTHENTICATED');
  });

  const misdeeds: readonly [what: string, misdeeds: Misdeeds][] = [
    ['made for another origin', { origin: 'https://evil.example' }],
    ['made for the address with another port', { origin: 'http://localhost:1' }],
    ['made for another relying party', { rpId: 'evil.example' }],
    ['over a challenge that nobody gave', { challenge: Buffer.alloc(32, 7).toString('base64url') }],
    ['of another ceremony', { type: 'webauthn.other' }],
    ['without the person verified', { unverified: true }],
    ['without a person present', { absent: true, unverified: true }],
  ];
  test.each(misdeeds)('one %s is refused at joining, and the invitation stays', async (_what, wrong) => {
    const node = await startTestNode([ACME]);
    const ada = visitor(node);
    const invitation = await invitationTo(node, ACME, 'Ada', 'READER');
    const reply = await ada.join(invitation, wrong);
    expect([reply.status, reply.code]).toEqual([401, 'UNAUTHENTICATED']);
    expect(reply.text).not.toMatch(/origin|challenge|verif|RP|rp ID/i);
    expect(ada.jar.size).toBe(0);
    expect((await ada.join(invitation)).status).toBe(200);
  });

  test.each([
    ...misdeeds,
    ['signed wrongly', { badSignature: true }],
    ['whose counter has not moved: a copy', { counter: 1 }],
    ['of somebody else', { userHandle: Buffer.from('somebody').toString('base64url') }],
  ] satisfies [string, Misdeeds][])('one %s is refused at signing in', async (_what, wrong) => {
    const node = await startTestNode([ACME]);
    const ada = await joined(node, ACME, 'Ada', 'READER');
    await ada.post('/sign-out', {});
    const reply = await ada.signIn(wrong);
    expect([reply.status, reply.code]).toEqual([401, 'UNAUTHENTICATED']);
    expect(reply.text).not.toMatch(/origin|challenge|verif|counter|user handle/i);
    expect(ada.jar.size).toBe(0);
    expect((await ada.signIn()).status).toBe(200);
  });

  test('an answer serves once, and only for what its challenge was given for', async () => {
    const node = await startTestNode([ACME]);
    const ada = await joined(node, ACME, 'Ada', 'READER');
    const { body: options } = await ada.post('/sign-in/passkey/options', {});
    const response = ada.authenticator.get(options);
    expect((await ada.post('/sign-in/passkey', { response })).status).toBe(200);
    expect((await ada.post('/sign-in/passkey', { response })).code).toBe('UNAUTHENTICATED');
    const [one, other] = [await invitationTo(node, ACME, 'B', 'READER'), await invitationTo(node, ACME, 'C', 'SIGNER')];
    const bob = visitor(node);
    const { body: forOne } = await bob.post('/join/passkey/options', { invitation: one });
    const made = bob.authenticator.create(forOne);
    expect((await bob.post('/join/passkey', { invitation: other, response: made })).code).toBe('UNAUTHENTICATED');
    // a challenge for joining is none for signing in
    const { body: joining } = await ada.post('/join/passkey/options', { invitation: one });
    const crossed = ada.authenticator.get({ challenge: joining.challenge, rpId: 'localhost' });
    expect((await ada.post('/sign-in/passkey', { response: crossed })).code).toBe('UNAUTHENTICATED');
  });

  test('a passkey that does not count is taken as it is', async () => {
    const node = await startTestNode([ACME]);
    const ada = visitor(node);
    await ada.join(await invitationTo(node, ACME, 'Ada', 'READER'), { counter: 0 });
    expect((await ada.signIn({ counter: 0 })).status).toBe(200);
    // here nothing but the challenge tells a replay from the answer itself
    const { body: options } = await ada.post('/sign-in/passkey/options', {});
    const response = ada.authenticator.get(options, { counter: 0 });
    expect((await ada.post('/sign-in/passkey', { response })).status).toBe(200);
    expect((await ada.post('/sign-in/passkey', { response })).code).toBe('UNAUTHENTICATED');
  });

  test('behind https its cookies are of this host only, and only travel by https', async () => {
    const first = await startTestNode([ACME]);
    await first.close();
    const publicUrl = 'https://node.acme.example';
    await writeFile(join(first.folder, 'node.json'), JSON.stringify({ listen: { port: 0 }, publicUrl }));
    const node = await startTestNode([ACME], first.folder);
    const ada = visitor(node, publicUrl);
    const invitation = await invitationTo(node, ACME, 'Ada', 'READER');
    // a proxy may say any Host: the page looks at its own address
    expect((await ada.ask(`/join/${invitation}`)).text).toContain(`data-origin="${publicUrl}"`);
    const { body: options } = await ada.post('/join/passkey/options', { invitation });
    expect(options.rp.id).toBe('node.acme.example');
    const reply = await ada.join(invitation);
    expect(reply.headers.getSetCookie()[0]).toMatch(
      /^__Host-constellation=css_[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Secure; Max-Age=43200$/,
    );
    expect((await ada.graphql(ME)).body.data.me.name).toBe('Ada');
    const here = visitor(node);
    expect((await here.join(await invitationTo(node, ACME, 'Eve', 'READER'))).code).toBe('FORBIDDEN');
  });

  test('at an IP address the page leads to the name of the machine', async () => {
    const node = await startTestNode([ACME]);
    const port = new URL(node.url).port;
    const page = await (await fetch(`http://127.0.0.1:${port}/sign-in`)).text();
    expect(page).toContain(`href="http://localhost:${port}/sign-in"`);
    expect(page).not.toContain('data-action');
  });

  test('on a shared node somebody signs in to one actor, and is nobody at the others', async () => {
    const [one, other] = ['did:web:host.example:one', 'did:web:host.example:other'] as const;
    const node = await startTestNode([one, other]);
    const ada = await joined(node, one, 'Ada', 'SIGNER');
    expect((await ada.graphql(ME)).body.data.me.actor).toBe(one);
    const stranger = visitor(node);
    const home = await stranger.ask('/');
    expect(home.text).toContain('/sign-in?actor=host.example-one');
    expect((await stranger.ask('/sign-in')).text).toContain('Which organization');
    expect((await stranger.ask('/sign-in?actor=host.example-other')).text).toContain(`The actor ${other}`);
    expect((await ada.signIn({}, other)).code).toBe('UNAUTHENTICATED');
    expect((await ada.signIn({}, one)).status).toBe(200);
    expect((await ada.signIn({})).code).toBe('BAD_INPUT');
    const { publisher } = node.actors.get(other)!;
    const content = { title: 'Theirs', direction: 'PREVENT' };
    const { envelope } = await publisher.apply({ type: 'PUBLISH', kind: 'ImpactGoal', content });
    const read = await ada.graphql('query ($id: ID!) { node(id: $id) { id } }', { id: envelope.id });
    expect(read.body.data.node).toBeNull();
  });
});
