import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { slugOf } from '../../subgraphs/actor/index.ts';
import { DEMO_SLUGS, type DemoSlug, demoNames } from './demo-names.ts';
import { actorDirectory, demoPorts } from './demo-network.ts';

const DEADLINE_MS = 2_000;
/** Base64url of SHA-256 (RFC 7638). */
const THUMBPRINT = /^[\w-]{43}$/;

/**
 * The actors of this demo that somebody started by hand and that run still: what answers on their port is of their name, and has the
 * key that lies in their directory.
 */
export async function runningActors(
  directory: string,
  hubPort: number,
  takenPorts: readonly number[],
): Promise<readonly DemoSlug[]> {
  const names = demoNames(demoPorts(hubPort).actorBase);
  const found = await Promise.all(
    DEMO_SLUGS.map(async (slug) => {
      const port = names.port(slug);
      if (!takenPorts.includes(port)) return [];
      const did = names.did(slug);
      const [named, thumbprint = ''] = (await keyOf(port))?.split('#') ?? [];
      const keys = join(actorDirectory(directory, slug), 'actors', slugOf(did), 'keys');
      const isIt = named === did && THUMBPRINT.test(thumbprint) && existsSync(join(keys, `${thumbprint}.jwk`));
      return isIt ? [slug] : [];
    }),
  );
  return found.flat();
}

/** The id of the key that the DID document on a port names first; undefined when nothing of that sort answers. */
async function keyOf(port: number): Promise<string | undefined> {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/.well-known/did.json`, {
      signal: AbortSignal.timeout(DEADLINE_MS),
      redirect: 'error',
    });
    const document = (await answer.json()) as { verificationMethod?: { id?: unknown }[] } | null;
    const id = document?.verificationMethod?.[0]?.id;
    return typeof id === 'string' ? id : undefined;
  } catch {
    return undefined;
  }
}
