import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import type { FollowUpsQuery } from './hub-operations.ts';
import type { MeQuery, WaitingQuery } from './node-operations.ts';

export type Role = NonNullable<MeQuery['me']>['role'];
type FollowUpKind = NonNullable<
  NonNullable<NonNullable<NonNullable<NonNullable<FollowUpsQuery['followUps']>['items']>['nodes']>[number]>['kind']
>;

/** What people may do, said to themselves. */
export const ROLE_WORDS: Readonly<Record<Role, { readonly name: MessageDescriptor; readonly may: MessageDescriptor }>> =
  {
    SERVICE: { name: msg`Program`, may: msg`A program that reads at hubs in the name of the organization.` },
    READER: { name: msg`Reader`, may: msg`Reads everything of the organization, also what is private.` },
    MEMBER: { name: msg`Member`, may: msg`Reads everything, and writes drafts that others publish.` },
    COORDINATOR: {
      name: msg`Coordinator`,
      may: msg`Also publishes what does not bind the organization, decides who sees it, and invites colleagues.`,
    },
    SIGNER: {
      name: msg`Signer`,
      may: msg`Also publishes what binds the organization: commitments, partnerships, charters and answers.`,
    },
  };

const ROLE_ORDER: readonly Role[] = ['SERVICE', 'READER', 'MEMBER', 'COORDINATOR', 'SIGNER'];

/** Whether a role may do what this one may. */
export function mayAs(role: Role, needed: Role): boolean {
  return ROLE_ORDER.indexOf(role) >= ROLE_ORDER.indexOf(needed);
}

/** What waits because of others, and what to do about it. */
export const FOLLOW_UP_WORDS: Readonly<
  Record<FollowUpKind, { readonly is: MessageDescriptor; readonly do: MessageDescriptor }>
> = {
  CLAIM_UNANSWERED: {
    is: msg`Somebody names your organization, and you have not answered`,
    do: msg`Say whether it is so. Until then it counts as claimed only.`,
  },
  ANSWER_STALE: {
    is: msg`You have answered an earlier version`,
    do: msg`Read what it says now, and answer that.`,
  },
  ANSWER_AWAITED: {
    is: msg`Somebody whom you name has not answered yet`,
    do: msg`Nothing is wrong. A friendly call often helps.`,
  },
  ANSWER_REJECTED: {
    is: msg`Somebody whom you name says that it is not so`,
    do: msg`Talk with them, and revise what you said if they are right.`,
  },
  CHARTER_UNSEEN: {
    is: msg`The charter that you are a member of cannot be seen here`,
    do: msg`Ask its steward whether it is published, and look at the id.`,
  },
  DECISION_ASKED: { is: msg`You are asked to decide`, do: msg`Consent, object with a reason, or abstain.` },
  OBJECTION_OPEN: {
    is: msg`A reasoned objection stands`,
    do: msg`Talk about the reason, and change the proposal so that all can live with it.`,
  },
  REPORT_DUE: { is: msg`It is time to report`, do: msg`Write what has come of it, also if it is little.` },
  COMMITMENT_DUE: {
    is: msg`A promise of yours is due`,
    do: msg`Report what was done, or revise the promise and say why.`,
  },
  COMMITMENT_TO_US_OVERDUE: {
    is: msg`A promise made to you was due`,
    do: msg`Ask how it goes, and what they need.`,
  },
  REVIEW_DUE: { is: msg`It is to be looked at again`, do: msg`Look at it together, and revise what has changed.` },
  PLAN_MISSING: { is: msg`A partnership has no plan yet`, do: msg`Write a plan together before you begin.` },
  ISSUE_DUE: { is: msg`An obstacle should be out of the way`, do: msg`Say what came of it, or set another day.` },
  GATHERING_NEXT: { is: msg`The next gathering`, do: msg`Prepare what you bring.` },
  GATHERING_TO_RECORD: { is: msg`A gathering is over`, do: msg`Write down what came of it.` },
  GATHERING_TO_PLAN: { is: msg`It is time for a gathering`, do: msg`Plan the next one with the others.` },
};

/** What waits at the node itself. */
export const WAITING_WORDS: Readonly<
  Record<WaitingQuery['waiting'][number]['type'], { readonly is: MessageDescriptor; readonly do: MessageDescriptor }>
> = {
  GUEST_IDEA: { is: msg`A guest left an idea`, do: msg`Publish it, or discard it.` },
  ROUND_OVER: { is: msg`A round of questions is over`, do: msg`Close it, so that its results are published.` },
  DRAFT_TO_APPROVE: {
    is: msg`A draft binds the organization`,
    do: msg`A second signer reads it, and approves exactly that.`,
  },
  DRAFT_APPROVED: { is: msg`A draft was approved`, do: msg`Another signer can publish it now.` },
};

/** Kinds that most people write, in the order in which they are offered, with what they are called. */
export const KIND_WORDS: Readonly<Record<string, MessageDescriptor>> = {
  ImpactGoal: msg`Goal`,
  Commitment: msg`Commitment`,
  Report: msg`Report`,
  Membership: msg`Membership`,
  Answer: msg`Answer`,
  Proposal: msg`Proposal to decide on`,
  Topic: msg`Topic of the roundtable`,
  Post: msg`Post on a topic`,
  Contribution: msg`Contribution`,
  Partnership: msg`Partnership`,
  SharedValueNetwork: msg`Charter of an alliance`,
  Gathering: msg`Gathering`,
  Indicator: msg`Indicator`,
  Intent: msg`Need or offer`,
  Story: msg`Story`,
  Profile: msg`Profile of the organization`,
};

/** What a kind is called: in the language of the page where most people need it, else as the kind says. */
export function useKindName(): (kind: string, otherwise?: string) => string {
  const { i18n } = useLingui();
  return (kind, otherwise) => (KIND_WORDS[kind] ? i18n._(KIND_WORDS[kind]) : (otherwise ?? kind));
}
