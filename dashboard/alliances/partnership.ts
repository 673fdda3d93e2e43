import type { PartnershipQuery } from './hub-operations.ts';

/** A partnership, as its page has it. */
export type Partnership = Extract<NonNullable<PartnershipQuery['node']>, { readonly __typename: 'Partnership' }>;
