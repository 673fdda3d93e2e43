import { readFileSync } from 'node:fs';
import { type GraphQLSchema, isObjectType } from 'graphql';
import { type AppliedRule, type DerivedRule, SEEN_BY } from '../../subgraphs/network/index.ts';

const RULES = new URL('../../subgraphs/network/rules/', import.meta.url);

/** Where values come from, by what kinds of sight there are. */
export type RulesOnPage = {
  readonly numbered: Readonly<Record<number, DerivedRule>>;
  readonly further: readonly DerivedRule[];
  readonly audiences: Readonly<Record<string, string>>;
  /** The schema of the network subgraph, whose descriptions say what is asked for how. */
  readonly schema: GraphQLSchema;
};

/**
 * The page on derived truth: for each rule what it answers, how it goes, and what is weak about it, out of the docstrings, values and
 * descriptions that stand beside the rules.
 *
 * @throws Error where a docstring or field that is named is not there
 */
export function rulesPage({ numbered, further, audiences, schema }: RulesOnPage): string {
  const entries = Object.entries(numbered);
  const lines = [
    '# Derived truth',
    '',
    'Written by `npm run generate` from `subgraphs/network/rules/`. Do not edit.',
    '',
    'What follows from the records that you may see, and by which rule. A rule is a pure function: whoever sees the same records comes to the same value. Nothing derived is stored, or anybody’s statement; a record that you may not see changes no value of yours, and two askers may rightly get different ones. With every value come',
    '',
    '* `rule`: its name with a number, which rises when the rule changes; look it up here by `rules.md#<name>`;',
    '* `because`: the records that decided, each of which you may see (`becauseIds` is cheaper, `becauseTotal` says how many there are);',
    '* `basis`: how many records were looked at, who could not be heard (`silent`), at which moment, whether it was enough to go by (`isEnough`), and in whose sight it is:',
    '',
    ...valueTable(audiences),
    '',
    'Rules read codes, dates, numbers and links, never texts. Rules that judge ask those concerned, and label nobody: they are shown to nobody else, with what they cannot see and with what those concerned reply.',
    '',
    '| | rule | answers | ask for |',
    '|---|---|---|---|',
    ...entries.map(
      ([number, rule]) => `| [${number}](#rule-${number}) | ${rule.title} | ${rule.question} | ${fieldsOf(rule)} |`,
    ),
    ...further.map((rule) => `| | [${rule.title}](#${anchorOf(rule)}) | ${rule.question} | ${fieldsOf(rule)} |`),
  ];
  for (const [number, rule] of entries)
    lines.push('', `<a id="rule-${number}"></a>`, '', `## ${number}. ${rule.title}`, '', ...section(rule, schema));
  for (const rule of further)
    lines.push('', `<a id="${anchorOf(rule)}"></a>`, '', `## ${rule.title}`, '', ...section(rule, schema));
  return `${lines.join('\n')}\n`;
}

function fieldsOf({ applied }: DerivedRule): string {
  const fields = applied.flatMap(({ fields }) => fields);
  return fields.length === 0 ? 'not served yet' : fields.map((field) => `\`${field}\``).join(', ');
}

function anchorOf({ title }: DerivedRule): string {
  return title.toLowerCase().replace(/[^a-z]+/g, '-');
}

function section({ question, applied }: DerivedRule, schema: GraphQLSchema): string[] {
  if (applied.length === 0) return [`*${question}*`, '', 'Not served yet.'];
  return [`*${question}*`, ...applied.flatMap((one) => ['', ...appliedRule(one, schema)])];
}

function appliedRule(one: AppliedRule, schema: GraphQLSchema): string[] {
  const { rule, told, fields, values = {}, caveats, seenBy, tooLittle, source } = one;
  const texts = told.map(docstringAt);
  const weaknesses = caveats ? [caveats.join(' ')] : texts.flatMap(({ weak }) => weak ?? []);
  return [
    `<a id="${rule}"></a>`,
    '',
    `### \`${rule}\``,
    '',
    ...fields.map((field) => `* \`${field}\`: ${descriptionOf(field, schema)}`),
    '',
    ...texts.flatMap(({ how }) => [...how, '']),
    ...Object.entries(values).flatMap(([title, meanings]) => [`${title}:`, '', ...valueTable(meanings), '']),
    '| | |',
    '|---|---|',
    ...(weaknesses.length === 0 ? [] : [`| **known weaknesses** | ${cell(weaknesses.join(' '))} |`]),
    `| **who may see it** | ${SEEN_BY[seenBy]} |`,
    `| **with too little to go by** | ${cell(tooLittle)} |`,
    `| **after** | ${cell(source)} |`,
    `| **as code** | ${[...new Set(told.map((place) => place.split('#')[0] ?? ''))].map((file) => `[${file}](../subgraphs/network/rules/${file})`).join(', ')} |`,
  ];
}

function valueTable(meanings: Readonly<Record<string, string>>): string[] {
  return [
    '| value | means |',
    '|---|---|',
    ...Object.entries(meanings).map(([value, text]) => `| \`${value}\` | ${cell(text)} |`),
  ];
}

function descriptionOf(field: string, schema: GraphQLSchema): string {
  const [type = '', name = ''] = field.split('.');
  const found = schema.getType(type);
  const description = isObjectType(found) ? found.getFields()[name]?.description : undefined;
  if (!description) throw new Error(`The page of rules names ${field}, which the schema does not describe.`);
  return description;
}

/** The docstring at an exported name, as Markdown: how a rule goes, and what is weak about it. */
export function docstringAt(place: string): { readonly how: readonly string[]; readonly weak: string | undefined } {
  const [file = '', name = ''] = place.split('#');
  const source = readFileSync(new URL(file, RULES), 'utf8');
  const pattern = new RegExp(`/\\*\\*((?:(?!\\*/)[\\s\\S])*)\\*/\\s*export (?:const|function\\*?|type) ${name}\\b`);
  const text = pattern.exec(source)?.[1];
  if (text === undefined) throw new Error(`The page of rules names ${place}, which has no docstring.`);
  const lines = text
    .replace(/\{@link (\w+)\}/g, '`$1`')
    .split('\n')
    .map((line) => line.replace(/^\s*\* ?/, '').trimEnd());
  const paragraphs: string[] = [];
  let weak: string | undefined;
  for (const block of lines.join('\n').trim().split(/\n\n+/)) {
    // what is indented is set in columns
    if (/^ {2}/.test(block)) {
      const isList = /^ +- /.test(block);
      paragraphs.push(isList ? listOf(block) : ['```text', block.replace(/^ {2}/gm, ''), '```'].join('\n'));
      continue;
    }
    const flowing = block.replace(/\n/g, ' ').trim();
    const [, before = flowing, weaknesses] = /^(.*?)\s*\bWeak(?:ness(?:es)?)?: (.*)$/.exec(flowing) ?? [];
    if (weaknesses !== undefined) weak = upperFirst(weaknesses);
    if (before !== '') paragraphs.push(before);
  }
  return { how: paragraphs.flatMap((paragraph, at) => (at === 0 ? [paragraph] : ['', paragraph])), weak };
}

/** A list whose entries go over several lines, with one line for each. */
function listOf(block: string): string {
  return block
    .split(/\n(?= +- )/)
    .map((entry) => `* ${entry.replace(/^ +- /, '').replace(/\s+/g, ' ')}`)
    .join('\n');
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
