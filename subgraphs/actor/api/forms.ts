import { GraphQLID, GraphQLInt, GraphQLString } from 'graphql';
import type { OutputClass, OutputField, TypeBuilder } from '../../../schema/graphql/index.ts';
import { AUDIENCES, type KindRegistry, VOCABULARIES } from '../../../schema/index.ts';
import { defaultAudienceOf } from '../forms/default-audience.ts';
import { FORM_FIELD_TYPES, kindForm, vocabularyOf } from '../forms/kind-form.ts';
import type { NodeContext } from './context.ts';

/** The queries from which a page makes forms, so that a new kind needs no new form. */
export function formQueries(builder: TypeBuilder, registry: KindRegistry): Readonly<Record<string, OutputField>> {
  const form = formType(builder);
  const vocabulary = vocabularyType(builder);
  const audience = builder.object('CharterAudience', {
    description: 'What a form prefills as the audience of a record.',
    fields: {
      audience: {
        type: () => builder.enumeration('Audience', 'Who may see a record.', AUDIENCES),
        required: true,
        description: 'The audience.',
      },
      networks: { type: () => GraphQLID, list: true, required: true, description: 'Of NETWORKS: the network itself.' },
    },
  });
  return {
    forms: {
      type: () => form,
      list: true,
      description:
        'The forms of kinds of records, made from the rules by which they are checked. For people of the actor from READER on.',
      args: {
        kinds: {
          type: () => GraphQLString,
          list: true,
          description: 'Names of kinds; all unless told, in their order.',
        },
      },
      resolve: async (_root, { kinds }: { kinds?: readonly string[] | null }, context: NodeContext) => {
        const { packs } = context.writer('READER');
        const wanted = registry.kinds.filter(({ name }) => kinds == null || kinds.includes(name));
        return wanted.map((kind) => kindForm(kind, packs));
      },
    },
    vocabulary: {
      type: () => vocabulary,
      description: 'The codes of a vocabulary that a field of a form takes; nothing of a name that there is not.',
      args: {
        name: { type: () => GraphQLString, required: true, description: 'Its name, as in `FormField.vocabulary`.' },
        language: {
          type: () => GraphQLString,
          description:
            'The language of the labels (BCP 47), where the platform knows them in it: countries, languages and currencies. English unless told.',
        },
      },
      resolve: (_root, { name, language }: { name: string; language?: string | null }, context: NodeContext) => {
        context.writer('READER');
        return vocabularyOf(name, language != null && VOCABULARIES.language.check(language) ? language : 'en');
      },
    },
    defaultAudience: {
      type: () => audience,
      description:
        'To whom the charter of a network asks its members to show what they publish for it: a charter asks, each owner decides. Nothing where it does not say. A charter of somebody else is read at the hub.',
      args: { network: { type: () => GraphQLID, required: true, description: 'Id of the charter.' } },
      resolve: async (_root, { network }: { network: string }, context: NodeContext) =>
        defaultAudienceOf(network, context.writer('READER').store, registry, context.readHub),
    },
  };
}

function formType(builder: TypeBuilder): OutputClass {
  const text = (description: string) => ({ type: () => GraphQLString, required: true, description }) as const;
  const maybe = (description: string) => ({ type: () => GraphQLString, description }) as const;
  const flag = (description: string) => ({ type: () => Boolean, required: true, description }) as const;
  const count = (description: string) => ({ type: () => GraphQLInt, description }) as const;
  const names = (description: string) =>
    ({ type: () => GraphQLString, list: true, required: true, description }) as const;
  const choice = builder.object('FormChoice', {
    description: 'One of the values that a field takes.',
    fields: {
      value: text('As it is written.'),
      label: text('As people read it, in English.'),
      description: text('What it means.'),
    },
  });
  const field: OutputClass = builder.object('FormField', {
    description: 'A field of a form.',
    fields: {
      name: text('Its name, as in the content.'),
      path: text('Its name with those of the groups around it: `target.due`. Unique in its form.'),
      label: text('What people call it, in English, made from the name.'),
      description: text('What belongs into it.'),
      type: {
        type: () => builder.enumeration('FormFieldType', 'What a field of a form takes.', FORM_FIELD_TYPES),
        required: true,
        description: 'What it takes; of a list, what each of its values is.',
      },
      required: flag('Whether it must be there when the record is published. A draft may lack it.'),
      isList: flag('Whether it takes a list of values.'),
      maxItems: count('Of a list: how many values at most.'),
      maxLength: count('Of a text: how many characters at most.'),
      min: count('Of a whole number: the smallest.'),
      max: count('Of a whole number: the largest.'),
      choices: { type: () => choice, list: true, required: true, description: 'Of CHOICE: the values.' },
      vocabulary: maybe('Of CODE: the name of the vocabulary; ask `vocabulary` for its codes.'),
      expects: maybe('Of CODE: what is expected, in words.'),
      unitField: maybe('Of DECIMAL: the name of the field beside it that has its unit.'),
      toActor: flag('Of REFERENCE: it takes the DID of an actor.'),
      toAnyRecord: flag('Of REFERENCE: it takes a record of any kind.'),
      toKinds: names('Of REFERENCE: it takes a record of one of these kinds.'),
      pinned: flag('Of REFERENCE: the digest of the version that is meant must be there.'),
      asks: flag('Of REFERENCE: whoever is meant, or owns what is meant, is asked to confirm the record.'),
      seenWithRecord: flag('Whoever sees the record sees it: it can have no audience of its own that is narrower.'),
      personal: flag('It says something about a person.'),
      fields: { type: () => field, list: true, required: true, description: 'Of GROUP: its fields.' },
    },
  });
  return builder.object('KindForm', {
    description: 'A form for one kind of record.',
    fields: {
      kind: text('Name of the kind, as `saveDraft` takes it.'),
      label: text('What people call it, in English, made from the name.'),
      description: text('What a record of it is.'),
      pack: text('The pack that it belongs to; `core` is always on.'),
      isOn: flag('Whether your actor has the pack switched on: without it, no new record of it is published.'),
      needsSign: flag('It binds the organization: a SIGNER publishes it.'),
      single: flag('An actor has one record of it at most, which is revised.'),
      notPublic: flag('It cannot be PUBLIC.'),
      title: maybe('Name of the field by which a record is called.'),
      speaksFor: maybe(
        'Name of the field by which it gives another actor as the author of its words: with it, the record is shown to that actor alone at first.',
      ),
      networkFields: names(
        'Names of fields that point to a charter: once one is filled, `defaultAudience` of that network prefills the audience.',
      ),
      fields: { type: () => field, list: true, required: true, description: 'Its fields, in their order.' },
    },
  });
}

function vocabularyType(builder: TypeBuilder): OutputClass {
  const code = builder.object('VocabularyCode', {
    description: 'A code, and what people call it.',
    fields: {
      code: { type: () => GraphQLString, required: true, description: 'As it is written.' },
      label: { type: () => GraphQLString, required: true, description: 'As people read it.' },
    },
  });
  return builder.object('Vocabulary', {
    description: 'A public vocabulary.',
    fields: {
      name: { type: () => GraphQLString, required: true, description: 'Its name here.' },
      expects: { type: () => GraphQLString, required: true, description: 'What is expected, in words.' },
      source: { type: () => GraphQLString, required: true, description: 'Where the whole list is kept.' },
      isOpen: {
        type: () => Boolean,
        required: true,
        description: 'Whether other codes than these can be written too.',
      },
      codes: { type: () => code, list: true, required: true, description: 'Codes to choose from.' },
    },
  });
}
