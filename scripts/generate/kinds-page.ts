import { type Field, isOpen, type KindRegistry, PACKS, referencesOf, VOCABULARIES } from '../../schema/index.ts';

/** The reference of all kinds for readers of the docs and writers of other nodes. */
export function kindsPage(registry: KindRegistry): string {
  const lines = [
    '# Kinds of records',
    '',
    'Written by `npm run generate` from `schema/kinds/`. Do not edit.',
    '',
    'The envelope that all kinds share, and the proof, are described in [the protocol](../schema/README.md).',
  ];
  for (const [pack, about] of Object.entries(PACKS)) {
    lines.push(
      '',
      `## Pack \`${pack}\``,
      '',
      about,
      '',
      '| kind | id segment | lists | standards |',
      '|---|---|---|---|',
    );
    const kinds = registry.kinds.filter((kind) => kind.pack === pack);
    for (const kind of kinds)
      lines.push(
        `| [\`${kind.name}\`](#${kind.name.toLowerCase()}) | \`${kind.segment}\` | \`${kind.plural}\` | ${kind.standards.join(', ')} |`,
      );
    for (const kind of kinds) {
      lines.push('', `### ${kind.name}`, '', kind.description, '');
      const notes = [
        `Version ${kind.version}.`,
        kind.single ? 'An actor has at most one, revised over time.' : '',
        kind.needsSign ? 'Speaks for the organization: publishing it needs the mandate to sign.' : '',
        kind.notPublic ? 'Never PUBLIC.' : '',
        kind.personal ? 'Personal data as a whole: never shown by title.' : '',
      ];
      lines.push(
        notes.filter(Boolean).join(' '),
        '',
        '| field | type | what it says | standard |',
        '|---|---|---|---|',
      );
      lines.push(...rows(kind.fields, ''));
      const facets = Object.keys(kind.facets);
      if (facets.length > 0) lines.push('', `Filters: ${facets.map((facet) => `\`${facet}\``).join(', ')}.`);
      const inverses = registry.inversesOf(kind.name);
      if (referencesOf(kind).length + inverses.length > 0) {
        const forward = referencesOf(kind).map(([name]) => `\`${name}\``);
        const back = inverses.map((link) => `\`${link.name}\` (${link.from.name}.${link.field})`);
        lines.push('', `Links: ${[...forward, ...back].join(', ')}.`);
      }
    }
  }
  lines.push('', '## Vocabularies', '', '| name | a value is | list kept by |', '|---|---|---|');
  for (const [name, vocabulary] of Object.entries(VOCABULARIES))
    lines.push(`| ${name} | ${vocabulary.expects} | ${vocabulary.source} |`);
  return `${lines.join('\n')}\n`;
}

function rows(fields: Readonly<Record<string, Field>>, prefix: string): string[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const words = [
      field.required ? '**required**' : '',
      field.personal ? 'personal' : '',
      isOpen(field) ? 'seen with the record' : '',
    ];
    const marks = words.filter(Boolean).join(', ');
    const about = [field.description, meanings(field), marks].filter(Boolean).join(' ');
    const row = `| \`${prefix}${name}\` | ${typeOf(field)} | ${about} | ${field.standard ?? ''} |`;
    return field.type === 'group' ? [row, ...rows(field.fields, `${prefix}${name}.`)] : [row];
  });
}

function meanings(field: Field): string {
  if (field.type !== 'enum') return '';
  return Object.entries(field.values)
    .map(([value, meaning]) => `\`${value}\`: ${meaning}`)
    .join(' ');
}

function typeOf(field: Field): string {
  const single = (() => {
    switch (field.type) {
      case 'text':
        return `text ≤ ${field.max}`;
      case 'enum':
        return 'one of';
      case 'code':
        return `code: ${field.vocabulary}`;
      case 'integer':
        return `whole number ${field.min}–${field.max}`;
      case 'reference':
        return `→ ${field.to === 'ACTOR' ? 'actor' : field.to === 'ANY_RECORD' ? 'any record' : field.to.join(' or ')}${field.pinned ? ', with digest' : ''}`;
      case 'group':
        return 'group';
      default:
        return field.type;
    }
  })();
  return field.list ? `list ≤ ${field.list} of ${single}` : single;
}
