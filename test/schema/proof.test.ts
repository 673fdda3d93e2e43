import { base64url } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  beginKeyHistory,
  type CheckedKeyHistory,
  checkKeyHistory,
  digestOfSdJwt,
  generatePrivateJwk,
  importSigningKey,
  type KeyHistory,
  presentSdJwt,
  type RecordEnvelope,
  recordSigner,
  recordVerifier,
  rotateKey,
  type SigningKey,
  signRestored,
  verifyRestored,
} from '../../schema/index.ts';

const did = 'did:web:acme.example';
const at = '2026-01-01T00:00:00Z';
const envelope: RecordEnvelope = {
  id: `${did}/goal/01J8ZQ4Y3N0V6T8K2R5W7X9ABC`,
  kind: 'ImpactGoal',
  kindVersion: 1,
  version: 1,
  issuer: did,
  issuedAt: at,
  dataClass: 'ORGANIZATIONAL',
};
const content = { title: 'Clean rivers', direction: 'INCREASE', sdgs: ['6', '14.1'] };

let first: SigningKey;
let second: SigningKey;
let history: KeyHistory;
let checked: CheckedKeyHistory;

beforeAll(async () => {
  first = await importSigningKey(await generatePrivateJwk('EdDSA'));
  second = await importSigningKey(await generatePrivateJwk('ES256'));
  history = await rotateKey(await beginKeyHistory(did, first, 'recovery', at), first, second, at);
  checked = await checkKeyHistory(history, did);
});

/** Replaces the header or payload of the signed part without a new signature. */
function forge(sdJwt: string, part: 0 | 1, change: (claims: Record<string, unknown>) => void): string {
  const [signed = '', ...disclosures] = sdJwt.split('~');
  const sections = signed.split('.');
  const claims = JSON.parse(new TextDecoder().decode(base64url.decode(sections[part] ?? '')));
  change(claims);
  sections[part] = base64url.encode(JSON.stringify(claims));
  return [sections.join('.'), ...disclosures].join('~');
}

/** Signs the payload, with some claims changed, anew under another header: what a member can do with its own key. */
async function resigned(sdJwt: string, header: object, claims: Record<string, unknown> = {}): Promise<string> {
  const [signed = '', ...disclosures] = sdJwt.split('~');
  const payload = { ...JSON.parse(new TextDecoder().decode(base64url.decode(signed.split('.')[1] ?? ''))), ...claims };
  const input = `${base64url.encode(JSON.stringify(header))}.${base64url.encode(JSON.stringify(payload))}`;
  const signature = await crypto.subtle.sign('Ed25519', first.key, new TextEncoder().encode(input));
  return [`${input}.${base64url.encode(new Uint8Array(signature))}`, ...disclosures].join('~');
}

