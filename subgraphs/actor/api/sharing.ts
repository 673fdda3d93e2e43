import { GraphQLID, GraphQLString } from 'graphql';
import {
  DateTimeScalar,
  type EnumValues,
  type InputField,
  type OutputField,
  type TypeBuilder,
} from '../../../schema/graphql/index.ts';
import { AUDIENCES, type Grant, isRecordId, ownerOf, type VisibilityPolicy } from '../../../schema/index.ts';
import type { FieldAudience, GrantChoice, Sharing } from '../writing/commands.ts';
import type { NodeContext } from './context.ts';

/** The arguments by which a mutation says who may see a record. */
export type SharingArgs = GrantChoice & { readonly fieldAudiences?: readonly FieldAudience[] | null };

/** Declares those arguments. */
export function sharingArgs(builder: TypeBuilder): Readonly<Record<string, InputField>> {
  const audience = builder.enumeration('Audience', 'Who may see a record.', AUDIENCES);
  const field = builder.input('FieldAudienceInput', {
    description:
      'Who may see one field of a record, of those who see the record. To the others it is withheld, by name. Fields that the rights or words of others rest on (docs/kinds.md: seen with the record) cannot be withheld from those who see the record.',
    fields: {
      field: { type: () => GraphQLString, required: true, description: 'Name of the field, as in the input.' },
      ...choiceArgs(audience, 'Who may see the field.', true),
    },
  });
  return {
    ...choiceArgs(
      audience,
      'Who may see it. The name alone of the audience that it has already changes nothing.',
      false,
    ),
    fieldAudiences: {
      type: () => field,
      list: true,
      description:
        'All fields that have an audience of their own, at most 100; left off, those of before stay, and an empty list takes them away.',
    },
  };
}

function choiceArgs(audience: EnumValues, description: string, required: boolean): Record<string, InputField> {
  return {
    audience: { type: () => audience, required, description },
    networks: {
      type: () => GraphQLID,
      list: true,
      description: 'Of the audience NETWORKS: ids of 1 to 100 shared value networks.',
    },
    partners: { type: () => GraphQLID, list: true, description: 'Of the audience PARTNERS: DIDs of 1 to 100 actors.' },
    until: {
      type: () => DateTimeScalar,
      description:
        'Of the audience PARTNERS: the moment, in the future, from which on they may not see it any more; without it there is none.',
    },
  };
}

/** What arguments say, as a command takes it. */
export function sharingOf({ audience, networks, partners, until, fieldAudiences }: SharingArgs): Sharing {
  return { audience, networks, partners, until, fields: fieldAudiences };
}

/** The field `sharing` of a record: who sees what, for the actor's own people. */
export function sharingField(builder: TypeBuilder): OutputField {
  const ofField = builder.object('FieldSharing', {
    description: 'Who may see one field of a record, of those who see the record.',
    fields: {
      field: { type: () => GraphQLString, required: true, description: 'Name of the field.' },
      ...grantFields('Who may see the field.'),
    },
  });
  const sharing = builder.object('Sharing', {
    description: 'Who may see a record.',
    fields: {
      ...grantFields('Who may see the record.'),
      fieldAudiences: {
        type: () => ofField,
        list: true,
        required: true,
        description: 'The fields that have an audience of their own.',
      },
      notKnown: {
        type: () => GraphQLID,
        list: true,
        required: true,
        description:
          'Partners and networks that are named here, and that none of your hubs knows: nobody sees it by them. Check the spelling; who joins later will see it.',
        resolve: (row: SharingRow, _args, { bearer, isKnown }: NodeContext) => {
          const own = bearer?.actor;
          if (own === undefined) return [];
          const named = [row, ...row.fieldAudiences].flatMap(({ networks, partners }) => [...networks, ...partners]);
          // a charter of our own is named by no roster before somebody has joined it
          return [...new Set(named)].filter((id) => !isOwn(id, own) && !isKnown(own, id));
        },
      },
    },
  });
  return {
    type: () => sharing,
    description: 'Who may see the record: for people of the actor at its own node, and null for everybody else.',
  };
}

function grantFields(description: string): Record<string, OutputField> {
  return {
    audience: {
      type: () => GraphQLString,
      required: true,
      description: `${description} One of ${Object.keys(AUDIENCES).join(', ')}; what newer software wrote is for nobody.`,
    },
    networks: { type: () => GraphQLID, list: true, required: true, description: 'Of the audience NETWORKS: which.' },
    partners: { type: () => GraphQLID, list: true, required: true, description: 'Of the audience PARTNERS: who.' },
    until: {
      type: () => DateTimeScalar,
      description: 'Of the audience PARTNERS: the moment from which on it is over.',
    },
  };
}

function isOwn(id: string, actor: string): boolean {
  return isRecordId(id) && ownerOf(id) === actor;
}

type GrantRow = {
  readonly audience: string;
  readonly networks: readonly string[];
  readonly partners: readonly string[];
  readonly until: string | undefined;
};
type SharingRow = GrantRow & { readonly fieldAudiences: readonly (GrantRow & { readonly field: string })[] };

/** What the field `sharing` shows of a policy. */
export function sharingRow(policy: VisibilityPolicy): SharingRow {
  const fields = Object.entries(policy.fields ?? {}).map(([field, grant]) => ({ field, ...grantRow(grant) }));
  return { ...grantRow(policy), fieldAudiences: fields };
}

function grantRow({ audience, networks = [], partners = [], until }: Grant): GrantRow {
  return { audience, networks, partners, until };
}
