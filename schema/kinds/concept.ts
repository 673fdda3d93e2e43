import { defineKind } from '../define-kind.ts';
import { code, oneOf, text, url } from '../fields.ts';

export const concept = defineKind({
  name: 'Concept',
  plural: 'concepts',
  segment: 'concept',
  pack: 'core',
  version: 1,
  description:
    'A shared notion that others can point to: a belief (something held to be true or right, by which actors find each other; charters and goals name those they rest on), a challenge (something that no actor solves alone; goals, business cases, needs and offers name it, and `whoWorksOn` tells who does), or a term of a common glossary. Whoever publishes it proposes it: others stand by it by an Answer of verdict AFFIRMED, in their own words, and whoever sees it otherwise publishes another.',
  standards: ['skos:Concept', 'cids:Theme'],
  title: 'label',
  fields: {
    form: oneOf(
      'ConceptForm',
      'What sort of notion it is.',
      {
        BELIEF: 'Something held to be true or right, by which actors find each other.',
        CHALLENGE: 'Something to be solved that no actor solves alone.',
        TERM: 'A word and what we mean by it.',
      },
      { required: true },
    ),
    label: text('Its name.', { max: 200, required: true, standard: 'skos:prefLabel' }),
    definition: text('What is meant by it.', { max: 4_000, standard: 'skos:definition' }),
    sdgs: code('sdg', 'The goals and targets a challenge belongs to.', { list: 30, standard: 'sdg' }),
    sameAs: url('The same notion elsewhere.', { list: 20, standard: 'skos:exactMatch' }),
  },
  facets: { form: 'form', sdg: 'sdgs' },
});
