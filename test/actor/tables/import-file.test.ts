import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { isRecordId, type KindDefinition, registry } from '../../../schema/index.ts';
import { type ImportOptions, idOfKey, importFile } from '../../../subgraphs/actor/tables/index.ts';
import { ACTOR, memoryTarget } from './memory-target.ts';

let directory = '';
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'constellation-import-'));
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const kindOf = (name: string): KindDefinition => registry.byName(name)!;
const goal = kindOf('ImpactGoal');
const indicator = kindOf('Indicator');

function csv(text: string | Buffer): string {
  const file = join(directory, `${crypto.randomUUID()}.csv`);
  writeFileSync(file, text);
  return file;
}

async function xlsx(rows: (string | number | boolean | Date | null)[][]): Promise<string> {
  const file = join(directory, `${crypto.randomUUID()}.xlsx`);
  await writeXlsxFile(rows, { dateFormat: 'yyyy-mm-dd' }).toFile(file);
  return file;
}

async function faultsOf(file: string, kind: KindDefinition, options: Partial<ImportOptions> = {}): Promise<string> {
  const target = memoryTarget();
  const error = await importFile(target, { file, kind, ...options }).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code: 'IMPORT_INVALID' });
  expect(target.records.size).toBe(0);
  return (error as Error).message;
}

const GOALS = 'key,title,direction,sdgs\nA,Clean river,PREVENT,6;14.1\nB,More shade,INCREASE,11\n';

describe('importing by a key column', () => {
  it('makes a record per row, whose id is the same at every import', async () => {
    const target = memoryTarget();
    const file = csv(GOALS);
    expect(await importFile(target, { file, kind: goal, key: 'key', audience: 'PUBLIC' })).toMatchObject({
      rows: 2,
      new: 2,
      repeatable: true,
    });
    const id = idOfKey(ACTOR, goal, 'A');
    expect(isRecordId(id)).toBe(true);
    expect(target.records.get(id)).toMatchObject({
      audience: 'PUBLIC',
      content: { title: 'Clean river', direction: 'PREVENT', sdgs: ['6', '14.1'] },
    });
    expect(await importFile(target, { file, kind: goal, key: 'key' })).toMatchObject({
      unchanged: 2,
      new: 0,
      revised: 0,
    });
  });

  it('revises what changed, keeps fields that the file has no column for, and empties those whose cell is empty', async () => {
    const target = memoryTarget();
    await importFile(target, { file: csv(GOALS), kind: goal, key: 'key', language: 'en' });
    const id = idOfKey(ACTOR, goal, 'A');
    target.records.set(id, {
      ...target.records.get(id)!,
      content: { ...target.records.get(id)!.content, importance: 'HIGH' },
    });
    const file = csv('key,title,sdgs\nA,Clean rivers,\nB,More shade,11\n');
    expect(await importFile(target, { file, kind: goal, key: 'key' })).toMatchObject({ revised: 1, unchanged: 1 });
    expect(target.records.get(id)).toMatchObject({ version: 2, language: 'en' });
    expect(target.records.get(id)?.content).toEqual({
      title: 'Clean rivers',
      direction: 'PREVENT',
      importance: 'HIGH',
    });
  });

  it('shows a record to another audience without a new version of its content', async () => {
    const target = memoryTarget();
    const file = csv(GOALS);
    await importFile(target, { file, kind: goal, key: 'key' });
    expect(await importFile(target, { file, kind: goal, key: 'key', audience: 'PUBLIC' })).toMatchObject({
      audienceChanged: 2,
      revised: 0,
    });
  });

  it('leaves a withdrawn record withdrawn, and says which row it was', async () => {
    const target = memoryTarget();
    const file = csv(GOALS);
    await importFile(target, { file, kind: goal, key: 'key' });
    const id = idOfKey(ACTOR, goal, 'B');
    target.records.set(id, { ...target.records.get(id)!, withdrawn: true, content: {} });
    expect(await importFile(target, { file, kind: goal, key: 'key' })).toMatchObject({ unchanged: 1, withdrawn: [3] });
  });

  it('refuses a key that is there twice, or empty', async () => {
    const message = await faultsOf(csv('no,title,direction\nA,x,PREVENT\n,y,PREVENT\nA,z,PREVENT\n'), goal, {
      key: 'no',
    });
    expect(message).toContain('row 3, column no: is the key, and is empty.');
    expect(message).toContain('row 4, column no: is the same as in row 2: A');
  });

  it('finds the one record of a kind that an actor has once, whatever the key', async () => {
    const target = memoryTarget();
    const profile = kindOf('Profile');
    await importFile(target, { file: csv('name,actorType\nAcme,BUSINESS\n'), kind: profile });
    const result = await importFile(target, { file: csv('name,actorType\nAcme Ltd,BUSINESS\n'), kind: profile });
    expect(result).toMatchObject({ revised: 1, new: 0, repeatable: true });
    expect(await faultsOf(csv('name,actorType\nA,BUSINESS\nB,NGO\n'), profile)).toContain('only one Profile');
  });
});

