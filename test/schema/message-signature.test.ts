import { createHmac, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createSigner, createVerifier, httpbis } from 'http-message-signatures';
import { describe, expect, test } from 'vitest';
import {
  checkComponents,
  checkSignatureTime,
  componentsOf,
  contentDigestOf,
  formatSignatureBase,
  readSignature,
  requestNumber,
  type SignedMessage,
  signatureBase,
  signatureHeaders,
  signatureInput,
} from '../../schema/index.ts';

/** RFC 9421, appendix B.1: keys for tests. */
const ED25519 = {
  public: 'MCowBQYDK2VwAyEAJrQLj5P/89iXES9+vFgrIy29clF9CC/oPPsw3c5D0bs=',
  private: 'MC4CAQAwBQYDK2VwBCIEIJ+DYvh6SEqVTm50DFtMDoQikTmiCqirVv9mWG9qfSnF',
};
const P256 =
  'MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEqIVYZVLCrPZHGHjP17CTW0/+D9Lfw0EkjqF7xB4FivAxzic30tMM4GF+hR6Dxh71Z50VGGdldkkDXZCnTNnoXQ==';
const SHARED = 'uzvJfB4u3N0Jy4T7NZ75MDVcr8zSTInedJtkgcu46YW4XByzNJjxBdtjUkdJPBtbmHhIDi6pcl8jsasjlTMtDQ==';

/** Appendix B.2: what is signed, in order, and its parameters. */
const REQUEST = {
  '"date"': 'Tue, 20 Apr 2021 02:07:55 GMT',
  '"@method"': 'POST',
  '"@path"': '/foo',
  '"@authority"': 'example.com',
  '"content-type"': 'application/json',
  '"content-length"': '18',
} as const;
type Part = keyof typeof REQUEST;
const parts = (...names: Part[]) => names.map((name) => [name, REQUEST[name]] as const);

describe('the test vectors of RFC 9421, appendix B.2', () => {
  test('B.2.5: hmac-sha256', () => {
    const input = '("date" "@authority" "content-type");created=1618884473;keyid="test-shared-secret"';
    const base = formatSignatureBase(parts('"date"', '"@authority"', '"content-type"'), input);
    const signature = createHmac('sha256', Buffer.from(SHARED, 'base64')).update(base).digest('base64');
    expect(signature).toBe('pxcQw6G3AjtMBQjwo8XzkZf/bws5LelbaMk5rGIGtE8=');
  });

  test('B.2.6: ed25519', () => {
    const input =
      '("date" "@method" "@path" "@authority" "content-type" "content-length");created=1618884473;keyid="test-key-ed25519"';
    const base = formatSignatureBase(
      parts('"date"', '"@method"', '"@path"', '"@authority"', '"content-type"', '"content-length"'),
      input,
    );
    const key = createPrivateKey({ key: Buffer.from(ED25519.private, 'base64'), format: 'der', type: 'pkcs8' });
    const signature = 'wqcAqbmYJ2ji2glfAMaRy4gruYYnx2nEFN2HN6jrnDnQCK1u02Gb04v9EDgwUPiu4A0w6vuQv5lIp5WPpBKRCw==';
    expect(sign(null, Buffer.from(base), key).toString('base64')).toBe(signature);
    const publicKey = createPublicKey({ key: Buffer.from(ED25519.public, 'base64'), format: 'der', type: 'spki' });
    expect(verify(null, Buffer.from(base), publicKey, Buffer.from(signature, 'base64'))).toBe(true);
  });

  test('B.2.4: ecdsa-p256-sha256, of a response', async () => {
    const digest = 'sha-512=:mEWXIS7MaLRuGgxOBdODa3xqM1XdEvxoYhvlCFJ41QJgJc4GTsPp29l5oGX69wWdXymyU0rjJuahq4l5aGgfLQ==:';
    const base = formatSignatureBase(
      [
        ['"@status"', '200'],
        ['"content-type"', 'application/json'],
        ['"content-digest"', digest],
        ['"content-length"', '23'],
      ],
      '("@status" "content-type" "content-digest" "content-length");created=1618884473;keyid="test-key-ecc-p256"',
    );
    const signature = 'wNmSUAhwb5LxtOtOpNa6W5xj067m5hFrj0XQ4fvpaCLx0NKocgPquLgyahnzDnDAUy5eCdlYUEkLIj+32oiasw==';
    const key = createPublicKey({ key: Buffer.from(P256, 'base64'), format: 'der', type: 'spki' });
    const isBy = (text: string) =>
      verify('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' }, Buffer.from(signature, 'base64'));
    expect(isBy(base)).toBe(true);
    expect(isBy(base.replace('200', '201'))).toBe(false);
  });

  test('RFC 9530, appendix B.1: the digest of a body', () => {
    expect(contentDigestOf('{"hello": "world"}\n')).toBe('sha-256=:RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg=:');
    expect(contentDigestOf(Buffer.from('{"hello": "world"}'))).toBe(
      'sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=:',
    );
  });
});

const SECRET = Buffer.alloc(32, 7);
const BODY = '{"query":"{ __typename }"}';
const MESSAGE: SignedMessage = {
  method: 'POST',
  target: 'https://node.example/graphql',
  contentDigest: contentDigestOf(BODY),
  viewer: 'e30.e30.e30',
};
const PARAMETERS = {
  created: 1_790_000_000,
  expires: 1_790_000_060,
  nonce: '7',
  keyid: 'session-1',
  tag: 'constellation-request',
};

