import { type Facts, valuesOf } from '../../facts/index.ts';
import { profilesIn } from './profile-of.ts';

/** By what actors can be put together, as their profiles say. */
export const PROFILE_GROUPS = {
  ACTOR_TYPE: 'What sort of actor each is.',
  SECTOR: 'Sections of economic activity (ISIC, a letter) in which each works.',
  REGION: 'Countries and regions in which each is seated (ISO 3166); a country counts those in its parts as well.',
  SIZE_CLASS: 'How many people work at each.',
} as const;
export type ProfileGrouping = keyof typeof PROFILE_GROUPS;

/** A group of actors: the code of what they have in common, and how many they are. */
export type ProfileGroup = { readonly key: string; readonly actors: number };

/** So many groups are told of, the largest. */
export const MOST_GROUPS = 500;

/** Puts those who take part together by their profiles; the largest group first, then by code. An actor may be in several. */
export function profileGroupsIn(facts: Facts, by: ProfileGrouping): readonly ProfileGroup[] {
  const counts = new Map<string, number>();
  for (const profile of profilesIn(facts).values()) {
    if (!facts.isActive(profile.actor)) continue;
    const keys = new Set(valuesOf(profile, FACETS[by]).flatMap((value) => keysOf(by, String(value))));
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts]
    .map(([key, actors]) => ({ key, actors }))
    .sort((a, b) => b.actors - a.actors || (a.key < b.key ? -1 : 1))
    .slice(0, MOST_GROUPS);
}

const FACETS: Readonly<Record<ProfileGrouping, string>> = {
  ACTOR_TYPE: 'actorType',
  SECTOR: 'sector',
  REGION: 'region',
  SIZE_CLASS: 'sizeClass',
};

function keysOf(by: ProfileGrouping, value: string): readonly string[] {
  if (by === 'SECTOR') return [value.charAt(0)];
  if (by === 'REGION') return value.includes('-') ? [value, value.slice(0, value.indexOf('-'))] : [value];
  return [value];
}
