import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { DEMO_SLUGS, type DemoSlug } from '../../../../scripts/demo/demo-names.ts';
import { type DemoProcess, startDemoProcess } from '../../../docs/demo-process.ts';

/** A demo network, as `npm start` brings it up, whose pages are looked at. */
export type ShownNetwork = {
  /** Where the pages of the hub are, or of an organization by its short name; people open nodes at localhost, where passkeys hold. */
  address(place: 'HUB' | DemoSlug): string;
  didOf(slug: DemoSlug): string;
  /** Ends the node of an organization, as a power cut would. */
  kill(slug: DemoSlug): void;
};

/**
 * One network for all tests of a file: `const network = shownNetwork();` at its top. Somebody who works on a page starts one by hand and names its
 * port, `CONSTELLATION_PAGES_NETWORK=5000`, so as not to wait for another each time; nothing can be killed in that one.
 */
export function shownNetwork(): ShownNetwork {
  const running = process.env['CONSTELLATION_PAGES_NETWORK'];
  let demo: DemoProcess | undefined;
  let directory: string | undefined;
  beforeAll(async () => {
    if (running !== undefined) return;
    directory = await mkdtemp(join(tmpdir(), 'constellation-pages-'));
    demo = await startDemoProcess(directory);
  }, 240_000);
  afterAll(async () => {
    await demo?.stop();
    if (directory !== undefined) await rm(directory, { recursive: true, force: true, maxRetries: 5 });
  }, 60_000);
  const hubPort = () => Number(running ?? new URL(demo?.url ?? 'http://unset:1').port);
  const portOf = (slug: DemoSlug) => hubPort() + 101 + DEMO_SLUGS.indexOf(slug);
  return {
    address: (place) => (place === 'HUB' ? `http://127.0.0.1:${hubPort()}` : `http://localhost:${portOf(place)}`),
    didOf: (slug) => `did:web:localhost%3A${portOf(slug)}`,
    kill: (slug) => {
      if (!demo) throw new Error('Nothing is killed in a network that somebody else has started.');
      process.kill(demo.pidOf(slug), 'SIGKILL');
    },
  };
}
