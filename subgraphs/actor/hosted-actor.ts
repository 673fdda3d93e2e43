import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  ConstellationError,
  type DidDocument,
  documentUrls,
  type KindRegistry,
  makeDidDocument,
} from '../../schema/index.ts';
import type { MongoClients } from '../storage/index.ts';
import { type AuditLog, openAuditLog } from './audit/index.ts';
import { beginNarrowedList, rememberTakenBack } from './backup/narrowed-list.ts';
import { RECOVERY_MARKER } from './backup/recovery-marker.ts';
import { rememberingShutOut } from './backup/shut-out-list.ts';
import { CONTROL_PATH } from './membership/control.ts';
import type { ActorConfig } from './setup/config.ts';
import { type ActorKeys, readActorKeys } from './setup/key-files.ts';
import type { ProviderConfig } from './setup/provider-config.ts';
import { openActorStore } from './store/open.ts';
import type { ActorStore } from './store/port.ts';
import type { FourEyes } from './writing/mandate.ts';
import { openPublisher, type Publisher } from './writing/publishing.ts';

/** An actor whose store is open and whose key is at hand. */
export type HostedActor = {
  readonly slug: string;
  readonly did: string;
  readonly name: string;
  /** Its folder in the node directory. */
  readonly directory: string;
  readonly keyFile: string;
  /** May hold a password: never shown. */
  readonly storeUrl: string;
  /** Days after which personal data is due to be erased, by the name of the kind. */
  readonly retention: ActorConfig['retention'];
  readonly store: ActorStore;
  readonly keys: ActorKeys;
  readonly publisher: Publisher;
  /** Kinds for which two signers must agree. */
  readonly fourEyes: FourEyes;
  /** The packs of kinds that it has switched on beside the core. */
  readonly packs: ActorConfig['packs'];
  /** Where its people may sign in, beside passkeys. */
  readonly oidc: ProviderConfig | undefined;
  /** Who saw, or was refused, what is shared with few. */
  readonly audit: AuditLog;
  /** Whether it was restored from a backup and has not yet heard from its hubs what the backup lacks. */
  recoveryPending(): boolean;
  close(): Promise<void>;
};

/**
 * Opens one actor of a node.
 *
 * @throws ConstellationError of its configuration, key or store; the actor is named
 */
export async function openHostedActor(
  config: ActorConfig,
  options: {
    registry: KindRegistry;
    clients?: MongoClients;
    onAuditError?: (error: unknown) => void;
    now?: (() => number) | undefined;
  },
): Promise<HostedActor> {
  const keys = await readActorKeys(config);
  const { slug, did, name, directory } = config;
  const opened = await openActorStore(config.storeUrl, {
    actor: did,
    directory,
    ...(options.clients ? { clients: options.clients } : {}),
  });
  const store = await rememberingShutOut(opened, directory);
  const { keyFile } = keys;
  await beginNarrowedList(directory);
  const marker = join(directory, RECOVERY_MARKER);
  const recoveryPending = () => existsSync(marker);
  const publisher = openPublisher({
    store,
    signingKey: keys.signingKey,
    registry: options.registry,
    fourEyes: config.fourEyes,
    packs: config.packs,
    ...(options.now ? { now: options.now } : {}),
    rememberTakenBack: (changes) => rememberTakenBack(directory, changes),
    refuseWrites: () => {
      if (!recoveryPending()) return;
      const message =
        'This actor was restored from a backup, and its hubs were not yet asked what the backup lacks: publishing now could number versions twice. Finish with «constellation actor restore --continue».';
      throw new ConstellationError('NOT_READY', message, { actor: did });
    },
  });
  const audit = openAuditLog(store, {
    limits: config.audit,
    ...(options.onAuditError ? { onError: options.onAuditError } : {}),
  });
  const close = async () => {
    await audit.close();
    await store.close();
  };
  const { fourEyes, packs, oidc, storeUrl, retention } = config;
  return {
    ...{
      slug,
      did,
      name,
      directory,
      keyFile,
      store,
      keys,
      publisher,
      fourEyes,
      packs,
      oidc,
      audit,
      storeUrl,
      retention,
    },
    recoveryPending,
    close,
  };
}

/** The DID document of a hosted actor. `baseUrl` is where the node is reached, without a path. */
export function didDocumentOf(actor: HostedActor, baseUrl: string): DidDocument {
  const { currentJwk, current, moved } = actor.keys.checked;
  const history = new URL(documentUrls(actor.did, moved).keyHistory).pathname;
  const endpoints = {
    graphql: `${baseUrl}/graphql`,
    feedStream: `${baseUrl}/feed/stream?actor=${encodeURIComponent(actor.did)}`,
    keyHistory: `${baseUrl}${history}`,
    session: `${baseUrl}/session`,
    control: `${baseUrl}${CONTROL_PATH}`,
  };
  return makeDidDocument(actor.did, currentJwk, current.thumbprint, endpoints, moved?.newDid);
}
