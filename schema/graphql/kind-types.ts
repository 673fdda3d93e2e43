import { GraphQLID, GraphQLInt, GraphQLString } from 'graphql';
import type { KindDefinition } from '../define-kind.ts';
import type { Field } from '../fields.ts';
import { DateScalar, DecimalScalar, UrlScalar } from './scalars.ts';
import type { InputClass, InputField, OutputClass, OutputField, TypeBuilder, TypeRef } from './type-builder.ts';

/** GraphQL types made from the fields of kinds. */
export type KindTypes = {
  /** `{ id digest }` */
  readonly reference: OutputClass;
  /** The content fields of a kind, as its node serves them: a reference field `x` appears as `xRef`. */
  contentFields(kind: KindDefinition): Readonly<Record<string, OutputField>>;
  /** Input of a new record: what is required is non-null. */
  input(kind: KindDefinition): InputClass;
  /** Input of a revision or draft: everything optional; null removes a field. */
  changes(kind: KindDefinition): InputClass;
  /** The GraphQL type of a field's single values. */
  valueType(field: Field): TypeRef;
};

/** Declares, on demand, the types that the kinds need in one subgraph. */
export function kindTypes(builder: TypeBuilder): KindTypes {
  const groups = new Map<string, OutputClass>();
  const inputs = new Map<string, InputClass>();
  const reference = builder.object('Reference', {
    description: 'Points to a record, or to an actor (then without digest). The digest says which version was meant.',
    directives: ['@shareable'],
    fields: {
      id: { type: () => GraphQLID, required: true, description: 'Id of the record, or DID of the actor.' },
      digest: { type: () => GraphQLString, description: 'Digest of the version that was meant.' },
    },
  });
  const referenceInput = once(() =>
    builder.input('ReferenceInput', {
      description: 'Points to a record, or to an actor (then without digest).',
      fields: {
        id: { type: () => GraphQLID, required: true, description: 'Id of the record, or DID of the actor.' },
        digest: {
          type: () => GraphQLString,
          description: 'Digest of the version that is meant, as its `record { digest }` shows it.',
        },
      },
    }),
  );

  const valueType = (field: Field): TypeRef => {
    switch (field.type) {
      case 'text':
      case 'code':
        return GraphQLString;
      case 'integer':
        return GraphQLInt;
      case 'decimal':
        return DecimalScalar;
      case 'boolean':
        return Boolean;
      case 'date':
        return DateScalar;
      case 'url':
        return UrlScalar;
      case 'enum':
        return builder.enumeration(field.name, field.description, field.values);
      case 'reference':
        return reference;
      case 'group':
        return groupType(field);
    }
  };
  const groupType = (field: Field & { type: 'group' }): OutputClass => {
    const known = groups.get(field.name);
    if (known) return known;
    const made = builder.object(field.name, { description: field.description, fields: outputFields(field.fields) });
    groups.set(field.name, made);
    return made;
  };
  const outputFields = (fields: Readonly<Record<string, Field>>): Record<string, OutputField> =>
    Object.fromEntries(
      Object.entries(fields).map(([name, field]) => [
        field.type === 'reference' ? `${name}Ref` : name,
        { type: () => valueType(field), description: describe(field), ...(field.list ? { list: true } : {}) },
      ]),
    );
  const inputType = (field: Field, partial: boolean): TypeRef => {
    if (field.type === 'reference') return referenceInput();
    if (field.type === 'group') return inputOf(`${field.name}Input`, field.description, field.fields, partial);
    return valueType(field);
  };
  const inputOf = (
    name: string,
    description: string,
    fields: Readonly<Record<string, Field>>,
    partial: boolean,
  ): InputClass => {
    const known = inputs.get(name);
    if (known) return known;
    const inputFields = Object.entries(fields).map(([field, definition]): [string, InputField] => [
      field,
      {
        type: () => inputType(definition, partial),
        description: describe(definition),
        ...(definition.list ? { list: true } : {}),
        ...(definition.required && !partial ? { required: true } : {}),
      },
    ]);
    const made = builder.input(name, { description, fields: Object.fromEntries(inputFields) });
    inputs.set(name, made);
    return made;
  };

  return {
    reference,
    valueType,
    contentFields: (kind) => outputFields(kind.fields),
    input: (kind) => inputOf(`${kind.name}Input`, `A new ${kind.name}. ${kind.description}`, kind.fields, false),
    changes: (kind) =>
      inputOf(
        `${kind.name}Changes`,
        `Changes to a ${kind.name}: only what is given changes; null removes a field.`,
        kind.fields,
        true,
      ),
  };
}

function describe(field: Field): string {
  const notes = [
    field.type === 'text' ? `At most ${field.max} characters.` : '',
    field.list ? `At most ${field.list} values.` : '',
    field.personal ? 'Personal data.' : '',
    field.standard ? `Standard: ${field.standard}.` : '',
  ].filter(Boolean);
  return [field.description, ...notes].join(' ');
}

function once<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
