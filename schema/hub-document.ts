import type { JWK } from 'jose';
import { ConstellationError } from './errors.ts';

/**
 * The DID document of a hub (W3C DID Core 1.0): its current key, and where it answers. A hub is named and keyed as an actor is; what it
 * offers is another service.
 */
export type HubDocument = {
  readonly '@context': readonly string[];
  readonly id: string;
  readonly verificationMethod: readonly {
    readonly id: string;
    readonly type: 'JsonWebKey';
    readonly controller: string;
    readonly publicKeyJwk: JWK;
  }[];
  readonly assertionMethod: readonly string[];
  readonly authentication: readonly string[];
  readonly service: readonly {
    readonly id: string;
    readonly type: 'ConstellationHub';
    /** What its operator calls it. */
    readonly name: string;
    readonly serviceEndpoint: HubEndpoints;
  }[];
};

/** The addresses of a hub. */
export type HubEndpoints = {
  /** GraphQL over HTTP: the view over all members. */
  readonly graphql: string;
  /** GET: the signed roster, page by page. */
  readonly roster: string;
  /** POST: applications; departures at `/departure` below it. */
  readonly members: string;
  readonly keyHistory: string;
};

const NAMES = ['graphql', 'roster', 'members', 'keyHistory'] as const;
const MAX_NAME = 200;

export function makeHubDocument(
  did: string,
  publicJwk: JWK,
  thumbprint: string,
  service: { readonly name: string; readonly endpoints: HubEndpoints },
): HubDocument {
  const keyId = `${did}#${thumbprint}`;
  const { name, endpoints } = service;
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://www.w3.org/ns/cid/v1'],
    id: did,
    verificationMethod: [{ id: keyId, type: 'JsonWebKey', controller: did, publicKeyJwk: publicJwk }],
    assertionMethod: [keyId],
    authentication: [keyId],
    service: [{ id: `${did}#hub`, type: 'ConstellationHub', name, serviceEndpoint: endpoints }],
  };
}

/**
 * Reads what we need from the fetched DID document of a hub.
 *
 * @throws ConstellationError DID_UNRESOLVABLE when it is of another DID or names no ConstellationHub
 */
export function readHubDocument(
  document: unknown,
  did: string,
): { readonly name: string; readonly endpoints: HubEndpoints; readonly keyIds: readonly string[] } {
  const refuse = (why: string): never => {
    throw new ConstellationError('DID_UNRESOLVABLE', `The DID document of ${did} cannot be used: ${why}.`, {
      actor: did,
    });
  };
  const doc = document as Partial<HubDocument> | null;
  if (doc === null || typeof doc !== 'object') return refuse('it is not an object');
  if (doc.id !== did) refuse('it is of another DID');
  const service = Array.isArray(doc.service)
    ? doc.service.find((entry) => entry?.type === 'ConstellationHub')
    : undefined;
  const endpoints = service?.serviceEndpoint as Partial<HubEndpoints> | undefined;
  if (!endpoints) return refuse('it names no service of type ConstellationHub');
  for (const name of NAMES) {
    if (typeof endpoints[name] !== 'string' || !URL.canParse(endpoints[name]))
      refuse(`the address ${name} is missing or no URL`);
  }
  const { graphql, roster, members, keyHistory } = endpoints as HubEndpoints;
  // shown to people in a terminal: no control characters of theirs
  const name = String(service?.name ?? '')
    .replace(/\p{C}/gu, '')
    .slice(0, MAX_NAME);
  const keyIds = Array.isArray(doc.assertionMethod) ? doc.assertionMethod.filter((key) => typeof key === 'string') : [];
  return { name, endpoints: { graphql, roster, members, keyHistory }, keyIds };
}
