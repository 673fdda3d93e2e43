// Written by `npm run generate` from the *.graphql files of this folder. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** What sort of actor it is. */
export type ActorType =
  /** A company or cooperative. */
  | 'BUSINESS'
  /** A charity, foundation or association. */
  | 'NGO'
  /** A community or initiative of citizens. */
  | 'COMMUNITY'
  /** A school, university or research institute. */
  | 'EDUCATION'
  /** A public authority: city, region, state or agency. */
  | 'GOVERNMENT'
  /** A person acting in their own name. */
  | 'PERSON'
  /** Something else. */
  | 'OTHER';

/** How many people work there. */
export type SizeClass =
  /** Fewer than 10. */
  | 'MICRO'
  /** 10 to 49. */
  | 'SMALL'
  /** 50 to 249. */
  | 'MEDIUM'
  /** 250 to 4,999. */
  | 'LARGE'
  /** 5,000 and more. */
  | 'VERY_LARGE';

/** What is said to it. A claim that names me: CONFIRMED or REJECTED. A belief or charter: AFFIRMED. A proposal or admission: CONSENT, OBJECTION or ABSTAIN. Sponsoring: ENDORSED. Alignment with a goal: UNDERSTOOD. */
export type Verdict =
  /** Yes, it is as this says. */
  | 'CONFIRMED'
  /** No, it is not as this says. */
  | 'REJECTED'
  /** We hold this too, in our own words. */
  | 'AFFIRMED'
  /** We have no reasoned objection. */
  | 'CONSENT'
  /** We have a reasoned objection. */
  | 'OBJECTION'
  /** We take no side. */
  | 'ABSTAIN'
  /** We vouch for it. */
  | 'ENDORSED'
  /** We have understood it and align with it. */
  | 'UNDERSTOOD';

export type ProofOfRecordQueryVariables = Exact<{
  id: string;
}>;


