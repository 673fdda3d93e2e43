import { CAPABILITIES, type Capability, HEADINGS, isOperation, type TourStep } from '../tour/index.ts';

/** The page on what the network can do: for each capability what serves it, an example to copy, and the test that shows it. */
export function capabilitiesPage(steps: readonly TourStep[]): string {
  const names = Object.keys(CAPABILITIES) as Capability[];
  const starts = new Map(Object.entries(HEADINGS).map(([heading, first]) => [first, heading]));
  const lines = [
    '# What it can do',
    '',
    'Written by `npm run generate` from `scripts/tour/`. Do not edit.',
    '',
    'What coordinators, organizations and analysts asked for, and what serves it. `npm run tour` starts the demo, goes through all of it, and fails where an answer is empty or not what the demo should show. Examples name the demo of `npm start`; ask as anybody in GraphiQL, or in the name of one with a node of its own by `npx constellation query … --as .constellation/actors/<folder>` (at `vlierdonk`, which hosts others as well, say who with `--actor`). What a node alone tells its own people takes a token and its address: one from `npx constellation actor token .constellation/actors/<folder> --label look --role READER --expires 1`, in the variable `CONSTELLATION_TOKEN`, for `npx constellation query … --url http://127.0.0.1:<port>/graphql`. The ids have the ports of `npm start` without `--base-port`.',
    '',
    ...table(names, steps),
  ];
  for (const name of names) {
    const heading = starts.get(name);
    if (heading !== undefined) lines.push('', `## ${heading}`);
    lines.push('', `### ${name} ${CAPABILITIES[name]}`);
    const own = steps.filter(({ shows }) => shows.includes(name));
    if (own.length === 0) lines.push('', 'Not served yet.');
    for (const step of own) lines.push('', ...shown(name, step));
  }
  return `${lines.join('\n')}\n`;
}

function table(names: readonly Capability[], steps: readonly TourStep[]): string[] {
  const rows = names.map((name) => {
    const served = steps.filter(({ shows }) => shows.includes(name)).map(({ servedBy }) => servedBy);
    return `| ${name} | ${CAPABILITIES[name]} | ${served.length === 0 ? 'not served yet' : [...new Set(served)].join('; ')} |`;
  });
  return ['| | capability | served by |', '|---|---|---|', ...rows];
}

function shown(name: Capability, step: TourStep): string[] {
  const { question, servedBy, test, shows, rules = [] } = step;
  const [first] = shows;
  const links = rules.map((number) => `[${number}](rules.md#rule-${number})`);
  const rule =
    links.length === 0
      ? ''
      : ` By ${links.length === 1 ? 'rule' : 'rules'} ${links.join(', ')} of [derived truth](rules.md).`;
  const about = [`*${question}*`, '', `Served by ${servedBy}.${rule} Shown by [${test}](../${test}).`];
  // an example that shows several stands once
  if (first !== name) return [...about, '', `The example is that of ${first}.`];
  if (!isOperation(step)) return [...about, '', '```sh', step.command, '```'];
  const { at = 'HUB', as, operation } = step;
  const where = at === 'HUB' ? 'the hub' : `the node of \`${at}\``;
  const who =
    as === undefined ? 'as anybody' : at === 'HUB' ? `in the name of \`${as}\`` : 'with a token of its own people';
  return [...about, '', `Ask ${where}, ${who}:`, '', '```graphql', operation, '```'];
}
