import type { AllianceQuery } from './hub-operations.ts';

/** A charter, as the page of its alliance has it. */
export type Charter = Extract<NonNullable<AllianceQuery['node']>, { readonly __typename: 'SharedValueNetwork' }>;
