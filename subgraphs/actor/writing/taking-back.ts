import { type Grant, granteesOf, type VisibilityPolicy } from '../../../schema/index.ts';
import type { Plan } from './planning.ts';

/** A change that takes from somebody what they could see: how the record stands after it. */
export type TakenBack = { readonly id: string; readonly policy: number; readonly version: number };

/** Those of these plans that take something back: withdrawals, and policies by which anybody sees less than before. */
export function takenBackBy(actor: string, plans: readonly Plan[]): readonly TakenBack[] {
  return plans.flatMap((plan): TakenBack[] => {
    if (plan.type === 'NOTHING' || !plan.before) return [];
    const envelope = plan.type === 'SIGN' ? plan.envelope : plan.before.envelope;
    if (!envelope.withdrawn && !showsLess(actor, plan.before.policy, plan.policy)) return [];
    return [{ id: envelope.id, policy: plan.policy.seq, version: envelope.version }];
  });
}

/** Whether somebody who saw the record, or a field of it, by the one policy does not by the other, or not for as long. */
function showsLess(owner: string, before: VisibilityPolicy, after: VisibilityPolicy): boolean {
  const names = new Set([...Object.keys(before.fields ?? {}), ...Object.keys(after.fields ?? {})]);
  const grantFor = (policy: VisibilityPolicy, name: string): Grant =>
    policy.fields && Object.hasOwn(policy.fields, name) ? (policy.fields[name] as Grant) : policy;
  const grants = [
    [before, after] as const,
    ...[...names].map((name) => [grantFor(before, name), grantFor(after, name)] as const),
  ];
  return grants.some(([one, other]) => !covers(owner, other, one));
}

function covers(owner: string, wider: Grant, grant: Grant): boolean {
  const there = granteesOf(wider, owner);
  return granteesOf(grant, owner).every(({ to, until }) =>
    there.some(
      (one) =>
        (one.to === to || one.to === 'PUBLIC') &&
        (one.until === undefined || (until !== undefined && until <= one.until)),
    ),
  );
}
