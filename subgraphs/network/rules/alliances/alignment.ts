import { type Fact, type Facts, targetsOf } from '../../facts/index.ts';
import { type Finding, finding } from '../finding.ts';
import { FEWEST_MEMBERS, type Judging, repliesTo } from '../judging.ts';
import { FEWEST_QUARTERS, quartersSince } from '../quarters.ts';
import { affirmationsOf } from './affirmations.ts';
import { type DeedKind, deedsFor, standsFor } from './alliance-deeds.ts';
import { membersIn } from './members.ts';

/**
 * Alignment of each member with the charter and its beliefs: its words (what it affirmed, in which of its own words) and its deeds (goals,
 * promises, reports and contributions that serve them), side by side. Never one number: words without deeds may be a beginning, and deeds
 * without words modesty. From five members on, and for charters that are four quarters old: nobody is asked for deeds at once.
 *
 * Weak: see {@link ALIGNMENT_CAVEATS}.
 */
export const ALIGNMENT_RULE = 'alignment-1';

export const ALIGNMENT_CAVEATS: readonly string[] = [
  'It sees what was written down here and points to the charter, its beliefs or its goals; what is done without that is not seen.',
  'That somebody affirmed a belief does not say how they understand it: read the words.',
  'What members share with few is seen as far as they show it to you.',
  'How old a charter is can be told from the versions that you may see.',
];

/** Of one member and the charter, or one of its beliefs: words and deeds. */
export type AlignmentCell = {
  /** Id of the charter or belief. */
  readonly about: string;
  /** Id of the answer in which it affirmed this; null where it did not. The steward has said what is in its charter. */
  readonly affirmation: string | null;
  /** Whether that was said to the version of now. */
  readonly isCurrent: boolean | null;
  /** Ids in order, at most {@link MOST_DEEDS} of each kind, and how many there are. */
  readonly deeds: Readonly<Record<DeedKind, { readonly ids: readonly string[]; readonly total: number }>>;
};

export type AlignmentOfMember = { readonly member: string; readonly cells: readonly AlignmentCell[] };

export type Alignment = Judging & {
  /** Ids of beliefs of the charter that you may see, in the order of the charter. */
  readonly beliefs: readonly string[];
  /** In order of their DIDs. */
  readonly members: readonly AlignmentOfMember[];
};

export const MOST_DEEDS = 20;

/** Words and deeds of the members of a charter that stands. */
export function alignmentOf(facts: Facts, charter: Fact): Finding<Alignment> {
  const members = membersIn(facts, charter.id);
  const age = quartersSince((facts.versions(charter.id)[0] ?? charter).issuedAt, facts.day);
  const replies = repliesTo(facts, charter.id, members);
  const about = { because: [charter.id], concerned: members };
  if (members.length < FEWEST_MEMBERS || age < FEWEST_QUARTERS)
    return finding(facts, ALIGNMENT_RULE, { beliefs: [], members: [], replies }, { ...about, isEnough: false });

  const beliefs = targetsOf(charter, 'beliefs').filter((id) => facts.get(id)?.withdrawn === false);
  const columns = [charter.id, ...beliefs];
  const affirmed = new Map(columns.map((id) => [id, affirmationsOf(facts, id)]));
  const isBelief = new Set(beliefs);
  const deeds = Map.groupBy(
    deedsFor(facts, new Set(standsFor(charter)), new Set(members)),
    ({ record }) => record.actor,
  );
  const because = new Set([charter.id]);
  const rows = members.map((member): AlignmentOfMember => {
    const own = deeds.get(member) ?? [];
    for (const { record } of own) because.add(record.id);
    const cells = columns.map((column): AlignmentCell => {
      const answer = affirmed.get(column)?.get(member);
      if (answer) because.add(answer.id);
      // what serves the charter itself, or a goal that it has made its own, stands beside the charter
      const serving = own.filter(({ serves }) =>
        column === charter.id ? [...serves].some((id) => !isBelief.has(id)) : serves.has(column),
      );
      const ofKind = (kind: DeedKind) => {
        const ids = serving.flatMap(({ kind: found, record }) => (found === kind ? [record.id] : []));
        return { ids: ids.slice(0, MOST_DEEDS), total: ids.length };
      };
      return {
        about: column,
        affirmation: answer?.id ?? null,
        isCurrent: answer ? isAbout(answer, facts.get(column)) : null,
        deeds: {
          GOAL: ofKind('GOAL'),
          PROMISE: ofKind('PROMISE'),
          REPORT: ofKind('REPORT'),
          CONTRIBUTION: ofKind('CONTRIBUTION'),
        },
      };
    });
    return { member, cells };
  });
  return finding(facts, ALIGNMENT_RULE, { beliefs, members: rows, replies }, { ...about, because });
}

function isAbout(answer: Fact, record: Fact | undefined): boolean {
  return answer.links.some(({ name, targetDigest }) => name === 'about' && targetDigest === record?.digest);
}
