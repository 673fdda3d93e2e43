import { CompactSign } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  beginKeyHistory,
  checkKeyHistory,
  checkSuccession,
  generatePrivateJwk,
  importSigningKey,
  isSetAside,
  KEY_EVENT_TYP,
  type KeyHistory,
  moveActor,
  recoverKey,
  recoveryCommitment,
  revokeKey,
  rotateKey,
  type SigningKey,
  signStatement,
  verifyStatement,
} from '../../schema/index.ts';

const did = 'did:web:acme.example';
const day = (n: number) => `2026-01-${String(n).padStart(2, '0')}T00:00:00Z`;
const keys: Record<string, SigningKey> = {};
const key = (name: string) => keys[name] as SigningKey;
let born: KeyHistory;

beforeAll(async () => {
  for (const name of ['first', 'second', 'third', 'thief', 'safe', 'safe2', 'safe3'])
    keys[name] = await importSigningKey(await generatePrivateJwk(name === 'second' ? 'ES256' : 'EdDSA'));
  born = await beginKeyHistory(did, key('first'), key('safe').thumbprint, day(1));
});
const recover = (
  history: KeyHistory,
  options: { after?: number; by?: string; next?: string; safe?: string; at?: string } = {},
) =>
  recoverKey(
    history,
    key(options.by ?? 'safe'),
    { key: key(options.next ?? 'third'), recoveryThumbprint: key(options.safe ?? 'safe2').thumbprint },
    options.at ?? day(20),
    options.after === undefined ? {} : { after: options.after },
  );

describe('a key history', () => {
  it('says of each key when it spoke, and what became of it', async () => {
    const rotated = await rotateKey(born, key('first'), key('second'), day(5));
    const revoked = await revokeKey(
      rotated,
      key('second'),
      { thumbprint: key('first').thumbprint, compromisedSince: day(3) },
      day(6),
      { PUBLIC: recoveryCommitment('an entry') },
    );
    const history = await recover(revoked);
    const checked = await checkKeyHistory(history, did);
    expect(checked.keys.get(key('first').thumbprint)).toMatchObject({
      from: day(1),
      until: day(5),
      replacedBy: 'ROTATION',
      revokedSince: day(3),
      stands: { PUBLIC: recoveryCommitment('an entry') },
    });
    expect(checked.keys.get(key('second').thumbprint)).toMatchObject({ until: day(20), replacedBy: 'RECOVERY' });
    expect([...checked.keys.values()].map(isSetAside)).toEqual([true, true, false]);
    expect(checked.current).toMatchObject({ thumbprint: key('third').thumbprint, from: day(20) });
    expect(checked.recovery).toBe(recoveryCommitment(key('safe2').thumbprint));
    expect(checked.events.map(({ type }) => type)).toEqual(['INCEPTION', 'ROTATION', 'REVOCATION', 'RECOVERY']);
  });

  it('takes a key back from the earliest time that was ever said', async () => {
    const revokes = (n: number) => ({ thumbprint: key('first').thumbprint, compromisedSince: day(n) });
    let history = await rotateKey(born, key('first'), key('second'), day(9), { revokes: revokes(5) });
    history = await revokeKey(history, key('second'), revokes(3), day(10));
    history = await revokeKey(history, key('second'), revokes(7), day(11));
    const { keys } = await checkKeyHistory(history, did);
    expect(keys.get(key('first').thumbprint)?.revokedSince).toBe(day(3));
  });

  it('says where the actor went, the last word counting', async () => {
    const away = await moveActor(born, key('first'), { node: 'https://a.example' }, day(2));
    const further = await moveActor(away, key('first'), { newDid: 'did:web:b.example' }, day(3));
    expect((await checkKeyHistory(away, did)).moved).toEqual({ node: 'https://a.example', at: day(2) });
    expect((await checkKeyHistory(further, did)).moved).toEqual({ newDid: 'did:web:b.example', at: day(3) });
    expect((await checkKeyHistory(born, did)).moved).toBeUndefined();
  });

  it('changes its standing when a key is taken back or recovered from, and only then', async () => {
    const rotated = await rotateKey(born, key('first'), key('second'), day(5));
    const moved = await moveActor(rotated, key('second'), { node: 'https://a.example' }, day(6));
    const revoked = await revokeKey(
      moved,
      key('second'),
      { thumbprint: key('first').thumbprint, compromisedSince: day(3) },
      day(7),
    );
    const standings = [];
    for (const history of [born, rotated, moved, revoked, await recover(revoked)])
      standings.push((await checkKeyHistory(history, did)).standing);
    expect(standings.slice(0, 3)).toEqual([undefined, undefined, undefined]);
    expect(new Set(standings.slice(2)).size).toBe(3);
  });

  it('holds 100 statements and no more', async () => {
    let history = born;
    for (let n = 1; n < 100; n++)
      history = await moveActor(history, key('first'), { node: `https://n${n}.example` }, day(2));
    expect((await checkKeyHistory(history, did)).events).toHaveLength(100);
    const more = await moveActor(history, key('first'), { node: 'https://more.example' }, day(2));
    await expect(checkKeyHistory(more, did)).rejects.toMatchObject({ code: 'KEY_HISTORY_INVALID' });
  });
});

