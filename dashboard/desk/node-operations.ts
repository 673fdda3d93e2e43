// Written by `npm run generate` from the *.graphql files of this folder. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Why a record was withdrawn. */
export type WithdrawalReason =
  /** It was right, and no longer is. */
  | 'NO_LONGER_TRUE'
  /** It should not have been published. */
  | 'MISTAKE'
  /** Another record takes its place. */
  | 'REPLACED'
  /** Somebody it concerns asked for it. */
  | 'CONSENT_WITHDRAWN'
  /** It was to be kept for a time only, and that time is over. */
  | 'TIME_OVER'
  /** Another reason. */
  | 'OTHER';

/** The packs of kinds that its members need beside the core. */
export type Pack =
  /** What surrounds an organization: what challenges mean to its business, side effects, what it needs and offers, and how it sees itself. */
  | 'LANDSCAPE'
  /** Working together: partnerships, the plans of what each gives and has from it, and what was given. */
  | 'PARTNERSHIP'
  /** Talking and deciding: gatherings, topics, posts, issues, and proposals to consent to. */
  | 'ROUNDTABLE'
  /** Looking back: how a network is doing, the stages of its life, stories, and evaluations with evidence. */
  | 'REFLECTION';

/** Through whose eyes records are looked at. */
export type ReaderType =
  /** Anybody, without signing in anywhere. */
  | 'ANYONE'
  /** People of a member of a hub of yours that is named nowhere. */
  | 'MEMBERS'
  /** People of an organization that takes part in that network. */
  | 'NETWORK'
  /** People of that organization. */
  | 'PARTNER'
  /** Your own people, at your own node. */
  | 'OWN';

/** What people may do at their node; each role includes those before. */
export type Role =
  /** For scripts: reads at hubs in the name of the organization; at its node it sees what anyone does. */
  | 'SERVICE'
  /** Reads everything of the organization, what is private included, and reads at hubs in its name. */
  | 'READER'
  /** Does what a READER does, and writes drafts. */
  | 'MEMBER'
  /** Does what a MEMBER does, publishes what needs no mandate, decides who sees that, and invites colleagues. */
  | 'COORDINATOR'
  /** Does what a COORDINATOR does, and publishes what binds the organization: commitments, charters, answers. */
  | 'SIGNER';

/** How often letters come. */
export type LetterRhythm =
  /** Each morning on which there is something. */
  | 'DAILY'
  /** Each Monday on which there is something. */
  | 'WEEKLY';

/** The language of letters and calendars. */
export type LetterLanguage =
  /** English. */
  | 'EN'
  /** Dutch. */
  | 'NL';

/** What can wait at a node. */
export type WaitingType =
  /** A guest left an idea: publish it, or discard it. */
  | 'GUEST_IDEA'
  /** A round of questions is over: close it, so that its results are published. */
  | 'ROUND_OVER'
  /** A draft binds the organization: a second signer reads it, and approves exactly that. */
  | 'DRAFT_TO_APPROVE'
  /** A draft was approved: another signer can publish it. */
  | 'DRAFT_APPROVED';

/** What a field of a form takes. */
export type FormFieldType =
  /** A text. */
  | 'TEXT'
  /** One of a few values. */
  | 'CHOICE'
  /** A code of a public vocabulary. */
  | 'CODE'
  /** A whole number. */
  | 'INTEGER'
  /** A decimal number, written as text such as "12.5". */
  | 'DECIMAL'
  /** Yes or no. */
  | 'FLAG'
  /** A calendar date, YYYY-MM-DD. */
  | 'DATE'
  /** An http or https address. */
  | 'URL'
  /** Points to a record or an actor: { id }, or { id, digest } where a version is meant. */
  | 'REFERENCE'
  /** Fields that belong together, as an object. */
  | 'GROUP';

/** Who may see a record. */
export type Audience =
  /** Anyone, and the search index of every hub the actor belongs to. */
  | 'PUBLIC'
  /** Members of the hubs that the actor belongs to. */
  | 'MEMBERS'
  /** Members of the named shared value networks, as their hubs confirm them. */
  | 'NETWORKS'
  /** The named actors, until the named day if there is one. */
  | 'PARTNERS'
  /** Only the actor's own people, at its own node. */
  | 'PRIVATE';

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { __typename: 'Query', me: { __typename: 'Me', id: string, name: string, role: Role, until: string | null, organization: { __typename: 'OwnOrganization', id: string, name: string, packs: Array<Pack>, fourEyes: Array<string> } } | null };

export type WaitingQueryVariables = Exact<{ [key: string]: never; }>;


