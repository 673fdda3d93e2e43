import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { DEMO_SLUGS, type DemoSlug } from '../../../../scripts/demo/demo-names.ts';
import { issueToken, openActor } from '../../../../subgraphs/actor/index.ts';
import { type DemoProcess, startDemoProcess } from '../../../docs/demo-process.ts';

/** A demo network, as `npm start` brings it up, whose pages are looked at. */
export type ShownNetwork = {
  /** Where the pages of the hub are, or of an organization by its short name; people open nodes at localhost, where passkeys hold. */
  address(place: 'HUB' | DemoSlug): string;
  didOf(slug: DemoSlug): string;
  /** Asks the hub what the pages ask it, by another way. */
  // biome-ignore lint/suspicious/noExplicitAny: an answer is read as its query shaped it
  ask(query: string): Promise<any>;
  /** Writes at the node of an organization, in its name. @returns what its mutation gives */
  write(slug: DemoSlug, mutation: string, variables?: object): Promise<Record<string, { readonly id: string }>>;
  /** Where the node of an organization keeps what is its own. */
  directoryOf(slug: DemoSlug): string;
  /** Ends the node of an organization, as a power cut would. */
  kill(slug: DemoSlug): void;
};

/**
 * One network for all tests of a file: `const network = shownNetwork();` at its top. Somebody who works on a page starts one by hand and names its
 * port, `CONSTELLATION_PAGES_NETWORK=5000`, so as not to wait for another each time; nothing can be killed in that one, and written and signed in to
 * only where `CONSTELLATION_PAGES_STATE` names its directory.
 *
 * @param environment of its processes, asked for when they start
 */
export function shownNetwork(environment: () => Readonly<Record<string, string>> = () => ({})): ShownNetwork {
  const running = process.env['CONSTELLATION_PAGES_NETWORK'];
  let demo: DemoProcess | undefined;
  let directory: string | undefined;
  beforeAll(async () => {
    if (running !== undefined) return;
    directory = await mkdtemp(join(tmpdir(), 'constellation-pages-'));
    demo = await startDemoProcess(directory, environment());
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
    async ask(query) {
      const answer = await fetch(`http://127.0.0.1:${hubPort()}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      });
      return ((await answer.json()) as { data: unknown }).data;
    },
    async write(slug, mutation, variables = {}) {
      const state = directory ?? process.env['CONSTELLATION_PAGES_STATE'];
      if (state === undefined) throw new Error('Nothing is written in a network whose directory is not known.');
      const actor = await openActor(join(state, 'actors', slug));
      const token = await issueToken(actor.store, { role: 'SIGNER', label: 'pages' }).finally(() => actor.close());
      const answer = await fetch(`http://localhost:${portOf(slug)}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ query: mutation, variables }),
      });
      const { data, errors } = (await answer.json()) as { data: never; errors?: unknown };
      if (errors) throw new Error(JSON.stringify(errors));
      return data;
    },
    directoryOf: (slug) => join(directory ?? process.env['CONSTELLATION_PAGES_STATE'] ?? 'unset', 'actors', slug),
    kill: (slug) => {
      if (!demo) throw new Error('Nothing is killed in a network that somebody else has started.');
      process.kill(demo.pidOf(slug), 'SIGKILL');
    },
  };
}