describe('a statement', () => {
  it('signed with a key that was taken back is not believed, but by those who look through their own', async () => {
    const said = await signStatement('RESTORED', did, { did }, key('first'));
    const lost = await checkKeyHistory(await recover(born), did);
    await expect(verifyStatement('RESTORED', said, lost)).rejects.toMatchObject({ code: 'KEY_REVOKED' });
    await expect(verifyStatement('RESTORED', said, lost, { whenever: true })).resolves.toEqual({ did });
    await expect(verifyStatement('RESTORED', said, await checkKeyHistory(born, did))).resolves.toEqual({ did });
  });
});

describe('what may follow a pinned key history', () => {
  it('is the same, and what goes on from it', async () => {
    const rotated = await rotateKey(born, key('first'), key('second'), day(5));
    expect(checkSuccession(born, born)).toBe('SAME');
    expect(checkSuccession(born, rotated)).toBe('LONGER');
  });

  it('is the same under another signature, of which ECDSA has two', async () => {
    const twin = (statement = '') => `${statement.slice(0, statement.lastIndexOf('.'))}.${'A'.repeat(86)}`;
    expect(checkSuccession(born, { did, statements: born.statements.map(twin) })).toBe('SAME');
  });

  it('is neither less, nor the history of another, nor one that begins otherwise', async () => {
    const rotated = await rotateKey(born, key('first'), key('second'), day(5));
    const otherwise = await rotateKey(born, key('first'), key('third'), day(5));
    const buyer = await beginKeyHistory(did, key('thief'), key('safe3').thumbprint, day(9));
    for (const [pinned, next] of [
      [rotated, born],
      [rotated, otherwise],
      [born, buyer],
      [rotated, await recover(buyer, { by: 'safe3' })],
      [born, { ...born, did: 'did:web:evil.example' }],
    ] as const)
      expect(() => checkSuccession(pinned, next)).toThrow(/it was not taken/);
  });

  it('is a recovery that leaves it before the thief’s own statements', async () => {
    const stolen = await rotateKey(born, key('first'), key('thief'), day(9));
    const more = await moveActor(stolen, key('thief'), { node: 'https://evil.example' }, day(10));
    const history = await recover(more, { after: 0 });
    expect(history.statements).toHaveLength(2);
    expect((await checkKeyHistory(history, did)).keys.has(key('thief').thumbprint)).toBe(false);
    expect(checkSuccession(more, history)).toBe('RECOVERED');
    // and from then on the thief's branch is refused
    expect(() => checkSuccession(history, more)).toThrow(/does not begin/);
  });

  it('is no recovery that leaves another recovery behind: a recovery key is used once', async () => {
    const recovered = await recover(born, { after: 0 });
    const rotated = await rotateKey(recovered, key('third'), key('second'), day(21));
    const again = await recover(born, { next: 'thief', safe: 'safe3', at: day(22) });
    await checkKeyHistory(again, did);
    expect(() => checkSuccession(rotated, again)).toThrow(/leaves a recovery behind/);
    expect(() => checkSuccession(recovered, again)).toThrow(/leaves a recovery behind/);
  });
});

describe('what a statement is made of', () => {
  const signedWith = (header: object, event: object = {}) =>
    new CompactSign(
      new TextEncoder().encode(
        JSON.stringify({
          ...{ type: 'INCEPTION', did, seq: 0, at: day(1), jwk: key('first').publicJwk },
          recovery: recoveryCommitment(key('safe').thumbprint),
          ...event,
        }),
      ),
    )
      .setProtectedHeader({
        ...{ alg: 'EdDSA', typ: KEY_EVENT_TYP, kid: `${did}#${key('first').thumbprint}` },
        ...header,
      })
      .sign(key('first').key);

  it('takes up no more room than it needs: no members of a header but its own, and no long texts', async () => {
    const check = async (statement: string) => checkKeyHistory({ did, statements: [statement] }, did);
    expect((await check(await signedWith({}))).current.thumbprint).toBe(key('first').thumbprint);
    for (const header of [{ pad: 'x' }, { crit: ['b64'], b64: true }, { jwk: key('first').publicJwk }])
      await expect(check(await signedWith(header))).rejects.toMatchObject({
        code: 'KEY_HISTORY_INVALID',
        message: expect.stringContaining('header member'),
      });
    await expect(check(`${await signedWith({})}${'A'.repeat(2_500)}`)).rejects.toThrow('too long');
  });
});