describe('faults', () => {
  it('are all named by row, column and reason, and nothing is imported', async () => {
    const message = await faultsOf(
      csv('title,direction,sdgs,extra\n,PREVENT,6\nx,SIDEWAYS,99\ny,INCREASE,6,,,7\n'),
      goal,
      { ignoreColumns: ['extra'] },
    );
    expect(message).toContain('4 faults in 3 of 3 rows');
    expect(message).toContain('row 2, column title: is required.');
    expect(message).toContain('row 3, column direction: «SIDEWAYS» must be one of INCREASE, PREVENT.');
    expect(message).toMatch(/row 3, column sdgs: \[0\] «99» is not the code of an SDG/);
    expect(message).toContain('row 4, column (all): has 6 cells; the header has 4.');
  });

  it('in the header list the names that may have been meant', async () => {
    const message = await faultsOf(csv('titel,direction,Direction,baseline\nx,PREVENT,,\n'), goal);
    expect(message).toContain('«titel» (did you mean «title»');
    expect(message).toContain('«Direction» (did you mean «direction»');
    expect(await faultsOf(csv('name,unit,baseline\nx,t,1\n'), indicator)).toContain(
      '«baseline» is a group; its columns are baseline.value, baseline.period.start, baseline.period.end',
    );
    expect(await faultsOf(csv('title,direction\nx,PREVENT\n'), goal, { key: 'Title' })).toContain('no column «Title»');
  });

  it('in units, dates, numbers and references are found by the rules of the kind', async () => {
    const message = await faultsOf(
      csv(
        'name,unit,baseline.value,target.due,goal\n' +
          'a,tonne of cement,1.000,2030-01-01,\nb,t,"1,5",31-12-2030,\nc,t,1e3,2030-02-30,did:web:x.example/profile/01J8ZQ4Y3N0V6T8K2R5W7X9ABC\n',
      ),
      indicator,
    );
    expect(message).toMatch(/row 2, column unit: «tonne of cement» is not a UCUM unit/);
    expect(message).toMatch(/row 3, column baseline.value: «1,5» is not a decimal number/);
    expect(message).toContain('row 3, column target.due: «31-12-2030» is not a date of the form YYYY-MM-DD.');
    expect(message).toContain('row 4, column target.due: «2030-02-30» is not a date');
    expect(message).toMatch(/row 4, column goal: .* is not of kind ImpactGoal/);
    expect(message).toMatch(/row 4, column baseline.value: «1e3» is not a decimal number/);
  });

  it('in numbers whose point may separate thousands say both ways to write them', async () => {
    const rows = 'name,unit,baseline.value,target.value\na,t,1.000,1.000\nb,t,"1,5",1.5\n';
    const comma = await faultsOf(csv(rows), indicator);
    expect(comma).toContain('row 2, column baseline.value: «1.000» is ambiguous');
    expect(comma).toContain('write 1000 or 1.0.');
    expect(comma).not.toContain('row 2, column target.value');
    const semicolon = csv('name;unit;baseline.value;target.value\na;t;1.234.567;0.125\nb;t;-12.340;1.5\n');
    const message = await faultsOf(semicolon, indicator);
    expect(message).toContain('2 faults');
    expect(message).toContain('write 1234567.');
    expect(message).toContain('write -12340 or -12.34.');
    const target = memoryTarget();
    expect(await importFile(target, { file: csv(rows.replace('"1,5"', '2')), kind: indicator })).toMatchObject({
      new: 2,
    });
    const numbers = await xlsx([
      ['name', 'unit', 'baseline.value'],
      ['a', 't', 1.234],
      ['b', 't', '1,5'],
    ]);
    expect(await faultsOf(numbers, indicator)).toContain('1 fault in');
  });

  it('in names and codes tell what may have been meant, and how lists are written', async () => {
    const message = await faultsOf(
      csv('title,direction,sdgs\nx,prevent,"4, 7"\ny,INCREASE,6;14.1\nz,PREVENT,6|14\n'),
      goal,
    );
    expect(message).toContain('3 faults in 2 of 3 rows');
    expect(message).toContain('«prevent» must be one of INCREASE, PREVENT (did you mean «PREVENT»?).');
    expect(message).toContain('row 2, column sdgs: «4, 7» is not one value; lists are separated by ; (4;7).');
    expect(message).toContain('lists are separated by ; (6;14).');
    const units = await faultsOf(csv('name,unit\na,€\nb,KG\nc,constructor\n'), indicator);
    expect(units).toMatch(/row 2, column unit: .*did you mean «EUR»/);
    expect(units).toMatch(/row 3, column unit: .*did you mean «kg»/);
    expect(units).toMatch(/row 4, column unit: «constructor» is not/);
  });

  it('in what is said beside the content are found before anything is written', async () => {
    const message = await faultsOf(
      csv(
        'title,direction,audience,language,licence,reportedBy.name,reportedBy.source\n' +
          'a,PREVENT,EVERYBODY,dutch!,all rights,Somebody,ftp://x\nb,PREVENT,PUBLIC,nl,MIT,,https://x.example\n',
      ),
      goal,
    );
    for (const column of ['audience', 'language', 'licence', 'reportedBy.source'])
      expect(message).toContain(`row 2, column ${column}:`);
    expect(message).toContain('row 3, column reportedBy.name: is needed');
  });

  it('of rows are left out on request, and counted', async () => {
    const target = memoryTarget();
    const file = csv('title,direction\nx,PREVENT\n,PREVENT\n');
    expect(await importFile(target, { file, kind: goal, skipInvalid: true })).toMatchObject({
      new: 1,
      skipped: 1,
      repeatable: false,
      faults: [{ row: 3, column: 'title', reason: 'is required.' }],
    });
  });

  it('are only told, and nothing is written, in a dry run', async () => {
    const target = memoryTarget();
    const file = csv('title,direction\nx,PREVENT\n,PREVENT\n');
    expect(await importFile(target, { file, kind: goal, dryRun: true })).toMatchObject({ new: 1, skipped: 1 });
    expect(target.records.size).toBe(0);
  });

  it('of ids: another actor’s, another kind’s', async () => {
    const message = await faultsOf(
      csv(
        `id,title,direction\ndid:web:other.example/goal/01J8ZQ4Y3N0V6T8K2R5W7X9ABC,x,PREVENT\n${ACTOR}/report/01J8ZQ4Y3N0V6T8K2R5W7X9ABC,x,PREVENT\nfoo,x,PREVENT\n`,
      ),
      goal,
    );
    expect(message).toContain('belongs to another actor');
    expect(message).toContain('is not of kind ImpactGoal');
    expect(message).toContain('«foo» is not the id of a record');
  });

  it('of the file itself say what to do', async () => {
    expect(await faultsOf(join(directory, 'nothing.csv'), goal)).toContain('does it exist?');
    expect(await faultsOf(csv(''), goal)).toContain('is empty');
    expect(await faultsOf(csv(Buffer.from('title,direction\ncaf\xe9,PREVENT\n', 'latin1')), goal)).toContain('UTF-8');
    expect(await faultsOf(csv('title,direction\n"x,PREVENT\n'), goal)).toMatch(/row \d/);
    expect(await faultsOf(`${directory}/x.ods`, goal)).toContain('.csv and .xlsx');
    writeFileSync(join(directory, 'broken.xlsx'), 'not a zip');
    expect(await faultsOf(join(directory, 'broken.xlsx'), goal)).toContain('Excel');
  });
});

