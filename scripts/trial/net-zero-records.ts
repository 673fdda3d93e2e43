import { type Content, isWebAddress, type ReportedBy, registry } from '../../schema/index.ts';
import { idOfKey } from '../../subgraphs/actor/tables/index.ts';
import { alpha2 } from './country-codes.ts';
import { sectorsOf } from './industry-sections.ts';
import { type Alliance, alliancesOf } from './net-zero-alliances.ts';
import type { TrackerRow } from './net-zero-table.ts';

/** A record to publish in the name of an organization, reported by the tracker. */
export type TrackerRecord = {
  readonly id: string;
  readonly kind: string;
  readonly content: Content;
  readonly reportedBy: ReportedBy;
  readonly language: 'en';
  readonly licence: 'CC-BY-4.0';
};

const TRACKER = 'Net Zero Tracker';
const TRACKER_SITE = 'https://zerotracker.net/';
/** Targets whose end is that nothing is emitted on balance. */
const NET_ZERO = new Set([
  'Net zero',
  'Carbon neutral(ity)',
  'Climate neutral',
  'GHG neutral(ity)',
  'Zero emissions',
  'Zero carbon',
]);
const MATURITY: Readonly<Record<string, string>> = {
  'Proposed / in discussion': 'PROPOSED',
  'Declaration / pledge': 'PLEDGE',
  'In corporate strategy': 'IN_STRATEGY',
  'In policy document': 'IN_POLICY',
  'In law': 'IN_LAW',
  'Achieved (self-declared)': 'ACHIEVED',
  'Achieved (externally validated)': 'ACHIEVED',
};

/** The path of a company's DID: its code at the tracker, in lower case. */
export function slugOf(row: TrackerRow): string {
  return (row.id_code ?? '').toLowerCase().replace(/[^a-z0-9-]/g, '-');
}

/**
 * What the tracker reports of one company, as its records. The same row gives the same ids and contents at every run.
 *
 * @param charters ids of the charters of alliances, by their keys; what a row says of others is left out
 */
export function recordsOf(
  row: TrackerRow,
  actor: string,
  charters: ReadonlyMap<string, string>,
): readonly TrackerRecord[] {
  const record = recorder(actor, row);
  const goal = record('ImpactGoal', '', {
    title: cut(titleOf(row, 'end_target'), 200),
    ...optional('description', cut(row.end_target_text ?? '', 8_000)),
    direction: 'PREVENT',
    abc: 'ACT_TO_AVOID_HARM',
    sdgs: ['13'],
    resultKind: 'OUTCOME',
  });
  const records = [record('Profile', '', profileOf(row)), goal];
  for (const target of ['end_target', 'interim_target'] as const) {
    if (target === 'interim_target' && !yearOf(row, 'interim_target')) continue;
    records.push(record('Indicator', target, indicatorOf(row, target, goal.id)));
    records.push(record('Commitment', target, commitmentOf(row, target, goal.id)));
  }
  for (const { alliance, role, column } of alliancesOf(row)) {
    const charter = charters.get(alliance.key);
    if (charter === undefined) continue;
    records.push(record('Membership', alliance.key, { network: { id: charter }, role: `${role}, by ${column}` }));
  }
  return records;
}

/** An alliance that some of the companies belong to, as the charter of a network that one actor stewards in its place. */
export function stewardRecords(actor: string, alliance: Alliance): readonly TrackerRecord[] {
  const record = recorder(actor, { id_code: alliance.key });
  return [
    record('Profile', '', {
      name: standInName(alliance),
      actorType: 'OTHER',
      webAddress: alliance.origin,
      summary: `Stands in for ${alliance.name}, so that those can be shown whom the tracker reports to belong to it. Neither the alliance nor the companies have said anything here.`,
    }),
    record('SharedValueNetwork', '', {
      name: standInName(alliance),
      ambition: alliance.about,
      managementModel: 'NETWORK_ADMINISTRATION',
      admissionRule: 'STEWARD',
      origin: alliance.origin,
      disclaimer:
        'Made for a trial. Who belongs to it is as the tracker reports it; that it is confirmed means that the tracker reports it, and nothing more. It is the word neither of the alliance nor of its members.',
    }),
  ];
}

/** The name of whoever stands in for an alliance: nobody shall take it for the alliance. */
export function standInName({ name }: Alliance): string {
  return `${name} (as seen by the ${TRACKER})`;
}

/** The answer of a stand-in to a membership in the version that was published, so that maps and summaries, which count what is confirmed, have something to show. */
export function confirmationOf(
  actor: string,
  alliance: Alliance,
  membership: { readonly id: string; readonly digest: string },
): TrackerRecord {
  return recorder(actor, { id_code: alliance.key })('Answer', membership.id, {
    about: membership,
    verdict: 'CONFIRMED',
    words: `Said by a stand-in for a trial: the ${TRACKER} reports it. ${alliance.name} itself has not answered.`,
  });
}

/** The id of the charter of an alliance, by the actor that stands in for it. */
export function charterOf(steward: string, { key }: Alliance): string {
  return idOfKey(steward, kindNamed('SharedValueNetwork'), key);
}

function recorder(actor: string, row: TrackerRow) {
  const source = row.source_url?.split(/\s/)[0];
  const reportedBy = { name: TRACKER, source: source && isWebAddress(source) ? source : TRACKER_SITE };
  return (kindName: string, part: string, content: Content): TrackerRecord => {
    const key = part === '' ? (row.id_code ?? '') : `${row.id_code}:${part}`;
    const id = idOfKey(actor, kindNamed(kindName), key);
    return { id, kind: kindName, content, reportedBy, language: 'en', licence: 'CC-BY-4.0' };
  };
}

