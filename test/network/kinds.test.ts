import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type FacetSource,
  type Field,
  facetField,
  faultsIn,
  type KindDefinition,
  pathOf,
  type Reference,
  referencesOf,
  registerNumber,
  registry,
  valuesAt,
} from '../../schema/index.ts';
import { issueToken } from '../../subgraphs/actor/index.ts';
import { rowOfRecord } from '../../subgraphs/network/index-row.ts';
import { type SmallNetwork, startSmallNetwork } from '../support/small-network.ts';
import { type ExampleActor, type KindExample, kindExamples, type Places } from './support/kind-examples/index.ts';

type Content = Readonly<Record<string, unknown>>;
// biome-ignore lint/suspicious/noExplicitAny: tests say what they expect of the data
type Answer = { readonly data: any; readonly errors?: readonly { message: string; extensions: Content }[] };

const ACTORS: readonly ExampleActor[] = ['alder', 'birch', 'cedar'];
const segmentOfKind = (name: string) => registry.byName(name)?.segment;
const isPrivate = (example: KindExample) => example.isPrivate === true || kindOf(example).notPublic === true;
const kindOf = ({ kind }: KindExample) => registry.byName(kind) as KindDefinition;

describe('records of every kind', () => {
  let net: SmallNetwork;
  const tokens = new Map<string, string>();
  const made = new Map<string, { readonly id: string; readonly digest: string }>();
  const at: Places = {
    did: (actor) => net.actors[ACTORS.indexOf(actor)] as string,
    record(label) {
      const reference = made.get(label);
      if (!reference) throw new Error(`Nothing was published as ${label}.`);
      return reference;
    },
  };

  beforeAll(async () => {
    net = await startSmallNetwork([1, 1, 1]);
    for (const did of net.actors) {
      const actor = net.nodeOf(did).actors.get(did);
      if (actor) tokens.set(did, await issueToken(actor.store, { label: 'kinds', role: 'SIGNER' }));
    }
    for (const example of kindExamples) {
      const { data, errors } = await publish(example, example.content(at));
      expect(errors, example.label).toBeUndefined();
      const { id, record } = data.published;
      made.set(example.label, { id, digest: record.digest });
    }
    await net.network.waitUntilCaughtUp();
  }, 120_000);
  afterAll(() => net.close());

  /** At the example's own node, over HTTP, with the right to sign. */
  async function atHome(actor: ExampleActor, query: string, variables: object = {}): Promise<Answer> {
    const did = at.did(actor);
    const response = await fetch(`${net.nodeOf(did).url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${tokens.get(did)}` },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as Answer;
  }

  const publish = (example: KindExample, input: Content) =>
    atHome(
      example.by,
      `mutation ($input: ${example.kind}Input!) {
        published: publish${example.kind}(input: $input, audience: ${isPrivate(example) ? 'PRIVATE' : 'PUBLIC'}) {
          id record { digest }
        }
      }`,
      { input },
    );

  const revise = ({ kind, by, label }: KindExample, changes: Content) =>
    atHome(by, `mutation ($id: ID!, $changes: ${kind}Changes!) { revise${kind}(id: $id, changes: $changes) { id } }`, {
      id: at.record(label).id,
      changes,
    });

  const atHub = async (query: string, variables: Record<string, unknown> = {}) => {
    const { data, errors } = await net.query(query, variables);
    expect(errors, query).toBeUndefined();
    // biome-ignore lint/suspicious/noExplicitAny: tests say what they expect of the data
    return data as any;
  };

  it('are all tried, with each of their fields', () => {
    for (const kind of registry.kinds) {
      const examples = kindExamples.filter((example) => example.kind === kind.name);
      const filled = new Set(examples.flatMap((example) => Object.keys(example.content(at))));
      expect([...filled].sort(), kind.name).toEqual(Object.keys(kind.fields).sort());
    }
    for (const example of kindExamples) {
      const filled = Object.keys(example.content(at));
      const expected = Object.keys(kindOf(example).fields).filter((name) => !example.empty?.includes(name));
      expect(filled.sort(), example.label).toEqual(expected.sort());
    }
  });

  it('leave behind that a promise was withdrawn after its day', async () => {
    const promise = kindExamples.find(({ label }) => label === 'earlier commitment') as KindExample;
    const due = await publish(promise, { title: 'Three kilometres by winter', due: '2025-12-31' });
    const { id } = due.data.published;
    const { errors } = await atHome(
      'alder',
      'mutation ($id: ID!) { withdraw(id: $id, reason: NO_LONGER_TRUE) { id } }',
      {
        id,
      },
    );
    expect(errors).toBeUndefined();
    await net.network.waitUntilCaughtUp();
    const { node } = await atHub(
      'query ($id: ID!) { node(id: $id) { ... on Commitment { title withdrawn { reason afterDue } status { value } } } }',
      { id },
    );
    expect(node).toEqual({
      title: null,
      withdrawn: { reason: 'NO_LONGER_TRUE', afterDue: true },
      status: { value: 'WITHDRAWN_AFTER_DUE' },
    });
  });

  describe.each(kindExamples)('$label ($kind)', (example) => {
    const kind = kindOf(example);
    const fields = selectionOf(kind.fields);

    it('is read back as it was given, at its node and through the hub', async () => {
      const { id } = at.record(example.label);
      const query = `query ($id: ID!) { node(id: $id) { ... on ${kind.name} ${fields} } }`;
      const home = await atHome(example.by, query, { id });
      expect(home.errors).toBeUndefined();
      expect(contentOf(kind.fields, home.data.node)).toEqual(example.content(at));
      const { node } = await atHub(query, { id });
      if (isPrivate(example)) expect(node).toBeNull();
      else expect(contentOf(kind.fields, node)).toEqual(example.content(at));
    });

    it('is found by each of its facets, and not by others', async () => {
      const { id } = at.record(example.label);
      const content = example.content(at);
      for (const [facet, source] of Object.entries(kind.facets)) {
        const values = facetValues(content, source);
        if (values.length === 0) continue;
        const [value] = values;
        const field = facetField(kind, source) as Field;
        if (isPrivate(example)) {
          const stored = field.type === 'decimal' ? Number(value) : field.type === 'boolean' ? String(value) : value;
          expect(rowOf(example, kind).facets, facet).toContainEqual({ name: facet, value: stored });
          continue;
        }
        const found = async (filter: unknown) =>
          idsIn(
            await atHub(
              `query ($filter: ${kind.name}Filter) { list: ${kind.plural}(first: 100, filter: $filter) { nodes { id } } }`,
              { filter: { [facet]: filter } },
            ),
          );
        expect(await found(fitting(field, value)), facet).toContain(id);
        const other = missing(field, values);
        if (other !== undefined) expect(await found(other), facet).not.toContain(id);
      }
    });

    it('leads to what it points to, and from there back', async () => {
      const { id } = at.record(example.label);
      for (const [name, field] of referencesOf(kind)) {
        const targets = valuesAt(example.content(at), name) as readonly Reference[];
        if (isPrivate(example)) {
          const links = rowOf(example, kind).links.filter((link) => link.name === name);
          expect(links.map(({ target }) => target).sort(), name).toEqual(targets.map((target) => target.id).sort());
          continue;
        }
        const there = targets.filter(
          (target) => net.actors.includes(target.id) || [...made.values()].some((one) => one.id === target.id),
        );
        if (there.length === 0) continue;
        const { node } = await atHub(
          `query ($id: ID!) { node(id: $id) { ... on ${kind.name} { ${name} { ... on ${field.to === 'ACTOR' ? 'ValueActor' : 'Record'} { id } } } } }`,
          { id },
        );
        const led = field.list ? node[name] : [node[name]];
        expect(led.map((one: Reference | null) => one?.id).sort(), name).toEqual(
          there.map((target) => target.id).sort(),
        );
        if (!field.inverse) continue;
        for (const target of there) {
          const back = `${field.inverse.name}(first: 100) { nodes { id } }`;
          const from =
            field.to === 'ACTOR'
              ? `list: actor(id: $id) { ${back} }`
              : `list: node(id: $id) { ... on ${registry.bySegment(target.id.split('/')[1] ?? '')?.name} { ${back} } }`;
          const { list } = await atHub(`query ($id: ID!) { ${from} }`, { id: target.id });
          expect(idsIn({ list: list[field.inverse.name] }), field.inverse.name).toContain(id);
        }
      }
    });

    it('is refused without what is required, and with what it does not have', () => {
      const content = example.content(at);
      const required = Object.entries(kind.fields).filter(([, field]) => field.required);
      for (const [name] of required) {
        const { [name]: _, ...rest } = content;
        expect(faultsIn(kind, rest, segmentOfKind)).toContainEqual(
          expect.objectContaining({ code: 'FIELD_REQUIRED', field: name }),
        );
      }
      expect(faultsIn(kind, { ...content, nothing: 1 }, segmentOfKind)).toMatchObject([
        { code: 'UNKNOWN_FIELD', field: 'nothing' },
      ]);
    });

    if (example.bad)
      it.each(example.bad)('is refused with $why', async ({ change, code, field }) => {
        const { errors } = kind.single
          ? await revise(example, change(at))
          : await publish(example, { ...example.content(at), ...change(at) });
        expect(errors?.[0]?.extensions).toMatchObject({ code, field });
        expect(errors?.[0]?.message).toContain(`${example.kind} cannot be taken`);
      });
  });

  function rowOf(example: KindExample, kind: KindDefinition) {
    const { id, digest } = at.record(example.label);
    const envelope = {
      id,
      kind: kind.name,
      kindVersion: kind.version,
      version: 1,
      issuer: at.did(example.by),
      issuedAt: '2026-01-01T00:00:00Z',
      dataClass: 'ORGANIZATIONAL' as const,
    };
    const content = example.content(at);
    return rowOfRecord(registry, { tier: 'MEMBERS', envelope, content, withheldCount: 0, digest, feedSeq: 1 });
  }
});

