// Written by `npm run generate` from the files of this folder. Do not edit.
import type { KindDefinition } from '../define-kind.ts';
import { answer } from './answer.ts';
import { commitment } from './commitment.ts';
import { concept } from './concept.ts';
import { impactGoal } from './impact-goal.ts';
import { indicator } from './indicator.ts';
import { knownActor } from './known-actor.ts';
import { membership } from './membership.ts';
import { profile } from './profile.ts';
import { purposeStatement } from './purpose-statement.ts';
import { report } from './report.ts';
import { roleAssignment } from './role-assignment.ts';
import { sharedValueNetwork } from './shared-value-network.ts';
import { stakeholder } from './stakeholder.ts';

/** Every kind, in the order of their files. */
export const kinds: readonly KindDefinition[] = [
  answer,
  commitment,
  concept,
  impactGoal,
  indicator,
  knownActor,
  membership,
  profile,
  purposeStatement,
  report,
  roleAssignment,
  sharedValueNetwork,
  stakeholder,
];
