import { GraphQLID, GraphQLInt, GraphQLString } from 'graphql';
import { DATA_CLASSES, WITHDRAWAL_REASONS } from '../record.ts';
import { DateTimeScalar, UrlScalar } from './scalars.ts';
import type { EnumValues, OutputField, TypeBuilder } from './type-builder.ts';

/** The reasons for a withdrawal, as an enum. */
export function withdrawalReason(builder: TypeBuilder): EnumValues {
  return builder.enumeration('WithdrawalReason', 'Why a record was withdrawn.', WITHDRAWAL_REASONS);
}

/**
 * The fields that every record has at its owner: envelope and proof. Declared on the interface `Record` and on every kind of the
 * `actor` subgraph.
 *
 * @param earlier leads from the proof of a version to those before
 */
export function envelopeFields(
  builder: TypeBuilder,
  { earlier }: { readonly earlier: OutputField },
): Readonly<Record<string, OutputField>> {
  const reportedBy = builder.object('ReportedBy', {
    description: 'Who reported it, where the issuer only passes on what somebody else said.',
    fields: {
      name: { type: () => GraphQLString, description: 'The source, by name; show it wherever the statement is shown.' },
      source: { type: () => UrlScalar, description: 'Where it can be read.' },
    },
  });
  const withdrawal = builder.object('Withdrawal', {
    description: 'That a record was withdrawn, and why.',
    fields: {
      reason: { type: () => withdrawalReason(builder), description: 'The class of reason.' },
      afterDue: {
        type: () => Boolean,
        description:
          'True where something was promised by a day, and withdrawn after that day. Null otherwise, and where the day was shown to fewer than the record.',
      },
    },
  });
  const proof = builder.object('RecordProof', {
    description: 'What it takes to check a record back to its author.',
    fields: {
      sdJwt: {
        type: () => GraphQLString,
        description: 'The signed part with the disclosures that you may see (SD-JWT, RFC 9901).',
      },
      digest: {
        type: () => GraphQLString,
        description: 'Digest of this version: SHA-256 of what is signed, the same for every reader.',
      },
      version: { type: () => GraphQLInt, description: '1 for the first version.' },
      previous: { type: () => GraphQLString, description: 'Digest of the version before.' },
      kindVersion: {
        type: () => GraphQLInt,
        description: 'Version of the kind’s description that the author followed.',
      },
      licence: { type: () => GraphQLString, description: 'Licence of the content: an SPDX identifier or an address.' },
      dataClass: {
        type: () => builder.enumeration('DataClass', 'Whether a record says something about a person.', DATA_CLASSES),
        description: 'Whether it says something about a person.',
      },
      earlier,
    },
  });
  return {
    id: {
      type: () => GraphQLID,
      required: true,
      description: 'The name of the record for ever: <DID of its owner>/<kind>/<ULID>.',
    },
    issuedAt: { type: () => DateTimeScalar, description: 'When this version was issued.' },
    language: { type: () => GraphQLString, description: 'Language of its texts (BCP 47).' },
    reportedBy: {
      type: () => reportedBy,
      description: 'Set where the issuer only passes on what somebody else reported.',
    },
    withheld: {
      type: () => GraphQLString,
      list: true,
      description: 'Names of fields that exist and are not shared with you.',
    },
    withdrawn: { type: () => withdrawal, description: 'Set when the record was withdrawn; it has no content then.' },
    record: { type: () => proof, description: 'The proof of this version.' },
  };
}
