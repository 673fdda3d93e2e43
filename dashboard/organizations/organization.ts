import type { TellFacts } from '../asking/index.ts';
import type { OrganizationQuery } from './hub-operations.ts';

/** An organization, as its page has it. */
export type Organization = NonNullable<OrganizationQuery['actor']>;

/** What every view of it is given. */
export type OrganizationPart = {
  readonly actor: Organization;
  /** Takes what stands beside the answers of the view, for the note at the top of the page. */
  readonly tell: (name: string) => TellFacts;
};