describe('files as spreadsheets write them', () => {
  it('may have spaces around their cells, which do not count', async () => {
    const target = memoryTarget();
    const file = csv('key,title,direction,sdgs\n A , Clean  river\u00a0, PREVENT , 6 ; 14.1 \n');
    await importFile(target, { file, kind: goal, key: 'key' });
    const id = idOfKey(ACTOR, goal, 'A');
    const content = { title: 'Clean  river', direction: 'PREVENT', sdgs: ['6', '14.1'] };
    expect(target.records.get(id)?.content).toEqual(content);
    // what was said elsewhere with spaces stays as it is
    target.records.set(id, { ...target.records.get(id)!, content: { ...content, title: 'Clean  river ' } });
    expect(await importFile(target, { file, kind: goal, key: 'key' })).toMatchObject({ unchanged: 1 });
  });

  it('may have a BOM, semicolons between cells, CRLF, empty lines and texts of several lines', async () => {
    const target = memoryTarget();
    const file = csv('\ufefftitle;direction;description\r\n"a;b";PREVENT;"one\r\ntwo"\r\n\r\nc;INCREASE;\r\n');
    expect(await importFile(target, { file, kind: goal })).toMatchObject({ rows: 2, new: 2 });
    const contents = [...target.records.values()].map((record) => record.content);
    expect(contents).toEqual([
      { title: 'a;b', direction: 'PREVENT', description: 'one\ntwo' },
      { title: 'c', direction: 'INCREASE' },
    ]);
  });

  it('give Excel’s dates as days, its numbers in plain digits, and its truth values', async () => {
    const target = memoryTarget();
    const file = await xlsx([
      ['name', 'unit', 'target.due', 'target.value', 'baseline.value', 'code'],
      ['Emissions', 't', new Date('2030-12-31T00:00:00Z'), 0.1 + 0.2, 1.5e21, 2030],
    ]);
    await importFile(target, { file, kind: indicator });
    expect([...target.records.values()][0]?.content).toEqual({
      name: 'Emissions',
      unit: 't',
      code: '2030',
      target: { due: '2030-12-31', value: '0.3' },
      baseline: { value: '1500000000000000000000' },
    });
    const group = await xlsx([
      ['name', 'stakeholderType', 'underserved'],
      ['Anglers', 'COMMUNITY', true],
    ]);
    await importFile(target, { file: group, kind: kindOf('Stakeholder') });
    expect([...target.records.values()][1]?.content).toMatchObject({ underserved: true });
  });

  it('are refused where Excel made a number of a date or of the code of a target', async () => {
    const due = await xlsx([
      ['name', 'unit', 'target.due'],
      ['x', 't', 45_000],
    ]);
    expect(await faultsOf(due, indicator)).toContain('45000 is a number where a date is wanted');
    const sdg = await xlsx([
      ['title', 'direction', 'sdgs'],
      ['x', 'PREVENT', 8.1],
      ['y', 'PREVENT', 13],
    ]);
    const message = await faultsOf(sdg, goal);
    expect(message).toContain('may stand for 8.1 or 8.10');
    expect(message).toContain('in 1 of 2 rows');
  });

  it('hold groups in lists as SCHEME:value, and need no escapes for colons in the last part', async () => {
    const target = memoryTarget();
    const file = csv('name,identifiers\nAcme,LEI:5493;OTHER:urn:x:y;ISIN:a\\;b\n');
    await importFile(target, { file, kind: kindOf('KnownActor') });
    expect([...target.records.values()][0]?.content).toEqual({
      name: 'Acme',
      identifiers: [
        { scheme: 'LEI', value: '5493' },
        { scheme: 'OTHER', value: 'urn:x:y' },
        { scheme: 'ISIN', value: 'a;b' },
      ],
    });
  });
});
