import { GraphQLBoolean, GraphQLID, GraphQLInt, GraphQLString } from 'graphql';
import { DateScalar, DateTimeScalar, type OutputField, type TypeBuilder } from '../../../schema/graphql/index.ts';
import { type KindRegistry, ROLES, type Role } from '../../../schema/index.ts';
import { type Bearer, requireRole } from '../access/tokens.ts';
import { MAX_INVITATION_DAYS } from '../people/invitations.ts';
import { peopleDesk } from '../people/people-desk.ts';
import type { NodeContext } from './context.ts';
import { meQueries } from './me.ts';

type Fields = Readonly<Record<string, OutputField>>;
type InviteArgs = { name: string; role: Role; days?: number | null; until?: string | null };

/** Queries and mutations about the people of the actor that the asker works for. */
export function peopleFields(
  builder: TypeBuilder,
  registry: KindRegistry,
): { readonly queries: Fields; readonly mutations: Fields } {
  const role = builder.enumeration('Role', 'What people may do at their node; each role includes those before.', ROLES);
  const person = builder.object('Person', {
    description: 'Somebody who signs in at this node.',
    fields: {
      id: { type: () => GraphQLID, required: true, description: 'Random; says nothing about the person.' },
      name: { type: () => GraphQLString, required: true, description: 'As whoever invited them wrote it.' },
      role: { type: () => role, required: true, description: 'What they may do.' },
      disabled: {
        type: () => GraphQLBoolean,
        required: true,
        description: 'They may not sign in for now.',
        resolve: async ({ disabled }: { disabled?: boolean }) => disabled ?? false,
      },
      until: {
        type: () => DateScalar,
        description: 'The last day of what was delegated to them; nothing where it has no end.',
      },
      createdAt: { type: () => DateTimeScalar, required: true, description: 'When they joined.' },
    },
  });
  const invitation = builder.object('Invitation', {
    description: 'An invitation that nobody has used yet.',
    fields: {
      id: {
        type: () => GraphQLID,
        required: true,
        description: 'Names it here; no way in.',
        resolve: async ({ digest }: { digest: string }) => digest,
      },
      name: { type: () => GraphQLString, required: true, description: 'Whom it is for.' },
      role: { type: () => role, required: true, description: 'What they will be able to do.' },
      until: { type: () => DateScalar, description: 'The last day of the role that it gives, if it has one.' },
      expiresAt: { type: () => DateTimeScalar, required: true, description: 'Until when it holds.' },
    },
  });
  const people = builder.object('People', {
    description: 'The people of an actor, and who is invited.',
    fields: {
      persons: { type: () => person, list: true, description: 'Who has joined.' },
      invitations: { type: () => invitation, list: true, description: 'Who has not yet.' },
    },
  });
  const link = builder.object('InvitationLink', {
    description: 'A new invitation, with its link: shown this once.',
    fields: {
      link: { type: () => GraphQLString, required: true, description: 'Send it to that person, and to nobody else.' },
      invitation: { type: () => invitation, required: true, description: 'The invitation.' },
    },
  });
  const id = { type: () => GraphQLID, required: true, description: 'Id of the person.' } as const;

  return {
    queries: {
      ...meQueries(builder, registry, role),
      people: {
        type: () => people,
        description: 'Who signs in for your actor. This needs the role COORDINATOR.',
        resolve: async (_root, _args: object, context: NodeContext) => {
          const { store } = context.writer('COORDINATOR');
          await store.people.removeExpired(new Date().toISOString());
          return { persons: await store.people.persons(), invitations: await store.people.invitations() };
        },
      },
    },
    mutations: {
      invite: {
        type: () => link,
        description:
          'Invites a colleague: a link that works once. This needs the role COORDINATOR and gives no more than your own; where four eyes are asked for, signers are invited at the command line only.',
        args: {
          name: { type: () => GraphQLString, required: true, description: 'How the person is called here.' },
          role: {
            type: () => role,
            required: true,
            description: 'What they will be able to do; SERVICE is for scripts.',
          },
          days: {
            type: () => GraphQLInt,
            description: `For how many days it holds; ${MAX_INVITATION_DAYS} unless told, which is the most.`,
          },
          until: {
            type: () => DateScalar,
            description:
              'The last day of the role that it gives: what was delegated ends by itself. Yours, where yours has an end, unless told an earlier one.',
          },
        },
        resolve: async (_root, args: InviteArgs, context: NodeContext) => {
          const { desk, actor } = deskOf(context);
          const { name, role: wanted, days, until } = args;
          const made = await desk.invite({
            ...{ name, role: wanted },
            ...(days == null ? {} : { days }),
            ...(until == null ? {} : { until }),
          });
          return { link: `${context.originOf(actor)}/join/${made.text}`, invitation: made.invitation };
        },
      },
      withdrawInvitation: {
        type: () => GraphQLID,
        description: 'Takes back an invitation that nobody has used yet; gives its id back.',
        args: { id: { ...id, description: 'Id of the invitation.' } },
        resolve: async (_root, args: { id: string }, context: NodeContext) => {
          await deskOf(context).desk.withdrawInvitation(args.id);
          return args.id;
        },
      },
      disablePerson: {
        type: () => person,
        description:
          'Shuts somebody out, from the next request on: their sessions end, and what they approved counts no more. This needs the role COORDINATOR, and theirs must not be above yours.',
        args: {
          id,
          disabled: { type: () => GraphQLBoolean, description: 'False lets them in again.', defaultValue: true },
        },
        resolve: async (_root, args: { id: string; disabled?: boolean | null }, context: NodeContext) =>
          deskOf(context).desk.setDisabled(args.id, args.disabled ?? true),
      },
      changeRole: {
        type: () => person,
        description:
          'Gives somebody another role, from their next request on. This needs the role COORDINATOR; neither role may be above yours. Where four eyes are asked for, signers are made at the command line only.',
        args: { id, role: { type: () => role, required: true, description: 'What they may do from now on.' } },
        resolve: async (_root, args: { id: string; role: Role }, context: NodeContext) =>
          deskOf(context).desk.changeRole(args.id, args.role),
      },
      prolongPerson: {
        type: () => person,
        description:
          'Lets what was delegated to somebody go on longer, and no longer than yours does. To end it earlier, disable them. This needs the role COORDINATOR.',
        args: { id, until: { type: () => DateScalar, required: true, description: 'The new last day.' } },
        resolve: async (_root, args: { id: string; until: string }, context: NodeContext) =>
          deskOf(context).desk.prolong(args.id, args.until),
      },
      removePerson: {
        type: () => GraphQLID,
        description:
          'Removes somebody with everything they signed in with; gives the id back. As disablePerson, for good.',
        args: { id },
        resolve: async (_root, args: { id: string }, context: NodeContext) => {
          await deskOf(context).desk.remove(args.id);
          return args.id;
        },
      },
    },
  };
}

function deskOf(context: NodeContext) {
  const bearer: Bearer = requireRole(context.bearer, 'COORDINATOR');
  const actor = context.writer('COORDINATOR');
  return { actor, desk: peopleDesk(actor, bearer) };
}
