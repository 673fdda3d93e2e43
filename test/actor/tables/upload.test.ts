import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { crc32, deflateRawSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import type { HostedActor } from '../../../subgraphs/actor/index.ts';
import { boundedArchive } from '../../../subgraphs/actor/tables/bounded-archive.ts';
import { joined, type Visitor } from '../people/support/visitor.ts';
import { startTestNode, type TestNode } from '../support/test-node.ts';

const ACME = 'did:web:acme.example';
const CSV = 'code,title,direction,sdgs\na,Reed,INCREASE,6;14\nb,Rush,PREVENT,\n';

let node: TestNode;
let actor: HostedActor;
let cora: Visitor;
beforeEach(async () => {
  node = await startTestNode([ACME]);
  actor = node.actors.get(ACME)!;
  cora = await joined(node, ACME, 'Cora', 'COORDINATOR');
});
afterEach(() => {
  // whatever became of it, no file stays
  expect(readdirSync(tmpdir()).filter((name) => name.startsWith('constellation-table-'))).toEqual([]);
});

type Query = Readonly<Record<string, string>>;
const send = (who: Visitor, file: string | Buffer, query: Query, headers: Record<string, string> = {}) =>
  who.ask(`/import?${new URLSearchParams({ kind: 'ImpactGoal', name: 'goals.csv', ...query })}`, {
    method: 'POST',
    headers: {
      ...{ 'content-type': 'application/octet-stream', origin: who.origin, 'sec-fetch-site': 'same-origin' },
      ...headers,
    },
    body: file,
  });
const titles = async () =>
  (await actor.store.list({ kind: 'ImpactGoal', view: 'ALL', order: 'OLDEST', limit: 100 })).map(
    ({ content }) => content.title,
  );

describe('a spreadsheet sent from the page', () => {
  test('is looked at first, and written when the same file is sent again with what was said of it', async () => {
    const looked = await send(cora, CSV, { key: 'code', audience: 'MEMBERS' });
    expect(looked.status).toBe(200);
    expect(looked.body).toMatchObject({
      ...{ rows: 2, new: 2, revised: 0, unchanged: 0, skipped: 0, faults: [], faultCount: 0 },
      ...{ written: false, repeatable: true, digest: expect.stringMatching(/^sha-256:/) },
      planned: [
        { row: 2, does: 'NEW', title: 'Reed', id: expect.stringContaining(`${ACME}/goal/`) },
        { row: 3, does: 'NEW', title: 'Rush' },
      ],
    });
    expect(await titles()).toEqual([]);
    const query = { key: 'code', audience: 'MEMBERS', write: looked.body.digest };
    const written = await send(cora, CSV, query);
    expect(written.body).toMatchObject({ rows: 2, new: 2, written: true });
    expect((await titles()).sort()).toEqual(['Reed', 'Rush']);
    const [record] = await actor.store.list({ kind: 'ImpactGoal', view: 'ALL', order: 'OLDEST', limit: 1 });
    expect(record!.policy.audience).toBe('MEMBERS');
    // once more comes to nothing
    expect((await send(cora, CSV, query)).body).toMatchObject({ new: 0, unchanged: 2, written: true });
    expect((await send(cora, CSV.replace('Rush', 'Sedge'), query)).code).toBe('VERSION_CONFLICT');
    expect((await send(cora, CSV, { ...query, audience: 'PUBLIC' })).code).toBe('VERSION_CONFLICT');
    const changed = await send(cora, CSV.replace('Rush', 'Sedge'), { key: 'code' });
    expect(changed.body).toMatchObject({
      revised: 1,
      unchanged: 1,
      planned: [{ does: 'UNCHANGED' }, { does: 'REVISED' }],
    });
  });

  test('has its faults named by row and column, and is written as a whole or without them', async () => {
    const faulty = 'title,direction,sdgs,importance\nReed,UP,6,HIGH\nRush,PREVENT,99,\nSedge,PREVENT,6,\n';
    const looked = (await send(cora, faulty, {})).body;
    expect(looked).toMatchObject({ rows: 3, new: 1, skipped: 2, faultCount: 2, written: false });
    expect(looked.faults).toMatchObject([
      { row: 2, column: 'direction', reason: expect.stringContaining('INCREASE') },
      { row: 3, column: 'sdgs' },
    ]);
    expect(looked.planned.map(({ does }: { does: string }) => does)).toEqual(['FAULTY', 'FAULTY', 'NEW']);
    expect((await send(cora, faulty, { write: looked.digest })).body).toMatchObject({ written: false, faultCount: 2 });
    expect(await titles()).toEqual([]);
    const { digest } = (await send(cora, faulty, { skipInvalid: 'true' })).body;
    expect((await send(cora, faulty, { skipInvalid: 'true', write: digest })).body).toMatchObject({
      written: true,
      new: 1,
      skipped: 2,
    });
    expect(await titles()).toEqual(['Sedge']);
  });

  test('is told which columns it has, whom each row is for, and the ids under which its rows were written', async () => {
    const file = 'title,direction,audience,note\nReed,INCREASE,PUBLIC,x\nRush,PREVENT,,y\n';
    expect((await send(cora, file, {})).body).toMatchObject({
      columns: ['title', 'direction', 'audience', 'note'],
      faults: [{ row: 1, column: 'note' }],
    });
    const query = { ignore: 'note', audience: 'MEMBERS' };
    const looked = (await send(cora, file, query)).body;
    expect(looked).toMatchObject({ planned: [{ audience: 'PUBLIC' }, { audience: 'MEMBERS' }] });
    const { planned } = (await send(cora, file, { ...query, write: looked.digest })).body;
    const stored = await actor.store.list({ kind: 'ImpactGoal', view: 'ALL', order: 'OLDEST', limit: 100 });
    expect(planned.map(({ id }: { id: string }) => id).sort()).toEqual(
      stored.map(({ envelope }) => envelope.id).sort(),
    );
  });

  test('is told what does not fit in its header', async () => {
    const { body } = await send(cora, 'titel,direction,note\nReed,PREVENT,x\n', { key: 'code' });
    expect(body.faults).toMatchObject([
      { row: 1, column: 'titel', reason: expect.stringContaining('did you mean «title»') },
      { row: 1, column: 'note' },
      { row: 1, column: 'code' },
    ]);
    expect((await send(cora, 'title,direction,note\nReed,PREVENT,x\n', { ignore: 'note' })).body.new).toBe(1);
    expect((await send(cora, 'title,direction,note\nReed,PREVENT,x\n', { ignore: '*' })).body.new).toBe(1);
  });

  test('can be a workbook', async () => {
    const rows = [
      ['title', 'direction', 'sdgs'],
      ['Reed & <rush>', 'PREVENT', '6.6'],
    ];
    const bytes = await writeXlsxFile(rows as never, { sheet: 'goals' } as never).toBuffer();
    const looked = (await send(cora, bytes, { name: 'goals.xlsx' })).body;
    expect(looked).toMatchObject({ rows: 1, new: 1, planned: [{ title: 'Reed & <rush>' }] });
    await send(cora, bytes, { name: 'goals.xlsx', write: looked.digest });
    expect(await titles()).toEqual(['Reed & <rush>']);
  });

  test('is for people with the mandate, on pages of the node', async () => {
    const max = await joined(node, ACME, 'Max', 'MEMBER');
    expect((await send(max, CSV, {})).code).toBe('FORBIDDEN');
    expect((await send(cora, CSV, {}, { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' })).code).toBe(
      'FORBIDDEN',
    );
    expect((await send(cora, CSV, {}, { 'content-type': 'text/plain' })).status).toBe(403);
    const anybody = await fetch(`${node.url}/import?kind=ImpactGoal&name=x.csv`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: CSV,
    });
    expect(anybody.status).toBe(401);
    const promises = (await send(cora, 'title\nA pipe\n', { kind: 'Commitment' })).body;
    expect(promises).toMatchObject({
      new: 0,
      skipped: 1,
      faults: [{ row: 2, reason: expect.stringContaining('SIGNER') }],
    });
  });

  test('is refused when it cannot be read, and says so by its own name', async () => {
    for (const [file, query, code] of [
      [CSV, { name: 'goals.ods' }, 'IMPORT_INVALID'],
      [CSV, { name: 'goals.xlsx' }, 'IMPORT_INVALID'],
      [Buffer.from([0xff, 0xfe, 0x41]), {}, 'IMPORT_INVALID'],
      ['', {}, 'BAD_INPUT'],
      [CSV, { kind: 'Wish' }, 'UNKNOWN_KIND'],
      [CSV, { audience: 'ALL' }, 'BAD_INPUT'],
      [CSV, { name: '' }, 'BAD_INPUT'],
    ] as const) {
      const { status, code: found, text } = await send(cora, file, query);
      expect([query, status, found]).toEqual([query, 400, code]);
      expect(text).not.toContain(tmpdir());
    }
    const many = `title,direction\n${'Reed,PREVENT\n'.repeat(5_001)}`;
    expect((await send(cora, many, {})).text).toContain('more than 5000 rows');
    expect((await send(cora, Buffer.alloc(5_000_001), {})).status).toBe(413);
  });
});

/** An archive of one file, whose header says what a test wants. */
function archive(name: string, data: Buffer, more: { says?: number; flags?: number } = {}): Buffer {
  const packed = deflateRawSync(data, { level: 9 });
  const head = Buffer.alloc(26);
  head.writeUInt16LE(20, 0);
  head.writeUInt16LE(more.flags ?? 0, 2);
  head.writeUInt16LE(8, 4);
  head.writeUInt32LE(crc32(data), 10);
  head.writeUInt32LE(packed.length, 14);
  head.writeUInt32LE(more.says ?? data.length, 18);
  head.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), head, Buffer.from(name), packed]);
  const central = Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), head, Buffer.alloc(14), Buffer.from(name)]);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(1, 4);
  end.writeUInt16LE(1, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(local.length, 12);
  return Buffer.concat([local, central, Buffer.from('PK\x05\x06'), end]);
}

