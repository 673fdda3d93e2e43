/**
 * Kinds come in packs: nobody needs all of them, and what an organization does not use shall not stand in its way. The core is always on;
 * the others are switched on by an organization at its node, and a charter may say which ones its members need. What a pack that is off
 * holds can be read as ever; it is only not published.
 */
export const PACKS = {
  core: 'Who an organization is, what impact it wants, what it commits to, and what others say to that. Always on.',
  landscape:
    'What surrounds an organization: what challenges mean to its business, side effects, what it needs and offers, and how it sees itself.',
  partnership: 'Working together: partnerships, the plans of what each gives and has from it, and what was given.',
  roundtable: 'Talking and deciding: gatherings, topics, posts, issues, and proposals to consent to.',
  reflection: 'Looking back: how a network is doing, the stages of its life, stories, and evaluations with evidence.',
} as const;
export type Pack = keyof typeof PACKS;
export type OptionalPack = Exclude<Pack, 'core'>;

const { core: _alwaysOn, ...optional } = PACKS;
/** The packs that an organization or a charter switches on, each with what it holds. */
export const OPTIONAL_PACKS: Readonly<Record<OptionalPack, string>> = optional;

/** Their names, to switch all of them on. */
export const EVERY_PACK = Object.keys(OPTIONAL_PACKS) as readonly OptionalPack[];

/** Those packs as records and GraphQL name them, in the way of enums: `ROUNDTABLE`. */
export const PACK_VALUES: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(OPTIONAL_PACKS).map(([pack, about]) => [packValue(pack as OptionalPack), about]),
);

/** The name of a pack in records and in GraphQL. */
export function packValue(pack: OptionalPack): string {
  return pack.toUpperCase();
}