export type WaitingQuery = { __typename: 'Query', waiting: Array<{ __typename: 'WaitingItem', type: WaitingType, id: string, title: string | null, since: string }> };

export type DraftsQueryVariables = Exact<{ [key: string]: never; }>;


export type DraftsQuery = { __typename: 'Query', drafts: Array<{ __typename: 'Draft', id: string, kind: string, title: string | null, updatedAt: string, audience: string, version: number | null, digest: string, approvals: Array<{ __typename: 'Approval', name: string, at: string }> | null }> | null };

export type DraftQueryVariables = Exact<{
  id: string;
}>;


export type DraftQuery = { __typename: 'Query', draft: { __typename: 'Draft', id: string, kind: string, title: string | null, updatedAt: string, language: string | null, version: number | null, digest: string, values: unknown, sharing: { __typename: 'Sharing', audience: string, networks: Array<string>, partners: Array<string>, until: string | null } | null } | null };

export type KindNamesQueryVariables = Exact<{ [key: string]: never; }>;


export type KindNamesQuery = { __typename: 'Query', forms: Array<{ __typename: 'KindForm', kind: string, label: string, description: string, pack: string, isOn: boolean, needsSign: boolean }> | null };

export type KindFormQueryVariables = Exact<{
  kinds?: Array<string> | string | null | undefined;
}>;


export type KindFormQuery = { __typename: 'Query', forms: Array<{ __typename: 'KindForm', kind: string, label: string, description: string, isOn: boolean, needsSign: boolean, notPublic: boolean, title: string | null, networkFields: Array<string>, fields: Array<{ __typename: 'FormField', name: string, path: string, label: string, description: string, type: FormFieldType, required: boolean, isList: boolean, maxItems: number | null, maxLength: number | null, min: number | null, max: number | null, vocabulary: string | null, expects: string | null, unitField: string | null, toActor: boolean, toAnyRecord: boolean, toKinds: Array<string>, pinned: boolean, asks: boolean, fields: Array<{ __typename: 'FormField', name: string, path: string, label: string, description: string, type: FormFieldType, required: boolean, isList: boolean, maxItems: number | null, maxLength: number | null, min: number | null, max: number | null, vocabulary: string | null, expects: string | null, unitField: string | null, toActor: boolean, toAnyRecord: boolean, toKinds: Array<string>, pinned: boolean, asks: boolean, fields: Array<{ __typename: 'FormField', name: string, path: string, label: string, description: string, type: FormFieldType, required: boolean, isList: boolean, maxItems: number | null, maxLength: number | null, min: number | null, max: number | null, vocabulary: string | null, expects: string | null, unitField: string | null, toActor: boolean, toAnyRecord: boolean, toKinds: Array<string>, pinned: boolean, asks: boolean, choices: Array<{ __typename: 'FormChoice', value: string, label: string, description: string }> }>, choices: Array<{ __typename: 'FormChoice', value: string, label: string, description: string }> }>, choices: Array<{ __typename: 'FormChoice', value: string, label: string, description: string }> }> }> | null };

export type FieldOfFormFragment = { __typename: 'FormField', name: string, path: string, label: string, description: string, type: FormFieldType, required: boolean, isList: boolean, maxItems: number | null, maxLength: number | null, min: number | null, max: number | null, vocabulary: string | null, expects: string | null, unitField: string | null, toActor: boolean, toAnyRecord: boolean, toKinds: Array<string>, pinned: boolean, asks: boolean, choices: Array<{ __typename: 'FormChoice', value: string, label: string, description: string }> };

export type CodesQueryVariables = Exact<{
  name: string;
  language?: string | null | undefined;
}>;


export type CodesQuery = { __typename: 'Query', vocabulary: { __typename: 'Vocabulary', name: string, isOpen: boolean, codes: Array<{ __typename: 'VocabularyCode', code: string, label: string }> } | null };

export type CharterAudienceQueryVariables = Exact<{
  network: string;
}>;


export type CharterAudienceQuery = { __typename: 'Query', defaultAudience: { __typename: 'CharterAudience', audience: Audience, networks: Array<string> } | null };

export type LookAtDraftQueryVariables = Exact<{
  kind: string;
  id?: string | null | undefined;
  changes?: unknown;
  language?: string | null | undefined;
  audience?: Audience | null | undefined;
  networks?: Array<string> | string | null | undefined;
  partners?: Array<string> | string | null | undefined;
}>;


