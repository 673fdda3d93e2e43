import type { JWK } from 'jose';
import { didUrls } from './did.ts';
import { ConstellationError } from './errors.ts';
import type { Destination } from './key-events.ts';

/**
 * The DID document of an actor (W3C DID Core 1.0): its current key, and where its node answers.
 */
export type DidDocument = {
  readonly '@context': readonly string[];
  readonly id: string;
  /** Another DID that it goes by now. */
  readonly alsoKnownAs?: readonly string[];
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
    readonly type: 'ConstellationNode';
    readonly serviceEndpoint: NodeEndpoints;
  }[];
};

/** The addresses of a node. */
export type NodeEndpoints = {
  /** GraphQL over HTTP: the subgraph, feeds and writes. */
  readonly graphql: string;
  /** Server-sent events: news of feed heads. */
  readonly feedStream: string;
  readonly keyHistory: string;
  /** Where hubs open sessions, inside which they sign their requests; absent at nodes that know no sessions. */
  readonly session?: string;
  /** Where a hub asks for a word that the actor wants to take part in it; absent at nodes that cannot give one. */
  readonly control?: string;
};

export function makeDidDocument(
  did: string,
  publicJwk: JWK,
  thumbprint: string,
  endpoints: NodeEndpoints,
  newDid?: string,
): DidDocument {
  const keyId = `${did}#${thumbprint}`;
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://www.w3.org/ns/cid/v1'],
    id: did,
    ...(newDid === undefined ? {} : { alsoKnownAs: [newDid] }),
    verificationMethod: [{ id: keyId, type: 'JsonWebKey', controller: did, publicKeyJwk: publicJwk }],
    assertionMethod: [keyId],
    authentication: [keyId],
    service: [{ id: `${did}#constellation`, type: 'ConstellationNode', serviceEndpoint: endpoints }],
  };
}

/**
 * Reads what we need from a fetched DID document.
 *
 * @throws ConstellationError DID_UNRESOLVABLE when it is of another DID or names no ConstellationNode
 */
export function readDidDocument(
  document: unknown,
  did: string,
): { endpoints: NodeEndpoints; keyIds: readonly string[] } {
  const refuse = (why: string): never => {
    throw new ConstellationError('DID_UNRESOLVABLE', `The DID document of ${did} cannot be used: ${why}.`, {
      actor: did,
    });
  };
  const doc = document as Partial<DidDocument> | null;
  if (doc === null || typeof doc !== 'object') return refuse('it is not an object');
  if (doc.id !== did) refuse('it is of another DID');
  const service = Array.isArray(doc.service)
    ? doc.service.find((entry) => entry?.type === 'ConstellationNode')
    : undefined;
  const endpoints = service?.serviceEndpoint as Partial<NodeEndpoints> | undefined;
  if (!endpoints) return refuse('it names no service of type ConstellationNode');
  for (const name of ['graphql', 'feedStream', 'keyHistory'] as const) {
    if (typeof endpoints[name] !== 'string' || !URL.canParse(endpoints[name]))
      refuse(`the address ${name} is missing or no URL`);
  }
  for (const name of ['session', 'control'] as const) {
    const address = endpoints[name];
    if (address !== undefined && (typeof address !== 'string' || !URL.canParse(address)))
      refuse(`the address ${name} is no URL`);
  }
  const methods = Array.isArray(doc.assertionMethod)
    ? doc.assertionMethod.filter((key) => typeof key === 'string')
    : [];
  return { endpoints: endpoints as NodeEndpoints, keyIds: methods };
}

/**
 * Where the document and the key history of an actor are now: at its own domain, or, once it has said that it moved, at its new place
 * under `/dids/<its DID>/`, where any number of actors can be whatever their domains were.
 *
 * @example documentUrls('did:web:acme.example', { node: 'https://node.example' }).document // 'https://node.example/dids/did%3Aweb%3Aacme.example/did.json'
 */
export function documentUrls(did: string, moved?: Destination): { document: string; keyHistory: string } {
  const place = moved && placeOf(moved);
  if (place === undefined) return didUrls(did);
  const folder = `${place}/dids/${encodeURIComponent(did)}`;
  return { document: `${folder}/did.json`, keyHistory: `${folder}/key-history.json` };
}

/** Address of the node that an actor moved to, without a path. */
export function placeOf({ node, newDid }: Destination): string | undefined {
  if (node !== undefined) return node;
  return newDid === undefined ? undefined : new URL(didUrls(newDid).document).origin;
}
