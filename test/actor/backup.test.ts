import { chmod, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  ConstellationError,
  checkEntryFollows,
  digestOf,
  EMPTY_HEAD,
  type FeedHead,
  verifyRestored,
} from '../../schema/index.ts';
import {
  backupActor,
  examineNode,
  type Finding,
  type HostedActor,
  initActor,
  issueToken,
  openActor,
  recoverAfterRestore,
  restoreActor,
} from '../../subgraphs/actor/index.ts';
import { goal, temporaryFolder } from './support/test-actor.ts';
import { startTestNode } from './support/test-node.ts';

const ACME = 'did:web:acme.example';

async function openNewActor(): Promise<{ folder: string; actor: HostedActor }> {
  const folder = await temporaryFolder();
  await initActor(folder, { did: ACME, name: 'Acme' });
  const actor = await openActor(folder, { environment: {} });
  onTestFinished(() => actor.close());
  return { folder, actor };
}

const publish = (actor: HostedActor, title: string, audience: 'PUBLIC' | 'PRIVATE' = 'PUBLIC') =>
  actor.publisher.apply({ type: 'PUBLISH', kind: 'ImpactGoal', content: goal(title), audience });

async function reopen(folder: string): Promise<HostedActor> {
  const actor = await openActor(folder, { environment: {} });
  onTestFinished(() => actor.close());
  return actor;
}

