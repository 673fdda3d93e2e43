import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { faultsIn, registry } from '../../../schema/index.ts';
import { charterOf, recordsOf, slugOf, stewardRecords } from '../../../scripts/trial/net-zero-records.ts';
import { companiesWithTarget } from '../../../scripts/trial/net-zero-table.ts';
import { freePortRange, run } from '../../scenarios/support/living-network.ts';
import { NEEDS_SHARED_DATA } from '../../support/tally-reporter.ts';

const SHARED = join(import.meta.dirname, '../../../../shared/data/net-zero-tracker/snapshot_2022-12-20.xlsx');
const ACTOR = 'did:web:localhost%3A4201:com-1';
const CHARTER = charterOf('did:web:localhost%3A4201:race-to-zero');

let directory = '';
let file = '';
beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'constellation-net-zero-'));
  file = join(directory, 'tiny.xlsx');
  const header = [
    ...['id_code', 'name', 'country', 'actor_type', 'isin_id', 'race_to_zero_member', 'end_target', 'end_target_year'],
    ...['end_target_percentage_reduction', 'end_target_baseline_year', 'end_target_status', 'interim_target'],
    ...[
      'interim_target_year',
      'end_target_text',
      'source_url',
      'industry',
      'employees',
      'reporting_mechanism',
      'scope_1',
    ],
  ];
  const company = ['Company', 'NL0000000001', 'Yes'];
  await writeXlsxFile([
    header,
    ...[
      [
        'COM-1',
        'Made Up One',
        'NLD',
        ...company,
        'Net zero',
        2050,
        null,
        null,
        'In law',
        'No target',
        null,
        'By\u00022050.',
      ],
      [
        'COM-2',
        'Made Up Two',
        'XXX',
        'Company',
        null,
        'No',
        'Emissions reduction target',
        2030,
        37.5,
        2019,
        null,
        'Other',
        2025,
        null,
      ],
      ['COM-3', 'No Target', 'NLD', ...company, 'No target', null, null, null, null, null, null, null],
      ['CIT-1', 'A City', 'NLD', 'City', null, 'No', 'Net zero', 2050, null, null, null, null, null, null],
      [
        'COM-4',
        'Odd Year',
        'NLD',
        ...company,
        'Other',
        20500,
        2030,
        null,
        'Achieved (self-declared)',
        null,
        null,
        null,
      ],
    ].map((row) => [...row, 'https://made-up.example/report', 'Retail', 7, 'Annual reporting', 'Yes']),
  ]).toFile(file);
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

describe('a snapshot of the Net Zero Tracker', () => {
  it('gives the companies that have an end target, without characters that a record refuses', async () => {
    const rows = await companiesWithTarget(file);
    expect(rows.map(({ id_code }) => id_code)).toEqual(['COM-1', 'COM-2', 'COM-4']);
    expect(rows[0]?.end_target_text).toBe('By2050.');
  });

  it('becomes records that say who reported them, under its licence', async () => {
    const [one] = await companiesWithTarget(file);
    const records = recordsOf(one ?? {}, ACTOR, CHARTER);
    expect(records.map(({ kind }) => kind)).toEqual(['Profile', 'ImpactGoal', 'Indicator', 'Commitment', 'Membership']);
    for (const record of records)
      expect(record).toMatchObject({
        reportedBy: { name: 'Net Zero Tracker', source: 'https://made-up.example/report' },
        licence: 'CC-BY-4.0',
      });
    const content = Object.fromEntries(records.map((record) => [record.kind, record.content]));
    expect(content).toMatchObject({
      Profile: {
        name: 'Made Up One',
        region: 'NL',
        sectors: ['G'],
        sizeClass: 'MICRO',
        identifiers: [{ scheme: 'ISIN' }],
      },
      ImpactGoal: { title: 'Net zero by 2050', direction: 'PREVENT', sdgs: ['13'] },
      Indicator: { unit: 't{CO2eq}', target: { value: '0', due: '2050-12-31' } },
      Commitment: { maturity: 'IN_LAW', due: '2050-12-31', reportingRhythm: 'YEARLY' },
      Membership: { network: { id: CHARTER } },
    });
  });

  it('gives percentages their baseline, and says nothing where the tracker’s cell cannot be right', async () => {
    const [, two, odd] = await companiesWithTarget(file);
    const [profile, , indicator, , interim] = recordsOf(two ?? {}, ACTOR, CHARTER);
    expect(profile?.content).not.toHaveProperty('region');
    expect(indicator?.content).toMatchObject({
      unit: '%',
      baseline: { value: '100', period: { start: '2019-01-01', end: '2019-12-31' } },
      target: { value: '62.5', due: '2030-12-31' },
    });
    expect(interim?.content).toMatchObject({ target: { due: '2025-12-31' } });
    const commitment = recordsOf(odd ?? {}, ACTOR, CHARTER).find(({ kind }) => kind === 'Commitment');
    expect(commitment?.content).toMatchObject({ title: 'Climate target', maturity: 'ACHIEVED' });
    expect(commitment?.content).not.toHaveProperty('due');
  });

  it('gives the same ids and contents at every run', async () => {
    const ids = async () => (await companiesWithTarget(file)).flatMap((row) => recordsOf(row, ACTOR, CHARTER));
    expect(await ids()).toEqual(await ids());
  });

  it('federates its companies as actors of their own', { timeout: 90_000 }, async () => {
    const port = await freePortRange(3);
    const trial = run([
      ...['scripts/trial-net-zero.ts', '--file', file, '--actors', '3', '--hosts', '2'],
      ...['--base-port', String(port), '--runs', '2', '--dir', join(directory, 'trial')],
    ]);
    expect(await trial.ended, trial.output()).toBe(0);
    expect(trial.output()).toContain('CC BY 4.0');
    const figures = JSON.parse(/^\{[\s\S]*^\}/m.exec(trial.output())?.[0] ?? '') as Record<string, unknown>;
    expect(figures).toMatchObject({ actors: 4, hosts: 2, records: 18, pageOf50Goals: { errors: 0 } });
  });

  it('that is not there, or something else, is refused with what to do', async () => {
    const trial = run(['scripts/trial-net-zero.ts', '--file', join(directory, 'nothing.xlsx')]);
    expect(await trial.ended).toBe(1);
    expect(trial.output()).toContain('What to do: give a snapshot');
    const other = join(directory, 'other.xlsx');
    await writeXlsxFile([['title'], ['x']]).toFile(other);
    await expect(companiesWithTarget(other)).rejects.toThrow('is not a snapshot');
  });
});

describe.skipIf(!existsSync(SHARED))(`the snapshot of 2022 ${NEEDS_SHARED_DATA}`, () => {
  it('becomes records that every kind accepts, each with an id of its own', async () => {
    const rows = await companiesWithTarget(SHARED);
    expect(rows).toHaveLength(1085);
    expect(new Set(rows.map(slugOf)).size).toBe(rows.length);
    const records = [
      ...stewardRecords(ACTOR),
      ...rows.flatMap((row) => recordsOf(row, `did:web:localhost%3A4201:${slugOf(row)}`, CHARTER)),
    ];
    expect(new Set(records.map(({ id }) => id)).size).toBe(records.length);
    const faults = records.flatMap(({ id, kind, content }) =>
      faultsIn(registry.byName(kind)!, content, (name) => registry.byName(name)?.segment).map((fault) => ({
        id,
        fault,
      })),
    );
    expect(faults).toEqual([]);
  });
});
