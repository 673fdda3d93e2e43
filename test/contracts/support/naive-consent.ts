import type { FeedTier, VisibilityPolicy } from '../../../schema/index.ts';
import type { View } from '../../../subgraphs/actor/store/port.ts';

/** Who may see a record, said once more as plainly as possible, with nothing of the software that is tested. */
export function mayBeSeen(policy: VisibilityPolicy, owner: string, view: View): boolean {
  if (view === 'ALL') return true;
  const { sight, now } = view;
  switch (policy.audience) {
    case 'PUBLIC':
      return sight.includes('PUBLIC');
    case 'MEMBERS':
      return sight.includes('MEMBERS');
    case 'NETWORKS':
      return sight.includes(owner) || sight.some((one) => policy.networks?.includes(one));
    case 'PARTNERS': {
      if (policy.until !== undefined && Date.parse(policy.until) <= Date.parse(now)) {
        return sight.includes(owner);
      }
      return sight.includes(owner) || sight.some((one) => policy.partners?.includes(one));
    }
    default:
      return false;
  }
}

/** Whether a tier's feed tells of a record. */
export function isTold(policy: VisibilityPolicy, tier: FeedTier): boolean {
  return policy.audience === 'PUBLIC' || (tier === 'MEMBERS' && policy.audience === 'MEMBERS');
}
