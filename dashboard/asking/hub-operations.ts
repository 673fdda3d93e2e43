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

export type NetworkPulseQueryVariables = Exact<{ [key: string]: never; }>;


export type NetworkPulseQuery = { __typename: 'Query', hub: { __typename: 'Hub', members: number | null, records: Array<{ __typename: 'RecordCount', kind: string | null, count: number | null }> | null, feeds: { __typename: 'FeedSummary', caughtUp: number | null, unreachable: number | null, rolledBack: number | null } | null } | null };

export type ProfileLineFragment = { __typename: 'Profile', id: string, name: string | null, actorType: ActorType | null, summary: string | null, sectors: Array<string> | null, region: string | null, sizeClass: SizeClass | null };

export const ProfileLineFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProfileLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Profile"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"actorType"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"sectors"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"sizeClass"}}]}}]} as unknown as DocumentNode<ProfileLineFragment, unknown>;
export const NetworkPulseDocument = {"__meta__":{"hash":"sha256:27683fd2eb80a59c31661ca5730a35a49f8bcfde48de9ee88115e143deefe33d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"NetworkPulse"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hub"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"members"}},{"kind":"Field","name":{"kind":"Name","value":"records"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"feeds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"caughtUp"}},{"kind":"Field","name":{"kind":"Name","value":"unreachable"}},{"kind":"Field","name":{"kind":"Name","value":"rolledBack"}}]}}]}}]}}]} as unknown as DocumentNode<NetworkPulseQuery, NetworkPulseQueryVariables>;