export type ProofOfRecordQuery = { __typename: 'Query', node:
    | { __typename: 'Answer', id: string, issuedAt: string | null, withheld: Array<string> | null, issuer: { __typename: 'ValueActor', id: string, keyStatements: Array<string> | null } | null, record: { __typename: 'RecordProof', sdJwt: string | null, digest: string | null, version: number | null, licence: string | null } | null }
    | { __typename: 'BusinessCase', id: string, issuedAt: string | null, withheld: Array<string> | null, issuer: { __typename: 'ValueActor', id: string, keyStatements: Array<string> | null } | null, record: { __typename: 'RecordProof', sdJwt: string | null, digest: string | null, version: number | null, licence: string | null } | null }
    | { __typename: 'Commitment', id: string, issuedAt: string | null, withheld: Array<string> | null, issuer: { __typename: 'ValueActor', id: string, keyStatements: Array<string> | null } | null, record: { __typename: 'RecordProof', sdJwt: string | null, digest: string | null, version: number | null, licence: string | null } | null }
    | { __typename: 'Concept', id: string, issuedAt: string | null, withheld: Array<string> | null, issuer: { __typename: 'ValueActor', id: string, keyStatements: Array<string> | null } | null, record: { __typename: 'RecordProof', sdJwt: string | null, digest: string | null, version: number | null, licence: string | null } | null }
    | { __typename: 'Contribution', id: string, issuedAt: string | null, withheld: Array<string> | null, issuer: { __typename: 'ValueActor', id: string, keyStatements: Array<string> | null } | null, record: { __typename: 'RecordProof', sdJwt: string | null, digest: string | null, version: number | null, licence: string | null } | null }
    | { __typename: 'Evaluation', id: string, issuedAt: string | null, withheld: Array<string> | null, issuer: { __typename: 'ValueActor', id: string, keyStatements: Array<string> | null } | null, record: { __typename: 'RecordProof', sdJwt: string | null, digest: string | null, version: number | null, licence: string | null } | null }
    | { __typename: 'Gathering', id: string, issuedAt: string | null, withheld: Array<string> | null, issuer: { __typename: 'ValueActor', id: string, keyStatements: Array<string> | null } | null, record: { __typename: 'RecordProof', sdJwt: string | null, digest: string | null, version: number | null, licence: string | null } | null }
    | { __typename: 'HealthCheck', id: string, issuedAt: string | null, withheld: Array<string> | null, issuer: { __typename: 'ValueActor', id: string, keyStatements: Array<string> | null } | null, record: { __typename: 'RecordProof', sdJwt: string | null, digest: string | null, version: number | null, licence: string | null } | null }
    | { __typename: 'ImpactGoal', id: string, issuedAt: string | null, withheld: Array<string> | null, issuer: { __typename: 'ValueActor', id: string, keyStatements: Array<string> | null } | null, record: { __typename: 'RecordProof', sdJwt: string | null, digest: string | null, version: number | null, licence: string | null } | null }
    | { __typename: 'Indicator', id: string, issuedAt: string | null, withheld: Array<string> | null, issuer: { __typename: 'ValueActor', id: string, keyStatements: Array<string> | null } | null, record: { __typename: 'RecordProof', sdJwt: string | null, digest: string | null, version: number | null, licence: string | null } | null }
    | { __typename: 'Intent', id: string, issuedAt: string | null, withheld: Array<string> | null, issuer: { __typename: 'ValueActor', id: string, keyStatements: Array<string> | null } | null, record: { __typename: 'RecordProof', sdJwt: string | null, digest: string | null, version: number | null, licence: string | null } | null }
    | { __typename: 'Issue', id: string, issuedAt: string | null, withheld: Array<string> | null, issuer: { __typename: 'ValueActor', id: string, keyStatements: Array<string> | null } | null, record: { __typename: 'RecordProof', sdJwt: string | null, digest: string | null, version: number | null, licence: string | null } | null }
    | { __typename: 'KnownActor', id: string, issuedAt: string | null, withheld: Array<string> | null, issuer: { __typename: 'ValueActor', id: string, keyStatements: Array<string> | null } | null, record: { __typename: 'RecordProof', sdJwt: string | null, digest: string | null, version: number | null, licence: string | null } | null }
    | { __typename: 'LifeStageEvent', id: string, issuedAt: string | null, withheld: Array<string> | null, issuer: { __typename: 'ValueActor', id: string, keyStatements: Array<string> | null } | null, record: { __typename: 'RecordProof', sdJwt: string | null, digest: string | null, version: number | null, licence: string | null } | null }
    | { __typename: 'Membership', id: string, issuedAt: string | null, withheld: Array<string> | null, issuer: { __typename: 'ValueActor', id: string, keyStatements: Array<string> | null } | null, record: { __typename: 'RecordProof', sdJwt: string | null, digest: string | null, version: number | null, licence: string | null } | null }
    | { __typename: 'Partnership', id: string, issuedAt: string | null, withheld: Array<string> | null, issuer: { __typename: 'ValueActor', id: string, keyStatements: Array<string> | null } | null, record: { __typename: 'RecordProof', sdJwt: string | null, digest: string | null, version: number | null, licence: string | null } | null }
    | { __typename: 'Post', id: string, issuedAt: string | null, withheld: Array<string> | null, issuer: { __typename: 'ValueActor', id: string, keyStatements: Array<string> | null } | null, record: { __typename: 'RecordProof', sdJwt: string | null, digest: string | null, version: number | null, licence: string | null } | null }
    | { __typename: 'Profile', id: string, issuedAt: string | null, withheld: Array<string> | null, issuer: { __typename: 'ValueActor', id: string, keyStatements: Array<string> | null } | null, record: { __typename: 'RecordProof', sdJwt: string | null, digest: string | null, version: number | null, licence: string | null } | null }
    | { __typename: 'Proposal', id: string, issuedAt: string | null, withheld: Array<string> | null, issuer: { __typename: 'ValueActor', id: string, keyStatements: Array<string> | null } | null, record: { __typename: 'RecordProof', sdJwt: string | null, digest: string | null, version: number | null, licence: string | null } | null }
    | { __typename: 'PurposeStatement', id: string, issuedAt: string | null, withheld: Array<string> | null, issuer: { __typename: 'ValueActor', id: string, keyStatements: Array<string> | null } | null, record: { __typename: 'RecordProof', sdJwt: string | null, digest: string | null, version: number | null, licence: string | null } | null }
    | { __typename: 'Report', id: string, issuedAt: string | null, withheld: Array<string> | null, issuer: { __typename: 'ValueActor', id: string, keyStatements: Array<string> | null } | null, record: { __typename: 'RecordProof', sdJwt: string | null, digest: string | null, version: number | null, licence: string | null } | null }
    | { __typename: 'RippleEffect', id: string, issuedAt: string | null, withheld: Array<string> | null, issuer: { __typename: 'ValueActor', id: string, keyStatements: Array<string> | null } | null, record: { __typename: 'RecordProof', sdJwt: string | null, digest: string | null, version: number | null, licence: string | null } | null }
    | { __typename: 'RoleAssignment', id: string, issuedAt: string | null, withheld: Array<string> | null, issuer: { __typename: 'ValueActor', id: string, keyStatements: Array<string> | null } | null, record: { __typename: 'RecordProof', sdJwt: string | null, digest: string | null, version: number | null, licence: string | null } | null }
    | { __typename: 'SelfAssessment', id: string, issuedAt: string | null, withheld: Array<string> | null, issuer: { __typename: 'ValueActor', id: string, keyStatements: Array<string> | null } | null, record: { __typename: 'RecordProof', sdJwt: string | null, digest: string | null, version: number | null, licence: string | null } | null }
    | { __typename: 'SharedValueNetwork', id: string, issuedAt: string | null, withheld: Array<string> | null, issuer: { __typename: 'ValueActor', id: string, keyStatements: Array<string> | null } | null, record: { __typename: 'RecordProof', sdJwt: string | null, digest: string | null, version: number | null, licence: string | null } | null }
    | { __typename: 'Stakeholder', id: string, issuedAt: string | null, withheld: Array<string> | null, issuer: { __typename: 'ValueActor', id: string, keyStatements: Array<string> | null } | null, record: { __typename: 'RecordProof', sdJwt: string | null, digest: string | null, version: number | null, licence: string | null } | null }
    | { __typename: 'Story', id: string, issuedAt: string | null, withheld: Array<string> | null, issuer: { __typename: 'ValueActor', id: string, keyStatements: Array<string> | null } | null, record: { __typename: 'RecordProof', sdJwt: string | null, digest: string | null, version: number | null, licence: string | null } | null }
    | { __typename: 'Topic', id: string, issuedAt: string | null, withheld: Array<string> | null, issuer: { __typename: 'ValueActor', id: string, keyStatements: Array<string> | null } | null, record: { __typename: 'RecordProof', sdJwt: string | null, digest: string | null, version: number | null, licence: string | null } | null }
    | { __typename: 'ValuePlan', id: string, issuedAt: string | null, withheld: Array<string> | null, issuer: { __typename: 'ValueActor', id: string, keyStatements: Array<string> | null } | null, record: { __typename: 'RecordProof', sdJwt: string | null, digest: string | null, version: number | null, licence: string | null } | null }
   | null };

