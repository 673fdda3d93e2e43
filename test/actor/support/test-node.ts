import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pino } from 'pino';
import { onTestFinished } from 'vitest';
import { EVERY_PACK, type OptionalPack } from '../../../schema/index.ts';
import {
  initActor,
  issueToken,
  type NodeOptions,
  type RunningNode,
  startNode,
  type TokenRole,
} from '../../../subgraphs/actor/index.ts';
import { temporaryFolder } from './test-actor.ts';

export type Answer<Data> = {
  readonly status: number;
  readonly data: Data;
  readonly errors:
    | readonly { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[]
    | undefined;
};

export type TestNode = RunningNode & {
  readonly folder: string;
  /** Asks over HTTP. */
  // biome-ignore lint/suspicious/noExplicitAny: tests say what they expect of the data
  ask<Data = any>(query: string, variables?: object, token?: string): Promise<Answer<Data>>;
  token(role: TokenRole, did?: string): Promise<string>;
};

/** A node with these actors on a free port, in a folder of its own unless told. */
export async function startTestNode(
  dids: readonly string[],
  folder?: string,
  more: Pick<NodeOptions, 'hubs' | 'heartbeatMs' | 'now'> & { readonly packs?: readonly OptionalPack[] } = {},
): Promise<TestNode> {
  const directory = folder ?? (await temporaryFolder());
  if (folder === undefined) {
    for (const did of dids)
      await initActor(directory, { did, name: `The actor ${did}`, packs: more.packs ?? EVERY_PACK });
    await writeFile(join(directory, 'node.json'), JSON.stringify({ listen: { port: 0 }, development: true }));
  }
  const node = await startNode(directory, { logger: pino({ level: 'silent' }), environment: {}, ...more });
  let closed = false;
  const close = async () => {
    if (closed) return;
    closed = true;
    await node.close();
  };
  onTestFinished(close);
  return {
    ...node,
    close,
    folder: directory,
    async ask(query, variables = {}, token) {
      const response = await fetch(`${node.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
        body: JSON.stringify({ query, variables }),
      });
      const { data, errors } = (await response.json()) as Answer<never>;
      return { status: response.status, data, errors };
    },
    async token(role, did = dids[0]) {
      const actor = node.actors.get(did ?? '');
      if (!actor) throw new Error(`${did} is not hosted`);
      return issueToken(actor.store, { label: `test ${role}`, role });
    },
  };
}

/** Reads server-sent events until the caller stops. */
export async function* eventsOf(
  url: string,
  headers: Readonly<Record<string, string>> = {},
): AsyncGenerator<{ event: string; data: unknown }> {
  const leaving = new AbortController();
  const response = await fetch(url, { headers, signal: leaving.signal });
  try {
    let text = '';
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
      text += new TextDecoder().decode(chunk);
      for (let end = text.indexOf('\n\n'); end !== -1; end = text.indexOf('\n\n')) {
        const lines = text.slice(0, end).split('\n');
        text = text.slice(end + 2);
        const event = lines.find((line) => line.startsWith('event: '))?.slice(7);
        const data = lines.find((line) => line.startsWith('data: '))?.slice(6);
        if (event !== undefined && data !== undefined) yield { event, data: JSON.parse(data) };
      }
    }
  } finally {
    leaving.abort();
  }
}
