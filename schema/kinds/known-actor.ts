import { actorIdentifiers } from '../actor-identifiers.ts';
import { defineKind } from '../define-kind.ts';
import { code, reference, text, url } from '../fields.ts';

export const knownActor = defineKind({
  name: 'KnownActor',
  plural: 'knownActors',
  segment: 'known-actor',
  pack: 'core',
  version: 1,
  notPublic: true,
  description:
    'An organization that the issuer knows of and that is not here. It has said nothing, so it never counts as consenting, and it is removed on its request.',
  standards: ['schema:Organization'],
  title: 'name',
  fields: {
    name: text('Its name.', { max: 200, required: true, standard: 'schema:name' }),
    identifiers: actorIdentifiers(),
    sectors: code('sector', 'Economic activities it works in.', { list: 10, standard: 'ISIC Rev. 4' }),
    region: code('region', 'Where it is seated.', { standard: 'ISO 3166' }),
    challenges: reference(['Concept'], 'Challenges that it works on, as far as the issuer knows.', {
      list: 30,
      inverse: {
        name: 'knownActorsOnChallenge',
        description: 'Organizations that are not here and are known to work on this challenge.',
      },
    }),
    source: url('How the issuer knows of it.'),
    interest: text('Why it matters to the issuer.', { max: 2_000 }),
    sameAs: reference('ACTOR', 'The actor it turned out to be, once it has joined.', {
      standard: 'schema:sameAs',
      asks: true,
      inverse: {
        name: 'knownAs',
        description: 'Records of others that claim to be about this actor from before it joined.',
      },
    }),
  },
  facets: { sector: 'sectors', region: 'region', identifier: { numbers: 'identifiers' } },
});
