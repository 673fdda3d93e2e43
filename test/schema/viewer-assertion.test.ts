import { type JWTPayload, SignJWT } from 'jose';
import { beforeAll, expect, test } from 'vitest';
import {
  assertionIn,
  signViewerAssertion,
  type ViewerAssertionCheck,
  verifyShownAssertion,
  verifyViewerAssertion,
} from '../../schema/index.ts';
import { type HubIdentity, newHubIdentity } from '../../subgraphs/network/index.ts';

const HUB = 'did:web:hub.example';
const DIGEST = 'n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg';
let actor: HubIdentity;
let hub: HubIdentity;
let check: ViewerAssertionCheck;
beforeAll(async () => {
  [actor, hub] = await Promise.all([newHubIdentity('did:web:actor.example'), newHubIdentity(HUB)]);
  check = { history: actor.checked, hub: HUB, hubKeys: [hub.signingKey.thumbprint] };
});

/** An assertion that holds, but for what the test says; undefined leaves a member out. */
async function assertionWith(claims: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const iat = Math.floor(Date.now() / 1_000);
  const cnf = { jkt: hub.signingKey.thumbprint };
  const own = { iss: actor.did, sub: 'person-1', aud: HUB, iat, exp: iat + 60, jti: 'one', role: 'READER' };
  const all = { ...own, scope: 'read', cnf, door: DIGEST, ...claims };
  const kid = `${actor.did}#${actor.signingKey.thumbprint}`;
  return new SignJWT(JSON.parse(JSON.stringify(all)) as JWTPayload)
    .setProtectedHeader({ alg: actor.signingKey.alg, typ: 'constellation-viewer+jwt', kid })
    .sign(actor.signingKey.key);
}

test('an assertion holds when all that it must say is there', async () => {
  expect(await verifyViewerAssertion(await assertionWith(), check)).toMatchObject({ actor: actor.did, hub: HUB });
});

test.each<[string, Record<string, unknown>]>([
  ['is for several hubs, of which this is one', { aud: [HUB, 'did:web:other.example'] }],
  ['names its hub in a list', { aud: [HUB] }],
  ['is for another hub', { aud: 'did:web:other.example' }],
  ['does not say that it is for reading', { scope: undefined }],
  ['is for more than reading', { scope: 'read write' }],
  ['is bound to no key', { cnf: {} }],
  ['has a role that nobody knows', { role: 'OWNER' }],
  ['has no digest of a secret', { door: '' }],
])('an assertion that %s is refused', async (_what, claims) => {
  await expect(verifyViewerAssertion(await assertionWith(claims), check)).rejects.toMatchObject({
    code: 'UNAUTHENTICATED',
  });
});

test('what a hub lets in holds at the owners for half a minute more', async () => {
  const now = 1_800_000_000_000;
  const viewer = {
    actor: actor.did,
    subject: 'p',
    role: 'READER',
    hub: HUB,
    hubKey: hub.signingKey.thumbprint,
  } as const;
  const shown = await signViewerAssertion(viewer, actor.signingKey, { now, lifetime: 60 });
  const end = now + 60_000;
  const atTheDoor = (ms: number) => verifyShownAssertion(shown, { ...check, now: end + ms });
  const atAnOwner = (ms: number) => verifyViewerAssertion(assertionIn(shown), { ...check, now: end + ms });
  await atTheDoor(29_000);
  await atAnOwner(59_000);
  await expect(atTheDoor(30_000)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  await expect(atAnOwner(60_000)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
});
