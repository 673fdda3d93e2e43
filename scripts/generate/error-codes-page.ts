/** The list of error codes for readers of the docs. */
export function errorCodesPage(codes: Readonly<Record<string, string>>): string {
  const lines = [
    '# Error codes',
    '',
    'Written by `npm run generate` from `schema/errors.ts`. Do not edit.',
    '',
    '`extensions.code` of an error is stable: it is never renamed and never used for something else. Messages are for people and may change.',
    'Codes of GraphQL itself (`GRAPHQL_PARSE_FAILED`, `GRAPHQL_VALIDATION_FAILED`, …) are named as Apollo Server names them.',
    '[The API guide](api-guide.md#partial-answers) says what else an error carries.',
    '',
    '| code | says |',
    '|---|---|',
    ...Object.entries(codes).map(([code, meaning]) => `| \`${code}\` | ${meaning} |`),
  ];
  return `${lines.join('\n')}\n`;
}
