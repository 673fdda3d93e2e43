import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';

/** What a device does wrong, for the cases that must be refused. */
export type Misdeeds = {
  readonly origin?: string;
  readonly rpId?: string;
  readonly challenge?: string;
  readonly type?: string;
  /** The person was not verified: no fingerprint, no PIN. */
  readonly unverified?: boolean;
  /** Nobody was there at all. */
  readonly absent?: boolean;
  readonly counter?: number;
  readonly userHandle?: string;
  readonly badSignature?: boolean;
};

type Options = { readonly challenge: string; readonly rpId?: string; readonly rp?: { readonly id: string } };

/**
 * A passkey in software (WebAuthn Level 3): it does what a device does, ES256, no attestation, and wrong things on demand, which a real
 * browser would never do.
 */
export function softAuthenticator(origin: string) {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const id = randomBytes(16);
  let counter = 0;
  let userHandle = '';

  const clientData = (type: string, options: Options, misdeeds: Misdeeds) =>
    Buffer.from(
      JSON.stringify({
        type: misdeeds.type ?? type,
        challenge: misdeeds.challenge ?? options.challenge,
        origin: misdeeds.origin ?? origin,
        crossOrigin: false,
      }),
    );
  const authenticatorData = (rpId: string, misdeeds: Misdeeds, attested?: Buffer) => {
    const present = misdeeds.absent ? 0 : 0x01;
    const verified = misdeeds.unverified ? 0 : 0x04;
    const flags = present | verified | (attested ? 0x40 : 0);
    const count = Buffer.alloc(4);
    count.writeUInt32BE(misdeeds.counter ?? ++counter);
    const rpHash = createHash('sha256')
      .update(misdeeds.rpId ?? rpId)
      .digest();
    return Buffer.concat([rpHash, Buffer.from([flags]), count, ...(attested ? [attested] : [])]);
  };
  const common = { id: id.toString('base64url'), rawId: id.toString('base64url'), type: 'public-key' };

  return {
    id: common.id,
    /** What `navigator.credentials.create` gives. */
    create(options: Options & { readonly user?: { readonly id: string } }, misdeeds: Misdeeds = {}) {
      userHandle = options.user?.id ?? '';
      const length = Buffer.alloc(2);
      length.writeUInt16BE(id.length);
      const attested = Buffer.concat([Buffer.alloc(16), length, id, coseKey(publicKey)]);
      const authData = authenticatorData(options.rp?.id ?? '', misdeeds, attested);
      const attestationObject = cborMap([
        [cborText('fmt'), cborText('none')],
        [cborText('attStmt'), cborMap([])],
        [cborText('authData'), cborBytes(authData)],
      ]);
      return {
        ...common,
        clientExtensionResults: {},
        response: {
          clientDataJSON: clientData('webauthn.create', options, misdeeds).toString('base64url'),
          attestationObject: attestationObject.toString('base64url'),
          transports: ['internal'],
        },
      };
    },
    /** What `navigator.credentials.get` gives. */
    get(options: Options, misdeeds: Misdeeds = {}) {
      const data = clientData('webauthn.get', options, misdeeds);
      const authData = authenticatorData(options.rpId ?? '', misdeeds);
      const signed = Buffer.concat([authData, createHash('sha256').update(data).digest()]);
      const signature = sign('sha256', signed, privateKey);
      if (misdeeds.badSignature)
        signature.writeUInt8(signature.readUInt8(signature.length - 1) ^ 1, signature.length - 1);
      return {
        ...common,
        clientExtensionResults: {},
        response: {
          clientDataJSON: data.toString('base64url'),
          authenticatorData: authData.toString('base64url'),
          signature: signature.toString('base64url'),
          userHandle: misdeeds.userHandle ?? userHandle,
        },
      };
    },
  };
}

/** An ES256 key as COSE (RFC 9053, section 7.1.1). */
function coseKey(key: KeyObject): Buffer {
  const { x = '', y = '' } = key.export({ format: 'jwk' });
  return cborMap([
    [cborInt(1), cborInt(2)],
    [cborInt(3), cborInt(-7)],
    [cborInt(-1), cborInt(1)],
    [cborInt(-2), cborBytes(Buffer.from(x, 'base64url'))],
    [cborInt(-3), cborBytes(Buffer.from(y, 'base64url'))],
  ]);
}

function cborHead(major: number, value: number): Buffer {
  if (value < 24) return Buffer.from([(major << 5) | value]);
  if (value < 256) return Buffer.from([(major << 5) | 24, value]);
  return Buffer.from([(major << 5) | 25, value >> 8, value & 255]);
}
const cborInt = (value: number) => (value >= 0 ? cborHead(0, value) : cborHead(1, -1 - value));
const cborBytes = (bytes: Buffer) => Buffer.concat([cborHead(2, bytes.length), bytes]);
const cborText = (text: string) => Buffer.concat([cborHead(3, Buffer.byteLength(text)), Buffer.from(text)]);
const cborMap = (pairs: [Buffer, Buffer][]) => Buffer.concat([cborHead(5, pairs.length), ...pairs.flat()]);
