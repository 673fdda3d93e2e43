import { isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';
import { expect, test } from 'vitest';
import { registry } from '../../schema/index.ts';
import { nodeSchema } from '../../subgraphs/actor/api/schema.ts';

const OF_GRAPHQL_AND_FEDERATION =
  /^(__.*|String|Int|Float|Boolean|ID|_Any|_Entity|_Service|federation__.*|link__.*|Query|Mutation)$/;

test('every type, field, argument and value of the node says what it is', () => {
  const silent: string[] = [];
  for (const type of Object.values(nodeSchema(registry).getTypeMap())) {
    if (!OF_GRAPHQL_AND_FEDERATION.test(type.name) && !type.description) silent.push(type.name);
    if (type.name.startsWith('__') || type.name === '_Service') continue;
    if (isObjectType(type) || isInterfaceType(type)) {
      for (const field of Object.values(type.getFields())) {
        if (field.name.startsWith('_')) continue;
        if (!field.description) silent.push(`${type.name}.${field.name}`);
        for (const arg of field.args) if (!arg.description) silent.push(`${type.name}.${field.name}(${arg.name})`);
      }
    }
    if (isInputObjectType(type))
      for (const field of Object.values(type.getFields()))
        if (!field.description) silent.push(`${type.name}.${field.name}`);
    if (isEnumType(type))
      for (const value of type.getValues()) if (!value.description) silent.push(`${type.name}.${value.name}`);
  }
  expect(silent).toEqual([]);
});

test('every kind has its list, its mutations and its entity', () => {
  const schema = nodeSchema(registry);
  const actor = schema.getType('ValueActor');
  const fields = isObjectType(actor) ? actor.getFields() : {};
  const mutations = schema.getMutationType()?.getFields() ?? {};
  for (const { name, plural, single } of registry.kinds) {
    expect(Object.keys(fields)).toContain(single ?? plural);
    for (const verb of ['publish', 'revise', 'draft']) expect(Object.keys(mutations)).toContain(`${verb}${name}`);
  }
});