export type RecordsBehindQueryVariables = Exact<{
  ids: Array<string> | string;
}>;


export type RecordsBehindQuery = { __typename: 'Query', nodes: Array<
    | { __typename: 'Answer', verdict: Verdict | null, words: string | null, id: string, issuedAt: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
    | { __typename: 'BusinessCase', id: string, issuedAt: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
    | { __typename: 'Commitment', title: string | null, id: string, issuedAt: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
    | { __typename: 'Concept', id: string, issuedAt: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
    | { __typename: 'Contribution', title: string | null, id: string, issuedAt: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
    | { __typename: 'Evaluation', id: string, issuedAt: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
    | { __typename: 'Gathering', id: string, issuedAt: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
    | { __typename: 'HealthCheck', id: string, issuedAt: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
    | { __typename: 'ImpactGoal', title: string | null, id: string, issuedAt: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
    | { __typename: 'Indicator', id: string, issuedAt: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
    | { __typename: 'Intent', id: string, issuedAt: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
    | { __typename: 'Issue', id: string, issuedAt: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
    | { __typename: 'KnownActor', id: string, issuedAt: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
    | { __typename: 'LifeStageEvent', id: string, issuedAt: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
    | { __typename: 'Membership', motivation: string | null, id: string, issuedAt: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
    | { __typename: 'Partnership', id: string, issuedAt: string | null, partnershipTitle: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
    | { __typename: 'Post', id: string, issuedAt: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
    | { __typename: 'Profile', id: string, issuedAt: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
    | { __typename: 'Proposal', title: string | null, id: string, issuedAt: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
    | { __typename: 'PurposeStatement', id: string, issuedAt: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
    | { __typename: 'Report', id: string, issuedAt: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
    | { __typename: 'RippleEffect', id: string, issuedAt: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
    | { __typename: 'RoleAssignment', id: string, issuedAt: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
    | { __typename: 'SelfAssessment', id: string, issuedAt: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
    | { __typename: 'SharedValueNetwork', id: string, issuedAt: string | null, networkName: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
    | { __typename: 'Stakeholder', id: string, issuedAt: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
    | { __typename: 'Story', id: string, issuedAt: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
    | { __typename: 'Topic', id: string, issuedAt: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
    | { __typename: 'ValuePlan', id: string, issuedAt: string | null, issuer: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null } | null } | null }
   | null> | null };

export type ProfileLineFragment = { __typename: 'Profile', id: string, name: string | null, actorType: ActorType | null, summary: string | null, sectors: Array<string> | null, region: string | null, sizeClass: SizeClass | null };

export const ProfileLineFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProfileLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Profile"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"actorType"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"sectors"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"sizeClass"}}]}}]} as unknown as DocumentNode<ProfileLineFragment, unknown>;
export const ProofOfRecordDocument = {"__meta__":{"hash":"sha256:08d693710f8ebcb1d4dd61adb6514a5c2bd19b6a26de5c4870d3a3238c59cc9f"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ProofOfRecord"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"issuedAt"}},{"kind":"Field","name":{"kind":"Name","value":"withheld"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"keyStatements"}}]}},{"kind":"Field","name":{"kind":"Name","value":"record"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"sdJwt"}},{"kind":"Field","name":{"kind":"Name","value":"digest"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"licence"}}]}}]}}]}}]} as unknown as DocumentNode<ProofOfRecordQuery, ProofOfRecordQueryVariables>;
export const RecordsBehindDocument = {"__meta__":{"hash":"sha256:170a47c4c642da8fb77a970fa42d635b7f0e2d45fd09d37506f1590431f32e14"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RecordsBehind"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ids"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"ids"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ids"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"issuedAt"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Answer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"words"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Commitment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Contribution"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ImpactGoal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Membership"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"motivation"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Partnership"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","alias":{"kind":"Name","value":"partnershipTitle"},"name":{"kind":"Name","value":"title"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Proposal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SharedValueNetwork"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","alias":{"kind":"Name","value":"networkName"},"name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<RecordsBehindQuery, RecordsBehindQueryVariables>;