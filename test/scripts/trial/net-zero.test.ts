import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { faultsIn, registry } from '../../../schema/index.ts';
import { ALLIANCES, alliancesOf, RACE_TO_ZERO } from '../../../scripts/trial/net-zero-alliances.ts';
import {
  charterOf,
  confirmationOf,
  recordsOf,
  slugOf,
  stewardRecords,
} from '../../../scripts/trial/net-zero-records.ts';
import { companiesWithTarget } from '../../../scripts/trial/net-zero-table.ts';
import { freePortRange, run } from '../../scenarios/support/living-network.ts';
import { NEEDS_SHARED_DATA } from '../../support/tally-reporter.ts';

const SHARED = join(import.meta.dirname, '../../../../shared/data/net-zero-tracker/snapshot_2022-12-20.xlsx');
const ACTOR = 'did:web:localhost%3A4201:com-1';
const CHARTERS = new Map(
  ALLIANCES.map((alliance) => [alliance.key, charterOf(`did:web:localhost%3A4201:${alliance.key}`, alliance)]),
);

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
      'target_notes',
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
    ].map((row, at) => [
      ...[...row, 'https://made-up.example/report', 'Retail', 7, 'Annual reporting', 'Yes'],
      at === 1 ? 'In 2021 we joined RE100.' : 'See the page of RE100.',
    ]),
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
    const records = recordsOf(one ?? {}, ACTOR, CHARTERS);
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
      Membership: {
        network: { id: CHARTERS.get('race-to-zero') },
        role: 'Member company, by race_to_zero_member',
      },
    });
  });

  it('gives percentages their baseline, and says nothing where the tracker’s cell cannot be right', async () => {
    const [, two, odd] = await companiesWithTarget(file);
    const [profile, , indicator, , interim] = recordsOf(two ?? {}, ACTOR, CHARTERS);
    expect(profile?.content).not.toHaveProperty('region');
    expect(indicator?.content).toMatchObject({
      unit: '%',
      baseline: { value: '100', period: { start: '2019-01-01', end: '2019-12-31' } },
      target: { value: '62.5', due: '2030-12-31' },
    });
    expect(interim?.content).toMatchObject({ target: { due: '2025-12-31' } });
    const commitment = recordsOf(odd ?? {}, ACTOR, CHARTERS).find(({ kind }) => kind === 'Commitment');
    expect(commitment?.content).toMatchObject({ title: 'Climate target', maturity: 'ACHIEVED' });
    expect(commitment?.content).not.toHaveProperty('due');
  });

  it('gives the same ids and contents at every run', async () => {
    const ids = async () => (await companiesWithTarget(file)).flatMap((row) => recordsOf(row, ACTOR, CHARTERS));
    expect(await ids()).toEqual(await ids());
  });

  it.each([
    ['joined', 'Only scopes 1+2, but joined The Climate Pledge', ['climate-pledge']],
    ['signed on another line', 'CBRE today signed\nThe Climate Pledge, a commitment', ['climate-pledge']],
    ['is a member', 'As an RE100 member company, they use', ['re100']],
    ['was checked', 'Our targets have been approved by the SBTi.', ['science-based-targets']],
    ['speaks of it', 'Our commitments to RE100 are foundational; in line with the SBTi pathway', []],
    ['will join', 'We plan to join RE100 next year', []],
    ['was not checked', 'The target has not yet been verified by the SBTi', []],
    ['means others', 'unless they have signed up to the Science Based Targets initiative', []],
    ['says so in another sentence', 'We signed a lease. RE100 is a campaign', []],
  ])('names an alliance where a text says that the company %s', (_what, target_notes, keys) => {
    expect(alliancesOf({ target_notes }).map(({ alliance }) => alliance.key)).toEqual(keys);
  });

  it('has alliances, and the yes to their members, said by stand-ins that say so', () => {
    const membership = { id: `${ACTOR}/membership/1`, digest: `sha-256:${'A'.repeat(43)}` };
    const answer = confirmationOf(ACTOR, RACE_TO_ZERO, membership);
    const records = [...stewardRecords(ACTOR, RACE_TO_ZERO), answer];
    for (const record of records) expect(record.reportedBy.name).toBe('Net Zero Tracker');
    const [profile, charter] = records.map(({ content }) => content);
    expect(profile?.name).toBe('Race to Zero (as seen by the Net Zero Tracker)');
    expect(charter?.disclaimer).toContain('It is the word neither of the alliance nor of its members.');
    expect(answer.content).toMatchObject({ about: membership, verdict: 'CONFIRMED' });
    expect(answer.content.words).toContain('Race to Zero itself has not answered');
  });

  it('federates its companies as actors of their own', { timeout: 180_000 }, async () => {
    const port = await freePortRange(3);
    const trial = run([
      ...['scripts/trial-net-zero.ts', '--file', file, '--actors', '3', '--hosts', '2'],
      ...['--base-port', String(port), '--runs', '2', '--dir', join(directory, 'trial')],
    ]);
    expect(await trial.ended, trial.output()).toBe(0);
    expect(trial.output()).toContain('CC BY 4.0');
    const figures = JSON.parse(/^\{[\s\S]*^\}/m.exec(trial.output())?.[0] ?? '') as Record<string, unknown>;
    expect(figures).toMatchObject({
      ...{ actors: 5, hosts: 2, records: 24, pageOf50Goals: { errors: 0 } },
      asked: {
        networkMap: { errors: 0 },
        constellation: { errors: 0 },
        impactSummary: { errors: 0 },
        gaps: { errors: 0 },
      },
      // the second company joined an alliance that the third wrote about only
      digest: {
        ...{ actors: 5, relations: 4, communities: 2, joinedNetworks: 0, bridging: 0 },
        goals: { increase: 0, prevent: 3, commitments: 4 },
        goalsBySdg: { 13: 3 },
      },
    });
    expect(trial.output()).toContain('neither alliances nor companies have said so themselves');
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
      ...ALLIANCES.flatMap((alliance) => stewardRecords(`did:web:localhost%3A4201:${alliance.key}`, alliance)),
      ...rows.flatMap((row) => recordsOf(row, `did:web:localhost%3A4201:${slugOf(row)}`, CHARTERS)),
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
