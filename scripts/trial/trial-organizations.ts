import type { Content } from '../../schema/index.ts';
import { ALLIANCES, type Alliance, alliancesOf } from './net-zero-alliances.ts';
import {
  charterOf,
  confirmationOf,
  recordsOf,
  slugOf,
  standInName,
  stewardRecords,
  type TrackerRecord,
} from './net-zero-records.ts';
import type { TrackerRow } from './net-zero-table.ts';
import { portOf, type TrialOrganization, trialDid } from './trial-hosts.ts';

/**
 * Those who stand in for alliances, and the companies, as organizations of a trial.
 *
 * @param among the alliances that are looked for; those that no row belongs to are left out, but the first
 */
export function trackerOrganizations(
  rows: readonly TrackerRow[],
  place: { readonly hosts: number; readonly basePort: number },
  among: readonly Alliance[] = ALLIANCES,
): readonly TrialOrganization[] {
  const named = new Set(rows.flatMap((row) => alliancesOf(row, among).map(({ alliance }) => alliance)));
  const alliances = among.filter((alliance, at) => at === 0 || named.has(alliance));
  const charters = new Map(
    alliances.map((alliance, at) => [
      alliance.key,
      charterOf(trialDid(portOf(at, place.hosts, place.basePort), alliance.key), alliance),
    ]),
  );
  return [
    ...alliances.map(
      (alliance): TrialOrganization => ({
        slug: alliance.key,
        name: standInName(alliance),
        records: (did) => stewardRecords(did, alliance).map(published),
        answers: (did, said) =>
          said
            .filter(({ command }) => isMembershipIn(command.content, charters.get(alliance.key)))
            .map(({ command: { id = '' }, digest }) => published(confirmationOf(did, alliance, { id, digest }))),
      }),
    ),
    ...rows.map((row) => ({
      slug: slugOf(row),
      name: row.name ?? slugOf(row),
      records: (did: string) => recordsOf(row, did, charters).map(published),
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

function isMembershipIn(content: Content, charter: string | undefined): boolean {
  const { network } = content;
  return typeof network === 'object' && network !== null && 'id' in network && network.id === charter;
}

function published({ id, kind, content, reportedBy, language, licence }: TrackerRecord) {
  return { type: 'PUBLISH' as const, id, kind, content, reportedBy, language, licence, audience: 'PUBLIC' as const };
}
