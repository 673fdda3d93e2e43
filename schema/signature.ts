import type { KeyObject } from 'node:crypto';
import type { VerificationKey } from './keys.ts';

const nodeCrypto = globalThis.process?.getBuiltinModule?.('node:crypto');
const encoder = new TextEncoder();
const nodeKeys = new WeakMap<VerificationKey, KeyObject>();

/** Whether a signature of a JWS (RFC 7515, section 5.2) is by this key. Works in Node and in browsers. */
export async function signatureHolds(
  { signingInput, signature }: { readonly signingInput: string; readonly signature: Uint8Array },
  key: VerificationKey,
): Promise<boolean> {
  const data = encoder.encode(signingInput);
  if (nodeCrypto && key.alg === 'EdDSA') {
    // Node's synchronous verify is faster here than a round trip through the thread pool of Web Crypto
    const nodeKey = nodeKeys.get(key) ?? nodeCrypto.KeyObject.from(key.key);
    nodeKeys.set(key, nodeKey);
    return nodeCrypto.verify(null, data, nodeKey, signature);
  }
  const algorithm = key.alg === 'EdDSA' ? 'Ed25519' : { name: 'ECDSA', hash: 'SHA-256' };
  return crypto.subtle.verify(algorithm, key.key, signature as Uint8Array<ArrayBuffer>, data);
}
