import { inOrder, oneOfFields } from '../content-rules.ts';
import { defineKind } from '../define-kind.ts';
import { date, group, oneOf, reference, text } from '../fields.ts';

export const proposal = defineKind({
  name: 'Proposal',
  plural: 'proposals',
  segment: 'proposal',
  pack: 'roundtable',
  version: 1,
  description:
    'Something to be decided by consent, with its alternatives side by side. Those who are asked answer CONSENT, OBJECTION with a reason, or ABSTAIN; silence is silence, never consent. What is decided follows from the answers, and is not written here.',
  standards: ['schema:ChooseAction'],
  title: 'title',
  fields: {
    title: text('The proposal in one line.', { max: 200, required: true, standard: 'schema:name' }),
    description: text('What is proposed, and why.', { max: 8_000, standard: 'schema:description' }),
    network: reference(['SharedValueNetwork'], 'The network that decides, by the rule in its charter.', {
      inverse: { name: 'proposals', description: 'What this network has decided, or is deciding.' },
    }),
    partnership: reference(['Partnership'], 'The partnership that decides.', {
      inverse: { name: 'proposals', description: 'What this partnership has decided, or is deciding.' },
    }),
    topic: reference(['Topic'], 'The topic that it came from.', {
      inverse: { name: 'proposals', description: 'Proposals that came from this topic.' },
    }),
    alternatives: group(
      'ProposalAlternative',
      'Other solutions, side by side.',
      {
        title: text('The alternative in one line.', { max: 200, required: true }),
        description: text('What it comes to.', { max: 4_000 }),
        inFavour: text('What speaks for it.', { max: 2_000 }),
        against: text('What speaks against it.', { max: 2_000 }),
      },
      { list: 20 },
    ),
    sourcePosts: reference(['Post'], 'The ideas that it was made from.', {
      list: 30,
      inverse: { name: 'proposalsMadeFrom', description: 'Proposals that were made from this.' },
    }),
    askedActors: reference('ACTOR', 'Who is asked to decide; whoever has a vote, where nobody is named.', {
      list: 100,
      open: true,
      inverse: { name: 'proposalsAskingActor', description: 'What this actor is, or was, asked to decide.' },
    }),
    notifiedActors: reference('ACTOR', 'Who of them was told of it, by the word of the issuer, where it keeps that.', {
      list: 100,
      open: true,
      inverse: { name: 'proposalsNotified', description: 'What this actor was told that it is asked to decide.' },
    }),
    opens: date('From when on answers are given; the day it is published unless told.', { open: true }),
    closes: date('Until when.', { open: true }),
    stage: oneOf(
      'ProposalStage',
      'How far it has come.',
      {
        DRAFT: 'It is still being written, by all who want to.',
        OPEN: 'Those who are asked can answer.',
        DROPPED: 'It was given up.',
      },
      { open: true },
    ),
    supersedes: reference(['Proposal'], 'The proposal, and the version of it, whose place it takes.', {
      pinned: true,
      inverse: { name: 'supersededBy', description: 'Proposals that take the place of this one.' },
    }),
  },
  calendar: [{ matter: 'DECISION', on: 'opens', until: 'closes', isOff: ({ stage }) => stage !== 'OPEN' }],
  facets: { opens: 'opens', closes: 'closes', stage: 'stage', alternativeCount: { count: 'alternatives' } },
  rules: [
    oneOfFields(['network', 'partnership'], 'A proposal belongs to a network or a partnership.'),
    inOrder('opens', 'closes', 'It cannot close before it opens.'),
    ({ askedActors, notifiedActors }) => {
      const asked = new Set(idsOf(askedActors));
      return asked.size === 0 || idsOf(notifiedActors).every((id) => asked.has(id))
        ? undefined
        : { field: 'notifiedActors', message: 'Who was told is among those who are asked.' };
    },
  ],
});

function idsOf(references: unknown): readonly unknown[] {
  return Array.isArray(references) ? references.map(({ id }) => id) : [];
}
