/** `2026-Q3` as people write it in a language: Q3 2026. */
export function quarterName(quarter: string | null | undefined): string {
  const [year, part] = (quarter ?? '').split('-');
  return part === undefined ? (quarter ?? '') : `${part} ${year}`;
}
