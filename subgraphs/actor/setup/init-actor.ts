import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { JWK } from 'jose';
import {
  beginKeyHistory,
  ConstellationError,
  generatePrivateJwk,
  importSigningKey,
  isLoopbackHost,
  type OptionalPack,
  parseDid,
  type SignatureAlgorithm,
} from '../../../schema/index.ts';
import {
  ACTOR_FILE,
  ACTORS_FOLDER,
  type ActorFile,
  HISTORY_FILE,
  NODE_FILE,
  type NodeFile,
  readNodeConfig,
  refuseHub,
} from './config.ts';
import { PRIVATE_FOLDER, writePrivateFile } from './key-files.ts';

export type InitActorOptions = {
  /** Its name for ever: a canonical did:web. */
  readonly did: string;
  /** How people call it. */
  readonly name: string;
  /** Store url; `sqlite:store.sqlite` in its own folder unless told. */
  readonly store?: string;
  /** Packs of kinds to switch on beside the core. */
  readonly packs?: readonly OptionalPack[];
  readonly algorithm?: SignatureAlgorithm;
  /** Written to node.json when there is none yet. */
  readonly node?: NodeFile;
};

export type NewActor = {
  readonly slug: string;
  readonly did: string;
  /** Thumbprint (RFC 7638) of its first key. */
  readonly thumbprint: string;
  /** Shown to a person once, for the safe, and kept nowhere: with it a lost or stolen key can be replaced. */
  readonly recoveryKey: JWK;
};

/**
 * Creates an actor in a node directory: its folder, its first key, its key history. The directory, and node.json in it, are made when
 * missing.
 *
 * @throws ConstellationError BAD_ID | CONFIG_INVALID when the DID or the name cannot be, or the actor is there already
 * @example const { recoveryKey } = await initActor('node', { did: 'did:web:acme.example', name: 'Acme' });
 */
export async function initActor(directory: string, options: InitActorOptions): Promise<NewActor> {
  const { did, name } = options;
  const slug = slugOf(did);
  const folder = join(directory, ACTORS_FOLDER, slug);
  if (existsSync(folder))
    throw new ConstellationError('CONFIG_INVALID', `${folder} exists already; nothing was changed.`);
  refuseHub(directory);
  await mkdir(join(directory, ACTORS_FOLDER), { recursive: true });
  if (!existsSync(join(directory, NODE_FILE))) {
    const node: NodeFile = options.node ?? defaultNode(did);
    await writeFile(join(directory, NODE_FILE), `${JSON.stringify(node, undefined, 2)}\n`);
  }

  const [jwk, recoveryKey] = await Promise.all([
    generatePrivateJwk(options.algorithm),
    // always of the kind that is printed in letters and digits
    generatePrivateJwk(),
  ]);
  const [signingKey, recovery] = await Promise.all([importSigningKey(jwk), importSigningKey(recoveryKey)]);
  const at = new Date().toISOString().replace(/\.\d+Z$/, 'Z');
  const history = await beginKeyHistory(did, signingKey, recovery.thumbprint, at);
  const key = join('keys', `${signingKey.thumbprint}.jwk`);
  const { store, packs = [] } = options;
  const actor: ActorFile = {
    ...{ did, name, key },
    ...(store === undefined ? {} : { store }),
    ...(packs.length === 0 ? {} : { packs: [...packs] }),
  };

  // made aside and put in place whole, so that a crash leaves no half of an actor
  const aside = await mkdtemp(join(directory, ACTORS_FOLDER, '.new-'));
  try {
    await mkdir(join(aside, 'keys'), { mode: PRIVATE_FOLDER });
    await writePrivateFile(join(aside, key), `${JSON.stringify(jwk)}\n`);
    await writeFile(join(aside, HISTORY_FILE), `${JSON.stringify(history, undefined, 2)}\n`);
    await writeFile(join(aside, ACTOR_FILE), `${JSON.stringify(actor, undefined, 2)}\n`);
    await rename(aside, folder);
  } catch (error) {
    await rm(aside, { recursive: true, force: true });
    throw error;
  }
  try {
    readNodeConfig(directory, {});
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
  return { slug, did, thumbprint: signingKey.thumbprint, recoveryKey };
}

/** The folder of an actor is named after it: `did:web:localhost%3A4101:acme` → `localhost-4101-acme`. */
export function slugOf(did: string): string {
  const { host, port, path } = parseDid(did);
  return [host, ...(port === undefined ? [] : [String(port)]), ...path].join('-');
}

/** Where the DID names a port of this machine, the node listens there. */
function defaultNode(did: string): NodeFile {
  const { host, port } = parseDid(did);
  if (!isLoopbackHost(host)) return { listen: { host: '127.0.0.1', port: 4101 } };
  return { listen: { host: '127.0.0.1', port: port ?? 4101 }, development: true };
}
