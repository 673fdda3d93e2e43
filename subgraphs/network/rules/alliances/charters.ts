import { ownerOf } from '../../../../schema/index.ts';
import type { IndexRow } from '../../store/port.ts';
import type { ViewedIndex } from '../../store/tier-view.ts';
import { ANSWERS_COUNTED, type AnswerGiven, evidenceOf } from '../evidence/evidence.ts';

/** Names of the kinds that the rule speaks of. */
export const CHARTER_KIND = 'SharedValueNetwork';
export const MEMBERSHIP_KIND = 'Membership';
const ANSWER_KIND = 'Answer';

/** Kinds of records that change who takes part in what. */
export const CHARTER_CHANGES: ReadonlySet<string> = new Set([CHARTER_KIND, MEMBERSHIP_KIND, ANSWER_KIND]);

/** The charter that a membership is in. */
export function charterOf(row: IndexRow): string | undefined {
  return row.links.find(({ name }) => name === 'network')?.target;
}

/** Whether a membership, as the index has it, holds on this day (YYYY-MM-DD, UTC). */
export function holdsOn(row: IndexRow, day: string): boolean {
  const dates = new Map(row.facets.map(({ name, value }) => [name, value]));
  return isWithin({ from: dates.get('from'), until: dates.get('until'), undisclosed: row.undisclosed }, day);
}

/**
 * Whether a day lies between those of a membership. A day that is not there may be withheld, or erased, by the member: then it would count
 * again after its end, by the word that the steward gave to an end. So both days are there, or nothing is withheld.
 */
export function isWithin(
  { from, until, undisclosed }: { readonly from: unknown; readonly until: unknown; readonly undisclosed: number },
  day: string,
): boolean {
  if (undisclosed > 0 && (from === undefined || until === undefined)) return false;
  return !(typeof from === 'string' && from > day) && !(typeof until === 'string' && until < day);
}

/**
 * Of these memberships those that count: which the steward of the network has confirmed, in the version of now, and which hold today. The
 * steward's own needs nobody's word.
 */
export async function confirmedAmong(
  index: Pick<ViewedIndex, 'linkedBy'>,
  memberships: readonly IndexRow[],
  day: string,
): Promise<readonly IndexRow[]> {
  const named = memberships.flatMap((row) => {
    const charter = charterOf(row);
    return charter === undefined || row.withdrawn || !holdsOn(row, day) ? [] : [{ row, steward: ownerOf(charter) }];
  });
  const asked = named.filter(({ row, steward }) => row.actor !== steward);
  const answers = await index.linkedBy({
    kind: ANSWER_KIND,
    name: 'about',
    pairs: asked.map(({ row, steward }) => ({ target: row.id, actor: steward })),
    limit: ANSWERS_COUNTED,
  });
  const confirmed = new Set(
    asked
      .filter(({ row, steward }, place) => {
        const given = (answers[place] ?? []).flatMap((answer) => answerGiven(answer) ?? []);
        return evidenceOf({ id: row.id, digest: row.digest, asked: [steward] }, given)?.value === 'CONFIRMED';
      })
      .map(({ row }) => row.id),
  );
  return named.filter(({ row, steward }) => row.actor === steward || confirmed.has(row.id)).map(({ row }) => row);
}

/** What an Answer in the index says, as the rule of evidence takes it. */
export function answerGiven(row: IndexRow): AnswerGiven | undefined {
  const about = row.links.find(({ name }) => name === 'about');
  const verdict = row.facets.find(({ name }) => name === 'verdict')?.value;
  if (about?.targetDigest === undefined || typeof verdict !== 'string') return undefined;
  return { id: row.id, about: about.target, aboutDigest: about.targetDigest, verdict, issuedAt: row.issuedAt };
}
