import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isConstellationError } from '../../schema/errors.ts';
import { openSqlite, type SqliteMigration, type SqliteOptions } from '../../subgraphs/storage/sqlite.ts';

const first: SqliteMigration = (db) => db.exec('CREATE TABLE notes (words TEXT)');
const second: SqliteMigration = (db) => db.exec("ALTER TABLE notes ADD COLUMN tone TEXT DEFAULT 'kind'");

const options = (...migrations: SqliteMigration[]): SqliteOptions => ({
  application: 'constellation-actor',
  migrations,
  survives: 'POWER_LOSS',
  lockTimeout: 300,
});

let directory: string;
let path: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'constellation-sqlite-'));
  path = join(directory, 'inner', 'store.db');
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

/** The code of what `work` throws. */
function codeOf(work: () => unknown): string | undefined {
  try {
    work();
    return undefined;
  } catch (thrown) {
    return isConstellationError(thrown) ? thrown.code : String(thrown);
  }
}

describe('a SQLite store', () => {
  it('is readable by its owner only, the files beside it and backups included', () => {
    const store = openSqlite(path, options(first));
    store.write(() => store.prepare('INSERT INTO notes VALUES (?)').run('hello'));
    store.copyTo(join(directory, 'copy.db'));
    for (const file of [path, `${path}-wal`, `${path}-shm`, join(directory, 'copy.db')]) {
      expect([file, (statSync(file).mode & 0o777).toString(8)]).toEqual([file, '600']);
    }
    store.close();
  });

  it('copies an older store to a file beside it before it migrates', () => {
    const old = openSqlite(path, options(first));
    old.write(() => old.prepare('INSERT INTO notes VALUES (?)').run('hello'));
    old.close();

    const store = openSqlite(path, options(first, second));
    expect(store.prepare('SELECT * FROM notes').all()).toEqual([{ words: 'hello', tone: 'kind' }]);
    expect(store.backup).toBe(`${path}.v1.backup`);
    store.close();

    const backup = new DatabaseSync(`${path}.v1.backup`, { readOnly: true });
    expect(backup.prepare('SELECT * FROM notes').all()).toEqual([{ words: 'hello' }]);
    backup.close();
    expect(openSqlite(path, options(first, second)).backup).toBeUndefined();
  });

  it('keeps the older schema when a migration fails', () => {
    openSqlite(path, options(first)).close();
    const broken: SqliteMigration = (db) => {
      db.exec('DROP TABLE notes');
      throw new Error('half-way');
    };
    expect(() => openSqlite(path, options(first, broken))).toThrow('half-way');
    const store = openSqlite(path, options(first));
    expect(store.prepare('SELECT count(*) AS n FROM notes').get()).toEqual({ n: 0 });
    store.close();
  });

  it('refuses what newer software wrote, and leaves it as it was', () => {
    openSqlite(path, options(first, second)).close();
    const before = readFileSync(path);
    expect(codeOf(() => openSqlite(path, options(first)))).toBe('STORE_NEWER');
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it('refuses files that hold something else, and leaves them as they were', () => {
    openSqlite(path, options(first)).close();
    expect(codeOf(() => openSqlite(path, { ...options(first), application: 'constellation-index' }))).toBe(
      'STORE_FOREIGN',
    );

    const other = join(directory, 'other.db');
    const db = new DatabaseSync(other);
    db.exec('CREATE TABLE holiday_photos (name TEXT)');
    db.close();
    const text = join(directory, 'letter.txt');
    writeFileSync(text, 'Dear aunt, '.repeat(200));
    for (const file of [other, text]) {
      const before = readFileSync(file);
      expect(codeOf(() => openSqlite(file, options(first)))).toBe('STORE_FOREIGN');
      expect(readFileSync(file).equals(before)).toBe(true);
    }
  });

  it('says when another program holds the file', () => {
    openSqlite(path, options(first)).close();
    const holder = new DatabaseSync(path);
    const store = openSqlite(path, options(first));
    holder.exec('BEGIN IMMEDIATE');
    expect(codeOf(() => store.write(() => undefined))).toBe('STORE_LOCKED');
    expect(codeOf(() => openSqlite(path, options(first, second)))).toBe('STORE_LOCKED');
    holder.exec('ROLLBACK');
    expect(store.write(() => 'free again')).toBe('free again');
    store.close();
    holder.exec('PRAGMA locking_mode=EXCLUSIVE; PRAGMA journal_mode=DELETE; BEGIN EXCLUSIVE');
    expect(codeOf(() => openSqlite(path, options(first)))).toBe('STORE_LOCKED');
    holder.close();
  });

  it('says when the place cannot be written', () => {
    expect(codeOf(() => openSqlite(join(import.meta.filename, 'store.db'), options(first)))).toBe('STORE_UNREACHABLE');
    expect(codeOf(() => openSqlite(directory, options(first)))).toBe('STORE_UNREACHABLE');
  });

  it('rolls back what threw', () => {
    const store = openSqlite(path, options(first));
    expect(() =>
      store.write(() => {
        store.prepare('INSERT INTO notes VALUES (?)').run('half');
        throw new Error('no');
      }),
    ).toThrow('no');
    expect(store.prepare('SELECT * FROM notes').all()).toEqual([]);
    store.close();
  });

  it('is created and migrated once when several processes open it at the same moment', async () => {
    openSqlite(path, options(first)).close();
    const program = join(directory, 'opener.ts');
    writeFileSync(
      program,
      `import { openSqlite } from ${JSON.stringify(join(import.meta.dirname, '../../subgraphs/storage/sqlite.ts'))};
       const add = (db) => db.exec('ALTER TABLE notes ADD COLUMN tone TEXT');
       for (const path of ${JSON.stringify([path, join(directory, 'new.db')])}) {
         const migrations = [(db) => db.exec('CREATE TABLE notes (words TEXT)'), add];
         const store = openSqlite(path, { application: 'constellation-actor', migrations, survives: 'POWER_LOSS' });
         for (let i = 0; i < 50; i++) store.write(() => store.prepare('INSERT INTO notes (words) VALUES (?)').run('x'));
         store.close();
       }`,
    );
    const codes = await Promise.all(
      Array.from({ length: 4 }, async () => {
        const child = spawn(process.execPath, [program], { stdio: ['ignore', 'ignore', 'inherit'] });
        const [code] = await once(child, 'exit');
        return code;
      }),
    );
    expect(codes).toEqual([0, 0, 0, 0]);
    for (const file of [path, join(directory, 'new.db')]) {
      const db = new DatabaseSync(file, { readOnly: true });
      expect(db.prepare('SELECT count(*) AS n FROM notes').get()).toEqual({ n: 200 });
      db.close();
    }
    expect(existsSync(`${path}.v1.backup`)).toBe(true);
    expect(existsSync(`${path}.v1.backup-2`)).toBe(false);
  });

  it('loses no acknowledged write when its process is killed', async () => {
    openSqlite(path, options(first)).close();
    const program = join(directory, 'writer.ts');
    writeFileSync(
      program,
      `import { writeSync } from 'node:fs';
       import { openSqlite } from ${JSON.stringify(join(import.meta.dirname, '../../subgraphs/storage/sqlite.ts'))};
       const store = openSqlite(${JSON.stringify(path)}, { application: 'constellation-actor', migrations: [() => {}], survives: 'PROCESS_CRASH' });
       for (let i = 1; ; i++) {
         store.write(() => store.prepare('INSERT INTO notes VALUES (?)').run(String(i)));
         writeSync(1, i + '\\n');
       }`,
    );
    const child = spawn(process.execPath, [program], { stdio: ['ignore', 'pipe', 'inherit'] });
    let heard = '';
    for await (const chunk of child.stdout) {
      heard += chunk;
      if (heard.length > 1000 && !child.killed) child.kill('SIGKILL');
    }
    const acknowledged = heard.slice(0, heard.lastIndexOf('\n')).split('\n').length;
    const store = openSqlite(path, options(first));
    expect(Number(store.prepare('SELECT count(*) AS n FROM notes').get()?.n)).toBeGreaterThanOrEqual(acknowledged);
    store.close();
  });
});
