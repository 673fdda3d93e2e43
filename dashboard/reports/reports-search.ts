import { periodOf } from '../commitments/commitments-search.ts';
import { type Chosen, chosenIn } from '../filters/chosen.ts';
import { isQuarter } from './quarters.ts';

/** Whose stories are told, or for which alliance and organization a report is wanted. */
export type ChoiceSearch = Pick<Chosen, 'network' | 'by'>;

/** What the address of a sheet says: a quarter, such as 2026-Q3. */
export type QuarterSearch = { readonly quarter?: string };

/** What a report to those who fund is about. */
export type FunderSearch = Pick<Chosen, 'network' | 'by' | 'sdg'> & {
  /** A year, or a quarter such as 2027-Q3, in which promises are due. */
  readonly due?: string | number;
};

type Asked = Readonly<Record<string, unknown>>;

/** Reads the address, which anybody may have written; what makes no sense there is left out. */
export function choiceSearch(search: Asked): ChoiceSearch {
  const { network, by } = chosenIn(search);
  return { ...(network === undefined ? {} : { network }), ...(by === undefined ? {} : { by }) };
}

export function quarterSearch({ quarter }: Asked): QuarterSearch {
  return isQuarter(quarter) ? { quarter } : {};
}

export function funderSearch(search: Asked): FunderSearch {
  const { sdg } = chosenIn(search);
  const { due } = search;
  const isPeriod = (typeof due === 'string' || typeof due === 'number') && periodOf(String(due)) !== undefined;
  return { ...choiceSearch(search), ...(sdg === undefined ? {} : { sdg }), ...(isPeriod ? { due } : {}) };
}
