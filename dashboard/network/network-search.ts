import type { RelationKind } from './hub-operations.ts';

/** How organizations on the map are coloured. */
export const COLOURINGS = ['community', 'sector'] as const;
export type Colouring = (typeof COLOURINGS)[number];
/** How large they are drawn. */
export const SIZINGS = ['equal', 'activity'] as const;
export type Sizing = (typeof SIZINGS)[number];
/** What the words beside the map tell. */
export const VIEWS = ['everybody', 'connectors', 'newcomers', 'work', 'communities'] as const;
export type View = (typeof VIEWS)[number];

export const RELATIONS = [
  'PARTNERSHIP',
  'COMMITMENT',
  'CONTRIBUTION',
  'SHARED_GOAL',
  'MEMBERSHIP',
  'ANSWER',
] as const satisfies readonly RelationKind[];

/** What the address says about the network; everything may be left out. */
export type NetworkSearch = {
  /** Words of a name. */
  readonly q?: string;
  /** Id of a charter. */
  readonly network?: string;
  readonly relation?: RelationKind;
  /** Number of a goal of the UN. */
  readonly sdg?: number;
  /** ISO 3166: a country stands for its parts as well. */
  readonly region?: string;
  readonly colour?: Colouring;
  readonly size?: Sizing;
  /** Of the groups of the legend the one that is shown alone. */
  readonly group?: string;
  /** A month that has passed (YYYY-MM). */
  readonly at?: string;
  /** DID of the organization that is open beside the map. */
  readonly who?: string;
  /** Only it and those to whom it is related. */
  readonly near?: true;
  /** DID of another: who connects the two? */
  readonly to?: string;
  readonly view?: View;
};

/** Reads the address, which anybody may have written; what makes no sense there is left out. */
export function networkSearch(search: Readonly<Record<string, unknown>>): NetworkSearch {
  const { q, network, relation, sdg, region, colour, size, group, at, who, near, to, view } = search;
  const found = {
    q: textIn(q),
    network: textIn(network),
    relation: oneOf(RELATIONS, relation),
    sdg: numberIn(sdg, 1, 17),
    region: typeof region === 'string' && /^[A-Z]{2}(-[A-Z0-9]{1,3})?$/.test(region) ? region : undefined,
    colour: oneOf(COLOURINGS, colour),
    size: oneOf(SIZINGS, size),
    group: typeof group === 'number' ? String(group) : textIn(group),
    at: typeof at === 'string' && /^20\d\d-(0[1-9]|1[0-2])$/.test(at) ? at : undefined,
    who: didIn(who),
    near: near === true || near === 'true' ? (true as const) : undefined,
    to: didIn(to),
    view: oneOf(VIEWS, view),
  };
  return without(found);
}

/** Leaves out what is undefined, so that it is not in the address. */
export function without<Value extends object>(
  value: Value,
): { [Name in keyof Value]?: Exclude<Value[Name], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as never;
}

function textIn(value: unknown): string | undefined {
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && text !== '' && text.length <= 500 ? text : undefined;
}

function didIn(value: unknown): string | undefined {
  return typeof value === 'string' && /^did:web:[^\s/]{1,400}$/.test(value) ? value : undefined;
}

function numberIn(value: unknown, least: number, most: number): number | undefined {
  const number = Number(value);
  return Number.isInteger(number) && number >= least && number <= most ? number : undefined;
}

function oneOf<Word extends string>(words: readonly Word[], value: unknown): Word | undefined {
  return words.find((word) => word === value);
}
