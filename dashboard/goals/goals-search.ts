import { type Chosen, chosenIn, type Shown, shownIn } from '../filters/chosen.ts';

/** The views of the goals: what is wanted, how far it has come, and what nobody works on. */
export const GOALS_VIEWS = ['progress', 'gaps'] as const;
export type GoalsView = (typeof GOALS_VIEWS)[number];

/** What the address says about the goals; without a view, what is wanted is shown. */
export type GoalsSearch = Chosen & Shown & { readonly view?: GoalsView };

/** Reads the address, which anybody may have written; what makes no sense there is left out. */
export function goalsSearch(search: Readonly<Record<string, unknown>>): GoalsSearch {
  const view = GOALS_VIEWS.find((one) => one === search['view']);
  return { ...(view === undefined ? {} : { view }), ...chosenIn(search), ...shownIn(search) };
}

/** Whether something is chosen beside the view. */
export function isFiltered({ view: _view, pages: _pages, ...filters }: GoalsSearch): boolean {
  return Object.keys(filters).length > 0;
}