export type LookAtDraftQuery = { __typename: 'Query', checkDraft: { __typename: 'DraftCheck', canBeKept: boolean, canBePublished: boolean, faults: Array<{ __typename: 'DraftFault', field: string | null, code: string, message: string }> } | null };

export type WhoSeesDraftQueryVariables = Exact<{
  kind: string;
  id?: string | null | undefined;
  changes?: unknown;
  language?: string | null | undefined;
  audience?: Audience | null | undefined;
  networks?: Array<string> | string | null | undefined;
  partners?: Array<string> | string | null | undefined;
}>;


export type WhoSeesDraftQuery = { __typename: 'Query', preview: Array<{ __typename: 'PreviewedSight', type: ReaderType, id: string | null, isSeen: boolean, shown: unknown, withheld: Array<string> }> | null };

export type SaveDraftMutationVariables = Exact<{
  kind: string;
  id?: string | null | undefined;
  changes?: unknown;
  language?: string | null | undefined;
  audience?: Audience | null | undefined;
  networks?: Array<string> | string | null | undefined;
  partners?: Array<string> | string | null | undefined;
}>;


export type SaveDraftMutation = { __typename: 'Mutation', saveDraft: { __typename: 'Draft', id: string, digest: string } | null };

export type PublishDraftMutationVariables = Exact<{
  id: string;
  digest: string;
}>;


export type PublishDraftMutation = { __typename: 'Mutation', publishDraft:
    | { __typename: 'Answer', id: string }
    | { __typename: 'BusinessCase', id: string }
    | { __typename: 'Commitment', id: string }
    | { __typename: 'Concept', id: string }
    | { __typename: 'Contribution', id: string }
    | { __typename: 'Evaluation', id: string }
    | { __typename: 'Gathering', id: string }
    | { __typename: 'HealthCheck', id: string }
    | { __typename: 'ImpactGoal', id: string }
    | { __typename: 'Indicator', id: string }
    | { __typename: 'Intent', id: string }
    | { __typename: 'Issue', id: string }
    | { __typename: 'KnownActor', id: string }
    | { __typename: 'LifeStageEvent', id: string }
    | { __typename: 'Membership', id: string }
    | { __typename: 'Partnership', id: string }
    | { __typename: 'Post', id: string }
    | { __typename: 'Profile', id: string }
    | { __typename: 'Proposal', id: string }
    | { __typename: 'PurposeStatement', id: string }
    | { __typename: 'Report', id: string }
    | { __typename: 'RippleEffect', id: string }
    | { __typename: 'RoleAssignment', id: string }
    | { __typename: 'SelfAssessment', id: string }
    | { __typename: 'SharedValueNetwork', id: string }
    | { __typename: 'Stakeholder', id: string }
    | { __typename: 'Story', id: string }
    | { __typename: 'Topic', id: string }
    | { __typename: 'ValuePlan', id: string }
   | null };

export type DiscardDraftMutationVariables = Exact<{
  id: string;
}>;


export type DiscardDraftMutation = { __typename: 'Mutation', discardDraft: string | null };

export type ApproveDraftMutationVariables = Exact<{
  id: string;
  digest: string;
}>;


export type ApproveDraftMutation = { __typename: 'Mutation', approveDraft: { __typename: 'Draft', id: string } | null };

export type PeopleQueryVariables = Exact<{ [key: string]: never; }>;


export type PeopleQuery = { __typename: 'Query', people: { __typename: 'People', persons: Array<{ __typename: 'Person', id: string, name: string, role: Role, disabled: boolean, until: string | null, createdAt: string }> | null, invitations: Array<{ __typename: 'Invitation', id: string, name: string, role: Role, until: string | null, expiresAt: string }> | null } | null };

export type InviteMutationVariables = Exact<{
  name: string;
  role: Role;
  until?: string | null | undefined;
}>;


export type InviteMutation = { __typename: 'Mutation', invite: { __typename: 'InvitationLink', link: string, invitation: { __typename: 'Invitation', id: string, name: string, expiresAt: string } } | null };

export type WithdrawInvitationMutationVariables = Exact<{
  id: string;
}>;


export type WithdrawInvitationMutation = { __typename: 'Mutation', withdrawInvitation: string | null };

export type ChangeRoleMutationVariables = Exact<{
  id: string;
  role: Role;
}>;


export type ChangeRoleMutation = { __typename: 'Mutation', changeRole: { __typename: 'Person', id: string, role: Role } | null };

export type ShutOutMutationVariables = Exact<{
  id: string;
  disabled: boolean;
}>;


export type ShutOutMutation = { __typename: 'Mutation', disablePerson: { __typename: 'Person', id: string, disabled: boolean } | null };