describe('the proof of a record', () => {
  it.each(['EdDSA', 'ES256'])('says what was signed with %s', async (alg) => {
    const version = await recordSigner(did, alg === 'EdDSA' ? first : second)(envelope, content);
    const verified = await recordVerifier(checked)(version.sdJwt);
    expect(verified).toEqual({
      envelope,
      content,
      withheldCount: 0,
      digest: version.digest,
      key: alg === 'EdDSA' ? checked.keys.get(first.thumbprint) : checked.current,
    });
  });

  it('keeps its digest whatever is disclosed, and counts what is withheld', async () => {
    const version = await recordSigner(did, first)(envelope, content);
    const partly = presentSdJwt(version.sdJwt, new Set(['title']));
    const none = presentSdJwt(version.sdJwt, 'NONE');
    expect(digestOfSdJwt(partly)).toBe(version.digest);
    expect(await recordVerifier(checked)(partly)).toMatchObject({
      content: { title: 'Clean rivers' },
      withheldCount: 2,
    });
    expect(await recordVerifier(checked)(none)).toMatchObject({ content: {}, withheldCount: 3 });
    expect(none).not.toContain(base64url.encode('"Clean rivers"').slice(0, 12));
  });

  it('differs each time, so that short contents cannot be guessed from digests', async () => {
    const sign = recordSigner(did, first);
    const [one, other] = await Promise.all([sign(envelope, content), sign(envelope, content)]);
    expect(one.digest).not.toBe(other.digest);
  });

  const forgeries: Record<string, (sdJwt: string) => string> = {
    'a changed claim': (sdJwt) => forge(sdJwt, 1, (claims) => Object.assign(claims, { version: 2, previous: 'x' })),
    'another type': (sdJwt) => forge(sdJwt, 0, (header) => Object.assign(header, { typ: 'JWT' })),
    'no algorithm': (sdJwt) => forge(sdJwt, 0, (header) => Object.assign(header, { alg: 'none' })),
    'a shared-secret algorithm': (sdJwt) => forge(sdJwt, 0, (header) => Object.assign(header, { alg: 'HS256' })),
    'a key of another actor': (sdJwt) =>
      forge(sdJwt, 0, (header) => Object.assign(header, { kid: 'did:web:evil.example#x' })),
    'a key that travels along': (sdJwt) =>
      forge(sdJwt, 0, (header) => Object.assign(header, { kid: undefined, jwk: first.publicJwk })),
    'an unsigned disclosure': (sdJwt) => `${sdJwt}${base64url.encode(JSON.stringify(['salt', 'title', 'forged']))}~`,
    'the same disclosure twice': (sdJwt) => `${sdJwt}${sdJwt.split('~')[1]}~`,
    'a changed disclosure': (sdJwt) => {
      const parts = sdJwt.split('~');
      parts[1] = base64url.encode(JSON.stringify(['salt', 'title', 'forged']));
      return parts.join('~');
    },
    'a cut-off end': (sdJwt) => sdJwt.slice(0, -1),
    'no signature': (sdJwt) => sdJwt.replace(/\.[^.~]*~/, '.~'),
    nothing: () => '',
  };
  it.each(Object.keys(forgeries))('does not hold with %s', async (name) => {
    const { sdJwt } = await recordSigner(did, first)(envelope, content);
    const forged = forgeries[name]?.(sdJwt) ?? '';
    expect(forged).not.toBe(sdJwt);
    await expect(recordVerifier(checked)(forged)).rejects.toMatchObject({
      code: expect.stringMatching(/^(BAD_PROOF|UNKNOWN_KEY)$/),
    });
  });

  it('does not hold, though well signed, under another type, algorithm or extension', async () => {
    const { sdJwt } = await recordSigner(did, first)(envelope, content);
    const good = { alg: 'EdDSA', typ: 'constellation-record+sd-jwt', kid: `${did}#${first.thumbprint}` };
    await expect(recordVerifier(checked)(await resigned(sdJwt, good))).resolves.toMatchObject({ envelope });
    for (const bad of [
      { ...good, typ: 'JWT' },
      { ...good, typ: 'constellation-key+jwt' },
      { ...good, typ: undefined },
      { ...good, alg: 'ES256' },
      { ...good, alg: 'none' },
      { ...good, crit: ['exp'] },
      { ...good, kid: `${did}#${second.thumbprint}` },
      { ...good, kid: `did:web:evil.example#${first.thumbprint}` },
    ]) {
      await expect(recordVerifier(checked)(await resigned(sdJwt, bad)), JSON.stringify(bad)).rejects.toMatchObject({
        code: expect.stringMatching(/^(BAD_PROOF|UNKNOWN_KEY)$/),
      });
    }
  });

  it('does not hold, though well signed, when it is dated ahead, or has two times', async () => {
    const { sdJwt } = await recordSigner(did, first)(envelope, content);
    const header = { alg: 'EdDSA', typ: 'constellation-record+sd-jwt', kid: `${did}#${first.thumbprint}` };
    const ahead = new Date(Date.now() + 120_000).toISOString().replace(/\.\d+Z$/, 'Z');
    const times: Record<string, unknown>[] = [
      { issuedAt: ahead, iat: Math.floor(Date.parse(ahead) / 1000) },
      { issuedAt: ahead },
      { iat: Math.floor(Date.parse(ahead) / 1000) },
      { iat: undefined },
      { iat: '2026' },
    ];
    for (const time of times) {
      const forged = await resigned(sdJwt, header, time);
      await expect(recordVerifier(checked)(forged), JSON.stringify(time)).rejects.toMatchObject({ code: 'BAD_PROOF' });
    }
  });

  it('has one digest, whatever anybody does to the text of its signature', async () => {
    for (const key of [first, second]) {
      const { sdJwt, digest } = await recordSigner(did, key)(envelope, content);
      const [signed = '', ...disclosures] = sdJwt.split('~');
      const last = signed.at(-1) ?? '';
      let held = 0;
      for (const other of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_=') {
        const changed = [signed.slice(0, -1) + other, ...disclosures].join('~');
        const verified = await recordVerifier(checked)(changed).catch(() => undefined);
        if (verified) expect([other, verified.digest]).toEqual([last, digest]);
        if (verified) held++;
      }
      expect(held).toBe(1);
      expect(digestOfSdJwt(`${signed.slice(0, signed.lastIndexOf('.'))}.${'A'.repeat(86)}~`)).toBe(digest);
    }
  });

  const badEnvelopes: Record<string, Partial<Record<keyof RecordEnvelope, unknown>>> = {
    'an id of another actor': { id: 'did:web:evil.example/goal/01J8ZQ4Y3N0V6T8K2R5W7X9ABC' },
    'a version without its predecessor': { version: 2 },
    'a version 0': { version: 0 },
    'a time that is none': { issuedAt: 'yesterday' },
    'a predecessor that is no digest': { version: 2, previous: 'lalala' },
    'a list for a reason of withdrawal': { withdrawn: { reason: ['OTHER'] } },
    'an unknown reason of withdrawal': { withdrawn: { reason: 'toString' } },
    'an unknown data class': { dataClass: 'constructor' },
  };
  it.each(Object.keys(badEnvelopes))('does not hold, though well signed, with %s', async (name) => {
    const { sdJwt } = await recordSigner(did, first)({ ...envelope, ...badEnvelopes[name] } as RecordEnvelope, content);
    await expect(recordVerifier(checked)(sdJwt)).rejects.toMatchObject({
      code: expect.stringMatching(/^(BAD_PROOF|BAD_ID)$/),
    });
  });

  it('refuses content fields that would pass for claims', async () => {
    await expect(recordSigner(did, first)(envelope, { iss: 'did:web:evil.example' })).rejects.toMatchObject({
      code: 'UNKNOWN_FIELD',
    });
  });
});

