/** The views of an alliance, in their order. */
export const ALLIANCE_VIEWS = ['charter', 'members', 'life', 'decisions', 'talk', 'together', 'among-us'] as const;
export type AllianceView = (typeof ALLIANCE_VIEWS)[number];

/** What the address says about an alliance: which view of it, and which topic is open. */
export type AllianceSearch = {
  readonly view?: AllianceView;
  readonly topic?: string;
  /** How many pages of a list are shown. */
  readonly pages?: number;
};

/** Reads the address, which anybody may have written; what makes no sense there is left out. */
export function allianceSearch(search: Readonly<Record<string, unknown>>): AllianceSearch {
  const view = ALLIANCE_VIEWS.find((one) => one === search['view'] && one !== 'charter');
  const { topic, pages } = search;
  return {
    ...(view === undefined ? {} : { view }),
    ...(typeof topic === 'string' && topic.includes('/topic/') ? { topic } : {}),
    ...(typeof pages === 'number' && Number.isInteger(pages) && pages > 1 && pages <= 100 ? { pages } : {}),
  };
}
