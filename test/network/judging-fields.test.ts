import { type GraphQLObjectType, getNamedType, isObjectType } from 'graphql';
import { describe, expect, test } from 'vitest';
import { networkSchema } from '../../subgraphs/network/api/network-schema.ts';
import { opening } from './support/opened.ts';

const open = opening();

const types = Object.values(networkSchema().getTypeMap()).filter(isObjectType);

/** What a judging rule comes to is of a type with what the rule cannot see and with what those concerned reply. */
function isJudging(type: unknown): type is GraphQLObjectType {
  return isObjectType(type) && 'caveats' in type.getFields() && 'replies' in type.getFields();
}

const judging = types.flatMap((type) =>
  Object.values(type.getFields()).flatMap((field) =>
    isJudging(getNamedType(field.type)) ? [{ owner: type.name, field: field.name, args: field.args }] : [],
  ),
);

describe('fields that judge', () => {
  test('are there, and belong to what they are about, never to the root', () => {
    expect(judging.map(({ owner, field }) => `${owner}.${field}`)).toEqual(
      expect.arrayContaining(['Partnership.mutualBenefit', 'Partnership.planClashes', 'SharedValueNetwork.equity']),
    );
    expect(judging.filter(({ owner }) => !['Partnership', 'SharedValueNetwork', 'ValueActor'].includes(owner))).toEqual(
      [],
    );
  });

  test('say in their description for whom they are, and what is weak', () => {
    for (const type of types.filter(isJudging)) {
      expect(type.description, type.name).toMatch(/only.*null for everybody else/);
      expect(type.description, type.name).toContain('Weak:');
    }
  });

  test('are null for somebody who is nobody, also where everything that they rest on is PUBLIC', async () => {
    const node = await open.node(['ash', 'birch', 'cedar', 'dogwood', 'elm']);
    const [ash, ...others] = node.actors;
    if (!ash) throw new Error('five actors are there');
    const charter = await ash.publish('SharedValueNetwork', { name: 'Water', ambition: 'Clean' });
    for (const actor of others) {
      const { envelope, digest } = await actor.publish('Membership', { network: { id: charter.envelope.id } });
      await ash.publish('Answer', { about: { id: envelope.id, digest }, verdict: 'CONFIRMED' });
    }
    const parties = others.map(({ did }) => ({ id: did }));
    const partnership = await ash.publish('Partnership', { title: 'Wells', purpose: 'Dig', parties });
    const hub = await open.hubOf(node);
    const ids: Record<string, string> = {
      SharedValueNetwork: charter.envelope.id,
      Partnership: partnership.envelope.id,
    };
    for (const { owner, field, args } of judging) {
      expect(args.filter(({ type, defaultValue }) => String(type).endsWith('!') && defaultValue === undefined)).toEqual(
        [],
      );
      const asked = owner === 'ValueActor' ? `actor(id: "${ash.did}")` : `node(id: "${ids[owner]}")`;
      const data = await hub.data(`{ ${asked} { ... on ${owner} { ${field} { __typename } } } }`);
      expect(Object.values(data)[0], `${owner}.${field}`).toEqual({ [field]: null });
    }
  });
});
