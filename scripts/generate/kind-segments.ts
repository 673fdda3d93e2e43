import type { KindRegistry } from '../../schema/index.ts';

/** The segments of the kinds alone, for those who check proofs without the descriptions of the kinds. */
export function kindSegments({ kinds }: KindRegistry): string {
  return [
    '// Written by `npm run generate` from the kinds. Do not edit.',
    '/** The part of ids between actor and ULID, by the name of the kind: what a check in a browser knows of the kinds. */',
    'export const KIND_SEGMENTS: Readonly<Record<string, string>> = {',
    ...kinds.map(({ name, segment }) => `  ${name}: '${segment}',`),
    '};',
    '',
  ].join('\n');
}
