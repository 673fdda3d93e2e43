import { existsSync, globSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { composeServices } from '@apollo/composition';
import { type GraphQLSchema, parse, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import { ERROR_CODES, registry } from '../../schema/index.ts';
import { nodeSchema } from '../../subgraphs/actor/api/schema.ts';
import { EVIDENCE_VALUES } from '../../subgraphs/network/index.ts';
import { commandsIn, optionsOf } from './commands.ts';
import { blocksOf, headingsOf, readPage, readPages, relativeLinks, root } from './pages.ts';

const pages = readPages();
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };

/** What a hub answers, from its two committed halves. */
function hubSchema(): GraphQLSchema {
  const subgraphs = ['actor', 'network'].map((name) => ({
    name,
    typeDefs: parse(readFileSync(join(root, 'schema', `${name}.graphql`), 'utf8')),
  }));
  const { schema } = composeServices(subgraphs);
  if (!schema) throw new Error('the subgraphs do not compose');
  return schema.toGraphQLJSSchema();
}

test('the pages are there', () => {
  expect(pages.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['README.md', 'CONTRIBUTING.md', 'docs/architecture.md', 'docs/glossary.md']),
  );
});

test('every npm script runs a file that is there', () => {
  const files = Object.values(scripts).flatMap(
    (script) => /^node (?<file>scripts\/\S+)/.exec(script)?.groups?.file ?? [],
  );
  expect(files.length).toBeGreaterThan(5);
  expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
});

describe.each(pages.map((page) => [page.path, page] as const))('%s', (_, page) => {
  test('leads somewhere with every relative link', () => {
    const dead = relativeLinks(page).filter(({ target, heading }) => {
      if (!existsSync(join(root, target))) return true;
      return heading !== undefined && !headingsOf(readPage(target).text).has(heading);
    });
    expect(dead).toEqual([]);
  });

  test('names only npm scripts that exist', () => {
    const named = [...page.text.matchAll(/\bnpm (?:run (?<script>[a-z][\w:-]*)|(?<short>start|test)\b)/g)];
    const unknown = named.map(({ groups }) => groups?.script ?? groups?.short ?? '').filter((name) => !scripts[name]);
    expect(unknown).toEqual([]);
  });

  test('names only commands and options that exist', async () => {
    for (const { words, options, line } of commandsIn(page)) {
      const known = optionsOf(words);
      expect(known, `«${line}»`).toBeDefined();
      for (const option of options) expect(known, `«${line}»`).toContain(option);
    }
  });

  test('names no place of the machine it was written on', () => {
    const places = [root, homedir()].filter((place) => place.length > 1);
    expect(places.filter((place) => page.text.includes(place))).toEqual([]);
    expect(page.text).not.toMatch(/(?<![\w.])\/(?:home|root|Users|work)\/|\/tmp\/plan/);
  });
});

/** The rows of a page's table, or of that below a heading: what is in the first column, in code, with what is said of it. */
function tableBelow(path: string, heading?: string): Record<string, string> {
  const { text } = readPage(path);
  const below = heading === undefined ? text : (text.split(`\n## ${heading}\n`)[1] ?? '');
  const [section = ''] = below.split('\n## ');
  const rows = [...section.matchAll(/^\| `(?<name>[A-Z_]+)` \| (?<meaning>.+?) \|$/gm)];
  return Object.fromEntries(rows.map(({ groups }) => [groups?.name, groups?.meaning]));
}

test('the docs list every error code and every value of evidence with its meaning, and no other', () => {
  expect(tableBelow('docs/error-codes.md')).toEqual(ERROR_CODES);
  expect(tableBelow('docs/api-guide.md', 'Evidence')).toEqual(EVIDENCE_VALUES);
});

test('every setting from the environment that is named exists', () => {
  const read = (path: string) => readFileSync(join(root, path), 'utf8');
  const inCode = globSync('{scripts,subgraphs,gateway}/**/*.{ts,mjs}', { cwd: root }).map(read).join('\n');
  const texts = [...pages.map(({ text }) => text), read('docker-compose.yml')];
  const named = new Set(texts.flatMap((text) => text.match(/\bCONSTELLATION_[A-Z_]+\b/g) ?? []));
  // the name that Caddy and compose are given, not ours
  named.delete('CONSTELLATION_DOMAIN');
  expect(named.size).toBeGreaterThan(5);
  expect([...named].filter((name) => !inCode.includes(name))).toEqual([]);
});

test('the glossary has every kind, with the standards it follows', () => {
  const glossary = readPage('docs/glossary.md').text;
  for (const kind of registry.kinds) {
    const row = new RegExp(`^\\| \\*\\*${kind.name}\\*\\*.*\\| (?<standards>[^|]*?) ?\\|$`, 'm').exec(glossary);
    expect(row?.groups?.standards, kind.name).toBe(kind.standards.join(', '));
  }
});

test('every decision has a page of its own in the list, in order and in the same form', () => {
  const index = readPage('docs/decisions/README.md');
  const listed = relativeLinks(index).map(({ target }) => target);
  const written = pages.map(({ path }) => path).filter((path) => /^docs\/decisions\/\d{4}-/.test(path));
  expect(listed).toEqual(written);
  for (const path of written) {
    const { text } = readPage(path);
    expect(text, path).toMatch(new RegExp(`^# ${path.slice(15, 19)}: `));
    for (const part of ['Status: ', '## Why', '## What we do', '## What else there was', '## What follows'])
      expect(text, path).toContain(`\n${part}`);
  }
});

test('every GraphQL operation in the docs is one that a hub or a node takes', () => {
  const operations = pages.flatMap((page) => blocksOf(page, 'graphql').map((text) => [page.path, text] as const));
  expect(operations.length).toBeGreaterThan(8);
  const [hub, node] = [hubSchema(), nodeSchema(registry)];
  const isWrite = (text: string) => text.trimStart().startsWith('mutation');
  for (const [path, text] of operations) {
    const faults = (isWrite(text) ? [node] : [hub, node]).map((schema) =>
      validate(schema, parse(text)).map(({ message }) => message),
    );
    if (!faults.some(({ length }) => length === 0)) expect(faults[0], path).toEqual([]);
  }
});
