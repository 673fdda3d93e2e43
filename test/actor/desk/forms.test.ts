import { describe, expect, test } from 'vitest';
import { registry, VOCABULARIES } from '../../../schema/index.ts';
import { kindExamples, type Places } from '../../network/support/kind-examples/index.ts';
import { startTrustWorld } from '../../scenarios/trust/support/trust-world.ts';
import { joined } from '../people/support/visitor.ts';
import { startTestNode } from '../support/test-node.ts';

const ACME = 'did:web:acme.example';
const FIELD = `fragment F on FormField { name path label description type required isList maxItems maxLength min max vocabulary expects unitField
  toActor toAnyRecord toKinds pinned asks seenWithRecord personal choices { value label description } }`;
const FORMS = `query ($kinds: [String!]) { forms(kinds: $kinds) { kind label description pack isOn needsSign single notPublic title speaksFor networkFields
  fields { ...F fields { ...F fields { ...F } } } } } ${FIELD}`;

// biome-ignore lint/suspicious/noExplicitAny: forms are looked into at every depth
type Any = any;

const CHECK =
  'query ($kind: String!, $values: Content) { checkDraft(kind: $kind, changes: $values) { faults { code field message } canBeKept canBePublished } }';
/** Records of others that examples point to. */
const PLACES: Places = {
  did: (actor) => `did:web:${actor}.example`,
  record: (label) => {
    const example = kindExamples.find((one) => one.label === label)!;
    const id = `did:web:${example.by}.example/${registry.byName(example.kind)!.segment}/01K0000000000000000000000A`;
    return { id, digest: `sha-256:${'A'.repeat(43)}` };
  },
};

async function member() {
  const node = await startTestNode([ACME], undefined, { packs: ['roundtable'] });
  return { node, ada: await joined(node, ACME, 'Ada', 'MEMBER') };
}