describe('a key history', () => {
  it('names the current key and remembers the earlier', () => {
    expect(checked.current.thumbprint).toBe(second.thumbprint);
    expect([...checked.keys.keys()]).toEqual([first.thumbprint, second.thumbprint]);
  });

  it('is refused when a stranger signs the next key', async () => {
    const stranger = await importSigningKey(await generatePrivateJwk());
    const forged = await rotateKey(await beginKeyHistory(did, first, 'recovery', at), stranger, stranger, at);
    await expect(checkKeyHistory(forged, did)).rejects.toMatchObject({ code: 'KEY_HISTORY_INVALID' });
  });

  it('is refused for another actor, cut off at its beginning, out of order, or empty', async () => {
    for (const bad of [
      { did: 'did:web:evil.example', statements: history.statements },
      { did, statements: history.statements.slice(1) },
      { did, statements: [...history.statements].reverse() },
      { did, statements: [] },
      { did, statements: ['not a statement'] },
      null,
      'text',
    ]) {
      await expect(checkKeyHistory(bad, did)).rejects.toMatchObject({ code: 'KEY_HISTORY_INVALID' });
    }
    await expect(checkKeyHistory(history, 'did:web:evil.example')).rejects.toMatchObject({
      code: 'KEY_HISTORY_INVALID',
    });
  });
});

describe('a statement of restoration', () => {
  it('holds when signed by the actor, and not otherwise', async () => {
    const statement = { did, tier: 'PUBLIC', lastCommon: { count: 3, digest: 'sha-256:x' }, at };
    expect(await verifyRestored(await signRestored(statement, first), checked)).toEqual(statement);
    const stranger = await importSigningKey(await generatePrivateJwk());
    await expect(verifyRestored(await signRestored(statement, stranger), checked)).rejects.toMatchObject({
      code: 'UNKNOWN_KEY',
    });
    const { sdJwt } = await recordSigner(did, first)(envelope, {});
    await expect(verifyRestored(sdJwt.split('~')[0] ?? '', checked)).rejects.toMatchObject({ code: 'BAD_PROOF' });
  });
});