/** What the content says under a facet. */
function facetValues(content: Content, source: FacetSource): readonly unknown[] {
  const values = valuesAt(content, pathOf(source));
  if (typeof source === 'string' || values.length === 0) return values;
  return 'count' in source ? [values.length] : values.map(registerNumber);
}

function selectionOf(fields: Readonly<Record<string, Field>>): string {
  const selected = Object.entries(fields).map(([name, field]) => {
    if (field.type === 'reference') return `${name}Ref { id digest }`;
    return field.type === 'group' ? `${name} ${selectionOf(field.fields)}` : name;
  });
  return `{ ${selected.join(' ')} }`;
}

/** What was asked for, in the form in which it was given. */
function contentOf(fields: Readonly<Record<string, Field>>, row: Content): Content {
  const given = Object.entries(fields).flatMap(([name, field]) => {
    const value = row[field.type === 'reference' ? `${name}Ref` : name];
    if (value === null || value === undefined) return [];
    const one = (single: unknown) => {
      if (field.type === 'group') return contentOf(field.fields, single as Content);
      if (field.type !== 'reference') return single;
      const { id, digest } = single as Reference;
      return digest == null ? { id } : { id, digest };
    };
    return [[name, Array.isArray(value) ? value.map(one) : one(value)]];
  });
  return Object.fromEntries(given);
}