export type RemovePersonMutationVariables = Exact<{
  id: string;
}>;


export type RemovePersonMutation = { __typename: 'Mutation', removePerson: string | null };

export type PublishedQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  kinds?: Array<string> | string | null | undefined;
  seenBy?: string | null | undefined;
}>;


export type PublishedQuery = { __typename: 'Query', ownRecords: { __typename: 'OwnRecordPage', hasNextPage: boolean, endCursor: string | null, nodes: Array<{ __typename: 'OwnRecord', id: string, kind: string, title: string | null, issuedAt: string, version: number, withheld: Array<string>, sharing: { __typename: 'Sharing', audience: string, networks: Array<string>, partners: Array<string> } }> } };

export type WithdrawMutationVariables = Exact<{
  id: string;
  reason: WithdrawalReason;
}>;


export type WithdrawMutation = { __typename: 'Mutation', withdraw:
    | { __typename: 'Answer', id: string }
    | { __typename: 'BusinessCase', id: string }
    | { __typename: 'Commitment', id: string }
    | { __typename: 'Concept', id: string }
    | { __typename: 'Contribution', id: string }
    | { __typename: 'Evaluation', id: string }
    | { __typename: 'Gathering', id: string }
    | { __typename: 'HealthCheck', id: string }
    | { __typename: 'ImpactGoal', id: string }
    | { __typename: 'Indicator', id: string }
    | { __typename: 'Intent', id: string }
    | { __typename: 'Issue', id: string }
    | { __typename: 'KnownActor', id: string }
    | { __typename: 'LifeStageEvent', id: string }
    | { __typename: 'Membership', id: string }
    | { __typename: 'Partnership', id: string }
    | { __typename: 'Post', id: string }
    | { __typename: 'Profile', id: string }
    | { __typename: 'Proposal', id: string }
    | { __typename: 'PurposeStatement', id: string }
    | { __typename: 'Report', id: string }
    | { __typename: 'RippleEffect', id: string }
    | { __typename: 'RoleAssignment', id: string }
    | { __typename: 'SelfAssessment', id: string }
    | { __typename: 'SharedValueNetwork', id: string }
    | { __typename: 'Stakeholder', id: string }
    | { __typename: 'Story', id: string }
    | { __typename: 'Topic', id: string }
    | { __typename: 'ValuePlan', id: string }
   | null };

export type SharingOverviewQueryVariables = Exact<{ [key: string]: never; }>;


export type SharingOverviewQuery = { __typename: 'Query', sharingOverview: { __typename: 'SharingOverview', isComplete: boolean, readers: Array<{ __typename: 'SharedWith', type: ReaderType, id: string | null, records: number, withWithheld: number, byName: number, kinds: Array<{ __typename: 'SharedKind', kind: string, records: number }> }> } };

export type RemindersQueryVariables = Exact<{ [key: string]: never; }>;


export type RemindersQuery = { __typename: 'Query', reminders: { __typename: 'Reminders', sendsMail: boolean, calendarSince: string | null, letters: { __typename: 'Letters', address: string, rhythm: LetterRhythm, language: LetterLanguage, confirmed: boolean } | null } | null };

export type PreviewLetterQueryVariables = Exact<{
  rhythm: LetterRhythm;
  language: LetterLanguage;
}>;


export type PreviewLetterQuery = { __typename: 'Query', letterPreview: { __typename: 'LetterPreview', subject: string, text: string, items: number } | null };

export type MakeCalendarLinkMutationVariables = Exact<{ [key: string]: never; }>;


export type MakeCalendarLinkMutation = { __typename: 'Mutation', makeCalendarLink: string | null };

export type RevokeCalendarLinkMutationVariables = Exact<{ [key: string]: never; }>;


export type RevokeCalendarLinkMutation = { __typename: 'Mutation', revokeCalendarLink: { __typename: 'Reminders', calendarSince: string | null } | null };

export type ChooseLettersMutationVariables = Exact<{
  address: string;
  rhythm: LetterRhythm;
  language: LetterLanguage;
}>;


export type ChooseLettersMutation = { __typename: 'Mutation', chooseLetters: { __typename: 'Reminders', letters: { __typename: 'Letters', address: string, confirmed: boolean } | null } | null };

export type EndLettersMutationVariables = Exact<{ [key: string]: never; }>;


export type EndLettersMutation = { __typename: 'Mutation', endLetters: { __typename: 'Reminders', sendsMail: boolean } | null };

