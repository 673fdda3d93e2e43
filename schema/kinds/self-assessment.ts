import { defineKind } from '../define-kind.ts';
import { date, oneOf, reference, text } from '../fields.ts';

export const selfAssessment = defineKind({
  name: 'SelfAssessment',
  plural: 'selfAssessments',
  segment: 'self-assessment',
  pack: 'landscape',
  version: 1,
  notPublic: true,
  description:
    'What the actor thinks of itself as a partner, and of its place in a network. For its own eyes unless it decides otherwise, and then for few.',
  standards: [],
  title: 'title',
  fields: {
    title: text('The assessment in one line.', { max: 200, required: true }),
    network: reference(['SharedValueNetwork'], 'The network it is about, where it is about one.', {
      inverse: { name: 'selfAssessments', description: 'What members think of themselves here, as far as shared.' },
    }),
    strengths: text('What we are good at when we work with others.', { max: 4_000 }),
    weaknesses: text('What we find hard when we work with others.', { max: 4_000 }),
    readiness: oneOf('CollaborationReadiness', 'How ready we are to take up more with others.', {
      READY: 'We could begin.',
      PARTLY: 'With some help, or in some fields.',
      NOT_YET: 'Something else comes first.',
    }),
    desiredPosition: oneOf('NetworkPosition', 'The place in the network that we want.', {
      CENTRAL: 'In the middle, where much comes together.',
      BRIDGE: 'Between groups that would not meet otherwise.',
      SPECIALIST: 'At the edge, with something that only we have.',
      SUPPORTER: 'Behind others, whom we make stronger.',
      OBSERVER: 'Looking on.',
    }),
    strategy: text('How we mean to get there.', { max: 4_000 }),
    on: date('The day it was made.'),
  },
  facets: { readiness: 'readiness', desiredPosition: 'desiredPosition', on: 'on' },
});