function idsIn({ list }: { list: { nodes: readonly { id: string }[] } }): readonly string[] {
  return list.nodes.map(({ id }) => id);
}

/** A condition on a facet that this value fits. */
function fitting(field: Field, value: unknown): unknown {
  switch (field.type) {
    case 'date':
      return { from: value, to: value };
    case 'integer':
    case 'decimal':
      return { min: String(value), max: String(value) };
    case 'boolean':
      return value;
    default:
      return [value];
  }
}

/** One that none of these fits; undefined where there is no other value. */
function missing(field: Field, values: readonly unknown[]): unknown {
  switch (field.type) {
    case 'date':
      return { from: '2999-01-01' };
    case 'integer':
    case 'decimal':
      return { min: '999999999' };
    case 'boolean':
      return !values[0];
    case 'enum': {
      const others = Object.keys(field.values).filter((value) => !values.includes(value));
      return others.length === 0 ? undefined : others;
    }
    case 'code':
      return [OTHER_CODES[field.vocabulary]];
    default:
      return undefined;
  }
}

/** Codes that no example has. */
const OTHER_CODES = {
  sdg: '17.19',
  unit: 'ISK',
  language: 'zu',
  region: 'AQ',
  sector: 'U99',
  register: 'WIKIDATA:Q1',
} as const;