/** A stand-in for what a hub remembers of a feed. */
async function startHub(feed: () => Promise<{ head: FeedHead; chain: readonly object[] }>): Promise<string> {
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '', 'http://hub');
    const after = Number(url.searchParams.get('after'));
    if (url.pathname !== '/recovery/feed' || url.searchParams.get('actor') !== ACME)
      return response.writeHead(400).end('{"errors":[{"extensions":{"code":"NOT_A_MEMBER"}}]}');
    const failed = (error: unknown) => (error as ConstellationError).code;
    const answer = await feed().catch(failed);
    if (typeof answer === 'string')
      return response.writeHead(400).end(`{"errors":[{"extensions":{"code":"${answer}"}}]}`);
    const { head, chain } = answer;
    response.setHeader('content-type', 'application/json');
    return response.end(JSON.stringify({ head, chain: chain.slice(after, after + 3) }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function remembered(actor: HostedActor) {
  const { heads } = await actor.store.head();
  const entries = await actor.store.feed('PUBLIC', 0, 1_000);
  const chain = entries.map(({ seq, id, version, recordDigest, digest }) => ({
    seq,
    id,
    version,
    recordDigest,
    digest,
  }));
  return { head: heads.PUBLIC, chain };
}

describe('a backup', () => {
  test('brings back what actor.json says of the actor itself, and nothing of the machine', async () => {
    const { folder, actor } = await openNewActor();
    const path = join(actor.directory, 'actor.json');
    const settings = { packs: ['roundtable'], fourEyes: ['Commitment'], audit: { entries: 500 }, retention: {} };
    const file = JSON.parse(await readFile(path, 'utf8'));
    await writeFile(path, JSON.stringify({ ...file, ...settings, store: 'sqlite:elsewhere.sqlite' }));
    const backup = join(folder, 'acme.backup.gz');
    await backupActor(actor, backup);

    const elsewhere = await temporaryFolder();
    expect(await restoreActor(elsewhere, backup, { environment: {} })).toMatchObject({ lacksSettings: false });
    const restored = await reopen(elsewhere);
    expect([[...restored.packs], restored.fourEyes]).toEqual([['roundtable'], ['Commitment']]);
    const there = JSON.parse(await readFile(join(restored.directory, 'actor.json'), 'utf8'));
    expect(there).toEqual({ did: ACME, name: 'Acme', key: there.key, ...settings });
    // what is decided here later stays
    await restored.close();
    await writeFile(join(restored.directory, 'actor.json'), JSON.stringify({ ...there, packs: [], fourEyes: true }));
    await restoreActor(elsewhere, backup, { environment: {}, replace: true });
    const again = await reopen(elsewhere);
    expect([[...again.packs], again.fourEyes]).toEqual([[], true]);
  });

  test('of older software says that it lacks these, and one that sets what is unknown is refused', async () => {
    const { folder, actor } = await openNewActor();
    const backup = join(folder, 'acme.backup.gz');
    await backupActor(actor, backup);
    const rewritten = async (name: string, change: (line: Record<string, unknown>) => object[]) => {
      const lines = gunzipSync(await readFile(backup))
        .toString()
        .trimEnd()
        .split('\n')
        .slice(0, -1);
      const changed = lines.flatMap((line) => change(JSON.parse(line))).map((line) => `${JSON.stringify(line)}\n`);
      const end = { type: 'end', lines: changed.length, digest: digestOf(changed.join('')) };
      const path = join(folder, name);
      await writeFile(path, gzipSync(`${changed.join('')}${JSON.stringify(end)}\n`));
      return path;
    };
    const older = await rewritten('older.gz', (line) => (line.type === 'settings' ? [] : [line]));
    const result = await restoreActor(await temporaryFolder(), older, { environment: {} });
    expect(result.lacksSettings).toBe(true);
    const newer = await rewritten('newer.gz', (line) =>
      line.type === 'settings' ? [{ ...line, settings: { fourEyes: ['Spell'] } }] : [line],
    );
    await expect(restoreActor(await temporaryFolder(), newer, { environment: {} })).rejects.toMatchObject({
      code: 'BACKUP_INVALID',
    });
  });

  test('holds everything, is readable by its owner only, and can be restored elsewhere', async () => {
    const { folder, actor } = await openNewActor();
    const shown = await publish(actor, 'Shown');
    const hidden = await publish(actor, 'Hidden', 'PRIVATE');
    await actor.publisher.apply({ type: 'WITHDRAW', id: shown.envelope.id, reason: 'REPLACED' });
    await actor.store.saveDraft({
      id: `${ACME}/goal/01J8ZQ4Y3N0V6T8K2R5W7X9ABC`,
      kind: 'ImpactGoal',
      content: { title: 'Draft' },
      updatedAt: '2026-01-01T00:00:00Z',
    });
    const token = await issueToken(actor.store, { label: 'office', role: 'SIGNER' });
    const passkey = { id: 'key', person: 'p', publicKey: 'AQ', counter: 7, createdAt: '2026-01-01T00:00:00Z' };
    const person = { id: 'p', name: 'Ada', role: 'SIGNER', createdAt: '2026-01-01T00:00:00Z' } as const;
    await actor.store.people.addPerson(person, passkey);
    await actor.store.people.addPasskey({ ...passkey, id: 'other' });
    const file = join(folder, 'acme.backup.gz');
    expect(await backupActor(actor, file)).toMatchObject({ entries: 3, drafts: 1, tokens: 1 });
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(gunzipSync(await readFile(file)).toString()).not.toContain(token);

    const elsewhere = await temporaryFolder();
    const result = await restoreActor(elsewhere, file, { environment: {} });
    expect(result).toMatchObject({ did: ACME, head: await actor.store.head() });
    const restored = await reopen(elsewhere);
    expect(await restored.store.journal(0, 10)).toEqual(await actor.store.journal(0, 10));
    expect(await restored.store.find([hidden.envelope.id], 'ALL')).toEqual(
      await actor.store.find([hidden.envelope.id], 'ALL'),
    );
    expect(await restored.store.drafts()).toEqual(await actor.store.drafts());
    expect(await restored.store.tokens()).toEqual(await actor.store.tokens());
    expect(await restored.store.people.persons()).toEqual([person]);
    expect(await restored.store.people.passkeysOf('p')).toEqual([passkey, { ...passkey, id: 'other' }]);
    expect(restored.keys.signingKey.thumbprint).toBe(actor.keys.signingKey.thumbprint);
  });

  test('that is damaged, cut off, forged or something else is refused before anything is touched', async () => {
    const { folder, actor } = await openNewActor();
    for (let i = 0; i < 5; i++) await publish(actor, `Goal ${i}`);
    const file = join(folder, 'good.gz');
    await backupActor(actor, file);
    const good = await readFile(file);
    const text = gunzipSync(good).toString();
    const forged = text.replace('"title":"Goal 3"', '"title":"Lies 3"');
    expect(forged).not.toBe(text);
    const resealed = (lines: string) => {
      const body = lines.slice(0, lines.indexOf('{"type":"end"'));
      const count = body.split('\n').length - 1;
      return gzipSync(`${body}${JSON.stringify({ type: 'end', lines: count, digest: digestOf(body) })}\n`);
    };
    const samples: [string, Buffer][] = [
      ['forged and sealed anew', resealed(forged)],
      ['shortened and sealed anew', resealed(text.replace(/\{"type":"entry","entry":\{"seq":5.*\n/, ''))],
      ['cut', good.subarray(0, good.length - 30)],
      ['flipped', Buffer.from(good.map((byte, index) => (index === Math.floor(good.length / 2) ? byte ^ 0xff : byte)))],
      [
        'line missing',
        gzipSync(
          text
            .split('\n')
            .filter((_line, index) => index !== 4)
            .join('\n'),
        ),
      ],
      ['forged', gzipSync(forged)],
      ['something else', gzipSync('{"type":"shopping list"}\n')],
      ['no gzip', Buffer.from('hello')],
      ['newer', gzipSync(text.replace('"format":1', '"format":2'))],
    ];
    for (const [name, bytes] of samples) {
      const elsewhere = await temporaryFolder();
      const bad = join(elsewhere, `${name}.gz`);
      await writeFile(bad, bytes);
      const restoring = restoreActor(elsewhere, bad, { environment: {} });
      await expect(restoring, name).rejects.toMatchObject({ code: 'BACKUP_INVALID' });
      await expect(stat(join(elsewhere, 'actors'))).rejects.toThrow('ENOENT');
    }
    await expect(restoreActor(folder, join(folder, 'none.gz'), { environment: {} })).rejects.toThrow(
      'there is no such file',
    );
  });

  test('is not restored over a store that holds something, unless that shall be put aside', async () => {
    const { folder, actor } = await openNewActor();
    await publish(actor, 'First');
    const file = join(folder, 'a.gz');
    await backupActor(actor, file);
    await publish(actor, 'Second');
    await actor.close();
    await expect(restoreActor(folder, file, { environment: {} })).rejects.toMatchObject({ code: 'STORE_FOREIGN' });
    const { putAside } = await restoreActor(folder, file, { replace: true, environment: {} });
    expect((await stat(putAside ?? '')).size).toBeGreaterThan(0);
    expect((await (await reopen(folder)).store.head()).seq).toBe(1);
  });

  test('without keys needs the key that is there', async () => {
    const { folder, actor } = await openNewActor();
    await publish(actor, 'First');
    const file = join(folder, 'a.gz');
    await backupActor(actor, file, { withoutKeys: true });
    expect(gunzipSync(await readFile(file)).toString()).not.toContain('"d":');
    await expect(restoreActor(await temporaryFolder(), file, { environment: {} })).rejects.toMatchObject({
      code: 'BACKUP_INVALID',
    });
    await actor.close();
    await restoreActor(folder, file, { replace: true, environment: {} });
  });
});

describe('after a restore', () => {
  async function restoredWith(afterBackup: (actor: HostedActor) => Promise<void>) {
    const { folder, actor } = await openNewActor();
    const first = await publish(actor, 'First');
    const second = await publish(actor, 'Second');
    const file = join(folder, 'a.gz');
    await backupActor(actor, file);
    await afterBackup(actor);
    const memory = await remembered(actor);
    const elsewhere = await temporaryFolder();
    await restoreActor(elsewhere, file, { environment: {} });
    return { restored: await reopen(elsewhere), elsewhere, memory, first, second };
  }

  test('nothing is published and no feed is shown until the hubs were asked', async () => {
    const { restored, elsewhere } = await restoredWith(async () => {});
    await expect(publish(restored, 'Too early')).rejects.toMatchObject({ code: 'NOT_READY' });
    await writeFile(join(elsewhere, 'node.json'), JSON.stringify({ listen: { port: 0 }, development: true }));
    const node = await startTestNode([ACME], elsewhere);
    const { errors } = await node.ask(`{ feed(actor: "${ACME}") { head { count } } }`);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'NOT_READY', retryable: true });
    expect(await (await fetch(`${node.url}/health`)).json()).toEqual({
      ready: true,
      actors: 1,
      recoveryPending: [ACME],
    });
    expect(await recoverAfterRestore(restored, ['http://127.0.0.1:9'])).toEqual({
      outcome: 'PENDING',
      lost: [],
      closed: [],
      unheard: [{ url: 'http://127.0.0.1:9', why: 'UNREACHABLE' }],
    });
    await expect(publish(restored, 'Too early')).rejects.toMatchObject({ code: 'NOT_READY' });
    expect(await recoverAfterRestore(restored, [], { force: true })).toMatchObject({ outcome: 'FORCED' });
    await publish(restored, 'Now');
  });

  test('a hub that saw no more than the backup holds lets it go on', async () => {
    const { restored, memory } = await restoredWith(async () => {});
    const hub = await startHub(async () => memory);
    expect(await recoverAfterRestore(restored, [hub])).toEqual({
      outcome: 'COMPLETE',
      lost: [],
      closed: [],
      unheard: [],
    });
    await publish(restored, 'Third');
    expect((await restored.store.feed('PUBLIC', 0, 10)).map(({ action }) => action)).toEqual([
      'PUBLISHED',
      'PUBLISHED',
      'PUBLISHED',
    ]);
  });

  test('a hub that cannot have seen everything, or forgot it, does not count as one that saw nothing', async () => {
    const { restored, memory, first } = await restoredWith(async (actor) => {
      const [one] = await actor.store.list({ kind: 'ImpactGoal', view: 'ALL', order: 'OLDEST', limit: 1 });
      await actor.publisher.apply({
        type: 'REVISE',
        id: one?.envelope.id ?? '',
        changes: { title: 'Seen by readers' },
      });
    });
    const refusing = async (code: string) =>
      await startHub(async () => {
        throw new ConstellationError(code as 'NOT_READY');
      });
    const emptied = await startHub(async () => ({ head: EMPTY_HEAD, chain: [] }));
    const firstDigest = memory.chain[0]?.digest as string;
    const reading = await startHub(async () => ({
      head: { count: 1, digest: firstDigest },
      chain: memory.chain.slice(0, 1),
    }));
    for (const [url, why] of [
      [emptied, 'BEHIND'],
      [reading, 'BEHIND'],
      [await refusing('NOT_READY'), 'NOT_READY'],
      [await refusing('NOT_A_MEMBER'), 'NOT_A_MEMBER'],
    ] as const) {
      const result = await recoverAfterRestore(restored, [url]);
      expect(result).toEqual({ outcome: 'PENDING', lost: [], closed: [], unheard: [{ url, why }] });
      await expect(publish(restored, 'Too early')).rejects.toMatchObject({ code: 'NOT_READY' });
    }
    const knowing = await startHub(async () => memory);
    expect(await recoverAfterRestore(restored, [emptied, knowing])).toEqual({
      outcome: 'RESTORED',
      lost: [expect.objectContaining({ version: expect.any(Number) })],
      closed: [{ id: first.envelope.id, why: 'CHANGED' }],
      unheard: [{ url: emptied, why: 'BEHIND' }],
    });
    const next = { type: 'REVISE', id: first.envelope.id, changes: { title: 'Another' } } as const;
    expect((await restored.publisher.apply(next)).envelope.version).toBe(3);
  });

  test('versions go on above what readers saw, and a signed entry says from where', async () => {
    const { restored, memory, first, second } = await restoredWith(async (actor) => {
      const [one] = await actor.store.list({ kind: 'ImpactGoal', view: 'ALL', order: 'OLDEST', limit: 1 });
      for (const title of ['Lost 2', 'Lost 3'])
        await actor.publisher.apply({ type: 'REVISE', id: one?.envelope.id ?? '', changes: { title } });
      for (let i = 0; i < 4; i++) await publish(actor, `Lost new ${i}`);
    });
    const hub = await startHub(async () => memory);
    expect(await recoverAfterRestore(restored, [hub, 'http://127.0.0.1:9'])).toEqual({
      outcome: 'RESTORED',
      lost: Array(5).fill(expect.objectContaining({ version: expect.any(Number) })),
      closed: [{ id: first.envelope.id, why: 'CHANGED' }],
      unheard: [{ url: 'http://127.0.0.1:9', why: 'UNREACHABLE' }],
    });
    const revised = await restored.publisher.apply({
      type: 'REVISE',
      id: first.envelope.id,
      changes: { title: 'After' },
    });
    expect(revised.envelope).toMatchObject({ version: 4, previous: memory.chain[3]?.recordDigest });
    const untouched = await restored.publisher.apply({
      type: 'REVISE',
      id: second.envelope.id,
      changes: { title: 'After' },
    });
    expect(untouched.envelope).toMatchObject({ version: 2, previous: second.digest });

    const entries = await restored.store.feed('PUBLIC', 0, 10);
    let head = EMPTY_HEAD;
    for (const entry of entries) {
      checkEntryFollows(ACME, 'PUBLIC', head, entry);
      head = { count: entry.seq, digest: entry.digest };
    }
    const restoration = entries[2];
    expect(restoration).toMatchObject({ action: 'RESTORED', id: ACME });
    const statement = await verifyRestored(restoration?.sdJwt ?? '', restored.keys.checked);
    expect(statement).toMatchObject({
      did: ACME,
      tier: 'PUBLIC',
      lastCommon: { count: 2, digest: memory.chain[1]?.digest },
    });
    const findings = await examine(join(restored.directory, '..', '..'));
    expect(findings.filter(({ level }) => level !== 'OK')).toEqual([]);
  });

  test('a past that departs earlier is found from the beginning', async () => {
    const { restored, memory } = await restoredWith(async (actor) => void (await publish(actor, 'Lost')));
    await recoverAfterRestore(restored, [], { force: true });
    for (let i = 0; i < 5; i++) await publish(restored, `Other ${i}`);
    const hub = await startHub(async () => memory);
    expect(await recoverAfterRestore(restored, [hub])).toMatchObject({
      outcome: 'RESTORED',
      lost: [expect.objectContaining({ version: expect.any(Number) })],
    });
    const entries = await restored.store.feed('PUBLIC', 7, 10);
    const statement = await verifyRestored(entries[0]?.sdJwt ?? '', restored.keys.checked);
    // it names the position it stands at, which is its own past and not that of the hub
    expect(statement.lastCommon).toEqual({ count: 7, digest: entries[0]?.previous });
  });
});

async function examine(folder: string): Promise<Finding[]> {
  const findings: Finding[] = [];
  for await (const finding of examineNode(folder, {})) findings.push(finding);
  return findings;
}

describe('the doctor', () => {
  test('finds a sound node sound', async () => {
    const { folder, actor } = await openNewActor();
    await publish(actor, 'First');
    const findings = await examine(folder);
    expect(findings.filter(({ level }) => level !== 'OK')).toEqual([]);
    expect(findings.map(({ what }) => what).join('\n')).toContain('All 1 entries of the journal are whole');
  });

  test('finds an open key, a wrong key, a forged record and faulty files, and says what to do', async () => {
    const { folder, actor } = await openNewActor();
    await publish(actor, 'First');
    const faults = async () => (await examine(folder)).filter(({ level }) => level !== 'OK');
    await chmod(actor.keyFile, 0o644);
    expect(await faults()).toMatchObject([
      { level: 'FAULT', actor: 'acme.example', what: expect.stringContaining('chmod 600') },
    ]);
    await chmod(actor.keyFile, 0o600);

    const { DatabaseSync } = await import('node:sqlite');
    const db = new DatabaseSync(join(actor.directory, 'store.sqlite'));
    const { rest } = db.prepare('SELECT rest FROM journal').get() as { rest: string };
    db.prepare('UPDATE journal SET rest = ?').run(rest.replace('First', 'Forged'));
    db.close();
    expect(await faults()).toMatchObject([
      { level: 'FAULT', what: expect.stringContaining('Journal entry 1'), todo: expect.stringContaining('backup') },
    ]);

    await mkdir(join(folder, 'actors', 'empty'));
    await writeFile(join(folder, 'node.json'), '{"listen":{"port":"many"},"colour":"red"}');
    const [fault] = await faults();
    for (const part of ['listen.port', 'colour', 'actors/empty/actor.json']) expect(fault?.what).toContain(part);
  });
});
