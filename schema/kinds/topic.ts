import { defineKind } from '../define-kind.ts';
import { oneOf, reference, text } from '../fields.ts';

export const topic = defineKind({
  name: 'Topic',
  plural: 'topics',
  segment: 'topic',
  pack: 'roundtable',
  version: 1,
  description: 'Something that a network talks about: what posts and proposals belong to.',
  standards: ['schema:DiscussionForumPosting'],
  title: 'title',
  fields: {
    title: text('The topic in one line.', { max: 200, required: true, standard: 'schema:headline' }),
    question: text('The question that it is about.', { max: 4_000, standard: 'schema:text' }),
    network: reference(['SharedValueNetwork'], 'The network that talks about it.', {
      required: true,
      inverse: { name: 'topics', description: 'What this network talks about.' },
    }),
    gathering: reference(['Gathering'], 'The gathering that it is for, or came up in.', {
      inverse: { name: 'topics', description: 'What is talked about in this gathering.' },
    }),
    challenges: reference(['Concept'], 'The challenges that it is about.', {
      list: 20,
      inverse: { name: 'topicsOnChallenge', description: 'Where this challenge is talked about.' },
    }),
    status: oneOf('TopicStatus', 'Whether it is still talked about.', {
      OPEN: 'Yes.',
      RESTING: 'Not for now.',
      CLOSED: 'No: it has come to an end.',
    }),
  },
  facets: { status: 'status' },
});
