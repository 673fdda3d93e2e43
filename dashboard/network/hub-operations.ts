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

/** Lines along which a network may fall apart. */
export type Boundary =
  /** Between branches of economic activity: the first that each names in its profile, by its section in ISIC. */
  | 'SECTOR'
  /** Between countries or regions, as each names its own in its profile (ISO 3166). */
  | 'REGION'
  /** Between communities that the map has found. */
  | 'COMMUNITY';

/** In which order the actors of a map come. */
export type MapOrder =
  /** By DID. */
  | 'DID'
  /** Those with the highest PageRank first. */
  | 'PAGE_RANK'
  /** Those with the highest betweenness first. */
  | 'BETWEENNESS'
  /** Those with relations to the most others first. */
  | 'DEGREE';

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

export type NetworkTableQueryVariables = Exact<{
  first: number;
  orderBy?: MapOrder | null | undefined;
}>;


export type NetworkTableQuery = { __typename: 'Query', networkMap: { __typename: 'NetworkMap', rule: string | null, becauseIds: Array<string> | null, becauseTotal: number | null, modularity: number | null, basis: { __typename: 'Basis', at: string | null, isEnough: boolean | null, records: number | null } | null, actors: { __typename: 'MapActorConnection', totalCount: number | null, nodes: Array<{ __typename: 'MapActor', degree: number | null, betweenness: number | null, community: number | null, spans: Array<Boundary> | null, actor: { __typename: 'ValueActor', id: string, profile: { __typename: 'Profile', id: string, name: string | null, actorType: ActorType | null, summary: string | null, sectors: Array<string> | null, region: string | null, sizeClass: SizeClass | null } | null } | null } | null> | null } | null } | null };

export type ProfileLineFragment = { __typename: 'Profile', id: string, name: string | null, actorType: ActorType | null, summary: string | null, sectors: Array<string> | null, region: string | null, sizeClass: SizeClass | null };

export const ProfileLineFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProfileLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Profile"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"actorType"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"sectors"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"sizeClass"}}]}}]} as unknown as DocumentNode<ProfileLineFragment, unknown>;
export const NetworkTableDocument = {"__meta__":{"hash":"sha256:80d78d466425b58ac9653f93083f03712a958ca5ae3671a866b8046476e02e94"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"NetworkTable"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"MapOrder"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"networkMap"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"becauseIds"}},{"kind":"Field","name":{"kind":"Name","value":"becauseTotal"}},{"kind":"Field","name":{"kind":"Name","value":"modularity"}},{"kind":"Field","name":{"kind":"Name","value":"basis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"isEnough"}},{"kind":"Field","name":{"kind":"Name","value":"records"}}]}},{"kind":"Field","name":{"kind":"Name","value":"actors"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"degree"}},{"kind":"Field","name":{"kind":"Name","value":"betweenness"}},{"kind":"Field","name":{"kind":"Name","value":"community"}},{"kind":"Field","name":{"kind":"Name","value":"spans"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"profile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProfileLine"}}]}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProfileLine"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Profile"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"actorType"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"sectors"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"sizeClass"}}]}}]} as unknown as DocumentNode<NetworkTableQuery, NetworkTableQueryVariables>;