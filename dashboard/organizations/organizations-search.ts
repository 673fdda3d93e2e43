import type { ActorType } from './hub-operations.ts';

/** What the address says about the list; everything may be left out. */
export type OrganizationsSearch = {
  readonly q?: string;
  readonly type?: ActorType;
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

/** Reads the address, which anybody may have written; what makes no sense there is left out. */
export function organizationsSearch(search: Readonly<Record<string, unknown>>): OrganizationsSearch {
  const { q, type } = search;
  const known = ACTOR_TYPES.find((one) => one === type);
  return {
    ...(typeof q === 'string' && q !== '' ? { q } : {}),
    ...(known === undefined ? {} : { type: known }),
  };
}
