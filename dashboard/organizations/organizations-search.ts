import { AGES, type Age } from '../vocabulary/index.ts';
import type { ActorType, FeedState, ValueActorFilter } from './hub-operations.ts';

/** What the address says about the list; everything may be left out. */
export type OrganizationsSearch = {
  /** Words of a name. */
  readonly q?: string;
  readonly type?: ActorType;
  /** A section of ISIC. */
  readonly sector?: string;
  /** A country, or a part of one. */
  readonly region?: string;
  /** The id of an alliance. */
  readonly network?: string;
  readonly age?: Age;
  readonly heard?: FeedState;
};

export const ACTOR_TYPES = [
  'BUSINESS',
  'NGO',
  'COMMUNITY',
  'EDUCATION',
  'GOVERNMENT',
  'PERSON',
  'OTHER',
] as const satisfies readonly ActorType[];

export const FEED_STATES = [
  'CAUGHT_UP',
  'READING',
  'UNREACHABLE',
  'ROLLED_BACK',
] as const satisfies readonly FeedState[];

/** Reads the address, which anybody may have written; what makes no sense there is left out. */
export function organizationsSearch(search: Readonly<Record<string, unknown>>): OrganizationsSearch {
  const { q, type, sector, region, network, age, heard } = search;
  return definedOnly({
    q: typeof q === 'string' && /[\p{L}\p{N}]/u.test(q) ? q.slice(0, 200) : undefined,
    type: ACTOR_TYPES.find((one) => one === type),
    sector: typeof sector === 'string' && /^[A-U]$/.test(sector) ? sector : undefined,
    region: typeof region === 'string' && /^[A-Z]{2}(-[A-Z0-9]{1,3})?$/.test(region) ? region : undefined,
    network:
      typeof network === 'string' && /^did:web:[^/]+\/network\/[0-9A-Z]{26}$/.test(network) ? network : undefined,
    age: AGES.find((one) => one === age),
    heard: FEED_STATES.find((one) => one === heard),
  });
}

/** The views of one organization, in their order. */
export const ORGANIZATION_VIEWS = ['about', 'aims', 'together', 'stories', 'openness'] as const;
export type OrganizationView = (typeof ORGANIZATION_VIEWS)[number];

/** What the address says about one organization: which view of it. */
export type OrganizationSearch = { readonly view?: OrganizationView };

/** Reads the address of one organization; what makes no sense there is left out. */
export function organizationSearch(search: Readonly<Record<string, unknown>>): OrganizationSearch {
  const view = ORGANIZATION_VIEWS.find((one) => one === search['view'] && one !== 'about');
  return view === undefined ? {} : { view };
}

/** The same as a condition of the API; undefined where all are wanted. */
export function filterOf({
  q,
  type,
  sector,
  region,
  network,
  age,
  heard,
}: OrganizationsSearch): ValueActorFilter | undefined {
  const filter = definedOnly({
    words: q,
    actorType: listOf(type),
    withinSector: listOf(sector),
    withinRegion: listOf(region),
    network: listOf(network),
    freshness: listOf(age),
    feedState: listOf(heard),
  });
  return Object.keys(filter).length === 0 ? undefined : filter;
}

function listOf<Value>(value: Value | undefined): Value[] | undefined {
  return value === undefined ? undefined : [value];
}

type Defined<Value> = { [Name in keyof Value]?: Exclude<Value[Name], undefined> };

function definedOnly<Value extends object>(value: Value): Defined<Value> {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as Defined<Value>;
}