export const FieldOfFormFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FieldOfForm"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FormField"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"required"}},{"kind":"Field","name":{"kind":"Name","value":"isList"}},{"kind":"Field","name":{"kind":"Name","value":"maxItems"}},{"kind":"Field","name":{"kind":"Name","value":"maxLength"}},{"kind":"Field","name":{"kind":"Name","value":"min"}},{"kind":"Field","name":{"kind":"Name","value":"max"}},{"kind":"Field","name":{"kind":"Name","value":"choices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"description"}}]}},{"kind":"Field","name":{"kind":"Name","value":"vocabulary"}},{"kind":"Field","name":{"kind":"Name","value":"expects"}},{"kind":"Field","name":{"kind":"Name","value":"unitField"}},{"kind":"Field","name":{"kind":"Name","value":"toActor"}},{"kind":"Field","name":{"kind":"Name","value":"toAnyRecord"}},{"kind":"Field","name":{"kind":"Name","value":"toKinds"}},{"kind":"Field","name":{"kind":"Name","value":"pinned"}},{"kind":"Field","name":{"kind":"Name","value":"asks"}}]}}]} as unknown as DocumentNode<FieldOfFormFragment, unknown>;
export const MeDocument = {"__meta__":{"hash":"sha256:d1ce5e3781d164de6b4c9ccd23d8a299710fbe91bbeab814d3519d7b9c9876f2"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Me"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"me"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"packs"}},{"kind":"Field","name":{"kind":"Name","value":"fourEyes"}}]}}]}}]}}]} as unknown as DocumentNode<MeQuery, MeQueryVariables>;
export const WaitingDocument = {"__meta__":{"hash":"sha256:59e6365c84f1476016c0491570132111849dbccaa3c5b35269ee61cb1bdaa0fd"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Waiting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"waiting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"since"}}]}}]}}]} as unknown as DocumentNode<WaitingQuery, WaitingQueryVariables>;
export const DraftsDocument = {"__meta__":{"hash":"sha256:6bcb58999201828268d66168ab32530614e1002e0c6359c8477e9694f741caa9"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Drafts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"drafts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"audience"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"digest"}},{"kind":"Field","name":{"kind":"Name","value":"approvals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}}]}}]}}]} as unknown as DocumentNode<DraftsQuery, DraftsQueryVariables>;
export const DraftDocument = {"__meta__":{"hash":"sha256:4a04f0f593bf77916b3803c7aaab89c72b6813971d191a478e451b9134f385f0"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Draft"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"draft"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"digest"}},{"kind":"Field","name":{"kind":"Name","value":"values"}},{"kind":"Field","name":{"kind":"Name","value":"sharing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"audience"}},{"kind":"Field","name":{"kind":"Name","value":"networks"}},{"kind":"Field","name":{"kind":"Name","value":"partners"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}}]}}]}}]} as unknown as DocumentNode<DraftQuery, DraftQueryVariables>;
export const KindNamesDocument = {"__meta__":{"hash":"sha256:af990335882f82c76377f9d6becf23767eb707ac042ad217b5d10b4047f214bc"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"KindNames"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"forms"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"pack"}},{"kind":"Field","name":{"kind":"Name","value":"isOn"}},{"kind":"Field","name":{"kind":"Name","value":"needsSign"}}]}}]}}]} as unknown as DocumentNode<KindNamesQuery, KindNamesQueryVariables>;
export const KindFormDocument = {"__meta__":{"hash":"sha256:87e00fc78f53f1a1c50c91254360e789b56228abce407a622751270855b534be"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"KindForm"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"kinds"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"forms"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kinds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"kinds"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"isOn"}},{"kind":"Field","name":{"kind":"Name","value":"needsSign"}},{"kind":"Field","name":{"kind":"Name","value":"notPublic"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"networkFields"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"FieldOfForm"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"FieldOfForm"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"FieldOfForm"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FieldOfForm"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FormField"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"required"}},{"kind":"Field","name":{"kind":"Name","value":"isList"}},{"kind":"Field","name":{"kind":"Name","value":"maxItems"}},{"kind":"Field","name":{"kind":"Name","value":"maxLength"}},{"kind":"Field","name":{"kind":"Name","value":"min"}},{"kind":"Field","name":{"kind":"Name","value":"max"}},{"kind":"Field","name":{"kind":"Name","value":"choices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"description"}}]}},{"kind":"Field","name":{"kind":"Name","value":"vocabulary"}},{"kind":"Field","name":{"kind":"Name","value":"expects"}},{"kind":"Field","name":{"kind":"Name","value":"unitField"}},{"kind":"Field","name":{"kind":"Name","value":"toActor"}},{"kind":"Field","name":{"kind":"Name","value":"toAnyRecord"}},{"kind":"Field","name":{"kind":"Name","value":"toKinds"}},{"kind":"Field","name":{"kind":"Name","value":"pinned"}},{"kind":"Field","name":{"kind":"Name","value":"asks"}}]}}]} as unknown as DocumentNode<KindFormQuery, KindFormQueryVariables>;
export const CodesDocument = {"__meta__":{"hash":"sha256:4b8b9e7791d7a6e67db06bc66cd3716cd640694e213049ae85cde04b63ad6e45"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Codes"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"name"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"language"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"vocabulary"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"name"},"value":{"kind":"Variable","name":{"kind":"Name","value":"name"}}},{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"isOpen"}},{"kind":"Field","name":{"kind":"Name","value":"codes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}}]}}]}}]} as unknown as DocumentNode<CodesQuery, CodesQueryVariables>;
export const CharterAudienceDocument = {"__meta__":{"hash":"sha256:f571ced2e0d7bcf3a4309bc8fd2e4ce9e87ee69bd73cc7b95a8eb0bf4c9fe4a5"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CharterAudience"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"network"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"defaultAudience"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"network"},"value":{"kind":"Variable","name":{"kind":"Name","value":"network"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"audience"}},{"kind":"Field","name":{"kind":"Name","value":"networks"}}]}}]}}]} as unknown as DocumentNode<CharterAudienceQuery, CharterAudienceQueryVariables>;
export const LookAtDraftDocument = {"__meta__":{"hash":"sha256:06589eaebb2ac94378ebae2355e5855d9d7507ab113174922238615841e65367"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"LookAtDraft"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"kind"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"changes"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Content"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"language"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"audience"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Audience"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"networks"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"partners"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"checkDraft"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kind"},"value":{"kind":"Variable","name":{"kind":"Name","value":"kind"}}},{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"changes"},"value":{"kind":"Variable","name":{"kind":"Name","value":"changes"}}},{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}},{"kind":"Argument","name":{"kind":"Name","value":"audience"},"value":{"kind":"Variable","name":{"kind":"Name","value":"audience"}}},{"kind":"Argument","name":{"kind":"Name","value":"networks"},"value":{"kind":"Variable","name":{"kind":"Name","value":"networks"}}},{"kind":"Argument","name":{"kind":"Name","value":"partners"},"value":{"kind":"Variable","name":{"kind":"Name","value":"partners"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"faults"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"canBeKept"}},{"kind":"Field","name":{"kind":"Name","value":"canBePublished"}}]}}]}}]} as unknown as DocumentNode<LookAtDraftQuery, LookAtDraftQueryVariables>;
export const WhoSeesDraftDocument = {"__meta__":{"hash":"sha256:7c113ed6c00ea46f4fd3ddf67267f5f9aa9b0b76eb8f0ab49a9e7209c2535a32"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhoSeesDraft"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"kind"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"changes"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Content"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"language"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"audience"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Audience"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"networks"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"partners"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"preview"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kind"},"value":{"kind":"Variable","name":{"kind":"Name","value":"kind"}}},{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"changes"},"value":{"kind":"Variable","name":{"kind":"Name","value":"changes"}}},{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}},{"kind":"Argument","name":{"kind":"Name","value":"audience"},"value":{"kind":"Variable","name":{"kind":"Name","value":"audience"}}},{"kind":"Argument","name":{"kind":"Name","value":"networks"},"value":{"kind":"Variable","name":{"kind":"Name","value":"networks"}}},{"kind":"Argument","name":{"kind":"Name","value":"partners"},"value":{"kind":"Variable","name":{"kind":"Name","value":"partners"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"isSeen"}},{"kind":"Field","name":{"kind":"Name","value":"shown"}},{"kind":"Field","name":{"kind":"Name","value":"withheld"}}]}}]}}]} as unknown as DocumentNode<WhoSeesDraftQuery, WhoSeesDraftQueryVariables>;
export const SaveDraftDocument = {"__meta__":{"hash":"sha256:fed79270e83e283836a7a07e77f8a7cc0119bce079136a59192559efc2e4d559"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SaveDraft"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"kind"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"changes"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Content"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"language"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"audience"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Audience"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"networks"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"partners"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"saveDraft"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kind"},"value":{"kind":"Variable","name":{"kind":"Name","value":"kind"}}},{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"changes"},"value":{"kind":"Variable","name":{"kind":"Name","value":"changes"}}},{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}},{"kind":"Argument","name":{"kind":"Name","value":"audience"},"value":{"kind":"Variable","name":{"kind":"Name","value":"audience"}}},{"kind":"Argument","name":{"kind":"Name","value":"networks"},"value":{"kind":"Variable","name":{"kind":"Name","value":"networks"}}},{"kind":"Argument","name":{"kind":"Name","value":"partners"},"value":{"kind":"Variable","name":{"kind":"Name","value":"partners"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"digest"}}]}}]}}]} as unknown as DocumentNode<SaveDraftMutation, SaveDraftMutationVariables>;
export const PublishDraftDocument = {"__meta__":{"hash":"sha256:9a4718fe6547a129a8f385fd414cffd390fb0ace1a07ec14369db640c752aaee"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PublishDraft"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"digest"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"publishDraft"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"digest"},"value":{"kind":"Variable","name":{"kind":"Name","value":"digest"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<PublishDraftMutation, PublishDraftMutationVariables>;
export const DiscardDraftDocument = {"__meta__":{"hash":"sha256:e02537eded6c12a5a683f24420248af35f264c6c472b72dd2289f7ea062a0aef"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DiscardDraft"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"discardDraft"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}]}]}}]} as unknown as DocumentNode<DiscardDraftMutation, DiscardDraftMutationVariables>;
export const ApproveDraftDocument = {"__meta__":{"hash":"sha256:314ad09c5681ab2498df4dd19276166dc102ce61755c43a703fbcfa6b45c22f1"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ApproveDraft"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"digest"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"approveDraft"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"digest"},"value":{"kind":"Variable","name":{"kind":"Name","value":"digest"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<ApproveDraftMutation, ApproveDraftMutationVariables>;
export const PeopleDocument = {"__meta__":{"hash":"sha256:5e5492a1aff66012bfb67a5a45b71a8f7ad7d2d7dd788c01f7f2e4223241792d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"People"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"people"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"persons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"disabled"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"invitations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]}}]} as unknown as DocumentNode<PeopleQuery, PeopleQueryVariables>;
export const InviteDocument = {"__meta__":{"hash":"sha256:9abfdb318ae779974f8179604e95cba9d1eaed37667a5106e22bd5e7af5d4282"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Invite"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"name"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"role"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Role"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"until"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"invite"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"name"},"value":{"kind":"Variable","name":{"kind":"Name","value":"name"}}},{"kind":"Argument","name":{"kind":"Name","value":"role"},"value":{"kind":"Variable","name":{"kind":"Name","value":"role"}}},{"kind":"Argument","name":{"kind":"Name","value":"until"},"value":{"kind":"Variable","name":{"kind":"Name","value":"until"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"link"}},{"kind":"Field","name":{"kind":"Name","value":"invitation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]}}]} as unknown as DocumentNode<InviteMutation, InviteMutationVariables>;
export const WithdrawInvitationDocument = {"__meta__":{"hash":"sha256:f2946e6fd2f96a9e1888fe9fc7409ee4bceb983d306103e541ed3d3a79d2a8c5"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WithdrawInvitation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawInvitation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}]}]}}]} as unknown as DocumentNode<WithdrawInvitationMutation, WithdrawInvitationMutationVariables>;
export const ChangeRoleDocument = {"__meta__":{"hash":"sha256:0df7ac4f16f4e33551e06030f7e46de9a0e4a2866ed15bd3601fe5dd37c12e97"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ChangeRole"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"role"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Role"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"changeRole"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"role"},"value":{"kind":"Variable","name":{"kind":"Name","value":"role"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}}]}}]}}]} as unknown as DocumentNode<ChangeRoleMutation, ChangeRoleMutationVariables>;
export const ShutOutDocument = {"__meta__":{"hash":"sha256:e96b503d34cfebde364c436b0000637e8f0b9605d7db2cbb548196ac6b89a41b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ShutOut"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"disabled"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"disablePerson"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"disabled"},"value":{"kind":"Variable","name":{"kind":"Name","value":"disabled"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"disabled"}}]}}]}}]} as unknown as DocumentNode<ShutOutMutation, ShutOutMutationVariables>;
export const RemovePersonDocument = {"__meta__":{"hash":"sha256:244cb225566279fa671715717fa18a7fb84fd582ce4f2e400b0f8747c2b2e662"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RemovePerson"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"removePerson"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}]}]}}]} as unknown as DocumentNode<RemovePersonMutation, RemovePersonMutationVariables>;
export const PublishedDocument = {"__meta__":{"hash":"sha256:f4380b05c2f34a20f7c29d53ec11442f0cb1a801a219968cfe9c61c7f3902355"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Published"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"kinds"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"seenBy"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"ownRecords"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"kinds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"kinds"}}},{"kind":"Argument","name":{"kind":"Name","value":"seenBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"seenBy"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"issuedAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"withheld"}},{"kind":"Field","name":{"kind":"Name","value":"sharing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"audience"}},{"kind":"Field","name":{"kind":"Name","value":"networks"}},{"kind":"Field","name":{"kind":"Name","value":"partners"}}]}}]}}]}}]}}]} as unknown as DocumentNode<PublishedQuery, PublishedQueryVariables>;
export const WithdrawDocument = {"__meta__":{"hash":"sha256:12478600452e83efa790eb6463fdf0c0c9fbae6d6e260ff01e026847b8e51fe2"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Withdraw"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"reason"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WithdrawalReason"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"withdraw"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"reason"},"value":{"kind":"Variable","name":{"kind":"Name","value":"reason"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<WithdrawMutation, WithdrawMutationVariables>;
export const SharingOverviewDocument = {"__meta__":{"hash":"sha256:a790dd905730f0f8caa8ef86ddd91715eacf89ce66f2de1f7994731820c7e754"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SharingOverview"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"sharingOverview"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"isComplete"}},{"kind":"Field","name":{"kind":"Name","value":"readers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"records"}},{"kind":"Field","name":{"kind":"Name","value":"withWithheld"}},{"kind":"Field","name":{"kind":"Name","value":"byName"}},{"kind":"Field","name":{"kind":"Name","value":"kinds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"records"}}]}}]}}]}}]}}]} as unknown as DocumentNode<SharingOverviewQuery, SharingOverviewQueryVariables>;
export const RemindersDocument = {"__meta__":{"hash":"sha256:692923d7ba22200172c07e8c1190334509bcffb3d4d9b1a3ac5e037210e9e910"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Reminders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"reminders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"sendsMail"}},{"kind":"Field","name":{"kind":"Name","value":"calendarSince"}},{"kind":"Field","name":{"kind":"Name","value":"letters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"rhythm"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"confirmed"}}]}}]}}]}}]} as unknown as DocumentNode<RemindersQuery, RemindersQueryVariables>;
export const PreviewLetterDocument = {"__meta__":{"hash":"sha256:ef4f1836f68c25116f13e8ca74adb89cf549289955c5d65d58c7213994b39ce9"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PreviewLetter"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"rhythm"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LetterRhythm"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"language"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LetterLanguage"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"letterPreview"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"rhythm"},"value":{"kind":"Variable","name":{"kind":"Name","value":"rhythm"}}},{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"items"}}]}}]}}]} as unknown as DocumentNode<PreviewLetterQuery, PreviewLetterQueryVariables>;
export const MakeCalendarLinkDocument = {"__meta__":{"hash":"sha256:2de175dad012bab9ae12997e26bb6aebf90d72740ae7b45b03db1b967ce2543e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MakeCalendarLink"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"makeCalendarLink"}}]}}]} as unknown as DocumentNode<MakeCalendarLinkMutation, MakeCalendarLinkMutationVariables>;
export const RevokeCalendarLinkDocument = {"__meta__":{"hash":"sha256:42dca26217680c18caf31f6522804343552d118151ff8d331704db0a250b2e27"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RevokeCalendarLink"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"revokeCalendarLink"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"calendarSince"}}]}}]}}]} as unknown as DocumentNode<RevokeCalendarLinkMutation, RevokeCalendarLinkMutationVariables>;
export const ChooseLettersDocument = {"__meta__":{"hash":"sha256:73e72a6c149b477f20e7f6022c145ceaf8eb86191c3af41bbf02bb01dd420479"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ChooseLetters"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"address"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"rhythm"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LetterRhythm"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"language"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LetterLanguage"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"chooseLetters"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"address"},"value":{"kind":"Variable","name":{"kind":"Name","value":"address"}}},{"kind":"Argument","name":{"kind":"Name","value":"rhythm"},"value":{"kind":"Variable","name":{"kind":"Name","value":"rhythm"}}},{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"letters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"confirmed"}}]}}]}}]}}]} as unknown as DocumentNode<ChooseLettersMutation, ChooseLettersMutationVariables>;
export const EndLettersDocument = {"__meta__":{"hash":"sha256:11591c31ec215a8d41e089a8fa3dbdcfb8e30a74f59caa9997268f9aeac4bfae"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EndLetters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"endLetters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"sendsMail"}}]}}]}}]} as unknown as DocumentNode<EndLettersMutation, EndLettersMutationVariables>;