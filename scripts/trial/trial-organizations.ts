import { charterOf, recordsOf, slugOf, stewardRecords, type TrackerRecord } from './net-zero-records.ts';
import type { TrackerRow } from './net-zero-table.ts';
import { portOf, type TrialOrganization, trialDid } from './trial-hosts.ts';

const STEWARD = 'race-to-zero';

/** The steward of the campaign, and the companies, as organizations of a trial. */
export function trackerOrganizations(
  rows: readonly TrackerRow[],
  place: { readonly hosts: number; readonly basePort: number },
): readonly TrialOrganization[] {
  const charter = charterOf(trialDid(portOf(0, place.hosts, place.basePort), STEWARD));
  return [
    { slug: STEWARD, name: 'Race to Zero', records: (did) => stewardRecords(did).map(published) },
    ...rows.map((row) => ({
      slug: slugOf(row),
      name: row.name ?? slugOf(row),
      records: (did: string) => recordsOf(row, did, charter).map(published),
    })),
  ];
}

/** Made-up organizations of the same shape, for where the tracker's file is not at hand. */
export function madeUpRows(count: number): readonly TrackerRow[] {
  return Array.from({ length: count }, (_, at) => ({
    id_code: `MADE-${String(at + 1).padStart(4, '0')}`,
    name: `Made-up company ${at + 1}`,
    country: 'NLD',
    actor_type: 'Company',
    industry: 'Manufacturing',
    end_target: 'Net zero',
    end_target_year: '2050',
    end_target_status: 'In corporate strategy',
    end_target_text: 'Net zero in all that we do, by the middle of the century at the latest.',
    interim_target: 'Emissions reduction target',
    interim_target_year: '2030',
    interim_target_percentage_reduction: '50',
    interim_target_baseline_year: '2019',
    race_to_zero_member: at % 3 === 0 ? 'Yes' : 'No',
  }));
}

function published({ id, kind, content, reportedBy, language, licence }: TrackerRecord) {
  return { type: 'PUBLISH' as const, id, kind, content, reportedBy, language, licence, audience: 'PUBLIC' as const };
}
