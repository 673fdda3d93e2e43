import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { ConstellationError, verifyRecord } from '../../../schema/index.ts';
import { type ExportedVersion, MANIFEST, type Manifest } from './export.ts';
import { digestOfFile } from './export-files.ts';

export type ExportVerdict = { readonly did: string; readonly versions: number; readonly faults: readonly string[] };

/**
 * Checks an export with nothing but itself: that each file is what the manifest says, and each record what its author signed. Whether
 * the key history is that author's must be compared with what its hubs pinned, or with its domain.
 *
 * @throws ConstellationError BAD_INPUT when the folder is no export
 */
export async function verifyExport(folder: string): Promise<ExportVerdict> {
  const manifest = await readJson<Manifest>(folder, MANIFEST);
  if (manifest.format !== 'constellation-actor-export') throw notAnExport(folder);
  const faults: string[] = [];
  for (const { name, digest } of manifest.files) {
    const found = await digestOfFile(join(folder, name)).catch(() => undefined);
    if (found === undefined) faults.push(`${name} is missing`);
    else if (found !== digest) faults.push(`${name} was changed`);
  }
  const history = await readJson<unknown>(folder, 'key-history.json');
  let versions = 0;
  for await (const line of createInterface({ input: createReadStream(join(folder, 'records.ndjson')) })) {
    versions++;
    const { envelope, content, digest, sdJwt } = JSON.parse(line) as ExportedVersion;
    const fields = Object.fromEntries(Object.entries(content));
    const { verdict, words } = await verifyRecord(sdJwt, history, {
      id: envelope.id,
      digest,
      fields,
      wasSeenBefore: true,
    });
    if (verdict !== 'VALID') faults.push(`${envelope.id}, version ${envelope.version}: ${words}`);
  }
  return { did: manifest.did, versions, faults };
}

async function readJson<Value>(folder: string, name: string): Promise<Value> {
  try {
    return JSON.parse(await readFile(join(folder, name), 'utf8')) as Value;
  } catch {
    throw notAnExport(folder);
  }
}

function notAnExport(folder: string): ConstellationError {
  return new ConstellationError('BAD_INPUT', `${folder} is not the export of an actor, or not a whole one.`);
}
