import { mkdir, open, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkRosterEntry, type ErrorCode, type KeyHistory, type RosterEntry } from '../../../schema/index.ts';
import { PRIVATE_FILE, PRIVATE_FOLDER } from '../setup/key-files.ts';
import { readWhole, writeWhole } from './atomic-file.ts';

/** Where a followed roster stands: what must never be undone, and what is believed. */
export type RosterStanding = {
  /** The last head that was accepted, as signed. */
  readonly head: string;
  readonly count: number;
  readonly digest?: string;
  /** The key history of the hub, as far as it is known. */
  readonly keyHistory: KeyHistory;
};

/**
 * A roster on the disk of a node, so that it can decide at once when it starts, and offline: entries in a file that only grows, and where
 * they stand in another that is replaced whole. Entries beyond the standing, and a torn last line, are left over from a crash.
 */
export type RosterFiles = {
  standing(): Promise<RosterStanding | undefined>;
  /** As many entries as the standing counts; undefined when they are damaged, and must be fetched again. */
  entries(standing: RosterStanding): Promise<readonly RosterEntry[] | undefined>;
  /** Entries after a position, for the hub that lost them. */
  page(after: number, limit: number): Promise<readonly RosterEntry[]>;
  /** Takes away what a crash left beyond the entries; before the first {@link append}. */
  settle(count: number): Promise<void>;
  append(entries: readonly RosterEntry[]): Promise<void>;
  replace(entries: readonly RosterEntry[]): Promise<void>;
  stand(standing: RosterStanding): Promise<void>;
  /** Why the last update was not taken, for the operator; undefined when it was. */
  trouble(): Promise<ErrorCode | undefined>;
  noteTrouble(code: ErrorCode | undefined): Promise<void>;
};

/** In the directory of the node. */
export const HUBS_FOLDER = 'hubs';
const ENTRIES = 'roster.jsonl';
const STANDING = 'standing.json';
const TROUBLE = 'trouble.json';

export function rosterFiles(nodeDirectory: string, hub: string): RosterFiles {
  const folder = join(nodeDirectory, HUBS_FOLDER, folderOf(hub));
  const path = join(folder, ENTRIES);
  const prepare = () => mkdir(folder, { recursive: true, mode: PRIVATE_FOLDER });

  async function lines(): Promise<readonly string[]> {
    const text = await readFile(path, 'utf8').catch(() => '');
    return text.split('\n').slice(0, -1);
  }

  async function write(entries: readonly RosterEntry[], flag: 'a' | 'w'): Promise<void> {
    await prepare();
    const file = await open(path, flag, PRIVATE_FILE);
    try {
      await file.writeFile(entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
      await file.sync();
    } finally {
      await file.close();
    }
  }

  return {
    async standing() {
      return (await readWhole(join(folder, STANDING))) as RosterStanding | undefined;
    },
    async entries({ count, digest }) {
      const found: RosterEntry[] = [];
      let last: { count: number; digest?: string } = { count: 0 };
      try {
        for (const line of (await lines()).slice(0, count)) {
          const entry = checkRosterEntry(hub, last, JSON.parse(line));
          last = { count: entry.seq, digest: entry.digest };
          found.push(entry);
        }
      } catch {
        return undefined;
      }
      return last.count === count && last.digest === digest ? found : undefined;
    },
    async page(after, limit) {
      return (await lines()).slice(after, after + limit).map((line) => JSON.parse(line) as RosterEntry);
    },
    async settle(count) {
      const text = await readFile(path, 'utf8').catch(() => '');
      const all = text.split('\n');
      if (all.length - 1 === count && all.at(-1) === '') return;
      if (text !== '')
        await writeFile(
          path,
          all
            .slice(0, count)
            .map((line) => `${line}\n`)
            .join(''),
        );
    },
    append: (entries) => write(entries, 'a'),
    replace: async (entries) => {
      await rm(path, { force: true });
      await write(entries, 'w');
    },
    async stand(standing) {
      await prepare();
      await writeWhole(join(folder, STANDING), standing);
    },
    async trouble() {
      return ((await readWhole(join(folder, TROUBLE))) as { code?: ErrorCode } | undefined)?.code;
    },
    async noteTrouble(code) {
      if (code === undefined) return rm(join(folder, TROUBLE), { force: true });
      await prepare();
      await writeWhole(join(folder, TROUBLE), { code });
    },
  };
}

/** The folder of a hub: its DID, in characters that every file system takes and no DID has. */
function folderOf(hub: string): string {
  return hub.replace('did:web:', '').replaceAll('%3A', '@').replaceAll(':', '+');
}

/** Forgets what was seen of a roster: only for one that its operator gives up. */
export async function forgetRoster(nodeDirectory: string, hub: string): Promise<void> {
  await rm(join(nodeDirectory, HUBS_FOLDER, folderOf(hub)), { recursive: true, force: true });
}