function profileOf(row: TrackerRow): Content {
  const sectors = sectorsOf(row.industry ?? '');
  return {
    name: cut(row.name ?? '', 200),
    actorType: 'BUSINESS',
    summary: `As the ${TRACKER} reports it; the company itself has said nothing here.`,
    ...optional('region', alpha2(row.country ?? '')),
    ...(sectors.length > 0 ? { sectors } : {}),
    ...optional('sizeClass', sizeClassOf(Number(row.employees))),
    ...(/^[A-Z]{2}[A-Z0-9]{9}\d$/.test(row.isin_id ?? '')
      ? { identifiers: [{ scheme: 'ISIN', value: row.isin_id }] }
      : {}),
  };
}

function indicatorOf(row: TrackerRow, target: Target, goal: string): Content {
  const due = dueOf(row, target);
  const baseline = yearOf(row, `${target}_baseline_year`);
  const reduction = Number(row[`${target}_percentage_reduction`]);
  const common = { goal: { id: goal }, ...optional('definition', coverageOf(row)) };
  const measured = row[target] === 'Emissions intensity target' ? 'Emissions intensity' : 'Greenhouse gas emissions';
  // a few rows hold a year where the percentage belongs
  if (reduction > 0 && reduction <= 100) {
    const year = baseline === undefined ? {} : { period: { start: `${baseline}-01-01`, end: `${baseline}-12-31` } };
    return {
      name: `${measured}, in percent of ${baseline ?? 'the base year'}`,
      ...common,
      unit: '%',
      baseline: { value: '100', ...year },
      target: { value: lessOfHundred(reduction), ...optional('due', due) },
    };
  }
  if (NET_ZERO.has(row[target] ?? ''))
    return {
      name: 'Net greenhouse gas emissions',
      ...common,
      unit: 't{CO2eq}',
      target: { value: '0', ...optional('due', due) },
    };
  return { name: measured, ...common, unit: 't{CO2eq}', ...(due ? { target: { due } } : {}) };
}

function commitmentOf(row: TrackerRow, target: Target, goal: string): Content {
  const maturity = target === 'end_target' ? MATURITY[row.end_target_status ?? ''] : undefined;
  return {
    title: cut(titleOf(row, target), 200),
    ...optional('action', cut(row[`${target}_text`] ?? '', 4_000)),
    satisfies: { id: goal },
    contributionKind: 'OTHER',
    ...optional('due', dueOf(row, target)),
    ...optional('maturity', maturity),
    ...(row.reporting_mechanism === 'Annual reporting' ? { reportingRhythm: 'YEARLY' } : {}),
  };
}

type Target = 'end_target' | 'interim_target';

function titleOf(row: TrackerRow, target: Target): string {
  const year = yearOf(row, target === 'end_target' ? 'end_target_year' : 'interim_target_year');
  const named = row[target] === undefined || row[target] === 'Other' ? 'Climate target' : row[target];
  const reduction = Number(row[`${target}_percentage_reduction`]);
  const share = reduction > 0 && reduction <= 100 ? `, less ${reduction} %` : '';
  return `${target === 'interim_target' ? 'On the way: ' : ''}${named}${share}${year ? ` by ${year}` : ''}`;
}

function yearOf(row: TrackerRow, column: string): string | undefined {
  const name = column === 'interim_target' ? 'interim_target_year' : column;
  const year = row[name];
  return year !== undefined && /^(19|20)\d\d$/.test(year) ? year : undefined;
}

function dueOf(row: TrackerRow, target: Target): string | undefined {
  const year = yearOf(row, `${target}_year`);
  return year && `${year}-12-31`;
}

function coverageOf(row: TrackerRow): string | undefined {
  const scopes = ['scope_1', 'scope_2', 'scope_3'].flatMap((name) => {
    const said = row[name];
    return said === undefined || said === 'Not Specified' ? [] : [`${name.replace('_', ' ')}: ${said.toLowerCase()}`];
  });
  const gases = row.gasses_coverage === 'Not Specified' ? undefined : row.gasses_coverage;
  const parts = [...scopes, ...(gases ? [gases] : [])];
  return parts.length === 0 ? undefined : `Covers ${parts.join('; ')}.`;
}

/** 100 less a percentage with at most a few decimals, without the noise of binary fractions. */
function lessOfHundred(reduction: number): string {
  return String(Number((100 - reduction).toFixed(6)));
}

function sizeClassOf(employees: number): string | undefined {
  if (!Number.isFinite(employees) || employees <= 0) return undefined;
  if (employees < 10) return 'MICRO';
  if (employees < 50) return 'SMALL';
  if (employees < 250) return 'MEDIUM';
  return employees < 5_000 ? 'LARGE' : 'VERY_LARGE';
}

function kindNamed(name: string) {
  const kind = registry.byName(name);
  if (!kind) throw new Error(`The trial speaks of an unknown kind ${name}.`);
  return kind;
}

function cut(text: string, max: number): string {
  const letters = [...text];
  return letters.length > max ? `${letters.slice(0, max - 1).join('')}…` : text;
}

function optional<Name extends string>(name: Name, value: string | undefined): { readonly [key in Name]?: string } {
  return value === undefined || value === '' ? {} : ({ [name]: value } as { readonly [key in Name]: string });
}