describe('an archive that is packed anew', () => {
  test('holds the same files, and no more than it may', async () => {
    const text = Buffer.from('<x/>'.repeat(1_000));
    const anew = await boundedArchive(archive('xl/workbook.xml', text), 4_000);
    expect(anew!.includes(text)).toBe(true);
    expect(await boundedArchive(archive('xl/workbook.xml', text), 3_999)).toBeUndefined();
    expect((await boundedArchive(archive('xl/media/image.png', text), 10))!.length).toBe(22);
    // packed once more it is what it was
    expect(await boundedArchive(anew!, 4_000)).toEqual(anew);
  });

  test('is none when the other lies, is cut off, or is no archive', async () => {
    const bomb = archive('xl/worksheets/sheet1.xml', Buffer.alloc(200_000_000), { says: 10 });
    expect(bomb.length).toBeLessThan(1_000_000);
    const before = process.memoryUsage().rss;
    expect(await boundedArchive(bomb, 30_000_000)).toBeUndefined();
    expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000);
    const good = archive('a.xml', Buffer.from('<a/>'));
    for (let length = 0; length < good.length; length++)
      expect(await boundedArchive(good.subarray(0, length), 1_000)).toBeUndefined();
    expect(await boundedArchive(archive('a.xml', Buffer.from('<a/>'), { flags: 1 }), 1_000)).toBeUndefined();
    expect((await send(cora, bomb, { name: 'goals.xlsx' })).code).toBe('IMPORT_INVALID');
  });
});
