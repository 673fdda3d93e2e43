import { GraphQLBoolean, GraphQLID, GraphQLInt, GraphQLString } from 'graphql';
import {
  DateScalar,
  DateTimeScalar,
  type EnumValues,
  type OutputField,
  type TypeBuilder,
} from '../../../schema/graphql/index.ts';
import { type KindRegistry, PACK_VALUES, packValue } from '../../../schema/index.ts';
import type { Bearer } from '../access/tokens.ts';
import type { Passkey } from '../store/people-port.ts';
import type { NodeContext } from './context.ts';

/** The queries about who asks: themselves, their organization, and the hubs that it joined. */
export function meQueries(
  builder: TypeBuilder,
  registry: KindRegistry,
  role: EnumValues,
): Readonly<Record<string, OutputField>> {
  const passkey = builder.object('OwnPasskey', {
    description: 'A device that you sign in with.',
    fields: {
      id: { type: () => GraphQLString, required: true, description: 'Its id: `/passkeys/remove` takes it.' },
      createdAt: { type: () => DateTimeScalar, required: true, description: 'When it was added.' },
    },
  });
  const organization = builder.object('OwnOrganization', {
    description: 'The actor that you work for, as its node has it.',
    fields: {
      id: { type: () => GraphQLID, required: true, description: 'Its DID.' },
      name: { type: () => GraphQLString, required: true, description: 'Its name at this node.' },
      packs: {
        type: () => builder.enumeration('Pack', 'A pack of kinds that can be switched on and off.', PACK_VALUES),
        list: true,
        required: true,
        description: 'The packs of kinds that are on, beside the core.',
      },
      fourEyes: {
        type: () => GraphQLString,
        list: true,
        required: true,
        description: 'Kinds of which two signers publish: one keeps a draft, another approves it.',
      },
    },
  });
  const me = builder.object('Me', {
    description: 'Who you are at this node.',
    fields: {
      id: {
        type: () => GraphQLID,
        required: true,
        description: 'Your id here, or `token:` and the label of your token.',
      },
      actor: { type: () => GraphQLID, required: true, description: 'The actor that you work for.' },
      role: { type: () => role, required: true, description: 'What you may do.' },
      name: { type: () => GraphQLString, required: true, description: 'Your name, or the label of your token.' },
      until: {
        type: () => DateScalar,
        description: 'The last day of what was delegated to you; nothing where it has no end.',
        resolve: async ({ id }: { id: string }, _args: object, context: NodeContext) =>
          (await peopleOf(context)?.person(id))?.until,
      },
      passkeys: {
        type: () => passkey,
        list: true,
        required: true,
        description:
          'The devices that you sign in with; none of a token, and where your organization’s account is used.',
        resolve: async ({ id }: { id: string }, _args: object, context: NodeContext): Promise<readonly Passkey[]> =>
          (await peopleOf(context)?.passkeysOf(id)) ?? [],
      },
      organization: {
        type: () => organization,
        required: true,
        description: 'The actor that you work for, with what it has switched on.',
        resolve: ({ actor }: { actor: string }, _args: object, { actors }: NodeContext) => {
          const { did, name, packs, fourEyes } = actors.get(actor) ?? unhosted();
          const binding = registry.kinds.filter(({ needsSign }) => needsSign).map((kind) => kind.name);
          return {
            ...{ id: did, name },
            packs: [...packs].map(packValue).sort(),
            fourEyes: fourEyes === true ? binding : fourEyes === false ? [] : fourEyes,
          };
        },
      },
    },
  });
  return {
    me: {
      type: () => me,
      description: 'Who you are here; nothing for those who are not signed in and show no token.',
      resolve: async (_root, _args: object, { bearer }: NodeContext) => bearer && meAs(bearer),
    },
    hubs: hubsField(builder),
  };
}

function meAs({ actor, role, label: name, person: id }: Bearer) {
  return { id, actor, role, name };
}

function peopleOf({ bearer, actors }: NodeContext) {
  return bearer && actors.get(bearer.actor)?.store.people;
}

function unhosted(): never {
  throw new Error('Somebody is signed in for hosted actors only.');
}

function hubsField(builder: TypeBuilder): OutputField {
  const hub = builder.object('JoinedHub', {
    description: 'A hub that your actor joined.',
    fields: {
      id: { type: () => GraphQLID, required: true, description: 'Its DID: `/reading?hub=` takes it.' },
      name: { type: () => GraphQLString, required: true, description: 'What its operator calls it.' },
      isMember: {
        type: () => GraphQLBoolean,
        required: true,
        description: 'Whether its roster has your actor as an active member.',
      },
      members: { type: () => GraphQLInt, description: 'How many active members its roster has.' },
      heardAt: { type: () => DateTimeScalar, description: 'When the roster was signed that was read last.' },
      code: { type: () => GraphQLString, description: 'Why the roster could not be read last, as a stable code.' },
    },
  });
  return {
    type: () => hub,
    list: true,
    description:
      'The hubs that your actor joined, the first one first: that one is read unless another is named. For people of the actor from READER on.',
    resolve: async (_root, _args: object, context: NodeContext) => {
      const { did } = context.writer('READER');
      return context.hubsOf(did).map(({ heardAt, ...one }) => ({
        ...one,
        heardAt: heardAt === undefined ? null : new Date(heardAt).toISOString(),
      }));
    },
  };
}
