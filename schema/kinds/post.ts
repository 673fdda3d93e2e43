import { defineKind } from '../define-kind.ts';
import { flag, oneOf, reference, text } from '../fields.ts';

export const post = defineKind({
  name: 'Post',
  plural: 'posts',
  segment: 'post',
  pack: 'roundtable',
  version: 1,
  speaksFor: 'attributedTo',
  description:
    'Something said at a roundtable: a message, an idea, an assumption, or advice. It binds nobody, and needs no mandate to speak for the organization. It is kept as long as the charter of the network says.',
  standards: ['schema:Comment'],
  fields: {
    topic: reference(['Topic'], 'The topic it is said on.', {
      required: true,
      standard: 'schema:about',
      inverse: { name: 'posts', description: 'What is said on this topic.' },
    }),
    form: oneOf(
      'PostForm',
      'What sort of thing is said.',
      {
        MESSAGE: 'Something to the others.',
        IDEA: 'Something that could be done.',
        ASSUMPTION: 'Something taken to be so, for others to challenge.',
        ADVICE: 'What the author would do; whoever is advised decides alone, and answers for it alone.',
      },
      { required: true },
    ),
    text: text('The words.', { max: 8_000, required: true, standard: 'schema:text' }),
    perspective: oneOf('PostPerspective', 'From where the author speaks.', {
      BUSINESS: 'As somebody in business.',
      CIVIL_SOCIETY: 'As somebody who speaks up for others or for nature.',
      GOVERNMENT: 'As an authority.',
      SCIENCE: 'As somebody who studies it.',
      LIVED_EXPERIENCE: 'As somebody who lives with it.',
      FUNDER: 'As somebody who pays for it.',
      CRITIC: 'As the one who doubts, on purpose.',
      OTHER: 'From elsewhere.',
    }),
    inReplyTo: reference(['Post'], 'The post that it replies to.', {
      standard: 'schema:parentItem',
      inverse: { name: 'replies', description: 'What was said to this.' },
    }),
    fromOutside: flag('Whether it came from somebody who is not of the network, by way of the issuer.'),
    guest: text('How that guest wants to be called.', { max: 120, personal: true, standard: 'schema:creator' }),
    attributedTo: reference(
      'ACTOR',
      'Whose words or idea it is, where not the issuer’s own. A version with it is shown to that actor alone at first, and to others once it was confirmed.',
      {
        asks: true,
        standard: 'schema:author',
        inverse: {
          name: 'postsAttributed',
          description: 'Posts of others that give this actor as the author; see the evidence of each.',
        },
      },
    ),
  },
  facets: { form: 'form', perspective: 'perspective', fromOutside: 'fromOutside' },
  rules: [
    ({ guest, fromOutside }) =>
      guest != null && fromOutside !== true
        ? { field: 'fromOutside', message: 'Only what came from outside has a guest as its author.' }
        : undefined,
  ],
});
