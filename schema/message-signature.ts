import { sha256Base64 } from './digest.ts';
import { ConstellationError } from './errors.ts';
import { VIEWER_HEADER } from './viewer-assertion.ts';

/**
 * How a request from a hub to a node is signed: HTTP Message Signatures (RFC 9421) with Content-Digest (RFC 9530), in one strict profile.
 * One signature to a request, its components exactly those that the request calls for, all five parameters and no other, in the canonical
 * form of structured fields (RFC 8941). The algorithm follows from the tag and the key, so it is never named: nobody can choose a weaker.
 *
 * This module makes and reads texts only; who signs brings the cryptography.
 */
export const SIGNATURE_HEADER = 'signature';
export const SIGNATURE_INPUT_HEADER = 'signature-input';
export const CONTENT_DIGEST_HEADER = 'content-digest';

/** Seconds from `created` to `expires`, at most. */
export const SIGNATURE_LIFETIME = 60;
/** Seconds by which the clocks of hub and node may differ. */
export const SIGNATURE_SKEW = 60;

const MAX_INPUT = 1_500;
const MAX_SIGNATURE = 200;
const LABEL = /^[a-z*][a-z0-9_.*-]{0,31}$/;
const TEXT = /^[!#-:<-[\]-~]{1,600}$/;
const BASE64 =
  /^(?:[A-Za-z0-9+/]{4})+(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$|^(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)$/;

/** What of a request is signed. */
export type SignedMessage = {
  readonly method: string;
  /** The whole address, as the DID document of the node names it, with the query if there is one. */
  readonly target: string;
  /** Value of the Content-Digest field; of requests with a body. */
  readonly contentDigest?: string | undefined;
  /** The assertion that is handed on; of requests with one. */
  readonly viewer?: string | undefined;
};

/** The parameters of a signature (RFC 9421, section 2.3). */
export type SignatureParameters = {
  /** Seconds since 1970. */
  readonly created: number;
  readonly expires: number;
  readonly nonce: string;
  readonly keyid: string;
  readonly tag: string;
};

/** A signature as it came, in the right form; nothing of it is believed yet. */
export type ReceivedSignature = {
  readonly components: readonly string[];
  readonly parameters: SignatureParameters;
  /** The value of `@signature-params`. */
  readonly input: string;
  /** Base64. */
  readonly signature: string;
};

const COMPONENTS: Readonly<Record<string, (message: SignedMessage) => string | undefined>> = {
  '"@method"': ({ method }: SignedMessage) => method,
  '"@target-uri"': ({ target }: SignedMessage) => target,
  [`"${CONTENT_DIGEST_HEADER}"`]: ({ contentDigest }: SignedMessage) => contentDigest,
  [`"${VIEWER_HEADER}"`]: ({ viewer }: SignedMessage) => viewer,
};
const COMPONENT_NAMES = Object.keys(COMPONENTS);

/** The value of a Content-Digest field over a body: SHA-256. */
export function contentDigestOf(body: string | Uint8Array): string {
  return `sha-256=:${sha256Base64(body)}:`;
}

/** The components that this request's signature must cover: all that it has. */
export function componentsOf(message: SignedMessage): readonly string[] {
  return COMPONENT_NAMES.filter((name) => COMPONENTS[name]?.(message) !== undefined);
}

/** The value of `@signature-params`, as it also stands in the Signature-Input field after the label. */
export function signatureInput(components: readonly string[], parameters: SignatureParameters): string {
  const { created, expires, nonce, keyid, tag } = parameters;
  return `(${components.join(' ')});created=${created};expires=${expires};nonce="${nonce}";keyid="${keyid}";tag="${tag}"`;
}

/** The text that is signed (RFC 9421, section 2.5): a line for each component, named in quotes, and the parameters. */
export function formatSignatureBase(
  components: readonly (readonly [name: string, value: string])[],
  input: string,
): string {
  let base = '';
  for (const [name, value] of components) base += `${name}: ${value}\n`;
  return `${base}"@signature-params": ${input}`;
}

/** The text that is signed of this request. */
export function signatureBase(message: SignedMessage, components: readonly string[], input: string): string {
  return formatSignatureBase(
    components.map((name) => [name, COMPONENTS[name]?.(message) ?? ''] as const),
    input,
  );
}

/** The fields that carry a signature. `signature` is base64. */
export function signatureHeaders(input: string, signature: string): Readonly<Record<string, string>> {
  return { [SIGNATURE_INPUT_HEADER]: `sig=${input}`, [SIGNATURE_HEADER]: `sig=:${signature}:` };
}

/**
 * Reads the two fields of a signature. Whatever is not in the profile is refused, also where RFC 8941 would take it: of two readings of
 * one text, one is an attacker's.
 *
 * @throws ConstellationError SIGNATURE_INVALID
 */
export function readSignature(inputField: unknown, signatureField: unknown): ReceivedSignature {
  if (typeof inputField !== 'string' || typeof signatureField !== 'string')
    throw signatureInvalid('one of two fields is missing');
  if (inputField.length > MAX_INPUT || signatureField.length > MAX_SIGNATURE) throw signatureInvalid('too long');
  const opens = inputField.indexOf('=(');
  const closes = inputField.indexOf(')');
  const label = inputField.slice(0, opens);
  if (opens < 1 || closes < opens || !LABEL.test(label)) throw signatureInvalid('the form of its input');
  const start = `${label}=:`;
  const signature = signatureField.slice(start.length, -1);
  if (!signatureField.startsWith(start) || !signatureField.endsWith(':') || !BASE64.test(signature))
    throw signatureInvalid('its form, or another label');
  const components = inputField.slice(opens + 2, closes).split(' ');
  return {
    components,
    parameters: readParameters(inputField.slice(closes + 1)),
    input: inputField.slice(opens + 1),
    signature,
  };
}

/** Reads `;created=…;expires=…;nonce="…";keyid="…";tag="…"`, in any order, each once. */
function readParameters(text: string): SignatureParameters {
  const [before, ...parts] = text.split(';', 7);
  if (before !== '' || parts.length !== 5) throw signatureInvalid('its parameters');
  const found: { -readonly [Name in keyof SignatureParameters]?: SignatureParameters[Name] } = {};
  for (const part of parts) {
    const equals = part.indexOf('=');
    const name = part.slice(0, equals);
    const value = part.slice(equals + 1);
    switch (name) {
      case 'created':
      case 'expires':
        if (found[name] !== undefined) throw signatureInvalid('a parameter twice');
        found[name] = readSeconds(value);
        break;
      case 'nonce':
      case 'keyid':
      case 'tag':
        if (found[name] !== undefined) throw signatureInvalid('a parameter twice');
        found[name] = readText(value);
        break;
      default:
        throw signatureInvalid('an unknown parameter');
    }
  }
  // five, each of the five names and none twice: so all are there
  return found as SignatureParameters;
}

function readSeconds(value: string): number {
  const seconds = Number(value);
  if (!Number.isSafeInteger(seconds) || seconds < 0 || String(seconds) !== value) throw signatureInvalid('a time');
  return seconds;
}

function readText(value: string): string {
  const text = value.slice(1, -1);
  // neither quotes, backslashes nor semicolons: nothing to escape, nothing to misread
  if (value.length < 3 || value[0] !== '"' || value.at(-1) !== '"' || !TEXT.test(text))
    throw signatureInvalid('a text');
  return text;
}

/**
 * Whether a signature covers all that the request has, and nothing else; in any order.
 *
 * @throws ConstellationError SIGNATURE_INVALID
 */
export function checkComponents({ components }: ReceivedSignature, message: SignedMessage): void {
  const required = componentsOf(message);
  if (components.length !== required.length || !required.every((name) => components.includes(name)))
    throw signatureInvalid('its components');
}

/**
 * Whether a signature counts at this moment (milliseconds since 1970). Clocks may differ by {@link SIGNATURE_SKEW}.
 *
 * @throws ConstellationError SIGNATURE_INVALID
 */
export function checkSignatureTime({ created, expires }: SignatureParameters, now: number): void {
  const seconds = now / 1_000;
  if (expires <= created || expires - created > SIGNATURE_LIFETIME) throw signatureInvalid('its life');
  if (created > seconds + SIGNATURE_SKEW) throw signatureInvalid('made ahead of the clock');
  if (expires < seconds - SIGNATURE_SKEW) throw signatureInvalid('expired');
}

/** Why a signature is refused is for the log: who sent it learns that it does not hold. */
export function signatureInvalid(why: string, cause?: unknown): ConstellationError {
  return new ConstellationError('SIGNATURE_INVALID', undefined, { cause: new Error(why, { cause }) });
}