describe('forms', () => {
  test('are there for every kind, with every field that its rules know, however deep', async () => {
    const { ada } = await member();
    const { body } = await ada.graphql(FORMS);
    expect(body.errors).toBeUndefined();
    expect(body.data.forms.map(({ kind }: Any) => kind)).toEqual(registry.kinds.map(({ name }) => name));
    for (const form of body.data.forms as Any[]) {
      const kind = registry.byName(form.kind)!;
      const check = (fields: Any[], known: Any, prefix: string) => {
        expect(fields.map(({ name }) => name)).toEqual(Object.keys(known));
        for (const field of fields) {
          const one = known[field.name];
          expect(field.path).toBe(`${prefix}${field.name}`);
          expect([field.description, field.required, field.isList]).toEqual([
            one.description,
            one.required ?? false,
            one.list !== undefined,
          ]);
          expect(field.label).toMatch(/^[A-Z]/);
          expect(field.choices.map(({ value }: Any) => value)).toEqual(
            one.type === 'enum' ? Object.keys(one.values) : [],
          );
          if (one.type === 'group') check(field.fields, one.fields, `${field.path}.`);
          else expect(field.fields ?? []).toEqual([]);
        }
      };
      check(form.fields, kind.fields, '');
      expect(form.isOn).toBe(['core', 'roundtable'].includes(kind.pack));
    }
  });

  test('say of a field what it takes', async () => {
    const { ada } = await member();
    const { body } = await ada.graphql(FORMS, { kinds: ['Commitment', 'Answer', 'Indicator', 'Post'] });
    const form = (kind: string) => body.data.forms.find((one: Any) => one.kind === kind);
    const field = (kind: string, name: string) => form(kind).fields.find((one: Any) => one.name === name);
    expect(form('Commitment')).toMatchObject({ label: 'Commitment', needsSign: true, title: 'title' });
    expect(field('Commitment', 'contributionKind')).toMatchObject({ label: 'Contribution kind', type: 'CHOICE' });
    expect(field('Commitment', 'contributionKind').choices[0]).toEqual({
      value: 'FUNDS',
      label: 'Funds',
      description: 'Money.',
    });
    expect(field('Commitment', 'quantity')).toMatchObject({ type: 'DECIMAL', unitField: 'unit' });
    expect(field('Commitment', 'unit')).toMatchObject({ type: 'CODE', vocabulary: 'unit' });
    expect(field('Commitment', 'receiver')).toMatchObject({ type: 'REFERENCE', toActor: true, asks: true });
    expect(field('Commitment', 'receiver').seenWithRecord).toBe(true);
    expect(field('Answer', 'about')).toMatchObject({ toAnyRecord: true, pinned: true, required: true });
    expect(field('Indicator', 'target').fields.find((one: Any) => one.name === 'due')).toMatchObject({
      path: 'target.due',
      type: 'DATE',
    });
    expect(field('Post', 'text')).toMatchObject({ type: 'TEXT', maxLength: 8000 });
    expect(form('Post').speaksFor).toBe('attributedTo');
    expect((await ada.graphql(FORMS, { kinds: ['Membership'] })).body.data.forms[0].networkFields).toEqual(['network']);
  });

  test('have vocabularies with labels, in the language of the reader where the platform knows it', async () => {
    const { ada } = await member();
    const VOCABULARY =
      'query ($name: String!, $language: String) { vocabulary(name: $name, language: $language) { name isOpen source codes { code label } } }';
    const ask = async (name: string, language?: string) =>
      (await ada.graphql(VOCABULARY, { name, language })).body.data.vocabulary;
    const labels = async (name: string, language?: string) =>
      Object.fromEntries((await ask(name, language)).codes.map(({ code, label }: Any) => [code, label]));
    expect(await labels('region', 'nl')).toMatchObject({ BE: 'België', NL: 'Nederland' });
    expect(await labels('region', 'not a language')).toMatchObject({ BE: 'Belgium' });
    const sdgs = await labels('sdg');
    expect(Object.keys(sdgs)).toHaveLength(17 + 169);
    expect(sdgs).toMatchObject({ 6: 'Clean water and sanitation', '6.6': 'Clean water and sanitation, target 6.6' });
    expect(await labels('unit', 'nl')).toMatchObject({ EUR: 'Euro', 't{CO2eq}': 'tonnes of CO2 equivalent' });
    expect(await labels('language')).toMatchObject({ nl: 'Dutch' });
    expect((await ask('sdg')).isOpen).toBe(false);
    for (const name of ['__proto__', 'constructor', 'colours']) expect(await ask(name)).toBeNull();
    for (const [name, { check }] of Object.entries(VOCABULARIES))
      for (const { code } of (await ask(name)).codes) expect([name, code, check(code)]).toEqual([name, code, true]);
  });

  test('are for people of the actor', async () => {
    const { node, ada } = await member();
    for (const query of [
      FORMS,
      '{ vocabulary(name: "sdg") { name } }',
      `{ defaultAudience(network: "${ACME}/network/x") { audience } }`,
    ])
      expect((await node.ask(query)).errors![0]!.extensions.code).toBe('UNAUTHENTICATED');
    expect((await ada.graphql('{ defaultAudience(network: "x") { audience } }')).code).toBe('BAD_ID');
  });

  test('let every example of a kind be checked, kept and read back as it was', async () => {
    const node = await startTestNode([ACME]);
    const ada = await joined(node, ACME, 'Ada', 'SIGNER');
    const SAVE =
      'mutation ($kind: String!, $values: Content!) { saveDraft(kind: $kind, changes: $values) { id values content { id } } }';
    for (const { kind, content, bad = [] } of kindExamples) {
      const values = content(PLACES);
      const saved = await ada.graphql(SAVE, { kind, values });
      expect([kind, saved.body.errors]).toEqual([kind, undefined]);
      expect(saved.body.data.saveDraft.values).toEqual(values);
      const check = async (changes: object) =>
        (await ada.graphql(CHECK, { kind, values: changes })).body.data.checkDraft;
      expect([kind, await check(values)]).toMatchObject([kind, { faults: [], canBeKept: true, canBePublished: true }]);
      for (const { why, change, code, field } of bad) {
        const { faults, canBePublished } = await check({ ...values, ...change(PLACES) });
        expect([kind, why, canBePublished]).toEqual([kind, why, false]);
        expect([kind, why, faults]).toEqual([
          kind,
          why,
          expect.arrayContaining([expect.objectContaining({ code, field })]),
        ]);
      }
    }
  });
});

test('the charter of a network says to whom its members show things, whoever hosts it', {
  timeout: 120_000,
}, async () => {
  const world = await startTrustWorld([['ash'], ['birch']]);
  try {
    const [ash = '', birch = ''] = world.dids;
    const charter = (defaultAudience: string | undefined) => ({ name: 'Water', ambition: 'More', defaultAudience });
    const make = (at: string, audience?: string) =>
      world.publish(at, 'SharedValueNetwork', JSON.parse(JSON.stringify(charter(audience))), { audience: 'PUBLIC' });
    const theirs = await make(ash, 'NETWORKS');
    const [own, silent] = [await make(birch, 'MEMBERS'), await make(birch)];
    await world.settled();
    const ada = await joined(world.nodeOf(birch).node, birch, 'Ada', 'READER');
    const ask = async (network: string) =>
      (
        await ada.graphql('query ($network: ID!) { defaultAudience(network: $network) { audience networks } }', {
          network,
        })
      ).body.data.defaultAudience;
    expect(await ask(theirs)).toEqual({ audience: 'NETWORKS', networks: [theirs] });
    expect(await ask(own)).toEqual({ audience: 'MEMBERS', networks: [] });
    expect(await ask(silent)).toBeNull();
    expect(await ask(`${ash}/goal/01K0000000000000000000000A`)).toBeNull();
    expect(await ask(`${ash}/network/01K0000000000000000000000A`)).toBeNull();
  } finally {
    await world.close();
  }
});
