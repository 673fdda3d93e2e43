import type { TellFacts } from '../asking/index.ts';
import { PartnershipAmongUs } from './partnership-among-us.tsx';
import { PartnershipContributions, PartnershipIssues, PartnershipPromises } from './partnership-lists.tsx';
import { PartnershipPlans } from './partnership-plans.tsx';

/** What the parties plan, promise and give, what they see among themselves, and what stands in their way. */
export function PartnershipWork({ id, tell }: { readonly id: string; readonly tell: (name: string) => TellFacts }) {
  return (
    <>
      <PartnershipPlans id={id} tell={tell} />
      <PartnershipAmongUs id={id} />
      <PartnershipPromises id={id} tell={tell} />
      <PartnershipContributions id={id} tell={tell} />
      <PartnershipIssues id={id} tell={tell} />
    </>
  );
}