describe('another implementation (http-message-signatures)', () => {
  test('takes what is signed here', async () => {
    const components = componentsOf(MESSAGE);
    const input = signatureInput(components, PARAMETERS);
    const signature = createHmac('sha256', SECRET)
      .update(signatureBase(MESSAGE, components, input))
      .digest('base64');
    const verifier = createVerifier(SECRET, 'hmac-sha256');
    const isTaken = (url: string) =>
      httpbis.verifyMessage(
        {
          keyLookup: async () => ({ id: 'session-1', algs: ['hmac-sha256'], verify: verifier }),
          notAfter: 1_790_000_001,
          tolerance: 1e9,
        },
        {
          method: 'POST',
          url,
          headers: {
            'content-digest': MESSAGE.contentDigest ?? '',
            'constellation-viewer': MESSAGE.viewer ?? '',
            ...signatureHeaders(input, signature),
          },
        },
      );
    expect(await isTaken(MESSAGE.target)).toBe(true);
    expect(await isTaken('https://other.example/graphql')).toBe(false);
  });

  test('signs what is taken here', async () => {
    const signed = await httpbis.signMessage(
      {
        key: createSigner(SECRET, 'hmac-sha256', 'session-1'),
        fields: ['@method', '@target-uri', 'content-digest'],
        params: ['created', 'expires', 'nonce', 'keyid', 'tag'],
        paramValues: {
          created: new Date(PARAMETERS.created * 1_000),
          expires: new Date(PARAMETERS.expires * 1_000),
          nonce: '7',
          tag: PARAMETERS.tag,
        },
      },
      { method: 'POST', url: MESSAGE.target, headers: { 'content-digest': MESSAGE.contentDigest ?? '' } },
    );
    const headers = signed.headers as Record<string, string>;
    const received = readSignature(headers['Signature-Input'], headers['Signature']);
    const message = { ...MESSAGE, viewer: undefined };
    expect(received.parameters).toEqual(PARAMETERS);
    checkComponents(received, message);
    checkSignatureTime(received.parameters, PARAMETERS.created * 1_000);
    const expected = createHmac('sha256', SECRET)
      .update(signatureBase(message, received.components, received.input))
      .digest('base64');
    expect(received.signature).toBe(expected);
  });
});

describe('a signature is not read that', () => {
  const good = `sig=${signatureInput(['"@method"'], PARAMETERS)}`;
  const FAULTY: readonly [name: string, input: string, signature?: string][] = [
    ['has a quote in a text', good.replace('session-1', 'session"1')],
    ['has an escaped quote in a text', good.replace('session-1', 'session\\"1')],
    ['has a semicolon in a text', good.replace('session-1', 'session;1')],
    ['has a space in a text', good.replace('session-1', 'session 1')],
    ['has an empty text', good.replace('session-1', '')],
    ['has a text of other letters', good.replace('session-1', 'sessión-1')],
    ['has a text without quotes', good.replace('"session-1"', 'session-1')],
    ['has a time with a sign', good.replace('created=', 'created=+')],
    ['has a time before 1970', good.replace('created=', 'created=-')],
    ['has a time in another notation', good.replace('created=1790000000', 'created=179e7')],
    ['has a parameter without a value', good.replace('nonce="7"', 'nonce')],
    ['has more after its end', `${good}, other=("@method");created=1`],
    ['has a label in capitals', good.replace('sig=', 'Sig='), 'Sig=:AAAA:'],
    ['has no label', good.replace('sig=', '='), '=:AAAA:'],
    ['has a signature that is not base64', good, 'sig=:AA-_:'],
    ['has parameters of the signature itself', good, 'sig=:AAAA:;a=1'],
    ['is too long', good.replace('session-1', 'x'.repeat(500).concat('y'.repeat(1_500)))],
  ];

  test.each(FAULTY)('%s', (_name, input, signature = 'sig=:AAAA:') => {
    expect(readSignature(good, 'sig=:AAAA:').parameters).toEqual(PARAMETERS);
    expect(() => readSignature(input, signature)).toThrow(expect.objectContaining({ code: 'SIGNATURE_INVALID' }));
  });

  test('the number of a request is one of those that a session has', () => {
    expect(['0', '65535'].map(requestNumber)).toEqual([0, 65_535]);
    for (const text of ['65536', '-1', '00', '1.0', '1e1', ' 1', '', 'x', 'Infinity'])
      expect(requestNumber(text)).toBeUndefined();
  });
});

describe('the worked example of the protocol', () => {
  test('is what this software makes', () => {
    const page = readFileSync(new URL('../../schema/README.md', import.meta.url), 'utf8');
    const block = (label: string) => page.split(`<!-- ${label} -->`)[1]?.match(/```[a-z]*\n([\s\S]*?)\n```/)?.[1] ?? '';
    const body = block('example body');
    const secret = Buffer.from(block('example secret').trim(), 'hex');
    const message: SignedMessage = {
      method: 'POST',
      target: 'https://acme.example/graphql',
      contentDigest: contentDigestOf(body),
    };
    const components = componentsOf(message);
    const input = signatureInput(components, {
      created: 1_795_000_000,
      expires: 1_795_000_060,
      nonce: '41',
      keyid: 'AAECAwQFBgcICQoLDA0ODw',
      tag: 'constellation-request',
    });
    const base = signatureBase(message, components, input);
    expect(block('example signature base')).toBe(base);
    const signature = createHmac('sha256', secret).update(base).digest('base64');
    const fields = { 'content-digest': message.contentDigest, ...signatureHeaders(input, signature) };
    const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}`);
    expect(block('example fields')).toBe(lines.join('\n'));
  });
});
