// Written by `npm run generate` from the files of this folder. Do not edit.
import type { KindDefinition } from '../define-kind.ts';
import { answer } from './answer.ts';
import { businessCase } from './business-case.ts';
import { commitment } from './commitment.ts';
import { concept } from './concept.ts';
import { contribution } from './contribution.ts';
import { evaluation } from './evaluation.ts';
import { gathering } from './gathering.ts';
import { healthCheck } from './health-check.ts';
import { impactGoal } from './impact-goal.ts';
import { indicator } from './indicator.ts';
import { intent } from './intent.ts';
import { issue } from './issue.ts';
import { knownActor } from './known-actor.ts';
import { lifeStageEvent } from './life-stage-event.ts';
import { membership } from './membership.ts';
import { partnership } from './partnership.ts';
import { post } from './post.ts';
import { profile } from './profile.ts';
import { proposal } from './proposal.ts';
import { purposeStatement } from './purpose-statement.ts';
import { report } from './report.ts';
import { rippleEffect } from './ripple-effect.ts';
import { roleAssignment } from './role-assignment.ts';
import { selfAssessment } from './self-assessment.ts';
import { sharedValueNetwork } from './shared-value-network.ts';
import { stakeholder } from './stakeholder.ts';
import { story } from './story.ts';
import { topic } from './topic.ts';
import { valuePlan } from './value-plan.ts';

/** Every kind, in the order of their files. */
export const kinds: readonly KindDefinition[] = [
  answer,
  businessCase,
  commitment,
  concept,
  contribution,
  evaluation,
  gathering,
  healthCheck,
  impactGoal,
  indicator,
  intent,
  issue,
  knownActor,
  lifeStageEvent,
  membership,
  partnership,
  post,
  profile,
  proposal,
  purposeStatement,
  report,
  rippleEffect,
  roleAssignment,
  selfAssessment,
  sharedValueNetwork,
  stakeholder,
  story,
  topic,
  valuePlan,
];
