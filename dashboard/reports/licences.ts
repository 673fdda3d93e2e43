/** Something that was quoted, with the licence that its author gave it. */
export type Licensed =
  | { readonly id: string; readonly record?: { readonly licence: string | null } | null }
  | null
  | undefined;

/** The licences of what is quoted, each with how many records have it, the most frequent first. */
export function licencesOf(
  records: readonly Licensed[],
): readonly { readonly licence: string | null; readonly count: number }[] {
  const byId = new Map(records.flatMap((one) => (one ? [[one.id, one.record?.licence ?? null] as const] : [])));
  const counts = new Map<string | null, number>();
  for (const licence of byId.values()) counts.set(licence, (counts.get(licence) ?? 0) + 1);
  if (counts.size === 1 && counts.has(null)) return [];
  return [...counts].map(([licence, count]) => ({ licence, count })).toSorted((a, b) => b.count - a.count);
}
