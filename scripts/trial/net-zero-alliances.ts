import type { TrackerRow } from './net-zero-table.ts';

/**
 * Alliances that the tracker's sheet names. Its column `memberships` is empty for companies; what it says of them stands in
 * `race_to_zero_member`, and in texts that its people copied from reports. A text counts where it says in one sentence that the company
 * joined, signed or is a member: that an alliance is mentioned, planned or followed is not enough.
 */
export type Alliance = {
  /** The path of the DID of the one that stands in for it. */
  readonly key: string;
  readonly name: string;
  /** What it is, in our words. */
  readonly about: string;
  readonly origin: string;
  /** What a row says of belonging to it; undefined where it says nothing. */
  said(row: TrackerRow): Said | undefined;
};

/** Where the sheet says it, and what exactly. */
export type Said = { readonly column: string; readonly role: string };

const TEXTS = [
  'end_target_text',
  'end_target_other',
  'interim_target_text',
  'interim_target_other',
  'target_notes',
  'coverage_notes',
  'governance_notes',
  'sinks_and_credits_notes',
];
const JOINING = '\\b(?:join(?:ed|s|ing)?|sign(?:ed|s|ing)?|signator(?:y|ies)|members?|co-founded)\\b';
/** Words shortly before that turn it into a wish, a condition or its contrary. */
const NOT_SO =
  /\b(?:not|yet|unless|if|will|would|to be|plan\w*|intend\w*|commit\w*|aim\w*|expect\w*|consider\w*)\b[^.;]{0,25}$/i;

export const RACE_TO_ZERO: Alliance = {
  key: 'race-to-zero',
  name: 'Race to Zero',
  about: 'A campaign of the United Nations: halve emissions by 2030 and reach net zero by 2050 at the latest.',
  origin: 'https://climatechampions.unfccc.int/system/race-to-zero/',
  said: (row) =>
    row.race_to_zero_member === 'Yes' ? { column: 'race_to_zero_member', role: 'Member company' } : undefined,
};

const SBTI = 'SBTi\\b|science[- ]based targets? initiative';

export const ALLIANCES: readonly Alliance[] = [
  RACE_TO_ZERO,
  {
    key: 'science-based-targets',
    name: 'Science Based Targets initiative',
    about: 'No alliance in the strict sense: it checks targets of companies against climate science.',
    origin: 'https://sciencebasedtargets.org/',
    said: (row) =>
      saidInText(
        row,
        `\\b(?:approved|validated|verified|certified|ratified)(?: \\w+){0,2} by (?:the )?(?:${SBTI})`,
        'Its target was checked',
      ) ?? joined(SBTI)(row),
  },
  {
    key: 'business-ambition-1-5',
    name: 'Business Ambition for 1.5 °C',
    about: 'A campaign of companies that set targets in line with 1.5 °C of warming.',
    origin: 'https://sciencebasedtargets.org/business-ambition-for-1-5c',
    said: joined('business ambition (?:for|to|of) 1\\.5'),
  },
  {
    key: 'net-zero-banking-alliance',
    name: 'Net-Zero Banking Alliance',
    about: 'Banks that bring what they finance to net zero by 2050.',
    origin: 'https://www.unepfi.org/net-zero-banking/',
    said: joined('net[- ]zero banking alliance|NZBA'),
  },
  {
    key: 'net-zero-asset-owner-alliance',
    name: 'Net-Zero Asset Owner Alliance',
    about: 'Owners of assets that bring their portfolios to net zero by 2050.',
    origin: 'https://www.unepfi.org/net-zero-alliance/',
    said: joined('net[- ]zero asset owner alliance|NZAOA'),
  },
  {
    key: 'net-zero-asset-managers',
    name: 'Net Zero Asset Managers initiative',
    about: 'Managers of assets that work towards net zero by 2050.',
    origin: 'https://www.netzeroassetmanagers.org/',
    said: joined('net[- ]zero asset managers|NZAM'),
  },
  {
    key: 're100',
    name: 'RE100',
    about: 'Companies that go over to electricity from renewable sources only.',
    origin: 'https://www.there100.org/',
    said: joined('RE ?100'),
  },
  {
    key: 'climate-pledge',
    name: 'The Climate Pledge',
    about: 'Companies that want to reach net zero by 2040.',
    origin: 'https://www.theclimatepledge.com/',
    said: joined('the climate pledge'),
  },
  {
    key: 'oil-and-gas-climate-initiative',
    name: 'Oil and Gas Climate Initiative',
    about: 'Companies of oil and gas that work on their emissions together.',
    origin: 'https://www.ogci.com/',
    said: joined('OGCI|oil and gas climate initiative'),
  },
  {
    key: 'fashion-charter',
    name: 'Fashion Industry Charter for Climate Action',
    about: 'Companies of fashion that bring their industry to net zero by 2050.',
    origin: 'https://unfccc.int/climate-action/sectoral-engagement-for-climate-action/fashion-charter',
    said: joined('fashion (?:industry )?charter'),
  },
  {
    key: 'exponential-roadmap',
    name: 'Exponential Roadmap Initiative',
    about: 'Companies that want to halve emissions by 2030, with their suppliers.',
    origin: 'https://exponentialroadmap.org/',
    said: joined('exponential roadmap'),
  },
];

/** What a row says of belonging to alliances, in their order. */
export function alliancesOf(
  row: TrackerRow,
  among: readonly Alliance[] = ALLIANCES,
): readonly (Said & { readonly alliance: Alliance })[] {
  return among.flatMap((alliance) => {
    const said = alliance.said(row);
    return said === undefined ? [] : [{ ...said, alliance }];
  });
}

/** That a text says it joined, signed or is a member of what is named so. */
function joined(named: string): Alliance['said'] {
  const pattern = `${JOINING}[^.;]{0,80}?(?:${named})|(?:${named})[^.;]{0,5} (?:member|signatory)`;
  return (row) => saidInText(row, pattern, 'Joined or signed');
}

function saidInText(row: TrackerRow, pattern: string, role: string): Said | undefined {
  for (const column of TEXTS) {
    const text = (row[column] ?? '').replace(/\s+/g, ' ');
    for (const { index } of text.matchAll(new RegExp(pattern, 'gi')))
      if (!NOT_SO.test(text.slice(Math.max(0, index - 60), index))) return { column, role };
  }
  return undefined;
}
