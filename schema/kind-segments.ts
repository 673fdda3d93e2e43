// Written by `npm run generate` from the kinds. Do not edit.
/** The part of ids between actor and ULID, by the name of the kind: what a check in a browser knows of the kinds. */
export const KIND_SEGMENTS: Readonly<Record<string, string>> = {
  Answer: 'answer',
  Commitment: 'commitment',
  Concept: 'concept',
  ImpactGoal: 'goal',
  Indicator: 'indicator',
  KnownActor: 'known-actor',
  Membership: 'membership',
  Profile: 'profile',
  PurposeStatement: 'purpose',
  Report: 'report',
  RoleAssignment: 'role',
  SharedValueNetwork: 'network',
  Stakeholder: 'stakeholder',
};
