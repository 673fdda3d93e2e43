import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { MongoClient } from 'mongodb';
import type { HostedActor } from '../../../subgraphs/actor/index.ts';

/** Everything by which content of a record could be known again: its disclosures as they are sent, their salts, and these words. */
export async function tracesOf(actor: HostedActor, id: string, words: readonly string[]): Promise<readonly string[]> {
  const traces = new Set(words);
  for (const { change } of await actor.store.versions(id)) {
    if (change.type !== 'VERSION') continue;
    for (const disclosure of change.sdJwt.split('~').slice(1, -1)) {
      const [salt, , value] = JSON.parse(Buffer.from(disclosure, 'base64url').toString()) as [string, string, unknown];
      if (!words.some((word) => JSON.stringify(value).includes(word))) continue;
      traces.add(disclosure).add(salt);
    }
  }
  return [...traces];
}

/** Which of these texts lie in which file of a folder, at any depth; compressed files are looked into. */
export function foundIn(folder: string, traces: readonly string[]): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).flatMap((name) => {
    const path = join(folder, name);
    if (!statSync(path).isFile()) return [];
    const raw = readFileSync(path);
    const bytes = raw[0] === 0x1f && raw[1] === 0x8b ? Buffer.concat([raw, gunzipSync(raw)]) : raw;
    return traces.filter((trace) => bytes.includes(trace)).map((trace) => `${name}: ${trace.slice(0, 30)}`);
  });
}

/** The same for every collection of a database, copies of migrations included. */
export async function foundInMongo(url: string, traces: readonly string[]): Promise<readonly string[]> {
  const client = await MongoClient.connect(url);
  try {
    const found: string[] = [];
    for (const { name } of await client.db().listCollections({}, { nameOnly: true }).toArray()) {
      const text = JSON.stringify(await client.db().collection(name).find().toArray());
      found.push(...traces.filter((trace) => text.includes(trace)).map((trace) => `${name}: ${trace.slice(0, 30)}`));
    }
    return found;
  } finally {
    await client.close();
  }
}
