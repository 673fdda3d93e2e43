import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { generatePrivateJwk, importSigningKey, registry, type SigningKey } from '../../../schema/index.ts';
import { openActorStore } from '../../../subgraphs/actor/store/open.ts';
import type { ActorStore } from '../../../subgraphs/actor/store/port.ts';
import { openPublisher, type Publisher, type PublisherOptions } from '../../../subgraphs/actor/writing/publishing.ts';

export const ACME = 'did:web:acme.example';

/** A folder that is gone after the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'constellation-actor-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** The write path of one actor over a new SQLite store. */
export async function openTestActor(
  options: Partial<PublisherOptions> & { folder?: string; actor?: string } = {},
): Promise<{ store: ActorStore; publisher: Publisher; signingKey: SigningKey; folder: string }> {
  const folder = options.folder ?? (await temporaryFolder());
  const store = await openActorStore('sqlite:store.sqlite', { actor: options.actor ?? ACME, directory: folder });
  onTestFinished(() => store.close());
  const signingKey = options.signingKey ?? (await importSigningKey(await generatePrivateJwk()));
  return { store, signingKey, folder, publisher: openPublisher({ registry, ...options, store, signingKey }) };
}

/** An ImpactGoal that can be published. */
export const goal = (title = 'Less waste') => ({ title, direction: 'PREVENT' });
