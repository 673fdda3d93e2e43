import { describe, expect, test } from 'vitest';
import { startTestNode } from '../support/test-node.ts';
import { type Misdeeds, softAuthenticator } from './support/soft-authenticator.ts';
import { joined, type Visitor, visitor } from './support/visitor.ts';

const ACME = 'did:web:acme.example';
const ME = '{ me { name } }';

async function verificationOf(one: Visitor, misdeeds: Misdeeds = {}) {
  const { body } = await one.post('/passkeys/verify/options', {});
  return one.authenticator.get(body, misdeeds);
}
async function added(one: Visitor, device = softAuthenticator(one.origin), misdeeds: Misdeeds = {}) {
  const options = await one.post('/passkeys/add/options', { verification: await verificationOf(one) });
  if (options.status !== 200) return options;
  return one.post('/passkeys/add', { response: device.create(options.body, misdeeds) });
}
const removed = async (one: Visitor, id: string) =>
  one.post('/passkeys/remove', { id, verification: await verificationOf(one) });

async function signedInWith(one: Visitor, device: ReturnType<typeof softAuthenticator>) {
  const { body } = await one.post('/sign-in/passkey/options', {});
  return one.post('/sign-in/passkey', { response: device.get(body) });
}

describe('somebody who is signed in', () => {
  test('adds the passkey of a second device, comes in with it, and removes the first when it is lost', async () => {
    const node = await startTestNode([ACME]);
    const ada = await joined(node, ACME, 'Ada', 'READER');
    expect((await ada.ask('/sign-in')).text).not.toContain('remove-passkey');
    const second = softAuthenticator(ada.origin);
    expect((await added(ada, second)).body).toEqual({ passkeys: 2 });
    const page = (await ada.ask('/sign-in')).text;
    for (const id of [ada.authenticator.id, second.id]) expect(page).toContain(`data-id="${id}"`);

    const elsewhere = visitor(node);
    expect((await signedInWith(elsewhere, second)).status).toBe(200);
    expect((await elsewhere.graphql(ME)).body.data.me.name).toBe('Ada');
    const { body } = await elsewhere.post('/passkeys/verify/options', {});
    const gone = await elsewhere.post('/passkeys/remove', {
      ...{ id: ada.authenticator.id, verification: second.get(body) },
    });
    expect(gone.body).toEqual({ passkeys: 1 });
    // whoever found the device is out at once, and does not come in again
    expect((await ada.graphql(ME)).code).toBe('UNAUTHENTICATED');
    expect((await ada.signIn()).code).toBe('UNAUTHENTICATED');
    expect((await elsewhere.graphql(ME)).body.data.me.name).toBe('Ada');
  });

  test('keeps the last passkey, has no more than ten, and removes nobody else’s', async () => {
    const node = await startTestNode([ACME]);
    const ada = await joined(node, ACME, 'Ada', 'READER');
    const bob = await joined(node, ACME, 'Bob', 'READER');
    expect((await removed(ada, ada.authenticator.id)).code).toBe('FORBIDDEN');
    expect((await removed(ada, bob.authenticator.id)).code).toBe('NOT_FOUND');
    for (let count = 2; count <= 10; count++) expect((await added(ada)).body).toEqual({ passkeys: count });
    expect((await added(ada)).code).toBe('FORBIDDEN');
    expect((await bob.signIn()).status).toBe(200);
  });

  test('must show a passkey of their own just then, and their device must verify them', async () => {
    const node = await startTestNode([ACME]);
    const ada = await joined(node, ACME, 'Ada', 'READER');
    const bob = await joined(node, ACME, 'Bob', 'READER');
    const { body } = await ada.post('/passkeys/verify/options', {});
    const stranger = visitor(node);
    expect((await stranger.post('/passkeys/verify/options', {})).code).toBe('UNAUTHENTICATED');
    const signIn = await ada.post('/sign-in/passkey/options', {});
    const wrong = [
      undefined,
      {},
      // Bob’s, in Ada’s browser; one for signing in; and one without the person verified
      bob.authenticator.get(body),
      ada.authenticator.get(signIn.body),
      await verificationOf(ada, { unverified: true }),
    ];
    for (const verification of wrong) {
      expect((await ada.post('/passkeys/add/options', { verification })).code).toBe('UNAUTHENTICATED');
      const removing = { id: ada.authenticator.id, verification };
      expect((await ada.post('/passkeys/remove', removing)).code).toBe('UNAUTHENTICATED');
    }
    const once = { verification: await verificationOf(ada) };
    const options = await ada.post('/passkeys/add/options', once);
    expect(options.status).toBe(200);
    expect((await ada.post('/passkeys/add/options', once)).code).toBe('UNAUTHENTICATED');
    const made = softAuthenticator(ada.origin).create(options.body);
    expect((await bob.post('/passkeys/add', { response: made })).code).toBe('UNAUTHENTICATED');
    expect((await added(ada, softAuthenticator(ada.origin), { unverified: true })).code).toBe('UNAUTHENTICATED');
    expect((await node.actors.get(ACME)!.store.people.persons()).length).toBe(2);
    expect((await ada.ask('/sign-in')).text).not.toContain('remove-passkey');
  });

  test('is not let do it by a page of another site', async () => {
    const node = await startTestNode([ACME]);
    const ada = await joined(node, ACME, 'Ada', 'READER');
    const foreign = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
    for (const path of ['verify/options', 'add/options', 'add', 'remove'])
      expect((await ada.post(`/passkeys/${path}`, {}, foreign)).code).toBe('FORBIDDEN');
  });
});
